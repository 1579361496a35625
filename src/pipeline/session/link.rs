//! Links what was loaded.

use std::collections::HashMap;
use std::sync::Arc;

use super::kept::KeptSite;
use super::load::{LoadChange, Reasons};
use super::vocabulary::{KeptSettings, SettingsChange};
use crate::address::{Urls, has_same_pages};
use crate::diagnostic::{Diagnostic, SourceMap};
use crate::edition::backlinks::ProseLinks;
use crate::edition::summary::Summary;
use crate::edition::{AnchoredArticle, Edition, EditionParts};
use crate::pipeline::images::{self, Images, Pictured};
use crate::pipeline::interface::Interface;
use crate::pipeline::options::Options;
use crate::pipeline::outcome::PipelineError;
use crate::pipeline::site::LinkedSite;
use crate::pipeline::static_files::check_static_files;
use crate::source::entity::Entities;
use crate::source::files::Files;
use crate::source::id::{ArticleSlug, EntityId};
use crate::source::page::FreePage;

/// A site without anything.
pub(super) fn nothing(
    settings: &KeptSettings,
    interface: &Interface,
    options: &Options,
) -> LinkedSite {
    let edition = Edition::link(EditionParts {
        settings: Arc::clone(&settings.settings),
        entities: Entities::new(),
        articles: Vec::new(),
        pages: Vec::new(),
        prose: ProseLinks::default(),
    });
    LinkedSite {
        edition: Arc::new(edition),
        articles: Arc::default(),
        locales: Arc::clone(&interface.locales),
        catalogue: Arc::clone(&interface.catalogue),
        templates: Arc::clone(&interface.templates),
        urls: Urls::new(settings.settings.base_url.as_ref(), options.links),
        images: Arc::new(Images::default()),
        plan: Arc::default(),
        pages: Arc::default(),
        statics: Arc::default(),
        sources: SourceMap::default(),
        code: Arc::default(),
        indexes: Arc::default(),
    }
}

impl KeptSite {
    /// Links the site again, as far as something of it changed. Returns whether the edition was linked
    /// and whether the pages were listed again.
    pub(super) fn link(
        &mut self,
        files: &dyn Files,
        reasons: &Reasons<'_>,
        loaded: &LoadChange,
    ) -> Result<(bool, bool), PipelineError> {
        let mut site = LinkedSite::clone(&self.site);
        site.sources = self.files.store.map().clone();
        site.speak(&self.interface);
        // Not kept: it would grow with every edit.
        site.code = Arc::default();
        if reasons.settings != SettingsChange::None {
            let base_url = self.settings.settings.base_url.as_ref();
            site.urls = Urls::new(base_url, self.options.links);
        }
        if *site.statics != self.files.statics.paths {
            site.statics = Arc::new(self.files.statics.paths.clone());
        }
        self.take_articles(&mut site, loaded);
        let entities = self.shown_entities();
        let pages: Vec<Arc<FreePage>> = self
            .pages
            .values()
            .filter_map(|kept| kept.page.clone())
            .collect();
        for path in &reasons.files.others {
            self.sizes.remove(path);
        }
        if reasons.files.everything {
            self.sizes.clear();
        }
        site.images = Arc::new(self.find_images(files, &site, &entities, &pages)?);
        let linked = reasons.settings != SettingsChange::None
            || !reasons.entities.changed.is_empty()
            || !reasons.entities.loaded.is_empty()
            || !loaded.summaries.is_empty()
            || loaded.pages
            || loaded.prose;
        let planned = linked && self.link_edition(&mut site, &entities, &pages);
        self.edition_findings.clear();
        let mut found = Vec::new();
        Edition::check(
            &self.settings.settings,
            &entities,
            self.summaries(),
            &pages,
            &mut found,
        );
        self.edition_findings = found;
        let statics = !Arc::ptr_eq(&site.statics, &self.site.statics);
        if planned || statics {
            self.static_findings = check_static_files(&site);
        }
        self.site = Arc::new(site);
        Ok((linked, planned))
    }

