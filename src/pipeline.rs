//! The stages in a row: `check` = load, anchor, link; `build` = check, render, write.

mod anchoring;
mod consequences;
mod data;
mod images;
mod links;
pub mod originals;
mod overrides;
mod picture;
mod render;
mod rendered;
pub mod report;
mod tags;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

pub use report::Report;

use self::anchoring::AnchorStage;
use self::links::Planned;
use crate::address::{self, PageKey, Urls};
use crate::anchor::code;
use crate::date::Day;
use crate::diagnostic::print::{arranged, strict};
use crate::diagnostic::{Diagnostic, Severity, SourceMap};
use crate::edition::leads::{Address, Leads};
use crate::edition::{
    self, AnchoredArticle, Backlink, Edition, Names, ProseLinks, alignment, drafts, locales,
};
use crate::lint::{self, Lints};
use crate::locale::{Catalogue, Locale};
use crate::output::{OutputError, Target};
use crate::render::Messages;
use crate::render::template::Templates;
use crate::render::words::Words;
use crate::source::article::Article;
use crate::source::entity::Entity;
use crate::source::files::{Disk, Files, FilesError, UnreadableEntry};
use crate::source::id::EntityId;
use crate::source::page::FreePage;
use crate::source::settings::{BaseUrl, Settings};
use crate::source::{Sources, codes, load};

/// What a run is asked for.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Show what is marked as a draft.
    pub drafts: bool,
    /// Instead of the site's own `base_url`.
    pub base_url: Option<BaseUrl>,
    /// Warnings are errors.
    pub strict: bool,
    /// The day of the run, after which no article should be dated. `None`: dates are not compared
    /// with it.
    pub today: Option<Day>,
}

/// What a run found and made.
#[derive(Debug)]
pub struct Outcome {
    /// All files that were read.
    pub sources: SourceMap,
    /// What was found, in order.
    pub diagnostics: Vec<Diagnostic>,
    /// How much there is.
    pub counts: Counts,
    /// The report for tools.
    pub report: Report,
    /// The path part of the base URL, with `/` at both ends.
    pub base_path: String,
}

impl Outcome {
    /// Was there an error, and so nothing written?
    #[must_use]
    pub fn failed(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|found| found.severity == Severity::Error)
    }
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Articles.
    pub articles: usize,
    /// Annotations.
    pub annotations: usize,
    /// Entities.
    pub entities: usize,
    /// Pages.
    pub pages: usize,
}

/// How far a build is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Units done, of `total`.
    pub done: usize,
    /// Units to do; 0 where that is not known.
    pub total: usize,
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading files.
    Load,
    /// Finding the places of annotations.
    Anchor,
    /// Linking articles and entities.
    Link,
    /// Making pages.
    Render,
}

