//! Names and labels: entities, people, tags, kinds, verdicts and free pages, with their links.

use crate::address::Page;
use crate::href::Address;
use crate::html::Html;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::{make_phrase, pick_phrase};
use crate::render::context::{Link, Phrase};
use crate::source::body::{Reference, Someone};
use crate::source::entity::Gender;
use crate::source::id::{AnnotatorId, ArticleSlug, EntityId, KindId, TagId, VerdictId};
use crate::source::page;
use crate::source::settings::{GenderedWord, RelationLabel};
use crate::text::Lang;
use crate::weave::isolate_text;

/// The name of an entity, or its id if the site does not show the entity.
pub fn entity_name(view: View<'_>, id: &EntityId) -> Phrase {
    view.site.entity(id).map_or_else(
        || Phrase::plain(Html::text(id.as_str())),
        |entity| pick_phrase(view, &entity.entity.name),
    )
}

/// The name of an entity as a printed index has it, such as "Zaydan, Georges": the form by which it is
/// sorted, if that has the same words in another order, or else the name.
pub fn filed_name(view: View<'_>, id: &EntityId) -> Phrase {
    let Some(linked) = view.site.entity(id) else {
        return entity_name(view, id);
    };
    let entity = &linked.entity;
    let (shown, name) = entity.name.pick(view.lang());
    let sort = entity.sort_name(view.lang());
    let filed = if has_same_words(name, sort) {
        sort
    } else {
        name
    };
    make_phrase(view, filed, shown)
}

/// Whether two names have the same words, in whatever order and with whatever signs between them.
fn has_same_words(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let words = name.split(|c: char| !c.is_alphanumeric());
        let mut words: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        words.sort_unstable();
        words
    };
    words(one) == words(other)
}

/// A link to an entity; without an address if the site does not show the entity.
pub fn link_entity(view: View<'_>, id: &EntityId) -> Link {
    Link {
        label: entity_name(view, id),
        href: resolve_reference(view, &Reference::Entity(id.clone()), None),
    }
}

/// The address that a reference leads to. `here` is the article in which it was written.
pub fn resolve_reference(
    view: View<'_>,
    reference: &Reference,
    here: Option<&ArticleSlug>,
) -> Option<Address> {
    view.site.addresses.reference(view.lang(), reference, here)
}

/// The name of someone, with a link if they are an entity, or an annotator whose annotations are listed.
pub fn link_person(view: View<'_>, someone: &Someone) -> Link {
    match someone {
        Someone::Entity(id) => link_entity(view, &id.value),
        Someone::Annotator(id) => {
            let is_listed = view.site.edition.annotators.contains_key(&id.value);
            let page = Page::Annotator(id.value.clone(), 1).in_lang(view.lang());
            Link {
                label: annotator_name(view, &id.value),
                href: is_listed.then(|| view.page(&page)),
            }
        }
        Someone::Name(name) => Link {
            label: pick_phrase(view, name),
            href: None,
        },
    }
}

/// The name of an annotator, or its id if the settings do not have it.
pub fn annotator_name(view: View<'_>, id: &AnnotatorId) -> Phrase {
    match view.site.edition.settings.annotators.get(id) {
        Some(name) => pick_phrase(view, name),
        None => Phrase::plain(Html::text(id.as_str())),
    }
}

/// The name of someone for readers of the page, with the language that it is in.
pub fn person_name<'a>(view: View<'a>, someone: &'a Someone) -> (&'a Lang, &'a str) {
    let (id, name) = match someone {
        Someone::Entity(id) => {
            let entity = view.site.entity(&id.value);
            (id.value.as_str(), entity.map(|linked| &linked.entity.name))
        }
        Someone::Annotator(id) => {
            let annotators = &view.site.edition.settings.annotators;
            (id.value.as_str(), annotators.get(&id.value))
        }
        Someone::Name(name) => ("", Some(name)),
    };
    name.map_or((view.lang(), id), |name| name.pick(view.lang()))
}

/// The label of a tag, or its id if the settings have no label.
pub fn tag_label(view: View<'_>, tag: &TagId) -> Phrase {
    match view.site.edition.settings.tags.get(tag) {
        Some(label) => pick_phrase(view, label),
        None => Phrase::plain(isolate_text(tag.as_str(), view.lang())),
    }
}

/// A link to a tag's page.
pub fn link_tag(view: View<'_>, tag: &TagId) -> Link {
    Link {
        label: tag_label(view, tag),
        href: Some(view.page(&Page::Tag(tag.clone(), 1).in_lang(view.lang()))),
    }
}

/// Whether a label names one thing or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrammaticalNumber {
    /// `Person`.
    Singular,
    /// `People`.
    Plural,
}

impl GrammaticalNumber {
    /// The end of the ids of messages that have this form.
    const fn suffix(self) -> &'static str {
        match self {
            Self::Singular => "",
            Self::Plural => "-plural",
        }
    }
}

/// The label of a kind of entity.
pub fn kind_label(view: View<'_>, kind: &KindId, number: GrammaticalNumber) -> Phrase {
    match view.site.edition.settings.kinds.get(kind) {
        Some(own) => pick_phrase(
            view,
            own.plural
                .as_ref()
                .filter(|_| number == GrammaticalNumber::Plural)
                .unwrap_or(&own.label),
        ),
        None => view.word(&format!("kind-{kind}{}", number.suffix())),
    }
}

/// The label of a verdict.
pub fn verdict_label(view: View<'_>, verdict: &VerdictId) -> Phrase {
    match view.site.edition.settings.verdicts.get(verdict) {
        Some(own) => pick_phrase(view, own),
        None => view.word(&format!("verdict-{verdict}")),
    }
}

/// The language of a verdict's label.
pub fn verdict_language<'a>(view: View<'a>, verdict: &VerdictId) -> &'a Lang {
    match view.site.edition.settings.verdicts.get(verdict) {
        Some(own) => own.pick(view.lang()).0,
        None => view.message_language(&format!("verdict-{verdict}")),
    }
}

/// A label, in the form that goes with the gender of who or what it describes.
pub fn pick_gendered(
    view: View<'_>,
    label: &RelationLabel,
    gender: Option<Gender>,
) -> Option<Phrase> {
    let (lang, word) = label
        .0
        .iter()
        .find(|(lang, _)| lang == view.lang())
        .or_else(|| label.0.first())?;
    let word = match word {
        GenderedWord::Same(word) => word,
        GenderedWord::ByGender { m, f } => {
            if gender == Some(Gender::F) {
                f
            } else {
                m
            }
        }
    };
    Some(make_phrase(view, word, lang))
}

/// The title of a free page: its first heading, or else its slug.
pub fn page_title(view: View<'_>, free: &page::FreePage) -> Phrase {
    match free.text_for(view.lang()) {
        Some(text) => make_phrase(
            view,
            page::title(text).unwrap_or(free.slug.as_str()),
            &text.lang,
        ),
        None => Phrase::plain(Html::text(free.slug.as_str())),
    }
}
