//! Writes the files below `data/`.

use rayon::prelude::*;

use super::shard::Shard;
use crate::artifact::{Artifact, data};
use crate::edition::summary::Summary;
use crate::export::{self, ArticleExport, ExportedSite};
use crate::output::{BuildTarget, OutputError};
use crate::render::{Site, View, parse_value};
use crate::source::id::ArticleSlug;
use crate::text::Lang;

/// Writes the data of a site that belongs to a part of the output. The files of an article are written as soon as they are made: those
/// of all articles may need more memory than there is.
pub(super) fn write(
    site: &Site<'_>,
    target: &dyn BuildTarget,
    shard: Shard,
) -> Result<(), OutputError> {
    let put = |files: Vec<Artifact>| files.into_iter().try_for_each(|file| target.put(file));
    site.edition
        .articles
        .par_iter()
        .filter(|summary| shard.has_article(&summary.slug))
        .try_for_each(|summary| put(of_article(site, summary)))?;
    // Both files are made of the same graph.
    if shard.has(data::ENTITIES) {
        put(of_entities(site))?;
    }
    Ok(())
}

/// The files of one article.
pub(super) fn of_article(site: &Site<'_>, summary: &Summary) -> Vec<Artifact> {
    let Some(anchored) = site.article(&summary.slug) else {
        return Vec::new();
    };
    let article = ArticleExport {
        article: &anchored.article,
        apparatus: &anchored.apparatus,
        summary,
    };
    with_exported(site, |exported| export::article_files(article, exported))
}

/// The files of the entities.
pub(super) fn of_entities(site: &Site<'_>) -> Vec<Artifact> {
    with_exported(site, export::entity_files)
}

fn with_exported(
    site: &Site<'_>,
    make: impl FnOnce(ExportedSite<'_>) -> Vec<Artifact>,
) -> Vec<Artifact> {
    let Some(locale) = site.locales.first() else {
        return Vec::new();
    };
    let view = View { site, locale };
    make(ExportedSite {
        addresses: &site.addresses,
        lang: view.lang(),
        parse: &|markdown: &str, lang: &Lang, here: Option<&ArticleSlug>| {
            parse_value(view, markdown, lang, here)
        },
    })
}
