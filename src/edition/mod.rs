//! The linked site: settings, entities, articles and pages, with everything that one of them has to
//! do with another.
//!
//! [`Edition::link`] makes it from the settings, the entities, the free pages and one
//! [`Summary`](summary::Summary) per article. It never reads the text of an article, so an edit
//! that leaves an article's summary unchanged cannot change the pages of other articles.
//!
//! Before that, each article is worked on by itself: [`apparatus`] orders and numbers its
//! annotations, [`correction`] works out its corrected reading, [`alignment`] pairs its texts block by
//! block, and [`drift`] finds the blocks of a translation whose original was changed.
//! [`Names`] checks that everything that is named exists.

mod address;
pub mod alignment;
mod anchored;
mod annotators;
pub mod apparatus;
pub mod backlinks;
mod check_names;
pub mod chronology;
mod claims;
pub mod codes;
mod company;
pub mod correction;
mod corrections;
pub mod drafts;
pub mod drift;
mod former;
mod glossary;
mod index;
pub mod leads;
mod linked;
mod linked_entity;
mod locales;
mod names;
mod namesakes;
pub mod network;
mod prose;
mod quotation;
mod redirect;
mod related;
pub mod relation;
pub mod schema_org;
pub mod summary;
mod surroundings;
mod tagged;
mod unknown;
pub mod vocabulary;

pub use anchored::AnchoredArticle;
pub use annotators::AnnotationsBy;
pub use chronology::ChronologyOf;
pub use claims::{ClaimList, ClaimLists, SpeakerKey};
pub use company::{Companion, Company};
pub use corrections::{CorrectionList, CorrectionLists};
pub use glossary::{Glossary, GlossaryLine};
pub use index::{
    ArticleIndex, ClaimIndex, ClaimSummaryIndex, CorrectionIndex, CorrectionSummaryIndex,
    GlossIndex, GlossSummaryIndex, MentionIndex, MentionLineIndex, SentenceIndex, SignedIndex,
    SignedSummaryIndex, TaggedAnnotationIndex, TaggedIndex,
};
pub use linked::{Edition, EditionParts};
pub use linked_entity::LinkedEntity;
pub use locales::locales;
pub use names::{ArticleNames, Names};
pub use namesakes::Namesakes;
pub use quotation::{LONGEST_QUOTED, QuotedSentence, quotations};
pub use redirect::Redirect;
pub use related::RelatedArticle;
pub use relation::RelationEnd;
pub use surroundings::surroundings;
pub use tagged::Tagged;
