//! Names of languages, in the language of the page.

use crate::locale::Args;
use crate::render::compose::view::View;
use crate::source::entity::Gender;
use crate::text::Lang;

/// The name of a language.
pub fn language_name(view: View<'_>, lang: &Lang) -> String {
    language_adjective(view, lang, Gender::F)
}

/// The name of a language as an adjective of a noun of `gender`: `النص العربي`, `الترجمة العربية`.
/// A regional variant without a name of its own has the name of its language.
pub fn language_adjective(view: View<'_>, lang: &Lang, gender: Gender) -> String {
    let args = Args::new().word("gender", gender_argument(Some(gender)));
    let named = |tag: &str| {
        view.site
            .catalogue
            .html(view.lang(), &format!("language-{tag}"), &args)
            .ok()
    };
    let primary = lang.as_str().split('-').next().unwrap_or_default();
    // The words of the markup: the plain text may have control characters that isolate it, which
    // belong in attributes only.
    let message = named(lang.as_str()).or_else(|| named(primary));
    message.map_or_else(
        || crate::locale::own_name(lang).to_owned(),
        |message| message.html.words().to_owned(),
    )
}

/// The value of the argument `gender` that messages expect: `f` or `m`.
pub const fn gender_argument(gender: Option<Gender>) -> &'static str {
    match gender {
        Some(Gender::F) => "f",
        _ => "m",
    }
}
