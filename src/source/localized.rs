//! Text by language.

use crate::diagnostic::{Span, Spanned};
use crate::nonempty::NonEmpty;
use crate::text::Lang;

/// A text that readers see, in one or more languages.
///
/// The values are in the order of the site's `languages`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Localized {
    values: NonEmpty<(Lang, Spanned<String>)>,
}

impl Localized {
    /// A text with these values, which must be in the order of the site's `languages`. Returns `None` if
    /// there are no values.
    pub fn new(values: Vec<(Lang, Spanned<String>)>) -> Option<Self> {
        NonEmpty::new(values).map(|values| Self { values })
    }

    /// A text in one language.
    pub fn one(lang: Lang, value: Spanned<String>) -> Self {
        Self {
            values: NonEmpty::of((lang, value), []),
        }
    }

    /// The value in exactly this language, if there is one.
    pub fn get(&self, lang: &Lang) -> Option<&Spanned<String>> {
        self.values
            .iter()
            .find(|(l, _)| l == lang)
            .map(|(_, value)| value)
    }

    /// The value for readers of a language, with the language that it is in: the value in that language,
    /// or else the first one in the order of the site's `languages`.
    pub fn pick(&self, lang: &Lang) -> (&Lang, &str) {
        let found = self
            .values
            .iter()
            .find(|(l, _)| l == lang)
            .unwrap_or_else(|| self.values.first());
        (&found.0, &found.1.value)
    }

    /// All values, in the order of the site's `languages`.
    pub fn values(&self) -> &[(Lang, Spanned<String>)] {
        &self.values
    }

    /// The span of the first value.
    pub fn span(&self) -> Span {
        self.values.first().1.span
    }
}
