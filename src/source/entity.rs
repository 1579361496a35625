//! Entities: the people, organisations, places and other things that articles mention.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::date::Date;
use crate::diagnostic::{Span, Spanned};
use crate::source::id::{EntityId, KindId, RelationKindId};
use crate::source::localized::Localized;
use crate::source::vocabulary::Certainty;
use crate::text::Lang;

pub use crate::source::vocabulary::Gender;

/// A person, organisation, place, event, work, product or concept, or a kind of thing that the site
/// adds. [`ENTITY`](crate::source::keys::ENTITY) describes each key.
#[derive(Clone, Debug, Hash)]
pub struct Entity {
    /// The id, unique in the site.
    pub id: EntityId,
    /// The span of the id.
    pub span: Span,
    /// The kind of entity.
    pub kind: Spanned<KindId>,
    /// The name.
    pub name: Localized,
    /// The form of the name that decides its place in alphabetical lists, if it differs.
    pub sort: Option<Localized>,
    /// Other names, each in a language.
    pub aliases: Vec<(Lang, Spanned<String>)>,
    /// The gender, for labels that depend on it.
    pub gender: Option<Gender>,
    /// One sentence: inline Markdown.
    pub summary: Option<Localized>,
    /// A longer text: Markdown.
    pub description: Option<Localized>,
    /// A picture.
    pub image: Option<Image>,
    /// The date of birth or founding.
    pub born: Option<Spanned<Date>>,
    /// The date of death, or of the end of an organisation.
    pub died: Option<Spanned<Date>>,
    /// Catalogues and the identifiers of the same thing there: `wikidata`, `Q42`.
    pub same_as: Vec<(Spanned<String>, Spanned<String>)>,
    /// The relations that are written at this entity.
    pub relations: Vec<Relation>,
    /// Old ids.
    pub redirect_from: Vec<Spanned<EntityId>>,
    /// The entity is left out unless drafts are asked for.
    pub draft: bool,
}

impl Entity {
    /// The form of the name by which the entity is sorted for readers of a language: `sort` in that
    /// language, else in the language of the name that they see, else that name.
    pub fn sort_name(&self, lang: &Lang) -> &str {
        let (shown, name) = self.name.pick(lang);
        let sort = |lang| self.sort.as_ref().and_then(|sort| sort.get(lang));
        sort(lang)
            .or_else(|| sort(shown))
            .map_or(name, |sort| &sort.value)
    }
}

/// Entities by id. They are shared by everything that is made from them.
pub type Entities = BTreeMap<EntityId, Arc<Entity>>;

/// The picture of an article or an entity.
#[derive(Clone, Debug, Hash)]
pub struct Image {
    /// The name of the file, below `static/` or beside the article.
    pub file: Spanned<String>,
    /// What the picture shows, for readers who cannot see it.
    pub alt: Localized,
    /// Who made the picture or owns it.
    pub credit: Option<Localized>,
}

/// A statement about an entity and another one, such as "founded a company".
#[derive(Clone, Debug, Hash)]
pub struct Relation {
    /// The span of the whole relation.
    pub span: Span,
    /// The kind of relation, such as `founded`.
    pub kind: Spanned<RelationKindId>,
    /// The other entity.
    pub to: Spanned<EntityId>,
    /// When it began.
    pub since: Option<Spanned<Date>>,
    /// When it ended.
    pub until: Option<Spanned<Date>>,
    /// A remark: inline Markdown.
    pub note: Option<Localized>,
    /// Addresses or bibliographic references.
    pub sources: Vec<Spanned<String>>,
    /// How certain it is.
    pub certainty: Certainty,
}
