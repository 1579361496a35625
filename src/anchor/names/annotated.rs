//! The ranges of a text in which names are not looked for.

use std::collections::{HashMap, HashSet};

use crate::anchor::folded::{FoldedBlock, FoldedText};
use crate::anchor::hints::TargetHints;
use crate::anchor::input::AnchorInput;
use crate::anchor::outcome::{AnchoredTarget, BlockRange, Outcome};
use crate::anchor::resolve::resolve;
use crate::diagnostic::Spanned;
use crate::source::annotation::Annotation;
use crate::source::block::{Block, BlockNumber, Inline, Markup};
use crate::source::body::Reference;
use crate::source::id::EntityId;
use crate::source::target::{Narrowing, Occurrence, Selector};
use crate::text::TextRange;

/// The places that annotations of entities have in one text.
pub(super) struct AnnotatedRanges<'a> {
    /// The entities.
    pub entities: HashSet<&'a EntityId>,
    ranges: HashMap<BlockNumber, Vec<TextRange>>,
    /// The places that `except` excludes, by entity.
    left_out: HashMap<&'a EntityId, Vec<BlockRange>>,
}

impl<'a> AnnotatedRanges<'a> {
    pub fn new(
        input: &AnchorInput<'a>,
        anchored: &[Vec<AnchoredTarget>],
        text: &FoldedText<'_>,
    ) -> Self {
        let lang = &text.text.lang;
        let mut annotated = Self {
            entities: HashSet::new(),
            ranges: HashMap::new(),
            left_out: HashMap::new(),
        };
        let shown = input
            .annotations
            .iter()
            .zip(anchored)
            .filter(|(annotation, _)| input.drafts.show(annotation.draft));
        for (annotation, targets) in shown {
            let Some(entity) = &annotation.body.entity else {
                continue;
            };
            for target in annotation
                .targets
                .iter()
                .filter(|target| target.lang == *lang)
            {
                annotated
                    .left_out
                    .entry(&entity.value)
                    .or_default()
                    .extend(left_out(text, annotation, &target.selector));
            }
            for target in targets.iter().filter(|target| target.lang == *lang) {
                let Outcome::Found(places) = &target.outcome else {
                    continue;
                };
                annotated.entities.insert(&entity.value);
                for at in places.iter().flat_map(|place| &place.ranges) {
                    annotated.ranges.entry(at.block).or_default().push(at.range);
                }
            }
        }
        annotated
    }

    /// Does an annotation exclude these words from the mentions of an entity?
    pub fn leaves_out(&self, entity: &EntityId, at: BlockRange) -> bool {
        let left_out = self.left_out.get(entity).into_iter().flatten();
        left_out
            .into_iter()
            .any(|other| other.block == at.block && other.range.overlaps(at.range))
    }

    /// The ranges of a block in which names are ignored, sorted: annotated mentions and code.
    pub fn taken(&self, block: &FoldedBlock<'_>) -> Vec<TextRange> {
        let mut taken = stretches(block.block, |markup| matches!(markup, Markup::Code));
        taken.extend(self.ranges.get(&block.number).into_iter().flatten());
        taken.sort_unstable();
        // Extends each range to the furthest end so far, so that the ends are sorted, too.
        let mut reach = 0;
        for range in &mut taken {
            reach = reach.max(range.end());
            *range = TextRange::new(range.start(), reach);
        }
        taken
    }
}

/// The places of a quote that its `except` excludes.
fn left_out(
    text: &FoldedText<'_>,
    annotation: &Annotation,
    selector: &Selector,
) -> Vec<BlockRange> {
    let Selector::Quote { quote, narrowing } = selector else {
        return Vec::new();
    };
    let Some(Spanned {
        value: Occurrence::Except(numbers),
        span,
    }) = &narrowing.occurrence
    else {
        return Vec::new();
    };
    let these = Narrowing {
        occurrence: Some(Spanned::new(Occurrence::These(numbers.clone()), *span)),
        ..narrowing.clone()
    };
    let selector = Selector::Quote {
        quote: quote.clone(),
        narrowing: these,
    };
    let places = resolve(text, &selector, TargetHints::of(annotation))
        .map(|resolved| resolved.places)
        .unwrap_or_default();
    places.into_iter().flat_map(|place| place.ranges).collect()
}

/// Does a range overlap one of the sorted ranges?
pub(super) fn overlaps(taken: &[TextRange], range: TextRange) -> bool {
    let before = taken.partition_point(|other| other.start() < range.end());
    before
        .checked_sub(1)
        .and_then(|last| taken.get(last))
        .is_some_and(|last| last.end() > range.start())
}

/// The text ranges of a block inside markup that satisfies `of`, in order.
pub(super) fn stretches(block: &Block, of: impl Fn(&Markup) -> bool) -> Vec<TextRange> {
    let mut open: Vec<bool> = Vec::new();
    let mut stretches = Vec::new();
    for inline in &block.inlines {
        match inline {
            Inline::Open(markup) => open.push(of(markup)),
            Inline::Close => drop(open.pop()),
            Inline::Text(range) if open.contains(&true) => stretches.push(*range),
            Inline::Text(_) | Inline::Break | Inline::Image { .. } | Inline::FootnoteCall(_) => {}
        }
    }
    stretches
}

/// Are these words in a `[[link]]` to another entity? Then its author has said who is meant.
pub(super) fn names_another(block: &Block, owner: &EntityId, range: TextRange) -> bool {
    let another =
        |markup: &Markup| matches!(markup, Markup::Reference(Reference::Entity(id)) if id != owner);
    overlaps(&stretches(block, another), range)
}
