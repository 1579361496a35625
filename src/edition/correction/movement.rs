//! Words that move to another place of their block.
//!
//! A move lands before or after its anchor: words that occur once in the block. If the anchor lies
//! inside words that move themselves, the words arrive where those do: with "move `b` after `c`"
//! and "move `c d` before `a`", the block `a b c d` becomes `c b d a`.

use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap};

use memchr::memmem;

use super::collect::{BlockChange, BlockCorrection};
use super::edit::ReadingEdit;
use super::words::{closes, opens};
use crate::diagnostic::Diagnostic;
use crate::edition::codes;
use crate::source::block::Block;
use crate::source::body::MoveSide;
use crate::text::fold::{Folded, fold_quote};
use crate::text::{TextRange, isolate};

/// The moves among the corrections of a block.
pub(super) struct Moves<'a> {
    block: &'a Block,
    /// In order, and apart from each other.
    corrections: &'a [BlockCorrection<'a>],
    /// The anchor of each correction in the block. Empty for those that move nothing.
    anchors: Vec<AnchorPlaces>,
    /// Where each correction lands. `None` for those that move nothing and for faulty moves.
    landings: Vec<Option<Landing>>,
}

/// The places of an anchor, outside the words that are moved.
#[derive(Clone, Copy, Default)]
struct AnchorPlaces {
    first: Option<TextRange>,
    count: usize,
}

/// Where a move lands.
#[derive(Clone, Copy)]
struct Landing {
    /// A byte of the reading text: the start or the end of the anchor.
    at: usize,
    /// Whether the words land before or after the anchor.
    side: MoveSide,
}

impl Landing {
    /// The landing beside the words of an anchor.
    const fn beside(anchor: TextRange, side: MoveSide) -> Self {
        let at = match side {
            MoveSide::Before => anchor.start(),
            MoveSide::After => anchor.end(),
        };
        Self { at, side }
    }
}

