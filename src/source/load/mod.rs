//! The first stage: loads the files of a site into [`Sources`].
//!
//! Every file is read once. Files are read and parsed in parallel.

mod articles;
mod entities;
mod files;
mod reference_names;
mod requires;
mod site;
mod texts;

pub use requires::{LoadError, ProgramTooOld, ensure_version};
pub use site::{Sources, load};
