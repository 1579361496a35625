//! Formats dates with the messages for approximate, uncertain and open dates.

use super::args::Args;
use super::bundle::Bundle;
use super::catalogue::Catalogue;
use super::error::MessageError;
use super::sink::TextSink;
use crate::date::{Date, DatePoint, Precision};
use crate::text::Lang;

/// Where the words of a date stand. Languages with cases decline them by it: the argument `$place`.
#[derive(Clone, Copy)]
enum DatePosition {
    /// The date has no other words.
    Alone,
    /// After "about", "between" and the like.
    Inside,
}

impl DatePosition {
    const fn keyword(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Inside => "inside",
        }
    }
}

impl Catalogue {
    /// Formats a date, with the second calendar if the language has one.
    ///
    /// The words are inserted into messages such as `date-about` and `date-between`. A language
    /// that lacks such a message gets a sign instead (`≈`), because a date half in another language
    /// is harder to read. The result is plain text in the direction of the language.
    ///
    /// # Errors
    /// When the catalogue does not have the language, or a message about dates uses other arguments
    /// than it is given.
    pub fn date(&self, lang: &Lang, date: &Date) -> Result<String, MessageError> {
        let bundle = self.bundle(lang)?;
        match date {
            Date::At(point) => {
                let position = if point.approximate {
                    DatePosition::Inside
                } else {
                    DatePosition::Alone
                };
                let words = bundle.with_second(bundle.known(point, position)?, point, point)?;
                bundle.qualified(point, words)
            }
            Date::Between {
                from: Some(from),
                to: Some(to),
            } => {
                let words = bundle.between(&bundle.end(from)?, &bundle.end(to)?)?;
                bundle.with_second(words, from, to)
            }
            Date::Between {
                from: None,
                to: Some(point),
            } => bundle.open("date-before", "\u{2264}", point),
            Date::Between {
                from: Some(point),
                to: None,
            } => bundle.open("date-after", "\u{2265}", point),
            Date::Between {
                from: None,
                to: None,
            } => Ok(date.to_string()),
        }
    }
}

impl Bundle {
    /// Formats the known part of a date: a year, month or day as the locale does, a decade or a
    /// century by its name.
    fn known(&self, point: &DatePoint, position: DatePosition) -> Result<String, MessageError> {
        let (century, tens) = (point.year.div_euclid(100) + 1, point.year.rem_euclid(100));
        let args = Args::new()
            .word("place", position.keyword())
            .word("century", format!("c{century}"));
        let args = args.plain_number("number", i64::from(century));
        let named = match point.precision {
            Precision::Century => self.format("date-century", &args)?,
            // Most readers would take "the 1900s" for a century.
            Precision::Decade if tens != 0 => {
                let args = args
                    .plain_number("decade", i64::from(point.year))
                    .word("tens", format!("t{tens}"));
                self.format("date-decade", &args)?
            }
            _ => None,
        };
        Ok(named.unwrap_or_else(|| self.locale.date(point)))
    }

    /// Formats one end of an interval.
    fn end(&self, point: &DatePoint) -> Result<String, MessageError> {
        self.qualified(point, self.known(point, DatePosition::Inside)?)
    }

    /// Formats an interval with one open end. `sign` replaces the message if the language lacks it.
    fn open(&self, id: &str, sign: &str, point: &DatePoint) -> Result<String, MessageError> {
        let end = self.end(point)?;
        let words = self
            .format(id, &Args::new().word("date", end.as_str()))?
            .unwrap_or_else(|| format!("{sign} {end}"));
        self.with_second(words, point, point)
    }

    fn between(&self, from: &str, to: &str) -> Result<String, MessageError> {
        let words = self.format(
            "date-between",
            &Args::new().word("from", from).word("to", to),
        )?;
        Ok(words.unwrap_or_else(|| format!("{from}–{to}")))
    }

    /// Adds whether a date is approximate or uncertain.
    fn qualified(&self, point: &DatePoint, mut words: String) -> Result<String, MessageError> {
        if point.approximate {
            words = self
                .format("date-about", &Args::new().word("date", words.as_str()))?
                .unwrap_or_else(|| format!("\u{2248} {words}"));
        }
        if point.uncertain {
            words = self
                .format("date-uncertain", &Args::new().word("date", words.as_str()))?
                .unwrap_or_else(|| format!("{words} (?)"));
        }
        Ok(words)
    }

    /// Adds the date in the second calendar.
    fn with_second(
        &self,
        words: String,
        from: &DatePoint,
        to: &DatePoint,
    ) -> Result<String, MessageError> {
        let Some(other) = self.locale.second_date(from, to) else {
            return Ok(words);
        };
        let both = self.format(
            "date-with",
            &Args::new()
                .word("date", words.as_str())
                .word("other", other.as_str()),
        )?;
        Ok(both.unwrap_or_else(|| format!("{words} ({other})")))
    }

    /// Formats a message of this language; `None` if the language lacks it.
    fn format(&self, id: &str, args: &Args<'_>) -> Result<Option<String>, MessageError> {
        if self.messages.get(id).is_none() {
            return Ok(None);
        }
        let mut sink = TextSink::new(self.locale.lang());
        self.resolve(id, args, &mut sink)?;
        Ok(Some(sink.text))
    }
}
