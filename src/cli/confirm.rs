//! `hashiya confirm`.

use std::ops::ControlFlow;

use hashiya::authoring::fix::lock_file;
use hashiya::edition::drift::ConfirmedText;
use hashiya::pipeline::{Confirmation, Options, confirm_translations};
use hashiya::source::LoadError;
use hashiya::source::block::BlockNumber;
use hashiya::source::drafts::Drafts;
use hashiya::source::files::Disk;

use super::args::ConfirmArgs;
use super::exit::{CommandError, SiteStatus};
use super::site::SiteFolder;
use super::{change, terminal};

/// Remembers that translations are right as they are. Prints the changes, and writes them unless
/// `--dry-run` is given.
pub fn run(arguments: &ConfirmArgs) -> Result<SiteStatus, CommandError> {
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let files = Disk::new(&site.root);
    let options = Options {
        drafts: Drafts::Include,
        ..Options::default()
    };
    let confirmation = Confirmation {
        article: arguments.what.article.clone(),
        lang: arguments.lang.clone().map(|tag| tag.0),
        block: arguments.what.block,
    };
    let confirmed = match confirm_translations(&files, &options, &confirmation)? {
        ControlFlow::Continue(confirmed) => confirmed,
        ControlFlow::Break(found) => return Err(LoadError::from(Box::new(found)).into()),
    };
    let changes: Vec<_> = lock_file(&files, &confirmed.folder, &confirmed.lock)?
        .into_iter()
        .collect();
    change::print(&changes);
    if !arguments.dry_run {
        change::write_all(&changes, &site)?;
    }
    for text in &confirmed.texts {
        terminal::print(&said(text, &confirmation));
    }
    Ok(SiteStatus::Sound)
}

/// What was confirmed of a translation, in a sentence.
fn said(text: &ConfirmedText, confirmation: &Confirmation) -> String {
    let lang = &text.lang;
    let said = match (text.outdated.as_slice(), confirmation.block) {
        ([], Some(BlockNumber(block))) => {
            format!("Block {block} of `{lang}` was not outdated")
        }
        ([], None) => format!("No block of `{lang}` was outdated"),
        ([BlockNumber(block)], _) => format!("Confirmed block {block} of `{lang}`"),
        (blocks, _) => {
            let numbers: Vec<String> = blocks.iter().map(|block| block.0.to_string()).collect();
            format!("Confirmed blocks {} of `{lang}`", numbers.join(", "))
        }
    };
    let new = match text.new {
        0 => return said,
        1 => "1 block is".to_owned(),
        new => format!("{new} blocks are"),
    };
    format!("{said}; {new} remembered for the first time")
}
