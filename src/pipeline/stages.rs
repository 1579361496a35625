//! The stages before rendering, once: load, anchor, link and check.

use std::ops::ControlFlow;

use super::options::Options;
use super::outcome::PipelineError;
use super::progress::Progress;
pub(super) use super::session::CheckedSite;
use super::session::Session;
use crate::source::ProgramTooOld;
use crate::source::files::Files;

/// Loads, anchors and links a site, and checks its links. Breaks off if the site needs a newer version
/// of the program.
pub(super) fn run(
    files: &dyn Files,
    options: &Options,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<ControlFlow<ProgramTooOld, CheckedSite>, PipelineError> {
    Ok(match Session::open(files, options, progress)? {
        ControlFlow::Continue(session) => ControlFlow::Continue(session.check(files, &|| false)?),
        ControlFlow::Break(found) => ControlFlow::Break(found),
    })
}
