//! Selectors for the place of an annotation (Web Annotation Data Model, W3C Recommendation of 23
//! February 2017, section 4).

use serde_json::{Value, json};

use crate::anchor::{BlockRange, Place};
use crate::source::block::CodePointCounter;
use crate::source::lock::CONTEXT;

/// The specifications of fragments, as a prefix of the context and its meaning.
pub const SPECIFICATIONS: (&str, &str) = ("rfc", "http://tools.ietf.org/rfc/");
/// The specification by which `#p7` names a part of an HTML document.
const FRAGMENTS: &str = "rfc:rfc3236";

/// Two selectors for one place. The first quotes the words and what is before and after them. The
/// second names the block by its fragment, which begins with `prefix`, and the positions of the
/// first and last characters in it, counted in code points of the block's reading text. `None` if
/// the text has no such place.
pub fn selectors(place: &Place, counter: &CodePointCounter<'_>, prefix: &str) -> Option<Value> {
    let text = counter.text();
    let (first, last) = (place.ranges.first()?, place.ranges.last()?);
    let pieces: Option<Vec<&str>> = place
        .ranges
        .iter()
        .map(|at| {
            text.block(at.block)?
                .text
                .get(at.range.start()..at.range.end())
        })
        .collect();
    let before = text.block(first.block)?.text.get(..first.range.start())?;
    let after = text.block(last.block)?.text.get(last.range.end()..)?;
    let quote = json!({
        "type": "TextQuoteSelector",
        "exact": pieces?.join("\n"),
        "prefix": end_of(before),
        "suffix": start_of(after),
    });
    let position = if place.ranges.len() == 1 {
        let (start, end) = counter.range(first.block, first.range)?;
        position(first, prefix, start, end)
    } else {
        let (start, _) = counter.range(first.block, first.range)?;
        let (_, end) = counter.range(last.block, last.range)?;
        json!({
            "type": "RangeSelector",
            "startSelector": position(first, prefix, start, start),
            "endSelector": position(last, prefix, end, end),
        })
    };
    Some(json!([quote, position]))
}

/// Selects the characters from `start` to `end` of a block.
fn position(at: &BlockRange, prefix: &str, start: usize, end: usize) -> Value {
    json!({
        "type": "FragmentSelector",
        "conformsTo": FRAGMENTS,
        "value": format!("{prefix}p{}", at.block.0),
        "refinedBy": {"type": "TextPositionSelector", "start": start, "end": end},
    })
}

/// The last characters of a text, from the beginning of a word if possible.
fn end_of(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().rev().nth(CONTEXT) else {
        return text;
    };
    let end = &text[cut..];
    end.find(char::is_whitespace)
        .map_or(end, |space| end[space..].trim_start())
}

/// The first characters of a text, up to the end of a word if possible.
fn start_of(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().nth(CONTEXT) else {
        return text;
    };
    let start = &text[..cut];
    start
        .rfind(char::is_whitespace)
        .map_or(start, |space| start[..space].trim_end())
}
