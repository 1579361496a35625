//! `hashiya check`.

use std::sync::mpsc::channel;
use std::time::Instant;

use hashiya::authoring::fix::mend;
use hashiya::pipeline::{self, Options, PipelineError};
use hashiya::serve::Watch;
use hashiya::source::files::Disk;

use super::args::{Check, Format};
use super::site::Site;
use super::{Stop, Verdict, change, explain, findings, terminal, today};

/// Lists what is wrong with the site, once what can be mended has been.
pub fn run(arguments: &Check) -> Result<Verdict, Stop> {
    if let Some(code) = &arguments.explain {
        return explain::run(code);
    }
    findings::agree(&arguments.findings)?;
    let site = Site::find(arguments.source.site.as_deref())?;
    if arguments.watch {
        watch(&site, arguments)
    } else {
        once(&site, arguments)
    }
}

fn once(site: &Site, arguments: &Check) -> Result<Verdict, Stop> {
    let start = Instant::now();
    let options = Options {
        drafts: arguments.source.drafts,
        base_url: None,
        strict: arguments.findings.strict,
        today: Some(today::today()?),
    };
    if arguments.fix {
        fix(site, &options, arguments.dry_run)?;
    }
    let mut outcome = pipeline::check(&site.root, &options)?;
    findings::write(&mut outcome, site, &arguments.findings)?;
    if arguments.findings.format == Format::Human || !outcome.failed() {
        terminal::closing(terminal::CHECKED, &outcome, start.elapsed());
    }
    Ok(if outcome.failed() {
        Verdict::Faulty
    } else {
        Verdict::Fine
    })
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

/// Checks now and after every change, until the process is ended. What was said before stays to be
/// read: a line parts it from what is said next.
fn watch(site: &Site, arguments: &Check) -> Result<Verdict, Stop> {
    let (changed, changes) = channel();
    // Before the first check: a change during it is not missed.
    let _watch = Watch::start(&site.root, move || {
        let _ = changed.send(());
    })?;
    let mut round = 1_u32;
    loop {
        if let Err(stop) = site.still_there().and_then(|()| once(site, arguments)) {
            terminal::error(&stop.to_string());
        }
        terminal::say("Watching for changes (Ctrl-C ends it)");
        if changes.recv().is_err() {
            return Ok(Verdict::Fine);
        }
        // Several changes since then need one check.
        while changes.try_recv().is_ok() {}
        round += 1;
        terminal::rule(&format!("check {round}"));
    }
}
