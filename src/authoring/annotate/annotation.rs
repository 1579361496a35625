//! An annotation as its author asks for it.

use crate::text::Lang;

/// An annotation to be added, in the words of its author.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewAnnotation {
    /// The slug of the article.
    pub article: String,
    /// The annotated words, compared with the texts as those of `quote` are.
    pub words: String,
    /// Longer words that hold them once, as `in`.
    pub inside: Option<String>,
    /// Which of the places that are left, as `occurrence`.
    pub occurrence: Option<u32>,
    /// The language of the text; by default any text of the article.
    pub lang: Option<Lang>,
    /// The entity that the words mention.
    pub entity: Option<String>,
    /// The gloss in each language: `en=Words`, or words alone, which are in a language that the site decides.
    pub gloss: Vec<String>,
    /// The words that replace the quote.
    pub correction: Option<String>,
    /// The note in each language: `en=Words`, or words alone, which are in a language that the site decides.
    pub note: Vec<String>,
}
