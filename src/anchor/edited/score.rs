//! Decides whether an edited place may be accepted for a quote.
//!
//! This takes two steps. The *score* sorts the candidates, with the weights that the Hypothesis
//! client uses for quote, context and position. The *verdict* ([`Similarity::is_acceptable`]) says
//! whether a candidate may be accepted at all. A high score is not enough for that, because two
//! different statements can be very similar. How much may differ depends on how certain the context
//! is.

use super::evidence::{ContextMatch, Evidence, share};
use super::spelling::{EditKind, OnlyEdit, only_edit, skeleton};
use super::wording::WordingChange;

/// The weights of the Hypothesis client. The quote counts as much as everything else together, the
/// position almost nothing.
const QUOTE: f64 = 50.0;
const BEFORE: f64 = 20.0;
const AFTER: f64 = 20.0;
const NEAR: f64 = 2.0;

/// The least score of an accepted candidate.
const THRESHOLD: f64 = 0.6;
/// How far the best score must be ahead of a second candidate that is not acceptable itself.
const MARGIN: f64 = 0.05;
/// How far the best score must be ahead of a second candidate that is acceptable, too.
const MARGIN_TO_RIVAL: f64 = 0.15;

/// Shorter quotes are not searched for approximately, in symbols.
pub(super) const SHORTEST: usize = 4;
/// The number of letters that must be unchanged if words are misspelt or moved and the context is
/// not the same.
const LETTERS_KEPT: usize = 12;
/// The number of letters that a quote needs if only spellings differ.
const LETTERS_SPELT: usize = 6;
/// If the context says nothing, one word in this many may be added, removed or moved.
const WORDS_FOR_ONE: usize = 5;
/// One word in this many may be misspelt.
const WORDS_FOR_SLIP: usize = 3;
/// A longer run of removed or of new words makes another text, whatever the context.
const LONGEST_GAP: usize = 3;
/// The similarity that the context needs if the quote is unchanged.
const DRIFTED: f64 = 0.6;

/// In a shorter word of a name, a misspelling makes another name (Iran, Iraq).
const NAME_WORD: usize = 5;
/// A name of this many words is treated as a phrase: it may be the same even if one word is
/// replaced.
const PHRASE: usize = 4;
/// In words of this length, a doubled letter or two exchanged letters do not make another name.
const LONG_NAME_WORD: usize = 6;
/// In words of this length, an added or missing letter does not make another name. A replaced
/// letter does (Hastings, Hustings).
const VERY_LONG_NAME_WORD: usize = 8;
/// The last letters of a word, which often distinguish names (Marian, Marina; Karim, Karima).
const NAME_ENDING: usize = 2;

/// What a quote is. A name with another letter is often another name, so less may differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuoteKind {
    /// The name of an entity.
    Name,
    /// Any other words.
    #[default]
    Statement,
}

/// How similar a candidate is to a quote.
#[derive(Clone, Debug)]
pub(super) struct Similarity {
    /// The differences between the words.
    pub change: WordingChange,
    /// The edit distance, in symbols.
    pub errors: usize,
    /// The length of the quote, in symbols.
    pub length: usize,
    /// The comparison of the context.
    pub context: ContextMatch,
}

