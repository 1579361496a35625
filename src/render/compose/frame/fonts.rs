//! The fonts of a page's first screen, which browsers load before they read the style sheet.

use crate::href::Address;
use crate::render::compose::view::View;
use crate::text::{Direction, Lang};

/// Arabic letters, and the spaces and stops between them: a browser needs both fonts for a word.
const ARABIC: [&str; 2] = ["amiri-400", "amiri-signs"];
/// Latin letters and European digits, which Arabic pages have too.
const LATIN: [&str; 1] = ["source-serif-400"];
/// Bold Latin, for left-to-right pages: the title of the site is in it. On other pages, Latin in one
/// weight is enough.
const BOLD: [&str; 1] = ["source-serif-600"];

/// The addresses of the fonts that a page's first screen needs, those of the page's own script
/// first. The head of a page shows the names of all languages; `texts` are the languages of the
/// texts that it shows as well.
///
/// Italics and the letters of transliteration are left out. Few first screens have them, and a font
/// that is loaded in vain delays the others.
pub fn first_screen_fonts(view: View<'_>, texts: &[&Lang]) -> Vec<Address> {
    let is_arabic = |lang: &Lang| lang.script() == "Arab";
    let own = view.lang();
    let latin = LATIN
        .iter()
        .chain(BOLD.iter().filter(|_| own.direction() == Direction::Ltr));
    let shown = view
        .site
        .languages()
        .iter()
        .chain(texts.iter().copied())
        .any(is_arabic);
    let arabic = ARABIC.iter().filter(|_| shown || is_arabic(own));
    let names: Vec<&str> = if is_arabic(own) {
        arabic.chain(latin).copied().collect()
    } else {
        latin.chain(arabic).copied().collect()
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
