//! Exports data of a site as one document.

use std::ops::ControlFlow;
use std::path::Path;

use super::data::{exported_article, with_exported};
use super::options::Options;
use super::outcome::{PipelineError, RunOutcome};
use super::relaxed::relax;
use super::{is_failed, settle, stages};
use crate::diagnostic::nearest;
use crate::export::Dataset;
use crate::render::Site;
use crate::source::files::{Disk, Files};
use crate::source::id::ArticleSlug;

/// What an export made.
#[derive(Debug)]
pub struct Exported {
    /// What the run found. The report is empty.
    pub outcome: RunOutcome,
    /// The document; `None` if the site has errors with which it would not be built.
    pub document: Option<Vec<u8>>,
}

/// Why nothing can be exported. Mistakes in the site are no errors of this kind.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A file of the site cannot be read.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// An article is named that the site does not have or does not show.
    #[error("there is no article `{slug}`{}", near.as_ref().map_or_else(String::new, |near| format!("; did you mean `{near}`?")))]
    NoArticle {
        /// The name as given.
        slug: ArticleSlug,
        /// The most similar name that exists.
        near: Option<String>,
    },
}

/// Exports data of the site in a folder. Errors are those of [`build`](super::build).
///
/// # Errors
/// If files cannot be read, or if the site has no article that is named.
pub fn export(site: &Path, options: &Options, wanted: &Dataset) -> Result<Exported, ExportError> {
    export_files(&Disk::new(site), options, wanted)
}

/// Exports like [`export`], with files from anywhere.
///
/// # Errors
/// If files cannot be read, or if the site has no article that is named.
pub fn export_files(
    files: &dyn Files,
    options: &Options,
    wanted: &Dataset,
) -> Result<Exported, ExportError> {
    let mut checked = match stages::run(files, options, &|_| {})? {
        ControlFlow::Continue(checked) => checked,
        ControlFlow::Break(found) => {
            return Ok(Exported {
                outcome: RunOutcome::too_old(found),
                document: None,
            });
        }
    };
    relax(&mut checked.diagnostics);
    let document = if is_failed(&checked.diagnostics, options) {
        None
    } else {
        Some(document(&checked.site.view(), wanted)?)
    };
    let (_, outcome) = settle(checked, options);
    Ok(Exported { outcome, document })
}

fn document(site: &Site<'_>, wanted: &Dataset) -> Result<Vec<u8>, ExportError> {
    let named = wanted.named();
    if let Some(slug) = named
        .iter()
        .find(|slug| site.edition.article(slug).is_none())
    {
        let slugs = site.edition.articles.iter();
        let near = nearest(slug.as_str(), slugs.map(|article| article.slug.as_str()));
        return Err(ExportError::NoArticle {
            slug: slug.clone(),
            near: near.map(str::to_owned),
        });
    }
    let articles = site.edition.articles.iter();
    let articles: Vec<_> = articles
        .filter(|article| named.is_empty() || named.contains(&article.slug))
        .filter_map(|article| exported_article(site, article))
        .collect();
    Ok(with_exported(site, |exported| {
        wanted.write(&articles, exported)
    }))
}
