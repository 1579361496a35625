//! An article, as far as one page shows it: one of its texts.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::edition::AnchoredArticle;
use crate::edition::summary::Summary;
use crate::href::Address;
use crate::render::compose::structured::agent::{MOST, agent, named, publisher, publisher_id};
use crate::render::compose::structured::claim::claims;
use crate::render::compose::structured::described::{self, Described};
use crate::render::compose::view::View;
use crate::render::compose::wording::names::link_tag;
use crate::source::article::TextIndex;
use crate::source::id::EntityId;
use crate::source::web_address::web_address;

/// Describes a text of an article, the claims in it, and who publishes both. `picture` is the absolute
/// address of the article's picture, `summary` its summary in plain text.
pub fn article(
    view: View<'_>,
    anchored: &AnchoredArticle,
    article: &Summary,
    index: TextIndex,
    picture: Option<&Address>,
    summary: Option<&str>,
) -> Vec<Described> {
    let things = || -> Option<Vec<Described>> {
        let text = text(view, anchored, article, index)?
            .with("image", picture.map(|picture| picture.as_str().to_owned()))
            .with("description", summary);
        let claims = claims(view, anchored, article, index);
        Some([text, publisher(view)?].into_iter().chain(claims).collect())
    };
    things().unwrap_or_default()
}

/// A text as an article of its own, which is the original of others or a translation.
fn text(
    view: View<'_>,
    anchored: &AnchoredArticle,
    article: &Summary,
    index: TextIndex,
) -> Option<Described> {
    let addresses = &view.site.addresses;
    let about = &anchored.article.about;
    let text = &anchored.article[index];
    let id = |index| addresses.urls.absolute_of(&addresses.text(article, index));
    let reference = |index| Some(Described::reference(&id(index)?));
    let (page, _) = addresses.own_page(article, index);
    let authors: Vec<Described> = about
        .authors
        .iter()
        .filter_map(|author| agent(view, author))
        .collect();
    let translators = about
        .translators
        .iter()
        .filter(|(lang, _)| *lang == text.lang);
    let translators = translators.flat_map(|(_, translators)| translators);
    let translators: Vec<Described> = translators.filter_map(|who| agent(view, who)).collect();
    let mut node = Described::reference(&id(index)?)
        .with("@type", "Article")
        .with("url", described::address(addresses.urls.absolute(&page)))
        .with("headline", about.title.pick(&text.lang).1)
        .with("inLanguage", text.lang.as_str())
        .with("author", authors)
        .with("translator", translators)
        .with("publisher", Described::reference(&publisher_id(view)?))
        .with("about", topics(view, anchored))
        .with("mentions", mentions(view, article, index));
    for (property, date) in [
        ("datePublished", &about.date),
        ("dateModified", &about.updated),
    ] {
        if let Some(date) = date {
            node = node.with(property, described::date(&date.value));
        }
    }
    if let Some(url) = about.source.as_ref().and_then(|source| source.url.as_ref()) {
        node = node.with("isBasedOn", web_address(&url.value).as_deref());
    }
    Some(if index.is_original() {
        let translations: Vec<Described> = article.translations().filter_map(reference).collect();
        node.with("workTranslation", translations)
    } else {
        node.with("translationOfWork", reference(TextIndex::ORIGINAL)?)
    })
}

/// The tags of an article.
fn topics(view: View<'_>, anchored: &AnchoredArticle) -> Vec<Described> {
    let tags = anchored.article.about.tags.iter();
    tags.map(|tag| {
        let link = link_tag(view, &tag.value);
        let urls = &view.site.addresses.urls;
        let address = link.href.and_then(|href| urls.absolute_of(&href));
        let topic = Described::new("DefinedTerm").with("name", link.label.html.words());
        topic.with("url", described::address(address))
    })
    .collect()
}

/// The entities that a text mentions most, those first that are mentioned first among equals.
fn mentions(view: View<'_>, article: &Summary, index: TextIndex) -> Vec<Described> {
    let mut counted: Vec<(&EntityId, usize)> = Vec::new();
    let mut places: HashMap<&EntityId, usize> = HashMap::new();
    for mention in &article.mentions {
        if article[mention.sentence].text != index {
            continue;
        }
        let place = *places.entry(&mention.entity).or_insert(counted.len());
        match counted.get_mut(place) {
            Some((_, count)) => *count += 1,
            None => counted.push((&mention.entity, 1)),
        }
    }
    counted.sort_by_key(|(_, count)| Reverse(*count));
    let named = counted.into_iter().filter_map(|(id, _)| named(view, id));
    named.take(MOST).collect()
}
