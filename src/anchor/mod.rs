//! Each annotation → its places: exactly, after folding, or approximately.
//!
//! `resolve` takes one target through `select` (which blocks), `find` (where the words stand) and
//! `narrow` (which of the places are meant), or `passage`; for text that was edited, `approximate`
//! looks for the place that is clearly meant. It ends in places or in a `fault`. `mention` then
//! settles who takes which words. `report` puts what was found wrong into words.

mod across;
mod approximate;
mod autolink;
pub mod code;
mod context;
mod disguise;
mod drift;
pub(crate) mod excerpt;
mod fault;
mod find;
mod folded;
mod gazetteer;
pub mod lock;
mod lookalike;
mod markup;
mod mention;
mod myers;
mod narrow;
mod order;
mod otherwise;
mod passage;
mod renumber;
mod report;
mod resolve;
mod score;
mod select;
mod shift;
mod spelling;
mod suggest;
mod symbol;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod unharmed;
mod wording;
mod written;

pub use autolink::Autolinked;
pub use gazetteer::Gazetteer;
pub use mention::{Mention, mentions};

use self::folded::FoldedText;
use self::order::{Neighbours, Order};
use self::shift::Shifts;
use crate::diagnostic::{Checked, Diagnostic};
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::block::{BlockNumber, Text};
use crate::source::lock::Lock;
use crate::source::settings::Autolink;
use crate::source::target::Target;
use crate::text::{Lang, TextRange};

/// What the stage works on: one article.
#[derive(Clone, Copy, Debug)]
pub struct AnchorInput<'a> {
    /// The article's texts.
    pub texts: &'a [Text],
    /// What is said about them, in the order in which it counts.
    pub annotations: &'a [Annotation],
    /// Where they last stood.
    pub lock: &'a Lock,
    /// Drafts are shown. Where they are not, a draft is anchored and checked, but takes no words
    /// from others.
    pub drafts: bool,
}

/// Finds the places of every target of every annotation: for each annotation, in the same order,
/// one outcome for each of its targets.
///
/// An orphan or ambiguous target is reported as an error of one of the codes in
/// [`code::RELAXED_IN_BUILD`].
#[must_use]
pub fn anchor(input: &AnchorInput<'_>) -> Checked<Vec<Vec<AnchoredTarget>>> {
    let texts: Vec<_> = input.texts.iter().map(FoldedText::new).collect();
    anchor_in(input, &texts)
}

/// The same, and besides finds the entities whose names stand in the texts without an annotation.
#[must_use]
pub fn anchor_and_autolink(
    input: &AnchorInput<'_>,
    gazetteer: &Gazetteer,
    which: Autolink,
) -> Checked<Anchored> {
    let texts: Vec<_> = input.texts.iter().map(FoldedText::new).collect();
    let Checked {
        value: targets,
        diagnostics,
    } = anchor_in(input, &texts);
    let autolinked = autolink::autolink(input, &texts, &targets, gazetteer, which);
    Checked {
        value: Anchored {
            targets,
            autolinked,
        },
        diagnostics,
    }
}

