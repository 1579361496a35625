//! One language of the site with its formatters.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu::locale::Locale as IcuLocale;
use icu::locale::extensions::unicode::key;
use icu::plurals::PluralCategory;

use super::collate::Collation;
use super::date::DateFormat;
use super::error::{DataError, LocaleError};
use super::index::{IndexLetters, IndexSection};
use super::isolate::isolated;
use super::letter_numbering::LetterNumbering;
use super::list::{ListFormat, ListPiece};
use super::month_names::month_names;
use super::number::NumberFormat;
use super::plural::Plurals;
use super::settings::{LocaleSettings, Numerals, Region};
use crate::date::DatePoint;
use crate::html::Html;
use crate::text::{Direction, Lang};

/// One language of the site with its formatters.
///
/// Building the formatters is expensive, so a locale is built once and shared by all pages and
/// threads.
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
    numbers: NumberFormat,
    plurals: Plurals,
    dates: DateFormat,
    lists: ListFormat,
    collation: Collation,
    index_letters: IndexLetters,
    /// Found when they are first asked for, since that is slow and only some texts need them.
    month_names: OnceLock<Vec<String>>,
    letter_numbering: LetterNumbering,
}

impl Locale {
    /// Builds the formatters of a language.
    ///
    /// # Errors
    /// When the settings choose names of months for a language that has no choice, or CLDR has no
    /// data for the language.
    pub fn new(lang: Lang, settings: LocaleSettings) -> Result<Self, LocaleError> {
        if settings.months.is_some() && lang.as_str().split('-').next() != Some("ar") {
            return Err(LocaleError::Months(lang));
        }
        Self::build(&lang, settings)
            .map_err(|DataError(reason)| LocaleError::Missing { lang, reason })
    }

    fn build(lang: &Lang, settings: LocaleSettings) -> Result<Self, DataError> {
        let mut icu: IcuLocale = lang.as_str().parse()?;
        if let Some(region) = settings.region {
            icu.id.region = Some(region.subtag());
        }
        if let Some(numerals) = settings.numerals {
            set_numerals(&mut icu, numerals);
        }
        let numbers = NumberFormat::new(&icu)?;
        let plurals = Plurals::new(&icu)?;
        let lists = ListFormat::new(&icu)?;
        let collation = Collation::new(&icu, settings.index_article)?;
        let index_letters = IndexLetters::new(&icu);
        let letter_numbering = LetterNumbering::new(&icu, index_letters.alphabet());
        // Arabic names of months are taken from a region (`ar-DZ`), whose digits may differ.
        if let Some(numerals) = Numerals::of_zero(numbers.digits()[0]) {
            set_numerals(&mut icu, numerals);
        }
        let dates = DateFormat::new(&icu, settings.months, settings.calendar)?;
        Ok(Self {
            lang: lang.clone(),
            settings,
            numbers,
            plurals,
            dates,
            lists,
            collation,
            index_letters,
            month_names: OnceLock::new(),
            letter_numbering,
        })
    }

    /// The language.
    pub const fn lang(&self) -> &Lang {
        &self.lang
    }

    /// The language with the region that the settings choose, or else with the one in which most of
    /// its readers live, as Open Graph writes them: `ar_EG`, `en_GB`.
    pub fn with_territory(&self) -> String {
        self.lang
            .with_territory(self.settings.region.map(Region::subtag))
    }

    /// The direction of its script.
    pub const fn direction(&self) -> Direction {
        self.lang.direction()
    }

    /// The site's settings for the language.
    pub const fn settings(&self) -> &LocaleSettings {
        &self.settings
    }

    /// Formats a count in the language's digits, with grouping: 12,345.
    pub fn number(&self, number: i64) -> String {
        self.numbers.grouped(number)
    }

    /// Formats a year or an ordinal in the language's digits, without grouping: 2024.
    pub fn plain_number(&self, number: i64) -> String {
        self.numbers.plain(number)
    }

    /// Returns the `number`th letter of a list numbered by letters, 1-based: a, b, c, …, z, aa, ab.
    /// The empty string for 0.
    pub fn letter(&self, number: u32) -> String {
        self.letter_numbering.letter(number)
    }

