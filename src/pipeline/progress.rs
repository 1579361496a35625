//! How far a run is, for a progress line.

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The current stage.
    pub stage: Stage,
    /// Units done: articles or pages.
    pub done: usize,
    /// Units in all; 0 if that is not known.
    pub total: usize,
}

impl Progress {
    /// The beginning of a stage whose amount of work is not known.
    pub(super) const fn start(stage: Stage) -> Self {
        Self {
            stage,
            done: 0,
            total: 0,
        }
    }
}

/// A stage of a run, as shown to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading files.
    Load,
    /// Finding the words of annotations.
    Anchor,
    /// Linking articles and entities.
    Link,
    /// Rendering pages.
    Render,
    /// Making the files beside the pages: feeds, sitemap, manifests.
    Generate,
    /// Making the search index.
    Search,
    /// Making data for other programs.
    Data,
    /// Copying files.
    Copy,
    /// Moving all files into place.
    Commit,
}
