//! Alphabetical order as a language has it.

use std::cmp::Ordering;

use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::preferences::CollationNumericOrdering;
use icu::collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu::locale::Locale;
use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};

use super::NoData;
use super::settings::IndexArticle;

/// One language's order, and what counts in it.
#[derive(Debug)]
pub(super) struct Collation {
    full: CollatorBorrowed<'static>,
    letters: CollatorBorrowed<'static>,
    article: IndexArticle,
}

impl Collation {
    pub fn new(locale: &Locale, article: IndexArticle) -> Result<Self, NoData> {
        let collator = |strength| {
            let mut preferences = CollatorPreferences::from(locale);
            preferences.numeric_ordering = Some(CollationNumericOrdering::True);
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            Ok::<_, NoData>(Collator::try_new(preferences, options)?)
        };
        Ok(Self { full: collator(Strength::Tertiary)?, letters: collator(Strength::Primary)?, article })
    }

    /// Compares two names by all that counts.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.full.compare(self.counted(a), self.counted(b))
    }

    /// Compares by letters alone: marks, case and the forms of one letter make no difference.
    pub fn compare_letters(&self, a: &str, b: &str) -> Ordering {
        self.letters.compare(a, b)
    }

    /// The part of a name that its order begins with: from the first letter or digit on, perhaps without the article.
    pub fn counted<'a>(&self, name: &'a str) -> &'a str {
        let start = name.find(counts).unwrap_or(0);
        let name = name.get(start..).unwrap_or(name);
        match self.article {
            IndexArticle::Keep => name,
            IndexArticle::Skip => without_article(name),
        }
    }
}

/// Is it a letter or digit, and not a quotation mark, a space, a combining mark or a control?
fn counts(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    GeneralCategoryGroup::Letter.union(GeneralCategoryGroup::Number).contains(category) && c != TATWEEL
}

const TATWEEL: char = '\u{0640}';

/// The name after an initial ال, where at least two letters follow. An alef with hamza begins no article: ألمانيا.
fn without_article(name: &str) -> &str {
    let mut letters = name.char_indices().filter(|(_, c)| counts(*c));
    let mut next = || letters.next();
    match (next(), next(), next(), next()) {
        (Some((0, '\u{0627}' | '\u{0671}')), Some((_, '\u{0644}')), Some((rest, third)), Some((_, fourth)))
            if third.is_alphabetic() && fourth.is_alphabetic() =>
        {
            name.get(rest..).unwrap_or(name)
        }
        _ => name,
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
        assert_eq!(collation.counted("\u{200F}“ماسك”"), "ماسك”");
        assert_eq!(collation.counted("ـماسك"), "ماسك");
        assert_eq!(collation.counted("؟"), "؟");
        assert_eq!(collation.compare("\"ب\"", "ت"), Ordering::Less);
    }

    #[test]
    fn only_the_article_is_skipped() {
        let collation = arabic(IndexArticle::Skip);
        assert_eq!(collation.counted("القاهرة"), "قاهرة");
        assert_eq!(collation.counted("اَلْقاهرة"), "قاهرة");
        assert_eq!(collation.counted("ألمانيا"), "ألمانيا");
        assert_eq!(collation.counted("الم"), "الم");
        assert_eq!(collation.counted("ال"), "ال");
        assert_eq!(arabic(IndexArticle::Keep).counted("القاهرة"), "القاهرة");
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
