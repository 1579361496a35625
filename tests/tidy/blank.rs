//! Rust source with the content of its comments and literals replaced by spaces.

/// Returns `text` with every byte of comments, and of what stands between the quotation marks of
/// string and character literals, replaced by a space. Line breaks stay, so that lines and offsets
/// of the result are those of `text`.
///
/// ```text
/// let brace = "{"; // not }
/// let brace = " ";
/// ```
pub fn without_comments_and_literals(text: &str) -> String {
    let mut scan = Scan {
        text: text.as_bytes(),
        at: 0,
        out: Vec::with_capacity(text.len()),
    };
    while let Some(byte) = scan.peek(0) {
        match byte {
            b'/' if scan.peek(1) == Some(b'/') => scan.line_comment(),
            b'/' if scan.peek(1) == Some(b'*') => scan.block_comment(),
            b'"' => scan.string(),
            b'r' if scan.starts_raw_string() => scan.raw_string(),
            b'\'' if scan.starts_char() => scan.character(),
            _ => scan.keep(),
        }
    }
    String::from_utf8(scan.out).unwrap()
}

struct Scan<'a> {
    text: &'a [u8],
    at: usize,
    out: Vec<u8>,
}

impl Scan<'_> {
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.text.get(self.at + ahead).copied()
    }

    fn keep(&mut self) {
        self.out.push(self.text[self.at]);
        self.at += 1;
    }

    fn blank(&mut self) {
        if let Some(byte) = self.peek(0) {
            self.out.push(if byte == b'\n' { b'\n' } else { b' ' });
            self.at += 1;
        }
    }

    fn line_comment(&mut self) {
        while self.peek(0).is_some_and(|byte| byte != b'\n') {
            self.blank();
        }
    }

    /// Block comments nest.
    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.peek(0).is_some() {
            let change = match (self.peek(0), self.peek(1)) {
                (Some(b'/'), Some(b'*')) => 1,
                (Some(b'*'), Some(b'/')) => -1,
                _ => {
                    self.blank();
                    continue;
                }
            };
            depth += change;
            self.blank();
            self.blank();
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        self.keep();
        while self.peek(0).is_some_and(|byte| byte != b'"') {
            if self.peek(0) == Some(b'\\') {
                self.blank();
            }
            self.blank();
        }
        if self.peek(0).is_some() {
            self.keep();
        }
    }

    /// `r"`, `r#"`, `br##"`; but neither the end of a name nor a raw identifier (`r#type`).
    fn starts_raw_string(&self) -> bool {
        let before = self.at.checked_sub(1).map(|at| self.text[at]);
        let is_prefix = match before {
            Some(b'b' | b'c') | None => true,
            Some(byte) => !byte.is_ascii_alphanumeric() && byte != b'_',
        };
        let hashes = self.hashes(1);
        is_prefix && self.peek(1 + hashes) == Some(b'"')
    }

    fn hashes(&self, from: usize) -> usize {
        let ahead = self.text.iter().skip(self.at + from);
        ahead.take_while(|byte| **byte == b'#').count()
    }

    fn raw_string(&mut self) {
        let hashes = self.hashes(1);
        for _ in 0..hashes + 2 {
            self.keep();
        }
        while self.peek(0).is_some() {
            if self.peek(0) == Some(b'"') && self.hashes(1) >= hashes {
                for _ in 0..=hashes {
                    self.keep();
                }
                return;
            }
            self.blank();
        }
    }

    /// A character literal, not a lifetime: `'a'` and `'\n'`, but not `'a`.
    fn starts_char(&self) -> bool {
        let rest =
            String::from_utf8_lossy(&self.text[self.at + 1..self.text.len().min(self.at + 8)])
                .into_owned();
        let mut characters = rest.chars();
        match characters.next() {
            Some('\\') => true,
            Some(_) => characters.next() == Some('\''),
            None => false,
        }
    }

    fn character(&mut self) {
        self.keep();
        while self.peek(0).is_some_and(|byte| byte != b'\'') {
            if self.peek(0) == Some(b'\\') {
                self.blank();
            }
            self.blank();
        }
        if self.peek(0).is_some() {
            self.keep();
        }
    }
}

#[test]
fn what_is_not_code_is_blank() {
    for (text, blank) in [
        ("let a = \"{\\\"}\"; // }", "let a = \"    \";     "),
        ("/* { /* } */ { */ b", "                  b"),
        ("r#\"}\"{\"# r#type", "r#\"   \"# r#type"),
        (
            "fn f<'a>(c: &'a str) { '{' '\\'' }",
            "fn f<'a>(c: &'a str) { ' ' '  ' }",
        ),
        ("b'\\\\' br\"\\\" x", "b'  ' br\" \" x"),
    ] {
        assert_eq!(without_comments_and_literals(text), blank, "{text}");
    }
}
