//! What an author is told of words that were found approximately: the old ones, the new ones, and
//! what to write.

use super::disguise::Disguise;
use super::excerpt::{in_context, isolated};
use super::folded::FoldedText;
use super::report::labelled;
use super::resolve::{Drift, Known, Resolved, Words, resolve};
use super::suggest::{first_words, last_words, surroundings};
use super::{BlockRange, Match, code};
use crate::diagnostic::{Diagnostic, Fix, Spanned, ValueEdit};
use crate::source::target::{Narrowing, Selector, Target};

use super::narrow::Candidate;

/// Words kept on each side of what differs, where two wordings are shown.
const SHOWN_WORDS: usize = 3;

/// Warns of each place that was found approximately. The change that makes it exact mends them
/// together, so it goes with the first.
pub(super) fn report(
    text: &FoldedText<'_>,
    target: &Target,
    known: Known<'_>,
    resolved: &Resolved,
) -> Vec<Diagnostic> {
    if resolved.drifts.is_empty() {
        return Vec::new();
    }
    let rewritten = rewrite(text, target, known, resolved);
    let mut fix = rewritten
        .as_ref()
        .map(|rewritten| Fix::of(rewritten.edits()));
    let warn = |drift: &Drift| {
        Some(warning(text, target, drift, rewritten.as_ref())?.maybe_fix(fix.take()))
    };
    resolved.drifts.iter().filter_map(warn).collect()
}

fn warning(
    text: &FoldedText<'_>,
    target: &Target,
    drift: &Drift,
    rewritten: Option<&Rewritten<'_>>,
) -> Option<Diagnostic> {
    let (old, key) = words(&target.selector, drift.words)?;
    let new = reading(text, drift.at);
    let block = drift.at.block.0;
    let unchanged = new == on_one_line(&old.value);
    let message = if let Some(disguise) = drift.disguise.as_ref().filter(|_| !unchanged) {
        disguise.told(&old.value, &new)
    } else if drift.disguise.is_some() {
        format!(
            "the keys beside {} do not have the words around it in block {block} as the text has them",
            isolated(&old.value)
        )
    } else if unchanged {
        format!(
            "the words around {} in block {block} are not those of its keys any more",
            isolated(&old.value)
        )
    } else {
        let (old, new) = differing(&old.value, &new);
        format!(
            "{} is not in the text any more; {} in block {block} is taken for it",
            isolated(&old),
            isolated(&new)
        )
    };
    let edits = rewritten
        .map(|rewritten| rewritten.named(key))
        .filter(|edits| !edits.is_empty());
    let help = match edits {
        Some(edits) if drift.disguise.is_some() => format!("write {}", edits.join(" and ")),
        Some(edits) => format!("if that is what was meant, write {}", edits.join(" and ")),
        None => format!(
            "if that is what was meant, write {}, with `in` or `occurrence` to tell it apart",
            assignment(key, &new)
        ),
    };
    let code = drift
        .disguise
        .as_ref()
        .map_or(code::APPROXIMATE, Disguise::code);
    let label = format!("block {block}: {}", in_context(text, drift.at));
    Some(labelled(
        Diagnostic::warning(code, old.span, message).help(help),
        text,
        drift.at,
        label,
    ))
}

/// A value of a target, and what it should be.
struct Changed<'a> {
    key: &'static str,
    old: &'a Spanned<String>,
    new: String,
}

/// A target's values that changed.
struct Rewritten<'a>(Vec<Changed<'a>>);

