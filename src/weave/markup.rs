//! The markup of a laid-out block: objects between letters, emphasis, the author's links, isolates.

use crate::text::Direction;
use crate::weave::isolate::IsolateKind;
use crate::weave::layer::{FootnoteLink, PlacedImage, ReferenceLink};
use crate::weave::range::PositionRange;

/// Something between two bytes of the reading text.
#[derive(Clone, Debug)]
pub enum InlineObject<'a> {
    Break,
    Image {
        image: PlacedImage,
        alt: &'a str,
        title: &'a str,
    },
    Footnote(FootnoteLink),
}

/// The kinds of emphasis that Markdown has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EmphasisKind {
    Emphasis,
    Strong,
    Strikethrough,
}

impl EmphasisKind {
    /// The name of the HTML element.
    pub const fn element(self) -> &'static str {
        match self {
            Self::Emphasis => "em",
            Self::Strong => "strong",
            Self::Strikethrough => "s",
        }
    }
}

/// A range that the author emphasised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Emphasis {
    pub kind: EmphasisKind,
    pub stretch: PositionRange,
}

/// A link that the author wrote.
#[derive(Clone, Debug)]
pub struct AuthorLink<'a> {
    pub target: ReferenceLink,
    /// The title attribute. Empty if the author gave none.
    pub title: &'a str,
    pub stretch: PositionRange,
}

/// A range with a direction of its own. It becomes one element, whichever layers lie over parts of
/// it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Isolate {
    pub stretch: PositionRange,
    pub direction: Direction,
    pub kind: IsolateKind,
    /// The innermost isolate around it, by its index on the tape.
    pub outer: Option<usize>,
}

/// Merges ranges of one kind of emphasis that overlap.
///
/// Emphasis inside the same emphasis has no effect. Two ranges that touch in the source can overlap
/// here, because both are widened to the nearest place between two words whose letters join.
pub fn disjoint(mut emphases: Vec<Emphasis>) -> Vec<Emphasis> {
    emphases.sort_by_key(|emphasis| (emphasis.kind, emphasis.stretch.start));
    let mut merged: Vec<Emphasis> = Vec::new();
    for emphasis in emphases {
        match merged.last_mut() {
            Some(last)
                if last.kind == emphasis.kind && emphasis.stretch.start < last.stretch.end =>
            {
                last.stretch.end = last.stretch.end.max(emphasis.stretch.end);
            }
            _ => merged.push(emphasis),
        }
    }
    merged.sort_by_key(|emphasis| emphasis.stretch.start);
    merged
}
