//! `hashiya check`.

use std::ops::ControlFlow;
use std::sync::mpsc::channel;
use std::time::Instant;

use hashiya::authoring::fix::apply_fixes;
use hashiya::pipeline::{self, Options};
use hashiya::serve::Watch;
use hashiya::source::LoadError;
use hashiya::source::files::Disk;

use super::args::{CheckArgs, Format};
use super::exit::{CommandError, SiteStatus};
use super::site::SiteFolder;
use super::{change, explain, findings, terminal, today};

/// Lists what is wrong with the site; with `--fix`, after changing what can be fixed.
pub fn run(arguments: &CheckArgs) -> Result<SiteStatus, CommandError> {
    if let Some(code) = &arguments.explain {
        return explain::run(code);
    }
    findings::check_arguments(&arguments.findings)?;
    let site = SiteFolder::find(arguments.site.folder.as_deref())?;
    if arguments.watch {
        watch(&site, arguments)
    } else {
        once(&site, arguments)
    }
}

fn once(site: &SiteFolder, arguments: &CheckArgs) -> Result<SiteStatus, CommandError> {
    let start = Instant::now();
    let options = Options {
        drafts: arguments.site.drafts(),
        base_url: arguments.base_url.clone(),
        strict: arguments.strictness.strict,
        today: Some(today::today()?),
        ..Options::default()
    };
    if arguments.fix {
        match fix(site, &options, arguments) {
            // The check finds this, too, and prints it in the form that is asked for.
            Err(CommandError::Load(LoadError::ProgramTooOld(_))) => {}
            fixed => fixed?,
        }
    }
    let mut outcome = pipeline::check(&site.root, &options)?;
    findings::print(&mut outcome, site, &arguments.findings)?;
    if arguments.findings.format == Format::Human || !outcome.failed() {
        terminal::print_summary(terminal::CHECKED, &outcome, start.elapsed());
        terminal::print_strictness(&outcome);
    }
    Ok(SiteStatus::of(&outcome))
}

/// Prints the changes that fix findings with one certain remedy, and writes them unless
/// `--dry-run` is given.
fn fix(site: &SiteFolder, options: &Options, arguments: &CheckArgs) -> Result<(), CommandError> {
    let today = today::today_utc()?;
    let fixed = apply_fixes(
        &Disk::new(&site.root),
        |files| {
            let outcome = pipeline::check_files(files, options)?;
            Ok::<_, CommandError>((outcome.sources, outcome.diagnostics))
        },
        |files| match pipeline::remember_translations(files, options, today)? {
            ControlFlow::Continue(translations) => Ok(translations),
            ControlFlow::Break(found) => Err(LoadError::from(Box::new(found)).into()),
        },
    )?;
    change::print_refused(&fixed.refused);
    change::print(&fixed.changes);
    if !arguments.dry_run {
        change::write_all(&fixed.changes, site)?;
    }
    Ok(())
}

/// Checks now and again after every change, until the process ends. A line separates each check
/// from the output of the one before.
fn watch(site: &SiteFolder, arguments: &CheckArgs) -> Result<SiteStatus, CommandError> {
    let (changed, changes) = channel();
    // Started before the first check, so that a change during it is not missed.
    let mut watching = Watch::start(&site.root)?;
    watching.run(move |changes, _| {
        if changes.is_some() {
            let _ = changed.send(());
        }
    });
    let mut round = 1_u32;
    loop {
        let result = site.ensure_exists().and_then(|()| once(site, arguments));
        if let Err(error) = result {
            terminal::print_error(&error.to_string());
        }
        terminal::print("Watching for changes (Ctrl-C ends it)");
        if changes.recv().is_err() {
            return Ok(SiteStatus::Sound);
        }
        // One check covers all changes that came in meanwhile.
        while changes.try_recv().is_ok() {}
        round += 1;
        terminal::print_rule(&format!("check {round}"));
    }
}
