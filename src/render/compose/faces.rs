//! The faces that a page's first screen is set in, asked for before the style sheet is read.

use crate::render::compose::view::View;
use crate::text::{Direction, Lang};

/// The Arabic letters, and the spaces and stops between them: a browser needs both for a word.
const ARABIC: [&str; 2] = ["amiri-400", "amiri-signs"];
/// Latin letters and European digits, which stand in Arabic pages too.
const LATIN: [&str; 1] = ["source-serif-400"];
/// What pages from left to right have in bold: the site's name above all. On others one weight of
/// Latin does for all.
const BOLD: [&str; 1] = ["source-serif-600"];

impl View<'_> {
    /// Fonts that a page's first screen needs, those of the page's own script first. The names of
    /// the site's other languages stand in its head; `texts` are languages of texts that it shows
    /// besides.
    ///
    /// Italics and the letters of transliteration are not among them: they stand in a first screen
    /// now and then, and a font asked for in vain keeps back the others.
    #[must_use]
    pub fn fonts(&self, texts: &[&Lang]) -> Vec<String> {
        let is_arabic = |lang: &Lang| lang.script() == "Arab";
        let own = self.lang();
        let latin = LATIN
            .iter()
            .chain(BOLD.iter().filter(|_| own.direction() == Direction::Ltr));
        let shown = self
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
                self.site
                    .addresses
                    .urls
                    .path(&format!("hashiya/fonts/{name}.woff2"))
            })
            .collect()
    }
}
