//! Dates in words, with what is said of them.

use super::render::TextSink;
use super::{Args, Catalogue, MessageError, Speech};
use crate::date::{Date, DatePoint, Precision};
use crate::text::Lang;

/// Where the words of a date stand, which declines them: the message's value `$place`.
#[derive(Clone, Copy)]
enum Place {
    /// They are all that is said.
    Alone,
    /// After "about", "between" and the like.
    Inside,
}

impl Place {
    const fn word(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Inside => "inside",
        }
    }
}

impl Catalogue {
    /// A date in words, with what is said of it and with the same time in the language's second
    /// calendar. The messages `date-about`, `date-between` and so on stand around the words. Plain
    /// text in the language's own direction, fit for markup and attributes alike; where the
    /// language lacks those messages a sign says the same, because half a date in another language
    /// reads worse.
    ///
    /// # Errors When there is no such language, or its messages about dates want other values than
    /// they are given.
    pub fn date(&self, lang: &Lang, date: &Date) -> Result<String, MessageError> {
        let speech = self.own_speech(lang)?;
        match date {
            Date::At(point) => {
                let place = if point.approximate {
                    Place::Inside
                } else {
                    Place::Alone
                };
                let words = speech.with_second(speech.known(point, place)?, point, point)?;
                speech.qualified(point, words)
            }
            Date::Between {
                from: Some(from),
                to: Some(to),
            } => {
                let words = speech.between(&speech.end(from)?, &speech.end(to)?)?;
                speech.with_second(words, from, to)
            }
            Date::Between {
                from: None,
                to: Some(point),
            } => speech.open("date-before", "\u{2264}", point),
            Date::Between {
                from: Some(point),
                to: None,
            } => speech.open("date-after", "\u{2265}", point),
            Date::Between {
                from: None,
                to: None,
            } => Ok(date.to_string()),
        }
    }
}

impl Speech {
    /// The known part of a date: a year, month or day as the locale has it, a decade or a century
    /// by its name.
    fn known(&self, point: &DatePoint, place: Place) -> Result<String, MessageError> {
        let (century, tens) = (point.year.div_euclid(100) + 1, point.year.rem_euclid(100));
        let args = Args::new()
            .word("place", place.word())
            .word("century", format!("c{century}"));
        let args = args.plain_number("number", i64::from(century));
        let named = match point.precision {
            Precision::Century => self.said("date-century", &args)?,
            // "The 1900s" would be a century to most.
            Precision::Decade if tens != 0 => {
                let args = args
                    .plain_number("decade", i64::from(point.year))
                    .word("tens", format!("t{tens}"));
                self.said("date-decade", &args)?
            }
            _ => None,
        };
        Ok(named.unwrap_or_else(|| self.locale.date(point)))
    }

    /// One end of an interval.
    fn end(&self, point: &DatePoint) -> Result<String, MessageError> {
        self.qualified(point, self.known(point, Place::Inside)?)
    }

    fn open(&self, id: &str, sign: &str, point: &DatePoint) -> Result<String, MessageError> {
        let end = self.end(point)?;
        let words = self
            .said(id, &Args::new().word("date", end.as_str()))?
            .unwrap_or_else(|| format!("{sign} {end}"));
        self.with_second(words, point, point)
    }

    fn between(&self, from: &str, to: &str) -> Result<String, MessageError> {
        let words = self.said(
            "date-between",
            &Args::new().word("from", from).word("to", to),
        )?;
        Ok(words.unwrap_or_else(|| format!("{from}–{to}")))
    }

    fn qualified(&self, point: &DatePoint, mut words: String) -> Result<String, MessageError> {
        if point.approximate {
            words = self
                .said("date-about", &Args::new().word("date", words.as_str()))?
                .unwrap_or_else(|| format!("\u{2248} {words}"));
        }
        if point.uncertain {
            words = self
                .said("date-uncertain", &Args::new().word("date", words.as_str()))?
                .unwrap_or_else(|| format!("{words} (?)"));
        }
        Ok(words)
    }

    fn with_second(
        &self,
        words: String,
        from: &DatePoint,
        to: &DatePoint,
    ) -> Result<String, MessageError> {
        let Some(other) = self.locale.second_date(from, to) else {
            return Ok(words);
        };
        let both = self.said(
            "date-with",
            &Args::new()
                .word("date", words.as_str())
                .word("other", other.as_str()),
        )?;
        Ok(both.unwrap_or_else(|| format!("{words} ({other})")))
    }

    /// A message of this language, if the language has it.
    fn said(&self, id: &str, args: &Args<'_>) -> Result<Option<String>, MessageError> {
        if self.messages.get(id).is_none() {
            return Ok(None);
        }
        let mut sink = TextSink::new(self.locale.lang());
        self.resolve(id, args, &mut sink)?;
        Ok(Some(sink.text))
    }
}
