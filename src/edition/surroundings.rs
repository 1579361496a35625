//! The words around a name, of a sentence that is very long.

use crate::text::TextRange;

/// The part of a sentence that is shown with a name in it: at most `longest` characters before the name
/// and after it, from the beginning of a word to the end of one.
///
/// `named` is the range of the name in the words.
pub fn surroundings(words: &str, named: TextRange, longest: usize) -> TextRange {
    let before = words.get(..named.start()).unwrap_or("");
    let after = words.get(named.end()..).unwrap_or("");
    let from = before.len() - end_of(before, longest).len();
    TextRange::new(
        from,
        words.len() - after.len() + start_of(after, longest).len(),
    )
}

/// The last characters of a text that is too long, from the beginning of a word if possible.
fn end_of(text: &str, longest: usize) -> &str {
    let Some((cut, _)) = text.char_indices().nth_back(longest) else {
        return text;
    };
    let end = text.get(cut..).unwrap_or("");
    let space = end.find(char::is_whitespace);
    let end = space.and_then(|space| end.get(space..)).unwrap_or(end);
    end.trim_start()
}

/// The first characters of a text that has more than `longest`, up to the end of a word if possible.
pub(super) fn start_of(text: &str, longest: usize) -> &str {
    let Some((cut, _)) = text.char_indices().nth(longest) else {
        return text;
    };
    let start = text.get(..cut).unwrap_or("");
    let space = start.rfind(char::is_whitespace);
    let start = space.and_then(|space| start.get(..space)).unwrap_or(start);
    start.trim_end()
}
