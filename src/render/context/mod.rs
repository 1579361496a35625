//! The context of each page template: a plain struct that holds everything the template may show.
//!
//! Equal contexts and equal templates give equal bytes. Every address is complete (with the base
//! path, percent-encoded), and every [`Html`](crate::html::Html) is ready to be printed. Words of
//! the interface are not here: templates take them from the messages.
//!
//! The comment at the beginning of each template lists the fields of its structs. It is generated
//! from the docs in these files; a test compares the two (`tests/site/headers.rs`).

mod annotators;
mod article;
mod backlinks;
mod chronology;
mod entity;
mod frame;
mod glossary;
mod home;
mod layers;
mod listing;
mod margin;
mod network;
mod parallel;
mod phrase;
mod registers;
mod signs;
mod single;

pub use annotators::{AnnotatorItem, AnnotatorPage, AnnotatorsPage, SignedArticle, SignedItem};
pub use article::{
    ArticlePage, ArticleText, Card, ContentsItem, Credit, Dated, FacingText, KindGroup, LetterHead,
    Outdated, ParallelLink, RelatedItem, ReportForm, TextUnit,
};
pub use backlinks::{LinkedFrom, LinkingLine, LinkingOrigin};
pub use chronology::{ChronologyEvent, ChronologyMonth, ChronologyPage, ChronologyPeriod};
pub use entity::{
    CompanyItem, ConcordanceArticle, ConcordanceLine, ConcordancePassage, EntityPage,
    EntitySubtitle, Facts, OtherSite, PassageSide, RelationGroup, RelationTarget,
};
pub use frame::{
    Alternate, Download, Feed, Frame, LanguageLink, NavigationLink, Papers, Social, SocialImage,
    SocialKind, StructuredData,
};
pub use glossary::{GlossaryGroup, GlossaryItem, GlossaryPage, GlossedArticle, GlossedPlace};
pub use home::{HomePage, Specimen};
pub use layers::{LayerItem, LayerPanel};
pub use listing::{
    AnnotationItem, ArticleItem, ArticleListPage, EntityIndexPage, EntityItem, KindPage,
    LetterGroup, LetterLink, Pager, PagerLink, TagPage,
};
pub use margin::{AssessedClaim, Facing, Margin, MarginEntry, Reading, Source};
pub use network::{Arc, NetworkDrawing, NetworkPage, TieRow};
pub use parallel::{ParallelPage, ParallelRow, ParallelText};
pub use phrase::{ChronologyLink, Counted, Figure, Link, Moment, Phrase, Prose};
pub use registers::{
    ClaimColumns, ClaimItem, ClaimsPage, CorrectionGroup, CorrectionItem, CorrectionLine,
    CorrectionsPage, QuotedWords, RowFilter,
};
pub use signs::{Signs, VerdictSign};
pub use single::{
    FreeTextPage, Greeting, LanguageChoicePage, NotFoundPage, RedirectPage, SearchFilter,
    SearchList, SearchOption, SearchPage,
};

/// The context of a page, which knows its template.
pub trait PageContext: serde::Serialize {
    /// The name of the template below `templates/`.
    const TEMPLATE: &'static str;
}
