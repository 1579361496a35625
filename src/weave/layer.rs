//! What is laid over a block, as the caller says it.

use crate::html::Html;
use crate::source::block::FootnoteCall;
use crate::source::body::Reference;
use crate::text::{Lang, TextRange};
use crate::weave::filed::Filed;

/// One annotation's range over one block, with everything that is to be seen of it there.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// Bytes of the block's reading text, exact; what is drawn may be wider, never to part letters
    /// that join.
    pub range: TextRange,
    /// The element id of the place (`a-days`, `m-elon-musk.2`); `None` where a passage goes on from
    /// an earlier block.
    pub fragment: Option<String>,
    /// The entity that it mentions: it wants to be a link.
    pub link: Option<MentionLink>,
    /// The number of its margin entry within the block (`data-in`).
    pub key: Option<u32>,
    /// It has a gloss.
    pub gloss: bool,
    /// It is a passage across blocks.
    pub across: bool,
    /// The words are replaced in the corrected reading: give
    /// [`received_range`](super::received_range) as the range, so that the reading put in at its
    /// end replaces just what is hidden.
    pub received: bool,
    /// Under which of the reader's layers it is filed.
    pub filed: Filed,
    /// It is no annotation but a sentence that another text answers: the number of the pair
    /// (`data-s`).
    pub sentence: Option<u32>,
}

/// The address of something that begins within words which the corrected reading hides. Its element
/// takes in the reading that is put in at its end, and so is seen in either reading.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// Bytes of the reading text: the hidden words, and what the address is about beyond them.
    pub range: TextRange,
    /// The element id.
    pub fragment: String,
}

/// Where a mention leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MentionLink {
    /// The entity's page.
    pub href: String,
    /// Found by its name, without an annotation.
    pub auto: bool,
    /// The language of the words, where it is known and not the text's.
    pub lang: Option<Lang>,
    /// The same as [`Layer::filed`], of the link alone.
    pub filed: Filed,
}

/// Apparatus put in at a place in the text.
#[derive(Clone, Debug)]
pub struct Point {
    /// A byte of the reading text. Within a word of joined script it moves out of the word, to
    /// where the range's visible boundary is.
    pub at: usize,
    /// What it is.
    pub kind: PointKind,
    /// What to show: of a mark its `<a class="mark" …>`, of an insertion what stands in `<ins>`
    /// (see [`reading`](super::reading)).
    pub html: Html,
}

/// The kinds of apparatus, in the order in which they stand at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PointKind {
    /// A corrected reading that belongs to the words before it.
    InsertionAfter,
    /// A reference mark, at the end of its range. Marks at one place share a `<sup>`, in the order
    /// given.
    Mark,
    /// A corrected reading that belongs to the words after it.
    InsertionBefore,
}

/// What the weave must be told about the rest of the site.
pub trait Resolve {
    /// Where `[[…]]` leads; `None` shows its words without a link.
    fn reference(&self, reference: &Reference) -> Option<ReferenceLink>;

    /// The image of this `src`, as it is to be loaded; `None` leaves it out.
    fn image(&self, src: &str) -> Option<PlacedImage>;

    /// The footnote that is called; `None` leaves the call out.
    fn footnote(&self, call: FootnoteCall) -> Option<FootnoteLink>;

    /// The address of the author's own link; `None` shows its words without a link.
    fn link(&self, href: &str) -> Option<String> {
        Some(href.to_owned())
    }
}

/// Where a `[[…]]` leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceLink {
    /// The address.
    pub href: String,
    /// It leads to an entity, and looks like a mention.
    pub entity: bool,
}

/// An image, placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedImage {
    /// The address; `None` where readers see the description in the picture's place.
    pub src: Option<String>,
    /// Width and height in pixels, where known.
    pub size: Option<(u32, u32)>,
}

/// A footnote, as a call shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FootnoteLink {
    /// The address of the definition (`#fn-1`).
    pub href: String,
    /// The element id of the call, for the way back.
    pub id: String,
    /// What to show: a letter.
    pub mark: String,
    /// The same in words, for readers who hear it.
    pub label: String,
    /// The language of mark and label, where it is not the text's.
    pub lang: Option<Lang>,
}

/// Shows every link as its words.
pub struct NoLinks;

impl Resolve for NoLinks {
    fn reference(&self, _: &Reference) -> Option<ReferenceLink> {
        None
    }

    fn image(&self, _: &str) -> Option<PlacedImage> {
        None
    }

    fn footnote(&self, _: FootnoteCall) -> Option<FootnoteLink> {
        None
    }

    fn link(&self, _: &str) -> Option<String> {
        None
    }
}