impl<'a> Moves<'a> {
    /// Finds where every move lands. Reports anchors that do not occur exactly once, and moves that
    /// lead back to themselves.
    pub fn new(
        block: &'a Block,
        corrections: &'a [BlockCorrection<'a>],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut moves = Self {
            block,
            corrections,
            anchors: find_anchors(&block.text, corrections),
            landings: Vec::new(),
        };
        moves.landings = (0..corrections.len())
            .map(|index| moves.find_landing(index, diagnostics))
            .collect();
        moves
    }

    /// Is this correction a move whose landing was found?
    pub fn has_landing(&self, correction: usize) -> bool {
        self.landings.get(correction).is_some_and(Option::is_some)
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "an index is made by enumerating `corrections`, or `landings`, which is as long"
    )]
    fn correction(&self, index: usize) -> &'a BlockCorrection<'a> {
        &self.corrections[index]
    }

    fn anchor(&self, index: usize) -> AnchorPlaces {
        self.anchors.get(index).copied().unwrap_or_default()
    }

    fn find_landing(&self, index: usize, diagnostics: &mut Vec<Diagnostic>) -> Option<Landing> {
        let correction = self.correction(index);
        let BlockChange::Move { side, anchor } = correction.change else {
            return None;
        };
        let anchors = self.anchor(index);
        if let (Some(place), 1) = (anchors.first, anchors.count) {
            let landing = Landing::beside(place, side);
            if self.is_circular(index, landing) {
                let message = "these words move beside words that move beside them";
                diagnostics.push(
                    Diagnostic::error(codes::CIRCLE, correction.span, message)
                        .help("let one of the moves land beside words that stay"),
                );
                return None;
            }
            return Some(landing);
        }
        let count = if anchors.count == 0 {
            "do not stand".to_owned()
        } else {
            format!("stand {} times", anchors.count)
        };
        let message = format!(
            "the words to move beside, {}, {count} in block {}",
            isolate(anchor),
            self.block.number.0
        );
        let help = "name words that stand once in the same block, outside what is moved";
        diagnostics.push(Diagnostic::error(codes::NO_LANDING, correction.span, message).help(help));
        None
    }

    /// Does this landing lead, from move to move, back to the words of the move `start`?
    fn is_circular(&self, start: usize, mut landing: Landing) -> bool {
        for _ in 0..=self.corrections.len() {
            let Some(next) = self.move_around(landing, start) else {
                return false;
            };
            let BlockChange::Move { side, .. } = self.correction(next).change else {
                return false;
            };
            let Some(place) = self.anchor(next).first else {
                return false;
            };
            landing = Landing::beside(place, side);
            let at = TextRange::new(landing.at, landing.at);
            if self.correction(start).range.contains(at) {
                return true;
            }
        }
        true
    }

    /// Finds the move, other than `except`, whose words a landing lies in.
    fn move_around(&self, landing: Landing, except: usize) -> Option<usize> {
        let at = landing.at;
        let index = self
            .corrections
            .partition_point(|correction| match landing.side {
                MoveSide::Before => correction.range.end() <= at,
                MoveSide::After => correction.range.end() < at,
            });
        let correction = self.corrections.get(index)?;
        let is_begun = match landing.side {
            MoveSide::Before => correction.range.start() <= at,
            MoveSide::After => correction.range.start() < at,
        };
        (index != except && is_begun && correction.change.is_move()).then_some(index)
    }

    /// Returns the insertions at the places where moves land. Several moves to one place arrive in
    /// the order in which their words had in the text.
    pub fn arrivals(&self) -> Vec<ReadingEdit> {
        let mut arriving: BTreeMap<(usize, bool), Vec<usize>> = BTreeMap::new();
        let mut carried = CarriedMoves::new();
        for (index, landing) in self.landings.iter().enumerate() {
            let Some(landing) = landing else {
                continue;
            };
            match self.move_around(*landing, index) {
                Some(around) => carried.entry(around).or_default().push((landing.at, index)),
                None => arriving
                    .entry((landing.at, landing.side == MoveSide::After))
                    .or_default()
                    .push(index),
            }
        }
        for inner in carried.values_mut() {
            inner.sort_unstable();
        }
        let insertion = |((at, after), indexes): ((usize, bool), Vec<usize>)| {
            let words: Vec<String> = indexes
                .iter()
                .map(|index| self.moved_words(*index, &carried, 0))
                .collect();
            let side = if after {
                MoveSide::After
            } else {
                MoveSide::Before
            };
            let are_lines = self.is_line_edge(at, side)
                && indexes
                    .iter()
                    .all(|index| self.is_line(self.correction(*index).range));
            let words = if are_lines {
                self.as_line(at, &words.join("\n"))
            } else {
                self.spaced(at, &words.join(" "))
            };
            ReadingEdit::Insert { at, side, words }
        };
        arriving.into_iter().map(insertion).collect()
    }

    /// Returns the words that a move takes along, including those that other moves bring into them.
    fn moved_words(&self, index: usize, carried: &CarriedMoves, depth: usize) -> String {
        let range = self.correction(index).range;
        let mut words = String::new();
        let mut from = range.start();
        if depth <= self.corrections.len() {
            for (at, other) in carried.get(&index).into_iter().flatten() {
                words.push_str(TextRange::new(from, *at).slice(&self.block.text));
                let inner = self.moved_words(*other, carried, depth + 1);
                words.push_str(&self.spaced(*at, &inner));
                from = *at;
            }
        }
        words.push_str(TextRange::new(from, range.end()).slice(&self.block.text));
        words.trim().to_owned()
    }

    /// Adds a space at each end of words that are inserted at a byte, unless there is one already,
    /// a closing mark follows or an opening mark precedes.
    fn spaced(&self, at: usize, words: &str) -> String {
        let (before, after) = self.block.text.split_at_checked(at).unwrap_or_default();
        let needs_lead = before
            .chars()
            .next_back()
            .is_some_and(|c| !c.is_whitespace() && !opens(c));
        let needs_trail = after
            .chars()
            .next()
            .is_some_and(|c| !c.is_whitespace() && !closes(c));
        let lead = if needs_lead { " " } else { "" };
        let trail = if needs_trail { " " } else { "" };
        format!("{lead}{words}{trail}")
    }

    /// Makes words a line of their own, before the line that begins at this byte or after the one
    /// that ends there.
    fn as_line(&self, at: usize, words: &str) -> String {
        if self.is_line_edge(at, MoveSide::Before) {
            format!("{words}\n")
        } else {
            format!("\n{words}")
        }
    }

    /// Is the range a whole line of a block that has several?
    fn is_line(&self, range: TextRange) -> bool {
        self.block.text.contains('\n')
            && self.is_line_edge(range.start(), MoveSide::Before)
            && self.is_line_edge(range.end(), MoveSide::After)
    }

    /// Does a line begin at this byte (`MoveSide::Before`), or end there (`MoveSide::After`)?
    fn is_line_edge(&self, at: usize, side: MoveSide) -> bool {
        let text = &self.block.text;
        match side {
            MoveSide::Before => text
                .get(..at)
                .is_none_or(|before| before.is_empty() || before.ends_with('\n')),
            MoveSide::After => text
                .get(at..)
                .is_none_or(|after| after.is_empty() || after.starts_with('\n')),
        }
    }
}

/// By move: the moves that land in its words, each with the byte at which it does, in order.
type CarriedMoves = HashMap<usize, Vec<(usize, usize)>>;

/// Finds the anchors of moves in a block. Spellings that folding makes equal match.
fn find_anchors(text: &str, corrections: &[BlockCorrection<'_>]) -> Vec<AnchorPlaces> {
    let folded = LazyCell::new(|| Folded::new(text));
    let find = |correction: &BlockCorrection<'_>| {
        let mut places = AnchorPlaces::default();
        let BlockChange::Move { anchor, .. } = correction.change else {
            return places;
        };
        let anchor = fold_quote(anchor);
        if anchor.is_empty() {
            return places;
        }
        let found = memmem::find_iter(folded.as_str().as_bytes(), anchor.as_bytes())
            .filter_map(|at| folded.original(at..at + anchor.len()))
            .filter(|place| !place.overlaps(correction.range));
        for place in found {
            places.first.get_or_insert(place);
            places.count += 1;
        }
        places
    };
    corrections.iter().map(find).collect()
}