    /// Links the edition: only what changed of it, if that is possible. Returns whether the pages were
    /// listed again.
    fn link_edition(
        &self,
        site: &mut LinkedSite,
        entities: &Entities,
        pages: &[Arc<FreePage>],
    ) -> bool {
        let parts = EditionParts {
            settings: Arc::clone(&self.settings.settings),
            entities: entities.clone(),
            articles: self.summaries(),
            pages: pages.to_vec(),
            prose: self.prose(),
        };
        site.indexes = Arc::default();
        let before = Arc::clone(&site.edition);
        let relinked = before.relink(parts.clone());
        // At first nothing is planned, even if there is nothing to link.
        let is_planned = !site.plan.is_empty()
            && relinked
                .as_ref()
                .is_some_and(|(edition, touched)| has_same_pages(&before, edition, touched));
        let edition = relinked.map_or_else(|| Edition::link(parts), |(edition, _)| edition);
        site.edition = Arc::new(edition);
        if !is_planned {
            site.plan_pages();
        }
        !is_planned
    }

    /// Takes over the articles that were loaded.
    fn take_articles(&self, site: &mut LinkedSite, loaded: &LoadChange) {
        if loaded.articles.is_empty() {
            return;
        }
        let articles: &mut HashMap<ArticleSlug, Arc<AnchoredArticle>> =
            Arc::make_mut(&mut site.articles);
        for slug in &loaded.articles {
            let made = self.articles.get(slug).and_then(|kept| kept.made.as_ref());
            let shown =
                made.filter(|made| self.options.drafts.show(made.anchored.article.about.draft));
            match shown {
                Some(made) => {
                    drop(articles.insert(slug.clone(), Arc::clone(&made.anchored)));
                }
                None => drop(articles.remove(slug)),
            }
        }
    }

    pub(super) fn shown_entities(&self) -> Entities {
        let all = self.entities.all.iter();
        all.filter(|(_, entity)| self.options.drafts.show(entity.draft))
            .map(|(id, entity)| (id.clone(), Arc::clone(entity)))
            .collect()
    }

    fn summaries(&self) -> Vec<Arc<Summary>> {
        self.shown().map(|made| Arc::clone(&made.summary)).collect()
    }

    fn find_images(
        &mut self,
        files: &dyn Files,
        site: &LinkedSite,
        entities: &Entities,
        pages: &[Arc<FreePage>],
    ) -> Result<Images, PipelineError> {
        let mut sizes = std::mem::take(&mut self.sizes);
        let mut findings: Vec<Diagnostic> = Vec::new();
        let articles: Vec<&AnchoredArticle> = self.shown().map(|made| &*made.anchored).collect();
        let pictured = Pictured {
            entities,
            articles: &articles,
            pages,
        };
        let paths: [&[String]; 2] = [&self.files.content.paths, &site.statics];
        let images = images::find(files, paths, &pictured, &mut sizes, &mut findings);
        self.sizes = sizes;
        self.image_findings = findings;
        Ok(images?)
    }

    /// The sentences with links of the entities and pages that are shown.
    fn prose(&self) -> ProseLinks {
        let shows = |id: &EntityId| {
            let entity = self.entities.all.get(id);
            entity.is_some_and(|entity| self.options.drafts.show(entity.draft))
        };
        let entities = self.entity_references.iter();
        let pages = self.pages.values().filter_map(|kept| {
            let page = kept.page.as_ref()?;
            Some((page.slug.clone(), Arc::clone(&kept.references.sentences)))
        });
        ProseLinks {
            entities: entities
                .filter(|(id, _)| shows(id))
                .map(|(id, references)| (id.clone(), Arc::clone(&references.sentences)))
                .collect(),
            pages: pages.collect(),
        }
    }
}
