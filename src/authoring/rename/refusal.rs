//! Why an entity is not renamed.

use crate::authoring::splice::EditError;
use crate::source::files::FilesError;

/// Why an entity is not renamed. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum RenameError {
    /// There is no entity with the old id.
    #[error("there is no entity `{id}`{}", near.as_ref().map_or_else(String::new, |near| format!("; did you mean `{near}`?")))]
    NoEntity {
        /// The id as given.
        id: String,
        /// The id that the entity has today, or the most similar id.
        near: Option<String>,
    },
    /// The new id is not an id.
    #[error("`{id}` is no id: {fault}; {help}")]
    NoId {
        /// The id as given.
        id: String,
        /// What is wrong with it.
        fault: String,
        /// What to write instead.
        help: String,
    },
    /// Something else has the new id.
    #[error("`{id}` is taken: {by}")]
    Taken {
        /// The new id.
        id: String,
        /// What has it.
        by: String,
    },
    /// A file cannot be read, so that it is not known what it refers to.
    #[error(
        "{0} has faults, and may name the entity where nobody finds it; run `hashiya check` and correct them first"
    )]
    Unreadable(String),
    /// A received text links to the entity.
    #[error(
        "{place}: the text of the article has the link `[[{old}]]`, and texts are never changed; write `[[{new}]]` there yourself and run the command again"
    )]
    Received {
        /// The file and line.
        place: String,
        /// The old id.
        old: String,
        /// The new id.
        new: String,
    },
    /// A place cannot be changed.
    #[error("{place}: {reason}; nothing was changed")]
    Place {
        /// The file, and the line if it is known.
        place: String,
        /// Why it cannot be changed.
        reason: EditError,
    },
    /// The changed site would have errors that it does not have now.
    #[error("nothing was changed, because the site would have new errors:\n{}", .0.join("\n"))]
    NewErrors(Vec<String>),
    /// A file of the site cannot be read.
    #[error(transparent)]
    Files(#[from] FilesError),
}

impl RenameError {
    /// Whether the arguments are the cause, and not the content of the site.
    pub const fn is_about_arguments(&self) -> bool {
        matches!(
            self,
            Self::NoEntity { .. } | Self::NoId { .. } | Self::Taken { .. }
        )
    }
}
