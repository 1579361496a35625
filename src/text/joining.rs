//! Finds where markup may cut a text: never inside a grapheme, never between two letters that join.

use crate::text::grapheme::graphemes;
use icu::properties::props::{BidiClass, JoiningType};
use icu::properties::{CodePointMapData, CodePointMapDataBorrowed};

use crate::text::TextRange;

/// What is put at a cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The boundary of an element without a direction of its own. It may be anywhere except in a
    /// grapheme or between letters that join.
    Element,
    /// The boundary of an isolate, or apparatus. An isolate ends shaping, and a sign between two
    /// letters separates them. So it may not be between two letters of a cursive script, even if
    /// these do not join (و, ا, ر).
    Isolate,
}

/// All places of one text at which it may be cut, in bytes.
#[derive(Clone, Debug)]
pub struct Cuts(Places);

#[derive(Clone, Debug)]
enum Places {
    /// The text is ASCII without line ends: it may be cut anywhere. The number is its length.
    Anywhere(usize),
    /// The places for each kind of cut, in order.
    Listed {
        element: Vec<usize>,
        isolate: Vec<usize>,
    },
}

impl Cuts {
    /// Finds the places at which `text` may be cut. Both ends of the text are included.
    pub fn of(text: &str) -> Self {
        // Only a carriage return and the line feed after it are one grapheme.
        if text.is_ascii() && !text.as_bytes().contains(&b'\r') {
            return Self(Places::Anywhere(text.len()));
        }
        let mut lists = Lists::default();
        let mut last: Option<Letter> = None;
        // Places since the last letter. The letter before them is known, the one after them is not
        // yet.
        let mut waiting: Vec<(usize, Option<Letter>)> = Vec::new();
        for (at, grapheme) in graphemes(text) {
            let mut chars = grapheme.chars();
            let first = chars.find_map(Letter::of);
            let Some(first) = first else {
                waiting.push((at, last));
                continue;
            };
            for (place, before) in waiting.drain(..) {
                lists.add(place, before.map(|before| (before, first)));
            }
            lists.add(at, last.map(|before| (before, first)));
            last = chars.rev().find_map(Letter::of).or(Some(first));
        }
        for (place, _) in waiting {
            lists.add(place, None);
        }
        let Lists {
            mut element,
            mut isolate,
        } = lists;
        element.push(text.len());
        isolate.push(text.len());
        element.dedup();
        isolate.dedup();
        Self(Places::Listed { element, isolate })
    }

    /// Returns the last cut at or before a byte.
    pub fn floor(&self, cut: Cut, at: usize) -> usize {
        let places = match self.places(cut) {
            Ok(places) => places,
            Err(length) => return at.min(length),
        };
        let after = places.partition_point(|place| *place <= at);
        after
            .checked_sub(1)
            .and_then(|index| places.get(index))
            .copied()
            .unwrap_or(0)
    }

    /// Returns the first cut at or after a byte, or the end of the text if the byte is beyond it.
    pub fn ceil(&self, cut: Cut, at: usize) -> usize {
        let places = match self.places(cut) {
            Ok(places) => places,
            Err(length) => return at.min(length),
        };
        let index = places.partition_point(|place| *place < at);
        places.get(index).or(places.last()).copied().unwrap_or(0)
    }

    /// Widens a range at both ends to the nearest cuts. An empty range stays empty.
    pub fn around(&self, cut: Cut, range: TextRange) -> TextRange {
        let start = self.floor(cut, range.start());
        if range.is_empty() {
            return TextRange::new(start, start);
        }
        TextRange::new(start, self.ceil(cut, range.end()))
    }

    /// The places for a kind of cut; the length of the text if it may be cut anywhere.
    fn places(&self, cut: Cut) -> Result<&[usize], usize> {
        match (&self.0, cut) {
            (Places::Anywhere(length), _) => Err(*length),
            (Places::Listed { element, .. }, Cut::Element) => Ok(element),
            (Places::Listed { isolate, .. }, Cut::Isolate) => Ok(isolate),
        }
    }
}

/// The places found so far.
#[derive(Default)]
struct Lists {
    element: Vec<usize>,
    isolate: Vec<usize>,
}

impl Lists {
    /// Adds a place between two letters, or beside none, if the text may be cut there.
    fn add(&mut self, at: usize, letters: Option<(Letter, Letter)>) {
        let letters = letters.filter(|_| at > 0);
        if letters.is_none_or(|(before, after)| !joins(before.joining, after.joining)) {
            self.element.push(at);
            if letters.is_none_or(|(before, after)| !(before.is_cursive() && after.is_cursive())) {
                self.isolate.push(at);
            }
        }
    }
}

