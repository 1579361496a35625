//! The corrected reading of a text: what each block would read if every correction were taken.
//!
//! An outer correction beats one inside it; those that cross, or are about the same words, are
//! errors.

mod words;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Span};
use crate::edition::apparatus::{AnnotationPlace, Apparatus};
use crate::edition::codes;
use crate::source::annotation::Annotation;
use crate::source::block::{Block, BlockNumber, Text};
use crate::source::body::{Change, MoveSide, Wording};
use crate::text::fold::{Folded, fold_quote};
use crate::text::{Lang, TextRange};
use words::{closes, common_end, common_start, in_lines_of, opens};

/// One difference between the received and the corrected reading of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Words go; others, perhaps none, come in their place.
    Replace {
        /// What goes.
        range: TextRange,
        /// What comes.
        words: String,
    },
    /// Words come in.
    Insert {
        /// The byte of the reading text where they come in.
        at: usize,
        /// Whether they belong to the words before or after that place.
        side: MoveSide,
        /// The words, with the spaces they bring along.
        words: String,
    },
}

/// The corrected reading of a text, by block; in each block ordered by place.
pub type Edits = BTreeMap<BlockNumber, Vec<Edit>>;

/// Works out the corrected reading of a text.
pub fn edits(
    text: &Text,
    annotations: &[Annotation],
    apparatus: &Apparatus,
    diagnostics: &mut Vec<Diagnostic>,
) -> Edits {
    let mut by_block: BTreeMap<BlockNumber, Vec<Piece<'_>>> = BTreeMap::new();
    for place in &apparatus.places {
        let annotation = &annotations[place.annotation];
        if let Some(correction) = &annotation.body.correction {
            if place.place.ranges.len() > 1 {
                diagnostics.extend(place.first.then(|| across(place, annotation)));
            } else if let Some(piece) =
                piece(place, annotation, &correction.change.value, &text.lang)
            {
                by_block.entry(piece.block).or_default().push(piece);
            }
        }
    }
    let mut edits = Edits::new();
    for (number, mut pieces) in by_block {
        let Some(block) = text.block(number) else {
            continue;
        };
        pieces.sort_by_key(|piece| {
            (
                piece.range.start(),
                Reverse(piece.range.end()),
                piece.annotation,
            )
        });
        report_conflicts(&pieces, diagnostics);
        let outer = outermost(pieces);
        let block_edits = Corrector {
            block,
            pieces: &outer,
            diagnostics,
        }
        .edits();
        if !block_edits.is_empty() {
            edits.insert(number, block_edits);
        }
    }
    edits
}

/// One block's share of a correction.
struct Piece<'a> {
    annotation: usize,
    span: Span,
    block: BlockNumber,
    range: TextRange,
    change: PieceChange<'a>,
}

enum PieceChange<'a> {
    Replace(&'a str),
    Insert { before: &'a str, after: &'a str },
    Move { side: MoveSide, anchor: &'a str },
}

fn piece<'a>(
    place: &AnnotationPlace,
    annotation: &Annotation,
    change: &'a Change,
    lang: &'a Lang,
) -> Option<Piece<'a>> {
    let words = |wording: &'a Wording| wording.get(lang).map(|words| words.value.as_str());
    let change = match change {
        Change::Replace(wording) => PieceChange::Replace(words(wording)?),
        Change::Insert { before, after } => PieceChange::Insert {
            before: before.as_ref().and_then(words).unwrap_or(""),
            after: after.as_ref().and_then(words).unwrap_or(""),
        },
        Change::Move { side, anchor } => PieceChange::Move {
            side: *side,
            anchor: words(anchor)?,
        },
    };
    let at = place.start();
    Some(Piece {
        annotation: place.annotation,
        span: annotation.span,
        block: at.block,
        range: at.range,
        change,
    })
}

/// A correction of several blocks: the corrected reading has the blocks of the received one.
fn across(place: &AnnotationPlace, annotation: &Annotation) -> Diagnostic {
    let (first, last) = (place.start().block.0, place.end().block.0);
    let message = format!(
        "this correction is about the blocks {first} to {last}: a correction changes the words of one block"
    );
    let help = "write an annotation for each block, with a `quote` of its own words or its `block`";
    Diagnostic::error(codes::ACROSS_BLOCKS, annotation.span, message).help(help)
}

