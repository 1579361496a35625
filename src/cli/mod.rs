//! The command line: parses arguments, runs one command, returns its exit code.
//!
//! This module belongs to the binary. The library cannot see it.

mod annotate;
mod args;
mod build;
mod change;
mod check;
mod confirm;
mod eject;
mod entity;
mod entity_file;
mod exit;
mod explain;
mod export;
mod findings;
mod fmt;
mod id;
mod import;
mod init;
mod new;
mod new_file;
mod no_article;
mod publish;
mod report;
mod serve;
mod shell;
mod site;
mod site_files;
mod stats;
mod suggest;
mod temporary;
mod terminal;
mod timings;
mod today;
mod unchanged;
mod where_words;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Arguments, Command};
use exit::{CommandError, SiteStatus};

/// Runs the command that the process's arguments ask for.
pub fn run() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Init(arguments) => init::run(&arguments),
        Command::New(command) => new::run(&command),
        Command::Import(arguments) => import::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Confirm(arguments) => confirm::run(&arguments),
        Command::Suggest(arguments) => suggest::run(&arguments),
        Command::Annotate(arguments) => annotate::run(&arguments),
        Command::Where(arguments) => where_words::run(&arguments),
        Command::Fmt(arguments) => fmt::run(&arguments),
        Command::Stats(arguments) => stats::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Entity(arguments) => entity::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Publish(arguments) => publish::run(&arguments),
        Command::Eject(arguments) => eject::run(&arguments),
        Command::Explain { code } => explain::run(&code),
        Command::Report => Err(CommandError::NoReport),
        Command::Completions(arguments) => shell::completions(&arguments),
        Command::Man(arguments) => shell::man(&arguments),
    };
    match result {
        Ok(SiteStatus::Sound) => ExitCode::SUCCESS,
        Ok(SiteStatus::HasErrors) => ExitCode::from(exit::SITE),
        Err(error) => {
            terminal::print_error(&error.to_string());
            ExitCode::from(error.exit_code())
        }
    }
}
