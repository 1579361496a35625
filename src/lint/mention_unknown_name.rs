//! `mention-unknown-name`: an entity is mentioned by words that are not among its names.

use super::finding::LintFinding;
use super::linted_article::LintedArticle;
use super::name_shared::names;
use crate::diagnostic::Spanned;
use crate::source::annotation::Annotation;
use crate::source::entity::Entity;
use crate::source::target::Selector;
use crate::text::fold::fold_quote;
use crate::text::isolate;

pub(super) fn check(anchored: &LintedArticle<'_>) -> Vec<LintFinding> {
    anchored
        .article
        .annotations
        .iter()
        .flat_map(|annotation| of_annotation(annotation, anchored))
        .collect()
}

fn of_annotation(annotation: &Annotation, anchored: &LintedArticle<'_>) -> Vec<LintFinding> {
    let body = &annotation.body;
    let entity = body
        .entity
        .as_ref()
        .and_then(|id| anchored.entities.get(&id.value));
    // A mention with a note or gloss is a description on purpose.
    let Some(entity) = entity.filter(|_| body.note.is_none() && body.gloss.is_none()) else {
        return Vec::new();
    };
    let quotes = annotation
        .targets
        .iter()
        .filter_map(|target| match &target.selector {
            Selector::Quote { quote, .. } => Some(quote),
            _ => None,
        });
    quotes
        .filter(|quote| !is_name(quote, entity))
        .map(|quote| unknown(quote, entity))
        .collect()
}

fn is_name(words: &Spanned<String>, entity: &Entity) -> bool {
    // The case may differ at the beginning of a sentence.
    let folded = |words: &Spanned<String>| fold_quote(&words.value).to_lowercase();
    let words = folded(words);
    names(entity).any(|name| folded(name) == words)
}

fn unknown(quote: &Spanned<String>, entity: &Entity) -> LintFinding {
    let words = isolate(quote.value.trim());
    let message = format!("{words} is no name of `{}` that its entry knows", entity.id);
    let help = format!(
        "if it is one, add {words} to the `aliases` of `{}`",
        entity.id
    );
    LintFinding::new(quote.span, message, help).label(entity.span, "its entry")
}
