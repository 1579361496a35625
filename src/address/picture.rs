//! The addresses of pictures.

use crate::address::addresses::Addresses;
use crate::percent::complete_address;

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

impl Addresses<'_> {
    /// The address and the size of a picture that is written in a file of `folder` of the output
    /// (empty for the root, otherwise with a slash at its end). `None` if there is no such picture.
    pub fn picture(&self, written: &str, folder: &str) -> Option<(String, Option<(u32, u32)>)> {
        let picture = self.images.get(&written_path(written, folder))?;
        let address = self.urls.path(&picture.path) + &complete_address(&picture.rest);
        Some((address, picture.size))
    }
}

/// The path of a picture from the output's root on, as it is written in a file of `folder`.
pub fn written_path(written: &str, folder: &str) -> String {
    match written.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("{folder}{}", written.strip_prefix("./").unwrap_or(written)),
    }
}
