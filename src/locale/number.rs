//! Numbers in a language's digits.

use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::locale::Locale;

use super::NoData;

/// The two ways in which a page shows a number: a count, grouped (12,345), and a year or ordinal,
/// not grouped (2024).
#[derive(Debug)]
pub(super) struct Numbers {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
}

impl Numbers {
    pub fn new(locale: &Locale) -> Result<Self, NoData> {
        let formatter = |grouping| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(grouping);
            Ok::<_, NoData>(DecimalFormatter::try_new(locale.into(), options)?)
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

    /// The ten digits, so that they can be told apart and replaced.
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
