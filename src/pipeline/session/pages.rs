//! Loads free pages that changed, and checks the references of pages and entities.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::article::{KeptPage, KeptReferences, ShownNames};
use super::kept::KeptSite;
use super::load::{LoadChange, Reasons};
use crate::source::id::ArticleSlug;
use crate::source::layout::TextFile;
use crate::source::load::{self, ReferenceNames};

impl KeptSite {
    pub(super) fn load_pages(
        &mut self,
        reasons: &Reasons<'_>,
        redefined: &BTreeSet<ArticleSlug>,
        renamed: &BTreeSet<ArticleSlug>,
        change: &mut LoadChange,
    ) {
        let before = std::mem::take(&mut self.pages);
        let mut now = BTreeMap::new();
        let mut before = before;
        for (slug, files) in &self.files.layout.pages {
            let old = before.remove(slug);
            let is_kept = |kept: &KeptPage| {
                !reasons.everything()
                    && kept.files == *files
                    && !files
                        .iter()
                        .any(|file| reasons.files.texts.contains(&file.path))
                    && !reasons.renames(&kept.shown)
                    && !kept
                        .shown
                        .articles
                        .iter()
                        .any(|slug| renamed.contains(slug))
            };
            let kept = old.as_ref().filter(|kept| is_kept(kept));
            let is_sound = kept.is_some_and(|kept| {
                let references = &kept.references;
                !references.depend_on(redefined)
            });
            let linked = old
                .as_ref()
                .map(|old| Arc::clone(&old.references.sentences));
            let mut page = match old {
                Some(kept) if is_sound => kept,
                Some(kept) if is_kept(&kept) => self.check_page(kept),
                _ => {
                    change.pages = true;
                    let loaded = self.load_page(slug, files);
                    self.check_page(loaded)
                }
            };
            change.prose |= !page.references.keep_sentences(linked.as_ref());
            now.insert(slug.clone(), page);
        }
        change.pages |= !before.is_empty();
        change.prose |= !before.is_empty();
        self.pages = now;
    }

    fn load_page(&self, slug: &str, files: &[TextFile]) -> KeptPage {
        let mut load_findings = Vec::new();
        let names = ReferenceNames {
            entities: &self.entities.all,
            title: &|slug| {
                let kept = self.articles.get(slug)?;
                kept.made.as_ref().map(|_| &kept.title)
            },
        };
        let page = load::load_page(
            &self.files.store,
            slug,
            files,
            &self.settings.settings,
            names,
            &mut load_findings,
        );
        KeptPage {
            files: files.to_vec(),
            load_findings,
            shown: page
                .as_ref()
                .map(|page| ShownNames::of(&page.texts))
                .unwrap_or_default(),
            page: page.map(Arc::new),
            references: KeptReferences::default(),
        }
    }

    fn check_page(&self, kept: KeptPage) -> KeptPage {
        let mut findings = Vec::new();
        let links = kept
            .page
            .as_ref()
            .map(|page| self.all_names().check_page(page, &mut findings))
            .unwrap_or_default();
        KeptPage {
            references: KeptReferences::new(links, findings),
            ..kept
        }
    }

    /// Checks the references of entities, and those of the settings, of which there are few.
    pub(super) fn check_entities(
        &mut self,
        reasons: &Reasons<'_>,
        redefined: &BTreeSet<ArticleSlug>,
        change: &mut LoadChange,
    ) {
        let entities = &self.entities.all;
        let kept = &self.entity_references;
        let is_sound = |id| {
            let references: Option<&KeptReferences> = kept.get(id);
            references.is_some_and(|references| {
                !reasons.everything()
                    && !reasons.entities.loaded.contains(id)
                    && !references.depend_on(redefined)
            })
        };
        let names = self.all_names();
        let checked: Vec<_> = entities
            .par_iter()
            .filter(|(id, _)| !is_sound(*id))
            .map(|(id, entity)| {
                let mut findings = Vec::new();
                let links = names.check_entity(entity, &mut findings);
                (id.clone(), KeptReferences::new(links, findings))
            })
            .collect();
        let mut findings = Vec::new();
        let links = names.check_settings(&mut findings);
        self.settings_references = KeptReferences::new(links, findings);
        let before = self.entity_references.len();
        let all = &self.entities.all;
        self.entity_references.retain(|id, _| all.contains_key(id));
        change.prose |= before != self.entity_references.len();
        for (id, mut references) in checked {
            let old = self.entity_references.get(&id);
            change.prose |= !references.keep_sentences(old.map(|old| &old.sentences));
            self.entity_references.insert(id, references);
        }
    }
}
