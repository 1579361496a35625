//! What the program carries with it: fonts, style sheet and scripts, served below `/hashiya/`.

use std::borrow::Cow;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "static/hashiya/"]
struct Embedded;

/// Parts of the one style sheet, in the order in which they take effect.
const STYLE: [&str; 11] = ["faces", "page", "text", "margin", "parallel", "markdown", "code", "lists", "card", "layers", "print"];

/// The path of the style sheet below `hashiya/`.
pub const STYLE_SHEET: &str = "style.css";

/// A file that every built site has.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path below `hashiya/`.
    pub path: String,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
}

/// All files that every built site has, sorted by path. The parts of the style sheet are one file, so that a page asks for
/// one and a site replaces one.
pub fn assets() -> Vec<Asset> {
    let whole = Embedded::iter().filter(|path| !path.starts_with("style/"));
    let mut assets: Vec<_> =
        whole.filter_map(|path| Embedded::get(&path).map(|file| Asset { path: path.into_owned(), bytes: file.data })).collect();
    assets.push(Asset { path: STYLE_SHEET.to_owned(), bytes: Cow::Owned(style_sheet()) });
    assets.sort_by(|a, b| a.path.cmp(&b.path));
    assets
}

fn style_sheet() -> Vec<u8> {
    let parts = STYLE.iter().filter_map(|name| Embedded::get(&format!("style/{name}.css")));
    parts.map(|part| part.data).collect::<Vec<_>>().join(&b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_the_style_sheet_is_in_it_and_every_font_it_asks_for_is_there() {
        let assets = assets();
        let paths: Vec<_> = assets.iter().map(|asset| asset.path.as_str()).collect();
        let sheet = assets.iter().find(|asset| asset.path == STYLE_SHEET).unwrap();
        let sheet = std::str::from_utf8(&sheet.bytes).unwrap();
        let parts: Vec<_> = Embedded::iter().filter(|path| path.starts_with("style/")).collect();
        assert_eq!(parts.len(), STYLE.len());
        for part in parts {
            let text = Embedded::get(&part).unwrap().data;
            assert!(sheet.contains(std::str::from_utf8(&text).unwrap().trim()), "{part}");
        }
        let fonts: Vec<_> = sheet.split("url(").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        assert!(!fonts.is_empty());
        assert!(fonts.iter().all(|font| paths.contains(font)), "{fonts:?} {paths:?}");
        assert!(paths.contains(&"fonts/OFL-amiri.txt"));
    }

    #[test]
    fn the_style_sheet_knows_no_left_or_right() {
        let sheet = assets().into_iter().find(|asset| asset.path == STYLE_SHEET).unwrap();
        let physical = ["margin-left", "margin-right", "padding-left", "padding-right", "border-left", "border-right", "float: left"];
        for line in std::str::from_utf8(&sheet.bytes).unwrap().lines().filter(|line| !line.contains("physical:")) {
            assert!(!physical.iter().any(|word| line.contains(word)), "{line}");
            assert!(!line.contains("row-reverse") && !line.contains("text-align: left"), "{line}");
        }
    }
}
