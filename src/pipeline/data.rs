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
    let Some(article) = exported_article(site, summary) else {
        return Vec::new();
    };
    with_exported(site, |exported| export::article_files(article, exported))
}

/// The files of the entities.
pub(super) fn of_entities(site: &Site<'_>) -> Vec<Artifact> {
    with_exported(site, export::entity_files)
}

/// An article with what was found out about it.
pub(super) fn exported_article<'a>(
    site: &Site<'a>,
    summary: &'a Summary,
) -> Option<ArticleExport<'a>> {
    let anchored = site.article(&summary.slug)?;
    Some(ArticleExport {
        article: &anchored.article,
        apparatus: &anchored.apparatus,
        summary,
    })
}

/// Makes something of the site as exports refer to it.
pub(super) fn with_exported<T: Default>(
    site: &Site<'_>,
    make: impl FnOnce(ExportedSite<'_>) -> T,
) -> T {
    let Some(locale) = site.locales.first() else {
        return T::default();
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
