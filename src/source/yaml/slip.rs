//! What most often makes a file no YAML, found in the text itself: the parser stops where it can
//! read no further, which may be lines after the cause.

use super::quoted;

/// The cause of a fault of syntax.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Slip {
    /// Its bytes.
    pub start: usize,
    pub end: usize,
    /// What is wrong there.
    pub message: String,
    /// What to write.
    pub help: String,
    /// It may be lines before the place where the parser stops.
    far: bool,
}

type Found<T> = Result<T, Slip>;

/// The cause of the fault that the parser met at this byte, if it is one of those that are known.
pub(super) fn cause(text: &str, at: usize) -> Option<Slip> {
    let mut lines = Lines {
        text,
        at: text.len() - text.trim_start_matches('\u{FEFF}').len(),
        doubtful: None,
        begun: false,
    };
    let end_of_line = |at: usize| {
        text.get(at..)
            .and_then(|rest| rest.find('\n'))
            .map_or(text.len(), |length| at + length)
    };
    // The parser meets a tab a line before it stands.
    let end = end_of_line((end_of_line(at) + 1).min(text.len()));
    let line_of = |byte: usize| {
        text.get(..byte)
            .map_or(0, |before| before.matches('\n').count())
    };
    while lines.at < text.len() && lines.at <= end {
        if let Err(slip) = lines.line() {
            let (line, met) = (line_of(slip.start), line_of(at));
            return (slip.far || line <= met && met <= line + 1).then_some(slip);
        }
    }
    lines
        .doubtful
        .filter(|slip| line_of(slip.start) + 1 >= line_of(at) && line_of(slip.start) <= line_of(at))
}

struct Lines<'a> {
    text: &'a str,
    /// The beginning of the next line.
    at: usize,
    /// What is no fault by itself, and one beside other lines.
    doubtful: Option<Slip>,
    /// Has anything been said?
    begun: bool,
}

impl<'a> Lines<'a> {
    /// Reads a line, and the lines that belong to its value.
    fn line(&mut self) -> Found<()> {
        let line = self.rest_of_line(self.at);
        let indent = line.len() - line.trim_start_matches(' ').len();
        let content = &line[indent..];
        let start = self.at + indent;
        self.at += line.len() + 1;
        if content.trim().is_empty() || content.starts_with('#') || line.starts_with("%YAML") {
            return Ok(());
        }
        if let Some(name) = content.chars().next().and_then(odd_space) {
            let blank = content.len()
                - content
                    .trim_start_matches(|c: char| c == ' ' || odd_space(c).is_some())
                    .len();
            let message = format!("{name} stands before the words of this line");
            return Err(Slip {
                far: true,
                ..slip(
                    start,
                    blank,
                    &message,
                    "begin lines with plain spaces: YAML takes nothing else there",
                )
            });
        }
        if line.starts_with("---") {
            if self.begun {
                return Err(slip(
                    start,
                    3,
                    "the file holds several documents",
                    "remove the line `---`, or what stands before it",
                ));
            }
            return Ok(());
        }
        self.begun = true;
        let (start, dash) = after_dashes(self.text, start);
        let (value, limit) = match self.key(start)? {
            Some(value) => (value, Some(column(self.text, start))),
            None => (start, dash),
        };
        let end = self.value(value, limit, value > start)?;
        self.at = self
            .text
            .get(end..)
            .and_then(|rest| rest.find('\n'))
            .map_or(self.text.len(), |length| end + length + 1);
        Ok(())
    }

