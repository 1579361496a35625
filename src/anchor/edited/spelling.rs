//! Compares two words: are they one word in two spellings, one word misspelt, or two words?

use icu::normalizer::DecomposingNormalizerBorrowed;

use crate::anchor::difference::difference;
use crate::text::proclitic::is_proclitic;

/// Shorter words are never taken for misspellings of each other: “not” and “now” are two words.
const SLIP_FROM: usize = 4;
/// In words of this length, two misspellings are allowed.
const TWO_SLIPS_FROM: usize = 10;

/// How similar two words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordSimilarity {
    /// They have the same characters.
    Same,
    /// They are two spellings of one word: other forms of alef, ya or ta marbuta, accents, case, or
    /// digits of another script.
    Variant,
    /// One is a misspelling of the other: a letter is added, missing, replaced or exchanged with
    /// its neighbour, or there is a particle before the word.
    Slip,
    /// They are two words.
    Other,
}

/// A folded word with what is needed to compare it.
#[derive(Clone, Debug)]
pub(super) struct ComparedWord<'a> {
    /// The word as written.
    pub written: &'a str,
    skeleton: String,
    number: Option<String>,
}

impl<'a> ComparedWord<'a> {
    /// Prepares a folded word.
    pub fn new(written: &'a str) -> Self {
        let skeleton = skeleton(written);
        let number = skeleton
            .chars()
            .any(char::is_numeric)
            .then(|| number(&skeleton));
        Self {
            written,
            skeleton,
            number,
        }
    }

    /// Does the word contain a digit?
    pub const fn is_number(&self) -> bool {
        self.number.is_some()
    }

    /// Compares two words.
    pub fn similarity(&self, other: &Self) -> WordSimilarity {
        if self.written == other.written {
            return WordSimilarity::Same;
        }
        let (old, new) = (&self.skeleton, &other.skeleton);
        if old == new || self.is_number() && self.number == other.number {
            return WordSimilarity::Variant;
        }
        let alike = !self.is_number()
            && !other.is_number()
            && (is_slip(old, new) || is_particle(old, new) || is_particle(new, old));
        if alike {
            WordSimilarity::Slip
        } else {
            WordSimilarity::Other
        }
    }

    /// Do this word and the next one together make up `whole`, in any spelling?
    pub fn joins(&self, next: &Self, whole: &Self) -> bool {
        if self.is_number() && next.is_number() {
            return next.skeleton.len() == 3
                && whole.number.as_ref()
                    == Some(&number(&format!("{}{}", self.skeleton, next.skeleton)));
        }
        whole
            .skeleton
            .strip_prefix(&self.skeleton)
            .is_some_and(|rest| rest == next.skeleton)
    }
}

/// The only edit by which two words differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OnlyEdit {
    /// The kind of edit.
    pub kind: EditKind,
    /// The number of letters before it.
    pub before: usize,
    /// The number of letters after it.
    pub after: usize,
}

/// What an edit does to a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EditKind {
    /// It adds or removes a letter.
    Length,
    /// It adds or removes one of two equal letters.
    Doubling,
    /// It replaces a letter.
    Replacement,
    /// It exchanges two neighbouring letters.
    Transposition,
}

/// The edit by which two words differ; `None` if they are equal or need more than one edit.
pub(super) fn only_edit(old: &str, new: &str) -> Option<OnlyEdit> {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let differing = difference(&old, &new);
    let (before, after) = (differing.before, differing.after);
    let kind = match (differing.old, differing.new) {
        ([one], []) | ([], [one]) => {
            let doubled = before.checked_sub(1).and_then(|last| old.get(last)) == Some(one);
            if doubled {
                EditKind::Doubling
            } else {
                EditKind::Length
            }
        }
        ([_], [_]) => EditKind::Replacement,
        ([a, b], [c, d]) if a == d && b == c => EditKind::Transposition,
        _ => return None,
    };
    Some(OnlyEdit {
        kind,
        before,
        after,
    })
}