fn anchor_in(
    input: &AnchorInput<'_>,
    texts: &[FoldedText<'_>],
) -> Checked<Vec<Vec<AnchoredTarget>>> {
    let mut diagnostics = Vec::new();
    // What stands as it is written shows where blocks have gone that hold what does not.
    let mut settled: Vec<Vec<_>> = input
        .annotations
        .iter()
        .map(|annotation| {
            annotation
                .targets
                .iter()
                .map(|target| exactly(texts, annotation, target))
                .collect()
        })
        .collect();
    let (shifts, order) = (Shifts::new(input, &settled), Order::new(input, &settled));
    let mut anchored = Vec::with_capacity(input.annotations.len());
    for (index, (annotation, settled)) in
        AnnotationIndex::enumerate(input.annotations.iter().zip(&mut settled))
    {
        let targets = annotation.targets.iter().zip(settled.drain(..));
        let target = |(target, settled): (&Target, Settled)| {
            // Only of what does not stand as written, or stands by a number, is asked where it
            // should be.
            let is_asked = settled.is_err() || renumber::numbers(&target.selector).is_some();
            let last = input
                .lock
                .place(&annotation.id, &target.lang)
                .filter(|_| is_asked);
            let expected = last.map(|last| shifts.expected(last, &target.lang));
            let neighbours = if settled.is_err() {
                order.neighbours(index, annotation.span.file, &target.lang)
            } else {
                Neighbours::default()
            };
            let known = resolve::Known {
                expected,
                neighbours,
                approximately: true,
                ..known(annotation)
            };
            anchor_target(texts, target, known, settled, &mut diagnostics)
        };
        anchored.push(targets.map(target).collect());
    }
    mention::settle(input, &mut anchored, &mut diagnostics);
    Checked {
        value: anchored,
        diagnostics,
    }
}

/// What became of a target as far as it stands as written.
type Settled = Result<resolve::Resolved, fault::Fault>;

fn exactly(texts: &[FoldedText<'_>], annotation: &Annotation, target: &Target) -> Settled {
    let text = texts
        .iter()
        .find(|text| text.text.lang == target.lang)
        .ok_or(fault::Fault::NoText)?;
    resolve::resolve(text, &target.selector, known(annotation))
}

fn known(annotation: &Annotation) -> resolve::Known<'_> {
    resolve::Known {
        listed: annotation.listed,
        name: annotation.body.entity.is_some(),
        ..resolve::Known::default()
    }
}

fn anchor_target(
    texts: &[FoldedText<'_>],
    target: &Target,
    known: resolve::Known<'_>,
    settled: Settled,
    diagnostics: &mut Vec<Diagnostic>,
) -> AnchoredTarget {
    let text = texts.iter().find(|text| text.text.lang == target.lang);
    let renumbered = text.and_then(|text| renumber::follow(text, target, known, &settled));
    let resolved = match (renumbered, settled, text) {
        (Some((resolved, warning)), ..) => {
            diagnostics.push(warning);
            Ok(resolved)
        }
        (None, Err(fault), Some(text)) if fault.may_be_edited() => {
            resolve::resolve(text, &target.selector, known)
        }
        (None, settled, _) => settled,
    };
    let outcome = match resolved {
        Ok(resolved) => {
            diagnostics.extend(
                text.into_iter()
                    .flat_map(|text| drift::report(text, target, known, &resolved)),
            );
            diagnostics.extend(report::unbounded(target, &resolved.places));
            Outcome::Found(resolved.places)
        }
        Err(fault) => {
            diagnostics.push(report::fault(texts, target, &fault));
            fault.outcome()
        }
    };
    AnchoredTarget {
        lang: target.lang.clone(),
        outcome,
    }
}

/// An article whose annotations have found their places, and whose names have been found.
#[derive(Clone, Debug)]
pub struct Anchored {
    /// For each annotation one outcome for each of its targets.
    pub targets: Vec<Vec<AnchoredTarget>>,
    /// For each text the entities found by their names, in reading order.
    pub autolinked: Vec<Vec<Autolinked>>,
}

/// How like its quote a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// The same characters.
    Exact,
    /// The same after folding.
    Folded,
    /// Other words, which are clearly those that were meant before the text was edited.
    Approximate,
}

/// A stretch of one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockRange {
    /// The block.
    pub block: BlockNumber,
    /// Bytes of its reading text.
    pub range: TextRange,
}

/// An accepted place: one stretch, or for a passage one in each block it crosses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// In reading order, never empty.
    pub ranges: Vec<BlockRange>,
    /// How like.
    pub matched: Match,
}

/// What became of one target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It stands at these places, in reading order, at least one.
    Found(Vec<Place>),
    /// Its places are all taken by longer mentions or explicit annotations.
    Covered,
    /// Several places, and nothing says which.
    Ambiguous,
    /// No place.
    Orphan,
}

/// One target, anchored.
#[derive(Clone, Debug)]
pub struct AnchoredTarget {
    /// The text.
    pub lang: Lang,
    /// What became of it.
    pub outcome: Outcome,
}
