//! `hashiya build`.

use hashiya::output::DiskTarget;
use hashiya::pipeline::{self, Options, PipelineError, Progress, RunOutcome};
use hashiya::source::files::Disk;

use super::args::BuildArgs;
use super::exit::{CommandError, SiteStatus};
use super::findings::Notes;
use super::site::SiteFolder;
use super::terminal::{self, ProgressLine};
use super::timings::{CountedFiles, CountedTarget, Timings};
use super::{findings, today, unchanged};

/// Builds the site, unless it has errors.
pub fn run(arguments: &BuildArgs) -> Result<SiteStatus, CommandError> {
    findings::check_arguments(&arguments.findings)?;
    let site = SiteFolder::find(arguments.site.folder.as_deref())?;
    let target = DiskTarget::open(&site.output_folder(arguments.out.as_deref()), &site.root)?;
    let options = Options {
        drafts: arguments.site.drafts(),
        base_url: arguments.base_url.clone(),
        presumed_base_url: None,
        links: arguments.links(),
        shard: arguments.shard.unwrap_or_default(),
        strict: arguments.strictness.strict,
        // A folder that is read where it is needs no host.
        size_limit: (!arguments.portable).then_some(pipeline::GITHUB_PAGES_LIMIT),
        today: Some(today::today()?),
    };
    let inputs = unchanged::inputs(&site, &options, arguments)?;
    if let Some(inputs) = inputs
        && unchanged::print_again(&target, inputs)?
    {
        return Ok(SiteStatus::Sound);
    }
    let progress = ProgressLine::start();
    let show = |now| progress.show(now);
    let (result, timings) = if arguments.timings {
        let (result, timings) = build_timed(&site, &options, &target, &show);
        (result, Some(timings))
    } else {
        let result = pipeline::build(&site.root, &options, &target, &show);
        (result, None)
    };
    progress.clear();
    let mut outcome = result?;
    if let Some(timings) = timings {
        timings.print();
    }
    findings::print(&mut outcome, &site, &arguments.findings)?;
    if let Some(inputs) = inputs
        && !outcome.failed()
    {
        let notes = Notes::of(&arguments.findings);
        unchanged::keep(&target, inputs, &outcome, &site, notes)?;
    }
    terminal::print_summary(terminal::BUILT, &outcome, progress.elapsed());
    if !options.shard.is_whole() && !outcome.failed() {
        let shard = options.shard;
        terminal::print(&format!(
            "This is part {shard} of the site: copy all parts into one folder"
        ));
    }
    terminal::print_strictness(&outcome);
    Ok(SiteStatus::of(&outcome))
}

/// Builds a site and measures its stages. The clocks of the system are not asked otherwise.
fn build_timed(
    site: &SiteFolder,
    options: &Options,
    target: &DiskTarget,
    progress: &(dyn Fn(Progress) + Sync),
) -> (Result<RunOutcome, PipelineError>, Timings) {
    let timings = Timings::start();
    let files = CountedFiles {
        files: &Disk::new(&site.root),
        timings: &timings,
    };
    let counted = CountedTarget {
        target,
        timings: &timings,
    };
    let result = pipeline::build_files(&files, options, &counted, &|now| {
        timings.note(now);
        progress(now);
    });
    timings.stop();
    (result, timings)
}
