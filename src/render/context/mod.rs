//! What the templates see: one plain struct a template, and nothing more.
//!
//! Equal context and equal templates mean equal bytes. Every address is complete (base path,
//! percent-encoding), every [`Html`](crate::html::Html) is ready to print; words of the interface
//! come from the messages, in the templates.

mod article;
mod entity;
mod frame;
mod home;
mod layers;
mod listing;
mod margin;
mod parallel;
mod phrase;
mod single;

pub use article::{
    ArticlePage, Card, ContentsItem, Credit, Dated, FacingText, Fallback, KindGroup, ParallelLink,
    Text, Unit,
};
pub use entity::{
    ConcordanceGroup, ConcordanceLine, EntityPage, Facts, OtherSite, RelationGroup, RelationTarget,
};
pub use frame::{
    Alternate, Download, Feed, Frame, LanguageLink, NavigationLink, Papers, Social, SocialImage,
    SocialKind,
};
pub use home::{HomePage, Specimen};
pub use layers::{LayerItem, LayerPanel};
pub use listing::{
    AnnotationItem, ArticleItem, ArticleListPage, EntityIndexPage, EntityItem, KindPage,
    LetterGroup, LetterLink, Pager, PagerLink, TagPage,
};
pub use margin::{Claim, Entry, Facing, Margin, Reading, Source};
pub use parallel::{Column, Pair, ParallelPage};
pub use phrase::{Counted, Figure, Link, Moment, Phrase, Prose};
pub use single::{
    FreePage, Greeting, LanguageChoicePage, NotFoundPage, RedirectPage, SearchPage, SearchSection,
};

/// A page's context knows the template that shows it.
pub trait Page: serde::Serialize {
    /// The template's name below `templates/`.
    const TEMPLATE: &'static str;
}
