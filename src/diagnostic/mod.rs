//! Findings for authors, as data: each with its place, what is wrong, and what to write instead.
//!
//! Every check creates its own findings. [`print`](mod@print) formats them.

pub mod explain;
mod fix;
mod nearest;
pub mod print;
mod span;

pub use fix::{Fix, KeyEdit, ValueEdit};
pub use nearest::{nearest, only_near};
pub use span::{FileId, Position, SourceFile, SourceMap, Span, Spanned};

/// How severe a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// It only describes something, and never fails a build.
    Note,
    /// The site is built, unless `--strict` makes it an error.
    Warning,
    /// Nothing is built.
    Error,
}

/// The code of a kind of finding, such as `H0101`. Its meaning never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(pub &'static str);

impl Code {
    /// A file is not YAML. Other findings may follow from this one, so it is printed first.
    pub const SYNTAX: Code = Code("H0101");
}

/// A second place of a finding, with a few words about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is at the place.
    pub text: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind of finding.
    pub code: Code,
    /// How severe it is.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// The place, which usually is a YAML value. `None` if it is not in a file that was read.
    pub span: Option<Span>,
    /// If there is no span: the path of the file or folder, relative to the site's root, with `/`.
    /// `None` if the finding is about the site as a whole.
    pub path: Option<String>,
    /// Other places, such as an earlier definition of the same id.
    pub secondary: Vec<Label>,
    /// What to write instead.
    pub help: Option<String>,
    /// The change that corrects it, if there is only one possibility.
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

    /// A finding about a file or folder as a whole. The path is relative to the site's root, with
    /// `/`.
    pub fn of_file(code: Code, severity: Severity, path: &str, message: impl Into<String>) -> Self {
        Self {
            path: Some(path.to_owned()),
            ..Self::new(code, severity, None, message)
        }
    }

    /// A finding of any severity, with or without a span.
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

    /// The path of the file or folder that the finding is about.
    pub fn file<'a>(&'a self, sources: &'a SourceMap) -> Option<&'a str> {
        let read = self
            .span
            .and_then(|span| sources.file(span.file))
            .map(|file| file.path.as_str());
        read.or(self.path.as_deref())
    }

    /// Adds the change that corrects the finding, if there is one.
    #[must_use]
    pub fn maybe_fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix.or(self.fix);
        self
    }

    /// Adds the change that replaces the value at the span, if there is a replacement.
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

/// The value of a stage, which may be incomplete, and everything that was found wrong in it.
#[must_use]
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// The value.
    pub value: T,
    /// The findings, in no order.
    pub diagnostics: Vec<Diagnostic>,
}
