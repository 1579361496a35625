//! Whether a place that is only like its quote may be taken for it.
//!
//! Two questions are kept apart. The *score* orders the candidates; it weighs quote, context and
//! place as Hypothesis does. The *verdict* says whether a candidate could stand at all: a high
//! score is no licence to call one statement another, and what may differ depends on how sure the
//! surroundings make us that this is the place.

use super::context::{Evidence, Surroundings, share};
use super::spelling::{EditKind, OnlyEdit, only_edit, skeleton};
use super::wording::Differences;

/// The weights of Hypothesis's client: the quote as much as all the rest, the place next to
/// nothing.
const QUOTE: f64 = 50.0;
const BEFORE: f64 = 20.0;
const AFTER: f64 = 20.0;
const NEAR: f64 = 2.0;

/// Nothing below this is taken.
const THRESHOLD: f64 = 0.6;
/// By so much the best must be ahead of a second that could not stand itself…
const MARGIN: f64 = 0.05;
/// …and by so much of one that could.
const MARGIN_TO_RIVAL: f64 = 0.15;

/// Shorter quotes are never found approximately, in symbols.
pub(super) const SHORTEST: usize = 4;
/// With slips of the pen or moved words, so many letters must have stayed, unless the surroundings
/// are the same.
const LETTERS_KEPT: usize = 12;
/// With nothing but other spellings, the quote must have so many letters.
const LETTERS_SPELT: usize = 6;
/// One word in so many may be put in, left out or moved where the surroundings say nothing.
const WORDS_FOR_ONE: usize = 5;
/// One word in so many may have a slip of the pen.
const WORDS_FOR_SLIP: usize = 3;
/// A longer row of words gone, or of new ones, is another text, whatever stands around it.
const LONGEST_GAP: usize = 3;
/// Surroundings must be this like where they alone have changed and the quote has not.
const DRIFTED: f64 = 0.6;

/// A slip in a shorter word of a name makes another name (Iran, Iraq).
const NAME_WORD: usize = 5;
/// Of so many words a name is a phrase, and stays one if a word of it is another.
const PHRASE: usize = 4;
/// In words of this length a doubled letter or two that changed places are the same name, whatever
/// stands around it.
const LONG_NAME_WORD: usize = 6;
/// In words of this length a letter may be put in or left out; with another letter it is another
/// name (Hastings, Hustings).
const VERY_LONG_NAME_WORD: usize = 8;
/// Letters at a word's end that tell names apart (Marian, Marina; Karim, Karima).
const NAME_ENDING: usize = 2;

/// What is known of a candidate.
#[derive(Clone, Debug)]
pub(super) struct Likeness {
    /// How its words differ from the quote's.
    pub differences: Differences,
    /// Symbols that differ.
    pub errors: usize,
    /// Symbols of the quote.
    pub length: usize,
    /// What stands around it.
    pub surroundings: Surroundings,
}

impl Likeness {
    /// From 0 to 1, over what is known.
    pub fn score(&self) -> f64 {
        let Surroundings {
            before,
            after,
            near,
            ..
        } = self.surroundings;
        let parts = [
            (Some(self.differences.similarity()), QUOTE),
            (before, BEFORE),
            (after, AFTER),
            (near, NEAR),
        ];
        let known = || {
            parts
                .iter()
                .filter_map(|(value, weight)| Some(((*value)?, *weight)))
        };
        known().map(|(value, weight)| value * weight).sum::<f64>()
            / known().map(|(_, weight)| weight).sum::<f64>()
    }

    /// What tells apart the stretches that one place could have: letters count as well as words.
    pub fn fit(&self) -> f64 {
        self.score() + share(self.length.saturating_sub(self.errors), self.length)
    }

    /// May it be taken for the quote, if no other place is like it? `name`: the quote names an
    /// entity.
    pub fn stands(&self, name: bool) -> bool {
        if self.score() < THRESHOLD {
            return false;
        }
        if self.errors == 0 {
            return self
                .surroundings
                .likeness()
                .is_some_and(|likeness| likeness >= DRIFTED);
        }
        let evidence = self.surroundings.evidence();
        let phrase = !name || self.differences.words >= PHRASE;
        if phrase && evidence == Evidence::Certain && self.differences.is_small() {
            return true;
        }
        if self.length < SHORTEST
            || self.errors > most_errors(self.length) + self.differences.transposed()
        {
            return false;
        }
        match (name, evidence) {
            (true, evidence) => self.is_name(evidence),
            (false, Evidence::Certain) => self.is_statement(),
            (false, Evidence::For) => self.is_statement() && self.differences.has_old_words(),
            (false, Evidence::Silent) => self.is_plain(),
            (false, Evidence::Against) => {
                self.differences.only_spelling() && self.differences.letters >= LETTERS_KEPT
            }
        }
    }

