//! Parses numbers and ranges of them.

use crate::diagnostic::Diagnostic;

/// Adds a help to a finding about a number: to write the digits 0 to 9 if other digits were written, or
/// else `help`.
pub fn in_digits(found: Diagnostic, written: &str, help: &str) -> Diagnostic {
    match in_ascii_digits(written) {
        Some(digits) => found
            .help(format!(
                "write `{digits}`: numbers are read in the digits 0 to 9"
            ))
            .maybe_rewrite(Some(&digits)),
        None => found.help(help),
    }
}

/// Converts a number or range in the digits of another script: `٣–٥` becomes `3-5`. Returns `None` if
/// it has the digits 0 to 9 already, or is not a number.
pub fn in_ascii_digits(written: &str) -> Option<String> {
    let plain = |c: char| match c {
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
        '\u{6F0}'..='\u{6F9}' => char::from_digit(u32::from(c) - 0x6F0, 10),
        '-' | '\u{2013}' => Some('-'),
        '0'..='9' => Some(c),
        _ => None,
    };
    let digits: Option<String> = written.chars().map(plain).collect();
    digits.filter(|digits| digits != written && numbers(digits).is_some())
}

/// Parses `3` or `3-5`: the first and the last number, from 1. Returns `None` if they are not in order.
pub fn numbers(written: &str) -> Option<(u32, u32)> {
    let (first, last) = written.split_once('-').unwrap_or((written, written));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (0 < first && first <= last).then_some((first, last))
}