/// Reports corrections that cannot both be made: those that cross, and those of the same words.
fn report_conflicts(pieces: &[Piece<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut open: Vec<&Piece<'_>> = Vec::new();
    for piece in pieces {
        open.retain(|earlier| earlier.range.end() > piece.range.start());
        if let Some(earlier) = open
            .iter()
            .find(|earlier| earlier.range.end() < piece.range.end())
        {
            let message = "this correction crosses another: neither holds the other, so there is no corrected reading";
            let diagnostic = Diagnostic::error(codes::CROSSING, piece.span, message)
                .label(earlier.span, "the other");
            diagnostics.push(
                diagnostic.help("let one of the two quote all the words that both are about"),
            );
        } else if let Some(earlier) = open.iter().find(|earlier| earlier.range == piece.range) {
            let message =
                "another correction is about the same words: which of the two readings is meant?";
            let diagnostic = Diagnostic::error(codes::SAME_WORDS, piece.span, message)
                .label(earlier.span, "the other");
            diagnostics.push(diagnostic.help(
                "join the two into one, or take one away; another reading can be told in a `note`",
            ));
        }
        open.push(piece);
    }
}

/// Those that are in no other. The pieces are ordered by where they begin, the longer first.
fn outermost(pieces: Vec<Piece<'_>>) -> Vec<Piece<'_>> {
    let mut outer: Vec<Piece<'_>> = Vec::new();
    for piece in pieces {
        let inside = outer
            .iter()
            .rev()
            .any(|o| o.range.contains(piece.range) || o.range.overlaps(piece.range));
        if !inside {
            outer.push(piece);
        }
    }
    outer
}

struct Corrector<'a> {
    block: &'a Block,
    pieces: &'a [Piece<'a>],
    diagnostics: &'a mut Vec<Diagnostic>,
}

/// Where a move lands.
#[derive(Clone, Copy)]
struct Landing {
    at: usize,
    side: MoveSide,
}