    /// Is it clearly ahead of another candidate?
    pub fn is_ahead_of(&self, other: &Self, name: bool) -> bool {
        let margin = if other.stands(name) {
            MARGIN_TO_RIVAL
        } else {
            MARGIN
        };
        self.score() - other.score() >= margin
    }

    /// The surroundings are the same, so this is the place: enough of the statement must be left to
    /// be about it, half of its letters, and two thirds where a word is another.
    const fn is_statement(&self) -> bool {
        let Differences {
            words,
            replaced,
            left_out,
            letters,
            letters_kept,
            longest_gap,
            ..
        } = self.differences;
        let one_word = words == 1 && replaced + left_out > 0;
        let enough_kept = if self.differences.has_old_words() {
            2 * letters_kept >= letters
        } else {
            3 * letters_kept >= 2 * letters
        };
        !one_word && longest_gap <= LONGEST_GAP && (self.differences.same_words() || enough_kept)
    }

    /// Nothing tells this place from a look-alike but the words themselves: none may be another.
    fn is_plain(&self) -> bool {
        let Differences {
            words,
            left_out,
            added,
            swapped,
            letters,
            letters_kept,
            ..
        } = self.differences;
        let slips = self.differences.slips.len();
        if !self.differences.has_old_words() {
            return false;
        }
        if self.differences.only_spelling() {
            return letters >= LETTERS_SPELT;
        }
        if self.differences.same_words()
            && letters >= LETTERS_SPELT
            && self.is_name(Evidence::Silent)
        {
            return true;
        }
        let moved = (left_out + added + swapped) * WORDS_FOR_ONE <= words;
        let slipped = slips <= 1 || slips * WORDS_FOR_SLIP <= words;
        moved && slipped && letters_kept >= LETTERS_KEPT
    }

    /// A name is another as soon as its letters differ in more than one place, or in the first
    /// letter of a word.
    fn is_name(&self, evidence: Evidence) -> bool {
        let Differences { letters, slips, .. } = &self.differences;
        if !self.differences.same_words() {
            return false;
        }
        match (slips.as_slice(), evidence) {
            ([], Evidence::For | Evidence::Certain) => true,
            ([], _) => *letters >= LETTERS_SPELT,
            ([(old, new)], Evidence::Certain) => is_misspelt(old, new, |edit, length| {
                edit.before > 0 && length >= NAME_WORD
            }),
            ([(old, new)], Evidence::For) => is_misspelt(old, new, |edit, length| {
                let ending = edit.after < NAME_ENDING && edit.kind != EditKind::Doubling;
                edit.before > 0 && !ending && length >= NAME_WORD
            }),
            ([(old, new)], Evidence::Silent) => is_misspelt(old, new, |edit, length| {
                let inside = edit.before > 0 && edit.after >= NAME_ENDING;
                match edit.kind {
                    EditKind::Doubling => edit.before > 0 && length >= LONG_NAME_WORD,
                    EditKind::Transposition => inside && length >= LONG_NAME_WORD,
                    EditKind::Length => inside && length >= VERY_LONG_NAME_WORD,
                    EditKind::Replacement => false,
                }
            }),
            _ => false,
        }
    }
}

/// Is one word of a name the other, misspelt once, at a place and in a word that may be misspelt?
fn is_misspelt(old: &str, new: &str, may_be: impl Fn(OnlyEdit, usize) -> bool) -> bool {
    let (old, new) = (skeleton(old), skeleton(new));
    let length = old.chars().count().max(new.chars().count());
    only_edit(&old, &new).is_some_and(|edit| may_be(edit, length))
}

/// Errors a quote of that many symbols may have: a third, of short ones less.
const fn most_errors(length: usize) -> usize {
    match length {
        0..8 => 1,
        8..16 => length / 5,
        16..32 => length / 4,
        _ => length / 3,
    }
}

/// Errors beyond which a place is not even shown.
pub(super) const fn most_errors_shown(length: usize) -> usize {
    if length < 16 {
        length * 2 / 5
    } else {
        length / 2
    }
}
