//! Scans a text line by line, to the first syntax error.

use super::syntax_fault::{Scan, SyntaxFault};
use super::text::{
    after_dashes, before_comment, closing, column, indent, odd_space, rest_of_line, shortened,
    spaces,
};
use super::value::{Owner, scan_value};

/// The lines of a text.
pub(super) struct Lines<'a> {
    pub text: &'a str,
    /// The byte at which the next line begins.
    pub at: usize,
    /// Something that is valid YAML, but may have caused an error in the lines after it.
    pub doubtful: Option<SyntaxFault>,
    /// A full-width colon that may have been meant as the colon of a key.
    pub full_width_colon: Option<SyntaxFault>,
    /// A line with content has been scanned.
    is_begun: bool,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: text.len() - text.trim_start_matches('\u{FEFF}').len(),
            doubtful: None,
            full_width_colon: None,
            is_begun: false,
        }
    }

    /// Scans a line, and the lines after it that belong to its value.
    pub(super) fn scan_line(&mut self) -> Scan<()> {
        let line = rest_of_line(self.text, self.at);
        let content = &line[indent(line)..];
        let start = self.at + indent(line);
        self.at += line.len() + 1;
        if content.trim().is_empty() || content.starts_with('#') || line.starts_with("%YAML") {
            return Ok(());
        }
        check_spaces(content, start)?;
        if line.starts_with("---") {
            if self.is_begun {
                let help = "remove the line `---`, or what stands before it";
                let message = "the file holds several documents";
                return Err(SyntaxFault::new(start, 3, message, help));
            }
            return Ok(());
        }
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        let (start, dash) = after_dashes(self.text, start);
        let end = match self.scan_key(start)? {
            Some(value) => {
                let limit = Some(column(self.text, start));
                scan_value(self.text, value, limit, Owner::Key)?
            }
            None => scan_value(self.text, start, dash, Owner::Item)?,
        };
        self.at = self
            .text
            .get(end..)
            .and_then(|rest| rest.find('\n'))
            .map_or(self.text.len(), |length| end + length + 1);
        if is_first && dash.is_none() && self.text[start..].starts_with(['{', '[']) {
            self.check_alone(start)?;
        }
        Ok(())
    }

    /// Looks for lines after braces or brackets that hold the whole file.
    fn check_alone(&self, start: usize) -> Scan<()> {
        let mut at = self.at;
        for line in self
            .text
            .get(at..)
            .unwrap_or_default()
            .split_inclusive('\n')
        {
            let content = line.trim();
            if !content.is_empty() && !content.starts_with(['#', '-', '.'])
                || content.starts_with("- ")
            {
                let whole = self.text[start..].lines().next().unwrap_or_default();
                let whole = shortened(before_comment(whole).trim());
                let message = format!("`{whole}` is the whole file already, and more follows");
                let help = match &*whole {
                    "{}" | "[]" => format!("remove `{whole}`"),
                    _ => "write what is in the braces on lines of its own, too".to_owned(),
                };
                let place = at + indent(line);
                return Err(SyntaxFault::new(place, content.len(), &message, &help));
            }
            at += line.len();
        }
        Ok(())
    }

    /// The byte at which the value of the line's key begins, if the line has a key.
    fn scan_key(&mut self, start: usize) -> Scan<Option<usize>> {
        let line = rest_of_line(self.text, start);
        if let Some(mark) = line.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            let after = closing(self.text, start, mark)
                .map(|end| (end, rest_of_line(self.text, end)))
                .filter(|(_, after)| after.starts_with(':'));
            return Ok(after.map(|(end, after)| end + 1 + spaces(&after[1..])));
        }
        if line.starts_with(['{', '[']) {
            return Ok(None);
        }
        let line = before_comment(line);
        let colon = line
            .match_indices(':')
            .map(|(at, _)| at)
            .find(|at| line[at + 1..].is_empty() || line[at + 1..].starts_with([' ', '\t']));
        self.check_hyphen(start, line, colon)?;
        self.check_colon(start, line, colon)?;
        self.check_full_width_colon(start, line, colon);
        Ok(colon.map(|at| start + at + 1 + spaces(&line[at + 1..])))
    }

    /// Looks for a hyphen without a space after it. It is an error if a key follows.
    fn check_hyphen(&mut self, start: usize, line: &str, colon: Option<usize>) -> Scan<()> {
        if !(line.starts_with('-') && line[1..].starts_with(char::is_alphabetic)) {
            return Ok(());
        }
        let help = format!("write `- {}`", shortened(line[1..].trim_end()));
        let fault = SyntaxFault::new(start, 1, "there is no space after the hyphen", &help);
        if colon.is_some() {
            return Err(fault);
        }
        self.doubtful = Some(fault);
        Ok(())
    }

    /// Looks for a full-width colon after the first word of a line without another colon.
    fn check_full_width_colon(&mut self, start: usize, line: &str, colon: Option<usize>) {
        const COLON: char = '\u{FF1A}';
        let Some((key, rest)) = line.split_once(COLON) else {
            return;
        };
        if colon.is_none() && !key.is_empty() && !key.contains([' ', '"', '\'']) {
            let help = format!(
                "write `{}`",
                shortened(format!("{key}: {}", rest.trim()).trim())
            );
            self.full_width_colon = Some(SyntaxFault::new(
                start + key.len(),
                COLON.len_utf8(),
                "a full-width colon does not end a key",
                &help,
            ));
        }
    }

    /// Looks for a colon without a space after it, before the colon that ends the key. It is an
    /// error if a brace, bracket or quotation mark follows.
    fn check_colon(&mut self, start: usize, line: &str, colon: Option<usize>) -> Scan<()> {
        let close = line
            .find(':')
            .filter(|at| colon.is_none_or(|colon| *at < colon))
            .filter(|at| !line[at + 1..].starts_with('/'))
            .filter(|at| !line[..*at].contains([' ', '"', '\'']));
        let Some(at) = close else {
            return Ok(());
        };
        let rest = line[at + 1..].trim();
        let message = format!("there is no space after the colon of `{}:`", &line[..at]);
        let help = format!("write `{}: {}`", &line[..at], shortened(rest));
        let fault = SyntaxFault::new(start + at, 1, &message, &help);
        if rest.starts_with(['{', '[', '"']) {
            return Err(fault);
        }
        self.doubtful = Some(fault);
        Ok(())
    }
}

/// Rejects characters at the beginning of a line that look like spaces.
fn check_spaces(content: &str, start: usize) -> Scan<()> {
    let Some(name) = content.chars().next().and_then(odd_space) else {
        return Ok(());
    };
    let blank = content.len()
        - content
            .trim_start_matches(|c: char| c == ' ' || odd_space(c).is_some())
            .len();
    let message = format!("{name} stands before the words of this line");
    let help = "begin lines with plain spaces: YAML takes nothing else there";
    Err(SyntaxFault::new(start, blank, &message, help).far())
}
