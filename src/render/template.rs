//! The template engine: what is built in, what a site puts in its place, and the functions that templates may call.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_embed::RustEmbed;
use tera::{Context, ErrorKind, Tera};

use super::context::Page;
use super::function::{self, Messages};
use crate::diagnostic::{Code, Diagnostic, FileId, Severity, Span};

/// A template that does not load: its syntax is wrong, or it calls what does not exist.
pub const UNREADABLE: Code = Code("H0701");
/// A template that loads but fails on a page.
pub const FAILED: Code = Code("H0702");

#[derive(RustEmbed)]
#[folder = "templates/"]
struct BuiltIn;

/// A template of the site: replaces the built-in one of its name, or stands beside them.
#[derive(Clone, Debug)]
pub struct Override {
    /// Its path below the site's `templates/`, with `/`.
    pub name: String,
    /// Where it was read from.
    pub file: FileId,
    /// What it says.
    pub text: Arc<str>,
}

/// Templates ready to render, shared by all pages and threads.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    files: BTreeMap<String, FileId>,
}

impl Templates {
    /// Loads the built-in templates and then the site's own. One of the site's that does not load is reported, and the
    /// built-in one stays in its place.
    pub fn new(overrides: Vec<Override>, messages: &Arc<dyn Messages>) -> (Self, Vec<Diagnostic>) {
        let mut tera = Tera::new();
        function::register(&mut tera, messages);
        let mut found = Vec::new();
        let pages = BuiltIn::iter().filter(|name| name.ends_with(".html"));
        let built_in: Vec<_> = pages.filter_map(|name| Some((name.to_string(), built_in_text(&name)?))).collect();
        if let Err(error) = tera.add_raw_templates(built_in) {
            found.push(diagnose(UNREADABLE, &error, &BTreeMap::new()));
        }
        let mut own: BTreeMap<String, Override> = overrides.into_iter().map(|own| (own.name.clone(), own)).collect();
        // Tera loads all or none and names one culprit at a time: put that one aside and try the others again.
        while let Err(error) = tera.add_raw_templates(own.values().map(|own| (own.name.as_str(), &*own.text))) {
            let files = own.iter().map(|(name, own)| (name.clone(), own.file)).collect();
            let culprits: Vec<String> = if let ErrorKind::Msg(reports) = error.kind() {
                let unknown = unknown_names(reports, &own);
                let culprits = unknown.iter().map(|(name, _)| name.clone()).collect();
                found.extend(unknown.into_iter().map(|(_, diagnostic)| diagnostic));
                culprits
            } else {
                named_by(&error).map(str::to_owned).into_iter().collect()
            };
            let before = own.len();
            own.retain(|name, _| !culprits.contains(name));
            if !matches!(error.kind(), ErrorKind::Msg(_)) || own.len() == before {
                found.push(diagnose(UNREADABLE, &error, &files));
            }
            if own.len() == before {
                own.clear();
            }
        }
        let files = own.into_values().map(|own| (own.name, own.file)).collect();
        (Self { tera, files }, found)
    }

    /// Renders a page.
    ///
    /// # Errors
    /// When a template asks for what its context or the messages do not have; the place is that in the template.
    pub fn render<P: Page>(&self, page: &P) -> Result<String, Diagnostic> {
        let fail = |error: &tera::Error| diagnose(FAILED, error, &self.files);
        let context = Context::from_serialize(page).map_err(|error| fail(&error))?;
        self.tera.render(P::TEMPLATE, &context).map_err(|error| fail(&error))
    }
}

fn built_in_text(name: &str) -> Option<String> {
    BuiltIn::get(name).and_then(|file| String::from_utf8(file.data.into_owned()).ok())
}

/// What templates call although it does not exist. Tera gives these only as its printed reports: `error: …`, and under it
/// ` --> name:line:column`.
fn unknown_names(reports: &str, own: &BTreeMap<String, Override>) -> Vec<(String, Diagnostic)> {
    let mut found = Vec::new();
    let mut message = "";
    for line in reports.lines() {
        if let Some(headline) = line.strip_prefix("error: ") {
            message = headline;
        } else if let Some((name, place)) = line.trim_start().strip_prefix("--> ").and_then(|place| place.split_once(':'))
            && let Some(template) = own.get(name)
        {
            let at = place.split_once(':').and_then(|(line, column)| offset(&template.text, line.parse().ok()?, column.parse().ok()?));
            let start = at.unwrap_or(0);
            let span = Span { file: template.file, start, end: start };
            found.push((name.to_owned(), Diagnostic::error(UNREADABLE, span, message)));
        }
    }
    found
}

/// The byte of a line and a column in characters, both from 1.
fn offset(text: &str, line: usize, column: usize) -> Option<u32> {
    let before: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let within = text.get(before..)?.char_indices().nth(column.checked_sub(1)?)?.0;
    u32::try_from(before + within).ok()
}

fn named_by(error: &tera::Error) -> Option<&str> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Some(report.filename()),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => Some(tpl),
        ErrorKind::MissingParent { current, .. } => Some(current),
        _ => None,
    }
}

fn diagnose(code: Code, error: &tera::Error, files: &BTreeMap<String, FileId>) -> Diagnostic {
    let file = named_by(error).and_then(|name| files.get(name)).copied();
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
        let span = file.map(|file| Span { file, start: 0, end: 0 });
        return Diagnostic::new(code, Severity::Error, span, first_line(&error.to_string()));
    };
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let span = file.map(|file| Span { file, start: byte(report.span().range.start), end: byte(report.span().range.end) });
    let message = first_line(report.message());
    // A built-in template is no file of the author's: its place goes into the message.
    let message = match span {
        Some(_) => message,
        None => format!("{message} (templates/{}:{}:{})", report.filename(), report.span().start_line, report.span().start_col + 1),
    };
    Diagnostic::new(code, Severity::Error, span, message)
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
}
