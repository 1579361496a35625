//! Percent-encoding of addresses (RFC 3986).
//!
//! Names and addresses are two things. A name is what a file or an element is called: a `%` in it
//! is a `%`. An address is written by an author or a browser: `%D9%82` in it is one letter already.

/// A name, or names with `/` between them, as it stands in the path or the fragment of an address.
#[must_use]
pub fn encode(name: &str) -> String {
    encode_where(name, |byte| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/' | b':' | b'@' | b'+')
    })
}

/// The path of an address with what may not stand there encoded. What is encoded already stays.
#[must_use]
pub fn complete_path(path: &str) -> String {
    complete(path, |byte| {
        !matches!(byte, b'?' | b'#') && is_visible(byte)
    })
}

/// A whole address from the site's root on, or a part of one. Only its path is encoded; of its
/// query and its fragment only what would end an attribute or a word.
#[must_use]
pub fn complete_address(address: &str) -> String {
    let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
    complete_path(path) + &complete(rest, |byte| !byte.is_ascii() || is_visible(byte))
}

const fn is_visible(byte: u8) -> bool {
    matches!(byte, 0x21..=0x7e)
        && !matches!(
            byte,
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}'
        )
}

fn complete(address: &str, is_sound: impl Fn(u8) -> bool) -> String {
    let mut pieces = address.split('%');
    let mut completed = encode_where(pieces.next().unwrap_or_default(), &is_sound);
    for piece in pieces {
        let is_escape = piece
            .as_bytes()
            .get(..2)
            .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        completed.push_str(if is_escape { "%" } else { "%25" });
        completed.push_str(&encode_where(piece, &is_sound));
    }
    completed
}

fn encode_where(text: &str, is_sound: impl Fn(u8) -> bool) -> String {
    let mut encoded = Vec::with_capacity(text.len());
    for byte in text.bytes() {
        if is_sound(byte) {
            encoded.push(byte);
        } else {
            encoded.extend(format!("%{byte:02X}").into_bytes());
        }
    }
    String::from_utf8_lossy(&encoded).into_owned()
}

/// What an address means, if it is UTF-8. A `%` without two digits after it stands for itself.
#[must_use]
pub fn decode(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        match (first, after) {
            (b'%', [high, low, after @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                bytes.push(digit(*high) << 4 | digit(*low));
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

const fn digit(hex: u8) -> u8 {
    match hex {
        b'0'..=b'9' => hex - b'0',
        _ => (hex | 0x20) - b'a' + 10,
    }
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
