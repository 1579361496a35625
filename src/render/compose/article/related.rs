//! The articles that have most to do with an article, and why.

use crate::address::Page;
use crate::edition::RelatedArticle;
use crate::edition::summary::Summary;
use crate::html::Html;
use crate::locale::Args;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::pick_phrase;
use crate::render::compose::wording::names::{entity_name, tag_label};
use crate::render::context::{Link, Phrase, RelatedItem};

/// The most entities or tags that a reason names.
const NAMED: usize = 3;

/// The articles that have most to do with one.
pub fn related(view: View<'_>, summary: &Summary) -> Vec<RelatedItem> {
    let edition = view.site.edition;
    let Some(index) = edition.article_index(&summary.slug) else {
        return Vec::new();
    };
    let related = edition.related(index);
    related.iter().map(|related| item(view, related)).collect()
}

fn item(view: View<'_>, related: &RelatedArticle) -> RelatedItem {
    let article = &view.site.edition[related.article];
    let mut reasons = Vec::new();
    if related.linked {
        reasons.push(view.html("related-linked", &Args::new()));
    }
    let names = related.entities.iter().take(NAMED);
    let names: Vec<Phrase> = names.map(|id| entity_name(view, id)).collect();
    let tags = related.tags.iter().take(NAMED);
    let tags: Vec<Phrase> = tags.map(|tag| tag_label(view, tag)).collect();
    if !names.is_empty() {
        let names = joined(view, &names);
        reasons.push(view.html("related-names", &Args::new().html("names", &names)));
    } else if !tags.is_empty() {
        let count = i64::try_from(tags.len()).unwrap_or(i64::MAX);
        let tags = joined(view, &tags);
        let args = Args::new().html("tags", &tags).count("n", count);
        reasons.push(view.html("related-tags", &args));
    }
    RelatedItem {
        article: Link {
            label: pick_phrase(view, &article.title),
            href: Some(view.page(&Page::Article(article.slug.clone()).in_lang(view.lang()))),
        },
        reasons,
    }
}

/// Names as a list in words: "A, B and C".
fn joined(view: View<'_>, names: &[Phrase]) -> Html {
    let words: Vec<&str> = names.iter().map(|name| name.html.words()).collect();
    view.locale.list(&words, |nth, words| {
        names.get(nth).map_or_else(|| Html::text(words), isolated)
    })
}

/// A phrase with its language and direction, as far as they differ from the page's.
fn isolated(phrase: &Phrase) -> Html {
    let lang = phrase.lang.iter().map(|lang| ("lang", lang.as_str()));
    let dir = phrase.dir.iter().map(|dir| ("dir", *dir));
    let attributes: Vec<_> = lang.chain(dir).collect();
    if attributes.is_empty() {
        return phrase.html.clone();
    }
    let mut html = Html::new();
    html.element("bdi", &attributes, &phrase.html);
    html
}
