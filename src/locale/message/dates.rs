//! Formats dates with the messages for approximate, uncertain and open dates.

use super::args::{Args, Argument};
use super::bundle::Bundle;
use super::catalogue::Catalogue;
use super::error::MessageError;
use super::sink::TextSink;
use crate::date::{Date, DatePoint, Precision};
use crate::text::Lang;

/// Where the words of a date stand: the argument `$place` of messages about dates. Languages choose
/// cases, articles and prepositions by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePlace {
    /// Without other words.
    Alone,
    /// After a word for what happened then: "born", "updated".
    When,
    /// After "about".
    About,
    /// After "since".
    Since,
    /// After "until".
    Until,
    /// At an end of a range that is joined by a dash.
    Range,
    /// After "between", or its "and".
    Between,
    /// In a message that says that it was then or before.
    Before,
    /// In a message that says that it was then or after.
    After,
}

impl DatePlace {
    /// The argument. Messages may tell all places apart, or only `alone` from `inside`.
    fn argument<'a>(self) -> Argument<'a> {
        let (exact, general) = match self {
            Self::Alone => ("alone", "alone"),
            Self::When => ("when", "inside"),
            Self::About => ("about", "inside"),
            Self::Since => ("since", "inside"),
            Self::Until => ("until", "inside"),
            Self::Range => ("range", "inside"),
            Self::Between => ("between", "inside"),
            Self::Before => ("before", "inside"),
            Self::After => ("after", "inside"),
        };
        Argument::Keyword { exact, general }
    }
}

/// The words of a date, for a place in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateWords {
    /// The words, as plain text in the direction of their language.
    pub text: String,
    /// What they name, the argument `$form` of messages that take a date: `day`, `month`, `year`,
    /// `decade`, `century`; or `other`, if they begin with words of their own ("about 1900").
    pub form: &'static str,
}

impl Catalogue {
    /// Formats a date that stands alone, with the second calendar if the language has one.
    ///
    /// # Errors
    /// As [`Catalogue::date_at`].
    pub fn date(&self, lang: &Lang, date: &Date) -> Result<String, MessageError> {
        let words = self.date_at(lang, date, DatePlace::Alone)?;
        Ok(words.text)
    }

    /// Formats a date for a place, with the second calendar if the language has one.
    ///
    /// The words are inserted into messages such as `date-about` and `date-between`. A language
    /// that lacks such a message gets a sign instead (`≈`), because a date half in another language
    /// is harder to read. The result is plain text in the direction of the language.
    ///
    /// # Errors
    /// When the catalogue does not have the language, or a message about dates uses other arguments
    /// than it is given.
    pub fn date_at(
        &self,
        lang: &Lang,
        date: &Date,
        place: DatePlace,
    ) -> Result<DateWords, MessageError> {
        let bundle = self.bundle(lang)?;
        let text = match date {
            Date::At(point) => {
                let inner = if point.approximate {
                    DatePlace::About
                } else {
                    place
                };
                let words = bundle.known(point, inner)?;
                let words = bundle.with_second(words, (point, point), place)?;
                bundle.qualified(point, words, place)?
            }
            Date::Between {
                from: Some(from),
                to: Some(to),
            } => {
                let words = bundle.between(from, to, place)?;
                bundle.with_second(words, (from, to), place)?
            }
            Date::Between {
                from: None,
                to: Some(point),
            } => {
                let end = bundle.end(point, DatePlace::Before)?;
                bundle.open(("date-before", "\u{2264}"), &end, point, place)?
            }
            Date::Between {
                from: Some(point),
                to: None,
            } => {
                let end = bundle.end(point, DatePlace::After)?;
                bundle.open(("date-after", "\u{2265}"), &end, point, place)?
            }
            Date::Between {
                from: None,
                to: None,
            } => date.to_string(),
        };
        let form = date.point().map_or(OTHER_FORM, form);
        Ok(DateWords { text, form })
    }
}

/// The form of words that are not just a day, a month, a year, a decade or a century.
const OTHER_FORM: &str = "other";

/// The form of a single date.
const fn form(point: &DatePoint) -> &'static str {
    if point.approximate {
        OTHER_FORM
    } else {
        exact_form(point)
    }
}

/// The form of a date without the word for "about".
pub(super) const fn exact_form(point: &DatePoint) -> &'static str {
    match point.precision {
        Precision::Century => "century",
        Precision::Decade if is_named(point) => "decade",
        // The years of a decade without a name.
        Precision::Decade | Precision::Year => "year",
        Precision::Month(_) => "month",
        Precision::Day(..) => "day",
    }
}

