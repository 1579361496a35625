//! The files that a new site, article, entity or page begins with. `hashiya init` and `hashiya new`
//! write them; nothing here touches the disk.
//!
//! The example site is the same in every language: `site/` has its files as templates, and
//! `words/` what stands in them, a file of words (`fr.yaml`) and an article (`fr.md`) for each
//! language.

mod entity;
mod files;
mod import;
mod page;
mod site;
mod text;
mod utf8;
mod words;

pub use entity::{EntityFile, NewEntity, entity_file, known_kinds};
pub use files::{NewFile, article_files};
pub use import::{ImportError, ImportedTable, KnownEntity, LeftOut, TableError, TablePart, import};
pub use page::page_files;
pub use site::{ExampleSite, StarterError, WORKFLOW, site_files, supporting_files};
pub use text::{ReceivedText, TextFault, received};
