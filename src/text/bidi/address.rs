//! Finds web addresses and paths in running text.

use crate::text::TextRange;

/// Finds the addresses in a part of a text: `https://…`, `www.…`, and paths such as `/usr/local`,
/// `~/notes`, `./run`.
///
/// Punctuation at the end of the sentence is not part of an address. A closing bracket is, if the
/// address contains the opening one.
pub(super) fn find(text: &str, part: TextRange) -> Vec<TextRange> {
    let mut found = Vec::new();
    if !part.slice(text).contains(['/', '.']) {
        return found;
    }
    let mut from = part.start();
    for (offset, c) in part.slice(text).char_indices() {
        let at = part.start() + offset;
        if ends_an_address(c) {
            found.extend(within(text, TextRange::new(from, at)));
            from = at + c.len_utf8();
        }
    }
    found.extend(within(text, TextRange::new(from, part.end())));
    found
}

/// Can this character not be part of an address? White space, quotation marks and Arabic
/// punctuation cannot.
fn ends_an_address(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{60C}' | '\u{61B}' | '\u{61F}' | '«' | '»' | '<' | '>' | '"'
        )
}

/// Finds the address in a word. It reaches to the end of the word.
fn within(text: &str, word: TextRange) -> Option<TextRange> {
    let written = word.slice(text);
    let start = web_start(written).or_else(|| path_start(written))?;
    let address = trimmed(written.get(start..)?);
    let start = word.start() + start;
    (!address.is_empty()).then(|| TextRange::new(start, start + address.len()))
}

/// Returns the byte at which a web address begins in a word.
fn web_start(word: &str) -> Option<usize> {
    if let Some(colon) = word.find("://") {
        let scheme = word.get(..colon)?;
        let is_part = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-');
        let length = scheme.chars().rev().take_while(is_part).count();
        let start = colon - length;
        return scheme
            .get(start..)?
            .starts_with(|c: char| c.is_ascii_alphabetic())
            .then_some(start);
    }
    let start = word.find("www.")?;
    let before = word.get(..start)?.chars().next_back();
    (!before.is_some_and(|c| c.is_ascii_alphanumeric())).then_some(start)
}

/// Returns the byte at which a path begins in a word: at a slash, perhaps after `~`, `.` or `..`. A
/// Latin letter or a full stop must follow the slash.
fn path_start(word: &str) -> Option<usize> {
    let slash = word.find('/')?;
    let before = word.get(..slash)?;
    let lead = ["..", ".", "~"]
        .into_iter()
        .find(|lead| before.ends_with(lead))
        .map_or(0, str::len);
    let start = slash - lead;
    // One letter may be a particle that is written onto the path. More are a word, as in `and/or`.
    let mut letters = word.get(..start)?.chars().rev();
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if is_word(letters.next()) && is_word(letters.next()) {
        return None;
    }
    let after = word.get(slash + 1..)?.chars().next()?;
    (after.is_ascii_alphabetic() || after == '.').then_some(start)
}

/// Removes the punctuation at the end of an address. A closing bracket stays if the address
/// contains the opening one.
fn trimmed(address: &str) -> &str {
    let count = |wanted: char| address.chars().filter(|c| *c == wanted).count();
    let mut surplus = [
        (')', count(')').saturating_sub(count('('))),
        (']', count(']').saturating_sub(count('['))),
    ];
    address.trim_end_matches(|c: char| {
        if let Some((_, surplus)) = surplus.iter_mut().find(|(bracket, _)| *bracket == c) {
            let goes = *surplus > 0;
            *surplus = surplus.saturating_sub(1);
            return goes;
        }
        matches!(
            c,
            '.' | ',' | ';' | ':' | '!' | '?' | '\u{6D4}' | '”' | '“' | '’' | '\''
        )
    })
}
