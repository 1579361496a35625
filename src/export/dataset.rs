//! What `hashiya export` writes: one document, of articles or of the entities.

use serde_json::Value;

use crate::export::article::ArticleExport;
use crate::export::files::json;
use crate::export::site::ExportedSite;
use crate::export::{annotation, entity, jsonld, table, tei, turtle};
use crate::source::id::ArticleSlug;

/// Something that can be exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dataset {
    /// The file of an article below `data/`.
    Article(ArticleSlug, ArticleFile),
    /// Several articles together; all of them if none is named.
    Articles(Vec<ArticleSlug>, ArticlesData),
    /// All entities.
    Entities(EntitiesData),
}

/// A file of one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArticleFile {
    /// Its annotations as W3C Web Annotations.
    Annotations,
    /// Its texts and annotations as TEI.
    Tei,
}

/// Data of several articles together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArticlesData {
    /// A list of what [`ArticleFile::Annotations`] has for each.
    Annotations,
    /// The mentions of entities as a table.
    Mentions,
    /// The claims as a table.
    Claims,
    /// The corrections as a table.
    Corrections,
}

/// Data of the entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntitiesData {
    /// JSON-LD, as below `data/`.
    JsonLd,
    /// Turtle, as below `data/`.
    Turtle,
    /// A table, as `hashiya import` reads it.
    Table,
}

impl Dataset {
    /// The articles that it names.
    pub fn named(&self) -> &[ArticleSlug] {
        match self {
            Self::Article(slug, _) => std::slice::from_ref(slug),
            Self::Articles(slugs, _) => slugs,
            Self::Entities(_) => &[],
        }
    }

    /// Writes it. `articles` are those that it names, or all if it names none.
    pub fn write(&self, articles: &[ArticleExport<'_>], site: ExportedSite<'_>) -> Vec<u8> {
        match self {
            Self::Article(_, file) => {
                let write = |article: &ArticleExport<'_>| match file {
                    ArticleFile::Annotations => json(&annotation::collection(*article, site)),
                    ArticleFile::Tei => tei::document(*article, site),
                };
                articles.first().map_or_else(Vec::new, write)
            }
            Self::Articles(_, ArticlesData::Annotations) => {
                let articles = articles.iter();
                let all = articles.map(|article| annotation::collection(*article, site));
                json(&Value::Array(all.collect()))
            }
            Self::Articles(_, ArticlesData::Mentions) => table::mentions(articles, site),
            Self::Articles(_, ArticlesData::Claims) => table::claims(articles, site),
            Self::Articles(_, ArticlesData::Corrections) => table::corrections(articles, site),
            Self::Entities(EntitiesData::JsonLd) => json(&jsonld::document(&entity::graph(site))),
            Self::Entities(EntitiesData::Turtle) => {
                turtle::document(&entity::graph(site)).into_bytes()
            }
            Self::Entities(EntitiesData::Table) => table::entities(site),
        }
    }
}
