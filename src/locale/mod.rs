//! How we speak a language: its numbers, dates, lists, order, and the messages of the interface.
//!
//! A [`Locale`] is one language of the site with its formatters, built once and shared by every
//! page; the [`Catalogue`] holds the messages of all of them. Neither knows of articles.

mod collate;
mod date;
mod index;
mod isolate;
mod lettering;
mod list;
pub mod message;
mod months;
mod name;
mod number;
mod parts;
mod settings;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu::locale::Locale as IcuLocale;
use icu::locale::extensions::unicode::key;
use icu::plurals::{PluralCategory, PluralRules};

pub use index::IndexSection;
pub use isolate::{first_strong, isolated, with_mark};
pub use message::{Args, Catalogue, MISSING_MESSAGES, Message, MessageError, MessageFile};
pub use name::own_name;
pub use settings::{Calendar, IndexArticle, LocaleSettings, Months, Numerals, SettingError};

use crate::date::DatePoint;
use crate::html::Html;
use crate::text::{Direction, Lang};
use collate::Collation;
use date::DateWords;
use index::Letters;
use lettering::Lettering;
use list::{ListPiece, Lists};
use number::Numbers;

/// One language of the site, with all that it takes to write in it.
///
/// Made once for a build and shared by all its pages and threads; its formatters are built here, so
/// that using them costs nothing but the formatting.
///
/// ```
/// use hashiya::locale::{Locale, LocaleSettings, Months, Numerals};
/// use hashiya::text::Lang;
///
/// let settings = LocaleSettings {
///     numerals: Some(Numerals::parse("arab").unwrap()),
///     months: Some(Months::Levantine),
///     ..LocaleSettings::default()
/// };
/// let arabic = Locale::new(Lang::parse("ar").unwrap(), settings).unwrap();
/// assert_eq!(arabic.date(&"2024-10-28".parse().unwrap()), "٢٨ تشرين الأول ٢٠٢٤");
/// ```
#[derive(Debug)]
pub struct Locale {
    lang: Lang,
    settings: LocaleSettings,
    numbers: Numbers,
    plurals: PluralRules,
    dates: DateWords,
    lists: Lists,
    collation: Collation,
    letters: Letters,
    months: OnceLock<Vec<String>>,
    lettering: Lettering,
}

/// Why a language cannot be spoken as the settings want it.
#[derive(Debug, thiserror::Error)]
pub enum LocaleError {
    /// Month names chosen for another language than Arabic.
    #[error("`months` chooses among the names of the months in Arabic; `{0}` has one set only")]
    Months(Lang),
    /// CLDR lacks what is needed.
    #[error("there is no locale data for `{lang}`: {reason}")]
    Missing {
        /// The language.
        lang: Lang,
        /// What ICU says.
        reason: String,
    },
}

/// What ICU says where it lacks something; its own error types have no name in the crate `icu`.
#[derive(Debug)]
struct NoData(String);

impl<E: std::error::Error> From<E> for NoData {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

impl Locale {
    /// Builds the formatters of a language.
    ///
    /// # Errors
    /// When the settings are about another language, or CLDR has no data for this one.
    pub fn new(lang: Lang, settings: LocaleSettings) -> Result<Self, LocaleError> {
        if settings.months.is_some() && lang.as_str().split('-').next() != Some("ar") {
            return Err(LocaleError::Months(lang));
        }
        Self::build(&lang, settings).map_err(|NoData(reason)| LocaleError::Missing { lang, reason })
    }

    fn build(lang: &Lang, settings: LocaleSettings) -> Result<Self, NoData> {
        let mut icu: IcuLocale = lang.as_str().parse()?;
        if let Some(numerals) = settings.numerals {
            set_numerals(&mut icu, numerals);
        }
        let numbers = Numbers::new(&icu)?;
        let plurals = PluralRules::try_new_cardinal((&icu).into())?;
        let lists = Lists::new(&icu)?;
        let collation = Collation::new(&icu, settings.index_article)?;
        let letters = Letters::new(&icu);
        let lettering = Lettering::new(&icu, letters.alphabet());
        // The months of another region must not bring that region's digits.
        if let Some(numerals) = Numerals::of_zero(numbers.digits()[0]) {
            set_numerals(&mut icu, numerals);
        }
        let dates = DateWords::new(&icu, settings.months, settings.calendar)?;
        let months = OnceLock::new();
        Ok(Self {
            lang: lang.clone(),
            settings,
            numbers,
            plurals,
            dates,
            lists,
            collation,
            letters,
            months,
            lettering,
        })
    }

    /// The language.
    #[must_use]
    pub const fn lang(&self) -> &Lang {
        &self.lang
    }

    /// The direction of its script.
    #[must_use]
    pub const fn direction(&self) -> Direction {
        self.lang.direction()
    }

    /// What the site chose about it.
    #[must_use]
    pub const fn settings(&self) -> &LocaleSettings {
        &self.settings
    }

