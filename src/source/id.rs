//! The types of ids: lower-case letters, digits and hyphens of any script, in NFC.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use crate::artifact::data;

/// An id that may be a part of the names of files.
pub trait InFileNames {
    /// The number of bytes that the longest of these names has in addition to the id. `None` if no file
    /// is named by the id.
    const ADDED: Option<usize>;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident: $added:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// An id from a string that is known to be valid.
            pub fn new(id: &str) -> Self { Self(id.into()) }

            /// The id as a string.
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
    /// The id of an entity.
    EntityId: Some(0);
    /// The slug of an article: the name of its folder.
    ArticleSlug: Some(data::ADDED);
    /// The id of an annotation, unique in its article. Its author gives it, or it is derived from the
    /// annotated words.
    AnnotationId: None;
    /// The id of a tag.
    TagId: Some(0);
    /// The id of a kind of entity: `person`, or one of the site's own.
    KindId: Some(0);
    /// The id of a kind of relation: `founded`, or one of the site's own.
    RelationKindId: None;
    /// The id of an annotator of the settings.
    AnnotatorId: None;
    /// The id of a verdict: `disputed`, or one of the site's own.
    VerdictId: None;
    /// The slug of a free page: the name of its folder.
    PageSlug: Some(0);
}
