//! Why the formatters of a language cannot be built.

use crate::text::Lang;

/// Why a [`Locale`](super::Locale) cannot be built.
#[derive(Debug, thiserror::Error)]
pub enum LocaleError {
    /// The setting `months` for another language than Arabic.
    #[error("`months` chooses among the names of the months in Arabic; `{0}` has one set only")]
    Months(Lang),
    /// CLDR has no data for the language.
    #[error("there is no locale data for `{lang}`: {reason}")]
    Missing {
        /// The language.
        lang: Lang,
        /// ICU's message.
        reason: String,
    },
}

/// An error of ICU, by its message: the error types of its components cannot be named through the
/// crate `icu`.
#[derive(Debug)]
pub(super) struct DataError(pub String);

impl<E: std::error::Error> From<E> for DataError {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}
