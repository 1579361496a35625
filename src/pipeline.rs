//! The stages in a row: `check` = load, anchor, link; `build` = check, render, write.

mod images;
mod overrides;
pub mod report;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

pub use report::Report;

use crate::anchor::{AnchorInput, Anchored, Gazetteer, anchor_and_autolink, code};
use crate::artifact::{Artifact, OutputPath};
use crate::diagnostic::print::{arranged, strict};
use crate::diagnostic::{Checked, Diagnostic, Severity, SourceMap};
use crate::edition::alignment::{Bitext, Pair};
use crate::edition::apparatus::{Apparatus, apparatus};
use crate::edition::summary::{Summary, summarise};
use crate::edition::{Backlink, Edition, Names, ProseLinks, alignment, correction, locales};
use crate::lint::{self, Lints};
use crate::locale::{Catalogue, Locale};
use crate::output::{OutputError, Target};
use crate::render::template::Templates;
use crate::render::url::Urls;
use crate::render::words::Words;
use crate::render::{self, AnchoredArticle, Messages, Site};
use crate::source::article::Article;
use crate::source::entity::Entity;
use crate::source::files::{Disk, Files, FilesError};
use crate::source::id::EntityId;
use crate::source::page::FreePage;
use crate::source::settings::{Autolink, BaseUrl, Settings};
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
        self.diagnostics.iter().any(|found| found.severity == Severity::Error)
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
    let linked = link(files, options, &|_| {})?;
    let pages = render::plan::plan(&linked.edition).len();
    Ok(linked.outcome(options, pages))
}

/// Builds a site into a target, unless there are errors. What found no place is a warning here, unless warnings are errors.
///
/// # Errors
/// When files cannot be read or written.
pub fn build(site: &Path, options: &Options, target: &dyn Target, progress: &(dyn Fn(Progress) + Sync)) -> Result<Outcome, PipelineError> {
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
        if code::RELAXED_IN_BUILD.contains(&diagnostic.code) && diagnostic.severity == Severity::Error {
            diagnostic.severity = Severity::Warning;
        }
    }
    let failed = |diagnostics: &[Diagnostic]| {
        diagnostics.iter().any(|found| found.severity == Severity::Error || options.strict && found.severity == Severity::Warning)
    };
    let plan = render::plan::plan(&linked.edition);
    if failed(&linked.diagnostics) {
        return Ok(linked.outcome(options, plan.len()));
    }
    let faults = linked.render(files, target, &plan, progress)?;
    linked.diagnostics.extend(faults);
    let broken = failed(&linked.diagnostics);
    let mut outcome = linked.outcome(options, plan.len());
    if !broken {
        let written = target.commit()?;
        outcome.report.files_written = written.written;
        outcome.report.files_removed = written.removed;
    }
    Ok(outcome)
}

/// What a site's own file in `static/` may stand in for, besides what is below `hashiya/`.
const REPLACEABLE: [&str; 2] = ["404.html", "robots.txt"];

/// Everything up to rendering.
struct Linked {
    edition: Edition,
    articles: Vec<AnchoredArticle>,
    locales: Vec<Arc<Locale>>,
    catalogue: Arc<Catalogue>,
    templates: Templates,
    urls: Urls,
    images: images::Images,
    sources: SourceMap,
    diagnostics: Vec<Diagnostic>,
    annotations: usize,
}

/// Load, anchor, link.
fn link(files: &dyn Files, options: &Options, progress: &(dyn Fn(Progress) + Sync)) -> Result<Linked, PipelineError> {
    progress(Progress { stage: Stage::Load, done: 0, total: 0 });
    let loaded = load(files)?;
    let mut diagnostics = loaded.diagnostics;
    let Sources { mut settings, mut entities, articles, pages, map } = loaded.value;
    if options.base_url.is_some() {
        settings.base_url.clone_from(&options.base_url);
        diagnostics.retain(|found| (found.code, found.severity) != (codes::URL, Severity::Note));
    }
    let lints = Lints::new(&settings, &mut diagnostics);
    diagnostics.extend(lints.vocabulary(&settings, &entities));
    let (prose, used) = check_names(&settings, &entities, &articles, &pages, options, &mut diagnostics);
    let names = gazetteer(&settings, &entities, &articles, options.drafts);
    let stage = AnchorStage { settings: &settings, entities: &entities, names: &names, lints: &lints, options };
    let (anchored, summaries) = stage.all(articles, progress, &mut diagnostics);
    progress(Progress { stage: Stage::Link, done: 0, total: 0 });
    entities.retain(|_, entity| options.drafts || !entity.draft);
    let images = images::find(files, &entities, &anchored, &pages, &mut diagnostics)?;
    let annotations = anchored.iter().flat_map(|article| &article.article.annotations).filter(|a| options.drafts || !a.draft).count();
    let edition = Edition::link(settings, entities, summaries, pages, &prose, &mut diagnostics);
    diagnostics.extend(lints.edition(&edition, &used));
    let locales = locales(&edition.settings, &mut diagnostics);
    let own = overrides::read(files, &map)?;
    let catalogue = Catalogue::new(locales.clone(), render::words::built_in().into_iter().chain(own.messages).collect());
    diagnostics.extend(catalogue.diagnostics);
    let catalogue = Arc::new(catalogue.value);
    let words: Arc<dyn Messages> = Arc::new(Words::new(Arc::clone(&catalogue), locales.clone()));
    let (templates, faults) = Templates::new(own.templates, &words);
    diagnostics.extend(faults);
    let urls = Urls::new(edition.settings.base_url.as_ref());
    Ok(Linked { edition, articles: anchored, locales, catalogue, templates, urls, images, sources: own.sources, diagnostics, annotations })
}

