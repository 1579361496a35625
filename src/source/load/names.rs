//! The names that links without words of their own show.

use crate::source::body::Reference;
use crate::source::decode::KnownIds;
use crate::source::entity::Entities;
use crate::source::id::ArticleSlug;
use crate::source::localized::Localized;
use crate::source::settings::Settings;
use crate::text::Lang;

/// The ids that tell an id from a name on a site.
pub fn known_ids(settings: &Settings, entities: &Entities) -> KnownIds {
    KnownIds {
        entities: entities.keys().cloned().collect(),
        annotators: settings.annotators.keys().cloned().collect(),
    }
}

/// The names of entities and the titles of articles.
#[derive(Clone, Copy)]
pub struct ReferenceNames<'a> {
    /// The entities.
    pub entities: &'a Entities,
    /// The title of an article, if there is one of that slug.
    pub title: &'a (dyn Fn(&ArticleSlug) -> Option<&'a Localized> + Sync),
}

impl ReferenceNames<'_> {
    /// The words that `[[id]]` shows: the name of the entity or the title of the article. `None` if
    /// there is no such thing, or if the link leads to an annotation of its own article.
    pub(super) fn name(&self, reference: &Reference, lang: &Lang) -> Option<String> {
        let words = match reference {
            Reference::Entity(id) => &self.entities.get(id)?.name,
            Reference::Article(slug) | Reference::Annotation(slug, _) => (self.title)(slug)?,
            Reference::Here(_) => return None,
        };
        Some(words.pick(lang).1.to_owned())
    }
}
