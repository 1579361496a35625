//! What the program carries with it: fonts, style sheet and scripts, served below `/hashiya/`.

use std::borrow::Cow;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "static/hashiya/"]
struct Embedded;

/// A file that every built site has.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path below `hashiya/`.
    pub path: String,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
}

/// All files that every built site has, sorted by path.
pub fn assets() -> Vec<Asset> {
    let mut assets: Vec<_> =
        Embedded::iter().filter_map(|path| Embedded::get(&path).map(|file| Asset { path: path.into_owned(), bytes: file.data })).collect();
    assets.sort_by(|a, b| a.path.cmp(&b.path));
    assets
}
