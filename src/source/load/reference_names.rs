//! The names that links without words of their own show.

use std::collections::{BTreeMap, HashMap};

use crate::source::body::Reference;
use crate::source::entity::Entity;
use crate::source::id::{ArticleSlug, EntityId};
use crate::source::localized::Localized;
use crate::text::Lang;

/// The names of entities and the titles of articles.
#[derive(Clone, Copy)]
pub(super) struct ReferenceNames<'a> {
    pub entities: &'a BTreeMap<EntityId, Entity>,
    pub titles: &'a HashMap<ArticleSlug, Localized>,
}

impl ReferenceNames<'_> {
    /// The words that `[[id]]` shows: the name of the entity or the title of the article. `None` if
    /// there is no such thing, or if the link leads to an annotation of its own article.
    pub fn name(&self, reference: &Reference, lang: &Lang) -> Option<String> {
        let words = match reference {
            Reference::Entity(id) => &self.entities.get(id)?.name,
            Reference::Article(slug) | Reference::Annotation(slug, _) => self.titles.get(slug)?,
            Reference::Here(_) => return None,
        };
        Some(words.pick(lang).1.to_owned())
    }
}
