//! What an author is told: findings as data, with the place, the cause and the remedy.
//!
//! A diagnostic is made where the check is; printing it is someone else's business.

pub mod explain;
mod fix;
mod nearest;
pub mod print;
mod span;

pub use fix::{Fix, KeyEdit, ValueEdit};
pub use nearest::{nearest, only_near};
pub use span::{FileId, Position, SourceFile, SourceMap, Span, Spanned};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Only describes; never fails a build.
    Note,
    /// The site is built; `--strict` makes it an error.
    Warning,
    /// The build writes nothing.
    Error,
}

/// The number of a kind of finding, such as `H0101`; stable across releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(pub &'static str);

impl Code {
    /// The file is not YAML: the cause of what else seems wrong, so it is printed first.
    pub const SYNTAX: Code = Code("H0101");
}

/// A second place that a finding speaks of, with what to say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is there, in a few words.
    pub text: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kind.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// One line that says what is wrong.
    pub message: String,
    /// The place that is wrong: as a rule the YAML value. `None` where no place of a file that was
    /// read is.
    pub span: Option<Span>,
    /// Without a place: the file or folder that it is about, relative to the site's root with `/`.
    /// `None` where it is the site as a whole.
    pub path: Option<String>,
    /// Other places: the text, the other definition.
    pub secondary: Vec<Label>,
    /// What to write instead.
    pub help: Option<String>,
    /// The change that does it, where there is only one answer.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, Some(span), message)
    }

    /// A warning at a place.
    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, Some(span), message)
    }

    /// A note at a place.
    pub fn note(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Note, Some(span), message)
    }

    /// A finding about a file or folder that is not read as text: its path relative to the site's
    /// root, with `/`.
    pub fn of_file(code: Code, severity: Severity, path: &str, message: impl Into<String>) -> Self {
        Self {
            path: Some(path.to_owned()),
            ..Self::new(code, severity, None, message)
        }
    }

    /// A finding of any severity, with or without a place.
    pub fn new(
        code: Code,
        severity: Severity,
        span: Option<Span>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            code,
            severity,
            message: message.into(),
            span,
            path: None,
            secondary: Vec::new(),
            help: None,
            fix: None,
        }
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The path of the file or folder that it is about.
    pub fn file<'a>(&'a self, sources: &'a SourceMap) -> Option<&'a str> {
        let read = self
            .span
            .and_then(|span| sources.file(span.file))
            .map(|file| file.path.as_str());
        read.or(self.path.as_deref())
    }

    /// Adds the change that mends it, where there is one.
    #[must_use]
    pub fn maybe_fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix.or(self.fix);
        self
    }

    /// Proposes another value in the primary place, where there is one to propose.
    #[must_use]
    pub fn maybe_rewrite(self, replacement: Option<&str>) -> Self {
        let edit = self
            .span
            .zip(replacement)
            .map(|(span, replacement)| ValueEdit {
                span,
                replacement: replacement.to_owned(),
            });
        self.maybe_fix(edit.map(|edit| Fix::of(vec![edit])))
    }

    /// Adds a second place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label {
            span,
            text: text.into(),
        });
        self
    }
}

/// A stage's value, however incomplete, with everything that was found wrong on the way.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// What was made.
    pub value: T,
    /// What was found, in no order.
    pub diagnostics: Vec<Diagnostic>,
}
