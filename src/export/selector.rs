//! Where an annotation stands, as the Web Annotation Data Model says it (W3C Recommendation of 23
//! February 2017, section 4).

use serde_json::{Value, json};

use crate::anchor::{BlockRange, Place};
use crate::source::block::Text;

/// Characters of what stands before and after the words that are quoted.
const CONTEXT: usize = 32;

/// What `#p7` is a fragment of: an HTML document.
const FRAGMENTS: &str = "http://tools.ietf.org/rfc/rfc3236";

/// Selectors of one place, each of which finds it: its words with what stands around them, and its
/// block with the positions of its first and last characters (in Unicode code points of the block's
/// reading text). `None` where the text has no such place.
#[must_use]
pub fn selectors(place: &Place, text: &Text, prefix: &str) -> Option<Value> {
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
        block(first, text, prefix, true, true)?
    } else {
        json!({
            "type": "RangeSelector",
            "startSelector": block(first, text, prefix, true, false)?,
            "endSelector": block(last, text, prefix, false, true)?,
        })
    };
    Some(json!([quote, position]))
}

/// A block by its fragment, and the characters in it; of a range that goes on elsewhere the one
/// end, the place between two of them.
fn block(at: &BlockRange, text: &Text, prefix: &str, starts: bool, ends: bool) -> Option<Value> {
    let (start, end) = text.block(at.block)?.code_points(at.range)?;
    Some(json!({
        "type": "FragmentSelector",
        "conformsTo": FRAGMENTS,
        "value": format!("{prefix}p{}", at.block.0),
        "refinedBy": {"type": "TextPositionSelector", "start": if starts { start } else { end }, "end": if ends { end } else { start }},
    }))
}

/// The last characters of a text, from the beginning of a word on where there is one.
fn end_of(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().rev().nth(CONTEXT) else {
        return text;
    };
    let end = &text[cut..];
    end.find(char::is_whitespace)
        .map_or(end, |space| end[space..].trim_start())
}

/// The first characters of a text, to the end of a word where there is one.
fn start_of(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().nth(CONTEXT) else {
        return text;
    };
    let start = &text[..cut];
    start
        .rfind(char::is_whitespace)
        .map_or(start, |space| start[..space].trim_end())
}
