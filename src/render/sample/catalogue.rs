//! The words of the interface for pages made by hand.

use std::sync::Arc;

use crate::locale::{Catalogue, Locale, LocaleSettings, Numerals};
use crate::render::Messages;
use crate::render::words::{Words, built_in};
use crate::text::Lang;

/// The built-in messages in Arabic, with its own digits, and in English.
pub(in crate::render) fn messages() -> Arc<dyn Messages> {
    let arabic = LocaleSettings {
        numerals: Numerals::parse("arab").ok(),
        ..LocaleSettings::default()
    };
    let locale =
        |tag, settings| Arc::new(Locale::new(Lang::parse(tag).unwrap(), settings).unwrap());
    let locales = vec![
        locale("ar", arabic),
        locale("en", LocaleSettings::default()),
    ];
    Arc::new(Words::new(
        Arc::new(Catalogue::new(locales.clone(), built_in()).value),
        locales,
    ))
}

pub(super) fn arabic(digits: &str) -> String {
    digits
        .chars()
        .map(|c| {
            c.to_digit(10)
                .and_then(|d| char::from_u32(0x0660 + d))
                .unwrap_or(c)
        })
        .collect()
}