    /// Where the value of a line's key begins, if the line has a key.
    fn key(&mut self, start: usize) -> Found<Option<usize>> {
        let line = self.rest_of_line(start);
        if let Some(quote) = line.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            let after = closing(self.text, start, quote).map(|end| (end, self.rest_of_line(end)));
            return Ok(after
                .filter(|(_, after)| after.starts_with(':'))
                .map(|(end, after)| end + 1 + spaces(&after[1..])));
        }
        if line.starts_with(['{', '[']) {
            return Ok(None);
        }
        let said = before_comment(line);
        let colon = said
            .match_indices(':')
            .map(|(at, _)| at)
            .find(|at| said[at + 1..].is_empty() || said[at + 1..].starts_with([' ', '\t']));
        if said.starts_with('-') && said[1..].starts_with(char::is_alphabetic) {
            let found = slip(
                start,
                1,
                "there is no space after the hyphen",
                &format!("write `- {}`", shortened(said[1..].trim_end())),
            );
            if colon.is_some() {
                return Err(found);
            }
            self.doubtful = Some(found);
        }
        let close = said
            .find(':')
            .filter(|at| colon.is_none_or(|colon| *at < colon) && !said[at + 1..].starts_with('/'));
        if let Some(at) = close.filter(|at| !said[..*at].contains([' ', '"', '\''])) {
            let rest = said[at + 1..].trim();
            let message = format!("there is no space after the colon of `{}:`", &said[..at]);
            let found = slip(
                start + at,
                1,
                &message,
                &format!("write `{}: {}`", &said[..at], shortened(rest)),
            );
            if rest.starts_with(['{', '[', '"']) {
                return Err(found);
            }
            self.doubtful = Some(found);
        }
        Ok(colon.map(|at| start + at + 1 + spaces(&said[at + 1..])))
    }

    /// Reads a value, and gives a byte of the last line that belongs to it. Lines that do are
    /// indented beyond `limit`.
    fn value(&self, at: usize, limit: Option<usize>, of_key: bool) -> Found<usize> {
        let line = before_comment(self.rest_of_line(at)).trim_end();
        let Some(first) = line.chars().next() else {
            return Ok(at);
        };
        match first {
            '"' | '\'' => self.quotation(at, first, limit),
            '{' | '[' => self.flow(at, limit),
            '|' | '>' => self.literal(at, line, limit),
            '@' | '`' | '%' | ',' | '}' | ']' => Err(reserved(at, line, first)),
            '*' if !self.text[..at].contains(&format!("&{}", word(&line[1..]))) => {
                let message = format!(
                    "YAML takes `*{}` for a reference, and there is no such anchor",
                    word(&line[1..])
                );
                Err(slip(at, line.len(), &message, &in_quotes(line)))
            }
            '&' if word(&line[1..]).is_empty() => Err(reserved(at, line, first)),
            '?' | '-' if of_key && line[1..].starts_with(' ') => Err(reserved(at, line, first)),
            '#' | '!' | '&' | '*' => Ok(at),
            _ => self.plain(at, line, limit),
        }
    }

    fn plain(&self, at: usize, line: &str, limit: Option<usize>) -> Found<usize> {
        if let Some(colon) = colon_in(line) {
            // What a word processor makes of quotes are letters to YAML.
            let curly = if line.starts_with('\u{201C}') {
                "“…” are no quotes to YAML but letters of the text; "
            } else {
                ""
            };
            let help = format!(
                "{curly}text that holds a colon and a space is put in quotes: `{}`",
                quoted(line)
            );
            return Err(slip(
                at + colon,
                1,
                "a colon and a space stand within the text, as if it were a key",
                &help,
            ));
        }
        let mut last = at;
        let mut commented = (self.rest_of_line(at).trim_end() != line).then_some(at + line.len());
        while let Some((start, next)) = self.next_line(last) {
            let indent = next.len() - next.trim_start_matches(' ').len();
            let content = before_comment(&next[indent..]).trim_end();
            if !next.trim().is_empty() && limit.is_none_or(|limit| indent <= limit) {
                break;
            }
            if next.trim().is_empty() || next.trim_start().starts_with('#') {
                last = start;
                continue;
            }
            if let Some(comment) = commented {
                let unread = self.rest_of_line(comment).trim_start();
                let place = comment + (self.rest_of_line(comment).len() - unread.len());
                let help =
                    "put the whole text in quotes, or write the comment on a line of its own";
                return Err(slip(
                    place,
                    unread.trim_end().len(),
                    "`#` after a space begins a comment, in the middle of the text",
                    help,
                ));
            }
            if let Some(colon) = colon_in(content) {
                let columns = limit.map_or(String::new(), |limit| {
                    format!("; to be a key it begins in column {}", limit + 1)
                });
                let message = "this line is indented deeper than the key above it, which has its value already";
                let help = format!(
                    "a key begins in the same column as the others of its mapping{columns}"
                );
                return Err(slip(start + indent, colon, message, &help));
            }
            commented =
                (next[indent..].trim_end() != content).then_some(start + indent + content.len());
            last = start;
        }
        Ok(last)
    }

    fn quotation(&self, at: usize, quote: char, limit: Option<usize>) -> Found<usize> {
        let unclosed = || Slip {
            far: true,
            ..slip(
                at,
                self.rest_of_line(at).trim_end().len(),
                "the quotation that opens here is not closed",
                "close it with the same mark at the end of the text",
            )
        };
        let end = closing(self.text, at, quote).ok_or_else(unclosed)?;
        if self.leaves(at, end, limit) {
            return Err(unclosed());
        }
        self.escapes(at, end, quote)?;
        let rest = before_comment(self.rest_of_line(end)).trim_end();
        if rest.trim().is_empty() {
            return Ok(end);
        }
        Err(after_quotation(
            at,
            &self.text[at..end + rest.len()],
            end,
            rest,
        ))
    }

    fn escapes(&self, at: usize, end: usize, quote: char) -> Found<()> {
        let Some(escape) = (quote == '"')
            .then(|| unknown_escape(&self.text[at..end]))
            .flatten()
        else {
            return Ok(());
        };
        let help = "write two backslashes, `\\\\`, or put the text in single quotation marks";
        Err(slip(
            at + escape,
            2,
            "a backslash in double quotation marks stands before a letter that it gives no meaning",
            help,
        ))
    }

    /// Is there a line between the bytes that is not indented as a value must be?
    fn leaves(&self, at: usize, end: usize, limit: Option<usize>) -> bool {
        let inside = self.text.get(at..end).unwrap_or_default();
        let mut lines = inside
            .split('\n')
            .skip(1)
            .filter(|line| !line.trim().is_empty());
        limit.is_some_and(|limit| {
            lines.any(|line| line.len() - line.trim_start_matches(' ').len() <= limit)
        })
    }

    fn literal(&self, at: usize, line: &str, limit: Option<usize>) -> Found<usize> {
        if line[1..].contains(|c: char| !c.is_ascii_digit() && !matches!(c, '+' | '-')) {
            return Err(slip(
                at,
                line.len(),
                &format!(
                    "`{}` opens a text of several lines, which begins on the next",
                    &line[..1]
                ),
                &in_quotes(line),
            ));
        }
        let mut last = at;
        while let Some((start, next)) = self.next_line(last) {
            let indent = next.len() - next.trim_start_matches(' ').len();
            if !next.trim().is_empty() && limit.is_none_or(|limit| indent <= limit) {
                break;
            }
            last = start;
        }
        Ok(last)
    }

    /// Braces and brackets, to the one that closes the first.
    fn flow(&self, at: usize, limit: Option<usize>) -> Found<usize> {
        let mut open: Vec<(usize, char)> = Vec::new();
        let mut commented = None;
        let mut value_start = true;
        let mut item = at;
        let mut chars = self.text[at..].char_indices().peekable();
        while let Some((offset, c)) = chars.next() {
            let here = at + offset;
            match c {
                '"' | '\'' if value_start => {
                    let end =
                        closing(self.text, here, c).filter(|end| !self.leaves(here, *end, limit));
                    let end = end.ok_or_else(|| Slip {
                        far: true,
                        ..slip(
                            here,
                            self.rest_of_line(here).trim_end().len(),
                            "the quotation that opens here is not closed",
                            "close it with the same mark at the end of the text",
                        )
                    })?;
                    self.escapes(here, end, c)?;
                    let rest = self.rest_of_line(end);
                    if !rest.trim_start().is_empty()
                        && !rest.trim_start().starts_with([',', ']', '}', ':', '#'])
                    {
                        let more = up_to_last_mark(rest, c);
                        return Err(after_quotation(
                            here,
                            &self.text[here..end + more.len()],
                            end,
                            more,
                        ));
                    }
                    while chars.peek().is_some_and(|(next, _)| at + next < end) {
                        chars.next();
                    }
                    value_start = false;
                }
                '{' | '[' if value_start => {
                    open.push((here, c));
                    item = here + 1;
                }
                '}' | ']' => {
                    let (_, opened) = open.pop().unwrap_or((at, c));
                    if (opened == '{') != (c == '}') {
                        return Err(slip(
                            here,
                            1,
                            &format!("`{c}` closes what `{opened}` opened"),
                            "close braces with `}` and brackets with `]`",
                        ));
                    }
                    if open.is_empty() {
                        return self.after_flow(at, here + 1);
                    }
                    value_start = false;
                }
                '{' | '[' => {
                    let text = self
                        .rest_of_line(item)
                        .split([',', '}'])
                        .next()
                        .unwrap_or_default()
                        .trim();
                    return Err(slip(
                        here,
                        1,
                        &format!("`{c}` stands within the text"),
                        &in_quotes(value_of(text)),
                    ));
                }
                ',' => {
                    value_start = true;
                    item = here + 1;
                }
                ':' if self.text[here + 1..].starts_with([' ', '\n', '\r']) => {
                    let said = self.text.get(item..here).unwrap_or_default();
                    if let Some(comma) = said.find('\u{60C}') {
                        let help = "write `, ` between the parts: the Arabic comma is a letter of the text to YAML";
                        return Err(slip(
                            item + comma,
                            '\u{60C}'.len_utf8(),
                            "an Arabic comma does not divide a mapping",
                            help,
                        ));
                    }
                    if !value_start && said.contains(": ") {
                        let text = value_of(
                            self.rest_of_line(item)
                                .split([',', '}'])
                                .next()
                                .unwrap_or_default()
                                .trim(),
                        );
                        let help = format!(
                            "text that holds a colon and a space is put in quotes: `{}`",
                            quoted(text)
                        );
                        return Err(slip(
                            here,
                            1,
                            "a colon and a space stand within the text, as if it were a key",
                            &help,
                        ));
                    }
                    value_start = true;
                }
                '#' if self.text[..here].ends_with([' ', '\t', '\n']) => {
                    commented.get_or_insert(here);
                    while chars.peek().is_some_and(|(_, next)| *next != '\n') {
                        chars.next();
                    }
                }
                '\n' => {
                    let next = self.text[here + 1..]
                        .lines()
                        .find(|line| !line.trim().is_empty())
                        .unwrap_or_default();
                    let indent = next.len() - next.trim_start_matches(' ').len();
                    let goes_on = next.trim_start().starts_with(['}', ']'])
                        || limit.is_none_or(|limit| indent > limit);
                    if !goes_on || next.trim_start().starts_with("- ") {
                        return Err(self.unclosed(&open, commented));
                    }
                }
                c if c.is_whitespace() => {}
                _ => value_start = false,
            }
        }
        Err(self.unclosed(&open, commented))
    }

    fn unclosed(&self, open: &[(usize, char)], commented: Option<usize>) -> Slip {
        if let Some(start) = commented {
            let unread = self.rest_of_line(start).trim_end();
            let message =
                "`#` after a space begins a comment, and what closes the bracket is in it";
            return Slip {
                far: true,
                ..slip(
                    start,
                    unread.len(),
                    message,
                    "put the text that holds `#` in quotes",
                )
            };
        }
        let (start, opened) = open.last().copied().unwrap_or((0, '{'));
        let close = if opened == '{' { '}' } else { ']' };
        let help = format!(
            "write `{close}` at its end; text that begins with `{opened}` is put in quotes"
        );
        Slip {
            far: true,
            ..slip(start, 1, &format!("`{opened}` is not closed"), &help)
        }
    }

    fn after_flow(&self, at: usize, end: usize) -> Found<usize> {
        let rest = before_comment(self.rest_of_line(end)).trim_end();
        if rest.trim().is_empty() || rest.starts_with(':') {
            return Ok(end);
        }
        if rest.trim().chars().all(|c| matches!(c, '}' | ']')) {
            let first = end + (rest.len() - rest.trim_start().len());
            return Err(slip(
                first,
                rest.trim().len(),
                "a bracket closes what none has opened",
                "remove it",
            ));
        }
        let whole = &self.text[at..end + rest.len()];
        let help = format!(
            "text that begins with a bracket is put in quotes: `{}`",
            quoted(whole)
        );
        Err(slip(
            at,
            whole.len(),
            "the value is over where its bracket closes, and more follows",
            &help,
        ))
    }

    fn rest_of_line(&self, at: usize) -> &'a str {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.split('\n')
            .next()
            .unwrap_or_default()
            .trim_end_matches('\r')
    }

    /// The line after that of a byte, with its first byte.
    fn next_line(&self, at: usize) -> Option<(usize, &'a str)> {
        let start = at + self.text.get(at..)?.find('\n')? + 1;
        (start < self.text.len()).then(|| (start, self.rest_of_line(start)))
    }
}

