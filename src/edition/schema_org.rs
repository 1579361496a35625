//! What entities are in the terms of schema.org.

use crate::edition::vocabulary::KINDS;
use crate::source::id::KindId;
use crate::source::settings::Settings;

/// The class of schema.org for a kind of entity: the one that the site gives it, or that of a built-in
/// kind. `Thing` if there is neither.
pub fn class_of<'a>(settings: &'a Settings, kind: &KindId) -> &'a str {
    let own = settings.kinds.get(kind);
    let built_in = || KINDS.iter().find(|(name, _)| *name == kind.as_str());
    own.and_then(|own| own.schema.as_deref())
        .or_else(|| built_in().map(|(_, class)| *class))
        .unwrap_or("Thing")
}

/// The properties for the dates on which a thing of a class begins and ends, as far as schema.org has
/// any.
pub fn date_properties(class: &str) -> [Option<&'static str>; 2] {
    match class {
        "Person" => [Some("birthDate"), Some("deathDate")],
        "Organization" => [Some("foundingDate"), Some("dissolutionDate")],
        "Event" => [Some("startDate"), Some("endDate")],
        "CreativeWork" => [Some("datePublished"), None],
        "Product" => [Some("releaseDate"), None],
        _ => [None, None],
    }
}
