//! Writes the files below `data/`.

use rayon::prelude::*;

use crate::artifact::Artifact;
use crate::export::{self, ArticleExport, ExportedSite};
use crate::output::{BuildTarget, OutputError};
use crate::render::{Site, View, reading_text};
use crate::source::id::ArticleSlug;
use crate::text::Lang;

/// Writes all data of a site. The files of an article are written as soon as they are made: those
/// of all articles may need more memory than there is.
pub(super) fn write(site: &Site<'_>, target: &dyn BuildTarget) -> Result<(), OutputError> {
    let Some(locale) = site.locales.first() else {
        return Ok(());
    };
    let view = View { site, locale };
    let exported = ExportedSite {
        addresses: &site.addresses,
        lang: view.lang(),
        plain_text: &|markdown: &str, lang: &Lang, here: Option<&ArticleSlug>| {
            reading_text(view, markdown, lang, here)
        },
    };
    let put = |files: Vec<Artifact>| files.into_iter().try_for_each(|file| target.put(file));
    site.edition.articles.par_iter().try_for_each(|summary| {
        let Some(anchored) = site.article(&summary.slug) else {
            return Ok(());
        };
        let article = ArticleExport {
            article: &anchored.article,
            apparatus: &anchored.apparatus,
            summary,
        };
        put(export::article_files(article, exported))
    })?;
    put(export::entity_files(exported))
}
