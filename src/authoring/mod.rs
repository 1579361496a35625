//! Changing what authors wrote, with every comment kept: what `check --fix` and `suggest --write`
//! do.
//!
//! A YAML file is changed as text: [`edits`] puts new values in the places of old ones, [`append`]
//! adds keys and items. Both read the result again and demand that it means what it meant, but for
//! the change; else nothing is written. [`fix`] gathers the changes that findings propose and keeps
//! `anchors.lock`, [`suggest`] finds names that nothing annotates. Only [`write`](mod@write)
//! touches the disk.

pub mod append;
pub mod diff;
pub mod edits;
pub mod fix;
mod guess;
mod layout;
mod meaning;
mod occurrence;
mod overlay;
mod scalar;
pub mod suggest;
#[cfg(test)]
mod tests;
pub mod write;

/// A file with its text before and after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Path below the site's root, with `/`.
    pub path: String,
    /// What it held; `None` where there was no such file.
    pub before: Option<String>,
    /// What it is to hold.
    pub after: String,
}

/// A change that was not made, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The file, below the site's root.
    pub path: String,
    /// The line it is about, from 1.
    pub line: u32,
    /// Why, in words for the author.
    pub reason: String,
}
