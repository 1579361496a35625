//! `hashiya build`.

use hashiya::output::DiskTarget;
use hashiya::pipeline::{self, Options};

use super::args::Build;
use super::site::Site;
use super::terminal::{self, ProgressLine};
use super::{Stop, Verdict, findings, today};

/// Builds the site, unless it has errors.
pub fn run(arguments: &Build) -> Result<Verdict, Stop> {
    findings::agree(&arguments.findings)?;
    let site = Site::find(arguments.source.site.as_deref())?;
    let target = DiskTarget::open(&site.out(arguments.out.as_deref()), &site.root)?;
    let options = Options {
        drafts: arguments.source.drafts,
        base_url: arguments.base_url.clone(),
        strict: arguments.findings.strict,
        today: Some(today::today()?),
    };
    let progress = ProgressLine::start();
    let outcome = pipeline::build(&site.root, &options, &target, &|now| progress.show(now));
    progress.clear();
    let mut outcome = outcome?;
    findings::write(&mut outcome, &site, &arguments.findings)?;
    terminal::closing(terminal::BUILT, &outcome, progress.elapsed());
    Ok(if outcome.failed() {
        Verdict::Faulty
    } else {
        Verdict::Fine
    })
}
