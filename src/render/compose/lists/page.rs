//! The pages of lists: all articles, all entities, the entities of a kind, what has a tag.

use crate::address::{Page, page_count, tag_page_count};
use crate::edition::ChronologyOf;
use crate::locale::Args;
use crate::render::compose::chronology::link::chronology_link;
use crate::render::compose::frame::head::{entities_crumb, interface_head, numbered_title};
use crate::render::compose::frame::page::compose_frame;
use crate::render::compose::lists::item::{
    annotation_item, article_item, article_tags, kind_counts,
};
use crate::render::compose::lists::letters::letters;
use crate::render::compose::pagination::items_on;
use crate::render::compose::view::View;
use crate::render::compose::wording::names::{GrammaticalNumber, kind_label, tag_label};
use crate::render::context::{ArticleListPage, EntityIndexPage, KindPage, Pager, TagPage};
use crate::source::id::{KindId, TagId};

/// Page `page`, counted from 1, of the list of all articles.
pub fn articles(view: View<'_>, page: u64) -> ArticleListPage {
    let all = &view.site.edition.articles;
    let key = |number: u64| Page::Articles(number).in_lang(view.lang());
    let title = numbered_title(view, view.text("articles", &Args::new()), page);
    ArticleListPage {
        frame: compose_frame(view, &interface_head(view, key(page), Some(title))),
        count: all.len() as u64,
        articles: items_on(all, page)
            .iter()
            .map(|article| article_item(view, article))
            .collect(),
        tags: article_tags(view),
        chronology: chronology_link(view, ChronologyOf::Site),
        pager: Pager::new(page, page_count(all.len()), |number| {
            view.page(&key(number))
        }),
    }
}

/// Page `page`, counted from 1, of the index of all entities.
pub fn entities(view: View<'_>, page: u64) -> EntityIndexPage {
    let count = view.site.edition.entities.len();
    let key = |number: u64| Page::Entities(number).in_lang(view.lang());
    let title = numbered_title(view, view.text("entities", &Args::new()), page);
    let letters = letters(view, None, key);
    EntityIndexPage {
        frame: compose_frame(view, &interface_head(view, key(page), Some(title))),
        count: count as u64,
        counts_translations: counts_translations(view),
        letters: letters.links(),
        groups: letters.groups(page),
        kinds: kind_counts(view),
        pager: letters.pager(page),
    }
}

/// Page `page`, counted from 1, of the entities of one kind.
pub fn kind(view: View<'_>, kind: &KindId, page: u64) -> KindPage {
    let count = view.site.edition.kinds.get(kind).map_or(0, Vec::len);
    let key = |number: u64| Page::Kind(kind.clone(), number).in_lang(view.lang());
    let label = kind_label(view, kind, GrammaticalNumber::Plural);
    let mut head = interface_head(
        view,
        key(page),
        Some(numbered_title(view, label.html.words().to_owned(), page)),
    );
    head.crumbs = vec![entities_crumb(view)];
    let letters = letters(view, Some(kind), key);
    let is_own = view.site.edition.settings.kinds.contains_key(kind);
    KindPage {
        frame: compose_frame(view, &head),
        label,
        count: count as u64,
        count_message: if is_own {
            "count-entities".to_owned()
        } else {
            format!("kind-{kind}-count")
        },
        counts_translations: counts_translations(view),
        letters: letters.links(),
        groups: letters.groups(page),
        kinds: kind_counts(view),
        pager: letters.pager(page),
    }
}

/// Whether mentions are counted in translations, too.
fn counts_translations(view: View<'_>) -> bool {
    let mut articles = view.site.edition.articles.iter();
    articles.any(|article| article.texts.len() > 1)
}

/// Page `page`, counted from 1, of the articles and annotations that have a tag.
pub fn tag(view: View<'_>, tag: &TagId, page: u64) -> TagPage {
    let empty = crate::edition::Tagged::default();
    let tagged = view.site.edition.tags.get(tag).unwrap_or(&empty);
    let key = |number: u64| Page::Tag(tag.clone(), number).in_lang(view.lang());
    let label = tag_label(view, tag);
    let edition = view.site.edition;
    TagPage {
        frame: compose_frame(
            view,
            &interface_head(
                view,
                key(page),
                Some(numbered_title(view, label.html.words().to_owned(), page)),
            ),
        ),
        label,
        article_count: tagged.articles.len() as u64,
        articles: items_on(&tagged.articles, page)
            .iter()
            .map(|index| article_item(view, &edition[*index]))
            .collect(),
        annotation_count: tagged.annotations.len() as u64,
        annotations: items_on(&tagged.annotations, page)
            .iter()
            .map(|index| annotation_item(view, &edition[index.article], &edition[*index]))
            .collect(),
        chronology: chronology_link(view, ChronologyOf::Tag(tag.clone())),
        pager: Pager::new(page, tag_page_count(tagged), |number| {
            view.page(&key(number))
        }),
    }
}
