//! The fonts of a page's first screen, which browsers load before they read the style sheet.

use crate::address::LinkForm;
use crate::href::Address;
use crate::render::compose::view::View;
use crate::text::{Direction, Lang};

/// Arabic letters, and the spaces and stops between them: a browser needs both fonts for a word.
const ARABIC: [&str; 2] = ["amiri-400", "amiri-signs"];
/// Latin letters and European digits, which Arabic pages have too.
const LATIN: [&str; 1] = ["source-serif-400"];
/// Hebrew letters.
const HEBREW: [&str; 1] = ["noto-serif-hebrew-400"];
/// Bold Latin, for left-to-right pages: the title of the site is in it. On other pages, Latin in one
/// weight is enough.
const BOLD: [&str; 1] = ["source-serif-600"];

/// The addresses of the fonts that a page's first screen needs, those of the page's own script
/// first. The head of a page shows the names of all languages; `texts` are the languages of the
/// texts that it shows as well.
///
/// Italics and the letters of transliteration are left out. Few first screens have them, and a font
/// that is loaded in vain delays the others. A portable build names none: from a folder, browsers load
/// fonts for a style sheet only.
pub fn first_screen_fonts(view: View<'_>, texts: &[&Lang]) -> Vec<Address> {
    if view.site.addresses.urls.form() == LinkForm::Portable {
        return Vec::new();
    }
    let own = view.lang();
    let is_shown = |script: &str| {
        let shown = view.site.languages().iter().chain(texts.iter().copied());
        shown.chain([own]).any(|lang| lang.script() == script)
    };
    let latin = LATIN
        .iter()
        .chain(BOLD.iter().filter(|_| own.direction() == Direction::Ltr));
    let arabic = ARABIC.iter().filter(|_| is_shown("Arab"));
    let hebrew = HEBREW.iter().filter(|_| is_shown("Hebr"));
    let names: Vec<&str> = match own.script().as_str() {
        "Arab" => arabic.chain(latin).chain(hebrew).copied().collect(),
        "Hebr" => hebrew.chain(latin).chain(arabic).copied().collect(),
        _ => latin.chain(arabic).chain(hebrew).copied().collect(),
    };
    names
        .into_iter()
        .map(|name| {
            view.site
                .addresses
                .urls
                .path(&format!("hashiya/fonts/{name}.woff2"))
        })
        .collect()
}