/// Why a run could not be finished, apart from faults of the site.
#[derive(Debug, thiserror::Error)]
pub enum PipelineError {
    /// A file of the site could not be read.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// The output could not be written.
    #[error(transparent)]
    Output(#[from] OutputError),
}

/// Looks at a site and writes nothing. What found no place is an error here.
///
/// # Errors
/// When files cannot be read.
pub fn check(site: &Path, options: &Options) -> Result<Outcome, PipelineError> {
    check_files(&Disk::new(site), options)
}

/// The same for files from anywhere.
///
/// # Errors
/// When files cannot be read.
pub fn check_files(files: &dyn Files, options: &Options) -> Result<Outcome, PipelineError> {
    Ok(link(files, options, &|_| {})?.outcome(options))
}

/// Builds a site into a target, unless there are errors. What found no place is a warning here,
/// unless warnings are errors.
///
/// # Errors
/// When files cannot be read or written.
pub fn build(
    site: &Path,
    options: &Options,
    target: &dyn Target,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Outcome, PipelineError> {
    build_files(&Disk::new(site), options, target, progress)
}

/// The same for files from anywhere.
///
/// # Errors
/// When files cannot be read or written.
pub fn build_files(
    files: &dyn Files,
    options: &Options,
    target: &dyn Target,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Outcome, PipelineError> {
    let mut linked = link(files, options, progress)?;
    for diagnostic in &mut linked.diagnostics {
        if [code::RELAXED_IN_BUILD, edition::codes::RELAXED_IN_BUILD]
            .concat()
            .contains(&diagnostic.code)
            && diagnostic.severity == Severity::Error
        {
            diagnostic.severity = Severity::Warning;
        }
    }
    let failed = |diagnostics: &[Diagnostic]| {
        diagnostics.iter().any(|found| {
            found.severity == Severity::Error
                || options.strict && found.severity == Severity::Warning
        })
    };
    if failed(&linked.diagnostics) {
        return Ok(linked.outcome(options));
    }
    linked.addressed = linked
        .plan
        .iter()
        .map(|key| (linked.urls.page(key), key.clone()))
        .collect();
    let faults = linked.render(files, target, progress)?;
    linked.diagnostics.extend(faults);
    let broken = failed(&linked.diagnostics);
    let mut outcome = linked.outcome(options);
    if !broken {
        let written = target.commit()?;
        outcome.report.files_written = written.written;
        outcome.report.files_removed = written.removed;
    }
    Ok(outcome)
}

/// Everything up to rendering.
struct Linked {
    edition: Edition,
    articles: Vec<AnchoredArticle>,
    locales: Vec<Arc<Locale>>,
    catalogue: Arc<Catalogue>,
    templates: Templates,
    urls: Urls,
    images: images::Images,
    /// Every page.
    plan: Vec<PageKey>,
    /// The same by their folders.
    pages: HashMap<String, PageKey>,
    /// The site's own files below `static/`.
    statics: Vec<String>,
    /// The same by their addresses, as links of ours have them.
    addressed: HashMap<String, PageKey>,
    /// What is built besides pages.
    planned: Planned,
    /// What was told to lead to nothing: a folder below the site's root, and what it does not have.
    told: HashSet<(String, String)>,
    sources: SourceMap,
    diagnostics: Vec<Diagnostic>,
    annotations: usize,
}

/// Load, anchor, link.
fn link(
    files: &dyn Files,
    options: &Options,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Linked, PipelineError> {
    progress(Progress {
        stage: Stage::Load,
        done: 0,
        total: 0,
    });
    let loaded = load(files)?;
    let mut diagnostics = loaded.diagnostics;
    let Sources {
        mut settings,
        mut entities,
        mut articles,
        pages,
        map,
    } = loaded.value;
    if options.base_url.is_some() {
        settings.base_url.clone_from(&options.base_url);
        diagnostics.retain(|found| (found.code, found.severity) != (codes::URL, Severity::Note));
    }
    let lints = Lints::new(&settings, &mut diagnostics);
    diagnostics.extend(lints.vocabulary(&settings, &entities));
    let drafts = links::drafts(
        articles.iter().filter(|_| !options.drafts),
        entities.values().filter(|_| !options.drafts),
    );
    let Named {
        prose,
        used,
        addresses,
    } = check_names(
        &settings,
        &entities,
        &articles,
        &pages,
        &map,
        options,
        &mut diagnostics,
    );
    if !options.drafts {
        drafts::leave_out(&mut articles, &entities);
    }
    let names = anchoring::gazetteer(&settings, &entities, &articles, options.drafts);
    let stage = AnchorStage {
        settings: &settings,
        entities: &entities,
        names: &names,
        lints: &lints,
        options,
    };
    let (anchored, summaries) = stage.all(articles, progress, &mut diagnostics);
    progress(Progress {
        stage: Stage::Link,
        done: 0,
        total: 0,
    });
    entities.retain(|_, entity| options.drafts || !entity.draft);
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
    let annotations = anchored
        .iter()
        .flat_map(|article| &article.article.annotations)
        .filter(|a| options.drafts || !a.draft)
        .count();
    let edition = Edition::link(
        settings,
        entities,
        summaries,
        pages,
        &prose,
        &mut diagnostics,
    );
    diagnostics.extend(lints.edition(&edition, &used));
    let locales = locales(&edition.settings, &mut diagnostics);
    let own = overrides::read(files, &map, &edition.settings.languages)?;
    diagnostics.extend(own.diagnostics);
    let catalogue = Catalogue::new(
        locales.clone(),
        crate::render::words::built_in()
            .into_iter()
            .chain(own.messages)
            .collect(),
    );
    diagnostics.extend(catalogue.diagnostics);
    let catalogue = Arc::new(catalogue.value);
    let words: Arc<dyn Messages> = Arc::new(Words::new(Arc::clone(&catalogue), locales.clone()));
    let (templates, faults) = Templates::new(own.templates, &words);
    diagnostics.extend(faults);
    let plan = address::plan(&edition);
    let mut linked = Linked {
        pages: plan
            .iter()
            .filter(|key| **key != PageKey::NOT_FOUND)
            .map(|key| (key.folder(), key.clone()))
            .collect(),
        plan,
        urls: Urls::new(edition.settings.base_url.as_ref()),
        edition,
        articles: anchored,
        locales,
        catalogue,
        templates,
        images,
        statics: statics.paths,
        addressed: HashMap::new(),
        planned: Planned::default(),
        told: HashSet::new(),
        sources: own.sources,
        diagnostics,
        annotations,
    };
    linked.diagnostics.extend(linked.overwriting());
    linked.planned = linked.planned(drafts);
    let dead = linked.dead_links(&addresses);
    for (told, fault) in dead {
        linked.told.insert(told);
        linked.diagnostics.push(fault);
    }
    Ok(linked)
}

/// What the texts and the prose of a site name.
struct Named {
    /// Who links to whom.
    prose: ProseLinks,
    /// Every entity that anything speaks of, drafts too.
    used: BTreeSet<EntityId>,
    /// Where ordinary links lead.
    addresses: Vec<Address>,
}

/// Does everything that is named exist? Drafts are checked like the rest.
fn check_names(
    settings: &Settings,
    entities: &BTreeMap<EntityId, Entity>,
    articles: &[Article],
    pages: &[FreePage],
    map: &SourceMap,
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Named {
    let names = Names::new(settings, entities, articles, map, options.drafts);
    let mut prose = ProseLinks::default();
    let mut used: BTreeSet<EntityId> = articles.iter().flat_map(lint::uses).cloned().collect();
    let mut addresses = Vec::new();
    let mut keep = |leads: Leads| {
        addresses.extend(leads.addresses);
        leads.entities
    };
    used.extend(keep(names.check_settings(diagnostics)));
    for (id, entity) in entities {
        let linked = keep(names.check_entity(entity, diagnostics));
        used.extend(linked.iter().filter(|other| *other != id).cloned());
        if options.drafts || !entity.draft {
            prose.add(&Backlink::Entity(id.clone()), linked);
        }
    }
    let checked: Vec<_> = articles
        .par_iter()
        .map(|article| {
            let mut diagnostics = Vec::new();
            alignment::check(article, &mut diagnostics);
            (names.check_article(article, &mut diagnostics), diagnostics)
        })
        .collect();
    for (article, (linked, found)) in articles.iter().zip(checked) {
        diagnostics.extend(found);
        let linked = keep(linked);
        used.extend(linked.iter().cloned());
        if options.drafts || !article.about.draft {
            prose.add(&Backlink::Article(article.slug.clone()), linked);
        }
    }
    for page in pages {
        let linked = keep(names.check_page(page, diagnostics));
        used.extend(linked.iter().cloned());
        prose.add(&Backlink::Page(page.slug.clone()), linked);
    }
    Named {
        prose,
        used,
        addresses,
    }
}

impl Linked {
    fn outcome(self, options: &Options) -> Outcome {
        let pages = self.plan.len();
        let mut diagnostics = self.diagnostics;
        if options.strict {
            strict(&mut diagnostics);
        }
        let diagnostics = arranged(
            consequences::hold_back(diagnostics, &self.sources),
            &self.sources,
        );
        let counts = Counts {
            articles: self.edition.articles.len(),
            annotations: self.annotations,
            entities: self.edition.entities.len(),
            pages,
        };
        let report = report::report(
            &self.edition,
            &self.articles,
            &self.sources,
            &diagnostics,
            pages,
            options.drafts,
        );
        Outcome {
            sources: self.sources,
            diagnostics,
            counts,
            report,
            base_path: self.urls.base().to_owned(),
        }
    }
}
