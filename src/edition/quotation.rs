//! The words around mentions, as a concordance quotes them.

use crate::edition::index::{MentionLineIndex, SentenceIndex};
use crate::edition::summary::Summary;
use crate::edition::surroundings::surroundings;
use crate::text::TextRange;

/// The most characters of a sentence that are quoted before a name, and after it. If a sentence of a
/// thousand names were quoted whole for each, pages would grow with the square of its length.
pub const LONGEST_QUOTED: usize = 800;

/// A sentence that mentions an entity, or the part of a very long one around its mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotedSentence {
    /// The sentence.
    pub sentence: SentenceIndex,
    /// The part of the sentence that is quoted.
    pub shown: TextRange,
    /// The mentions of the entity in this part, in order. There is at least one.
    pub mentions: Vec<MentionLineIndex>,
}

/// Quotes the sentences of these mentions of one entity, which are in reading order. A sentence with
/// several is quoted once.
pub fn quotations(
    article: &Summary,
    mentions: impl IntoIterator<Item = MentionLineIndex>,
) -> Vec<QuotedSentence> {
    let mut quotations: Vec<QuotedSentence> = Vec::new();
    for index in mentions {
        let mention = &article[index];
        let is_quoted = |last: &&mut QuotedSentence| {
            last.sentence == mention.sentence && last.shown.contains(mention.range)
        };
        if let Some(last) = quotations.last_mut().filter(is_quoted) {
            last.mentions.push(index);
            continue;
        }
        let words = &article[mention.sentence].words;
        quotations.push(QuotedSentence {
            sentence: mention.sentence,
            shown: surroundings(words, mention.range, LONGEST_QUOTED),
            mentions: vec![index],
        });
    }
    quotations
}
