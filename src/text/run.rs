//! Runs of the other direction: what must be isolated so that its neighbours keep their places.

use icu::properties::CodePointMapData;
use icu::properties::props::BidiClass;

use crate::text::{Cut, Cuts, Direction, TextRange, merge_overlapping};

/// All maximal runs of the direction that is not `base` in a stretch of `text`, in reading order.
///
/// A run is words of the other direction with what stands between them: spaces, numbers, `&`, `+`, `/`, the full
/// stop of an abbreviation. It begins and ends with a letter or a digit that touches one (`GPT-4`, `C++`, `$5B`), so that the
/// sentence's own stops, commas, brackets and quotation marks stay outside; it never crosses the end of a line.
/// Runs never overlap. Numbers by themselves are none: the bidirectional algorithm places them as each language reads them.
#[must_use]
pub fn opposite_runs(text: &str, stretch: TextRange, base: Direction, cuts: &Cuts) -> Vec<TextRange> {
    let text = text.get(..stretch.end()).unwrap_or(text);
    let mut runs: Vec<TextRange> = Vec::new();
    let mut open: Option<Token> = None;
    // Numbers since the last word: they belong to the run only if another word follows.
    let mut reach = stretch.start();
    for token in Tokens::new(text, stretch.start(), base) {
        let gap = text.get(reach..token.start).unwrap_or("");
        let bridged = open.is_some() && bridges(gap, text.get(..reach).unwrap_or(""));
        match (&mut open, token.lettered) {
            (Some(run), true) if bridged => run.end = token.end,
            (Some(_), false) if bridged => {}
            (_, lettered) => {
                runs.extend(open.take().map(|run| run.range(cuts)));
                open = lettered.then_some(token);
            }
        }
        reach = token.end;
    }
    runs.extend(open.map(|run| run.range(cuts)));
    // Where an invisible character stands between joined letters, two words are cut from one.
    merge_overlapping(runs)
}

/// What one character is to a run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Letter,
    Digit,
    /// A mark or an invisible character: belongs to what it follows.
    Trailing,
    Other,
}

/// Characters without a space within: a word, or a number.
#[derive(Clone, Copy)]
struct Token {
    start: usize,
    end: usize,
    lettered: bool,
}

impl Token {
    fn range(self, cuts: &Cuts) -> TextRange {
        cuts.around(Cut::Isolate, TextRange::new(self.start, self.end))
    }
}

struct Tokens<'a> {
    text: &'a str,
    base: Direction,
    classes: icu::properties::CodePointMapDataBorrowed<'static, BidiClass>,
    at: usize,
}

impl<'a> Tokens<'a> {
    fn new(text: &'a str, at: usize, base: Direction) -> Self {
        Self { text, base, classes: CodePointMapData::<BidiClass>::new(), at }
    }

    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or("")
    }

    fn part(&self, c: char) -> Part {
        match self.classes.get(c) {
            BidiClass::LeftToRight if self.base == Direction::Rtl => Part::Letter,
            BidiClass::RightToLeft | BidiClass::ArabicLetter if self.base == Direction::Ltr && c.is_alphabetic() => Part::Letter,
            BidiClass::EuropeanNumber => Part::Digit,
            BidiClass::ArabicNumber if self.base == Direction::Ltr => Part::Digit,
            BidiClass::NonspacingMark => Part::Trailing,
            BidiClass::BoundaryNeutral if c != '\u{AD}' => Part::Trailing,
            _ => Part::Other,
        }
    }

    /// The byte after the core characters (letters, digits, their marks) that begin at `at`, and whether there is a letter.
    fn core(&self, at: usize) -> (usize, bool) {
        let mut lettered = false;
        for (offset, c) in self.rest(at).char_indices() {
            match self.part(c) {
                Part::Letter => lettered = true,
                Part::Digit => {}
                Part::Trailing if offset > 0 => {}
                _ => return (at + offset, lettered),
            }
        }
        (self.text.len(), lettered)
    }

    fn token(&self, start: usize, core: usize) -> Token {
        let (mut end, mut lettered) = self.core(core);
        loop {
            let joint = self.rest(end).chars().take_while(|c| ties(*c)).map(char::len_utf8).sum::<usize>();
            let (next, more) = self.core(end + joint);
            if joint == 0 || next == end + joint || joint > 3 {
                break;
            }
            (end, lettered) = (next, lettered || more);
        }
        let signs = self.rest(end).chars().take_while(|c| matches!(c, '+' | '#')).count();
        if lettered {
            end += signs.min(2);
        }
        Token { start, end, lettered }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let mut sign = None;
        for (offset, c) in self.rest(self.at).char_indices() {
            let here = self.at + offset;
            match self.part(c) {
                Part::Letter | Part::Digit => {
                    let token = self.token(sign.unwrap_or(here), here);
                    self.at = token.end;
                    return Some(token);
                }
                _ if matches!(c, '#' | '@' | '$' | '€' | '£') => sign = Some(here),
                _ => sign = None,
            }
        }
        self.at = self.text.len();
        None
    }
}

