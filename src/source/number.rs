//! Numbers and ranges, as authors write them.

use crate::diagnostic::Diagnostic;

/// Says to write the digits 0 to 9 where others were written, and else what the help says.
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

/// A number or a range that is written in the digits of another script, in those that are read:
/// `٣–٥` is `3-5`.
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

/// `3` or `3-5`, from 1, in order.
pub fn numbers(written: &str) -> Option<(u32, u32)> {
    let (first, last) = written.split_once('-').unwrap_or((written, written));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (0 < first && first <= last).then_some((first, last))
}
