//! `hashiya new`.

mod article;
mod entity;
mod page;

use super::args::NewCommand;
use super::exit::{CommandError, SiteStatus};

/// Adds an article, an entity or a page.
pub fn run(command: &NewCommand) -> Result<SiteStatus, CommandError> {
    match command {
        NewCommand::Article(arguments) => article::run(arguments),
        NewCommand::Entity(arguments) => entity::run(arguments),
        NewCommand::Page(arguments) => page::run(arguments),
    }
}
