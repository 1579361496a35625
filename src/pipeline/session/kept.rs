//! Everything that is kept of a site.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::article::{KeptArticle, KeptPage, KeptReferences, MadeArticle};
use super::files::KeptFiles;
use super::vocabulary::{KeptEntities, KeptSettings};
use crate::address::linked_part;
use crate::anchor::Gazetteer;
use crate::diagnostic::Diagnostic;
use crate::edition::{ArticleNames, Names};
use crate::pipeline::images::PictureSizes;
use crate::pipeline::interface::Interface;
use crate::pipeline::options::Options;
use crate::pipeline::site::LinkedSite;
use crate::source::id::{ArticleSlug, EntityId};

/// What the stages made of the files of a site.
#[derive(Debug)]
pub(super) struct KeptSite {
    pub(super) options: Options,
    pub(super) files: KeptFiles,
    pub(super) settings: KeptSettings,
    pub(super) settings_references: KeptReferences,
    pub(super) entities: KeptEntities,
    pub(super) entity_references: BTreeMap<EntityId, KeptReferences>,
    pub(super) articles: BTreeMap<ArticleSlug, KeptArticle>,
    /// The articles whose lints are outdated.
    pub(super) unlinted: BTreeSet<ArticleSlug>,
    /// What can be named in each article.
    pub(super) names: BTreeMap<ArticleSlug, ArticleNames>,
    pub(super) pages: BTreeMap<String, KeptPage>,
    /// The names of all entities. `None` until an article needs them.
    pub(super) gazetteer: Option<Gazetteer>,
    pub(super) interface: Interface,
    pub(super) sizes: PictureSizes,
    pub(super) image_findings: Vec<Diagnostic>,
    pub(super) edition_findings: Vec<Diagnostic>,
    pub(super) static_findings: Vec<Diagnostic>,
    /// Errors of templates that were tried.
    pub(super) template_findings: Vec<Diagnostic>,
    /// The newest version of the site.
    pub(super) site: Arc<LinkedSite>,
}

impl KeptSite {
    /// Nothing but files, settings and how the site speaks.
    pub(super) fn new(
        options: Options,
        files: KeptFiles,
        settings: KeptSettings,
        interface: Interface,
        site: LinkedSite,
    ) -> Self {
        Self {
            options,
            files,
            settings,
            settings_references: KeptReferences::default(),
            entities: KeptEntities::default(),
            entity_references: BTreeMap::new(),
            articles: BTreeMap::new(),
            unlinted: BTreeSet::new(),
            names: BTreeMap::new(),
            pages: BTreeMap::new(),
            gazetteer: None,
            interface,
            sizes: PictureSizes::new(),
            image_findings: Vec::new(),
            edition_findings: Vec::new(),
            static_findings: Vec::new(),
            template_findings: Vec::new(),
            site: Arc::new(site),
        }
    }

    /// All names, to check references against them.
    pub(super) fn all_names(&self) -> Names<'_> {
        Names {
            settings: &self.settings.settings,
            entities: &self.entities.all,
            articles: &self.names,
            map: self.files.store.map(),
            drafts: self.options.drafts,
            linked_part,
        }
    }

    /// The articles that have texts, drafts too.
    pub(super) fn made(&self) -> impl Iterator<Item = &MadeArticle> {
        self.articles.values().filter_map(|kept| kept.made.as_ref())
    }

    /// The articles that are shown, by slug.
    pub(super) fn shown(&self) -> impl Iterator<Item = &MadeArticle> {
        self.made().filter(|made| self.shows(made))
    }

    /// Whether an article is shown.
    pub(super) fn shows(&self, made: &MadeArticle) -> bool {
        let draft = made.anchored.article.about.draft;
        self.options.drafts.show(draft)
    }
}