fn slip(start: usize, len: usize, message: &str, help: &str) -> Slip {
    Slip {
        start,
        end: start + len,
        message: message.to_owned(),
        help: help.to_owned(),
        far: false,
    }
}

fn after_quotation(at: usize, whole: &str, end: usize, rest: &str) -> Slip {
    let words = rest.trim();
    let message = format!(
        "the value is over where its quotation mark closes, and \u{2068}{}\u{2069} follows",
        shortened(words)
    );
    let place = end + (rest.len() - rest.trim_start().len());
    let help = match marked_within(whole, rest) {
        _ if whole.contains('\n') => "put the whole value in other quotation marks".to_owned(),
        Some(text) if !text.contains('\\') => format!(
            "put the value in other quotation marks: `{}`",
            quoted(&text)
        ),
        Some(_) => "put the whole value in other quotation marks".to_owned(),
        None => in_quotes(whole),
    };
    debug_assert!(at <= end);
    slip(place, words.len(), &message, &help)
}

/// The text between the first mark and the last, if these two are quotation marks of YAML and those
/// between them are the text's: `'it's late'`, but not `"Salt" and "Bran"`.
fn marked_within(whole: &str, rest: &str) -> Option<String> {
    let mark = whole.chars().next()?;
    let escaped = if mark == '"' { "\\\"" } else { "''" };
    let text = whole
        .strip_prefix(mark)?
        .trim_end()
        .strip_suffix(mark)?
        .replace(escaped, &mark.to_string());
    let is_odd = whole.matches(mark).count() % 2 == 1;
    (is_odd || rest.starts_with(char::is_alphanumeric)).then_some(text)
}

