//! The body of an annotation: what it says about the annotated words.

use crate::date::Date;
use crate::diagnostic::Spanned;
use crate::source::id::{AnnotationId, AnnotatorId, ArticleSlug, EntityId, TagId, VerdictId};
use crate::source::localized::Localized;

pub use crate::source::vocabulary::Certainty;

/// What an annotation says. At least one of the fields is not empty.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// The entity that the words mention.
    pub entity: Option<Spanned<EntityId>>,
    /// A comment: Markdown.
    pub note: Option<Localized>,
    /// A short explanation or translation: inline Markdown.
    pub gloss: Option<Localized>,
    /// What the text should read instead.
    pub correction: Option<Correction>,
    /// A claim of the text, with a verdict.
    pub claim: Option<Claim>,
    /// Links to entities, articles and annotations.
    pub see: Vec<Spanned<Reference>>,
    /// Tags.
    pub tags: Vec<Spanned<TagId>>,
    /// Addresses or bibliographic references.
    pub sources: Vec<Spanned<String>>,
}

impl Body {
    /// Does it say anything beyond an entity and tags? Then the words get a mark, and the margin an
    /// entry.
    pub const fn needs_margin_entry(&self) -> bool {
        self.note.is_some()
            || self.gloss.is_some()
            || self.correction.is_some()
            || self.claim.is_some()
            || !self.see.is_empty()
            || !self.sources.is_empty()
    }

    /// The texts of the body in the order of a margin entry: the gloss, the reason for the
    /// correction, the note of the claim, the note.
    pub fn texts(&self) -> impl Iterator<Item = &Localized> {
        let reason = self
            .correction
            .as_ref()
            .and_then(|correction| correction.reason.as_ref());
        let doubt = self.claim.as_ref().and_then(|claim| claim.note.as_ref());
        [self.gloss.as_ref(), reason, doubt, self.note.as_ref()]
            .into_iter()
            .flatten()
    }

    /// Are all fields empty?
    pub const fn is_empty(&self) -> bool {
        self.entity.is_none() && self.tags.is_empty() && !self.needs_margin_entry()
    }
}

/// The target of a link within the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// An entity.
    Entity(EntityId),
    /// An article.
    Article(ArticleSlug),
    /// An annotation of an article.
    Annotation(ArticleSlug, AnnotationId),
    /// An annotation of the article that contains the link.
    Here(AnnotationId),
}

impl Reference {
    /// The words of a link whose target does not exist.
    pub fn id_words(&self) -> String {
        match self {
            Self::Entity(id) => id.to_string(),
            Self::Article(slug) => slug.to_string(),
            Self::Annotation(slug, id) => format!("{slug}#{id}"),
            Self::Here(id) => id.to_string(),
        }
    }
}

/// A proposed correction of the text.
#[derive(Clone, Debug)]
pub struct Correction {
    /// How the words change.
    pub change: Spanned<Change>,
    /// The reason.
    pub reason: Option<Localized>,
}

/// What a correction does to the annotated words.
#[derive(Clone, Debug, Hash)]
pub enum Change {
    /// Replaces the words. Empty words delete them.
    Replace(Wording),
    /// Inserts characters before the words, after them, or both. Spaces are not added.
    Insert {
        /// What is inserted before the words.
        before: Option<Wording>,
        /// What is inserted after the words.
        after: Option<Wording>,
    },
    /// Moves the words next to other words, which must occur once in the same block.
    Move {
        /// The side of the anchor to which they move.
        side: MoveSide,
        /// The words next to which they are placed.
        anchor: Wording,
    },
}

/// A side of the anchor of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MoveSide {
    /// Before the anchor.
    Before,
    /// After the anchor.
    After,
}

/// Words that a correction puts into the text, by the language of the text.
pub type Wording = Localized;

/// A claim that the text makes, with a verdict.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The verdict, such as `disputed`.
    pub verdict: Spanned<VerdictId>,
    /// Who makes the claim.
    pub speaker: Option<Someone>,
    /// When it was said.
    pub said: Option<Date>,
    /// What it was said in: an entity, such as a work or an event, or words.
    pub said_in: Option<Someone>,
    /// The reasons for the verdict.
    pub note: Option<Localized>,
}

/// A person or organisation: an entity, an annotator of the settings, or a name. For what a claim was
/// said in: an entity of any kind, or words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Someone {
    /// An entity.
    Entity(Spanned<EntityId>),
    /// An annotator of the settings.
    Annotator(Spanned<AnnotatorId>),
    /// A name that has no entity.
    Name(Localized),
}

impl Someone {
    /// The entity, if it is one.
    pub const fn entity(&self) -> Option<&Spanned<EntityId>> {
        match self {
            Self::Entity(id) => Some(id),
            Self::Annotator(_) | Self::Name(_) => None,
        }
    }
}

/// Who wrote an annotation, when, and how certain they are.
#[derive(Clone, Debug, Default)]
pub struct Provenance {
    /// The author of the annotation.
    pub by: Option<Someone>,
    /// The date of the annotation.
    pub date: Option<Date>,
    /// How certain it is.
    pub certainty: Certainty,
}
