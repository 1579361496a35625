//! A message file and the languages that it serves.

use icu::locale::subtags::Script;
use icu::locale::{Locale, LocaleExpander};

use crate::diagnostic::{Code, Diagnostic, FileId, Severity, Span};
use crate::text::Lang;

/// A Fluent file, not parsed yet.
#[derive(Clone, Debug)]
pub struct MessageFile {
    /// The language of its messages.
    pub lang: Lang,
    /// The name below `templates/`, such as `messages/ar.ftl`.
    pub name: String,
    /// The text.
    pub text: String,
    /// The source file, if the site has it; `None` for a built-in file.
    pub file: Option<FileId>,
}

impl MessageFile {
    /// Whether readers of a language can use the messages: those of the same language, and those of
    /// its regions in the same script (`en` serves `en-GB`; `sr` does not serve `sr-Latn`).
    pub fn serves(&self, lang: &Lang) -> bool {
        let wider = || {
            lang.as_str()
                .strip_prefix(self.lang.as_str())
                .is_some_and(|rest| rest.starts_with('-'))
        };
        self.lang == *lang || (wider() && script(&self.lang) == script(lang))
    }

    /// Makes a diagnostic about some bytes of the file. For a built-in file the place is part of
    /// the message.
    pub(super) fn diagnose(
        &self,
        code: Code,
        severity: Severity,
        at: std::ops::Range<usize>,
        message: &str,
    ) -> Diagnostic {
        let end = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        let span = self.file.map(|file| Span {
            file,
            start: end(at.start),
            end: end(at.end),
        });
        let line = self
            .text
            .get(..at.start)
            .map_or(1, |before| before.matches('\n').count() + 1);
        let message = if span.is_some() {
            message.to_owned()
        } else {
            format!("{}:{line}: {message}", self.name)
        };
        Diagnostic::new(code, severity, span, message)
    }
}

/// The usual script of a language; `None` if CLDR does not know it.
fn script(lang: &Lang) -> Option<Script> {
    let mut id = lang.as_str().parse::<Locale>().ok()?.id;
    LocaleExpander::new_extended().maximize(&mut id);
    id.script
}
