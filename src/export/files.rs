//! The files below `data/`.

use serde_json::Value;

use crate::artifact::{Artifact, OutputPath, data};
use crate::edition::Edition;
use crate::edition::summary::Summary;
use crate::export::article::ArticleExport;
use crate::export::site::ExportedSite;
use crate::export::{annotation, bibliography, entity, jsonld, tei, turtle};
use crate::source::id::ArticleSlug;

/// What a file below `data/` is about.
#[derive(Clone, Copy, Debug)]
pub enum DataPart<'a> {
    /// An article.
    Article(&'a Summary),
    /// All entities.
    Entities,
}

/// What the file with this path is about; `None` if there is no such file.
pub fn part<'a>(edition: &'a Edition, path: &str) -> Option<DataPart<'a>> {
    if path == data::ENTITIES || path == data::TURTLE {
        return Some(DataPart::Entities);
    }
    let slug = data::slug(path)?;
    edition
        .article(&ArticleSlug::new(slug))
        .map(DataPart::Article)
}

/// The files of one article.
pub fn article_files(article: ArticleExport<'_>, site: ExportedSite<'_>) -> Vec<Artifact> {
    let slug = article.article.slug.as_str();
    let annotations = json(&annotation::collection(article, site));
    let files = [
        file(&data::annotations(slug), annotations),
        file(&data::tei(slug), tei::document(article, site)),
        file(
            &data::bibtex(slug),
            bibliography::bibtex(article, site).into_bytes(),
        ),
        file(&data::csl(slug), json(&bibliography::csl(article, site))),
    ];
    files.into_iter().flatten().collect()
}

/// The files of the entities.
pub fn entity_files(site: ExportedSite<'_>) -> Vec<Artifact> {
    let graph = entity::graph(site);
    let files = [
        file(data::ENTITIES, json(&jsonld::document(&graph))),
        file(data::TURTLE, turtle::document(&graph).into_bytes()),
    ];
    files.into_iter().flatten().collect()
}

fn file(path: &str, bytes: Vec<u8>) -> Option<Artifact> {
    OutputPath::new(path).map(|path| Artifact { path, bytes })
}

pub(super) fn json(value: &Value) -> Vec<u8> {
    format!("{value}\n").into_bytes()
}
