//! The input of the weave: layers, insertions, and links to resolve.

use crate::href::{Address, Fragment};
use crate::html::Html;
use crate::source::block::FootnoteCall;
use crate::source::body::Reference;
use crate::text::{Lang, TextRange};
use crate::weave::layer_set::LayerSet;

/// The range of one annotation in one block, with everything that the page shows of it there.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// The annotation's bytes of the reading text. Its element may be wider, so that it does not
    /// part letters that join.
    pub range: TextRange,
    /// The id of the element (`a-days`, `m-elon-musk.2`). `None` if a passage continues from an
    /// earlier block.
    pub fragment: Option<Fragment>,
    /// The page of the entity that it mentions. The words become a link to it, unless another link
    /// is there.
    pub link: Option<MentionLink>,
    /// The number of its margin entry within the unit that shares a margin (`data-in`), from 1.
    pub key: Option<u32>,
    /// Whether it has a gloss.
    pub gloss: bool,
    /// Whether it is a passage of several blocks.
    pub across: bool,
    /// The readings that show the words. If the corrected reading replaces them, `range` must be the
    /// result of [`received_range`](super::received_range), so that the reading inserted at its end
    /// replaces exactly what is hidden.
    pub readings: Readings,
    /// The layers that the reader can hide which it belongs to.
    pub filed: LayerSet,
    /// If this is not an annotation but a sentence with a counterpart in the facing text: the
    /// number of the pair (`data-s`).
    pub sentence: Option<u32>,
}

/// The readings of a text in which some words are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readings {
    /// The received and the corrected reading.
    #[default]
    Both,
    /// The received reading alone: the corrected reading hides or replaces them.
    ReceivedOnly,
}

/// The address of something that begins within words which the corrected reading hides. Its element
/// also contains the reading that is inserted at its end, so it is visible in either reading.
#[derive(Clone, Debug, Default)]
pub struct HiddenAddress {
    /// The hidden words, and what the address covers beyond them, in bytes of the reading text.
    pub range: TextRange,
    /// The id of the element.
    pub fragment: Fragment,
}

/// The target of a mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MentionLink {
    /// The address of the entity's page.
    pub href: Address,
    /// Whether the name was found automatically, without an annotation.
    pub auto: bool,
    /// The language of the words, if it is known and differs from that of the text.
    pub lang: Option<Lang>,
    /// Like [`Layer::filed`], for the link alone.
    pub filed: LayerSet,
}

/// Apparatus that is inserted at a place in the text: a reference mark or a corrected reading.
#[derive(Clone, Debug)]
pub struct Insertion {
    /// A byte of the reading text. Inside a word of joined script it moves to the edge of the word,
    /// where the element of its range ends too.
    pub at: usize,
    /// Which kind of apparatus it is.
    pub kind: InsertionKind,
    /// The content: for a mark its `<a class="mark" …>`, for an insertion the inside of `<ins>`
    /// (see [`reading`](super::reading)).
    pub html: Html,
}

/// The kinds of apparatus, in the order in which they are written at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InsertionKind {
    /// An inserted reading that belongs to the words before it.
    ReadingAfter,
    /// A reference mark at the end of its range. The marks of one place share a `<sup>`, in the
    /// order given.
    Mark,
    /// An inserted reading that belongs to the words after it.
    ReadingBefore,
}

/// Resolves the links of a block. The weave knows nothing of the rest of the site.
pub trait Resolve {
    /// Resolves `[[…]]`. With `None` its words are shown without a link.
    fn reference(&self, reference: &Reference) -> Option<ReferenceLink>;

    /// Resolves the `src` of an image. With `None` the image is left out.
    fn image(&self, src: &str) -> Option<PlacedImage>;

    /// Resolves a footnote call. With `None` the call is left out.
    fn footnote(&self, call: FootnoteCall) -> Option<FootnoteLink>;

    /// Resolves the address of an ordinary link. With `None` its words are shown without a link.
    fn link(&self, href: &str) -> Option<Address> {
        Some(Address::new(href))
    }
}

/// The target of `[[…]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceLink {
    /// The address to link to.
    pub href: Address,
    /// Whether it leads to an entity. It then looks like a mention.
    pub entity: bool,
}

/// An image, as it is loaded by the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedImage {
    /// The address. With `None` readers see the description instead of the picture.
    pub src: Option<Address>,
    /// Width and height in pixels, if known.
    pub size: Option<(u32, u32)>,
}

/// A footnote call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FootnoteLink {
    /// The address of the footnote (`#fn-1`).
    pub href: Address,
    /// The id of the call's element, for the link back.
    pub id: Fragment,
    /// The visible mark: a letter.
    pub mark: String,
    /// The mark in words, for screen readers.
    pub label: String,
    /// The language of mark and label, if it differs from that of the text.
    pub lang: Option<Lang>,
}

/// A resolver that shows every link as plain words.
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

    fn link(&self, _: &str) -> Option<Address> {
        None
    }
}