/// Removes accents and case, and replaces letters that writers often confuse by one of them.
pub(super) fn skeleton(word: &str) -> String {
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(word);
    let kept = decomposed
        .chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36F}' | '\u{653}'..='\u{655}'));
    let letters = kept.map(|c| match c {
        '\u{671}' => '\u{627}',
        '\u{649}' | '\u{6CC}' => '\u{64A}',
        '\u{6A9}' => '\u{643}',
        '\u{629}' => '\u{647}',
        '\u{660}'..='\u{669}' => ascii_digit(c, '\u{660}'),
        '\u{6F0}'..='\u{6F9}' => ascii_digit(c, '\u{6F0}'),
        '\u{66B}' => '.',
        '\u{66C}' => ',',
        c => c,
    });
    letters.flat_map(char::to_lowercase).collect()
}

fn ascii_digit(digit: char, zero: char) -> char {
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

/// Removes the separators between thousands.
fn number(skeleton: &str) -> String {
    let mut number = String::with_capacity(skeleton.len());
    let mut rest = skeleton.chars();
    while let Some(c) = rest.next() {
        let digits = rest.clone().take_while(char::is_ascii_digit);
        let parts_thousands = matches!(c, ',' | '\'') && digits.count() == 3;
        if !parts_thousands {
            number.push(c);
        }
    }
    number
}

fn is_slip(old: &str, new: &str) -> bool {
    let (long, short) = (
        old.chars().count().max(new.chars().count()),
        old.chars().count().min(new.chars().count()),
    );
    if long < SLIP_FROM || long - short > 2 || old.chars().next() != new.chars().next() {
        return false;
    }
    only_edit(old, new).is_some() || short >= TWO_SLIPS_FROM && strsim::osa_distance(old, new) <= 2
}

/// Is the longer word the shorter one with a particle before it?
fn is_particle(long: &str, short: &str) -> bool {
    short.chars().nth(1).is_some() && long.strip_suffix(short).is_some_and(is_proclitic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_neighbours_that_change_places_are_a_transposition() {
        let kind = |old, new| only_edit(old, new).map(|edit| edit.kind);
        assert_eq!(kind("brain", "brian"), Some(EditKind::Transposition));
        assert_eq!(kind("brain", "brown"), None);
    }

    #[test]
    fn words_are_the_same_or_variants_or_slips_or_others() {
        use WordSimilarity::{Other, Same, Slip, Variant};
        let cases = [
            ("lamp", "lamp", Same),
            ("Lamp", "lamp", Variant),
            ("r\u{E9}sum\u{E9}", "resume", Variant),
            (
                "\u{627}\u{633}\u{631}\u{639}",
                "\u{623}\u{633}\u{631}\u{639}",
                Variant,
            ),
            (
                "\u{634}\u{631}\u{643}\u{629}",
                "\u{634}\u{631}\u{643}\u{647}",
                Variant,
            ),
            ("\u{661}\u{662}\u{662}", "122", Variant),
            ("1\u{66C}000", "1000", Variant),
            ("3.5", "35", Other),
            ("122", "123", Other),
            ("recieve", "receive", Slip),
            ("lamps", "lamp", Slip),
            (
                "\u{648}\u{642}\u{627}\u{644}",
                "\u{642}\u{627}\u{644}",
                Slip,
            ),
            ("goverment", "government", Slip),
            ("now", "not", Other),
            ("tuesday", "thursday", Other),
            ("million", "billion", Other),
            ("chines", "Linus", Other),
            ("international", "intarnationel", Slip),
        ];
        for (old, new, expected) in cases {
            let (first, second) = (ComparedWord::new(old), ComparedWord::new(new));
            assert_eq!(first.similarity(&second), expected, "{old} {new}");
            assert_eq!(second.similarity(&first), expected, "{new} {old}");
        }
    }

    #[test]
    fn one_edit_is_placed() {
        let edit = |kind, before, after| {
            Some(OnlyEdit {
                kind,
                before,
                after,
            })
        };
        assert_eq!(only_edit("hasan", "hassan"), edit(EditKind::Doubling, 3, 2));
        assert_eq!(
            only_edit("marian", "marina"),
            edit(EditKind::Transposition, 4, 0)
        );
        assert_eq!(only_edit("omran", "omrane"), edit(EditKind::Length, 5, 0));
        assert_eq!(
            only_edit("imran", "omran"),
            edit(EditKind::Replacement, 0, 4)
        );
        assert_eq!(only_edit("ahmad", "mahmoud"), None);
        assert_eq!(only_edit("ab", "ab"), None);
    }
}
