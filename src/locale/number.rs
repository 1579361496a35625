//! Formats numbers in a language's digits.

use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::locale::Locale;

use super::error::DataError;

/// The two number formats of pages: counts are grouped (12,345), years and ordinals are not (2024).
#[derive(Debug)]
pub(super) struct NumberFormat {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
}

impl NumberFormat {
    pub fn new(locale: &Locale) -> Result<Self, DataError> {
        let formatter = |grouping| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(grouping);
            Ok::<_, DataError>(DecimalFormatter::try_new(locale.into(), options)?)
        };
        Ok(Self {
            grouped: formatter(GroupingStrategy::Auto)?,
            plain: formatter(GroupingStrategy::Never)?,
        })
    }

    pub fn grouped(&self, number: i64) -> String {
        self.grouped.format_to_string(&Decimal::from(number))
    }

    pub fn plain(&self, number: i64) -> String {
        self.plain.format_to_string(&Decimal::from(number))
    }

    /// The ten digits. A digit that the format does not show stays ASCII.
    pub fn digits(&self) -> [char; 10] {
        let mut digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
        for (value, digit) in (0_i64..).zip(&mut digits) {
            *digit = self
                .plain(value)
                .chars()
                .find(|c| c.is_numeric())
                .unwrap_or(*digit);
        }
        digits
    }
}
