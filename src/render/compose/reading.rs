//! The readings that corrections propose, as margin entries and lists show them.

use crate::html::Html;
use crate::render::compose::markdown::prose::render_prose;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::make_phrase;
use crate::render::context::{Phrase, Reading};
use crate::source::body::{self, Change, MoveSide};
use crate::source::id::ArticleSlug;
use crate::text::Lang;

/// The reading that a correction proposes for the text in `lang`, with the reason. `id` is the
/// element id of the margin entry.
pub fn reading<'a>(
    view: View<'a>,
    correction: &body::Correction,
    lang: &Lang,
    here: Option<&'a ArticleSlug>,
    id: &str,
) -> Option<Reading> {
    let reason = correction
        .reason
        .as_ref()
        .map(|reason| render_prose(view, reason, here, &format!("{id}.reason.")));
    Some(Reading {
        reason,
        ..change(view, &correction.change.value, lang)?
    })
}

/// The reading that a change proposes for the text in `lang`, without a reason. `None` if it proposes
/// nothing for that text.
pub fn change(view: View<'_>, change: &Change, lang: &Lang) -> Option<Reading> {
    let words = |wording: &body::Wording| {
        wording
            .get(lang)
            .map(|words| make_phrase(view, words.value.trim(), lang))
    };
    let (change, text, after) = match change {
        Change::Replace(wording)
            if wording
                .get(lang)
                .is_some_and(|words| words.value.is_empty()) =>
        {
            ("delete", None, None)
        }
        Change::Replace(wording) => ("replace", Some(words(wording)?), None),
        Change::Insert {
            before: Some(before),
            after: Some(after),
        } => ("insert-around", words(before), words(after)),
        Change::Insert {
            before: Some(before),
            after: None,
        } => ("insert-before", words(before), None),
        Change::Insert { after, .. } => ("insert-after", after.as_ref().and_then(words), None),
        Change::Move {
            side: MoveSide::Before,
            anchor,
        } => ("move-before", words(anchor), None),
        Change::Move {
            side: MoveSide::After,
            anchor,
        } => ("move-after", words(anchor), None),
    };
    let around = Phrase::new(Html::new(), lang, view.lang());
    Some(Reading {
        change,
        text,
        after,
        reason: None,
        lang: around.lang,
        dir: around.dir,
    })
}
