//! What an update is told, and what it tells.

use std::collections::BTreeSet;

use crate::source::id::ArticleSlug;

/// What may have changed in the files of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changes {
    /// Anything: it is not known which files changed.
    Everything,
    /// The files and folders at these paths, relative to the site's root, with `/`.
    Paths(BTreeSet<String>),
}

impl Changes {
    /// These paths.
    pub fn of<'a>(paths: impl IntoIterator<Item = &'a str>) -> Self {
        Self::Paths(paths.into_iter().map(str::to_owned).collect())
    }
}

/// What an update read and made again. All else was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// The text files that have another text than before, are new or gone. Templates and messages are
    /// not among them.
    pub read: BTreeSet<String>,
    /// The articles that were loaded and anchored.
    pub anchored: BTreeSet<ArticleSlug>,
    /// Whether the articles, entities and pages were linked again.
    pub linked: bool,
    /// Whether the pages were listed again, because there may be others.
    pub planned: bool,
    /// Whether templates and messages were read again.
    pub interface: bool,
    /// Whether the site now has errors with which it is not built.
    pub failed: bool,
}
