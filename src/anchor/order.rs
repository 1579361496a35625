//! The order in which annotations are listed, as evidence for a place: many authors list them as
//! the text reads.

use super::{AnchorInput, BlockRange, Settled};
use crate::diagnostic::FileId;
use crate::source::annotation::AnnotationIndex;
use crate::text::Lang;

/// Neighbours that stand further apart, in blocks, say little about what stands between them.
const NEAR: u32 = 4;

/// The annotations whose words stand as written at one place, in the order in which they are
/// listed.
pub(super) struct Order<'a> {
    listed: Vec<Listed<'a>>,
}

/// One of them.
struct Listed<'a> {
    file: FileId,
    lang: &'a Lang,
    annotation: AnnotationIndex,
    at: BlockRange,
}

/// The places of an annotation's neighbours in the list.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Neighbours {
    above: Option<BlockRange>,
    below: Option<BlockRange>,
}

/// What the neighbours say for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OrderEvidence {
    /// It is not between its neighbours.
    Against,
    /// The list has no order, or too little is known.
    Silent,
    /// It is between them.
    For,
}

impl<'a> Order<'a> {
    /// Takes what stands as it is written. Items of `mentions:` are listed by entity, so they tell
    /// nothing.
    pub fn new(input: &AnchorInput<'a>, settled: &[Vec<Settled>]) -> Self {
        let mut listed = Vec::new();
        for (index, (annotation, settled)) in
            AnnotationIndex::enumerate(input.annotations.iter().zip(settled))
                .filter(|(_, (a, _))| !a.listed)
        {
            for (target, settled) in annotation.targets.iter().zip(settled) {
                let Ok([place]) = settled.as_ref().map(|resolved| resolved.places.as_slice())
                else {
                    continue;
                };
                let Some(first) = place.ranges.first() else {
                    continue;
                };
                listed.push(Listed {
                    file: annotation.span.file,
                    lang: &target.lang,
                    annotation: index,
                    at: *first,
                });
            }
        }
        Self { listed }
    }

    /// The neighbours of an annotation; none where the list of its file does not follow the text.
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
    /// What they say for a place. One neighbour alone says nothing.
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
