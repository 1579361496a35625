//! Removes drafts from what articles say, for builds that do not show them. People keep their
//! names, as plain words, and cross-links to drafts are removed.

use std::collections::BTreeMap;

use crate::edition::names::ArticleNames;
use crate::source::article::Article;
use crate::source::body::{Reference, Someone};
use crate::source::entity::Entities;
use crate::source::id::{AnnotationId, ArticleSlug};
use crate::source::letter::Correspondence;

/// The drafts of a site, which a build leaves out.
#[derive(Clone, Copy)]
pub struct HiddenDrafts<'a> {
    /// All entities.
    pub entities: &'a Entities,
    /// The names in all articles.
    pub articles: &'a BTreeMap<ArticleSlug, ArticleNames>,
}

impl HiddenDrafts<'_> {
    /// Removes the entities, articles and annotations that are drafts from what an article says. Call
    /// it after names have been checked. An annotation that consists of links to drafts then needs no
    /// entry in the margin.
    pub fn remove_from(self, article: &mut Article) {
        let about = &mut article.about;
        let people = about
            .authors
            .iter_mut()
            .chain(about.translators.iter_mut().flat_map(|(_, people)| people));
        people.for_each(|someone| self.name(someone));
        let letter = about.letter.iter_mut();
        letter
            .flat_map(Correspondence::named_mut)
            .for_each(|someone| self.name(someone));
        for annotation in &mut article.annotations {
            annotation
                .provenance
                .by
                .iter_mut()
                .for_each(|someone| self.name(someone));
            if let Some(claim) = &mut annotation.body.claim {
                let named = claim.speaker.iter_mut().chain(&mut claim.said_in);
                named.for_each(|someone| self.name(someone));
            }
            annotation
                .body
                .see
                .retain(|see| !self.holds(&see.value, &article.slug));
        }
    }

    fn name(self, someone: &mut Someone) {
        if let Someone::Entity(id) = someone
            && let Some(entity) = self.entities.get(&id.value)
            && entity.draft
        {
            *someone = Someone::Name(entity.name.clone());
        }
    }

    fn holds(self, reference: &Reference, here: &ArticleSlug) -> bool {
        match reference {
            Reference::Entity(id) => self.entities.get(id).is_some_and(|entity| entity.draft),
            Reference::Article(slug) => self.is_draft(slug),
            Reference::Annotation(slug, id) => {
                self.is_draft(slug) || self.is_draft_annotation(slug, id)
            }
            Reference::Here(id) => self.is_draft_annotation(here, id),
        }
    }

    fn is_draft(self, slug: &ArticleSlug) -> bool {
        self.articles.get(slug).is_some_and(|names| names.draft)
    }

    fn is_draft_annotation(self, slug: &ArticleSlug, id: &AnnotationId) -> bool {
        let names = self.articles.get(slug);
        names.is_some_and(|names| names.annotations.get(id) == Some(&true))
    }
}
