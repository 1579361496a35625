//! The signs of a text, for the key that explains them.

use serde::Serialize;

use super::phrase::Phrase;

/// The signs that occur in a text and its margin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Signs {
    /// Whether names in it have pages.
    pub names: bool,
    /// Whether some of the names were found by the program.
    pub found: bool,
    /// Whether there are notes.
    pub notes: bool,
    /// Whether notes quote the words that they are about.
    pub lemmas: bool,
    /// Whether words are explained.
    pub glosses: bool,
    /// The verdicts on claims, each once, in the order of the text.
    pub verdicts: Vec<VerdictSign>,
    /// Whether there is a corrected reading of it to switch to.
    pub corrected: bool,
    /// Whether its paragraphs are numbered.
    pub numbered: bool,
}

/// A verdict and its sign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VerdictSign {
    /// The sign: ◆ ⬖ ✕ ◇; ◇ for the site's own verdicts.
    pub sign: &'static str,
    /// The word for the verdict.
    pub word: Phrase,
}
