//! Uses the order of a list of annotations as evidence for a place. Many authors list annotations
//! in the order of the text.

use crate::anchor::input::AnchorInput;
use crate::anchor::outcome::{BlockRange, Resolution};
use crate::diagnostic::FileId;
use crate::source::annotation::AnnotationIndex;
use crate::text::Lang;

/// If the neighbours are further apart than this, in blocks, the order is weak evidence.
const NEAR: u32 = 4;

/// The places of the targets that were found as written, in the order of the list.
pub struct ListOrder<'a> {
    listed: Vec<ListedAnnotation<'a>>,
}

/// A target that was found as written.
struct ListedAnnotation<'a> {
    file: FileId,
    lang: &'a Lang,
    annotation: AnnotationIndex,
    at: BlockRange,
}

/// The places of the annotations listed before and after another one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Neighbours {
    above: Option<BlockRange>,
    below: Option<BlockRange>,
}

/// What the order of the list says about a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderEvidence {
    /// The place is not between the neighbours.
    Against,
    /// The list is not in the order of the text, or too little is known.
    Silent,
    /// The place is between the neighbours.
    For,
}

impl<'a> ListOrder<'a> {
    /// Collects the targets that were found as written. Items of `mentions:` are ignored, because
    /// they are listed by entity.
    pub fn new(input: &AnchorInput<'a>, resolutions: &[Vec<Resolution>]) -> Self {
        let mut listed = Vec::new();
        for (index, (annotation, resolutions)) in
            AnnotationIndex::enumerate(input.annotations.iter().zip(resolutions))
                .filter(|(_, (a, _))| !a.listed)
        {
            for (target, resolution) in annotation.targets.iter().zip(resolutions) {
                let Ok([place]) = resolution
                    .as_ref()
                    .map(|resolved| resolved.places.as_slice())
                else {
                    continue;
                };
                let Some(first) = place.ranges.first() else {
                    continue;
                };
                listed.push(ListedAnnotation {
                    file: annotation.span.file,
                    lang: &target.lang,
                    annotation: index,
                    at: *first,
                });
            }
        }
        Self { listed }
    }

    /// The neighbours of an annotation. Both are unknown if the list of its file is not in the
    /// order of the text.
    pub fn neighbours(&self, annotation: AnnotationIndex, file: FileId, lang: &Lang) -> Neighbours {
        let same = || {
            self.listed
                .iter()
                .filter(|listed| listed.file == file && listed.lang == lang)
        };
        if !same().is_sorted_by_key(|listed| start(listed.at)) {
            return Neighbours::default();
        }
        let above = same().rfind(|listed| listed.annotation < annotation);
        let below = same().find(|listed| listed.annotation > annotation);
        Neighbours {
            above: above.map(|listed| listed.at),
            below: below.map(|listed| listed.at),
        }
    }
}

impl Neighbours {
    /// What the neighbours say about a place. One neighbour alone says nothing.
    pub fn evidence(&self, at: BlockRange) -> OrderEvidence {
        let (Some(above), Some(below)) = (self.above, self.below) else {
            return OrderEvidence::Silent;
        };
        if start(at) < start(above) || start(below) < start(at) {
            OrderEvidence::Against
        } else if below.block.0 - above.block.0 <= NEAR {
            OrderEvidence::For
        } else {
            OrderEvidence::Silent
        }
    }
}

const fn start(at: BlockRange) -> (u32, usize) {
    (at.block.0, at.range.start())
}
