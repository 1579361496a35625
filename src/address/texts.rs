//! Which texts of an article are shown together, and on which page.

use crate::address::page::{Page, PageKey};
use crate::edition::summary::Summary;
use crate::text::Lang;

/// The text on an article's own page for readers of `lang`: the one in their language, or the
/// original.
pub(super) fn own_text(article: &Summary, lang: &Lang) -> usize {
    text_in(article, lang).unwrap_or(0)
}

/// The text of an article in a language.
pub(super) fn text_in(article: &Summary, lang: &Lang) -> Option<usize> {
    article.texts.iter().position(|text| text.lang == *lang)
}

/// The page that shows text `text` of an article beside the original, for readers of `lang`; for
/// the original itself, the page that shows it beside its [`companion`].
pub fn parallel_page(lang: &Lang, article: &Summary, text: usize) -> PageKey {
    let is_main = text == 0 || text == companion(article, lang);
    let other = article
        .texts
        .get(text)
        .filter(|_| !is_main)
        .map(|text| text.lang.clone());
    Page::Parallel(article.slug.clone(), other).in_lang(lang)
}

/// The text that readers of `lang` see beside the original first: the one in their language, or
/// the first translation.
pub fn companion(article: &Summary, lang: &Lang) -> usize {
    text_in(article, lang)
        .filter(|index| *index > 0)
        .unwrap_or(1)
}

/// The text that can be set beside text `own` of an article for readers of `lang`: the original
/// beside a translation, the [`companion`] beside the original. `None` if there is only one text.
pub fn facing(article: &Summary, lang: &Lang, own: usize) -> Option<usize> {
    let facing = if own == 0 {
        companion(article, lang)
    } else {
        0
    };
    (facing < article.texts.len()).then_some(facing)
}
