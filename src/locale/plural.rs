//! The plural forms of a language: CLDR's categories `zero`, `one`, `two`, `few`, `many`, `other`.

use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRules};

use super::error::DataError;

/// The plural rules of one language.
#[derive(Debug)]
pub(super) struct Plurals {
    rules: PluralRules,
}

impl Plurals {
    pub fn new(locale: &Locale) -> Result<Self, DataError> {
        Ok(Self {
            rules: PluralRules::try_new_cardinal(locale.into())?,
        })
    }

    /// The category of a count.
    pub fn category(&self, number: i64) -> PluralCategory {
        self.rules.category_for(number.unsigned_abs())
    }

    /// All categories of the language.
    pub fn categories(&self) -> impl Iterator<Item = PluralCategory> + '_ {
        self.rules.categories()
    }

    /// A number up to 200 for each category that such numbers have, with the category's name. 0 and
    /// 1 are taken last, because messages often have words of their own for them.
    pub fn samples(&self) -> impl Iterator<Item = (&'static str, i64)> + '_ {
        self.categories().filter_map(|category| {
            let number = (2..=200)
                .chain([1, 0])
                .find(|number| self.category(*number) == category)?;
            Some((category_name(category), number))
        })
    }
}

/// The name of a category in CLDR, Fluent and JavaScript's `Intl.PluralRules`.
pub(super) const fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
