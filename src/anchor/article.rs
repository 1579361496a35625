//! Anchors all annotations of one article.

use crate::anchor::exact::Needle;
use crate::anchor::folded::{FoldedText, QuotePlaces};
use crate::anchor::hints::TargetHints;
use crate::anchor::input::AnchorInput;
use crate::anchor::messages;
use crate::anchor::moved::{BlockShifts, ListOrder, Neighbours};
use crate::anchor::names::{
    Autolinked, Gazetteer, UnannotatedName, autolink, settle_mentions, unannotated_names,
};
use crate::anchor::outcome::{AnchoredTarget, Fault, Outcome, Resolution};
use crate::anchor::renumber;
use crate::anchor::resolve::resolve;
use crate::diagnostic::{Checked, Diagnostic};
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::block::Text;
use crate::source::settings::{Autolink, IgnoredNames};
use crate::source::target::{Selector, Target};

/// Resolves every target of every annotation. The result has one list for each annotation, in the
/// order of the input, with one outcome for each target of the annotation.
///
/// An orphan or ambiguous target is reported as an error with one of the codes in
/// [`code::RELAXED_IN_BUILD`](crate::anchor::code::RELAXED_IN_BUILD).
pub fn anchor(input: &AnchorInput<'_>) -> Checked<Vec<Vec<AnchoredTarget>>> {
    let texts = fold_texts(input);
    anchor_texts(input, &texts)
}

/// Does the same as [`anchor`], and then finds entity names that no annotation mentions. `which`
/// decides which of them become links.
pub fn anchor_and_autolink(
    input: &AnchorInput<'_>,
    gazetteer: &Gazetteer,
    which: Autolink,
) -> Checked<AnchorOutput> {
    let texts = fold_texts(input);
    let Checked {
        value: targets,
        diagnostics,
    } = anchor_texts(input, &texts);
    let autolinked = autolink(input, &texts, &targets, gazetteer, which);
    Checked {
        value: AnchorOutput {
            targets,
            autolinked,
        },
        diagnostics,
    }
}

/// Finds the names that no annotation mentions and that [`anchor_and_autolink`] would link. The
/// result has one list for each text. Names that several entities share are included;
/// those that the site ignores are not.
///
/// `anchored` is the result of [`anchor`] for the same input.
pub fn find_unannotated_names(
    input: &AnchorInput<'_>,
    anchored: &[Vec<AnchoredTarget>],
    gazetteer: &Gazetteer,
    ignored: &IgnoredNames,
) -> Vec<Vec<UnannotatedName>> {
    let texts = fold_texts(input);
    unannotated_names(input, &texts, anchored, gazetteer, ignored)
}

/// The texts of an article, in which its quotes are looked for together if they are many.
fn fold_texts<'a>(input: &AnchorInput<'a>) -> Vec<FoldedText<'a>> {
    let targets = input
        .annotations
        .iter()
        .flat_map(|annotation| &annotation.targets);
    let quotes_in = |text: &Text| -> Vec<String> {
        let here = targets.clone().filter(|target| target.lang == text.lang);
        let needles = here.filter_map(|target| match &target.selector {
            Selector::Quote { quote, narrowing } if narrowing.block.is_none() => {
                Some(Needle::with_keys(&quote.value, narrowing))
            }
            _ => None,
        });
        needles.flat_map(Needle::into_sought).collect()
    };
    let count = targets.clone().count();
    let fold = |text: &'a Text| {
        let bytes: usize = text.blocks.iter().map(|block| block.text.len()).sum();
        let folded = FoldedText::new(text);
        if QuotePlaces::is_worthwhile(count, bytes) {
            folded.with_quotes(quotes_in(text))
        } else {
            folded
        }
    };
    input.texts.iter().map(fold).collect()
}

fn anchor_texts(
    input: &AnchorInput<'_>,
    texts: &[FoldedText<'_>],
) -> Checked<Vec<Vec<AnchoredTarget>>> {
    let mut diagnostics = Vec::new();
    // Targets that are found as written show where the blocks around the other targets have moved.
    let mut resolutions: Vec<Vec<_>> = input
        .annotations
        .iter()
        .map(|annotation| {
            annotation
                .targets
                .iter()
                .map(|target| resolve_as_written(texts, annotation, target))
                .collect()
        })
        .collect();
    let (shifts, order) = (
        BlockShifts::new(input, &resolutions),
        ListOrder::new(input, &resolutions),
    );
    let mut anchored = Vec::with_capacity(input.annotations.len());
    for (index, (annotation, resolutions)) in
        AnnotationIndex::enumerate(input.annotations.iter().zip(&mut resolutions))
    {
        let targets = annotation.targets.iter().zip(resolutions.drain(..));
        let target = |(target, resolution): (&Target, Resolution)| {
            // The expected place is needed only for a target that is not found as written, or that
            // names a block by its number.
            let is_asked = resolution.is_err() || target.selector.block_numbers().is_some();
            let last = input
                .lock
                .place(&annotation.id, &target.lang)
                .filter(|_| is_asked);
            let expected = last.map(|last| shifts.expected(last, &target.lang));
            let neighbours = if resolution.is_err() {
                order.neighbours(index, annotation.span.file, &target.lang)
            } else {
                Neighbours::default()
            };
            let hints = TargetHints {
                expected,
                neighbours,
                approximately: true,
                ..TargetHints::of(annotation)
            };
            anchor_target(texts, target, hints, resolution, &mut diagnostics)
        };
        anchored.push(targets.map(target).collect());
    }
    settle_mentions(input, &mut anchored, &mut diagnostics);
    Checked {
        value: anchored,
        diagnostics,
    }
}

fn resolve_as_written(
    texts: &[FoldedText<'_>],
    annotation: &Annotation,
    target: &Target,
) -> Resolution {
    let text = texts
        .iter()
        .find(|text| text.text.lang == target.lang)
        .ok_or(Fault::NoText)?;
    resolve(text, &target.selector, TargetHints::of(annotation))
}

fn anchor_target(
    texts: &[FoldedText<'_>],
    target: &Target,
    hints: TargetHints<'_>,
    resolution: Resolution,
    diagnostics: &mut Vec<Diagnostic>,
) -> AnchoredTarget {
    let text = texts.iter().find(|text| text.text.lang == target.lang);
    let renumbered = text.and_then(|text| renumber::follow(text, target, hints, &resolution));
    let resolved = match (renumbered, resolution, text) {
        (Some((resolved, warning)), ..) => {
            diagnostics.push(warning);
            Ok(resolved)
        }
        (None, Err(fault), Some(text)) if fault.may_be_edited() => {
            resolve(text, &target.selector, hints)
        }
        (None, resolution, _) => resolution,
    };
    let outcome = match resolved {
        Ok(resolved) => {
            diagnostics.extend(
                text.into_iter()
                    .flat_map(|text| messages::edited::report(text, target, hints, &resolved)),
            );
            diagnostics.extend(messages::warning::unbounded(target, &resolved.places));
            Outcome::Found(resolved.places)
        }
        Err(fault) => {
            diagnostics.push(messages::fault::report(texts, target, &fault));
            fault.outcome()
        }
    };
    AnchoredTarget {
        lang: target.lang.clone(),
        outcome,
    }
}

/// The result of [`anchor_and_autolink`] for one article.
#[derive(Clone, Debug)]
pub struct AnchorOutput {
    /// For each annotation, one outcome for each of its targets.
    pub targets: Vec<Vec<AnchoredTarget>>,
    /// For each text, the entity names that no annotation mentions, in reading order.
    pub autolinked: Vec<Vec<Autolinked>>,
}
