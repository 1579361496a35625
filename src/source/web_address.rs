//! Web addresses within what authors have written as sources.

use std::borrow::Cow;

use crate::source::host;

/// The words as an IRI with its host in ASCII, if they are a web address and nothing else. `None`
/// for other words, and for an address with a character that no IRI holds.
pub fn web_address(words: &str) -> Option<Cow<'_, str>> {
    let rest = words
        .strip_prefix("https://")
        .or_else(|| words.strip_prefix("http://"))?;
    let is_sound = !rest.is_empty() && !rest.contains(is_outside_iri);
    is_sound.then(|| host::ascii_address(words))
}

fn is_outside_iri(c: char) -> bool {
    c <= ' '
        || c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '<' | '>' | '"' | '{' | '}' | '|' | '^' | '`' | '\\' | '[' | ']'
        )
}
