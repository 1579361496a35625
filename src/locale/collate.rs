//! Sorts names alphabetically, in a language's order.

use std::borrow::Cow;
use std::cmp::Ordering;

use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::preferences::CollationNumericOrdering;
use icu::collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu::locale::Locale;
use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};

use super::error::DataError;
use super::foreign_letter::own_letter_of;
use super::settings::IndexArticle;

/// The alphabetical order of one language.
#[derive(Debug)]
pub(super) struct Collation {
    full: CollatorBorrowed<'static>,
    letters: CollatorBorrowed<'static>,
    article: IndexArticle,
    /// Whether the signs that transliterate ayn and hamza are letters of the language itself.
    signs_are_letters: bool,
    english: bool,
    own_letter: fn(char) -> char,
}

/// Languages in which the turned comma or the apostrophe is a letter with a place in CLDR's order.
const SIGNS_ARE_LETTERS: [&str; 4] = ["haw", "kaa", "to", "uz"];

impl Collation {
    pub fn new(locale: &Locale, article: IndexArticle) -> Result<Self, DataError> {
        let collator = |strength| {
            let mut preferences = CollatorPreferences::from(locale);
            preferences.numeric_ordering = Some(CollationNumericOrdering::True);
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            Ok::<_, DataError>(Collator::try_new(preferences, options)?)
        };
        let language = locale.id.language;
        let (signs_are_letters, english) = (
            SIGNS_ARE_LETTERS.contains(&language.as_str()),
            language.as_str() == "en",
        );
        Ok(Self {
            full: collator(Strength::Tertiary)?,
            letters: collator(Strength::Primary)?,
            article,
            signs_are_letters,
            english,
            own_letter: own_letter_of(language.as_str()),
        })
    }

    /// Compares two names.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.full.compare(&self.sort_key(a), &self.sort_key(b))
    }

    /// Compares letters only, and ignores marks, case and variants of a letter (أ and ا).
    pub fn compare_letters(&self, a: &str, b: &str) -> Ordering {
        self.letters.compare(a, b)
    }

    /// Returns the sort key of a name: from its first letter or digit on, without an initial
    /// article if the setting says so, without signs that transliterate ayn and hamza, and with
    /// letters of the language for those of others.
    pub fn sort_key<'a>(&self, name: &'a str) -> Cow<'a, str> {
        let counted = self.counted_part(name);
        let counted = match self.article {
            IndexArticle::Keep => counted,
            IndexArticle::Skip => self.without_article(counted),
        };
        let left_out = |c: char| !self.signs_are_letters && is_sign(c);
        if counted.contains(|c| left_out(c) || (self.own_letter)(c) != c) {
            let kept = counted.chars().filter(|c| !left_out(*c));
            return Cow::Owned(kept.map(self.own_letter).collect());
        }
        Cow::Borrowed(counted)
    }

    /// The name from its first letter or digit on.
    fn counted_part<'a>(&self, name: &'a str) -> &'a str {
        let start = name
            .find(|c| counts(c) && (self.signs_are_letters || !is_sign(c)))
            .unwrap_or(0);
        name.get(start..).unwrap_or(name)
    }

    /// Removes an initial article: ال, its transliterations, and in English "The".
    fn without_article<'a>(&self, name: &'a str) -> &'a str {
        let the = || {
            name.get(..4)
                .filter(|start| self.english && start.eq_ignore_ascii_case("the "))
                .and(name.get(4..))
        };
        let rest = without_arabic_article(name)
            .or_else(|| self.without_transliterated_article(name))
            .or_else(the);
        rest.map_or(name, |rest| self.counted_part(rest))
    }

    /// Removes al-, el-, or an article that is assimilated to the letter after it (ar-Rāzī,
    /// ash-Shāfiʿī). `None` if there is no such article or less than two letters follow it.
    fn without_transliterated_article<'a>(&self, name: &'a str) -> Option<&'a str> {
        let (article, rest) = name.split_once(['-', '\u{2010}', '\u{2011}'])?;
        let sound = article.strip_prefix(['a', 'A', 'e', 'E'])?;
        let letters = sound.chars().count();
        let taken: String = rest.chars().take(letters).collect();
        let is_lam = sound.eq_ignore_ascii_case("l");
        let is_article = is_lam
            || article.starts_with(['a', 'A'])
                && (1..=2).contains(&letters)
                && self.compare_letters(sound, &taken) == Ordering::Equal;
        (is_article && rest.chars().filter(|c| counts(*c)).nth(1).is_some()).then_some(rest)
    }
}

/// Whether a character is an apostrophe, or transliterates ayn or hamza into Latin script.
const fn is_sign(c: char) -> bool {
    matches!(
        c,
        '\u{02B9}'..='\u{02C1}'
            | '\u{2018}'
            | '\u{2019}'
            | '\u{201B}'
            | '\u{2032}'
            | '\u{2035}'
            | '\u{A722}'..='\u{A725}'
            | '\''
            | '`'
            | '\u{00B4}'
    )
}

/// Whether a character is a letter or a digit.
fn counts(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    GeneralCategoryGroup::Letter
        .union(GeneralCategoryGroup::Number)
        .contains(category)
        && c != TATWEEL
}

