//! Quotes values for a YAML file.

use std::fmt::Write as _;

/// Writes a value as a double-quoted scalar.
pub fn double_quoted(value: &str) -> String {
    let mut written = String::from('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            c if needs_escape(c) => {
                let number = u32::from(c);
                // Writing to a string cannot fail.
                let _ = if number > 0xFFFF {
                    write!(written, "\\U{number:08X}")
                } else {
                    write!(written, "\\u{number:04X}")
                };
            }
            c => written.push(c),
        }
    }
    written.push('"');
    written
}

/// Must a character be written as an escape? YAML allows some characters only as escapes, and
/// changes others at the end of a line.
pub fn needs_escape(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'
        )
}
