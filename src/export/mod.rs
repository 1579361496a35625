//! Exports the edition for other programs: articles' annotations as W3C Web Annotations, articles as
//! TEI, references to them (`bibliography`), entities as schema.org data, each in a file below `data/`. One file or folder for each
//! format; entities become statements (`graph`), which are written in two syntaxes. A `dataset`
//! is what `hashiya export` writes: one of these files, or a `table` (CSV).

mod annotation;
mod article;
mod bibliography;
mod dataset;
mod entity;
mod files;
mod graph;
mod jsonld;
mod site;
mod table;
mod tei;
mod turtle;

pub use article::ArticleExport;
pub use dataset::{ArticleFile, ArticlesData, Dataset, EntitiesData};
pub use files::{DataPart, article_files, entity_files, part};
pub use site::{ExportedSite, ParseMarkdown};