/// Does everything that is named exist? Drafts are checked like the rest. Gives who links to whom in prose, and every
/// entity that anything speaks of, drafts too.
fn check_names(
    settings: &Settings,
    entities: &BTreeMap<EntityId, Entity>,
    articles: &[Article],
    pages: &[FreePage],
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> (ProseLinks, BTreeSet<EntityId>) {
    let names = Names::new(settings, entities, articles, options.drafts);
    let mut prose = ProseLinks::default();
    let mut used: BTreeSet<EntityId> = articles.iter().flat_map(lint::uses).cloned().collect();
    for (id, entity) in entities {
        let linked = names.check_entity(entity, diagnostics);
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
        used.extend(linked.iter().cloned());
        if options.drafts || !article.about.draft {
            prose.add(&Backlink::Article(article.slug.clone()), linked);
        }
    }
    for page in pages {
        let linked = names.check_page(page, diagnostics);
        used.extend(linked.iter().cloned());
        prose.add(&Backlink::Page(page.slug.clone()), linked);
    }
    (prose, used)
}

/// The names of the entities that are shown; none where no article wants its names to be found. Names that several of them
/// share are told by the lint `name-shared`.
fn gazetteer(settings: &Settings, entities: &BTreeMap<EntityId, Entity>, articles: &[Article], drafts: bool) -> Gazetteer {
    if articles.iter().all(|article| autolink(settings, article) == Autolink::None) {
        return Gazetteer::default();
    }
    Gazetteer::new(entities.values().filter(|entity| drafts || !entity.draft)).value
}

fn autolink(settings: &Settings, article: &Article) -> Autolink {
    article.about.autolink.unwrap_or(settings.autolink)
}

/// What the places of annotations, and the names that stand without one, are found with.
#[derive(Clone, Copy)]
struct AnchorStage<'a> {
    settings: &'a Settings,
    entities: &'a BTreeMap<EntityId, Entity>,
    names: &'a Gazetteer,
    lints: &'a Lints,
    options: &'a Options,
}

impl AnchorStage<'_> {
    /// Finds them article by article in parallel. Drafts are checked and then left out.
    fn all(
        self,
        articles: Vec<Article>,
        progress: &(dyn Fn(Progress) + Sync),
        diagnostics: &mut Vec<Diagnostic>,
    ) -> (Vec<AnchoredArticle>, Vec<Summary>) {
        let total = articles.len();
        let done = AtomicUsize::new(0);
        let anchored: Vec<_> = articles
            .into_par_iter()
            .map(|article| {
                let result = self.one(article);
                progress(Progress { stage: Stage::Anchor, done: done.fetch_add(1, Ordering::Relaxed) + 1, total });
                result
            })
            .collect();
        let mut shown = Vec::with_capacity(total);
        let mut summaries = Vec::with_capacity(total);
        for (article, summary, found) in anchored {
            diagnostics.extend(found);
            if self.options.drafts || !article.article.about.draft {
                shown.push(article);
                summaries.push(summary);
            }
        }
        (shown, summaries)
    }

    fn one(self, article: Article) -> (AnchoredArticle, Summary, Vec<Diagnostic>) {
        let drafts = self.options.drafts;
        let which = autolink(self.settings, &article);
        let input = AnchorInput { texts: &article.texts, annotations: &article.annotations, lock: &article.lock, drafts };
        let Checked { value: Anchored { targets: anchored, autolinked }, mut diagnostics } = anchor_and_autolink(&input, self.names, which);
        let told = lint::Anchored { article: &article, targets: &anchored, entities: self.entities, settings: self.settings };
        diagnostics.extend(self.lints.article(&told));
        let of = |(text, autolinked): (_, &Vec<_>)| apparatus(text, &article.annotations, &anchored, autolinked, drafts);
        let apparatus: Vec<_> = article.texts.iter().zip(&autolinked).map(of).collect();
        let edits = article
            .texts
            .iter()
            .zip(&apparatus)
            .map(|(text, apparatus)| correction::edits(text, &article.annotations, apparatus, &mut diagnostics))
            .collect();
        let alignments = alignments(&article, &apparatus, &mut diagnostics);
        let summary = summarise(&article, &anchored, &apparatus, drafts);
        (AnchoredArticle { article, anchored, apparatus, edits, alignments }, summary, diagnostics)
    }
}

