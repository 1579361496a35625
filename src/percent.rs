//! Percent-encodes names and repairs addresses (RFC 3986).
//!
//! A name is what a file or an element is called: a `%` in it is an ordinary character, and
//! [`encode`] encodes it. An address comes from an author or a browser: parts of it may be encoded
//! already, so that [`complete_address`] keeps `%D9%82` and encodes only what is missing.

use std::borrow::Cow;
use std::fmt::Write;

use percent_encoding::{
    AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode,
};

/// ASCII characters that are encoded in names.
const IN_NAME: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b':')
    .remove(b'@')
    .remove(b'+');

/// ASCII characters that are encoded in a value of a query, as by `encodeURIComponent` of JavaScript.
const IN_COMPONENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// ASCII characters that no address may contain.
const IN_ADDRESS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// ASCII characters that the path of an address may not contain.
const IN_PATH: &AsciiSet = &IN_ADDRESS.add(b'?').add(b'#');

/// Encodes a value of a query, as `encodeURIComponent` of JavaScript does.
pub fn encode_component(value: &str) -> String {
    utf8_percent_encode(value, IN_COMPONENT).to_string()
}

/// Encodes a name, or several with `/` between them, for the path or the fragment of an address.
pub fn encode(name: &str) -> String {
    Cow::from(utf8_percent_encode(name, IN_NAME)).into_owned()
}

/// Decodes an address; `None` if the result is not UTF-8. A `%` without two hexadecimal digits
/// after it is kept.
pub fn decode(address: &str) -> Option<String> {
    let decoded = percent_decode_str(address).decode_utf8().ok()?;
    Some(decoded.into_owned())
}

/// Encodes what is missing in the path of an address: characters that may not be there, letters
/// outside ASCII, and a `%` that begins no escape.
pub fn complete_path(path: &str) -> String {
    complete(path, |piece, completed| {
        completed.extend(utf8_percent_encode(piece, IN_PATH));
    })
}

/// Encodes what is missing in an address. In its query and fragment, letters outside ASCII are
/// kept.
pub fn complete_address(address: &str) -> String {
    let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
    let rest = complete(rest, |piece, completed| {
        for c in piece.chars() {
            if c.is_ascii() {
                let _ = write!(
                    completed,
                    "{}",
                    utf8_percent_encode(c.encode_utf8(&mut [0; 4]), IN_ADDRESS)
                );
            } else {
                completed.push(c);
            }
        }
    });
    complete_path(path) + &rest
}

/// Encodes the text between escapes with `encode`.
fn complete(address: &str, encode: impl Fn(&str, &mut String)) -> String {
    let mut completed = String::with_capacity(address.len());
    for (index, piece) in address.split('%').enumerate() {
        if index > 0 {
            let digits = piece.as_bytes().get(..2);
            let is_escape = digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
            completed.push_str(if is_escape { "%" } else { "%25" });
        }
        encode(piece, &mut completed);
    }
    completed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_encoded_whole() {
        assert_eq!(encode("50%/a b?#.svg"), "50%25/a%20b%3F%23.svg");
        assert_eq!(encode("a%20b"), "a%2520b");
        assert_eq!(encode("\u{642}+@:~-._"), "%D9%82+@:~-._");
    }

    #[test]
    fn addresses_are_encoded_once_and_keep_their_query_and_fragment() {
        assert_eq!(complete_address("/en/b/#p2"), "/en/b/#p2");
        assert_eq!(
            complete_address("/en/search/?q=a%20b&x=\u{642}#r"),
            "/en/search/?q=a%20b&x=\u{642}#r"
        );
        assert_eq!(
            complete_address("/\u{642}/%D9%82/100%/a b/"),
            "/%D9%82/%D9%82/100%25/a%20b/"
        );
        assert_eq!(complete_address("#a b\""), "#a%20b%22");
    }

    #[test]
    fn what_was_encoded_comes_back() {
        assert_eq!(
            decode("/ar/%D9%85%d9%82%20a/").as_deref(),
            Some("/ar/\u{645}\u{642} a/")
        );
        for name in ["?\u{10FFFF}\u{0}", "50%", "%41", "\u{642} #"] {
            assert_eq!(decode(&encode(name)).as_deref(), Some(name));
        }
        assert_eq!(decode("%FF"), None);
    }
}
