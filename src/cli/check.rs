//! `hashiya check`.

use std::time::Instant;

use hashiya::pipeline::{self, Options};

use super::args::Check;
use super::site::Site;
use super::{Stop, Verdict, report, terminal};

/// Lists what is wrong with the site.
pub fn run(arguments: &Check) -> Result<Verdict, Stop> {
    let start = Instant::now();
    let site = Site::find(arguments.source.site.as_deref())?;
    let options = Options { drafts: arguments.source.drafts, base_url: None, strict: arguments.findings.strict };
    let mut outcome = pipeline::check(&site.root, &options)?;
    terminal::findings(&mut outcome, &site);
    if let Some(file) = &arguments.findings.report {
        report::write(&outcome.report, file)?;
    }
    terminal::closing(terminal::CHECKED, &outcome, start.elapsed());
    Ok(if outcome.failed() { Verdict::Faulty } else { Verdict::Fine })
}
