//! Files → typed sources: what authors wrote, read once, with the place of everything that can be
//! wrong later.

pub mod annotation;
mod annotation_decode;
pub mod article;
mod article_decode;
pub mod block;
pub mod body;
mod body_decode;
pub mod body_kind;
pub mod codes;
pub mod decode;
mod derived_id;
pub mod drafts;
pub mod entity;
mod entity_decode;
pub mod feed_id;
pub mod files;
pub mod front_matter;
pub mod host;
pub mod id;
pub mod id_form;
mod image_decode;
pub mod keys;
pub mod layout;
pub mod letter;
mod letter_decode;
pub mod load;
pub mod localized;
pub mod lock;
pub mod markdown;
mod number;
pub mod page;
pub mod picture;
mod plain;
pub mod reference;
pub mod same_as;
pub mod settings;
pub mod target;
mod target_decode;
pub mod value_spans;
mod version;
pub mod vocabulary;
pub mod web_address;

pub mod yaml;

pub use derived_id::hyphenated;
pub use load::{LoadError, ProgramTooOld, Sources, ensure_version, load};