    /// The language's digits from 0 to 9.
    pub fn digits(&self) -> [char; 10] {
        self.numbers.digits()
    }

    /// Formats the known part of a date in the Gregorian calendar. [`Catalogue::date`] adds whether
    /// the date is approximate or uncertain.
    ///
    /// [`Catalogue::date`]: super::Catalogue::date
    pub fn date(&self, date: &DatePoint) -> String {
        self.dates.gregorian(date)
    }

    /// Formats the month of a date in the Gregorian calendar, without its year.
    pub fn month_of_year(&self, date: &DatePoint) -> String {
        self.dates.month_of_year(date)
    }

    /// Formats the time from one date to another in the second calendar that the site chose for the
    /// language; `None` if it chose none.
    pub fn second_date(&self, from: &DatePoint, to: &DatePoint) -> Option<String> {
        self.dates.second(from, to)
    }

    /// The names of months in the Gregorian, Islamic, Persian and Hebrew calendars, longest first.
    /// Used to recognise months in texts of the language.
    pub fn month_names(&self) -> &[String] {
        self.month_names.get_or_init(|| {
            let locale = self.lang.as_str().parse().ok();
            locale
                .and_then(|locale| month_names(&locale).ok())
                .unwrap_or_default()
        })
    }

    /// Joins elements as markup with the language's conjunctions: "A, B and C". `render` gets the
    /// 0-based number and the words of each element.
    pub fn list(&self, elements: &[&str], mut render: impl FnMut(usize, &str) -> Html) -> Html {
        let mut html = Html::new();
        for piece in self.lists.pieces(elements) {
            match piece {
                ListPiece::Between(words) => html.push_text(&words),
                ListPiece::Element(number) => {
                    if let Some(element) = elements.get(number) {
                        html.push(&render(number, element));
                    }
                }
            }
        }
        html
    }

    /// Joins elements as plain text. An element whose language has the other direction is isolated.
    pub fn list_text(&self, elements: &[(&str, &Lang)]) -> String {
        let words: Vec<&str> = elements.iter().map(|(text, _)| *text).collect();
        let pieces = self.lists.pieces(&words);
        let texts = pieces.into_iter().filter_map(|piece| match piece {
            ListPiece::Between(words) => Some(words),
            ListPiece::Element(number) => elements
                .get(number)
                .map(|(text, lang)| isolated(text, lang, self.direction())),
        });
        texts.collect()
    }

    /// Compares two names alphabetically. Anything before their first letters or digits is ignored.
    /// Names may be equal; [`Locale::sort`] then compares ids.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collation.compare(a, b)
    }

    /// Sorts items by name, and by id if names are equal, so that the order never varies.
    pub fn sort<T>(&self, items: &mut [T], name: impl Fn(&T) -> &str, id: impl Fn(&T) -> &str) {
        items.sort_by(|a, b| {
            self.compare(name(a), name(b))
                .then_with(|| id(a).cmp(id(b)))
        });
    }

    /// Sorts items into an alphabetical index with a section for each letter of the language. Names
    /// that begin with digits come first, names in other scripts last.
    pub fn index<T>(
        &self,
        mut items: Vec<T>,
        name: impl Fn(&T) -> &str,
        id: impl Fn(&T) -> &str,
    ) -> Vec<IndexSection<T>> {
        self.sort(&mut items, &name, id);
        self.index_letters.sections(items, name, &self.collation)
    }

    /// The plural category of a count.
    pub(crate) fn plural(&self, number: i64) -> PluralCategory {
        self.plurals.category(number)
    }

    /// The plural categories that the language has.
    pub(crate) fn plural_categories(&self) -> impl Iterator<Item = PluralCategory> + '_ {
        self.plurals.categories()
    }

    /// An example number for each plural category, by the category's name in CLDR. Categories that
    /// no number up to 200 has are left out.
    pub(crate) fn plural_samples(&self) -> impl Iterator<Item = (&'static str, i64)> + '_ {
        self.plurals.samples()
    }
}

fn set_numerals(locale: &mut IcuLocale, numerals: Numerals) {
    if let Some(value) = numerals.value() {
        locale.extensions.unicode.keywords.set(key!("nu"), value);
    }
}
