//! `hashiya publish`.

use std::io::Write as _;
use std::path::Path;

use hashiya::output::DiskTarget;
use hashiya::pipeline::{self, Options, RunOutcome};
use hashiya::publish::{
    Destination, FileChanges, ObjectStorage, Publication, PublicationHistory, PublishedBranch,
    Repository, SourceState,
};
use hashiya::source::drafts::Drafts;
use hashiya::source::settings::BaseUrl;

use super::args::{FindingsArgs, PublishArgs};
use super::exit::{CommandError, SiteStatus};
use super::site::SiteFolder;
use super::temporary::TemporaryFolder;
use super::terminal::{self, ProgressLine};
use super::{findings, today};

/// Builds the site into a temporary folder, and pushes it to a branch of its repository.
pub fn run(arguments: &PublishArgs) -> Result<SiteStatus, CommandError> {
    findings::check_arguments(&arguments.findings)?;
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let repository = Repository::open(&site.root, &arguments.remote)?;
    let destination = Destination::find(&repository, &arguments.remote, &arguments.branch)?;
    ensure_sources(&repository, arguments)?;
    let published = PublishedBranch::fetch(&repository, &destination)?;

    let folder = TemporaryFolder::new("publish")?;
    let out = folder.path().join("site");
    let presumed = published.address().or_else(|| destination.pages_address());
    let outcome = build(&site, &out, presumed, arguments)?;
    if outcome.failed() {
        return Ok(SiteStatus::HasErrors);
    }
    print_presumed(&outcome, &published);

    let publication = Publication::read(
        &repository,
        &destination,
        &published,
        if arguments.squash {
            PublicationHistory::Squashed
        } else {
            PublicationHistory::Kept
        },
        &out,
        if arguments.dry_run {
            ObjectStorage::Named
        } else {
            ObjectStorage::Kept
        },
    )?;
    let changes = publication.changes();
    if publication.is_published() {
        terminal::print(&format!(
            "Nothing changed: {destination} has this site already"
        ));
    } else if arguments.dry_run {
        list(&changes, &arguments.findings);
        terminal::print(&format!(
            "On {destination}: {}; nothing was pushed (--dry-run)",
            format_changes(&changes)
        ));
    } else {
        // The build may have taken a while.
        repository.ensure_same_commit()?;
        ensure_sources(&repository, arguments)?;
        terminal::print(&format!("Pushing to {destination}…"));
        publication.push(
            folder.path(),
            arguments.message.as_deref(),
            state(arguments),
        )?;
        print_done(&outcome, &changes, &destination, &published);
    }
    Ok(SiteStatus::Sound)
}

/// Fails if the commit does not have all that the site is built from.
fn ensure_sources(repository: &Repository, arguments: &PublishArgs) -> Result<(), CommandError> {
    repository.ensure_submodules()?;
    if !arguments.allow_dirty {
        repository.ensure_committed()?;
    }
    Ok(())
}

const fn state(arguments: &PublishArgs) -> SourceState {
    if arguments.allow_dirty {
        SourceState::Edited
    } else {
        SourceState::Committed
    }
}

fn build(
    site: &SiteFolder,
    out: &Path,
    presumed: Option<BaseUrl>,
    arguments: &PublishArgs,
) -> Result<RunOutcome, CommandError> {
    let target = DiskTarget::open(out, &site.root)?;
    let options = Options {
        drafts: Drafts::Exclude,
        base_url: arguments.base_url.clone(),
        presumed_base_url: presumed,
        strict: !arguments.no_strict,
        size_limit: Some(pipeline::GITHUB_PAGES_LIMIT),
        today: Some(today::today()?),
        ..Options::default()
    };
    let progress = ProgressLine::start();
    let result = pipeline::build(&site.root, &options, &target, &|now| progress.show(now));
    progress.clear();
    let mut outcome = result?;
    findings::print(&mut outcome, site, &arguments.findings)?;
    terminal::print_summary(terminal::BUILT_TO_PUBLISH, &outcome, progress.elapsed());
    if outcome.fails_by_strictness_only {
        terminal::print(
            "help: all of these are warnings, which keep a site from being published; --no-strict publishes it all the same",
        );
    }
    Ok(outcome)
}

fn format_address(url: &BaseUrl) -> String {
    format!("{}{}/", url.origin, url.path)
}

/// Says which address the site was given, and why.
fn print_presumed(outcome: &RunOutcome, published: &PublishedBranch) {
    let Some(url) = outcome
        .base_url
        .as_ref()
        .filter(|_| outcome.is_base_url_presumed)
    else {
        return;
    };
    let why = if published.address().as_ref() == Some(url) {
        "for the branch has this domain in its CNAME"
    } else {
        "where GitHub Pages shows the site of this repository"
    };
    let address = format_address(url);
    terminal::print(&format!(
        "note: the address of the site is {address}, {why}; write `base_url: {address}` into hashiya.yaml to make it certain"
    ));
}

/// Lists the files that would change, one per line: on standard output, unless findings or a report
/// for other programs are there.
fn list(changes: &FileChanges, arguments: &FindingsArgs) {
    let groups = [
        ("new", &changes.added),
        ("changed", &changes.changed),
        ("removed", &changes.removed),
    ];
    let lines: Vec<String> = groups
        .iter()
        .flat_map(|(what, paths)| paths.iter().map(move |path| format!("{what:8} {path}\n")))
        .collect();
    if findings::use_standard_output(arguments) {
        terminal::print(lines.concat().trim_end());
    } else {
        // A closed pipe (`hashiya publish --dry-run | head`) is no error.
        let _ = std::io::stdout()
            .lock()
            .write_all(lines.concat().as_bytes());
    }
}

/// `3 files new, 1 changed, none removed`, without the last that are none.
fn format_changes(changes: &FileChanges) -> String {
    let groups = [
        (changes.added.len(), "new"),
        (changes.changed.len(), "changed"),
        (changes.removed.len(), "removed"),
    ];
    let some: Vec<String> = groups
        .iter()
        .filter(|(count, _)| *count > 0)
        .enumerate()
        .map(|(index, (count, what))| match (index, count) {
            (0, 1) => format!("1 file {what}"),
            (0, count) => format!("{count} files {what}"),
            (_, count) => format!("{count} {what}"),
        })
        .collect();
    if some.is_empty() {
        "no file changed".to_owned()
    } else {
        some.join(", ")
    }
}

fn print_done(
    outcome: &RunOutcome,
    changes: &FileChanges,
    destination: &Destination,
    published: &PublishedBranch,
) {
    let place = outcome
        .base_url
        .as_ref()
        .map(|url| format!(", for {}", format_address(url)))
        .unwrap_or_default();
    terminal::print_success(
        "Published",
        &format!("on {destination}{place}: {}", format_changes(changes)),
    );
    if !published.exists() && destination.pages_address().is_some() {
        terminal::print(&format!(
            "help: if GitHub does not show it yet, choose Settings → Pages → Deploy from a branch, {} and / (root), once",
            destination.branch()
        ));
    }
}
