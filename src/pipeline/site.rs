//! The linked site: all that rendering needs.

use std::collections::HashMap;
use std::sync::Arc;

use super::images::Images;
use super::interface::Interface;
use crate::address::{self, Addresses, PageKey, Urls};
use crate::diagnostic::SourceMap;
use crate::edition::{AnchoredArticle, Edition};
use crate::locale::{Catalogue, Locale};
use crate::render::template::Templates;
use crate::render::{HighlightedCode, Indexes, Site};
use crate::source::id::ArticleSlug;

/// A site after load, anchor and link. It never changes, and shares its parts with the versions of the
/// site before and after it.
#[derive(Clone, Debug)]
pub(super) struct LinkedSite {
    pub(super) edition: Arc<Edition>,
    pub(super) articles: Arc<HashMap<ArticleSlug, Arc<AnchoredArticle>>>,
    pub(super) locales: Arc<Vec<Arc<Locale>>>,
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) templates: Arc<Templates>,
    pub(super) urls: Urls,
    pub(super) images: Arc<Images>,
    /// Every page that a build makes.
    pub(super) plan: Arc<Vec<PageKey>>,
    /// The same pages by their folders; without the page for missing addresses, which has none.
    pub(super) pages: Arc<HashMap<String, PageKey>>,
    /// The files in the site's `static/`, with that folder in their paths.
    pub(super) statics: Arc<Vec<String>>,
    /// All files that were read.
    pub(super) sources: SourceMap,
    /// The code that is already highlighted.
    pub(super) code: Arc<HighlightedCode>,
    /// The alphabetical lists of the edition that are already sorted.
    pub(super) indexes: Arc<Indexes>,
}

impl LinkedSite {
    /// The view of the site that pages are rendered from.
    pub(super) fn view(&self) -> Site<'_> {
        let addresses = Addresses {
            edition: &self.edition,
            articles: &self.articles,
            urls: &self.urls,
            pages: &self.pages,
            elements: self.templates.element_ids(),
            images: self.images.placed(),
        };
        Site {
            edition: &self.edition,
            addresses,
            locales: &self.locales,
            catalogue: &self.catalogue,
            sources: &self.sources,
            code: &self.code,
            indexes: &self.indexes,
        }
    }

    /// Takes over how the site speaks.
    pub(super) fn speak(&mut self, interface: &Interface) {
        self.locales = Arc::clone(&interface.locales);
        self.catalogue = Arc::clone(&interface.catalogue);
        self.templates = Arc::clone(&interface.templates);
    }

    /// Lists the pages of the edition.
    pub(super) fn plan_pages(&mut self) {
        let plan = address::plan(&self.edition);
        let pages = plan
            .iter()
            .filter(|key| **key != PageKey::NOT_FOUND)
            .map(|key| (key.folder(), key.clone()));
        self.pages = Arc::new(pages.collect());
        self.plan = Arc::new(plan);
    }
}
