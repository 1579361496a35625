//! The stages in a row: `check` = load, anchor, link; `build` = check, render, write.

use std::path::Path;

use crate::diagnostic::{Diagnostic, Severity, SourceMap};
use crate::output::{OutputError, Target};

/// What a run is asked for.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Keep what is marked as a draft.
    pub drafts: bool,
    /// Instead of the site's own `base_url`.
    pub base_url: Option<String>,
    /// Warnings are errors.
    pub strict: bool,
}

/// What a run found and made.
#[derive(Debug)]
pub struct Outcome {
    /// All files that were read.
    pub sources: SourceMap,
    /// What was found.
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

/// The report (format.md, The report).
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct Report {}

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
    /// The output could not be written.
    #[error(transparent)]
    Output(#[from] OutputError),
}

/// Looks at a site and writes nothing.
///
/// # Errors
/// When files cannot be read.
pub fn check(_site: &Path, _options: &Options) -> Result<Outcome, PipelineError> {
    Ok(Outcome {
        sources: SourceMap::default(),
        diagnostics: Vec::new(),
        counts: Counts::default(),
        report: Report::default(),
        base_path: "/".into(),
    })
}

/// Builds a site into a target, unless there are errors.
///
/// # Errors
/// When files cannot be read or written.
pub fn build(site: &Path, options: &Options, target: &dyn Target, _progress: &(dyn Fn(Progress) + Sync)) -> Result<Outcome, PipelineError> {
    let outcome = check(site, options)?;
    target.commit()?;
    Ok(outcome)
}
