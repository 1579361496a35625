//! What a block holds besides its text: objects between letters, emphasis, and the author's links.

use crate::text::Direction;
use crate::weave::isolate::IsolateKind;
use crate::weave::layer::{FootnoteLink, PlacedImage, ReferenceLink};
use crate::weave::range::Stretch;

/// What stands between two bytes of the reading text.
#[derive(Clone, Debug)]
pub enum Object<'a> {
    Break,
    Image {
        image: PlacedImage,
        alt: &'a str,
        title: &'a str,
    },
    Footnote(FootnoteLink),
}

/// The kinds of emphasis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EmphasisKind {
    Emphasis,
    Strong,
    Strikethrough,
}

impl EmphasisKind {
    /// The name of its element.
    pub const fn element(self) -> &'static str {
        match self {
            Self::Emphasis => "em",
            Self::Strong => "strong",
            Self::Strikethrough => "s",
        }
    }
}

/// Emphasis of the author's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Emphasis {
    pub kind: EmphasisKind,
    pub stretch: Stretch,
}

/// A link of the author's own.
#[derive(Clone, Debug)]
pub struct AuthorLink<'a> {
    pub target: ReferenceLink,
    /// Empty where it has none.
    pub title: &'a str,
    pub stretch: Stretch,
}

/// A stretch that is one unit for direction: it is one element, whatever lies over parts of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Isolate {
    pub stretch: Stretch,
    pub direction: Direction,
    pub kind: IsolateKind,
}

/// Emphasis within the same emphasis says nothing; and where letters join, two that touched may
/// have come to overlap.
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
