//! `hashiya stats`.

mod articles;
mod totals;

use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;

use hashiya::pipeline::Options;
use hashiya::pipeline::stats::{SiteStats, stats};
use hashiya::source::LoadError;

use super::args::{StatsArgs, StatsFormat};
use super::exit::{CommandError, SiteStatus};
use super::site::SiteFolder;
use super::terminal;

/// Prints figures of the site to standard output. Errors of the site do not change the exit code,
/// but are mentioned.
pub fn run(arguments: &StatsArgs) -> Result<SiteStatus, CommandError> {
    let site = SiteFolder::find(arguments.site.folder.as_deref())?;
    let options = Options {
        drafts: arguments.site.drafts(),
        ..Options::default()
    };
    let stats = match stats(&site.root, &options)? {
        ControlFlow::Continue(stats) => stats,
        ControlFlow::Break(found) => return Err(LoadError::from(Box::new(found)).into()),
    };
    let printed = match arguments.format {
        StatsFormat::Human => format!("{}{}", totals::format(&stats), articles::format(&stats)),
        StatsFormat::Json => json(&stats)?,
    };
    // `anstream` would drop control characters. A closed pipe is no error.
    let _ = std::io::stdout().lock().write_all(printed.as_bytes());
    match stats.errors {
        0 => {}
        1 => terminal::print(
            "The site has 1 error, which `hashiya check` shows; what it hides is not counted",
        ),
        errors => terminal::print(&format!(
            "The site has {errors} errors, which `hashiya check` lists; what they hide is not counted"
        )),
    }
    Ok(SiteStatus::Sound)
}

fn json(stats: &SiteStats) -> Result<String, CommandError> {
    let text = serde_json::to_string_pretty(stats).map_err(|error| CommandError::Io {
        action: "print the figures to",
        path: PathBuf::from("-"),
        source: error.into(),
    })?;
    Ok(text + "\n")
}
