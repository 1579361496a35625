//! Percent-encoding of paths (RFC 3986).

use std::fmt::Write as _;

/// The path that is meant, if it is UTF-8; `%` without two digits after it stands for itself.
pub(super) fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        match (first, after) {
            (b'%', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
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

/// A path as it stands in an address: what is neither visible ASCII nor allowed there is encoded. What is encoded
/// already stays.
pub(super) fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | b'?' | b'#' => encode_byte(&mut out, byte),
            0x21..=0x7e => out.push(char::from(byte)),
            _ => encode_byte(&mut out, byte),
        }
    }
    out
}

fn encode_byte(out: &mut String, byte: u8) {
    let _ = write!(out, "%{byte:02X}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_any_script_come_back() {
        assert_eq!(encode("/ar/\u{645}\u{642} a/"), "/ar/%D9%85%D9%82%20a/");
        assert_eq!(decode("/ar/%D9%85%d9%82%20a/").as_deref(), Some("/ar/\u{645}\u{642} a/"));
        assert_eq!(decode(&encode("?\u{10FFFF}\u{0}")).as_deref(), Some("?\u{10FFFF}\u{0}"));
    }

    #[test]
    fn what_is_no_encoding_stands_for_itself() {
        assert_eq!(decode("100%, %4, %zz").as_deref(), Some("100%, %4, %zz"));
        assert_eq!(decode("%FF"), None);
    }
}
