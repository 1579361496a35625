//! The commands. They belong to the binary; the library cannot see them.

mod args;
mod build;
mod change;
mod check;
mod eject;
mod explain;
mod findings;
mod report;
mod serve;
mod site;
mod stop;
mod suggest;
mod terminal;
mod today;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Arguments, Command};
use stop::Stop;

/// What a command that ran to its end says of the site.
enum Verdict {
    /// Nothing that forbids building it.
    Fine,
    /// Errors, which have been printed.
    Faulty,
}

/// Does what the process's arguments ask for.
pub fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Suggest(arguments) => suggest::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Eject(arguments) => eject::run(&arguments),
    };
    match done {
        Ok(Verdict::Fine) => ExitCode::SUCCESS,
        Ok(Verdict::Faulty) => ExitCode::from(stop::SITE),
        Err(stop) => {
            terminal::error(&stop.to_string());
            ExitCode::from(stop.exit_code())
        }
    }
}
