//! Characters that look the same: one for each such group.

use icu::normalizer::ComposingNormalizerBorrowed;

use super::folded::FoldedBlock;
use crate::text::fold::{fold_quote, is_ignored};

/// Two characters that look the same: the quote's and the text's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The quote's.
    pub written: char,
    /// The text's.
    pub stands: char,
}

/// A folded string with one character for all that look the same, and the way back.
pub(super) struct Alike {
    text: String,
    /// Of each character: where it begins here, and where what it was made from begins in the
    /// folded string.
    starts: Vec<(usize, usize)>,
}

impl Alike {
    /// Takes a folded string, in linear time.
    pub fn new(folded: &str) -> Self {
        let mut alike = Self {
            text: String::with_capacity(folded.len()),
            starts: Vec::new(),
        };
        for (at, c) in folded.char_indices() {
            alike.starts.push((alike.text.len(), at));
            push(c, &mut alike.text);
        }
        alike.starts.push((alike.text.len(), folded.len()));
        alike
    }

    /// Where in the folded string the character begins that begins here; `None` inside one.
    fn folded(&self, at: usize) -> Option<usize> {
        let index = self.starts.partition_point(|(here, _)| *here < at);
        self.starts
            .get(index)
            .filter(|(here, _)| *here == at)
            .map(|(_, there)| *there)
    }
}

/// The words of the first place in a block that look like these.
pub(super) fn first_alike(block: &FoldedBlock<'_>, words: &str) -> Option<String> {
    let wanted = Alike::new(&fold_quote(words));
    if wanted.text.trim().is_empty() {
        return None;
    }
    let folded = block.alike();
    let found = folded
        .text
        .match_indices(&wanted.text)
        .find_map(|(at, _)| {
            let range = folded.folded(at)?..folded.folded(at + wanted.text.len())?;
            block.folded().original(range)
        })?;
    Some(
        found
            .slice(&block.block.text)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
    )
}

/// The characters in which two wordings that look the same differ, each pair once, in order. Where
/// one has a ligature for two letters of the other, only the first difference is known.
pub(super) fn differences(written: &str, stands: &str) -> Vec<Pair> {
    let (written, stands) = (fold_quote(written), fold_quote(stands));
    let mut pairs: Vec<Pair> = Vec::new();
    for (written, stands) in written.chars().zip(stands.chars()).filter(|(a, b)| a != b) {
        let pair = Pair { written, stands };
        if !pairs.contains(&pair) && are_alike(written, stands) {
            pairs.push(pair);
        }
    }
    pairs
}

impl Pair {
    /// May the two stand for different letters, so that one word is another (على, علي)?
    pub const fn may_differ(self) -> bool {
        matches!(
            (self.written, self.stands),
            ('\u{649}', '\u{64A}') | ('\u{64A}', '\u{649}')
        )
    }
}

fn are_alike(a: char, b: char) -> bool {
    let (mut left, mut right) = (String::new(), String::new());
    push(a, &mut left);
    push(b, &mut right);
    left.starts_with(&right) || right.starts_with(&left)
}

/// A character's likeness: what it is composed of, and of those that look the same one.
fn push(c: char, to: &mut String) {
    if c.is_ascii_alphanumeric() || c == ' ' {
        to.push(c);
        return;
    }
    let mut buffer = [0; 4];
    let plain = ComposingNormalizerBorrowed::new_nfkc()
        .normalize(c.encode_utf8(&mut buffer))
        .into_owned();
    to.extend(plain.chars().filter(|c| !is_ignored(*c)).map(alike));
}

/// One character for each group of those that look the same.
const fn alike(c: char) -> char {
    match c {
        '\u{6A9}' | '\u{6AA}' => '\u{643}',
        '\u{649}' | '\u{6CC}' => '\u{64A}',
        '\u{6C1}' | '\u{6BE}' | '\u{6D5}' => '\u{647}',
        '\u{6C3}' => '\u{629}',
        // Digits of Arabic and of Persian: all but 4, 5 and 6 are drawn alike.
        '\u{6F0}'..='\u{6F3}' | '\u{6F7}'..='\u{6F9}' => shifted(c),
        // Cyrillic and Greek letters that are drawn as Latin ones.
        '\u{410}' | '\u{391}' => 'A',
        '\u{412}' | '\u{392}' => 'B',
        '\u{421}' => 'C',
        '\u{415}' | '\u{395}' => 'E',
        '\u{41D}' | '\u{397}' => 'H',
        '\u{406}' | '\u{399}' => 'I',
        '\u{41A}' | '\u{39A}' => 'K',
        '\u{41C}' | '\u{39C}' => 'M',
        '\u{39D}' => 'N',
        '\u{41E}' | '\u{39F}' => 'O',
        '\u{420}' | '\u{3A1}' => 'P',
        '\u{405}' => 'S',
        '\u{422}' | '\u{3A4}' => 'T',
        '\u{425}' | '\u{3A7}' => 'X',
        '\u{430}' => 'a',
        '\u{441}' => 'c',
        '\u{435}' => 'e',
        '\u{456}' => 'i',
        '\u{458}' => 'j',
        '\u{43E}' | '\u{3BF}' => 'o',
        '\u{440}' => 'p',
        '\u{455}' => 's',
        '\u{445}' => 'x',
        '\u{443}' => 'y',
        c => c,
    }
}

const fn shifted(digit: char) -> char {
    match char::from_u32(digit as u32 - 0x90) {
        Some(digit) => digit,
        None => digit,
    }
}

#[cfg(test)]
mod tests {
    use super::super::folded::FoldedText;
    use super::super::testing::text;
    use super::*;

    #[test]
    fn words_that_look_the_same_are_found_with_what_differs() {
        // Persian kaf and ya, final forms and a ligature, a Cyrillic letter.
        let text = text(
            "ar",
            &[
                "\u{6A9}\u{62A}\u{627}\u{628} \u{631}\u{623}\u{6CC} \u{FECB}\u{FEE0}\u{FEF0} \u{FEFB}",
                "the c\u{430}t",
            ],
        );
        let folded = FoldedText::new(&text);
        let found = |words: &str| {
            let stands = folded
                .blocks
                .iter()
                .find_map(|block| first_alike(block, words))?;
            Some(
                differences(words, &stands)
                    .iter()
                    .map(|pair| format!("{:X}-{:X}", pair.written as u32, pair.stands as u32))
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        };
        assert_eq!(
            found("\u{643}\u{62A}\u{627}\u{628}").as_deref(),
            Some("643-6A9")
        );
        assert_eq!(
            found("\u{643}\u{62A}\u{627}\u{628} \u{631}\u{623}\u{649}").as_deref(),
            Some("643-6A9 649-6CC")
        );
        assert_eq!(
            found("\u{639}\u{644}\u{649}").as_deref(),
            Some("639-FECB 644-FEE0 649-FEF0")
        );
        assert_eq!(found("\u{644}\u{627}").as_deref(), Some("644-FEFB"));
        assert_eq!(found("cat").as_deref(), Some("61-430"));
        assert_eq!(found("dog"), None);
        assert_eq!(found(" "), None);
    }
}
