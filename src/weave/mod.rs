//! Renders a block of text as HTML under any number of overlapping layers.
//!
//! A block comes with inline markup (emphasis, links, footnotes). Layers are ranges of its text
//! that annotations are about. They may nest, overlap each other and cross the markup. HTML
//! elements must nest, so the weave cuts the ranges into pieces.
//!
//! The text of the result, apart from elements marked `data-apparatus`, is the reading text byte
//! for byte. `tests/weave` checks this and the other properties that ARCHITECTURE.md lists.
//!
//! The steps, for the block `one *two three*` with layer A over "one two":
//!
//! 1. `tape` gives every byte of text and every object between bytes (a line break, an image, a
//!    footnote call) a position on one line, and turns markup into ranges of positions: text `one
//!    two three`, emphasis over positions 4 to 13, layer A over 0 to 7.
//! 2. `segment` cuts the line wherever something begins or ends: 0 to 4 (`one `), 4 to 7 (`two`),
//!    7 to 13 (` three`). Above each segment it notes the layers and the link.
//! 3. `stack` decides for each segment which elements are around it, and in which order: A around
//!    `one `, then A and within it the emphasis around `two`, then the emphasis alone. The shorter
//!    of two elements that cross is the one that is cut.
//! 4. `encode` goes from segment to segment. It closes the elements that end and opens those that
//!    begin: `<span>one <em>two</em></span><em> three</em>`.
//!
//! `isolate` finds the runs of the other writing direction, which become elements too, and
//! `mark` puts reference marks and inserted readings at their places.

mod block;
mod encode;
mod isolate;
mod layer;
mod layer_set;
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
pub use isolate::turned;
pub use layer::{
    FootnoteLink, HiddenAddress, Insertion, InsertionKind, Layer, MentionLink, NoLinks,
    PlacedImage, Readings, ReferenceLink, Resolve,
};
pub use layer_set::LayerSet;
pub use plain::{isolate_in, isolate_text};
pub use prose::{in_line, inline_prose, prose};
pub use reading::{LineEnds, reading, reading_with};
