//! The message of a commit that publishes a site.

use super::repository::Repository;

/// The line of the message that names the commit of the sources. It tells our commits from others.
pub(super) const SOURCE: &str = "Hashiya-Source: ";

/// Whether all that was published is in the commit of the sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceState {
    /// It is.
    Committed,
    /// There may be changes that are not committed.
    Edited,
}

/// The message: the text of the user or `Publish 1a2b3c4`, and the whole name of the commit.
pub(super) fn message(repository: &Repository, text: Option<&str>, state: SourceState) -> String {
    const SHORT: usize = 10;
    let head = &repository.head;
    let short = head.get(..SHORT).unwrap_or(head);
    let edited = match state {
        SourceState::Committed => "",
        SourceState::Edited => " with changes that are not committed",
    };
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    let text = text.map_or_else(|| format!("Publish {short}{edited}"), str::to_owned);
    format!("{text}\n\n{SOURCE}{head}{edited}\n")
}
