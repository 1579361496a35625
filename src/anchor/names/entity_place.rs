//! The places of annotations that mention an entity.

use crate::anchor::input::AnchorInput;
use crate::anchor::outcome::{AnchoredTarget, BlockRange, Outcome, Place, TargetPlaceIndex};
use crate::source::annotation::{Annotation, AnnotationIndex, TargetIndex};
use crate::source::block::BlockNumber;
use crate::source::id::EntityId;
use crate::text::Lang;

/// A position in a text: a block, and a byte of its reading text.
pub(super) type TextPosition = (BlockNumber, usize);

/// The range from the start of a place to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Extent {
    pub start: TextPosition,
    pub end: TextPosition,
}

impl Extent {
    fn of(place: &Place) -> Option<Self> {
        let (first, last) = (place.ranges.first()?, place.ranges.last()?);
        Some(Self {
            start: (first.block, first.range.start()),
            end: (last.block, last.range.end()),
        })
    }
}

/// A place of an annotation that mentions an entity.
pub(super) struct EntityPlace<'a> {
    pub annotation: AnnotationIndex,
    pub written: &'a Annotation,
    pub target: TargetIndex,
    pub place: TargetPlaceIndex,
    pub at: &'a Place,
    pub lang: &'a Lang,
    pub entity: &'a EntityId,
    pub extent: Extent,
    pub length: usize,
    pub idle: bool,
}

/// All places that mention an entity, in the order of the annotations.
pub(super) fn entity_places<'a>(
    input: &AnchorInput<'a>,
    anchored: &'a [Vec<AnchoredTarget>],
) -> Vec<EntityPlace<'a>> {
    let mut claims = Vec::new();
    for (index, (annotation, targets)) in
        AnnotationIndex::enumerate(input.annotations.iter().zip(anchored))
    {
        let Some(entity) = &annotation.body.entity else {
            continue;
        };
        let idle = !input.drafts.show(annotation.draft);
        for (number, (target, anchored)) in
            TargetIndex::enumerate(annotation.targets.iter().zip(targets))
        {
            let Outcome::Found(places) = &anchored.outcome else {
                continue;
            };
            claims.extend(
                TargetPlaceIndex::enumerate(places).filter_map(|(place, found)| {
                    Some(EntityPlace {
                        annotation: index,
                        written: annotation,
                        target: number,
                        place,
                        at: found,
                        lang: &target.lang,
                        entity: &entity.value,
                        extent: Extent::of(found)?,
                        length: length(input, &target.lang, &found.ranges),
                        idle,
                    })
                }),
            );
        }
    }
    claims
}

/// The length in code points, so that words in different scripts can be compared.
fn length(input: &AnchorInput<'_>, lang: &Lang, ranges: &[BlockRange]) -> usize {
    let Some(text) = input.texts.iter().find(|text| text.lang == *lang) else {
        return 0;
    };
    let words = |at: &BlockRange| {
        text.block(at.block)
            .map_or("", |block| at.range.slice(&block.text))
    };
    ranges.iter().map(|at| words(at).chars().count()).sum()
}
