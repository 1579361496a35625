//! Words that move to another place of their block.
//!
//! A move lands before or after its anchor: words that occur once in the block. If the anchor lies
//! inside words that move themselves, the words arrive where those do: with "move `b` after `c`"
//! and "move `c d` before `a`", the block `a b c d` becomes `c b d a`.

use std::collections::BTreeMap;

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
    corrections: &'a [BlockCorrection<'a>],
    /// Where each correction lands. `None` for those that move nothing and for faulty moves.
    landings: Vec<Option<Landing>>,
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

    fn find_landing(&self, index: usize, diagnostics: &mut Vec<Diagnostic>) -> Option<Landing> {
        let correction = self.correction(index);
        let BlockChange::Move { side, anchor } = correction.change else {
            return None;
        };
        let anchors = self.find_anchors(anchor, correction.range);
        if let [place] = anchors.as_slice() {
            let landing = Landing::beside(*place, side);
            if self.is_circular(index, landing, 0) {
                let message = "these words move beside words that move beside them";
                diagnostics.push(
                    Diagnostic::error(codes::CIRCLE, correction.span, message)
                        .help("let one of the moves land beside words that stay"),
                );
                return None;
            }
            return Some(landing);
        }
        let count = if anchors.is_empty() {
            "do not stand".to_owned()
        } else {
            format!("stand {} times", anchors.len())
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

    /// Finds the places of an anchor in the block, outside the words that are moved. Spellings that
    /// folding makes equal match.
    fn find_anchors(&self, anchor: &str, moved: TextRange) -> Vec<TextRange> {
        let folded = Folded::new(&self.block.text);
        let anchor = fold_quote(anchor);
        if anchor.is_empty() {
            return Vec::new();
        }
        folded
            .as_str()
            .match_indices(&anchor)
            .filter_map(|(at, found)| folded.original(at..at + found.len()))
            .filter(|place| !place.overlaps(moved))
            .collect()
    }

    /// Does this landing lead, from move to move, back to the words of the move `start`?
    ///
    /// `depth` counts the moves that have been followed.
    fn is_circular(&self, start: usize, landing: Landing, depth: usize) -> bool {
        let Some(next) = self.move_around(landing, start) else {
            return false;
        };
        if next == start || depth > self.corrections.len() {
            return true;
        }
        let next = self.correction(next);
        let BlockChange::Move { side, anchor } = next.change else {
            return false;
        };
        let anchors = self.find_anchors(anchor, next.range);
        let Some(place) = anchors.first() else {
            return false;
        };
        let landing = Landing::beside(*place, side);
        let at = TextRange::new(landing.at, landing.at);
        self.correction(start).range.contains(at) || self.is_circular(start, landing, depth + 1)
    }

    /// Finds the move, other than `except`, whose words a landing lies in.
    fn move_around(&self, landing: Landing, except: usize) -> Option<usize> {
        self.corrections
            .iter()
            .enumerate()
            .position(|(index, correction)| {
                let range = correction.range;
                let is_inside = match landing.side {
                    MoveSide::Before => range.start() <= landing.at && landing.at < range.end(),
                    MoveSide::After => range.start() < landing.at && landing.at <= range.end(),
                };
                index != except && is_inside && correction.change.is_move()
            })
    }

    /// Returns the insertions at the places where moves land. Several moves to one place arrive in
    /// the order in which their words had in the text.
    pub fn arrivals(&self) -> Vec<ReadingEdit> {
        let mut arriving: BTreeMap<(usize, bool), Vec<usize>> = BTreeMap::new();
        for (index, landing) in self.landings.iter().enumerate() {
            if let Some(landing) = landing
                && self.move_around(*landing, index).is_none()
            {
                arriving
                    .entry((landing.at, landing.side == MoveSide::After))
                    .or_default()
                    .push(index);
            }
        }
        let insertion = |((at, after), indexes): ((usize, bool), Vec<usize>)| {
            let words: Vec<String> = indexes
                .iter()
                .map(|index| self.moved_words(*index, 0))
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
    fn moved_words(&self, index: usize, depth: usize) -> String {
        let range = self.correction(index).range;
        let mut words = String::new();
        let mut from = range.start();
        if depth <= self.corrections.len() {
            let mut inner: Vec<(usize, usize)> = self
                .landings
                .iter()
                .enumerate()
                .filter_map(|(other, landing)| {
                    landing
                        .filter(|landing| self.move_around(*landing, other) == Some(index))
                        .map(|landing| (landing.at, other))
                })
                .collect();
            inner.sort_unstable();
            for (at, other) in inner {
                words.push_str(TextRange::new(from, at).slice(&self.block.text));
                words.push_str(&self.spaced(at, &self.moved_words(other, depth + 1)));
                from = at;
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
