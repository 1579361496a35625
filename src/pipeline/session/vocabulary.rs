//! The settings and entities of a site, kept between changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::files::{ChangedFiles, KeptFiles};
use super::fingerprint::fingerprint;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::Lints;
use crate::pipeline::options::Options;
use crate::source::codes;
use crate::source::entity::{Entities, Entity};
use crate::source::id::EntityId;
use crate::source::load::{self, LoadedEntities};
use crate::source::settings::Settings;

/// The settings, and what follows from them alone.
#[derive(Debug)]
pub(super) struct KeptSettings {
    pub(super) settings: Arc<Settings>,
    pub(super) lints: Lints,
    pub(super) findings: Vec<Diagnostic>,
    /// Whether the address of the site is the presumed one.
    pub(super) is_base_url_presumed: bool,
}

/// How far a change of the settings reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SettingsChange {
    /// There is none.
    None,
    /// Articles are as they were.
    Site,
    /// Everything is loaded and anchored again.
    Articles,
}

impl KeptSettings {
    pub(super) fn load(files: &KeptFiles, options: &Options) -> Self {
        let mut findings = Vec::new();
        let mut settings = load::load_settings(&files.store, &mut findings);
        let is_base_url_presumed = set_base_url(&mut settings, options, &mut findings);
        let lints = Lints::new(&settings, &mut findings);
        Self {
            settings: Arc::new(settings),
            lints,
            findings,
            is_base_url_presumed,
        }
    }

    /// How far the change from other settings to these reaches.
    pub(super) fn since(&self, before: &Self) -> SettingsChange {
        if of_articles(&before.settings) == of_articles(&self.settings) {
            SettingsChange::Site
        } else {
            SettingsChange::Articles
        }
    }
}

/// What loading an article, checking its references and anchoring it depends on.
fn of_articles(settings: &Settings) -> u64 {
    let lints: Vec<_> = settings.lints.iter().collect();
    let annotators: Vec<_> = settings.annotators.keys().collect();
    let languages: &[_] = &settings.languages;
    let verdicts: Vec<_> = settings.verdicts.keys().collect();
    let kinds: Vec<_> = settings.kinds.keys().collect();
    let relations: Vec<_> = settings.relations.keys().collect();
    let known = (verdicts, kinds, relations);
    fingerprint(&(languages, annotators, settings.autolink, lints, known))
}

/// Sets the address of the site as the options say. Returns whether it is the presumed one.
fn set_base_url(
    settings: &mut Settings,
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> bool {
    let is_presumed = options.base_url.is_none()
        && settings.base_url.is_none()
        && options.presumed_base_url.is_some();
    let given = if is_presumed {
        &options.presumed_base_url
    } else {
        &options.base_url
    };
    if given.is_some() {
        settings.base_url.clone_from(given);
        diagnostics.retain(|found| (found.code, found.severity) != (codes::URL, Severity::Note));
    }
    is_presumed
}

/// The entities of a site.
#[derive(Debug, Default)]
pub(super) struct KeptEntities {
    files: BTreeMap<String, LoadedEntities>,
    /// All entities, drafts too.
    pub(super) all: Entities,
    /// Findings about ids that are defined twice.
    twice: Vec<Diagnostic>,
    fingerprints: BTreeMap<EntityId, u64>,
}

/// What is different about the entities.
#[derive(Debug, Default)]
pub(super) struct EntitiesChange {
    /// The files that were loaded again have these entities.
    pub(super) loaded: BTreeSet<EntityId>,
    /// The entities that say something else than before. Each as it was, and as it is.
    pub(super) changed: BTreeMap<EntityId, [Option<Arc<Entity>>; 2]>,
    /// Whether there are other ids, or other drafts.
    pub(super) ids: bool,
}

impl KeptEntities {
    /// Loads the files that changed; all of them if `all` says so.
    pub(super) fn load(
        &mut self,
        files: &KeptFiles,
        changed: &ChangedFiles,
        settings: &Settings,
        all: bool,
    ) -> EntitiesChange {
        let listed = &files.layout.entities;
        let again: Vec<&String> = listed
            .iter()
            .filter(|path| all || changed.texts.contains(*path) || !self.files.contains_key(*path))
            .collect();
        let before = self.files.len();
        if changed.layout {
            self.files.retain(|path, _| listed.contains(path));
        }
        if again.is_empty() && before == self.files.len() {
            return EntitiesChange::default();
        }
        let loaded: Vec<LoadedEntities> = again
            .par_iter()
            .map(|path| load::load_entity_file(&files.store, path, settings))
            .collect();
        let ids = loaded.iter().flat_map(|file| &file.entities);
        let mut change = EntitiesChange {
            loaded: ids.map(|entity| entity.id.clone()).collect(),
            ..EntitiesChange::default()
        };
        self.files.extend(again.into_iter().cloned().zip(loaded));
        self.twice.clear();
        let all = load::join_entities(self.files.values(), &mut self.twice);
        self.compare(all, &mut change);
        change
    }

    fn compare(&mut self, now: Entities, change: &mut EntitiesChange) {
        let before = std::mem::replace(&mut self.all, now);
        let mut fingerprints = BTreeMap::new();
        for (id, entity) in &self.all {
            let old = before.get(id);
            let known = self.fingerprints.get(id);
            let own = match (old, known) {
                (Some(old), Some(known)) if Arc::ptr_eq(old, entity) => *known,
                _ => fingerprint(&**entity),
            };
            if known != Some(&own) {
                change.ids |= old.is_none_or(|old| old.draft != entity.draft);
                change
                    .changed
                    .insert(id.clone(), [old.cloned(), Some(Arc::clone(entity))]);
            }
            fingerprints.insert(id.clone(), own);
        }
        for (id, old) in before {
            if !self.all.contains_key(&id) {
                change.ids = true;
                change.changed.insert(id, [Some(old), None]);
            }
        }
        self.fingerprints = fingerprints;
    }

    pub(super) fn findings(&self) -> impl Iterator<Item = &Diagnostic> {
        let of_files = self.files.values().flat_map(|file| &file.findings);
        of_files.chain(&self.twice)
    }
}
