//! Creates the locales of a site's languages from its settings.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Spanned, nearest, only_near};
use crate::edition::codes;
use crate::locale::{
    Calendar, IndexArticle, Locale, LocaleError, LocaleSettings, Months, Numerals, Region,
    SettingError,
};
use crate::source::settings::{Settings, WordByLang};
use crate::text::Lang;

/// Creates one locale for each language of the site, in their order. A faulty setting is reported,
/// and its default is used.
pub fn locales(settings: &Settings, diagnostics: &mut Vec<Diagnostic>) -> Vec<Arc<Locale>> {
    settings
        .languages
        .iter()
        .filter_map(|lang| locale(lang, settings, diagnostics))
        .map(Arc::new)
        .collect()
}

fn locale(lang: &Lang, settings: &Settings, diagnostics: &mut Vec<Diagnostic>) -> Option<Locale> {
    let chosen = LocaleSettings {
        region: read(&settings.regions, lang, Region::parse, diagnostics),
        numerals: read(&settings.numerals, lang, Numerals::parse, diagnostics),
        months: read(&settings.months, lang, Months::parse, diagnostics),
        calendar: read(&settings.calendar, lang, Calendar::parse, diagnostics),
        index_article: read(
            &settings.index_article,
            lang,
            IndexArticle::parse,
            diagnostics,
        )
        .unwrap_or_default(),
    };
    match Locale::new(lang.clone(), chosen) {
        Ok(locale) => Some(locale),
        Err(error) => {
            let span = settings
                .months
                .get(lang)
                .map_or(settings.span, |word| word.span);
            let help = match &error {
                LocaleError::Months(lang) => format!("take `{lang}` out of `months`"),
                LocaleError::Missing { .. } => {
                    "choose a language that CLDR knows: https://cldr.unicode.org".to_owned()
                }
            };
            diagnostics.push(Diagnostic::error(codes::SETTING, span, error.to_string()).help(help));
            Locale::new(lang.clone(), LocaleSettings::default()).ok()
        }
    }
}

fn read<T>(
    words: &WordByLang,
    lang: &Lang,
    parse: impl Fn(&str) -> Result<T, SettingError>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    let Spanned { value, span } = words.get(lang)?;
    match parse(value) {
        Ok(setting) => Some(setting),
        Err(error) => {
            let near = nearest(value, error.known.iter().copied());
            let help = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None if error.known.is_empty() => {
                    "write the code of a region, such as `GB` or `EG`".to_owned()
                }
                None => format!("write one of: {}", error.known.join(", ")),
            };
            let slip_for = only_near(value, error.known.iter().copied());
            let found = Diagnostic::error(
                codes::SETTING,
                *span,
                format!("`{value}` has no meaning here"),
            )
            .help(help);
            diagnostics.push(found.maybe_rewrite(slip_for));
            None
        }
    }
}