/// What follows a quotation within braces or brackets, to a mark before the end of the item, or
/// else to the next sign of them.
fn up_to_last_mark(rest: &str, mark: char) -> &str {
    let ends_item = |after: &str| {
        after.trim_start().is_empty() || after.trim_start().starts_with([',', '}', ']'])
    };
    let last = rest
        .match_indices(mark)
        .map(|(at, _)| at + 1)
        .find(|at| ends_item(&rest[*at..]))
        .map(|at| &rest[..at]);
    let is_one_item = |more: &&str| !more.contains(": ") && !more.contains(&format!(", {mark}"));
    last.filter(is_one_item).unwrap_or_else(|| {
        rest.split([',', '}', ']'])
            .next()
            .unwrap_or_default()
            .trim_end()
    })
}

fn reserved(at: usize, line: &str, first: char) -> Slip {
    let first = if first == '`' {
        "a backtick".to_owned()
    } else {
        format!("`{first}`")
    };
    slip(
        at,
        line.len(),
        &format!("no text begins with {first} in YAML"),
        &in_quotes(line),
    )
}

/// What looks like a space at the beginning of a line and is none to YAML.
fn odd_space(c: char) -> Option<&'static str> {
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

/// A line that begins in a column where nothing that is open does: a message and a help.
pub(super) fn misplaced(text: &str, at: usize) -> Option<Slip> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let line = text.get(start..)?.lines().next()?;
    let indent = line.len() - line.trim_start_matches(' ').len();
    let mut columns: Vec<(usize, usize)> = Vec::new();
    for (number, above) in text[..start]
        .lines()
        .enumerate()
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
    {
        let content = above.trim_start_matches(' ');
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let first = above.len() - content.len();
        let (key, _) = after_dashes(above, first);
        for column in [key, first] {
            if columns.last().is_none_or(|(least, _)| column < *least) {
                columns.push((column, number + 1));
            }
        }
    }
    if columns.iter().any(|(column, _)| *column == indent) {
        return None;
    }
    let (column, number) = columns
        .into_iter()
        .min_by_key(|(column, _)| column.abs_diff(indent))?;
    let message = format!(
        "this line begins in column {}, where no list or mapping does",
        indent + 1
    );
    let help = format!("begin it in column {}, as line {number} does", column + 1);
    Some(slip(start + indent, line.trim().len(), &message, &help))
}

