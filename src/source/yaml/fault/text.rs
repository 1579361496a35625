//! Characters, words and lines of a YAML text.

/// The rest of the line from a byte on, without the line end.
pub(super) fn rest_of_line(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    rest.split('\n')
        .next()
        .unwrap_or_default()
        .trim_end_matches('\r')
}

/// The line after the one that contains a byte, with the byte at which it begins.
pub(super) fn next_line(text: &str, at: usize) -> Option<(usize, &str)> {
    let start = at + text.get(at..)?.find('\n')? + 1;
    (start < text.len()).then(|| (start, rest_of_line(text, start)))
}

/// The number of spaces at the beginning of a line.
pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The name of a character that looks like a space and is none to YAML.
pub(super) fn odd_space(c: char) -> Option<&'static str> {
    match c {
        '\t' => Some("a tab"),
        '\u{A0}' | '\u{202F}' => Some("a no-break space"),
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}'
        | '\u{61C}' => Some("an invisible character"),
        c if c != ' ' && c != '\r' && c.is_whitespace() => Some("a space of another kind"),
        _ => None,
    }
}

/// The value of `key: value`, or all of it.
pub(super) fn value_of(text: &str) -> &str {
    text.split_once(": ").map_or(text, |(_, value)| value)
}

/// The text for a message: at most 60 characters.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// The text up to the next space or sign of YAML.
pub(super) fn word(text: &str) -> &str {
    text.split([' ', '\t', ',', ']', '}'])
        .next()
        .unwrap_or_default()
}

/// The number of spaces and tabs at the beginning.
pub(super) fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

/// The number of bytes between the beginning of the line and `at`.
pub(super) fn column(text: &str, at: usize) -> usize {
    text.get(..at).map_or(0, |before| {
        before.len() - before.rfind('\n').map_or(0, |end| end + 1)
    })
}

/// Skips the hyphens that begin list items. Returns the byte after them and the column of the last
/// one.
pub(super) fn after_dashes(text: &str, start: usize) -> (usize, Option<usize>) {
    let (mut at, mut dash) = (start, None);
    while text[at..].starts_with("- ") {
        dash = Some(column(text, at));
        at += 1 + spaces(&text[at + 1..]);
    }
    (at, dash)
}

/// The line without the comment at its end.
pub(super) fn before_comment(line: &str) -> &str {
    if line.starts_with('#') {
        return "";
    }
    let at = line
        .match_indices('#')
        .map(|(at, _)| at)
        .find(|at| line[..*at].ends_with([' ', '\t']));
    at.map_or(line, |at| &line[..at])
}

/// The byte of a colon that YAML takes for the end of a key: before a space or at the end.
pub(super) fn colon_in(text: &str) -> Option<usize> {
    text.find(": ")
        .or_else(|| text.ends_with(':').then(|| text.len() - 1))
}

/// The byte after the mark that closes the quotation which opens at `at`.
pub(super) fn closing(text: &str, at: usize, quote: char) -> Option<usize> {
    let mut chars = text.get(at + 1..)?.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        if c == '\\' && quote == '"' {
            chars.next();
        } else if c == quote {
            if quote == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'') {
                chars.next();
                continue;
            }
            return Some(at + 1 + offset + 1);
        }
    }
    None
}

/// The byte of a backslash in front of a character with which it forms no escape.
pub(super) fn unknown_escape(quotation: &str) -> Option<usize> {
    let mut chars = quotation.char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\\'
            && chars
                .next()
                .is_some_and(|(_, next)| !"0abt\tnvfre \"/\\N_LPxuU\n\r".contains(next))
        {
            return Some(at);
        }
    }
    None
}
