//! Distinguishes entities that share a name, in lists: by their years, summary or kind.

use crate::address::NameIndex;
use crate::html::Html;
use crate::locale::{Args, DatePlace};
use crate::render::compose::entity::dates::begun_and_ended;
use crate::render::compose::lemma::shortened;
use crate::render::compose::markdown::prose::reading_text;
use crate::render::compose::view::View;
use crate::render::compose::wording::language::gender_argument;
use crate::render::compose::wording::localized::{date_range, format_date, message_with_date};
use crate::render::compose::wording::names::{
    GrammaticalNumber, entity_name, filed_name, kind_label, link_person, resolve_reference,
};
use crate::render::context::{Link, Phrase};
use crate::source::body::{Reference, Someone};
use crate::source::id::EntityId;
use crate::weave::isolate_text;

/// The name of an entity in a list, with what distinguishes it from others of that name.
pub fn listed_name(view: View<'_>, id: &EntityId) -> Phrase {
    let apart = distinguishing_years(view, id)
        .or_else(|| distinguishing_summary(view, id))
        .or_else(|| distinguishing_kind(view, id));
    name_with(entity_name(view, id), apart)
}

/// The name of an entity in an index, with its years. If these do not distinguish it from others of that
/// name, and the index does not show what it is anyway, something else is added that does.
pub fn indexed_name(view: View<'_>, id: &EntityId, index: NameIndex) -> Phrase {
    let apart = match index {
        NameIndex::Kind => None,
        NameIndex::All if distinguishing_years(view, id).is_some() => None,
        NameIndex::All => {
            distinguishing_summary(view, id).or_else(|| distinguishing_kind(view, id))
        }
    };
    name_with(
        filed_name(view, id),
        years(view, id).into_iter().chain(apart),
    )
}

/// A link to an entity, in a list.
pub fn link_listed_entity(view: View<'_>, id: &EntityId) -> Link {
    Link {
        label: listed_name(view, id),
        href: resolve_reference(view, &Reference::Entity(id.clone()), None),
    }
}

/// A link to someone in a list of authors or translators.
pub fn link_listed_person(view: View<'_>, someone: &Someone) -> Link {
    match someone {
        Someone::Entity(id) => link_listed_entity(view, &id.value),
        Someone::Annotator(_) | Someone::Name(_) => link_person(view, someone),
    }
}

/// What distinguishes an entity, as plain text, for search results without a summary.
pub fn distinguishing_words(view: View<'_>, id: &EntityId) -> Option<String> {
    distinguishing_years(view, id)
        .or_else(|| distinguishing_kind(view, id))
        .map(|apart| apart.html.words().to_owned())
}

/// A name, and in brackets after it what is added to it.
fn name_with(name: Phrase, added: impl IntoIterator<Item = Phrase>) -> Phrase {
    let mut added = added.into_iter().peekable();
    if added.peek().is_none() {
        return name;
    }
    let mut html = Html::new();
    marked(&mut html, &name);
    for phrase in added {
        html.push_text(" ");
        let mut inner = Html::text("(");
        marked(&mut inner, &phrase);
        inner.push_text(")");
        html.element("span", &[("class", "when")], &inner);
    }
    Phrase::plain(html)
}

/// The years of an entity, unless another of its name has the same.
fn distinguishing_years(view: View<'_>, id: &EntityId) -> Option<Phrase> {
    unless_shared(view, id, |id| years(view, id))
}

/// The summary of an entity, shortened, unless another of its name has the same.
fn distinguishing_summary(view: View<'_>, id: &EntityId) -> Option<Phrase> {
    unless_shared(view, id, |id| {
        let (lang, text) = view
            .site
            .entity(id)?
            .entity
            .summary
            .as_ref()?
            .pick(view.lang());
        let reading = reading_text(view, text, lang, None);
        let shown = shortened(std::iter::once(reading.as_str()));
        let shown = shown.strip_suffix('.').unwrap_or(&shown);
        Some(Phrase::new(isolate_text(shown, lang), lang, view.lang()))
    })
}

fn distinguishing_kind(view: View<'_>, id: &EntityId) -> Option<Phrase> {
    unless_shared(view, id, |id| {
        Some(kind_label(
            view,
            &view.site.entity(id)?.entity.kind.value,
            GrammaticalNumber::Singular,
        ))
    })
}

/// What `what` returns for an entity that shares its name, unless it returns the same for another
/// entity of that name.
fn unless_shared(
    view: View<'_>,
    id: &EntityId,
    what: impl Fn(&EntityId) -> Option<Phrase>,
) -> Option<Phrase> {
    let others = view.site.edition.namesakes.of(id, view.lang());
    if others.is_empty() {
        return None;
    }
    let own = what(id)?;
    others
        .iter()
        .all(|other| what(other).is_none_or(|other| other.html.words() != own.html.words()))
        .then_some(own)
}

/// The years of an entity: "1912–1954", "since 2015". `None` if it has none.
pub fn years(view: View<'_>, id: &EntityId) -> Option<Phrase> {
    let entity = &view.site.entity(id)?.entity;
    let args = || {
        Args::new()
            .word("kind", entity.kind.value.as_str())
            .word("gender", gender_argument(entity.gender))
    };
    let (born, died) = (
        entity.born.as_ref().map(|date| date.value.in_years()),
        entity.died.as_ref().map(|date| date.value.in_years()),
    );
    if born.iter().chain(&died).any(|date| date.point().is_none()) {
        return Some(Phrase::plain(begun_and_ended(
            view,
            born.as_ref(),
            died.as_ref(),
        )));
    }
    let is_person = entity.kind.value.as_str() == "person";
    let place = |otherwise| {
        if is_person {
            DatePlace::When
        } else {
            otherwise
        }
    };
    let html = match (born, died) {
        (Some(born), Some(died)) if born == died => format_date(view, &born).text,
        (Some(born), Some(died)) => date_range(view, &born, &died),
        (Some(born), None) => {
            message_with_date(view, "lived-from", &born, place(DatePlace::Since), args())
        }
        (None, Some(died)) => {
            message_with_date(view, "lived-until", &died, place(DatePlace::Until), args())
        }
        (None, None) => return None,
    };
    Some(Phrase::plain(html))
}

/// Adds a phrase, in an element of its own if its language or direction differs.
fn marked(html: &mut Html, phrase: &Phrase) {
    let mut attributes: Vec<(&'static str, &str)> = Vec::new();
    attributes.extend(phrase.lang.as_deref().map(|lang| ("lang", lang)));
    attributes.extend(phrase.dir.map(|dir| ("dir", dir)));
    match (phrase.dir, attributes.is_empty()) {
        (Some(_), _) => html.element("bdi", &attributes, &phrase.html),
        (None, false) => html.element("span", &attributes, &phrase.html),
        (None, true) => html.push(&phrase.html),
    }
}
