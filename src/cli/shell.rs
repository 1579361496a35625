//! `hashiya completions` and `hashiya man`: what shells and manuals know about the commands. Both are
//! made from the definition of the commands.

use std::io::{self, Write as _};

use clap::CommandFactory as _;

use super::args::{Arguments, CompletionsArgs, ManArgs};
use super::exit::{CommandError, SiteStatus};
use super::terminal::ignore_closed_pipe;

/// Prints the completion script of a shell to standard output.
pub fn completions(arguments: &CompletionsArgs) -> Result<SiteStatus, CommandError> {
    let mut script = Vec::new();
    clap_complete::generate(
        arguments.shell,
        &mut Arguments::command(),
        "hashiya",
        &mut script,
    );
    print(&script)
}

/// Prints the manual page to standard output or, with a folder, writes the page of each command
/// into it.
pub fn man(arguments: &ManArgs) -> Result<SiteStatus, CommandError> {
    let Some(folder) = &arguments.folder else {
        let mut page = Vec::new();
        let written = clap_mangen::Man::new(Arguments::command()).render(&mut page);
        written.map_err(|source| failed("make", "the manual page", source))?;
        return print(&page);
    };
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(Arguments::command(), folder));
    written.map_err(|source| failed("write", folder, source))?;
    Ok(SiteStatus::Sound)
}

fn print(bytes: &[u8]) -> Result<SiteStatus, CommandError> {
    ignore_closed_pipe(io::stdout().lock().write_all(bytes))
        .map_err(|source| failed("write", "standard output", source))?;
    Ok(SiteStatus::Sound)
}

fn failed(
    action: &'static str,
    path: impl AsRef<std::path::Path>,
    source: io::Error,
) -> CommandError {
    CommandError::Io {
        action,
        path: path.as_ref().to_owned(),
        source,
    }
}
