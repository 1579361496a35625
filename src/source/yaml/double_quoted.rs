//! Quotes values for a YAML file.

use std::fmt::Write as _;

/// Writes a value as a double-quoted scalar.
pub fn double_quoted(value: &str) -> String {
    with_escapes(value, needs_escape)
}

/// Writes a value as a double-quoted scalar in which every invisible character is written as an
/// escape, so that controls of the bidirectional algorithm have no effect on the line.
pub fn double_quoted_visibly(value: &str) -> String {
    with_escapes(value, |c| needs_escape(c) || is_invisible(c))
}

fn with_escapes(value: &str, is_escaped: impl Fn(char) -> bool) -> String {
    let mut written = String::from('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            c if is_escaped(c) => {
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

const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{61C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}'
    )
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
