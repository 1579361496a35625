//! What links within the site lead to.

use crate::source::body::Reference;
use crate::source::id::{AnnotationId, ArticleSlug, EntityId, PageSlug};

/// What a link within the site leads to, whether it exists or not.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LinkedPart {
    /// An entity.
    Entity(EntityId),
    /// An article, or a part of it that is no annotation.
    Article(ArticleSlug),
    /// An annotation of an article.
    Annotation(ArticleSlug, AnnotationId),
    /// A free page, or a part of it.
    Page(PageSlug),
}

impl LinkedPart {
    /// What a reference leads to. `here` is the article that it is written in; `None` if it is in none
    /// and leads to an annotation of the same article.
    pub fn of(reference: &Reference, here: Option<&ArticleSlug>) -> Option<Self> {
        Some(match reference {
            Reference::Entity(id) => Self::Entity(id.clone()),
            Reference::Article(slug) => Self::Article(slug.clone()),
            Reference::Annotation(slug, id) => Self::Annotation(slug.clone(), id.clone()),
            Reference::Here(id) => Self::Annotation(here?.clone(), id.clone()),
        })
    }

    /// The article that it leads to, as a whole or to an annotation of it.
    pub const fn article(&self) -> Option<&ArticleSlug> {
        match self {
            Self::Article(slug) | Self::Annotation(slug, _) => Some(slug),
            Self::Entity(_) | Self::Page(_) => None,
        }
    }
}
