//! A new entity.

use crate::authoring::plain_scalar;
use crate::edition::vocabulary::KINDS;
use crate::source::id::{EntityId, KindId};
use crate::source::settings::Settings;
use crate::text::Lang;

/// The kinds of entities that a site can have: the built-in ones, then its own.
pub fn known_kinds(settings: &Settings) -> impl Iterator<Item = &str> {
    let built_in = KINDS.iter().map(|(kind, _)| *kind);
    built_in.chain(settings.kinds.keys().map(KindId::as_str))
}

/// A new entity.
#[derive(Clone, Debug)]
pub struct NewEntity {
    /// Its id.
    pub id: EntityId,
    /// Its kind.
    pub kind: KindId,
    /// Its names. Without one, the id stands for the name in every language.
    pub names: Vec<(Lang, String)>,
}

/// The file that a new entity is written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityFile {
    /// The path below the root of the site.
    pub path: String,
    /// What comes at the end of the file, or all of it if there is none yet.
    pub text: String,
}

/// The file names for the built-in kinds. Entities of another kind are in a file named by the kind.
const FILES: [(&str, &str); 7] = [
    ("person", "people"),
    ("organization", "organizations"),
    ("place", "places"),
    ("event", "events"),
    ("work", "works"),
    ("product", "products"),
    ("concept", "concepts"),
];

/// Returns the file of a new entity and its text. `languages` are those of the site.
pub fn entity_file(entity: &NewEntity, languages: &[Lang]) -> EntityFile {
    let kind = entity.kind.as_str();
    let file = FILES.iter().find(|(known, _)| *known == kind);
    let file = file.map_or(kind, |(_, file)| file);
    let name = match entity.names.as_slice() {
        [] => by_language(languages, entity.id.as_str()),
        names => {
            let pairs = names
                .iter()
                .map(|(lang, name)| format!("{lang}: {}", plain_scalar(name)));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
    };
    EntityFile {
        path: format!("content/entities/{file}.yaml"),
        text: format!(
            "{id}:\n  kind: {kind}\n  name: {name}\n",
            id = plain_scalar(entity.id.as_str()),
            kind = plain_scalar(kind)
        ),
    }
}

/// A text by language whose value is the same in each: a plain value if there is one language.
fn by_language(languages: &[Lang], value: &str) -> String {
    let value = plain_scalar(value);
    if languages.len() < 2 {
        return value;
    }
    let pairs = languages.iter().map(|lang| format!("{lang}: {value}"));
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
}
