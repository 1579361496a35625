//! Edits the YAML files of authors and keeps everything else in them, comments included. `check
//! --fix`, `suggest --write`, `annotate` and `entity rename` use it.
//!
//! A file is changed as text. [`edits`] replaces values, [`append`] adds keys and items. Both parse
//! the result again and compare it with the meaning that it must have. If it differs, nothing is
//! written. [`fix`] collects the fixes of diagnostics and updates `anchors.lock`. [`suggest`] finds
//! names that are not annotated. [`places`] finds where words stand; [`annotate`]
//! adds an annotation of them. [`rename`] gives an entity another id. [`mod@format`] lays files out. Only [`write`](mod@write) accesses the disk.

pub mod annotate;
pub mod append;
pub mod diff;
pub mod edits;
pub mod fix;
pub mod format;
mod former_id;
mod item;
mod layout;
mod meaning;
mod new_errors;
mod occurrence;
mod overlay;
pub mod places;
pub mod rename;
mod scalar;
mod site_files;
mod splice;
pub mod suggest;
#[cfg(test)]
mod tests;
pub mod write;

pub use self::scalar::plain as plain_scalar;
pub use self::splice::{EditError, Replacement};

/// A file before and after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedFile {
    /// The path below the root of the site, with `/` as the separator.
    pub path: String,
    /// The old text; `None` for a new file.
    pub before: Option<String>,
    /// The new text.
    pub after: String,
}

/// A change that was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The path of the file below the root of the site.
    pub path: String,
    /// The line that would have changed, counted from 1.
    pub line: u32,
    /// The reason, as it is shown to the author.
    pub reason: String,
}
