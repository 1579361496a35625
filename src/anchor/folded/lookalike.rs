//! Maps a folded string to a form in which all characters that look the same are one character.

use std::ops::Range;

use icu::normalizer::ComposingNormalizerBorrowed;

use crate::text::fold::is_ignored;

/// A folded string with one character for each group of look-alikes, and a map back to the string.
pub struct LookalikeText {
    text: String,
    /// For each character: its start in `text`, and the start of its origin in the folded string.
    /// Both in bytes.
    starts: Vec<(usize, usize)>,
}

impl LookalikeText {
    /// Maps a folded string in linear time.
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

    /// Does the string have nothing but white space?
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Finds the first place that looks like `wanted`.
    ///
    /// `original` receives a byte range of the folded string and maps it further. Where it returns
    /// `None`, the search goes on.
    pub fn find<T>(
        &self,
        wanted: &Self,
        original: impl Fn(Range<usize>) -> Option<T>,
    ) -> Option<T> {
        self.text.match_indices(&wanted.text).find_map(|(at, _)| {
            let range = self.folded(at)?..self.folded(at + wanted.text.len())?;
            original(range)
        })
    }

    /// Maps the start of a character back to the folded string; `None` inside a character.
    fn folded(&self, at: usize) -> Option<usize> {
        let index = self.starts.partition_point(|(here, _)| *here < at);
        self.starts
            .get(index)
            .filter(|(here, _)| *here == at)
            .map(|(_, there)| *there)
    }
}

/// Do two characters look the same, or does one look like the beginning of the other (a ligature)?
pub fn look_alike(a: char, b: char) -> bool {
    let (mut left, mut right) = (String::new(), String::new());
    push(a, &mut left);
    push(b, &mut right);
    left.starts_with(&right) || right.starts_with(&left)
}

/// Appends what a character looks like: its compatibility decomposition, with one character for
/// each group of look-alikes.
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

/// The character that stands for a group of look-alikes.
const fn alike(c: char) -> char {
    match c {
        '\u{6A9}' | '\u{6AA}' => '\u{643}',
        '\u{649}' | '\u{6CC}' => '\u{64A}',
        '\u{6C1}' | '\u{6BE}' | '\u{6D5}' => '\u{647}',
        '\u{6C3}' => '\u{629}',
        // Arabic and Persian digits look the same, except 4, 5 and 6.
        '\u{6F0}'..='\u{6F3}' | '\u{6F7}'..='\u{6F9}' => shifted(c),
        // Cyrillic and Greek letters that look like Latin ones.
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
