//! Collects the corrections of a text by block.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Span};
use crate::edition::apparatus::{AnnotationPlace, Apparatus};
use crate::edition::codes;
use crate::source::annotation::Annotation;
use crate::source::block::{BlockNumber, Text};
use crate::source::body::{Change, MoveSide, Wording};
use crate::text::{Lang, TextRange};

/// A correction of words in one block.
pub(super) struct BlockCorrection<'a> {
    /// Where the annotation is written, for diagnostics.
    pub span: Span,
    /// The words that it is about.
    pub range: TextRange,
    /// What becomes of them, in the language of the text.
    pub change: BlockChange<'a>,
}

/// What a correction does to its words.
pub(super) enum BlockChange<'a> {
    /// The words are replaced by these. None means that they are removed.
    Replace(&'a str),
    /// Words are inserted before and after them. Either may be empty.
    Insert { before: &'a str, after: &'a str },
    /// The words move next to other words of the block.
    Move { side: MoveSide, anchor: &'a str },
}

impl BlockChange<'_> {
    /// Does the correction move its words?
    pub const fn is_move(&self) -> bool {
        matches!(self, Self::Move { .. })
    }

    /// Does the correction leave nothing where its words are?
    pub const fn is_removal(&self) -> bool {
        match self {
            Self::Replace(words) => words.is_empty(),
            Self::Move { .. } => true,
            Self::Insert { .. } => false,
        }
    }
}

/// Returns the corrections of each block, ordered by where they begin, the longer first.
///
/// A correction that runs over several blocks is reported and left out, and so is one without words
/// in the language of the text.
pub(super) fn by_block<'a>(
    text: &'a Text,
    annotations: &'a [Annotation],
    apparatus: &Apparatus,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<BlockNumber, Vec<BlockCorrection<'a>>> {
    let mut by_block: BTreeMap<BlockNumber, Vec<BlockCorrection<'a>>> = BTreeMap::new();
    // The places are ordered, and the order within each block is the one that is wanted.
    for place in &apparatus.places {
        let annotation = place.annotation.of(annotations);
        let Some(correction) = &annotation.body.correction else {
            continue;
        };
        if place.place.ranges.len() > 1 {
            diagnostics.extend(place.first.then(|| across_blocks(place, annotation)));
        } else if let Some(change) = block_change(&correction.change.value, &text.lang) {
            let at = place.start();
            let correction = BlockCorrection {
                span: annotation.span,
                range: at.range,
                change,
            };
            by_block.entry(at.block).or_default().push(correction);
        }
    }
    by_block
}

/// Reads a change in one language. Returns `None` if it has no words in that language.
fn block_change<'a>(change: &'a Change, lang: &Lang) -> Option<BlockChange<'a>> {
    let words = |wording: &'a Wording| wording.get(lang).map(|words| words.value.as_str());
    Some(match change {
        Change::Replace(wording) => BlockChange::Replace(words(wording)?),
        Change::Insert { before, after } => BlockChange::Insert {
            before: before.as_ref().and_then(words).unwrap_or(""),
            after: after.as_ref().and_then(words).unwrap_or(""),
        },
        Change::Move { side, anchor } => BlockChange::Move {
            side: *side,
            anchor: words(anchor)?,
        },
    })
}

/// Reports a correction of several blocks: the corrected reading has the same blocks as the
/// received one.
fn across_blocks(place: &AnnotationPlace, annotation: &Annotation) -> Diagnostic {
    let (first, last) = (place.start().block.0, place.end().block.0);
    let message = format!(
        "this correction is about the blocks {first} to {last}: a correction changes the words of one block"
    );
    let help = "write an annotation for each block, with a `quote` of its own words or its `block`";
    Diagnostic::error(codes::ACROSS_BLOCKS, annotation.span, message).help(help)
}
