//! The linked site: all that rendering needs.

use std::collections::HashMap;
use std::sync::Arc;

use super::images::Images;
use crate::address::{Addresses, PageKey, Urls};
use crate::diagnostic::SourceMap;
use crate::edition::{AnchoredArticle, Edition};
use crate::locale::{Catalogue, Locale};
use crate::render::template::Templates;
use crate::render::{HighlightedCode, Site};

/// A site after load, anchor and link.
pub(super) struct LinkedSite {
    pub(super) edition: Edition,
    pub(super) articles: Vec<AnchoredArticle>,
    pub(super) locales: Vec<Arc<Locale>>,
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) templates: Templates,
    pub(super) urls: Urls,
    pub(super) images: Images,
    /// Every page that a build makes.
    pub(super) plan: Vec<PageKey>,
    /// The same pages by their folders; without the page for missing addresses, which has none.
    pub(super) pages: HashMap<String, PageKey>,
    /// The files in the site's `static/`, with that folder in their paths.
    pub(super) statics: Vec<String>,
    /// All files that were read.
    pub(super) sources: SourceMap,
    /// The code that is already highlighted.
    pub(super) code: HighlightedCode,
}

impl LinkedSite {
    /// The view of the site that pages are rendered from.
    pub(super) fn view(&self) -> Site<'_> {
        let articles = self.articles.iter();
        let addresses = Addresses {
            edition: &self.edition,
            articles: articles
                .map(|article| (&article.article.slug, article))
                .collect(),
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
        }
    }
}
