//! Runs the stages: [`check`] loads, anchors and links a site; [`build`] also renders and writes it.

mod anchoring;
mod consequences;
mod data;
pub mod ejected;
mod exported;
mod images;
mod inputs;
mod interface;
mod link_advice;
mod options;
pub mod originals;
mod outcome;
mod overrides;
mod page_links;
mod picture;
mod planned;
mod portable;
mod progress;
mod relaxed;
mod render;
mod repetitions;
pub mod report;
mod session;
mod shard;
mod site;
mod size;
mod stages;
mod static_files;
pub mod stats;
mod tags;
mod translations;
mod written_links;

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

pub use crate::address::LinkForm;
pub use exported::{ExportError, Exported, export, export_files};
pub use inputs::Inputs;
pub use options::Options;
pub use outcome::{PipelineError, RunOutcome, SiteCounts};
pub use progress::{Progress, Stage};
pub use report::Report;
pub use session::{Changes, Session, SiteVersion, Update, VersionError};
pub use shard::{Shard, ShardError};
pub use size::{GITHUB_PAGES_LIMIT, OUTPUT_SIZE, OutputSize, format_bytes};
pub use translations::{
    ConfirmError, Confirmation, Confirmed, confirm_translations, remember_translations,
};

use self::relaxed::relax;
use self::site::LinkedSite;
use self::size::WeighedTarget;
use self::stages::CheckedSite;
use crate::diagnostic::print::make_warnings_errors;
use crate::diagnostic::{Diagnostic, Severity};
use crate::output::BuildTarget;
use crate::source::files::{Disk, Files};

/// Checks the site in a folder and writes nothing. An annotation whose words are not found is an
/// error.
///
/// # Errors
/// If files cannot be read.
pub fn check(site: &Path, options: &Options) -> Result<RunOutcome, PipelineError> {
    check_files(&Disk::new(site), options)
}

/// Checks a site like [`check`], with files from anywhere.
///
/// # Errors
/// If files cannot be read.
pub fn check_files(files: &dyn Files, options: &Options) -> Result<RunOutcome, PipelineError> {
    Ok(match stages::run(files, options, &|_| {})? {
        ControlFlow::Continue(checked) => finish(checked, options),
        ControlFlow::Break(found) => RunOutcome::too_old(found),
    })
}

/// Builds the site in a folder into a target. If there are errors, nothing is committed. An
/// annotation whose words are not found is a warning, unless warnings are errors.
///
/// # Errors
/// If files cannot be read or written.
pub fn build(
    site: &Path,
    options: &Options,
    target: &dyn BuildTarget,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<RunOutcome, PipelineError> {
    build_files(&Disk::new(site), options, target, progress)
}

/// Builds a site like [`build`], with files from anywhere.
///
/// # Errors
/// If files cannot be read or written.
pub fn build_files(
    files: &dyn Files,
    options: &Options,
    target: &dyn BuildTarget,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<RunOutcome, PipelineError> {
    let mut checked = match stages::run(files, options, progress)? {
        ControlFlow::Continue(checked) => checked,
        ControlFlow::Break(found) => return Ok(RunOutcome::too_old(found)),
    };
    relax(&mut checked.diagnostics);
    if is_failed(&checked.diagnostics, options) {
        return Ok(finish(checked, options));
    }
    let weighed = WeighedTarget::new(target, &checked.site);
    let found = render::render_site(
        &checked.site,
        &checked.planned,
        &checked.reported,
        files,
        &weighed,
        options.shard,
        progress,
    )?;
    checked.diagnostics.extend(found);
    let size = weighed.size();
    let too_large = options
        .size_limit
        .filter(|_| options.shard.is_whole())
        .and_then(|limit| size.finding(limit, &checked.site.edition.settings));
    checked.diagnostics.extend(too_large);
    let is_failed = is_failed(&checked.diagnostics, options);
    let mut outcome = finish(checked, options);
    outcome.size = Some(size);
    if !is_failed {
        progress(Progress::start(Stage::Commit));
        let summary = target.commit()?;
        outcome.report.files_written = summary.written;
        outcome.report.files_removed = summary.removed;
    }
    Ok(outcome)
}

fn is_failed(diagnostics: &[Diagnostic], options: &Options) -> bool {
    let is_warning = |found: &Diagnostic| found.severity == Severity::Warning;
    has_error(diagnostics) || options.strict && diagnostics.iter().any(is_warning)
}

fn has_error(diagnostics: &[Diagnostic]) -> bool {
    let is_error = |found: &Diagnostic| found.severity == Severity::Error;
    diagnostics.iter().any(is_error)
}

/// Finds everything that is wrong with a site that is kept, as [`build_files`] would tell it before it
/// renders. There is no report. If the site has errors, what takes long to find is left out. `None` if
/// `cancelled` says that nobody needs the findings any more.
///
/// # Errors
/// If files cannot be read.
pub fn findings(
    session: &mut Session,
    files: &dyn Files,
    cancelled: &(dyn Fn() -> bool + Sync),
) -> Result<Option<RunOutcome>, PipelineError> {
    let has_errors = session.has_errors();
    let is_needless = || !has_errors && cancelled();
    if is_needless() {
        return Ok(None);
    }
    session.lint_again();
    let mut checked = session.check(files, &|| has_errors || cancelled())?;
    if is_needless() {
        return Ok(None);
    }
    relax(&mut checked.diagnostics);
    Ok(Some(settle(checked, session.options()).1))
}

/// Sorts the findings and makes the report.
fn finish(checked: CheckedSite, options: &Options) -> RunOutcome {
    let (site, outcome) = settle(checked, options);
    let report = report::report(&site, &outcome.diagnostics, options);
    RunOutcome { report, ..outcome }
}

/// Sorts the findings. The report stays empty.
fn settle(checked: CheckedSite, options: &Options) -> (Arc<LinkedSite>, RunOutcome) {
    let CheckedSite {
        site,
        mut diagnostics,
        is_base_url_presumed,
        counts,
        ..
    } = checked;
    let fails_by_strictness_only = !has_error(&diagnostics) && is_failed(&diagnostics, options);
    if options.strict {
        make_warnings_errors(&mut diagnostics);
    }
    let diagnostics = consequences::settled(diagnostics, &site.sources);
    let outcome = RunOutcome {
        diagnostics,
        counts,
        report: Report::default(),
        base_path: site.urls.base().to_owned(),
        base_url: site.edition.settings.base_url.clone(),
        is_base_url_presumed,
        fails_by_strictness_only,
        size: None,
        sources: site.sources.clone(),
    };
    (site, outcome)
}
