//! The entities as a table that `hashiya import` can read.

use crate::date::Date;
use crate::diagnostic::Spanned;
use crate::export::site::ExportedSite;
use crate::export::table::cell::{date, joined};
use crate::export::table::write::write;
use crate::source::entity::Entity;
use crate::source::localized::Localized;
use crate::source::same_as;
use crate::source::vocabulary::GENDER_WORDS;
use crate::text::Lang;

/// A column: its heading, and what it has of an entity.
struct EntityColumn<'a> {
    heading: String,
    cell: Box<dyn Fn(&Entity) -> String + 'a>,
}

/// A text of an entity in its languages, if it has it.
type EntityText = fn(&Entity) -> Option<&Localized>;

impl<'a> EntityColumn<'a> {
    fn new(heading: impl Into<String>, cell: impl Fn(&Entity) -> String + 'a) -> Self {
        Self {
            heading: heading.into(),
            cell: Box::new(cell),
        }
    }
}

/// A row for each entity, by id. Texts are Markdown as it is written.
pub fn entities(site: ExportedSite<'_>) -> Vec<u8> {
    let edition = site.edition();
    let columns = columns(edition.settings.languages.iter());
    let rows = edition.entities.values().map(|linked| {
        let cells = columns.iter().map(|column| (column.cell)(&linked.entity));
        cells.collect::<Vec<_>>()
    });
    let headings = columns.iter().map(|column| column.heading.clone());
    write(headings.collect(), rows)
}

fn columns<'a>(languages: impl Iterator<Item = &'a Lang> + Clone) -> Vec<EntityColumn<'a>> {
    let day = |of: Option<&Spanned<Date>>| date(of.map(|date| date.value));
    let mut columns = vec![
        EntityColumn::new("id", |entity| entity.id.to_string()),
        EntityColumn::new("kind", |entity| entity.kind.value.to_string()),
        EntityColumn::new("gender", gender),
        EntityColumn::new("born", move |entity| day(entity.born.as_ref())),
        EntityColumn::new("died", move |entity| day(entity.died.as_ref())),
    ];
    let texts: [(&str, EntityText); 4] = [
        ("name", |entity| Some(&entity.name)),
        ("sort", |entity| entity.sort.as_ref()),
        ("summary", |entity| entity.summary.as_ref()),
        ("description", |entity| entity.description.as_ref()),
    ];
    for (key, text) in texts {
        columns.extend(languages.clone().map(|lang| {
            EntityColumn::new(format!("{key}:{lang}"), move |entity| {
                let words = text(entity).and_then(|text| text.get(lang));
                words.map_or_else(String::new, |words| words.value.clone())
            })
        }));
    }
    columns.extend(languages.map(|lang| {
        EntityColumn::new(format!("aliases:{lang}"), move |entity| {
            let own = entity.aliases.iter().filter(|(of, _)| of == lang);
            joined(own.map(|(_, alias)| alias.value.as_str()))
        })
    }));
    columns.extend(same_as::catalogues().map(|name| {
        EntityColumn::new(name, move |entity| {
            let id = entity.same_as.iter().find(|(of, _)| of.value == name);
            id.map_or_else(String::new, |(_, id)| id.value.clone())
        })
    }));
    columns
}

fn gender(entity: &Entity) -> String {
    let mut words = GENDER_WORDS.iter();
    let word = words.find(|(_, gender)| Some(*gender) == entity.gender);
    word.map_or("", |(word, _)| *word).to_owned()
}