/// Pairs the blocks of each text with those of the original; reports what is not certain.
fn alignments(article: &Article, apparatus: &[Apparatus], diagnostics: &mut Vec<Diagnostic>) -> Vec<Vec<Pair>> {
    let of = |(index, text)| {
        let pairs = Bitext::new(article, apparatus, index).map(|bitext| bitext.pairs()).unwrap_or_default();
        diagnostics.extend(alignment::uncertain(article, text, &pairs));
        pairs
    };
    article.texts.iter().enumerate().map(of).collect()
}

impl Linked {
    /// Renders every page and copies every file into the target; gives the faults of templates.
    fn render(
        &self,
        files: &dyn Files,
        target: &dyn Target,
        plan: &[render::url::PageKey],
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Vec<Diagnostic>, PipelineError> {
        let site = Site {
            edition: &self.edition,
            articles: self.articles.iter().map(|article| (&article.article.slug, article)).collect::<HashMap<_, _>>(),
            locales: &self.locales,
            catalogue: &self.catalogue,
            sources: &self.sources,
            urls: self.urls.clone(),
            images: self.images.sizes(),
        };
        let own = files.list("static")?;
        let replaced = |artifact: &Artifact| {
            let path = artifact.path.as_str();
            REPLACEABLE.contains(&path) && own.iter().any(|file| file.strip_prefix("static/") == Some(path))
        };
        let done = AtomicUsize::new(0);
        let faults: Vec<Result<Option<Diagnostic>, PipelineError>> = plan
            .par_iter()
            .map(|key| {
                let made = render::page(&site, &self.templates, key);
                progress(Progress { stage: Stage::Render, done: done.fetch_add(1, Ordering::Relaxed) + 1, total: plan.len() });
                match made {
                    // The page has been made all the same: its template may be at fault.
                    Ok(Some(artifact)) if replaced(&artifact) => Ok(None),
                    Ok(Some(artifact)) => target.put(artifact).map(|()| None).map_err(PipelineError::from),
                    Ok(None) => Ok(None),
                    Err(fault) => Ok(Some(fault)),
                }
            })
            .collect();
        let mut diagnostics = Vec::new();
        for fault in faults {
            diagnostics.extend(fault?);
        }
        for artifact in render::machine_files(&site, plan).into_iter().filter(|artifact| !replaced(artifact)) {
            target.put(artifact)?;
        }
        self.copy(files, target, plan, &own, &mut diagnostics)?;
        Ok(diagnostics)
    }

    /// The site's own static files, the program's, and the images of articles.
    fn copy(
        &self,
        files: &dyn Files,
        target: &dyn Target,
        plan: &[render::url::PageKey],
        own: &[String],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<(), PipelineError> {
        let pages = plan.iter().map(render::url::PageKey::file);
        let built: std::collections::HashSet<String> = pages.filter(|file| !REPLACEABLE.contains(&file.as_str())).collect();
        for path in own {
            let Some(below) = path.strip_prefix("static/") else { continue };
            if built.contains(below) || below == "sitemap.xml" || below == ".nojekyll" {
                let message = format!("{path} would overwrite a page that is built");
                diagnostics
                    .push(Diagnostic::new(overrides::OVERWRITES, Severity::Error, None, message).help("rename the file, or the page"));
                continue;
            }
            put(target, below, files.read(path)?)?;
        }
        for asset in render::assets::assets() {
            let path = format!("hashiya/{}", asset.path);
            if !own.contains(&format!("static/{path}")) {
                put(target, &path, Some(asset.bytes.into_owned()))?;
            }
        }
        for (source, to) in self.images.copies() {
            put(target, to, files.read(source)?)?;
        }
        Ok(())
    }

    fn outcome(self, options: &Options, pages: usize) -> Outcome {
        let mut diagnostics = self.diagnostics;
        if options.strict {
            strict(&mut diagnostics);
        }
        let diagnostics = arranged(diagnostics, &self.sources);
        let counts =
            Counts { articles: self.edition.articles.len(), annotations: self.annotations, entities: self.edition.entities.len(), pages };
        let report = report::report(&self.edition, &self.articles, &self.sources, &diagnostics, pages, options.drafts);
        Outcome { sources: self.sources, diagnostics, counts, report, base_path: self.urls.base().to_owned() }
    }
}

fn put(target: &dyn Target, path: &str, bytes: Option<Vec<u8>>) -> Result<(), OutputError> {
    match (OutputPath::new(path), bytes) {
        (Some(path), Some(bytes)) => target.put(Artifact { path, bytes }),
        _ => Ok(()),
    }
}
