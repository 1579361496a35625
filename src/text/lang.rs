//! Language tags and writing directions.

use std::fmt;
use std::sync::Arc;

use icu::locale::subtags::Region;
use icu::locale::{self, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};

/// The direction of a script (UAX #9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Returns the value of the HTML attribute `dir`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// Returns the other direction.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::Ltr => Self::Rtl,
            Self::Rtl => Self::Ltr,
        }
    }
}

/// A BCP 47 language tag in canonical spelling, with the direction of its script according to CLDR.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang {
    tag: Arc<str>,
    direction: Direction,
}

/// Why a string is not accepted as a language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LangError {
    /// The tag is not well-formed (BCP 47).
    #[error("`{0}` is not a language tag (BCP 47), such as `ar`, `en` or `pa-Arab`")]
    Malformed(String),
    /// CLDR does not know the script, and so the direction, of the language.
    #[error("the direction of `{0}` is not known; name its script, as in `{0}-Latn`")]
    NoDirection(String),
}

/// Names of languages that authors write instead of tags.
const NAMES: &[(&[&str], &str)] = &[
    (&["arabic", "العربية", "عربي"], "ar"),
    (&["english", "الإنجليزية", "انجليزي"], "en"),
    (&["hebrew", "עברית"], "he"),
    (&["persian", "farsi", "فارسی"], "fa"),
    (&["urdu", "اردو"], "ur"),
    (&["french", "français"], "fr"),
    (&["german", "deutsch"], "de"),
    (&["spanish", "español"], "es"),
    (&["italian", "italiano"], "it"),
    (&["turkish", "türkçe"], "tr"),
];

impl Lang {
    /// Parses a tag, puts it into canonical spelling and looks up its direction.
    ///
    /// # Errors
    /// When the tag is malformed, or CLDR knows no script for it.
    pub fn parse(tag: &str) -> Result<Self, LangError> {
        let locale: Locale = tag
            .parse()
            .map_err(|_| LangError::Malformed(tag.to_owned()))?;
        let direction = match LocaleDirectionality::new_extended().get(&locale.id) {
            Some(locale::Direction::LeftToRight) => Direction::Ltr,
            Some(locale::Direction::RightToLeft) => Direction::Rtl,
            _ => return Err(LangError::NoDirection(tag.to_owned())),
        };
        Ok(Self {
            tag: locale.to_string().into(),
            direction,
        })
    }

    /// Returns the tag `ar`.
    pub fn arabic() -> Self {
        Self {
            tag: "ar".into(),
            direction: Direction::Rtl,
        }
    }

    /// Returns the tag `en`.
    pub fn english() -> Self {
        Self {
            tag: "en".into(),
            direction: Direction::Ltr,
        }
    }

    /// Guesses the language that a malformed tag means: one with underscores or in other case, with
    /// three letters instead of two (`heb`), or the name of a language.
    pub fn likely(written: &str) -> Option<Self> {
        let lower = written.trim().to_lowercase();
        if let Some((_, tag)) = NAMES
            .iter()
            .find(|(names, _)| names.contains(&lower.as_str()))
        {
            return Self::parse(tag).ok();
        }
        let tag = written.trim().replace('_', "-");
        let tag = tag.trim_matches('-');
        if tag.split('-').any(|part| part.len() < 2) {
            return None;
        }
        let mut locale: Locale = tag.parse().ok()?;
        LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
        Self::parse(&locale.to_string()).ok()
    }

    /// Returns the tag, as it is written in `lang` attributes and paths.
    pub fn as_str(&self) -> &str {
        &self.tag
    }

    /// Is the first part of the tag this language?
    pub fn is(&self, language: &str) -> bool {
        self.tag.split('-').next() == Some(language)
    }

