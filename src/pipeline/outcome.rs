//! What a run returns.

use crate::diagnostic::{Diagnostic, Severity, SourceMap};
use crate::output::OutputError;
use crate::source::ProgramTooOld;
use crate::source::files::FilesError;
use crate::source::settings::BaseUrl;

use super::report::Report;
use super::size::OutputSize;

/// What a run found.
#[derive(Debug)]
pub struct RunOutcome {
    /// All files that were read.
    pub sources: SourceMap,
    /// The findings, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// How much the site has.
    pub counts: SiteCounts,
    /// How large the output is. `None` if nothing was rendered.
    pub size: Option<OutputSize>,
    /// The report for other programs. Empty if none was asked for.
    pub report: Report,
    /// The address of the site, if it has one.
    pub base_url: Option<BaseUrl>,
    /// Whether that address is the presumed one.
    pub is_base_url_presumed: bool,
    /// Whether all errors are warnings that are errors only because the run is strict.
    pub fails_by_strictness_only: bool,
    /// The path of the base URL, with `/` at both ends.
    pub base_path: String,
}

impl RunOutcome {
    /// The outcome for a site that needs a newer version of the program: this finding alone.
    pub fn too_old(ProgramTooOld { finding, map }: ProgramTooOld) -> Self {
        let diagnostics = vec![finding];
        Self {
            report: Report::of_findings(&diagnostics, &map),
            diagnostics,
            sources: map,
            counts: SiteCounts::default(),
            size: None,
            base_url: None,
            is_base_url_presumed: false,
            fails_by_strictness_only: false,
            base_path: "/".to_owned(),
        }
    }

    /// Whether there are errors. A build with errors writes nothing.
    pub fn failed(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|found| found.severity == Severity::Error)
    }
}

/// How much a site has. Drafts count only if they are included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SiteCounts {
    /// Number of articles.
    pub articles: usize,
    /// Number of annotations in all articles.
    pub annotations: usize,
    /// Number of entities.
    pub entities: usize,
    /// Number of pages, in all languages.
    pub pages: usize,
}

/// Why a run could not be finished. Mistakes in the site are not errors of this kind, but
/// [diagnostics](RunOutcome::diagnostics).
#[derive(Debug, thiserror::Error)]
pub enum PipelineError {
    /// A file of the site cannot be read.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// The output cannot be written.
    #[error(transparent)]
    Output(#[from] OutputError),
}
