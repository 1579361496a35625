//! Warnings and notes about targets that have a place.

use super::target::WrittenTarget;
use crate::anchor::code;
use crate::anchor::exact::LONG_PASSAGE;
use crate::anchor::outcome::Place;
use crate::diagnostic::Diagnostic;
use crate::source::annotation::{Annotation, TargetIndex};
use crate::source::target::{Narrowing, Selector, Target};

/// Warns about a passage over many blocks that no `block` limits.
pub fn unbounded(target: &Target, places: &[Place]) -> Option<Diagnostic> {
    let Selector::Passage {
        to,
        narrowing: Narrowing { block: None, .. },
        ..
    } = &target.selector
    else {
        return None;
    };
    let ranges = places
        .iter()
        .map(|place| place.ranges.as_slice())
        .find(|ranges| ranges.len() > LONG_PASSAGE)?;
    let (first, last) = (ranges.first()?.block.0, ranges.last()?.block.0);
    let message = format!(
        "the passage reaches over {} blocks, from {first} to {last}",
        ranges.len()
    );
    let help = format!(
        "if that is meant, write `block: {first}-{last}`; if not, its last words may have been edited away"
    );
    Some(Diagnostic::warning(code::LONG_PASSAGE, to.span, message).help(help))
}

/// Notes that all places of a mention are taken, so that it has no effect.
pub fn covered(target: &Target) -> Diagnostic {
    let WrittenTarget { words, span, .. } = WrittenTarget::of(target);
    let message = format!(
        "{words} adds nothing: longer mentions or other annotations have all of its places in `{}`",
        target.lang
    );
    Diagnostic::note(code::COVERED, span, message).help("leave it out")
}

/// Warns that two entities are mentioned by exactly the same words.
pub fn shared_words([first, second]: [&Annotation; 2], target: TargetIndex) -> Diagnostic {
    let entity = |annotation: &Annotation| {
        annotation
            .body
            .entity
            .as_ref()
            .map_or("", |entity| entity.value.as_str())
            .to_owned()
    };
    let written = target.of(&second.targets).map(WrittenTarget::of);
    let (words, span) = written.map_or_else(
        || ("it".to_owned(), second.span),
        |written| (written.words, written.span),
    );
    let message = format!(
        "{words} mentions `{}`, but the same words mention `{}` already",
        entity(second),
        entity(first)
    );
    Diagnostic::warning(code::SHARED_WORDS, span, message)
        .label(first.span, "the first listed: the words link to it")
        .help("say with `in`, `block` or `occurrence` which places are whose")
}
