//! Why a message cannot be formatted.

use crate::text::Lang;

/// Why a message cannot be formatted. The cause is always a template or a message file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// No language has the message.
    #[error("there is no message `{id}`{}", near.as_ref().map_or_else(String::new, |near| format!("; did you mean `{near}`?")))]
    Unknown {
        /// The id.
        id: String,
        /// The most similar id that exists.
        near: Option<String>,
    },
    /// The catalogue does not have the language.
    #[error("`{0}` is not a language of this site")]
    UnknownLanguage(Lang),
    /// The message uses an argument that was not given.
    #[error("the message `{id}` ({lang}) wants `${argument}`, which was not given")]
    MissingArgument {
        /// The id of the message.
        id: String,
        /// The language of the wording that uses it.
        lang: Lang,
        /// The argument's name.
        argument: String,
    },
    /// A message was asked for as plain text, and got markup as an argument.
    #[error("the message `{id}` is wanted as text, but `${argument}` is markup")]
    Markup {
        /// The id of the message.
        id: String,
        /// The argument's name.
        argument: String,
    },
    /// A reference in the message leads nowhere or in a circle.
    #[error("the message `{id}` ({lang}) cannot be completed: {reason}")]
    Broken {
        /// The id of the message.
        id: String,
        /// The language of the wording.
        lang: Lang,
        /// What is wrong.
        reason: String,
    },
}
