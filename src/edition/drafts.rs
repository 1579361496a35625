//! Removes drafts from what articles say, for builds that do not show them. People keep their
//! names, as plain words, and cross-links to drafts are removed.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::article::Article;
use crate::source::body::{Reference, Someone};
use crate::source::entity::Entity;
use crate::source::id::{AnnotationId, ArticleSlug, EntityId};

/// Removes the entities, articles and annotations that are drafts from what articles say. Call it
/// after names have been checked. An annotation that consists of links to drafts then needs no
/// entry in the margin.
pub fn leave_out(articles: &mut [Article], entities: &BTreeMap<EntityId, Entity>) {
    let left_out = LeftOut::of(articles, entities);
    for article in articles {
        let about = &mut article.about;
        let people = about
            .authors
            .iter_mut()
            .chain(about.translators.iter_mut().flat_map(|(_, people)| people));
        people.for_each(|someone| left_out.name(someone));
        for annotation in &mut article.annotations {
            annotation
                .provenance
                .by
                .iter_mut()
                .for_each(|someone| left_out.name(someone));
            let claim = annotation.body.claim.as_mut();
            claim
                .and_then(|claim| claim.speaker.as_mut())
                .into_iter()
                .for_each(|someone| left_out.name(someone));
            annotation
                .body
                .see
                .retain(|see| !left_out.holds(&see.value, &article.slug));
        }
    }
}

/// The drafts of a site.
struct LeftOut<'a> {
    entities: BTreeMap<&'a EntityId, &'a Entity>,
    articles: BTreeSet<ArticleSlug>,
    annotations: BTreeSet<(ArticleSlug, AnnotationId)>,
}

impl<'a> LeftOut<'a> {
    fn of(articles: &[Article], entities: &'a BTreeMap<EntityId, Entity>) -> Self {
        let named = articles.iter().flat_map(|article| {
            let drafts = article
                .annotations
                .iter()
                .filter(|annotation| annotation.draft && annotation.id_given);
            drafts.map(|annotation| (article.slug.clone(), annotation.id.clone()))
        });
        Self {
            entities: entities.iter().filter(|(_, entity)| entity.draft).collect(),
            articles: articles
                .iter()
                .filter(|article| article.about.draft)
                .map(|article| article.slug.clone())
                .collect(),
            annotations: named.collect(),
        }
    }

    fn name(&self, someone: &mut Someone) {
        if let Someone::Entity(id) = someone
            && let Some(entity) = self.entities.get(&id.value)
        {
            *someone = Someone::Name(entity.name.clone());
        }
    }

    fn holds(&self, reference: &Reference, here: &ArticleSlug) -> bool {
        let annotation = |slug: &ArticleSlug, id: &AnnotationId| {
            self.annotations.contains(&(slug.clone(), id.clone()))
        };
        match reference {
            Reference::Entity(id) => self.entities.contains_key(id),
            Reference::Article(slug) => self.articles.contains(slug),
            Reference::Annotation(slug, id) => self.articles.contains(slug) || annotation(slug, id),
            Reference::Here(id) => annotation(here, id),
        }
    }
}
