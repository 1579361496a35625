//! `hashiya check`.

use std::time::Instant;

use hashiya::authoring::fix::mend;
use hashiya::pipeline::{self, Options, PipelineError};
use hashiya::source::files::Disk;

use super::args::Check;
use super::site::Site;
use super::{Stop, Verdict, change, report, terminal};

/// Lists what is wrong with the site, once what can be mended has been.
pub fn run(arguments: &Check) -> Result<Verdict, Stop> {
    let start = Instant::now();
    let site = Site::find(arguments.source.site.as_deref())?;
    let options = Options { drafts: arguments.source.drafts, base_url: None, strict: arguments.findings.strict };
    if arguments.fix {
        fix(&site, &options, arguments.dry_run)?;
    }
    let mut outcome = pipeline::check(&site.root, &options)?;
    terminal::findings(&mut outcome, &site);
    if let Some(file) = &arguments.findings.report {
        report::write(&outcome.report, file)?;
    }
    terminal::closing(terminal::CHECKED, &outcome, start.elapsed());
    Ok(if outcome.failed() { Verdict::Faulty } else { Verdict::Fine })
}

/// Mends what has one remedy.
fn fix(site: &Site, options: &Options, dry_run: bool) -> Result<(), Stop> {
    let mended = mend(&Disk::new(&site.root), |files| {
        let outcome = pipeline::check_files(files, options)?;
        Ok::<_, PipelineError>((outcome.sources, outcome.diagnostics))
    })?;
    change::refused(&mended.refused);
    change::show(&mended.changes);
    if !dry_run {
        change::make(&mended.changes, site)?;
    }
    Ok(())
}
