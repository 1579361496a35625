//! The first stage: loads the files of a site into [`Sources`].
//!
//! [`load`] loads a whole site. Its parts load one file of entities, one article or one page, for those
//! who keep what they loaded before. Files are read and parsed in parallel.

mod articles;
mod entities;
mod names;
mod pages;
mod requires;
mod settings;
mod site;
mod store;
mod texts;

pub use articles::{ArticleLoader, LoadedAbout};
pub use entities::{LoadedEntities, join_entities, load_entity_file};
pub use names::{ReferenceNames, known_ids};
pub use pages::load_page;
pub use requires::{LoadError, ProgramTooOld, ensure_version};
pub use settings::load_settings;
pub use site::{Sources, load};
pub use store::{FileState, SourceStore};
