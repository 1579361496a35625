//! The words around a name, of a sentence that is very long.

use crate::text::TextRange;

/// The most characters of a sentence that are shown before a name, and after it.
const LONGEST: usize = 800;

/// The part of a sentence that is shown with a name in it: all of it, unless it is very long. If a
/// sentence of a thousand names were shown whole for each, pages would grow with the square of its
/// length.
///
/// `named` is the range of the name in the words.
pub fn surroundings(words: &str, named: TextRange) -> TextRange {
    let before = words.get(..named.start()).unwrap_or("");
    let after = words.get(named.end()..).unwrap_or("");
    let from = before.len() - end_of(before).len();
    TextRange::new(
        from,
        words.len() - after.len() + start_of(after, LONGEST).len(),
    )
}

/// The last characters of a text that is too long, from the beginning of a word if possible.
fn end_of(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().nth_back(LONGEST) else {
        return text;
    };
    let end = text.get(cut..).unwrap_or("");
    let space = end.find(char::is_whitespace);
    let end = space.and_then(|space| end.get(space..)).unwrap_or(end);
    end.trim_start()
}

/// The first characters of a text that has more than `most`, up to the end of a word if possible.
pub(super) fn start_of(text: &str, most: usize) -> &str {
    let Some((cut, _)) = text.char_indices().nth(most) else {
        return text;
    };
    let start = text.get(..cut).unwrap_or("");
    let space = start.rfind(char::is_whitespace);
    let start = space.and_then(|space| start.get(..space)).unwrap_or(start);
    start.trim_end()
}
