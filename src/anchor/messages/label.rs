//! Labels and other parts that several messages share.

use super::excerpt::in_context;
use crate::anchor::folded::FoldedText;
use crate::anchor::outcome::{BlockRange, Candidate};
use crate::diagnostic::Diagnostic;
use crate::source::yaml::double_quoted;

/// The largest number of places that a message shows.
pub const SHOWN: usize = 20;

/// Labels the places with their number and context, up to [`SHOWN`] places.
pub fn label_places(
    diagnostic: Diagnostic,
    text: &FoldedText<'_>,
    places: &[Candidate],
) -> Diagnostic {
    let more = places.len().saturating_sub(SHOWN);
    let numbered = (1..).zip(places.iter().take(SHOWN));
    numbered.fold(diagnostic, |diagnostic, (number, place)| {
        let rest = if more > 0 && number == SHOWN {
            format!("; {more} more are not shown")
        } else {
            String::new()
        };
        let label = format!(
            "occurrence {number}, block {}: {}{rest}",
            place.at.block.0,
            in_context(text.text, place.at)
        );
        label_place(diagnostic, text, place.at, label)
    })
}

pub fn label_place(
    diagnostic: Diagnostic,
    text: &FoldedText<'_>,
    at: BlockRange,
    label: String,
) -> Diagnostic {
    let span = text
        .text
        .block(at.block)
        .and_then(|block| block.source_span(at.range));
    diagnostic.label(span.unwrap_or(text.text.span), label)
}

/// A range of blocks as a value of the key `block`: `7`, or `7-9`.
pub fn block_key(first: u32, last: u32) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}-{last}")
    }
}

/// A key and its value as an author should write them, such as `` `quote: "a lamp"` ``.
pub fn assignment(key: &str, words: &str) -> String {
    format!("`{key}: {}`", double_quoted(words))
}
