//! Whether two words are one word in two spellings, one word with a slip of the pen, or two words.

use icu::normalizer::DecomposingNormalizerBorrowed;

use crate::text::proclitic::is_proclitic;

/// Shorter words are never taken for slips of each other: "not" and "now" are two words.
const SLIP_FROM: usize = 4;
/// From this length on two slips in a word are one too few to make it another.
const TWO_SLIPS_FROM: usize = 10;

/// How like two words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// The same characters.
    Same,
    /// Another spelling: forms of alef, of ya and of ta marbuta; accents, case, digits of another
    /// script.
    Variant,
    /// A letter put in, left out, replaced or changed with its neighbour; or a particle before it.
    Slip,
    /// Two words.
    Other,
}

/// A folded word, ready to be compared.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    /// As it stands.
    pub written: &'a str,
    skeleton: String,
    number: Option<String>,
}

impl<'a> Word<'a> {
    /// Takes a folded word.
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

    /// Does it hold a digit?
    pub const fn is_number(&self) -> bool {
        self.number.is_some()
    }

    /// How like another it is.
    pub fn likeness(&self, other: &Self) -> Likeness {
        if self.written == other.written {
            return Likeness::Same;
        }
        let (old, new) = (&self.skeleton, &other.skeleton);
        if old == new || self.is_number() && self.number == other.number {
            return Likeness::Variant;
        }
        let alike = !self.is_number()
            && !other.is_number()
            && (is_slip(old, new) || is_particle(old, new) || is_particle(new, old));
        if alike {
            Likeness::Slip
        } else {
            Likeness::Other
        }
    }

    /// Are it and the next one together that one, in one spelling or another?
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

/// The only place at which two words differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OnlyEdit {
    /// What happened there.
    pub kind: EditKind,
    /// Letters before it.
    pub before: usize,
    /// Letters after it.
    pub after: usize,
}

/// What one edit does to a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EditKind {
    /// A letter is put in or left out.
    Length,
    /// The same, of two that are alike.
    Doubling,
    /// A letter is another.
    Replacement,
    /// Two neighbours changed places.
    Transposition,
}

/// How two words differ, if they do by one edit.
pub(super) fn only_edit(old: &str, new: &str) -> Option<OnlyEdit> {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let before = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let after = old[before..]
        .iter()
        .rev()
        .zip(new[before..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let kind = match (
        &old[before..old.len() - after],
        &new[before..new.len() - after],
    ) {
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

/// Letters that writers and keyboards confuse, each as one; accents and case away.
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

/// A number without the marks that part its thousands.
fn number(skeleton: &str) -> String {
    let chars: Vec<char> = skeleton.chars().collect();
    let parts_thousands = |at: usize| {
        let digits = chars[at + 1..]
            .iter()
            .take_while(|c| c.is_ascii_digit())
            .count();
        matches!(chars[at], ',' | '\'') && digits == 3
    };
    (0..chars.len())
        .filter(|at| !parts_thousands(*at))
        .map(|at| chars[at])
        .collect()
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

/// Is the longer word the shorter one behind a particle?
fn is_particle(long: &str, short: &str) -> bool {
    short.chars().nth(1).is_some() && long.strip_suffix(short).is_some_and(is_proclitic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_same_or_variants_or_slips_or_others() {
        use Likeness::{Other, Same, Slip, Variant};
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
            let (first, second) = (Word::new(old), Word::new(new));
            assert_eq!(first.likeness(&second), expected, "{old} {new}");
            assert_eq!(second.likeness(&first), expected, "{new} {old}");
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
