//! The facts about an entity: its kind, names, dates and identifiers on other sites.

use std::collections::BTreeSet;

use crate::address::Page;
use crate::edition::{LinkedEntity, RelationEnd};
use crate::href::Address;
use crate::render::compose::entity::namesakes::{link_listed_entity, years};
use crate::render::compose::view::View;
use crate::render::compose::wording::language::gender_argument;
use crate::render::compose::wording::localized::{format_date, make_phrase};
use crate::render::compose::wording::names::{GrammaticalNumber, kind_label};
use crate::render::context::{EntitySubtitle, Facts, Link, OtherSite, Phrase};
use crate::source::same_as;
use crate::weave::isolate_text;

/// The facts about an entity.
pub fn facts(view: View<'_>, linked: &LinkedEntity) -> Facts {
    let entity = &linked.entity;
    let shown = entity.name.pick(view.lang()).1;
    let mut seen = BTreeSet::from([shown.to_owned()]);
    let names = entity
        .aliases
        .iter()
        .filter(|(_, name)| seen.insert(name.value.clone()));
    Facts {
        kind: entity.kind.value.to_string(),
        gender: gender_argument(entity.gender),
        names: names
            .map(|(lang, name)| make_phrase(view, &name.value, lang))
            .collect(),
        began: entity
            .born
            .as_ref()
            .map(|date| format_date(view, &date.value)),
        ended: entity
            .died
            .as_ref()
            .map(|date| format_date(view, &date.value)),
        same_as: entity
            .same_as
            .iter()
            .map(|(id, value)| other_site(view, &id.value, &value.value))
            .collect(),
    }
}

/// The line under the name of an entity.
pub fn entity_subtitle(view: View<'_>, linked: &LinkedEntity) -> EntitySubtitle {
    let entity = &linked.entity;
    let is_place = |end: &&RelationEnd| {
        let relation = &end.relation;
        !end.inverse && relation.kind.as_str() == "located-in" && relation.until.is_none()
    };
    let place = linked.relations.iter().find(is_place);
    EntitySubtitle {
        kind: Link {
            label: kind_label(view, &entity.kind.value, GrammaticalNumber::Singular),
            ..kind_link(view, linked)
        },
        place: place.map(|end| link_listed_entity(view, &end.other)),
        years: years(view, &entity.id).map(|years| years.html),
    }
}

fn other_site(view: View<'_>, id: &str, value: &str) -> OtherSite {
    let message = format!("site-{id}");
    let known = view.site.catalogue.contains(&message);
    let name = if known {
        make_phrase(view, view.word(&message).html.words(), view.lang())
    } else {
        Phrase::plain(isolate_text(id, view.lang()))
    };
    let href = same_as::address(id, value).map(Address::new);
    OtherSite {
        id: id.to_owned(),
        name,
        value: value.to_owned(),
        href,
    }
}

/// A link to the list of entities of the same kind.
pub fn kind_link(view: View<'_>, linked: &LinkedEntity) -> Link {
    let kind = &linked.entity.kind.value;
    Link {
        label: kind_label(view, kind, GrammaticalNumber::Plural),
        href: Some(view.page(&Page::Kind(kind.clone(), 1).in_lang(view.lang()))),
    }
}