fn in_quotes(text: &str) -> String {
    format!("put the whole value in quotes: `{}`", quoted(text))
}

/// The value of `key: value`, or all of it.
fn value_of(text: &str) -> &str {
    text.split_once(": ").map_or(text, |(_, value)| value)
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

fn word(text: &str) -> &str {
    text.split([' ', '\t', ',', ']', '}'])
        .next()
        .unwrap_or_default()
}

fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

fn column(text: &str, at: usize) -> usize {
    text.get(..at).map_or(0, |before| {
        before.len() - before.rfind('\n').map_or(0, |end| end + 1)
    })
}

/// Past the hyphens that begin items, with the column of the last one.
fn after_dashes(text: &str, start: usize) -> (usize, Option<usize>) {
    let (mut at, mut dash) = (start, None);
    while text[at..].starts_with("- ") {
        dash = Some(column(text, at));
        at += 1 + spaces(&text[at + 1..]);
    }
    (at, dash)
}

/// A line without the comment at its end.
fn before_comment(line: &str) -> &str {
    if line.starts_with('#') {
        return "";
    }
    let at = line
        .match_indices('#')
        .map(|(at, _)| at)
        .find(|at| line[..*at].ends_with([' ', '\t']));
    at.map_or(line, |at| &line[..at])
}

/// The colon of a text that YAML takes for that of a key.
fn colon_in(text: &str) -> Option<usize> {
    text.find(": ")
        .or_else(|| text.ends_with(':').then(|| text.len() - 1))
}

/// The byte after the mark that closes a quotation.
fn closing(text: &str, at: usize, quote: char) -> Option<usize> {
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

/// A backslash before what it gives no meaning.
fn unknown_escape(quotation: &str) -> Option<usize> {
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
