//! What the preview shows.

use std::sync::Arc;

/// A site whose files are made when they are asked for. It never changes: after a change of the sources,
/// another takes its place.
pub trait PreviewedSite: Send + Sync {
    /// The path that the site is served under, with `/` at both ends: `/` or `/reading-room/`.
    fn base_path(&self) -> &str;

    /// Whether the folder with this path below the base path has a page. The path has a slash at its end.
    fn has_page(&self, folder: &str) -> bool;

    /// Makes the file with this path below the base path; `None` if there is no such file.
    ///
    /// # Errors
    /// Why the file cannot be made, as plain text.
    fn file(&self, path: &str) -> Result<Option<Vec<u8>>, String>;
}

/// What open pages do when a new site is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// They are loaded again.
    Pages,
    /// They take the new style sheets, and stay as they are.
    Styles,
}

/// A site that is shared by the requests for its files.
pub type SharedSite = Arc<dyn PreviewedSite>;
