//! A site that is kept between changes.
//!
//! A [`Session`] owns what the stages made of each file, and makes again only what a change can have
//! changed. [`build`](super::build) and [`check`](super::check) are a session with one update.
//!
//! | kept | made again if |
//! |---|---|
//! | the text of a file | the file is named as changed |
//! | the settings, entities of a file | the file has another text |
//! | an article, its places and its summary | one of its files has another text; a name that it shows, or that may be found in it, or an annotation that it leads to, is another; settings or the ids of entities change |
//! | the lints of an article | it is made again; an entity that it refers to says something else |
//! | the edition | a summary, an entity, a free page or the settings say something else; if articles keep their order, only what the changed ones mention |
//! | the list of pages | there may be other pages |
//! | messages and templates | a file of theirs, or the settings |

mod article;
mod changes;
mod files;
mod findings;
mod fingerprint;
mod kept;
mod link;
mod lints;
mod load;
mod pages;
mod version;
mod vocabulary;

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::Arc;

pub use changes::{Changes, Update};
pub(super) use findings::CheckedSite;
pub use version::{SiteVersion, VersionError};

use self::files::{ChangedFiles, KeptFiles};
use self::kept::KeptSite;
use self::load::Reasons;
use self::vocabulary::{KeptSettings, SettingsChange};
use super::interface::Interface;
use super::options::Options;
use super::outcome::PipelineError;
use super::progress::{Progress, Stage};
use crate::edition::AnchoredArticle;
use crate::source::files::Files;
use crate::source::{LoadError, ProgramTooOld, ensure_version, settings};

/// A site, with what is kept of it between changes.
#[derive(Debug)]
pub struct Session {
    kept: KeptSite,
    /// The last update was not finished, so everything is read again.
    is_stale: bool,
}

impl Session {
    /// Reads a whole site. Breaks off if the site needs a newer version of the program.
    ///
    /// # Errors
    /// If files cannot be read.
    pub fn open(
        files: &dyn Files,
        options: &Options,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<ControlFlow<ProgramTooOld, Self>, PipelineError> {
        progress(Progress::start(Stage::Load));
        if let Some(found) = too_old(files)? {
            return Ok(ControlFlow::Break(found));
        }
        let mut kept = KeptFiles::default();
        let changed = kept.read(files, &Changes::Everything)?;
        let settings = KeptSettings::load(&kept, options);
        let interface = Interface::load(
            &kept.templates,
            &kept.store,
            &settings.settings,
            &settings.lints,
        );
        let site = link::nothing(&settings, &interface, options);
        let kept = KeptSite::new(options.clone(), kept, settings, interface, site);
        let mut session = Self {
            kept,
            is_stale: false,
        };
        session.make(files, &changed, SettingsChange::Articles, progress)?;
        Ok(ControlFlow::Continue(session))
    }

    /// Reads what changed, and makes again what depends on it. Breaks off if the site now needs a newer
    /// version of the program; the next update then reads everything.
    ///
    /// # Errors
    /// If files cannot be read. The next update then reads everything.
    pub fn update(
        &mut self,
        files: &dyn Files,
        changes: &Changes,
    ) -> Result<ControlFlow<ProgramTooOld, Update>, PipelineError> {
        let everything = Changes::Everything;
        let changes = if self.is_stale { &everything } else { changes };
        self.is_stale = true;
        if let Some(found) = too_old(files)? {
            return Ok(ControlFlow::Break(found));
        }
        let kept = &mut self.kept;
        let changed = kept.files.read(files, changes)?;
        let mut reach = SettingsChange::None;
        if changed.texts.contains(settings::FILE) {
            let settings = KeptSettings::load(&kept.files, &kept.options);
            reach = settings.since(&kept.settings);
            kept.settings = settings;
        }
        let interface = changed.templates || reach != SettingsChange::None;
        if interface {
            kept.template_findings.clear();
            kept.interface = Interface::load(
                &kept.files.templates,
                &kept.files.store,
                &kept.settings.settings,
                &kept.settings.lints,
            );
        }
        let mut update = self.make(files, &changed, reach, &|_| {})?;
        update.interface = interface;
        update.read = changed.texts;
        update.others = changed.others;
        self.is_stale = false;
        Ok(ControlFlow::Continue(update))
    }

    /// Runs the stages for what changed.
    fn make(
        &mut self,
        files: &dyn Files,
        changed: &ChangedFiles,
        reach: SettingsChange,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Update, PipelineError> {
        let kept = &mut self.kept;
        let all = reach == SettingsChange::Articles;
        let settings = &kept.settings.settings;
        let entities = kept.entities.load(&kept.files, changed, settings, all);
        if all || !entities.changed.is_empty() {
            kept.gazetteer = None;
        }
        let reasons = Reasons {
            files: changed,
            settings: reach,
            entities: &entities,
        };
        let loaded = kept.load(&reasons, progress);
        progress(Progress::start(Stage::Link));
        let (linked, planned) = kept.link(files, &reasons, &loaded)?;
        Ok(Update {
            read: BTreeSet::new(),
            others: BTreeSet::new(),
            anchored: loaded.articles,
            linked,
            planned,
            interface: false,
            failed: kept.has_errors(),
        })
    }

    /// Runs the lints that updates have left for later.
    pub(super) fn lint_again(&mut self) {
        self.kept.lint_again();
    }

    /// Finds everything that is wrong. Once `cancelled` says that nobody needs the result any more, the
    /// rest is left out.
    ///
    /// # Errors
    /// If files cannot be read.
    pub(super) fn check(
        &self,
        files: &dyn Files,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<CheckedSite, PipelineError> {
        self.kept.check(files, cancelled)
    }

    /// Renders one page of each kind, to find templates that fail. Their errors then count among those of
    /// the site, until templates or settings change.
    pub fn try_templates(&mut self) {
        self.kept.template_findings = self.version().failing_templates();
    }

    /// Whether the site has errors with which it is not built, as far as that is known without a
    /// [check](super::findings).
    pub fn has_errors(&self) -> bool {
        self.kept.has_errors()
    }

    /// The articles that have texts, drafts too.
    pub(super) fn articles(&self) -> impl Iterator<Item = &AnchoredArticle> {
        self.kept.made().map(|made| &*made.anchored)
    }

    /// The options that the site was opened with.
    pub(super) fn options(&self) -> &Options {
        &self.kept.options
    }

    /// The newest version of the site, with errors or without.
    pub fn version(&self) -> SiteVersion {
        SiteVersion::new(Arc::clone(&self.kept.site))
    }
}

/// Why the site cannot be read by this version of the program.
fn too_old(files: &dyn Files) -> Result<Option<ProgramTooOld>, PipelineError> {
    match ensure_version(files) {
        Ok(()) => Ok(None),
        Err(LoadError::ProgramTooOld(found)) => Ok(Some(*found)),
        Err(LoadError::Files(error)) => Err(error.into()),
    }
}
