//! Rewrites a selector so that it exactly matches the place that was found.

use super::distinguish::distinguishing_words;
use super::label::assignment;
use crate::anchor::folded::FoldedText;
use crate::anchor::hints::TargetHints;
use crate::anchor::outcome::{BlockRange, Candidate, Match, Resolved, SelectorPart};
use crate::anchor::resolve::resolve;
use crate::anchor::words::{first_words, last_words, on_one_line};
use crate::diagnostic::{Spanned, ValueEdit};
use crate::source::target::{Narrowing, Selector, Target};

/// A value of a selector and what it should become.
struct RewrittenValue<'a> {
    key: &'static str,
    old: &'a Spanned<String>,
    new: String,
}

/// The values of a selector that have to change.
pub(super) struct RewrittenTarget<'a>(Vec<RewrittenValue<'a>>);

impl RewrittenTarget<'_> {
    /// The edits of the file.
    pub fn edits(&self) -> Vec<ValueEdit> {
        self.0
            .iter()
            .map(|changed| ValueEdit {
                span: changed.old.span,
                replacement: changed.new.clone(),
            })
            .collect()
    }

    /// What to write for the value of `key` and the keys beside it.
    pub fn named(&self, key: &str) -> Vec<String> {
        let about_end = |other: &str| other == "to";
        let same_part = self
            .0
            .iter()
            .filter(|changed| about_end(changed.key) == about_end(key));
        same_part
            .map(|changed| assignment(changed.key, &changed.new))
            .collect()
    }
}

/// Finds the smallest change with which the selector exactly matches the place that was found.
pub(super) fn rewrite<'a>(
    text: &FoldedText<'_>,
    target: &'a Target,
    hints: TargetHints<'_>,
    resolved: &Resolved,
) -> Option<RewrittenTarget<'a>> {
    let mut changes = Vec::new();
    for drift in &resolved.drifts {
        let (old, key) = words_of(&target.selector, drift.part)?;
        let new = reading(text, drift.at);
        if new != on_one_line(&old.value) {
            changes.push(RewrittenValue { key, old, new });
        }
    }
    let mut tries = vec![changes];
    for beside in [around, beside] {
        let words_only = tries.first().into_iter().flatten();
        let mut longer: Vec<_> = words_only
            .map(|change| RewrittenValue {
                new: change.new.clone(),
                ..*change
            })
            .collect();
        longer.extend(beside(text, &target.selector, resolved));
        tries.push(longer);
    }
    let stands = |changes: &Vec<RewrittenValue<'_>>| {
        let selector = with(&target.selector, changes);
        let again = resolve(
            text,
            &selector,
            TargetHints {
                expected: None,
                approximately: false,
                ..hints
            },
        );
        let same = |again: Resolved| {
            let ranges = |resolved: &Resolved| {
                resolved
                    .places
                    .iter()
                    .map(|place| place.ranges.clone())
                    .collect::<Vec<_>>()
            };
            again.drifts.is_empty() && ranges(&again) == ranges(resolved)
        };
        !changes.is_empty() && again.is_ok_and(same)
    };
    tries.into_iter().find(stands).map(RewrittenTarget)
}

/// A new value of `in` for the new words.
fn around<'a>(
    text: &FoldedText<'_>,
    selector: &'a Selector,
    resolved: &Resolved,
) -> Vec<RewrittenValue<'a>> {
    let Some((keys, at)) = place(selector, resolved) else {
        return Vec::new();
    };
    let Some(old) = &keys.inside else {
        return Vec::new();
    };
    let candidate = Candidate {
        at,
        matched: Match::Exact,
    };
    let found = distinguishing_words(text, &reading(text, at), keys, candidate);
    found
        .map(|new| RewrittenValue {
            key: "in",
            old,
            new,
        })
        .into_iter()
        .collect()
}

/// New values of `prefix` and `suffix`, with as many words as before.
fn beside<'a>(
    text: &FoldedText<'_>,
    selector: &'a Selector,
    resolved: &Resolved,
) -> Vec<RewrittenValue<'a>> {
    let Some((keys, at)) = place(selector, resolved) else {
        return Vec::new();
    };
    let block = text
        .text
        .block(at.block)
        .map_or("", |block| block.text.as_str());
    let (before, after) = (
        block.get(..at.range.start()).unwrap_or_default(),
        block.get(at.range.end()..).unwrap_or_default(),
    );
    let count = |old: &Spanned<String>| old.value.split_whitespace().count();
    let prefix = keys.prefix.as_ref().map(|old| RewrittenValue {
        key: "prefix",
        old,
        new: on_one_line(last_words(before, count(old))),
    });
    let suffix = keys.suffix.as_ref().map(|old| RewrittenValue {
        key: "suffix",
        old,
        new: on_one_line(first_words(after, count(old))),
    });
    prefix
        .into_iter()
        .chain(suffix)
        .filter(|changed| !changed.new.is_empty())
        .collect()
}

/// The keys beside the target's words, and the place where these words were found.
fn place<'a>(selector: &'a Selector, resolved: &Resolved) -> Option<(&'a Narrowing, BlockRange)> {
    let drift = resolved
        .drifts
        .iter()
        .find(|drift| drift.part != SelectorPart::To)?;
    match selector {
        Selector::Quote { narrowing, .. } | Selector::Passage { narrowing, .. } => {
            Some((narrowing, drift.at))
        }
        Selector::Blocks(_) => None,
    }
}

/// The selector with the new values.
fn with(selector: &Selector, changes: &[RewrittenValue<'_>]) -> Selector {
    let change = |key: &str, value: &mut Spanned<String>| {
        if let Some(changed) = changes.iter().find(|changed| changed.key == key) {
            value.value.clone_from(&changed.new);
        }
    };
    let beside = |keys: &mut Narrowing| {
        for (key, value) in [
            ("in", &mut keys.inside),
            ("prefix", &mut keys.prefix),
            ("suffix", &mut keys.suffix),
        ] {
            if let Some(value) = value {
                change(key, value);
            }
        }
    };
    let mut selector = selector.clone();
    match &mut selector {
        Selector::Quote { quote, narrowing } => {
            change("quote", quote);
            beside(narrowing);
        }
        Selector::Passage {
            from,
            to,
            narrowing,
        } => {
            change("from", from);
            change("to", to);
            beside(narrowing);
        }
        Selector::Blocks(_) => {}
    }
    selector
}

/// The words of a selector and their key.
pub(super) fn words_of(
    selector: &Selector,
    part: SelectorPart,
) -> Option<(&Spanned<String>, &'static str)> {
    match (selector, part) {
        (Selector::Quote { quote, .. }, SelectorPart::Quote) => Some((quote, "quote")),
        (Selector::Passage { from, .. }, SelectorPart::From) => Some((from, "from")),
        (Selector::Passage { to, .. }, SelectorPart::To) => Some((to, "to")),
        _ => None,
    }
}

/// The words of the text in a range, on one line.
pub(super) fn reading(text: &FoldedText<'_>, at: BlockRange) -> String {
    on_one_line(
        text.text
            .block(at.block)
            .map_or("", |block| at.range.slice(&block.text)),
    )
}
