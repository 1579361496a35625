//! What an annotation says: its body.

use crate::date::Date;
use crate::diagnostic::Spanned;
use crate::source::id::{AnnotationId, AnnotatorId, ArticleSlug, EntityId, TagId, VerdictId};
use crate::source::localized::Localized;

/// Everything one annotation says; at least one of the fields from `entity` to `sources` holds
/// something.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// The entity mentioned.
    pub entity: Option<Spanned<EntityId>>,
    /// A comment, Markdown.
    pub note: Option<Localized>,
    /// A short explanation or translation, one line.
    pub gloss: Option<Localized>,
    /// What the text should read.
    pub correction: Option<Correction>,
    /// An assessed claim.
    pub claim: Option<Claim>,
    /// Cross-links.
    pub see: Vec<Spanned<Reference>>,
    /// Free classification.
    pub tags: Vec<Spanned<TagId>>,
    /// URLs or bibliographic strings.
    pub sources: Vec<Spanned<String>>,
}

impl Body {
    /// Does it need a mark and a margin entry: does it say anything but who is mentioned and how it
    /// is filed?
    #[must_use]
    pub const fn needs_saying(&self) -> bool {
        self.note.is_some()
            || self.gloss.is_some()
            || self.correction.is_some()
            || self.claim.is_some()
            || !self.see.is_empty()
            || !self.sources.is_empty()
    }

    /// What it says in words, in the order in which a margin does: its gloss, why a reading is
    /// proposed, why a claim is doubted, its note.
    pub fn said(&self) -> impl Iterator<Item = &Localized> {
        let reason = self
            .correction
            .as_ref()
            .and_then(|correction| correction.reason.as_ref());
        let doubt = self.claim.as_ref().and_then(|claim| claim.note.as_ref());
        [self.gloss.as_ref(), reason, doubt, self.note.as_ref()]
            .into_iter()
            .flatten()
    }

    /// Does it say nothing at all?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entity.is_none() && self.tags.is_empty() && !self.needs_saying()
    }
}

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// An entity.
    Entity(EntityId),
    /// An article.
    Article(ArticleSlug),
    /// An annotation of an article.
    Annotation(ArticleSlug, AnnotationId),
    /// An annotation of the article the link stands in.
    Here(AnnotationId),
}

/// A proposed reading.
#[derive(Clone, Debug)]
pub struct Correction {
    /// What to do.
    pub change: Spanned<Change>,
    /// Why.
    pub reason: Option<Localized>,
}

/// What a correction does to the words it is about.
#[derive(Clone, Debug)]
pub enum Change {
    /// Other words in their stead; empty to delete them.
    Replace(Wording),
    /// Characters put in before, or after, or both, as they stand.
    Insert {
        /// Before the words.
        before: Option<Wording>,
        /// After the words.
        after: Option<Wording>,
    },
    /// The words moved to before, or after, words that stand once in the same block.
    Move {
        /// On which side of the anchor words they land.
        side: Side,
        /// The words they land beside.
        anchor: Wording,
    },
}

/// Before or after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before.
    Before,
    /// After.
    After,
}

/// Words to be put in: of one text, or by text where the quote is by text.
pub type Wording = Localized;

/// An assertion and its assessment.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The verdict.
    pub verdict: Spanned<VerdictId>,
    /// Whose claim it is.
    pub speaker: Option<Someone>,
    /// Why the verdict.
    pub note: Option<Localized>,
}

/// Someone: an entity, an annotator of the settings, or a name.
#[derive(Clone, Debug)]
pub enum Someone {
    /// An entity.
    Entity(Spanned<EntityId>),
    /// An annotator of the settings.
    Annotator(Spanned<AnnotatorId>),
    /// A name.
    Name(Localized),
}

/// How sure the annotation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Nothing said: certain.
    #[default]
    Certain,
    /// Probable.
    Probable,
    /// Possible.
    Possible,
}

impl Certainty {
    /// The word for it, where something is said about it.
    #[must_use]
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::Certain => None,
            Self::Probable => Some("probable"),
            Self::Possible => Some("possible"),
        }
    }
}

/// Who wrote an annotation, and when, and how sure they are.
#[derive(Clone, Debug, Default)]
pub struct Provenance {
    /// Who.
    pub by: Option<Someone>,
    /// When.
    pub date: Option<Date>,
    /// How sure.
    pub certainty: Certainty,
}
