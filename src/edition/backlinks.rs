//! Links back: what links to an entity, an article, an annotation or a free page, and in which sentence.
//!
//! Links are collected while names are checked, each with the [sentence](LinkingSentence) around it. An
//! article keeps its own in its summary; those of entities and free pages are [`ProseLinks`]. The
//! [index](Backlinks) turns them round.

mod article;
mod index;
mod sentence;
mod target;

pub(super) use article::article_links;
pub use article::{ArticleLinks, LinkingEntry};
pub use index::{Backlinks, LinkIndex, LinkSource, ProseLinks};
pub use sentence::{LinkPlace, LinkingPiece, LinkingSentence, PieceWords};
pub(super) use sentence::{NAME, linking_sentences};
pub use target::LinkedPart;