impl Corrector<'_> {
    fn edits(mut self) -> Vec<Edit> {
        let landings: Vec<Option<Landing>> = (0..self.pieces.len())
            .map(|index| self.landing(index))
            .collect();
        let mut edits = Vec::new();
        let mut gone = None;
        for (index, piece) in self.pieces.iter().enumerate() {
            match piece.change {
                // What is left out takes one of the spaces beside it along, as what moves away
                // does.
                PieceChange::Replace("") => edits.push(self.leave(piece.range, &mut gone)),
                PieceChange::Replace(words) => edits.push(self.smallest(piece.range, words)),
                PieceChange::Insert { before, after } => {
                    edits.extend(insert(piece.range.start(), MoveSide::Before, before));
                    edits.extend(insert(piece.range.end(), MoveSide::After, after));
                }
                PieceChange::Move { .. } => {
                    if landings[index].is_some() {
                        edits.push(self.leave(piece.range, &mut gone));
                    }
                }
            }
        }
        edits.extend(self.arrivals(&landings));
        edits.sort_by_key(|edit| match edit {
            Edit::Replace { range, .. } => (range.start(), 1),
            Edit::Insert {
                at,
                side: MoveSide::Before,
                ..
            } => (*at, 0),
            Edit::Insert {
                at,
                side: MoveSide::After,
                ..
            } => (*at, 2),
        });
        edits
    }

    fn landing(&mut self, index: usize) -> Option<Landing> {
        let piece = &self.pieces[index];
        let PieceChange::Move { side, anchor } = piece.change else {
            return None;
        };
        let places: Vec<TextRange> = find(anchor, &self.block.text)
            .into_iter()
            .filter(|place| !place.overlaps(piece.range))
            .collect();
        if let [place] = places.as_slice() {
            let at = if side == MoveSide::Before {
                place.start()
            } else {
                place.end()
            };
            let landing = Landing { at, side };
            if self.is_circle(index, landing, 0) {
                let message = "these words move beside words that move beside them";
                self.diagnostics.push(
                    Diagnostic::error(codes::CIRCLE, piece.span, message)
                        .help("let one of the moves land beside words that stay"),
                );
                return None;
            }
            return Some(landing);
        }
        let count = if places.is_empty() {
            "do not stand".to_owned()
        } else {
            format!("stand {} times", places.len())
        };
        let message = format!(
            "the words to move beside, \u{2068}{anchor}\u{2069}, {count} in block {}",
            self.block.number.0
        );
        let help = "name words that stand once in the same block, outside what is moved";
        self.diagnostics
            .push(Diagnostic::error(codes::NO_LANDING, piece.span, message).help(help));
        None
    }

    /// Does following this landing from move to move come back to where it began?
    fn is_circle(&self, start: usize, landing: Landing, depth: usize) -> bool {
        let Some(next) = self.mover_at(landing, start) else {
            return false;
        };
        if next == start || depth > self.pieces.len() {
            return true;
        }
        let PieceChange::Move { side, anchor } = self.pieces[next].change else {
            return false;
        };
        let Some(place) = find(anchor, &self.block.text)
            .into_iter()
            .find(|place| !place.overlaps(self.pieces[next].range))
        else {
            return false;
        };
        let at = if side == MoveSide::Before {
            place.start()
        } else {
            place.end()
        };
        self.pieces[start].range.contains(TextRange::new(at, at))
            || self.is_circle(start, Landing { at, side }, depth + 1)
    }

    /// The move within whose words a landing lies.
    fn mover_at(&self, landing: Landing, but: usize) -> Option<usize> {
        self.pieces.iter().enumerate().position(|(index, piece)| {
            let inside = match landing.side {
                MoveSide::Before => {
                    piece.range.start() <= landing.at && landing.at < piece.range.end()
                }
                MoveSide::After => {
                    piece.range.start() < landing.at && landing.at <= piece.range.end()
                }
            };
            index != but && inside && matches!(piece.change, PieceChange::Move { .. })
        })
    }

    /// What comes in where moves land, several to one place in the order of the text.
    fn arrivals(&self, landings: &[Option<Landing>]) -> Vec<Edit> {
        let mut arriving: BTreeMap<(usize, bool), Vec<usize>> = BTreeMap::new();
        for (index, landing) in landings.iter().enumerate() {
            if let Some(landing) = landing
                && self.mover_at(*landing, index).is_none()
            {
                arriving
                    .entry((landing.at, landing.side == MoveSide::After))
                    .or_default()
                    .push(index);
            }
        }
        arriving
            .into_iter()
            .map(|((at, after), indexes)| {
                let words: Vec<String> = indexes
                    .iter()
                    .map(|index| self.moved_words(*index, landings, 0))
                    .collect();
                let side = if after {
                    MoveSide::After
                } else {
                    MoveSide::Before
                };
                let lines = self.is_line_edge(at, side)
                    && indexes
                        .iter()
                        .all(|index| self.is_line(self.pieces[*index].range));
                let words = if lines {
                    self.lined(at, &words.join("\n"))
                } else {
                    self.spaced(at, &words.join(" "))
                };
                Edit::Insert { at, side, words }
            })
            .collect()
    }

    /// The words that a move takes along, with those that other moves bring into them.
    fn moved_words(&self, index: usize, landings: &[Option<Landing>], depth: usize) -> String {
        let range = self.pieces[index].range;
        let mut words = String::new();
        let mut from = range.start();
        if depth <= self.pieces.len() {
            let mut inner: Vec<(usize, usize)> = landings
                .iter()
                .enumerate()
                .filter_map(|(other, landing)| {
                    landing
                        .filter(|landing| self.mover_at(*landing, other) == Some(index))
                        .map(|landing| (landing.at, other))
                })
                .collect();
            inner.sort_unstable();
            for (at, other) in inner {
                words.push_str(TextRange::new(from, at).slice(&self.block.text));
                words.push_str(&self.spaced(at, &self.moved_words(other, landings, depth + 1)));
                from = at;
            }
        }
        words.push_str(TextRange::new(from, range.end()).slice(&self.block.text));
        words.trim().to_owned()
    }

    /// One space at each end, none before a closing mark, stop, comma or colon, or after an opening
    /// mark.
    fn spaced(&self, at: usize, words: &str) -> String {
        let before = self
            .block
            .text
            .get(..at)
            .and_then(|text| text.chars().next_back());
        let after = self
            .block
            .text
            .get(at..)
            .and_then(|text| text.chars().next());
        let lead = before.is_some_and(|c| !c.is_whitespace() && !opens(c));
        let trail = after.is_some_and(|c| !c.is_whitespace() && !closes(c));
        format!(
            "{}{words}{}",
            if lead { " " } else { "" },
            if trail { " " } else { "" }
        )
    }

    /// A line of its own, before or after another one.
    fn lined(&self, at: usize, words: &str) -> String {
        let begins = |at: usize| self.is_line_edge(at, MoveSide::Before);
        if begins(at) {
            format!("{words}\n")
        } else {
            format!("\n{words}")
        }
    }

    /// Is it a whole line of a block that has several?
    fn is_line(&self, range: TextRange) -> bool {
        self.block.text.contains('\n')
            && self.is_line_edge(range.start(), MoveSide::Before)
            && self.is_line_edge(range.end(), MoveSide::After)
    }

    /// Does a line begin there (before it is another, or nothing), or end?
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

    /// Takes words out. `gone` is the last stretch that was taken out, in one or in several edits.
    fn leave(&self, range: TextRange, gone: &mut Option<TextRange>) -> Edit {
        let joined = gone.filter(|gone| gone.end() >= range.start());
        let range = self.leaving(range, joined);
        *gone = Some(TextRange::new(
            joined.map_or(range.start(), TextRange::start),
            range.end(),
        ));
        Edit::Replace {
            range,
            words: String::new(),
        }
    }

    /// What goes when words move away: they, and one of the spaces that would be left double. Where
    /// what stands before them is `gone`, what stands before that counts.
    fn leaving(&self, range: TextRange, gone: Option<TextRange>) -> TextRange {
        let text = &self.block.text;
        let before = text
            .get(..gone.unwrap_or(range).start())
            .and_then(|t| t.chars().next_back());
        let after = text.get(range.end()..).and_then(|t| t.chars().next());
        let space = |c: Option<char>| c.filter(|c| c.is_whitespace()).map(char::len_utf8);
        match (space(before), space(after)) {
            (Some(_), _) if gone.is_some() => range,
            (Some(width), after_space)
                if after_space.is_some()
                    || after.is_none_or(closes)
                    || self.others_begin(range.end()) =>
            {
                TextRange::new(range.start() - width, range.end())
            }
            (None, Some(width)) if before.is_none_or(opens) => {
                TextRange::new(range.start(), range.end() + width)
            }
            _ => range,
        }
    }

    /// Do the words of another correction begin right here?
    fn others_begin(&self, at: usize) -> bool {
        self.pieces.iter().any(|piece| piece.range.start() == at)
    }

    /// The smallest edit that makes the same reading: whole words that stay at either end are left
    /// in peace.
    fn smallest(&self, range: TextRange, words: &str) -> Edit {
        let received = range.slice(&self.block.text);
        let start = common_start(received, words);
        let end = common_end(&received[start.0..], &words[start.1..]);
        let range = TextRange::new(range.start() + start.0, range.end() - end.0);
        let words = in_lines_of(
            range.slice(&self.block.text),
            &words[start.1..words.len() - end.1],
        );
        match (range.is_empty(), words.is_empty()) {
            (true, false) => Edit::Insert {
                at: range.start(),
                side: MoveSide::After,
                words,
            },
            _ => Edit::Replace { range, words },
        }
    }
}

fn insert(at: usize, side: MoveSide, words: &str) -> Option<Edit> {
    (!words.is_empty()).then(|| Edit::Insert {
        at,
        side,
        words: words.to_owned(),
    })
}

fn find(words: &str, text: &str) -> Vec<TextRange> {
    let folded = Folded::new(text);
    let words = fold_quote(words);
    if words.is_empty() {
        return Vec::new();
    }
    folded
        .as_str()
        .match_indices(&words)
        .filter_map(|(at, found)| folded.original(at..at + found.len()))
        .collect()
}
