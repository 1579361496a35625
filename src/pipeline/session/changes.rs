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
    /// Other files that may have changed: pictures, and those in `static/`.
    pub others: BTreeSet<String>,
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

impl Update {
    /// Everything may be another.
    pub fn everything() -> Self {
        Self {
            linked: true,
            planned: true,
            interface: true,
            ..Self::default()
        }
    }

    /// Whether nothing is different.
    pub fn is_nothing(&self) -> bool {
        self.is_of_files() && self.others.is_empty()
    }

    /// Whether nothing is different but style sheets.
    pub fn is_of_styles(&self) -> bool {
        let is_sheet =
            |path: &String| path.starts_with("static/") && path.rsplit('.').next() == Some("css");
        self.is_of_files() && !self.others.is_empty() && self.others.iter().all(is_sheet)
    }

    /// Whether nothing is different but files that are copied.
    fn is_of_files(&self) -> bool {
        self.read.is_empty()
            && self.anchored.is_empty()
            && !(self.linked || self.planned || self.interface)
    }
}