    /// A count in the language's digits, grouped: 12,345.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        self.numbers.grouped(number)
    }

    /// A year or an ordinal in the language's digits, not grouped: 2024.
    #[must_use]
    pub fn plain_number(&self, number: i64) -> String {
        self.numbers.plain(number)
    }

    /// The `number`th of the letters that the language counts by, from 1: a, b, c; after the last
    /// one aa, ab.
    #[must_use]
    pub fn letter(&self, number: u32) -> String {
        self.lettering.letter(number)
    }

    /// The digits 0 to 9 of the language, for scripts and counters of a page.
    #[must_use]
    pub fn digits(&self) -> [char; 10] {
        self.numbers.digits()
    }

    /// The known part of a date in the Gregorian calendar, in words; whether it is approximate or
    /// uncertain is for [`Catalogue::date`] to say.
    #[must_use]
    pub fn date(&self, date: &DatePoint) -> String {
        self.dates.gregorian(date)
    }

    /// The time from one date to another in the second calendar of the language, where the site has
    /// chosen one.
    #[must_use]
    pub fn second_date(&self, from: &DatePoint, to: &DatePoint) -> Option<String> {
        self.dates.second(from, to)
    }

    /// The names of the months of the calendars that CLDR knows, as texts in the language write
    /// them, the longest first.
    #[must_use]
    pub fn month_names(&self) -> &[String] {
        let names = || {
            self.lang
                .as_str()
                .parse()
                .ok()
                .and_then(|icu| months::month_names(&icu).ok())
        };
        self.months.get_or_init(|| names().unwrap_or_default())
    }

    /// "A, B and C": the elements as the closure makes them (given the number and the words of
    /// each), with the language's conjunctions between them.
    pub fn list(&self, elements: &[&str], mut wrap: impl FnMut(usize, &str) -> Html) -> Html {
        let mut html = Html::new();
        for piece in self.lists.pieces(elements) {
            match piece {
                ListPiece::Between(words) => html.push_text(&words),
                ListPiece::Element(number) => {
                    if let Some(element) = elements.get(number) {
                        html.push(&wrap(number, element));
                    }
                }
            }
        }
        html
    }

    /// The same for places without markup: each element isolated where its language runs the other
    /// way.
    #[must_use]
    pub fn list_text(&self, elements: &[(&str, &Lang)]) -> String {
        let bare: Vec<&str> = elements.iter().map(|(text, _)| *text).collect();
        let pieces = self.lists.pieces(&bare);
        let texts = pieces.into_iter().filter_map(|piece| match piece {
            ListPiece::Between(words) => Some(words),
            ListPiece::Element(number) => elements
                .get(number)
                .map(|(text, lang)| isolated(text, lang, self.direction())),
        });
        texts.collect()
    }

    /// Alphabetical order of two names. What stands before their first letters does not count;
    /// equal ones are for the caller to tell apart, by id.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collation.compare(a, b)
    }

    /// Sorts by name, and by id where names are equal: the same order in every build.
    pub fn sort<T>(&self, items: &mut [T], name: impl Fn(&T) -> &str, id: impl Fn(&T) -> &str) {
        items.sort_by(|a, b| {
            self.compare(name(a), name(b))
                .then_with(|| id(a).cmp(id(b)))
        });
    }

    /// An alphabetical index: the items in order, under the letters of the language; digits and
    /// signs first, other scripts last.
    pub fn index<T>(
        &self,
        mut items: Vec<T>,
        name: impl Fn(&T) -> &str,
        id: impl Fn(&T) -> &str,
    ) -> Vec<IndexSection<T>> {
        self.sort(&mut items, &name, id);
        self.letters.sections(items, name, &self.collation)
    }

    /// The CLDR plural category of a count.
    pub(crate) fn plural(&self, number: i64) -> PluralCategory {
        self.plurals.category_for(number.unsigned_abs())
    }

    /// A number of each plural category that numbers up to 200 are of, by the category's name in
    /// CLDR. Not 0 or 1 where there is another, for messages have words of their own for these.
    pub(crate) fn plural_samples(&self) -> impl Iterator<Item = (&'static str, i64)> + '_ {
        self.plural_categories().filter_map(|category| {
            let number = (2..=200)
                .chain([1, 0])
                .find(|number| self.plural(*number) == category)?;
            Some((category_name(category), number))
        })
    }

    /// The plural categories that the language has.
    pub(crate) fn plural_categories(&self) -> impl Iterator<Item = PluralCategory> + '_ {
        self.plurals.categories()
    }
}

/// A plural category as CLDR, Fluent and `Intl.PluralRules` call it.
pub(crate) const fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

fn set_numerals(locale: &mut IcuLocale, numerals: Numerals) {
    if let Some(value) = numerals.value() {
        locale.extensions.unicode.keywords.set(key!("nu"), value);
    }
}
