//! The glosses of an article, as other pages show them.

use super::quotation::{Quotation, in_reading_order, quotations};
use crate::edition::apparatus::Apparatus;
use crate::href::Fragment;
use crate::nonempty::NonEmpty;
use crate::source::annotation::AnnotationIndex;
use crate::source::article::{Article, TextIndex};
use crate::source::block::BlockNumber;
use crate::source::localized::Localized;

/// A gloss, as other pages than those of its article show it.
#[derive(Clone, Debug, Hash)]
pub struct GlossSummary {
    /// The words that are explained, in each text that has them.
    pub quotations: NonEmpty<Quotation>,
    /// All places of the words, text by text in reading order.
    pub places: Vec<GlossPlace>,
    /// The explanation: inline Markdown.
    pub gloss: Localized,
}

/// A place of words that a gloss explains.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GlossPlace {
    /// The text.
    pub text: TextIndex,
    /// The block in which the words begin.
    pub block: BlockNumber,
    /// The fragment of the words in the page of their text.
    pub fragment: Fragment,
}

/// Summarises the glosses of an article that have a place, in reading order. `apparatus` has an item
/// for each text.
pub(super) fn glosses(article: &Article, apparatus: &[Apparatus]) -> Vec<GlossSummary> {
    let summary = |index: AnnotationIndex| {
        let gloss = article[index].body.gloss.clone()?;
        Some(GlossSummary {
            quotations: quotations(article, apparatus, index)?,
            places: places(apparatus, index),
            gloss,
        })
    };
    let annotations = in_reading_order(apparatus);
    annotations.into_iter().filter_map(summary).collect()
}

fn places(apparatus: &[Apparatus], annotation: AnnotationIndex) -> Vec<GlossPlace> {
    let texts = TextIndex::enumerate(apparatus);
    let places = texts.flat_map(|(text, apparatus)| {
        let places = apparatus.places_of(annotation);
        places.map(move |place| GlossPlace {
            text,
            block: place.start().block,
            fragment: place.fragment.clone(),
        })
    });
    places.collect()
}
