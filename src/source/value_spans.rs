//! The places of the single characters of a YAML value in its file, so that findings can point into the
//! value.

use std::ops::Range;

use crate::diagnostic::{FileId, SourceMap, Span, Spanned};

/// The characters of a value, with the bytes of the file from which each was read.
#[derive(Clone, Debug)]
pub struct ValueSpans {
    file: FileId,
    chars: Vec<Char>,
}

#[derive(Clone, Copy, Debug)]
struct Char {
    /// The first byte in the value.
    at: usize,
    /// The bytes in the file.
    start: u32,
    end: u32,
}

impl ValueSpans {
    /// Finds the characters of a value in the scalar from which it was read. Quotation marks, escapes,
    /// line ends and indentation are skipped. Returns `None` if the scalar is written elsewhere, as
    /// with an alias.
    pub fn of(value: &Spanned<String>, map: &SourceMap) -> Option<Self> {
        let file = map.file(value.span.file)?;
        let start = value.span.start as usize;
        let quote = file
            .text
            .get(start..)?
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''));
        let mut scalar = Scalar {
            text: &file.text,
            at: start + quote.map_or(0, char::len_utf8),
            quote,
        };
        let mut chars = Vec::with_capacity(value.value.len());
        for (at, c) in value.value.char_indices() {
            let range = if is_space(c) {
                scalar.space(c)
            } else {
                scalar.letter(c)?
            };
            chars.push(Char {
                at,
                start: u32::try_from(range.start).ok()?,
                end: u32::try_from(range.end).ok()?,
            });
        }
        Some(Self {
            file: value.span.file,
            chars,
        })
    }

    /// The span in the file of a byte range of the value.
    pub fn span(&self, range: &Range<usize>) -> Span {
        let first = self.chars.partition_point(|c| c.at < range.start);
        let after = self.chars.partition_point(|c| c.at < range.end);
        let start = self
            .chars
            .get(first)
            .or(self.chars.last())
            .map_or(0, |c| c.start);
        let end = after
            .checked_sub(1)
            .and_then(|last| self.chars.get(last))
            .map_or(start, |c| c.end);
        Span {
            file: self.file,
            start,
            end: end.max(start),
        }
    }
}

/// A scalar of the file that is being read.
struct Scalar<'a> {
    text: &'a str,
    at: usize,
    quote: Option<char>,
}

impl Scalar<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn take(&mut self, bytes: usize) -> Range<usize> {
        let start = self.at;
        self.at += bytes;
        start..self.at
    }

    /// Reads a white space character of the value. It may be a line end with indentation after it;
    /// [`Self::letter`] skips the rest of that.
    fn space(&mut self, c: char) -> Range<usize> {
        if let Some((written, bytes)) = self.escape()
            && written == c
        {
            return self.take(bytes);
        }
        let bytes = usize::from(self.rest().starts_with([' ', '\t', '\n', '\r']));
        self.take(bytes)
    }

    /// Reads a character of the value that is not white space.
    fn letter(&mut self, c: char) -> Option<Range<usize>> {
        loop {
            let rest = self.rest();
            let spaces = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
            let joined =
                self.quote == Some('"') && (rest.starts_with("\\\n") || rest.starts_with("\\\r\n"));
            if spaces == 0 && !joined {
                break;
            }
            self.at += spaces + usize::from(joined && spaces == 0);
        }
        if let Some((written, bytes)) = self.escape() {
            return (written == c).then(|| self.take(bytes));
        }
        if self.quote == Some('\'') && c == '\'' {
            return self.rest().starts_with("''").then(|| self.take(2));
        }
        self.rest().starts_with(c).then(|| self.take(c.len_utf8()))
    }

    /// The character that an escape stands for, and the length of the escape in bytes.
    fn escape(&self) -> Option<(char, usize)> {
        let code = self
            .rest()
            .strip_prefix('\\')
            .filter(|_| self.quote == Some('"'))?;
        let by_number = |digits: usize| {
            let number = u32::from_str_radix(code.get(1..=digits)?, 16).ok()?;
            Some((char::from_u32(number)?, 2 + digits))
        };
        let sign = code.chars().next()?;
        let written = match sign {
            'x' => return by_number(2),
            'u' => return by_number(4),
            'U' => return by_number(8),
            '0' => '\0',
            'a' => '\u{7}',
            'b' => '\u{8}',
            't' | '\t' => '\t',
            'n' => '\n',
            'v' => '\u{B}',
            'f' => '\u{C}',
            'r' => '\r',
            'e' => '\u{1B}',
            'N' => '\u{85}',
            '_' => '\u{A0}',
            'L' => '\u{2028}',
            'P' => '\u{2029}',
            '\n' | '\r' => return None,
            other => other,
        };
        Some((written, 1 + sign.len_utf8()))
    }
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;
    use crate::source::yaml::{self, YamlNode, YamlValue};

    /// Of a file with the one key `a`: where in it the words are that its value holds.
    fn found(text: &str, words: &str) -> Option<String> {
        let map = SourceMap::new(vec![SourceFile::new("a.yaml".into(), text.into())]);
        let node = yaml::parse(FileId(0), map.file(FileId(0))?, &mut Vec::new())?;
        let YamlValue::Map(entries) = node.value else {
            return None;
        };
        let YamlNode {
            value: YamlValue::Scalar(value),
            span,
        } = entries.into_iter().next_back()?.value
        else {
            return None;
        };
        let at = value.find(words)?;
        let span = ValueSpans::of(&Spanned::new(value, span), &map)?.span(&(at..at + words.len()));
        Some(text[span.start as usize..span.end as usize].to_owned())
    }

    #[test]
    fn words_are_found_where_they_were_written_in_every_style() {
        for text in [
            "a: ماسك see [[x]] there\n",
            "a: 'it''s [[x]]'\n",
            "a: \"\\u0645 \\\"q\\\" \\\n   [[x]] \\n y\"\n",
            "a: |\n  one\n\n  two [[x]]\n  three\n",
            "a: >-\r\n  one\r\n  two\r\n\r\n    [[x]] three\r\n",
            "a: one\n  two\n  [[x]] three\n",
            "a: {b: c}\nb: 'one\n\n  [[x]]'\n",
        ] {
            assert_eq!(found(text, "[[x]]").as_deref(), Some("[[x]]"), "{text}");
        }
        assert_eq!(
            found("a: \"x\\tb\\u0645c\"\n", "م").as_deref(),
            Some("\\u0645")
        );
        assert_eq!(found("a: 'it''s'\n", "'").as_deref(), Some("''"));
        assert_eq!(
            found("a: one\n  two\n", "one two").as_deref(),
            Some("one\n  two")
        );
    }

    #[test]
    fn what_came_from_elsewhere_has_no_place() {
        assert_eq!(found("a: &x \"see [[x]]\"\nb: *x\n", "[[x]]"), None);
    }
}
