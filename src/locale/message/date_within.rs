//! Formats dates under headings that say a part of them.

use super::catalogue::Catalogue;
use super::dates::{DatePlace, DateWords, exact_form};
use super::error::MessageError;
use crate::date::{DatePoint, Precision};
use crate::text::Lang;

impl Catalogue {
    /// Formats the part of a date that headings of its year and its month do not say: of a month its name,
    /// of a day its number; a coarser date as it is. The second calendar, whose years and months are
    /// others, says all of it.
    ///
    /// # Errors
    /// When the catalogue does not have the language, or a message about dates uses other arguments
    /// than it is given.
    pub fn date_within(&self, lang: &Lang, point: &DatePoint) -> Result<DateWords, MessageError> {
        let bundle = self.bundle(lang)?;
        let words = match point.precision {
            Precision::Day(_, day) => bundle.locale.plain_number(i64::from(day)),
            Precision::Month(_) => bundle.locale.month_of_year(point),
            Precision::Year | Precision::Decade | Precision::Century => bundle.locale.date(point),
        };
        Ok(DateWords {
            text: bundle.with_second(words, (point, point), DatePlace::Alone)?,
            form: exact_form(point),
        })
    }
}
