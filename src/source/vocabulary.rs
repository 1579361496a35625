//! Values that authors choose from a fixed list of words.

/// A table of words and their values, in the order in which messages list them.
pub type WordTable<T> = &'static [(&'static str, T)];

/// The words of a table.
pub fn words_of<T>(table: WordTable<T>) -> Vec<&'static str> {
    table.iter().map(|(word, _)| *word).collect()
}

/// How certain the author of an annotation or a relation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Certain; the default.
    #[default]
    Certain,
    /// Probable, but not certain.
    Probable,
    /// Possible, but not probable.
    Possible,
}

impl Certainty {
    /// The word for this degree, unless it is the default.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::Certain => None,
            Self::Probable => Some("probable"),
            Self::Possible => Some("possible"),
        }
    }
}

/// The words for [`Certainty`].
pub const CERTAINTY_WORDS: WordTable<Certainty> = &[
    ("certain", Certainty::Certain),
    ("probable", Certainty::Probable),
    ("possible", Certainty::Possible),
];

/// The grammatical gender of an entity, on which some labels depend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// Masculine.
    M,
    /// Feminine.
    F,
}

/// The words for [`Gender`].
pub const GENDER_WORDS: WordTable<Gender> = &[("m", Gender::M), ("f", Gender::F)];

/// Which names of entities count as mentions without an annotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Autolink {
    /// No names.
    None,
    /// The first occurrence in each text, if no annotation there names the entity.
    #[default]
    First,
    /// Every occurrence.
    All,
}

/// The words for [`Autolink`]; `off` and `false` mean `none`.
pub const AUTOLINK_WORDS: WordTable<Autolink> = &[
    ("none", Autolink::None),
    ("first", Autolink::First),
    ("all", Autolink::All),
    ("off", Autolink::None),
    ("false", Autolink::None),
];

/// How severe the findings of a lint are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LintLevel {
    /// They are not reported.
    Allow,
    /// They are notes.
    Note,
    /// They are warnings.
    Warn,
    /// They are errors.
    Deny,
}

/// The words for [`LintLevel`].
pub const LINT_LEVELS: WordTable<LintLevel> = &[
    ("allow", LintLevel::Allow),
    ("note", LintLevel::Note),
    ("warn", LintLevel::Warn),
    ("deny", LintLevel::Deny),
];
