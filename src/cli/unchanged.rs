//! A build that has nothing to do: nothing changed since the last one into the same folder.

use hashiya::diagnostic::print::Tally;
use hashiya::output::DiskTarget;
use hashiya::pipeline::{Inputs, Options, RunOutcome};
use hashiya::source::files::Disk;

use super::args::BuildArgs;
use super::exit::CommandError;
use super::findings::{self, Notes};
use super::site::SiteFolder;
use super::terminal;

/// What a build is made from. `None` if it must be made in any case, because more is asked for than the
/// files and the findings for people.
pub fn inputs(
    site: &SiteFolder,
    options: &Options,
    arguments: &BuildArgs,
) -> Result<Option<Inputs>, CommandError> {
    let wants_more = arguments.timings
        || arguments.findings.report.is_some()
        || findings::use_standard_output(&arguments.findings);
    let Some(program) = program().filter(|_| !wants_more) else {
        return Ok(None);
    };
    // The findings are kept as they were printed, so what they look like counts too.
    let notes = Notes::of(&arguments.findings);
    let look = (findings::width(), notes, &site.shown);
    let inputs = Inputs::read(
        &Disk::new(&site.root),
        options,
        &format!("{program} {look:?}"),
    )?;
    Ok(Some(inputs))
}

/// Prints again what the last build found, if it was made from the same inputs. Returns whether it was.
pub fn print_again(target: &DiskTarget, inputs: Inputs) -> Result<bool, CommandError> {
    let Some(note) = target.note_if_current(inputs.to_bits())? else {
        return Ok(false);
    };
    let (tally, found) = note.split_once('\n').unwrap_or_default();
    findings::print_text(found);
    terminal::print_success("Unchanged", &format!("since the last build; {tally}"));
    Ok(true)
}

/// Remembers what a build found, for [`print_again`]. The findings are sorted.
pub fn keep(
    target: &DiskTarget,
    inputs: Inputs,
    outcome: &RunOutcome,
    site: &SiteFolder,
    notes: Notes,
) -> Result<(), CommandError> {
    let tally = Tally::of(&outcome.diagnostics);
    let found = findings::text_for_people(outcome, site, notes);
    Ok(target.set_current(inputs.to_bits(), format!("{tally}\n{found}"))?)
}

/// What tells this program from another: its version, and when its file was written, because programs
/// under development have one version. `None` if the system does not say.
fn program() -> Option<String> {
    let file = std::env::current_exe().ok()?;
    let written = file.metadata().ok()?.modified().ok()?;
    Some(format!("{} {written:?}", env!("CARGO_PKG_VERSION")))
}
