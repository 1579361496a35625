//! The stages before rendering: load, anchor, link.

use std::collections::{BTreeSet, HashSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use super::anchoring::{self, AnchorStage};
use super::ejected;
use super::images::{self, Images};
use super::options::Options;
use super::outcome::PipelineError;
use super::overrides;
use super::planned::{DeadLink, PlannedFiles, draft_addresses};
use super::progress::{Progress, Stage};
use super::references::check_references;
use super::site::LinkedSite;
use super::static_files::check_static_files;
use super::written_links::dead_links;
use crate::address::{self, LinkForm, PageKey, Urls};
use crate::diagnostic::{Checked, Diagnostic, Severity, SourceMap};
use crate::edition::leads::WrittenLink;
use crate::edition::{AnchoredArticle, Edition, drafts, locales};
use crate::lint::{self, Lints};
use crate::locale::{Catalogue, Locale};
use crate::render::template::Templates;
use crate::render::{HighlightedCode, built_in};
use crate::source::drafts::Drafts;
use crate::source::files::{Files, UnreadableEntry};
use crate::source::id::EntityId;
use crate::source::settings::Settings;
use crate::source::{LoadError, ProgramTooOld, Sources, codes, load};

/// A linked site and what was found in it.
pub(super) struct CheckedSite {
    pub(super) site: LinkedSite,
    pub(super) planned: PlannedFiles,
    /// The links that are reported to lead nowhere.
    pub(super) reported: HashSet<DeadLink>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The entities that nothing refers to.
    pub(super) unused: Vec<EntityId>,
    /// Whether the address of the site is the presumed one.
    pub(super) is_base_url_presumed: bool,
}

/// Loads, anchors and links a site, and checks its links. Breaks off if the site needs a newer version
/// of the program.
pub(super) fn run(
    files: &dyn Files,
    options: &Options,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<ControlFlow<ProgramTooOld, CheckedSite>, PipelineError> {
    progress(Progress::start(Stage::Load));
    match load(files) {
        Ok(loaded) => anchor_and_link(files, loaded, options, progress).map(ControlFlow::Continue),
        Err(LoadError::ProgramTooOld(found)) => Ok(ControlFlow::Break(*found)),
        Err(LoadError::Files(error)) => Err(error.into()),
    }
}

fn anchor_and_link(
    files: &dyn Files,
    loaded: Checked<Sources>,
    options: &Options,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<CheckedSite, PipelineError> {
    let Checked {
        value: mut sources,
        mut diagnostics,
    } = loaded;
    let is_base_url_presumed = set_base_url(&mut sources.settings, options, &mut diagnostics);
    let lints = Lints::new(&sources.settings, &mut diagnostics);
    diagnostics.extend(lints.vocabulary(&sources.settings, &sources.entities));
    let left_out = draft_addresses(&sources, options);
    let references = check_references(&sources, options, &mut diagnostics);
    let Sources {
        settings,
        mut entities,
        mut articles,
        pages,
        map,
    } = sources;
    if options.drafts == Drafts::Exclude {
        drafts::leave_out(&mut articles, &entities);
    }
    let names = anchoring::gazetteer(&settings, &entities, &articles, options);
    let stage = AnchorStage {
        settings: &settings,
        entities: &entities,
        names: &names,
        lints: &lints,
        options,
    };
    let (anchored, summaries) = stage.all(articles, progress, &mut diagnostics);
    progress(Progress::start(Stage::Link));
    entities.retain(|_, entity| options.drafts.show(entity.draft));
    let statics = files.list("static")?;
    diagnostics.extend(statics.broken.iter().map(UnreadableEntry::diagnostic));
    let images = images::find(
        files,
        &statics.paths,
        &entities,
        &anchored,
        &pages,
        &mut diagnostics,
    )?;
    let edition = Edition::link(
        settings,
        entities,
        summaries,
        pages,
        &references.prose,
        &mut diagnostics,
    );
    diagnostics.extend(lints.edition(&edition, &references.used));
    let unused = lint::unused(&edition, &references.used)
        .into_iter()
        .map(|linked| linked.entity.id.clone())
        .collect();
    diagnostics.extend(ejected::check(files)?);
    let interface = Interface::load(files, &map, &edition.settings, &lints, &mut diagnostics)?;
    let site = linked_site(
        edition,
        anchored,
        interface,
        images,
        statics.paths,
        options.links,
    );
    Ok(CheckedSite {
        unused,
        is_base_url_presumed,
        ..check_links(site, left_out, &references.addresses, diagnostics)
    })
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

/// How the site speaks its languages: messages and templates, its own and the built-in ones.
struct Interface {
    locales: Vec<Arc<Locale>>,
    catalogue: Arc<Catalogue>,
    templates: Templates,
    /// All files that were read, with the site's own messages and templates.
    sources: SourceMap,
}

impl Interface {
    /// Reads the site's `templates/`. `map` has the files that were read before.
    fn load(
        files: &dyn Files,
        map: &SourceMap,
        settings: &Settings,
        lints: &Lints,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Self, PipelineError> {
        let locales = locales(settings, diagnostics);
        let own = overrides::read(files, map, &settings.languages)?;
        diagnostics.extend(own.diagnostics);
        let catalogue = Catalogue::new(
            locales.clone(),
            built_in::messages()
                .into_iter()
                .chain(own.messages)
                .collect(),
            built_in::GIVEN_VALUES,
        );
        diagnostics.extend(lints.graded(catalogue.diagnostics));
        let catalogue = Arc::new(catalogue.value);
        let (templates, faults) = Templates::new(own.templates, &catalogue);
        diagnostics.extend(faults);
        Ok(Self {
            locales,
            catalogue,
            templates,
            sources: own.sources,
        })
    }
}

/// Plans the pages of a linked edition. `statics` are the paths of the files in `static/`.
fn linked_site(
    edition: Edition,
    articles: Vec<AnchoredArticle>,
    interface: Interface,
    images: Images,
    statics: Vec<String>,
    links: LinkForm,
) -> LinkedSite {
    let plan = address::plan(&edition);
    LinkedSite {
        pages: plan
            .iter()
            .filter(|key| **key != PageKey::NOT_FOUND)
            .map(|key| (key.folder(), key.clone()))
            .collect(),
        plan,
        urls: Urls::new(edition.settings.base_url.as_ref(), links),
        edition,
        articles,
        locales: interface.locales,
        catalogue: interface.catalogue,
        templates: interface.templates,
        images,
        statics,
        sources: interface.sources,
        code: HighlightedCode::default(),
    }
}

/// Checks the links that authors have written, and the files in `static/`.
fn check_links(
    site: LinkedSite,
    drafts: BTreeSet<String>,
    addresses: &[WrittenLink],
    mut diagnostics: Vec<Diagnostic>,
) -> CheckedSite {
    diagnostics.extend(check_static_files(&site));
    let planned = PlannedFiles::new(&site, drafts);
    let mut reported = HashSet::new();
    for (link, finding) in dead_links(&site, &planned, addresses) {
        reported.insert(link);
        diagnostics.push(finding);
    }
    CheckedSite {
        site,
        planned,
        reported,
        diagnostics,
        unused: Vec::new(),
        is_base_url_presumed: false,
    }
}
