//! Sets the sentences of an article that mention an entity beside those of its other texts that
//! correspond to them.

use crate::anchor::BlockRange;
use crate::edition::summary::Summary;
use crate::edition::{AnchoredArticle, QuotedSentence};
use crate::source::article::TextIndex;
use crate::source::block::BlockNumber;
use crate::text::TextRange;

/// Quotations that correspond to each other, in the order of the texts.
pub struct FacingQuotations {
    /// Where they are in the original, or in the only text that is quoted.
    at: BlockRange,
    /// The quotations, each with its text.
    pub quotations: Vec<(TextIndex, QuotedSentence)>,
}

/// Groups the quotations of one entity in an article. What corresponds is found by the alignment of
/// the texts, sentence by sentence; where that is uncertain, block by block.
pub fn facing_quotations(
    anchored: Option<&AnchoredArticle>,
    article: &Summary,
    quotations: Vec<QuotedSentence>,
) -> Vec<FacingQuotations> {
    let text = |quotation: &QuotedSentence| article[quotation.sentence].text;
    let only = quotations.first().map(text);
    let is_one_text = quotations
        .iter()
        .all(|quotation| Some(text(quotation)) == only);
    let mut rows: Vec<FacingQuotations> = Vec::new();
    let mut others = Vec::new();
    for quotation in quotations {
        if is_one_text || text(&quotation).is_original() {
            rows.push(FacingQuotations {
                at: place(anchored, article, &quotation),
                quotations: vec![(text(&quotation), quotation)],
            });
        } else {
            others.push(quotation);
        }
    }
    let mut alone = Vec::new();
    for quotation in others {
        let (text, at) = (text(&quotation), place(anchored, article, &quotation));
        let there = anchored.map_or_else(Vec::new, |anchored| in_original(anchored, text, at));
        let row = there.iter().find_map(|there| row_at(&rows, there));
        match row.and_then(|row| rows.get_mut(row)) {
            Some(row) => row.quotations.push((text, quotation)),
            None => alone.push(FacingQuotations {
                at: there.first().copied().unwrap_or(at),
                quotations: vec![(text, quotation)],
            }),
        }
    }
    rows.extend(alone);
    rows.sort_by_key(|row| (row.at.block, row.at.range.start()));
    rows
}

/// Where the quoted words are in their text. A summary does not say where in its block a sentence begins:
/// then each edit of a word before it would change the pages of what it mentions.
fn place(
    anchored: Option<&AnchoredArticle>,
    article: &Summary,
    quotation: &QuotedSentence,
) -> BlockRange {
    let sentence = &article[quotation.sentence];
    let block = anchored.and_then(|anchored| {
        let text = sentence.text.of(&anchored.article.texts);
        text.block(sentence.block)
    });
    let start = block.and_then(|block| block.text.find(&sentence.words));
    let start = start.unwrap_or(0);
    BlockRange {
        block: sentence.block,
        range: TextRange::new(
            start + quotation.shown.start(),
            start + quotation.shown.end(),
        ),
    }
}

/// What corresponds in the original to a place in another text: sentences, or a whole block. Empty if
/// nothing does.
fn in_original(anchored: &AnchoredArticle, text: TextIndex, at: BlockRange) -> Vec<BlockRange> {
    let Some((alignment, side)) = anchored.alignment(text, TextIndex::ORIGINAL) else {
        return Vec::new();
    };
    let sentences = alignment.sentences_facing(side, &[at]);
    if !sentences.is_empty() {
        return sentences;
    }
    let whole = |block: BlockNumber| BlockRange {
        block,
        range: TextRange::new(0, usize::MAX),
    };
    alignment
        .block_facing(side, at.block)
        .map(whole)
        .into_iter()
        .collect()
}

/// The first row that touches a place in the original. The rows are in order and do not overlap.
fn row_at(rows: &[FacingQuotations], place: &BlockRange) -> Option<usize> {
    let from = (place.block, place.range.start());
    let nth = rows.partition_point(|row| (row.at.block, row.at.range.end()) <= from);
    let row = rows.get(nth)?;
    let touches = row.at.block == place.block && row.at.range.start() < place.range.end();
    touches.then_some(nth)
}