    /// The attributes of an element in this language within words in the language `around`: `lang` if
    /// that is another, and `dir` if its direction is another too.
    pub fn attributes_within(&self, around: &Self) -> Vec<(&'static str, &str)> {
        let mut attributes = Vec::new();
        if self != around {
            attributes.push(("lang", self.as_str()));
        }
        if self.direction != around.direction {
            attributes.push(("dir", self.direction.as_str()));
        }
        attributes
    }

    /// Returns the language and a territory as Open Graph writes them: `ar_EG`, `en_US`. It is the
    /// given territory, or else that in the tag, or else the one in which most readers live.
    pub fn with_territory(&self, territory: Option<Region>) -> String {
        let Ok(mut locale) = self.tag.parse::<Locale>() else {
            return self.tag.to_string();
        };
        locale.id.region = territory.or(locale.id.region);
        LocaleExpander::new_extended().maximize(&mut locale.id);
        let language = locale.id.language;
        locale.id.region.map_or_else(
            || language.to_string(),
            |region| format!("{language}_{region}"),
        )
    }

    /// Returns the ISO 15924 code of the script: `Arab`, `Latn`. It is the script in the tag, or
    /// else the likely one according to CLDR.
    pub fn script(&self) -> String {
        let Ok(mut locale) = self.tag.parse::<Locale>() else {
            return String::new();
        };
        LocaleExpander::new_extended().maximize(&mut locale.id);
        locale
            .id
            .script
            .map(|script| script.to_string())
            .unwrap_or_default()
    }

    /// Returns the direction of the language's script.
    pub const fn direction(&self) -> Direction {
        self.direction
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_is_that_of_the_script() {
        let rtl = [
            "ar", "he", "fa", "ur", "yi", "dv", "az-Arab", "pa-Arab", "rhg", "ku-Arab",
        ];
        let ltr = ["en", "fr", "pa", "ar-Latn", "az", "ku"];
        for tag in rtl {
            assert_eq!(
                Lang::parse(tag).unwrap().direction(),
                Direction::Rtl,
                "{tag}"
            );
        }
        for tag in ltr {
            assert_eq!(
                Lang::parse(tag).unwrap().direction(),
                Direction::Ltr,
                "{tag}"
            );
        }
    }

    #[test]
    fn a_territory_is_the_one_named_or_the_likely_one() {
        let of = |tag: &str| Lang::parse(tag).unwrap().with_territory(None);
        assert_eq!(
            ["ar", "en", "fa", "ar-SY", "pa-Arab"].map(of),
            ["ar_EG", "en_US", "fa_IR", "ar_SY", "pa_PK"]
        );
    }

    #[test]
    fn a_script_is_the_one_named_or_the_likely_one() {
        let of = |tag: &str| Lang::parse(tag).unwrap().script();
        assert_eq!(
            ["ar", "ckb", "sd", "ps", "ug", "ku-Arab"].map(of),
            ["Arab"; 6]
        );
        assert_eq!(
            ["en", "ku", "he", "pa", "ru"].map(of),
            ["Latn", "Latn", "Hebr", "Guru", "Cyrl"]
        );
    }

    #[test]
    fn malformed_tags_have_a_likely_meaning() {
        let meant = |written: &str| Lang::likely(written).map(|lang| lang.to_string());
        for (written, tag) in [
            ("EN_gb", "en-GB"),
            ("ar_", "ar"),
            ("heb", "he"),
            ("ara", "ar"),
            ("English", "en"),
            ("fr_CA", "fr-CA"),
        ] {
            assert_eq!(meant(written).as_deref(), Some(tag), "{written}");
        }
        assert_eq!(
            ["not_a_language", "zz", "", "_"].map(meant),
            [const { None }; 4]
        );
    }

    #[test]
    fn malformed_and_unknown_tags_are_refused() {
        assert!(matches!(
            Lang::parse("no such"),
            Err(LangError::Malformed(_))
        ));
        assert!(matches!(Lang::parse("zz"), Err(LangError::NoDirection(_))));
    }
}