/// Signs that hold one word together when nothing but they stand between its parts.
fn ties(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            | '\u{2011}'
            | '\u{2013}'
            | '\''
            | '\u{2019}'
            | '.'
            | ':'
            | '&'
            | '+'
            | '#'
            | '/'
            | '_'
            | '@'
            | '='
            | '%'
            | '~'
            | '?'
            | '\u{5BE}'
    )
}

/// Does a run go on over what stands between two of its words?
fn bridges(gap: &str, before: &str) -> bool {
    if gap.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
        return false;
    }
    let spaced = gap.starts_with(char::is_whitespace) && gap.ends_with(char::is_whitespace);
    match gap.trim() {
        "" => spaced,
        "&" | "+" | "/" => true,
        "." => gap.starts_with('.') && abbreviates(before),
        _ => false,
    }
}

/// Is the last word one that is written with a full stop: an initial, or a title such as “Dr”?
fn abbreviates(before: &str) -> bool {
    let word: Vec<char> = before.chars().rev().take_while(|c| c.is_alphabetic()).take(4).collect();
    match word.as_slice() {
        [_] => true,
        [tail @ .., first] if word.len() < 4 => first.is_uppercase() && tail.iter().all(|c| c.is_lowercase()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(text: &str, base: Direction) -> Vec<&str> {
        opposite_runs(text, TextRange::new(0, text.len()), base, &Cuts::of(text)).into_iter().map(|run| run.slice(text)).collect()
    }

    #[test]
    fn words_with_what_is_between_them_are_one_run() {
        let cases: &[(&str, &[&str])] = &[
            ("لدى xAI، Grok، الجديد", &["xAI", "Grok"]),
            ("نموذج Meta's Llama الجديد", &["Meta's Llama"]),
            ("رقاقات Nvidia H100 و GPT-4.", &["Nvidia H100", "GPT-4"]),
            ("لغة C++ ولغة C#.", &["C++", "C#"]),
            ("شركة Johnson & Johnson (Ohio)", &["Johnson & Johnson", "Ohio"]),
            ("شركة U.S. Steel مع Dr. Smith", &["U.S. Steel", "Dr. Smith"]),
            ("هذه xAI. Grok أيضا", &["xAI", "Grok"]),
            ("في iPhone 15 وفي 3M", &["iPhone", "3M"]),
            ("سطر OpenAI\nMeta", &["OpenAI", "Meta"]),
            ("انظر https://example.org/a?b=c هنا", &["https://example.org/a?b=c"]),
            ("بين 2015–2024 وحدها", &[]),
            ("كلمة “Musk” [is] - Meta – X", &["Musk", "is", "Meta", "X"]),
            ("وxAI", &["xAI"]),
            ("e\u{301}te\u{301} هنا", &["e\u{301}te\u{301}"]),
        ];
        for (text, expected) in cases {
            assert_eq!(runs(text, Direction::Rtl), *expected, "{text}");
        }
    }

    #[test]
    fn the_mirror_image_in_a_left_to_right_text() {
        let cases: &[(&str, &[&str])] = &[
            ("Then إيلون ماسك: 28 times", &["إيلون ماسك"]),
            ("the word (الكِتَاب), and «لا»", &["الكِتَاب", "لا"]),
            ("what? لماذا؟ لأن", &["لماذا", "لأن"]),
            ("no 123 runs", &[]),
            ("שלום עולם ok", &["שלום עולם"]),
        ];
        for (text, expected) in cases {
            assert_eq!(runs(text, Direction::Ltr), *expected, "{text}");
        }
    }
}
