//! What links to an entity, an article, an annotation or a free page.

use serde::Serialize;

use super::phrase::{Link, Phrase};

/// The sentences that link to something, by what they are parts of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LinkedFrom {
    /// The number of sentences.
    pub count: u64,
    /// The articles, entities and pages that the sentences are parts of.
    pub origins: Vec<LinkingOrigin>,
    /// The number of sentences that are not shown because there are too many.
    pub left_out: u64,
}

/// An article, entity or page that links to something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LinkingOrigin {
    /// Its title or name; none for the article whose page this is.
    pub source: Option<Link>,
    /// Its sentences.
    pub lines: Vec<LinkingLine>,
}

/// A sentence with a link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LinkingLine {
    /// The words that the note is about, shortened; none if the sentence is not of a note or contains
    /// them.
    pub lemma: Option<Phrase>,
    /// The sentence, with its own words for what they link to in links to the place of the sentence.
    pub sentence: Phrase,
}