const TATWEEL: char = '\u{0640}';

/// Removes an initial ال that at least two letters follow. Alef with hamza begins no article:
/// ألمانيا.
fn without_arabic_article(name: &str) -> Option<&str> {
    let mut letters = name.char_indices().filter(|(_, c)| counts(*c));
    let mut next = || letters.next();
    match (next(), next(), next(), next()) {
        (
            Some((0, '\u{0627}' | '\u{0671}')),
            Some((_, '\u{0644}')),
            Some((rest, third)),
            Some((_, fourth)),
        ) if third.is_alphabetic() && fourth.is_alphabetic() => name.get(rest..),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arabic(article: IndexArticle) -> Collation {
        Collation::new(&"ar".parse().unwrap(), article).unwrap()
    }

    #[test]
    fn what_stands_before_the_first_letter_does_not_count() {
        let collation = arabic(IndexArticle::Keep);
        assert_eq!(collation.sort_key("\u{200F}“ماسك”"), "ماسك”");
        assert_eq!(collation.sort_key("ـماسك"), "ماسك");
        assert_eq!(collation.sort_key("؟"), "؟");
        assert_eq!(collation.compare("\"ب\"", "ت"), Ordering::Less);
    }

    #[test]
    fn only_the_article_is_skipped() {
        let collation = arabic(IndexArticle::Skip);
        assert_eq!(collation.sort_key("القاهرة"), "قاهرة");
        assert_eq!(collation.sort_key("اَلْقاهرة"), "قاهرة");
        assert_eq!(collation.sort_key("ألمانيا"), "ألمانيا");
        assert_eq!(collation.sort_key("الم"), "الم");
        assert_eq!(collation.sort_key("ال"), "ال");
        assert_eq!(arabic(IndexArticle::Keep).sort_key("القاهرة"), "القاهرة");
    }

    #[test]
    fn signs_of_transliteration_do_not_count() {
        let english = Collation::new(&"en".parse().unwrap(), IndexArticle::Keep).unwrap();
        let mut names = [
            "Zayd",
            "\u{02BF}Umar",
            "Abu",
            "\u{02BE}Amir",
            "Qur\u{02BC}an",
            "Quran reader",
            "Qurb",
            "O\u{2019}Brien",
            "Obe",
            "Ode",
        ];
        names.sort_by(|a, b| english.compare(a, b));
        assert_eq!(
            names,
            [
                "Abu",
                "\u{02BE}Amir",
                "Obe",
                "O\u{2019}Brien",
                "Ode",
                "Qur\u{02BC}an",
                "Quran reader",
                "Qurb",
                "\u{02BF}Umar",
                "Zayd"
            ]
        );
        let uzbek = Collation::new(&"uz".parse().unwrap(), IndexArticle::Keep).unwrap();
        assert_eq!(
            uzbek.compare("O\u{02BB}zbek", "Zar"),
            Ordering::Greater,
            "a letter of its own"
        );
    }

    #[test]
    fn a_transliterated_article_is_skipped() {
        let english = Collation::new(&"en".parse().unwrap(), IndexArticle::Skip).unwrap();
        let cases = [
            ("al-Ghaz\u{0101}l\u{012B}", "Ghaz\u{0101}l\u{012B}"),
            ("Al-\u{02BF}Ayn", "Ayn"),
            ("\u{201C}al-Ahram\u{201D}", "Ahram\u{201D}"),
            ("el-Sisi", "Sisi"),
            ("ar-R\u{0101}z\u{012B}", "R\u{0101}z\u{012B}"),
            ("ash-Sh\u{0101}fi\u{02BF}\u{012B}", "Sh\u{0101}fi\u{012B}"),
            ("a\u{1E63}-\u{1E62}af\u{0101}", "\u{1E62}af\u{0101}"),
            ("The Hague", "Hague"),
            ("ad-Blocker", "ad-Blocker"),
            ("Al Gore", "Al Gore"),
            ("Theodore", "Theodore"),
            ("e-mail", "e-mail"),
            ("A-level", "A-level"),
            ("al-B", "al-B"),
        ];
        for (name, filed) in cases {
            assert_eq!(english.sort_key(name), filed);
        }
        let german = Collation::new(&"de".parse().unwrap(), IndexArticle::Skip).unwrap();
        assert_eq!(german.sort_key("The Hague"), "The Hague");
        assert_eq!(german.sort_key("al-Ghazali"), "Ghazali");
        assert_eq!(arabic(IndexArticle::Skip).sort_key("الـعين"), "عين");
    }

    #[test]
    fn forms_of_one_letter_stand_together_and_numbers_count_by_value() {
        let collation = arabic(IndexArticle::Keep);
        let mut names = ["إيلون", "ألتمان", "احمد", "بدر", "آدم", "أحمد"];
        names.sort_by(|a, b| collation.compare(a, b));
        assert_eq!(names, ["آدم", "أحمد", "احمد", "ألتمان", "إيلون", "بدر"]);
        assert_eq!(collation.compare_letters("أحمد", "اَحمد"), Ordering::Equal);
        assert_eq!(collation.compare("فصل 9", "فصل 10"), Ordering::Less);
    }
}