impl Rewritten<'_> {
    fn edits(&self) -> Vec<ValueEdit> {
        self.0
            .iter()
            .map(|changed| ValueEdit {
                span: changed.old.span,
                replacement: changed.new.clone(),
            })
            .collect()
    }

    /// What to write for some words and the keys beside them.
    fn named(&self, key: &str) -> Vec<String> {
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

/// The target as it should be written now: with as few changes as make it stand, exactly, where it
/// was found.
fn rewrite<'a>(
    text: &FoldedText<'_>,
    target: &'a Target,
    known: Known<'_>,
    resolved: &Resolved,
) -> Option<Rewritten<'a>> {
    let mut changes = Vec::new();
    for drift in &resolved.drifts {
        let (old, key) = words(&target.selector, drift.words)?;
        let new = reading(text, drift.at);
        if new != on_one_line(&old.value) {
            changes.push(Changed { key, old, new });
        }
    }
    let mut tries = vec![changes];
    for beside in [around, beside] {
        let words_only = tries.first().into_iter().flatten();
        let mut longer: Vec<_> = words_only
            .map(|change| Changed {
                new: change.new.clone(),
                ..*change
            })
            .collect();
        longer.extend(beside(text, &target.selector, resolved));
        tries.push(longer);
    }
    let stands = |changes: &Vec<Changed<'_>>| {
        let selector = with(&target.selector, changes);
        let again = resolve(
            text,
            &selector,
            Known {
                expected: None,
                approximately: false,
                ..known
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
    tries.into_iter().find(stands).map(Rewritten)
}

/// A new `in` around the words.
fn around<'a>(
    text: &FoldedText<'_>,
    selector: &'a Selector,
    resolved: &Resolved,
) -> Vec<Changed<'a>> {
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
    let found = surroundings(text, &reading(text, at), keys, candidate);
    found
        .map(|new| Changed {
            key: "in",
            old,
            new,
        })
        .into_iter()
        .collect()
}

/// A new `prefix` and `suffix` of as many words as before.
fn beside<'a>(
    text: &FoldedText<'_>,
    selector: &'a Selector,
    resolved: &Resolved,
) -> Vec<Changed<'a>> {
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
    let prefix = keys.prefix.as_ref().map(|old| Changed {
        key: "prefix",
        old,
        new: on_one_line(last_words(before, count(old))),
    });
    let suffix = keys.suffix.as_ref().map(|old| Changed {
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

/// The keys beside a target's words, and where those words were taken to stand.
fn place<'a>(selector: &'a Selector, resolved: &Resolved) -> Option<(&'a Narrowing, BlockRange)> {
    let drift = resolved
        .drifts
        .iter()
        .find(|drift| drift.words != Words::To)?;
    match selector {
        Selector::Quote { narrowing, .. } | Selector::Passage { narrowing, .. } => {
            Some((narrowing, drift.at))
        }
        Selector::Blocks(_) => None,
    }
}

fn words(selector: &Selector, words: Words) -> Option<(&Spanned<String>, &'static str)> {
    match (selector, words) {
        (Selector::Quote { quote, .. }, Words::Quote) => Some((quote, "quote")),
        (Selector::Passage { from, .. }, Words::From) => Some((from, "from")),
        (Selector::Passage { to, .. }, Words::To) => Some((to, "to")),
        _ => None,
    }
}

/// The selector with these values.
fn with(selector: &Selector, changes: &[Changed<'_>]) -> Selector {
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

/// The text's own words at a place.
fn reading(text: &FoldedText<'_>, at: BlockRange) -> String {
    on_one_line(
        text.text
            .block(at.block)
            .map_or("", |block| at.range.slice(&block.text)),
    )
}

fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn assignment(key: &str, words: &str) -> String {
    format!(
        "`{key}: \"{}\"`",
        words.replace('\\', "\\\\").replace('"', "\\\"")
    )
}

/// Two wordings, cut to where they differ and a few words around that.
fn differing(old: &str, new: &str) -> (String, String) {
    let (old, new): (Vec<&str>, Vec<&str>) = (
        old.split_whitespace().collect(),
        new.split_whitespace().collect(),
    );
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let end = old[start..]
        .iter()
        .rev()
        .zip(new[start..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let cut = |words: &[&str]| {
        let (from, to) = (
            start.saturating_sub(SHOWN_WORDS),
            words.len() - end.saturating_sub(SHOWN_WORDS),
        );
        let sign = |cut: bool| if cut { "\u{2026}" } else { "" };
        format!(
            "{}{}{}",
            sign(from > 0),
            words[from..to].join(" "),
            sign(to < words.len())
        )
    };
    (cut(&old), cut(&new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_wordings_are_cut_to_their_difference() {
        let (old, new) = differing("a b c d e f g h i j", "a b c d e x g h i j");
        assert_eq!(
            (old.as_str(), new.as_str()),
            (
                "\u{2026}c d e f g h i\u{2026}",
                "\u{2026}c d e x g h i\u{2026}"
            )
        );
        assert_eq!(differing("a b", "a"), ("a b".into(), "a".into()));
    }
}
