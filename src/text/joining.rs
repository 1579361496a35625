//! Finds where markup may cut a text: never inside a grapheme, never between two letters that join.

use std::cell::OnceCell;

use crate::text::grapheme::{graphemes, is_boundary};
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

/// The most characters that are looked at around a place before all places are listed.
const NEAR: usize = 64;

/// The places of one text at which it may be cut, in bytes. Both ends of the text are among them.
///
/// Nearly always, the characters around a place tell where the nearest cuts are. Where they do not,
/// as in a word of a thousand letters, all places are listed once.
#[derive(Clone, Debug)]
pub struct Cuts<'a> {
    text: &'a str,
    lists: OnceCell<Lists>,
}

impl<'a> Cuts<'a> {
    /// The places at which `text` may be cut.
    pub const fn of(text: &'a str) -> Self {
        Self {
            text,
            lists: OnceCell::new(),
        }
    }

    /// Returns the last cut at or before a byte.
    pub fn floor(&self, cut: Cut, at: usize) -> usize {
        let at = at.min(self.text.len());
        let mut place = (0..=at)
            .rev()
            .find(|byte| self.text.is_char_boundary(*byte))
            .unwrap_or(0);
        for _ in 0..NEAR {
            match self.is_cut(cut, place) {
                Some(true) => return place,
                Some(false) => {}
                None => break,
            }
            let before = self.text.get(..place).and_then(|t| t.chars().next_back());
            place -= before.map_or(0, char::len_utf8);
        }
        self.lists().floor(cut, at)
    }

    /// Returns the first cut at or after a byte, or the end of the text if the byte is beyond it.
    pub fn ceil(&self, cut: Cut, at: usize) -> usize {
        let at = at.min(self.text.len());
        let mut place = (at..self.text.len())
            .find(|byte| self.text.is_char_boundary(*byte))
            .unwrap_or(self.text.len());
        for _ in 0..NEAR {
            match self.is_cut(cut, place) {
                Some(true) => return place,
                Some(false) => {}
                None => break,
            }
            let after = self.text.get(place..).and_then(|t| t.chars().next());
            place += after.map_or(0, char::len_utf8);
        }
        self.lists().ceil(cut, at)
    }

    /// Widens a range at both ends to the nearest cuts. An empty range stays empty.
    pub fn around(&self, cut: Cut, range: TextRange) -> TextRange {
        let start = self.floor(cut, range.start());
        if range.is_empty() {
            return TextRange::new(start, start);
        }
        TextRange::new(start, self.ceil(cut, range.end()))
    }

    /// May the text be cut between these two characters? `None` if the characters nearby do not tell.
    fn is_cut(&self, cut: Cut, at: usize) -> Option<bool> {
        let (before, after) = self.text.split_at_checked(at)?;
        let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else {
            return Some(true);
        };
        if last.is_ascii() && first.is_ascii() {
            return Some((last, first) != ('\r', '\n'));
        }
        if !is_boundary(self.text, at, last, first) {
            return Some(false);
        }
        let before = nearest_letter(before.chars().rev()).ok()?;
        let after = nearest_letter(after.chars()).ok()?;
        Some(may_part(cut, before.zip(after)))
    }

    fn lists(&self) -> &Lists {
        self.lists.get_or_init(|| Lists::of(self.text))
    }
}

/// There may be a letter, but it is not near.
struct TooFar;

/// The first letter; `None` if there is none.
fn nearest_letter(chars: impl Iterator<Item = char>) -> Result<Option<Letter>, TooFar> {
    for (count, c) in chars.enumerate() {
        if let Some(letter) = Letter::of(c) {
            return Ok(Some(letter));
        }
        if count == NEAR {
            return Err(TooFar);
        }
    }
    Ok(None)
}

/// May a text be cut between two letters? They are `None` where there is no letter on one side.
fn may_part(cut: Cut, letters: Option<(Letter, Letter)>) -> bool {
    let belong = |(before, after): (Letter, Letter)| {
        joins(before.joining, after.joining)
            || (cut == Cut::Isolate && before.is_cursive() && after.is_cursive())
    };
    !letters.is_some_and(belong)
}

/// All places at which a text may be cut.
#[derive(Clone, Debug)]
struct Lists {
    element: Vec<usize>,
    isolate: Vec<usize>,
}

impl Lists {
    fn of(text: &str) -> Self {
        let mut lists = Self {
            element: vec![0],
            isolate: vec![0],
        };
        let mut last: Option<Letter> = None;
        // Places since the last letter. The letter before them is known, the one after them is not
        // yet.
        let mut waiting: Vec<(usize, Option<Letter>)> = Vec::new();
        for (at, grapheme) in graphemes(text) {
            waiting.push((at, last));
            let Some(first) = grapheme.chars().find_map(Letter::of) else {
                continue;
            };
            for (place, before) in waiting.drain(..) {
                lists.add(place, before.map(|before| (before, first)));
            }
            last = grapheme.chars().rev().find_map(Letter::of);
        }
        for (place, _) in waiting {
            lists.add(place, None);
        }
        lists.add(text.len(), None);
        lists
    }

    fn add(&mut self, at: usize, letters: Option<(Letter, Letter)>) {
        for cut in [Cut::Element, Cut::Isolate] {
            let places = self.places_mut(cut);
            if places.last() != Some(&at) && may_part(cut, letters) {
                places.push(at);
            }
        }
    }

    fn floor(&self, cut: Cut, at: usize) -> usize {
        let places = self.places(cut);
        let after = places.partition_point(|place| *place <= at);
        after
            .checked_sub(1)
            .and_then(|index| places.get(index))
            .copied()
            .unwrap_or(0)
    }

    fn ceil(&self, cut: Cut, at: usize) -> usize {
        let places = self.places(cut);
        let index = places.partition_point(|place| *place < at);
        places.get(index).or(places.last()).copied().unwrap_or(0)
    }

    fn places(&self, cut: Cut) -> &[usize] {
        match cut {
            Cut::Element => &self.element,
            Cut::Isolate => &self.isolate,
        }
    }

    const fn places_mut(&mut self, cut: Cut) -> &mut Vec<usize> {
        match cut {
            Cut::Element => &mut self.element,
            Cut::Isolate => &mut self.isolate,
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
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_characters_around_a_place_tell_the_same_as_the_list(
            text in "[a \r\n\u{301}\u{628}\u{627}\u{64E}\u{640}\u{621}\u{200C}\u{200D}\u{200E}\u{5D0}\u{60C}\u{1F469}\u{1F1E6}]{0,20}",
        ) {
            let (cuts, lists) = (Cuts::of(&text), Lists::of(&text));
            for cut in [Cut::Element, Cut::Isolate] {
                for at in 0..=text.len() + 1 {
                    prop_assert_eq!(cuts.floor(cut, at), lists.floor(cut, at));
                    prop_assert_eq!(cuts.ceil(cut, at), lists.ceil(cut, at));
                }
            }
        }
    }

    #[test]
    fn long_words_and_piles_of_marks_are_listed() {
        let word = "ب".repeat(500);
        assert_eq!(Cuts::of(&word).floor(Cut::Element, 600), 0);
        assert_eq!(Cuts::of(&word).ceil(Cut::Element, 600), 1000);
        let pile = format!("ب{}ب", "\u{64E}".repeat(500));
        assert_eq!(Cuts::of(&pile).ceil(Cut::Element, 1), pile.len());
    }

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
