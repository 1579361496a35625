//! Which texts of an article are shown together, and on which page.

use crate::address::page::{Page, PageKey};
use crate::edition::summary::Summary;
use crate::source::article::TextIndex;
use crate::source::settings::Settings;
use crate::text::Lang;

/// The texts of an article that have a page beside the original: all translations, unless the site
/// has no such pages.
pub fn parallel_texts(
    settings: &Settings,
    article: &Summary,
) -> impl Iterator<Item = TextIndex> + use<> {
    let has_pages = settings.parallel;
    article.translations().filter(move |_| has_pages)
}

/// Whether an article has pages of two texts side by side.
pub fn has_parallel_pages(settings: &Settings, article: &Summary) -> bool {
    parallel_texts(settings, article).next().is_some()
}

/// The page that shows text `text` of an article beside the original, for readers of `lang`; for
/// the original itself, the page that shows it beside its [`companion`].
pub fn parallel_page(lang: &Lang, article: &Summary, text: TextIndex) -> PageKey {
    let is_main = text.is_original() || Some(text) == companion(article, lang);
    let other = (!is_main).then(|| article[text].lang.clone());
    Page::Parallel(article.slug.clone(), other).in_lang(lang)
}

/// The text that readers of `lang` see beside the original first: the one in their language, or
/// the first translation. `None` if there is no translation.
pub fn companion(article: &Summary, lang: &Lang) -> Option<TextIndex> {
    article
        .text_index(lang)
        .filter(|index| !index.is_original())
        .or_else(|| article.translations().next())
}

/// The text that can be set beside text `own` of an article for readers of `lang`: the original
/// beside a translation, the [`companion`] beside the original. `None` if there is only one text.
pub fn facing(article: &Summary, lang: &Lang, own: TextIndex) -> Option<TextIndex> {
    if own.is_original() {
        companion(article, lang)
    } else {
        Some(TextIndex::ORIGINAL)
    }
}
