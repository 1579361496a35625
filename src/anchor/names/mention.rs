//! The places that count as mentions of an entity.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::entity_place::{EntityPlace, TextPosition, entity_places};
use crate::anchor::input::AnchorInput;
use crate::anchor::outcome::{AnchoredTarget, Place, TargetPlaceIndex};
use crate::source::annotation::AnnotationIndex;
use crate::source::block::BlockNumber;
use crate::source::id::EntityId;
use crate::text::Lang;

/// A place that counts as a mention of its entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention<'a> {
    /// The entity.
    pub entity: &'a EntityId,
    /// The language of the text.
    pub lang: &'a Lang,
    /// The annotation that mentions it.
    pub annotation: AnnotationIndex,
    /// Which place of the annotation's target in this text it is.
    pub place: TargetPlaceIndex,
    /// The place.
    pub at: &'a Place,
}

/// Returns the places that count as mentions, in reading order, text by text. For each entity, a
/// place inside another is left out.
///
/// `anchored` is the result of [`anchor`](crate::anchor::anchor()) for the same input. Drafts count
/// only if the input includes them.
pub fn mentions<'a>(
    input: &AnchorInput<'a>,
    anchored: &'a [Vec<AnchoredTarget>],
) -> Vec<Mention<'a>> {
    let order = |lang: &Lang| input.texts.iter().position(|text| text.lang == *lang);
    let mut claims = entity_places(input, anchored);
    claims.retain(|claim| !claim.idle);
    claims.sort_by_key(|claim| {
        (
            order(claim.lang),
            claim.extent.start,
            Reverse(claim.extent.end),
        )
    });
    let mut reached: HashMap<(&Lang, &EntityId), TextPosition> = HashMap::new();
    let mut mentions = Vec::new();
    for claim in claims {
        let reached = reached
            .entry((claim.lang, claim.entity))
            .or_insert((BlockNumber(0), 0));
        if claim.extent.end <= *reached {
            continue;
        }
        *reached = claim.extent.end;
        let EntityPlace {
            annotation,
            place,
            at,
            lang,
            entity,
            ..
        } = claim;
        mentions.push(Mention {
            entity,
            lang,
            annotation,
            place,
            at,
        });
    }
    mentions
}