/// The form of both ends of an interval, if they have the same.
fn form_of_both(from: &DatePoint, to: &DatePoint) -> &'static str {
    let form = form(from);
    if form == self::form(to) {
        form
    } else {
        OTHER_FORM
    }
}

/// Whether a decade has a name. Most readers would take "the 1900s" for a century.
const fn is_named(decade: &DatePoint) -> bool {
    decade.year.rem_euclid(100) != 0
}

impl Bundle {
    /// Formats the known part of a date: a year or a month as the locale does, a day, a decade or a
    /// century by their messages.
    fn known(&self, point: &DatePoint, place: DatePlace) -> Result<String, MessageError> {
        let (century, tens) = (point.year.div_euclid(100) + 1, point.year.rem_euclid(100));
        let args = Args::new()
            .with("place", place.argument())
            .word("century", format!("c{century}"))
            .plain_number("number", i64::from(century));
        let named = match point.precision {
            Precision::Century => self.format("date-century", &args)?,
            Precision::Decade if is_named(point) => {
                let args = args
                    .plain_number("decade", i64::from(point.year))
                    .word("tens", format!("t{tens}"));
                self.format("date-decade", &args)?
            }
            Precision::Day(month, day) => {
                let month = DatePoint {
                    precision: Precision::Month(month),
                    ..*point
                };
                let args = Args::new()
                    .with("place", place.argument())
                    .word("date", self.locale.date(point))
                    .plain_number("day", i64::from(day))
                    .word("month", self.locale.date(&month));
                self.format("date-day", &args)?
            }
            _ => None,
        };
        Ok(named.unwrap_or_else(|| self.locale.date(point)))
    }

    /// Formats one end of an interval.
    fn end(&self, point: &DatePoint, place: DatePlace) -> Result<String, MessageError> {
        let inner = if point.approximate {
            DatePlace::About
        } else {
            place
        };
        self.qualified(point, self.known(point, inner)?, place)
    }

    /// Formats an interval with one open end. The sign replaces the message if the language lacks
    /// it.
    fn open(
        &self,
        (id, sign): (&str, &str),
        end: &str,
        point: &DatePoint,
        place: DatePlace,
    ) -> Result<String, MessageError> {
        let words = self
            .format(id, &date_args(end, form(point), place))?
            .unwrap_or_else(|| format!("{sign} {end}"));
        self.with_second(words, (point, point), place)
    }

    fn between(
        &self,
        from: &DatePoint,
        to: &DatePoint,
        place: DatePlace,
    ) -> Result<String, MessageError> {
        let ends = [
            self.end(from, DatePlace::Between)?,
            self.end(to, DatePlace::Between)?,
        ];
        let args = Args::new()
            .word("from", ends[0].as_str())
            .word("to", ends[1].as_str())
            .word("form", form_of_both(from, to))
            .with("place", place.argument());
        let words = self.format("date-between", &args)?;
        Ok(words.unwrap_or_else(|| ends.join("–")))
    }

    /// Adds whether a date is approximate or uncertain.
    fn qualified(
        &self,
        point: &DatePoint,
        mut words: String,
        place: DatePlace,
    ) -> Result<String, MessageError> {
        if point.approximate {
            words = self
                .format("date-about", &date_args(&words, exact_form(point), place))?
                .unwrap_or_else(|| format!("\u{2248} {words}"));
        }
        if point.uncertain {
            words = self
                .format("date-uncertain", &date_args(&words, form(point), place))?
                .unwrap_or_else(|| format!("{words} (?)"));
        }
        Ok(words)
    }

    /// Adds the date in the second calendar.
    pub(super) fn with_second(
        &self,
        words: String,
        (from, to): (&DatePoint, &DatePoint),
        place: DatePlace,
    ) -> Result<String, MessageError> {
        let Some(other) = self.locale.second_date(from, to) else {
            return Ok(words);
        };
        let args = date_args(&words, form_of_both(from, to), place).word("other", other.as_str());
        let both = self.format("date-with", &args)?;
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

/// The arguments of a message that takes the words of one date.
fn date_args<'a>(words: &'a str, form: &'static str, place: DatePlace) -> Args<'a> {
    Args::new()
        .word("date", words)
        .word("form", form)
        .with("place", place.argument())
}
