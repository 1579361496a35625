//! `entity-unused`: nothing in the site refers to an entity.

use std::collections::BTreeSet;

use super::finding::LintFinding;
use crate::edition::{Edition, LinkedEntity};
use crate::source::article::Article;
use crate::source::body::Someone;
use crate::source::id::EntityId;

pub(super) fn check(edition: &Edition, used: &BTreeSet<EntityId>) -> Vec<LintFinding> {
    let found = unused(edition, used).into_iter().map(|linked| {
        let message = format!(
            "nothing speaks of the entity `{}`: no mention, prose, relation, author or speaker",
            linked.entity.id
        );
        LintFinding::new(linked.entity.span, message, "mention it, or remove it")
    });
    found.collect()
}

/// Returns the entities of the site that nothing refers to, in the order of their ids. `used` are
/// the entities that sources refer to.
pub fn unused<'a>(edition: &'a Edition, used: &BTreeSet<EntityId>) -> Vec<&'a LinkedEntity> {
    let related: BTreeSet<&EntityId> = edition
        .entities
        .values()
        .flat_map(|linked| &linked.relations)
        .map(|end| &end.other)
        .collect();
    let unused = edition.entities.iter().filter(|(id, linked)| {
        linked.mentions.is_empty()
            && linked.relations.is_empty()
            && linked.credits.is_empty()
            && !used.contains(*id)
            && !related.contains(id)
    });
    unused.map(|(_, linked)| linked.as_ref()).collect()
}

/// Returns the entities that an article refers to outside prose: as mentioned, or as author,
/// translator, speaker or annotator, or as what a claim was made in.
pub fn uses(article: &Article) -> impl Iterator<Item = &EntityId> {
    let about = &article.about;
    let credited = about
        .authors
        .iter()
        .chain(about.translators.iter().flat_map(|(_, people)| people));
    let claims = article
        .annotations
        .iter()
        .filter_map(|annotation| annotation.body.claim.as_ref());
    let speakers = claims.flat_map(|claim| claim.speaker.iter().chain(&claim.said_in));
    let annotators = article
        .annotations
        .iter()
        .filter_map(|annotation| annotation.provenance.by.as_ref());
    let people = credited
        .chain(speakers)
        .chain(annotators)
        .filter_map(|someone| match someone {
            Someone::Entity(id) => Some(&id.value),
            _ => None,
        });
    let mentioned = article
        .annotations
        .iter()
        .filter_map(|annotation| annotation.body.entity.as_ref().map(|id| &id.value));
    people.chain(mentioned)
}
