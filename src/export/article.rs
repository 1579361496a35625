//! An article to be exported, and which of its annotations are.

use crate::diagnostic::Spanned;
use crate::edition::Edition;
use crate::edition::apparatus::Apparatus;
use crate::edition::summary::Summary;
use crate::export::site::ExportedSite;
use crate::source::article::Article;
use crate::source::body::{Body, Reference};
use crate::source::id::EntityId;

/// An article and what was found out about it.
#[derive(Clone, Copy)]
pub struct ArticleExport<'a> {
    /// What the author has written.
    pub article: &'a Article,
    /// The places and entries of each of its texts.
    pub apparatus: &'a [Apparatus],
    /// What the article tells the rest of the site.
    pub summary: &'a Summary,
}

impl ArticleExport<'_> {
    /// Whether a page shows anything of an annotation's body. A body that speaks only of drafts is
    /// not shown.
    pub(super) fn shows(&self, body: &Body, site: ExportedSite<'_>) -> bool {
        let is_shown =
            |link: &Spanned<Reference>| site.reference(&link.value, &self.article.slug).is_some();
        shown_entity(body, site.edition()).is_some()
            || body.texts().next().is_some()
            || body.correction.is_some()
            || body.claim.is_some()
            || !body.tags.is_empty()
            || !body.sources.is_empty()
            || body.see.iter().any(is_shown)
    }
}

/// The entity that a body names, unless it is a draft that the site does not show.
pub(super) fn shown_entity<'a>(body: &'a Body, edition: &Edition) -> Option<&'a EntityId> {
    let entity = body.entity.as_ref().map(|entity| &entity.value);
    entity.filter(|entity| edition.entities.contains_key(*entity))
}

/// Why an annotation was made, by the motivations of the Web Annotation Vocabulary.
pub(super) fn motivations(body: &Body, edition: &Edition) -> Vec<&'static str> {
    let reasons = [
        (shown_entity(body, edition).is_some(), "identifying"),
        (body.gloss.is_some(), "describing"),
        (body.correction.is_some(), "editing"),
        (body.claim.is_some(), "assessing"),
        (body.note.is_some(), "commenting"),
        (!body.see.is_empty() || !body.sources.is_empty(), "linking"),
        (!body.tags.is_empty(), "tagging"),
    ];
    let given = reasons.iter().filter(|(is_given, _)| *is_given);
    given.map(|(_, motivation)| *motivation).collect()
}
