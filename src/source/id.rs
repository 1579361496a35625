//! Names that authors give to things: lower-case letters, digits and hyphens of any script, NFC.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use crate::artifact::data;

/// What names of files are made of.
pub trait InFileNames {
    /// How many bytes the longest of those names has besides the id; `None` where no file is named
    /// by it.
    const ADDED: Option<usize>;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident: $added:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes a string that has been checked, or that is made by rule.
            pub fn new(id: &str) -> Self { Self(id.into()) }

            /// The id as written.
            pub fn as_str(&self) -> &str { &self.0 }
        }

        impl InFileNames for $name {
            const ADDED: Option<usize> = $added;
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str { &self.0 }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
    )+};
}

ids! {
    /// A person, organisation, place, work… of `content/entities/`.
    EntityId: Some(0);
    /// An article: the name of its folder.
    ArticleSlug: Some(data::ADDED);
    /// An annotation, unique in its article; given by its author or derived from its words.
    AnnotationId: None;
    /// A tag.
    TagId: Some(0);
    /// A kind of entity: `person`, or one of the site's own.
    KindId: Some(0);
    /// A kind of relation: `founded`, or one of the site's own.
    RelationKindId: None;
    /// Someone behind `by:` who is no entity.
    AnnotatorId: None;
    /// A verdict on a claim: `disputed`, or one of the site's own.
    VerdictId: None;
    /// A free page: the name of its folder.
    PageSlug: Some(0);
}
