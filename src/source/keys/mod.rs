//! The keys of the YAML files that authors write: one table for each kind of mapping.
//!
//! The decoders reject every key that is not in these tables, and take from them the names for "did
//! you mean". `tests/format.rs` compares them with the tables of FORMAT.md.

mod annotation;
mod article;
mod entity;
mod schema;
mod settings;

pub use annotation::{ANNOTATION, ANNOTATION_FILE, CLAIM, CORRECTION, DEFAULTS, MENTION, MOVE};
pub use article::{ARTICLE, IMAGE, LETTER, TEXT_SOURCE};
pub use entity::{ENTITY, RELATION};
pub use schema::{Key, MapKey, ObjectType, ValueType};
pub use settings::{GENDERED_WORD, KIND, RELATION_KIND, SETTINGS};

/// Every mapping that an author may write.
pub const OBJECTS: &[&ObjectType] = &[
    &SETTINGS,
    &KIND,
    &RELATION_KIND,
    &GENDERED_WORD,
    &ARTICLE,
    &IMAGE,
    &TEXT_SOURCE,
    &LETTER,
    &ANNOTATION_FILE,
    &DEFAULTS,
    &MENTION,
    &ANNOTATION,
    &CORRECTION,
    &MOVE,
    &CLAIM,
    &ENTITY,
    &RELATION,
];
