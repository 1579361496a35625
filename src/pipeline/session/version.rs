//! One version of a site, whose files are made when they are asked for.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, OnceLock};

use crate::address::PageKey;
use crate::diagnostic::{Diagnostic, SourceMap};
use crate::export::{self, DataPart};
use crate::pipeline::data;
use crate::pipeline::outcome::PipelineError;
use crate::pipeline::planned::page_of_file;
use crate::pipeline::site::LinkedSite;
use crate::pipeline::static_files::{StaticFiles, is_replaced};
use crate::render::{self, Site};
use crate::search;
use crate::source::files::Files;

/// The site as its files were at one time. It never changes. What it has for a path is what a build with
/// the same options writes.
#[derive(Debug)]
pub struct SiteVersion {
    site: Arc<LinkedSite>,
    statics: OnceLock<StaticFiles>,
    /// The search index by path, once it was asked for.
    search: OnceLock<BTreeMap<String, Vec<u8>>>,
}

/// Why a file cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum VersionError {
    /// A template failed.
    #[error("a template failed: {}", .0.message)]
    Template(Box<Diagnostic>),
    /// A file cannot be read.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
}

impl SiteVersion {
    pub(super) fn new(site: Arc<LinkedSite>) -> Self {
        Self {
            site,
            statics: OnceLock::new(),
            search: OnceLock::new(),
        }
    }

    /// The path of the base URL, with `/` at both ends.
    pub fn base_path(&self) -> &str {
        self.site.urls.base()
    }

    /// Whether a build makes pages in this folder. The path has a slash at its end.
    pub fn has_page(&self, folder: &str) -> bool {
        self.site.pages.contains_key(folder)
    }

    /// The files that the site was made from, to show places in them.
    pub fn sources(&self) -> &SourceMap {
        &self.site.sources
    }

    /// Renders the first page of each kind. Returns the errors of templates.
    pub(super) fn failing_templates(&self) -> Vec<Diagnostic> {
        let view = self.site.view();
        let mut kinds = HashSet::new();
        let firsts = self.site.plan.iter().filter(|key| {
            let kind = std::mem::discriminant(&key.page);
            kinds.insert(kind)
        });
        firsts
            .filter_map(|key| render::page(&view, &self.site.templates, key).err())
            .collect()
    }

    /// Makes the file with this path in the output; `None` if a build makes no such file. `files` are
    /// those of the site, from which static files are copied.
    ///
    /// # Errors
    /// If a template fails, or if a file cannot be read.
    pub fn file(&self, files: &dyn Files, path: &str) -> Result<Option<Vec<u8>>, VersionError> {
        if path.starts_with(search::FOLDER) {
            return Ok(self.search_file(path));
        }
        if !is_replaced(&self.site, path) {
            let view = self.site.view();
            if let Some(key) = page_of_file(&self.site, path) {
                return self.page(&view, key);
            }
            let generated = render::generated_files(&view, &self.site.plan);
            if let Some(file) = generated.into_iter().find(|file| file.path == path) {
                return Ok(Some(file.into_bytes()));
            }
            if let Some(bytes) = self.data_file(&view, path) {
                return Ok(Some(bytes));
            }
        }
        let statics = self.statics.get_or_init(|| StaticFiles::of(&self.site));
        let bytes = statics.read(files, path).map_err(PipelineError::from)?;
        Ok(bytes)
    }

    fn page(&self, view: &Site<'_>, key: &PageKey) -> Result<Option<Vec<u8>>, VersionError> {
        match render::page(view, &self.site.templates, key) {
            Ok(page) => Ok(page.map(|page| page.html.into_bytes())),
            Err(fault) => Err(VersionError::Template(Box::new(fault))),
        }
    }

    fn data_file(&self, view: &Site<'_>, path: &str) -> Option<Vec<u8>> {
        if !self.site.edition.settings.data {
            return None;
        }
        let files = match export::part(&self.site.edition, path)? {
            DataPart::Entities => data::of_entities(view),
            DataPart::Article(article) => data::of_article(view, article),
        };
        let file = files.into_iter().find(|file| file.path.as_str() == path)?;
        Some(file.bytes)
    }

    fn search_file(&self, path: &str) -> Option<Vec<u8>> {
        let index = self.search.get_or_init(|| {
            let view = self.site.view();
            search::files(render::documents(&view))
                .into_iter()
                .map(|file| (file.path.as_str().to_owned(), file.bytes))
                .collect()
        });
        index.get(path).cloned()
    }
}
