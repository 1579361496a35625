//! Messages about words that were found approximately: the old words, the new words, and what to
//! write.

use super::disguised::{code_of, describe};
use super::excerpt::{in_context, isolated};
use super::label::{assignment, label_place};
use super::rewrite::{RewrittenTarget, reading, rewrite, words_of};
use crate::anchor::code;
use crate::anchor::difference::{Difference, difference};
use crate::anchor::folded::FoldedText;
use crate::anchor::hints::TargetHints;
use crate::anchor::outcome::{Drift, Resolved};
use crate::anchor::words::on_one_line;
use crate::diagnostic::{Diagnostic, Fix};
use crate::source::target::Target;

/// The number of equal words that are shown on each side of a difference.
const SHOWN_WORDS: usize = 3;

/// Warns about each part of a target that was found approximately. The fix rewrites all parts at
/// once, so only the first warning has it.
pub fn report(
    text: &FoldedText<'_>,
    target: &Target,
    hints: TargetHints<'_>,
    resolved: &Resolved,
) -> Vec<Diagnostic> {
    if resolved.drifts.is_empty() {
        return Vec::new();
    }
    let rewritten = rewrite(text, target, hints, resolved);
    let mut fix = rewritten
        .as_ref()
        .map(|rewritten| Fix::of(rewritten.edits()));
    // Without a record of the place the words may never have been there.
    let since = hints.expected.map_or("", |_| " any more");
    let warn = |drift: &Drift| {
        Some(warning(text, target, drift, rewritten.as_ref(), since)?.maybe_fix(fix.take()))
    };
    resolved.drifts.iter().filter_map(warn).collect()
}

fn warning(
    text: &FoldedText<'_>,
    target: &Target,
    drift: &Drift,
    rewritten: Option<&RewrittenTarget<'_>>,
    since: &str,
) -> Option<Diagnostic> {
    let (old, key) = words_of(&target.selector, drift.part)?;
    let new = reading(text, drift.at);
    let block = drift.at.block.0;
    let unchanged = new == on_one_line(&old.value);
    let message = if let Some(disguise) = drift.disguise.as_ref().filter(|_| !unchanged) {
        describe(disguise, &old.value, &new)
    } else if drift.disguise.is_some() {
        format!(
            "the keys beside {} do not have the words around it in block {block} as the text has them",
            isolated(&old.value)
        )
    } else if unchanged {
        format!(
            "the words around {} in block {block} are not those of its keys{since}",
            isolated(&old.value)
        )
    } else {
        let (old, new) = differing(&old.value, &new);
        format!(
            "{} is not in the text{since}; {} in block {block} is taken for it",
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
    let code = drift.disguise.as_ref().map_or(code::APPROXIMATE, code_of);
    let label = format!("block {block}: {}", in_context(text.text, drift.at));
    Some(label_place(
        Diagnostic::warning(code, old.span, message).help(help),
        text,
        drift.at,
        label,
    ))
}

/// Cuts two wordings to the words that differ and a few words around them.
fn differing(old: &str, new: &str) -> (String, String) {
    let (old, new): (Vec<&str>, Vec<&str>) = (
        old.split_whitespace().collect(),
        new.split_whitespace().collect(),
    );
    let Difference { before, after, .. } = difference(&old, &new);
    let cut = |words: &[&str]| {
        let (from, to) = (
            before.saturating_sub(SHOWN_WORDS),
            words.len() - after.saturating_sub(SHOWN_WORDS),
        );
        let sign = |cut: bool| if cut { "\u{2026}" } else { "" };
        format!(
            "{}{}{}",
            sign(from > 0),
            words.get(from..to).unwrap_or_default().join(" "),
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