impl Similarity {
    /// The weighted similarity of everything that is known, from 0 to 1.
    pub fn score(&self) -> f64 {
        let ContextMatch {
            before,
            after,
            near,
            ..
        } = self.context;
        let parts = [
            (Some(self.change.similarity()), QUOTE),
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

    /// Compares ranges of the same place: the score, plus the share of equal symbols.
    pub fn fit(&self) -> f64 {
        self.score() + share(self.length.saturating_sub(self.errors), self.length)
    }

    /// May this candidate be accepted, if no other is similar?
    pub fn is_acceptable(&self, kind: QuoteKind) -> bool {
        if self.score() < THRESHOLD {
            return false;
        }
        if self.errors == 0 {
            return self
                .context
                .likeness()
                .is_some_and(|likeness| likeness >= DRIFTED);
        }
        let evidence = self.context.evidence();
        let phrase = kind == QuoteKind::Statement || self.change.words >= PHRASE;
        if phrase && evidence == Evidence::Certain && self.change.is_small() {
            return true;
        }
        if self.length < SHORTEST
            || self.errors > most_errors(self.length) + self.change.transposed()
        {
            return false;
        }
        match (kind, evidence) {
            (QuoteKind::Name, evidence) => self.is_name(evidence),
            (QuoteKind::Statement, Evidence::Certain) => self.is_statement(),
            (QuoteKind::Statement, Evidence::For) => {
                self.is_statement() && self.change.has_old_words()
            }
            (QuoteKind::Statement, Evidence::Silent) => self.is_safe_without_context(),
            (QuoteKind::Statement, Evidence::Against) => {
                self.change.only_spelling() && self.change.letters >= LETTERS_KEPT
            }
        }
    }

    /// Is the score clearly better than that of another candidate?
    pub fn is_ahead_of(&self, other: &Self, kind: QuoteKind) -> bool {
        let margin = if other.is_acceptable(kind) {
            MARGIN_TO_RIVAL
        } else {
            MARGIN
        };
        self.score() - other.score() >= margin
    }

    /// The verdict for a statement in the same context. Half of its letters must be unchanged, or
    /// two thirds if a word is replaced.
    const fn is_statement(&self) -> bool {
        let WordingChange {
            words,
            replaced,
            left_out,
            letters,
            letters_kept,
            longest_gap,
            ..
        } = self.change;
        let one_word = words == 1 && replaced + left_out > 0;
        let enough_kept = if self.change.has_old_words() {
            2 * letters_kept >= letters
        } else {
            3 * letters_kept >= 2 * letters
        };
        !one_word && longest_gap <= LONGEST_GAP && (self.change.same_words() || enough_kept)
    }

    /// The verdict if the context says nothing: no word may be replaced.
    fn is_safe_without_context(&self) -> bool {
        let WordingChange {
            words,
            left_out,
            added,
            swapped,
            letters,
            letters_kept,
            ..
        } = self.change;
        let slips = self.change.slips.len();
        if !self.change.has_old_words() {
            return false;
        }
        if self.change.only_spelling() {
            return letters >= LETTERS_SPELT;
        }
        if self.change.same_words() && letters >= LETTERS_SPELT && self.is_name(Evidence::Silent) {
            return true;
        }
        let moved = (left_out + added + swapped) * WORDS_FOR_ONE <= words;
        let slipped = slips <= 1 || slips * WORDS_FOR_SLIP <= words;
        moved && slipped && letters_kept >= LETTERS_KEPT
    }

    /// The verdict for a name: its letters may differ in one place only, and not in the first
    /// letter of a word.
    fn is_name(&self, evidence: Evidence) -> bool {
        let WordingChange { letters, slips, .. } = &self.change;
        if !self.change.same_words() {
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

/// Do two words of a name differ by one misspelling that `may_be` accepts? `may_be` receives the
/// edit and the length of the longer word in letters.
fn is_misspelt(old: &str, new: &str, may_be: impl Fn(OnlyEdit, usize) -> bool) -> bool {
    let (old, new) = (skeleton(old), skeleton(new));
    let length = old.chars().count().max(new.chars().count());
    only_edit(&old, &new).is_some_and(|edit| may_be(edit, length))
}

/// The number of errors that a quote of this length may have: a third of its symbols, and less in
/// short quotes.
const fn most_errors(length: usize) -> usize {
    match length {
        0..8 => 1,
        8..16 => length / 5,
        16..32 => length / 4,
        _ => length / 3,
    }
}

/// The number of errors up to which a place is shown to the author.
pub(super) const fn most_errors_shown(length: usize) -> usize {
    if length < 16 {
        length * 2 / 5
    } else {
        length / 2
    }
}
