//! The choices that a site can make about a language.

use icu::locale::extensions::unicode::Value;
use icu::locale::subtags;

/// The settings of `hashiya.yaml` for one language. The default is CLDR's default for the language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LocaleSettings {
    /// The region whose forms are used: of dates, numbers and so on.
    pub region: Option<Region>,
    /// The digits in generated text.
    pub numerals: Option<Numerals>,
    /// Which names the Gregorian months have. For Arabic only.
    pub months: Option<Months>,
    /// A second calendar beside the Gregorian one.
    pub calendar: Option<Calendar>,
    /// Whether an initial article counts in alphabetical order.
    pub index_article: IndexArticle,
}

/// A word that a setting does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{written}` is none of {}", .known.join(", "))]
pub struct SettingError {
    /// The word as written.
    pub written: String,
    /// The words that the setting has; none if it takes codes.
    pub known: &'static [&'static str],
}

/// Defines the enum of a setting whose values are words, with conversions in both directions.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$doc])* $variant),+
        }

        impl $name {
            /// The words of the setting.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// Parses a word.
            ///
            /// # Errors
            /// When it is none of [`Self::WORDS`].
            pub fn parse(word: &str) -> Result<Self, SettingError> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(SettingError { written: word.to_owned(), known: Self::WORDS }),
                }
            }

            /// The word for this value.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }
        }
    };
}

words! {
    /// The names of the Gregorian months in Arabic, which differ by region.
    Months {
        /// The foreign names in Arabic letters: أكتوبر.
        Transliterated = "transliterated",
        /// The Syriac names of the Levant and Iraq: تشرين الأول.
        Levantine = "levantine",
        /// The French names of Algeria and Tunisia: جانفي.
        Maghrebi = "maghrebi",
        /// The Levantine names with the transliterated ones in brackets: تشرين الأول (أكتوبر).
        Both = "both",
    }
}

words! {
    /// A calendar whose date is shown in brackets beside the Gregorian date.
    Calendar {
        /// The Hijri calendar of Umm al-Qura, Saudi Arabia's.
        IslamicUmalqura = "islamic-umalqura",
        /// The tabular Hijri calendar, with the civil epoch.
        IslamicCivil = "islamic-civil",
        /// The solar Hijri calendar of Iran and Afghanistan.
        Persian = "persian",
        /// The Hebrew calendar.
        Hebrew = "hebrew",
    }
}

words! {
    /// Whether an initial article (ال, al-, The) counts in alphabetical order.
    #[derive(Default)]
    IndexArticle {
        /// It counts: القاهرة under ا.
        #[default]
        Keep = "keep",
        /// It does not: القاهرة under ق.
        Skip = "skip",
    }
}

/// A region by its code, such as `GB` or `EG` (ISO 3166) or `001` (UN M49).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Region(subtags::Region);

impl Region {
    /// Parses a code.
    ///
    /// # Errors
    /// When it has not the form of one. Whether there is such a region is not looked up.
    pub fn parse(word: &str) -> Result<Self, SettingError> {
        word.parse().map(Self).map_err(|_| SettingError {
            written: word.to_owned(),
            known: &[],
        })
    }

    /// The code as CLDR has it.
    pub(super) const fn subtag(self) -> subtags::Region {
        self.0
    }
}

/// A CLDR numbering system of plain digits, such as `arab` (٠١٢) or `latn` (012).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Numerals(&'static str);

impl Numerals {
    /// The numbering systems that the living languages of the web use.
    pub const WORDS: &'static [&'static str] = &[
        "latn", "arab", "arabext", "adlm", "beng", "deva", "gujr", "guru", "khmr", "knda", "laoo",
        "mlym", "mymr", "nkoo", "olck", "orya", "rohg", "tamldec", "telu", "thai", "tibt",
    ];

    /// Parses a word.
    ///
    /// # Errors
    /// When it is none of [`Self::WORDS`].
    pub fn parse(word: &str) -> Result<Self, SettingError> {
        let known = Self::WORDS.iter().find(|known| **known == word);
        known.map(|word| Self(word)).ok_or_else(|| SettingError {
            written: word.to_owned(),
            known: Self::WORDS,
        })
    }

    /// The word of the setting, which is also the value of `-u-nu-`.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// The numbering system with this digit for zero; `None` if it is not one of the most common
    /// three.
    pub(super) fn of_zero(zero: char) -> Option<Self> {
        match zero {
            '0' => Some(Self("latn")),
            '\u{0660}' => Some(Self("arab")),
            '\u{06F0}' => Some(Self("arabext")),
            _ => None,
        }
    }

    /// The value of the locale extension `-u-nu-`.
    pub(super) fn value(self) -> Option<Value> {
        self.0.parse().ok()
    }
}

impl Months {
    /// The locales with these names of months: of the names shown, and of those in brackets.
    pub(super) const fn regions(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Transliterated => ("ar", None),
            Self::Levantine => ("ar-SY", None),
            Self::Maghrebi => ("ar-DZ", None),
            Self::Both => ("ar-SY", Some("ar")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_and_written_back() {
        for word in Months::WORDS {
            assert_eq!(Months::parse(word).unwrap().as_str(), *word);
        }
        for word in Calendar::WORDS {
            assert_eq!(Calendar::parse(word).unwrap().as_str(), *word);
        }
        for word in Numerals::WORDS {
            assert_eq!(Numerals::parse(word).unwrap().as_str(), *word);
        }
        assert_eq!(IndexArticle::parse("skip"), Ok(IndexArticle::Skip));
    }

    #[test]
    fn another_word_is_answered_with_those_there_are() {
        let error = Months::parse("levant").unwrap_err();
        assert_eq!(
            error.to_string(),
            "`levant` is none of transliterated, levantine, maghrebi, both"
        );
        assert_eq!(Numerals::parse("roman").unwrap_err().known, Numerals::WORDS);
    }
}
