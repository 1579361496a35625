//! To lay layers over a block as HTML: overlapping ranges, inline markup and apparatus become
//! well-formed markup whose text, without what is marked `data-apparatus`, is the reading text byte
//! for byte.

mod block;
mod encode;
mod filed;
mod isolate;
mod layer;
mod mark;
mod markup;
mod plain;
mod precedence;
mod prose;
mod range;
mod reading;
mod segment;
mod stack;
mod tape;

pub use block::{received_range, weave, weave_corrected};
pub use encode::description;
pub use filed::Filed;
pub use isolate::turned;
pub use layer::{
    FootnoteLink, Held, Layer, MentionLink, NoLinks, PlacedImage, Point, PointKind, ReferenceLink,
    Resolve,
};
pub use plain::{isolate_in, isolate_text};
pub use prose::{in_line, inline_prose, prose};
pub use reading::{reading, reading_with};
