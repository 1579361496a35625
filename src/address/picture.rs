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

/// The path of a picture from the output's root on, as it is written in a file of `folder`.
pub fn written_path(written: &str, folder: &str) -> String {
    match written.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("{folder}{}", written.strip_prefix("./").unwrap_or(written)),
    }
}
