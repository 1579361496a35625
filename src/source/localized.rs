//! Text in one or more languages.

use crate::diagnostic::{Span, Spanned};
use crate::text::Lang;

/// A human-readable value in the languages it was given in, in the order of the site's `languages`.
/// Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized {
    values: Vec<(Lang, Spanned<String>)>,
}

impl Localized {
    /// Takes values in the order of the site's `languages`; `None` where there are none.
    pub fn new(values: Vec<(Lang, Spanned<String>)>) -> Option<Self> {
        (!values.is_empty()).then_some(Self { values })
    }

    /// A value in one language.
    pub fn one(lang: Lang, value: Spanned<String>) -> Self {
        Self {
            values: vec![(lang, value)],
        }
    }

    /// The value in exactly this language.
    pub fn get(&self, lang: &Lang) -> Option<&Spanned<String>> {
        self.values
            .iter()
            .find(|(l, _)| l == lang)
            .map(|(_, value)| value)
    }

    /// The value in this language, or else in the next one that has it; with the language it is in.
    pub fn pick(&self, lang: &Lang) -> (&Lang, &str) {
        let found = self
            .values
            .iter()
            .find(|(l, _)| l == lang)
            .unwrap_or(&self.values[0]);
        (&found.0, &found.1.value)
    }

    /// All values, in the order of the site's `languages`.
    pub fn values(&self) -> &[(Lang, Spanned<String>)] {
        &self.values
    }

    /// Where its first value stands.
    pub fn span(&self) -> Span {
        self.values[0].1.span
    }
}
