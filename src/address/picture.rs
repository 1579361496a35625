//! The pictures that a build copies.

/// A picture of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its path below the output's root.
    pub path: String,
    /// What the author wrote after the path: a query, a fragment.
    pub rest: String,
    /// Width and height in pixels, if the file says so.
    pub size: Option<(u32, u32)>,
}
