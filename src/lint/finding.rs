//! The finding of a lint, before it has a code and a severity.

use crate::diagnostic::{Code, Diagnostic, Severity, Span};

/// A finding of a lint. The lint's level decides whether it becomes an error, a warning or a note.
#[derive(Debug)]
pub(super) struct LintFinding {
    pub(super) span: Span,
    message: String,
    label: Option<(Span, &'static str)>,
    help: String,
}

impl LintFinding {
    /// Makes a finding at a place, with advice.
    pub(super) fn new(span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
            label: None,
            help: help.into(),
        }
    }

    /// Adds a second place, with a text for it.
    pub(super) fn label(mut self, span: Span, text: &'static str) -> Self {
        self.label = Some((span, text));
        self
    }

    /// Makes the diagnostic.
    pub(super) fn diagnostic(self, code: Code, severity: Severity) -> Diagnostic {
        let diagnostic =
            Diagnostic::new(code, severity, Some(self.span), self.message).help(self.help);
        match self.label {
            Some((span, text)) => diagnostic.label(span, text),
            None => diagnostic,
        }
    }
}