/// A character that is not a combining mark, with its joining type.
#[derive(Clone, Copy)]
struct Letter {
    char: char,
    joining: JoiningType,
}

impl Letter {
    /// Returns `None` for characters that are transparent to joining: combining marks, and
    /// characters without width.
    fn of(char: char) -> Option<Self> {
        const CLASSES: CodePointMapDataBorrowed<'static, JoiningType> =
            CodePointMapData::<JoiningType>::new();
        let joining = if char.is_ascii() {
            JoiningType::NonJoining
        } else {
            CLASSES.get(char)
        };
        (joining != JoiningType::Transparent).then_some(Self { char, joining })
    }

    /// Does it belong to a cursive script, whether it joins or not? (\u{621} joins nothing.)
    fn is_cursive(self) -> bool {
        const CLASSES: CodePointMapDataBorrowed<'static, BidiClass> =
            CodePointMapData::<BidiClass>::new();
        self.joining != JoiningType::NonJoining
            || (!self.char.is_ascii()
                && CLASSES.get(self.char) == BidiClass::ArabicLetter
                && self.char.is_alphabetic())
    }
}

/// Do two letters join that follow each other in reading order, with only marks between them?
fn joins(first: JoiningType, second: JoiningType) -> bool {
    let forward = [
        JoiningType::DualJoining,
        JoiningType::LeftJoining,
        JoiningType::JoinCausing,
    ];
    let backward = [
        JoiningType::DualJoining,
        JoiningType::RightJoining,
        JoiningType::JoinCausing,
    ];
    forward.contains(&first) && backward.contains(&second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widened(cut: Cut, text: &str, part: &str) -> String {
        let start = text.find(part).unwrap();
        let range = Cuts::of(text).around(cut, TextRange::new(start, start + part.len()));
        range.slice(text).to_owned()
    }

    #[test]
    fn a_joined_particle_comes_along_and_a_free_one_does_not() {
        assert_eq!(widened(Cut::Element, "قال بماسك هنا", "ماسك"), "بماسك");
        assert_eq!(widened(Cut::Element, "قال وماسك هنا", "ماسك"), "ماسك");
        assert_eq!(widened(Cut::Element, "هذا لليهان هنا", "ليهان"), "لليهان");
        assert_eq!(widened(Cut::Element, "وxAI، نعم", "xAI"), "xAI");
    }

    #[test]
    fn marks_and_invisible_characters_do_not_hide_a_joint() {
        assert_eq!(
            widened(Cut::Element, "بِ\u{64E}ماسك", "ماسك"),
            "بِ\u{64E}ماسك"
        );
        assert_eq!(
            widened(Cut::Element, "ب\u{200E}ماسك", "ماسك"),
            "ب\u{200E}ماسك"
        );
        assert_eq!(
            widened(Cut::Element, "ب\u{200C}ماسك", "ماسك"),
            "ماسك",
            "a non-joiner parts them"
        );
        assert_eq!(widened(Cut::Element, "بـ ماسك", "ماسك"), "ماسك");
    }

    #[test]
    fn an_isolate_never_parts_two_letters_of_a_word() {
        assert_eq!(widened(Cut::Isolate, "قال وماسك هنا", "ماسك"), "وماسك");
        assert_eq!(widened(Cut::Isolate, "جزءا", "جز"), "جزءا");
        assert_eq!(widened(Cut::Isolate, "وxAI، نعم", "xAI"), "xAI");
        assert_eq!(widened(Cut::Isolate, "نعم؟لا", "لا"), "لا");
    }

    #[test]
    fn graphemes_stay_whole_and_ends_are_safe() {
        let family = "a\u{1F469}\u{200D}\u{1F467}b";
        let cuts = Cuts::of(family);
        assert_eq!(cuts.floor(Cut::Element, 5), 1);
        assert_eq!(cuts.ceil(Cut::Element, 2), family.len() - 1);
        assert_eq!(
            (cuts.floor(Cut::Element, 99), cuts.ceil(Cut::Isolate, 99)),
            (family.len(), family.len())
        );
        assert_eq!(
            (
                Cuts::of("").ceil(Cut::Element, 3),
                Cuts::of("").floor(Cut::Element, 3)
            ),
            (0, 0)
        );
    }
}
