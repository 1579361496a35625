//! Reads the templates and messages with which a site replaces the built-in ones.

use std::collections::BTreeSet;
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, FileId, Severity, SourceFile, Span, nearest};
use crate::locale::MessageFile;
use crate::locale::message::message_ids;
use crate::render::built_in;
use crate::render::template::Override;
use crate::source::files::{Listing, UnreadableEntry};
use crate::source::load::SourceStore;
use crate::text::Lang;

/// A file in static/ would overwrite a page.
pub const OVERWRITES: Code = Code("H0801");
/// A file in templates/ replaces no built-in file.
pub const REPLACES_NOTHING: Code = Code("H0802");
/// A message that nothing uses.
pub const UNASKED: Code = Code("H0803");

/// Prefixes of messages whose ids are made from names: of a language, of a catalogue in `same_as`.
const ASKED_BY_NAME: [&str; 2] = ["language-", "site-"];

/// The templates and messages of a site.
#[derive(Default)]
pub struct Overrides {
    /// The templates.
    pub templates: Vec<Override>,
    /// The message files.
    pub messages: Vec<MessageFile>,
    /// Findings about files and messages that replace nothing.
    pub diagnostics: Vec<Diagnostic>,
}

/// Takes the files of the folder `templates/` from the store.
pub fn collect(listing: &Listing, store: &SourceStore, languages: &[Lang]) -> Overrides {
    let mut overrides = Overrides::default();
    for path in &listing.paths {
        let Some(name) = path.strip_prefix("templates/") else {
            continue;
        };
        let Some(kind) = OverrideKind::of(name) else {
            overrides.diagnostics.push(not_an_override(name));
            continue;
        };
        match store.file(path) {
            Some((file, source)) => overrides.add(kind, name.to_owned(), file, source),
            None => overrides
                .diagnostics
                .push(UnreadableEntry::vanished(path).diagnostic()),
        }
    }
    let found = overrides.find_unused(languages);
    overrides.diagnostics.extend(found);
    overrides
}

/// What a file in `templates/` is.
enum OverrideKind {
    Template,
    Messages(Lang),
}

impl OverrideKind {
    /// The kind of a file by its name below `templates/`. `None` if it is neither.
    fn of(name: &str) -> Option<Self> {
        let lang = name
            .strip_prefix("messages/")
            .and_then(|file| file.strip_suffix(".ftl"))
            .and_then(|tag| Lang::parse(tag).ok());
        let is_template = Path::new(name)
            .extension()
            .is_some_and(|extension| extension == "html");
        lang.map(Self::Messages)
            .or(is_template.then_some(Self::Template))
    }
}

impl Overrides {
    fn add(&mut self, kind: OverrideKind, name: String, file: FileId, source: &SourceFile) {
        match kind {
            // An unchanged copy changes nothing, in whatever language. The repository of Hashiya,
            // which is a site too, has them all.
            OverrideKind::Messages(_)
                if built_in::template(&name).as_deref() == Some(&*source.text) => {}
            OverrideKind::Messages(lang) => self.messages.push(MessageFile {
                lang,
                name,
                text: source.text.to_string(),
                file: Some(file),
            }),
            OverrideKind::Template => self.templates.push(Override {
                name,
                file,
                text: source.text.clone(),
            }),
        }
    }

    /// Findings about templates, message files and messages that replace nothing.
    fn find_unused(&self, languages: &[Lang]) -> Vec<Diagnostic> {
        let templates = self.templates.iter();
        let mut found: Vec<_> = templates
            .filter_map(|template| unused(template, &self.templates))
            .collect();
        let foreign = self
            .messages
            .iter()
            .filter(|file| !languages.iter().any(|lang| file.serves(lang)));
        found.extend(foreign.map(|file| {
            let reason = format!("`{}` is none of the site's languages", file.lang);
            let help = format!(
                "add `{}` to `languages` in hashiya.yaml, or remove the file",
                file.lang
            );
            replaces_nothing(&file.name, file.file, &reason).help(help)
        }));
        found.extend(unasked(&self.templates, &self.messages));
        found
    }
}

fn not_an_override(name: &str) -> Diagnostic {
    let reason = "templates/ holds templates, which end in .html, and messages/<language>.ftl";
    replaces_nothing(name, None, reason)
}

fn replaces_nothing(name: &str, file: Option<FileId>, reason: &str) -> Diagnostic {
    let built_in: Vec<String> = built_in::templates()
        .map(|(name, _)| name)
        .chain(built_in::messages().into_iter().map(|file| file.name))
        .collect();
    let near = nearest(name, built_in.iter().map(String::as_str));
    let help = near.map_or_else(
        || "rename it, or remove it".to_owned(),
        |near| format!("did you mean templates/{near}?"),
    );
    let path = format!("templates/{name}");
    let message = format!("{path} takes the place of nothing: {reason}");
    match file {
        Some(file) => Diagnostic::warning(
            REPLACES_NOTHING,
            Span {
                file,
                start: 0,
                end: 0,
            },
            message,
        ),
        None => Diagnostic::of_file(REPLACES_NOTHING, Severity::Warning, &path, message),
    }
    .help(help)
}

/// A finding if a template does not replace a built-in one, is not named in another template of the
/// site, and defines no component.
fn unused(template: &Override, all: &[Override]) -> Option<Diagnostic> {
    let name = template.name.as_str();
    let is_named = |other: &Override| {
        ['"', '\'']
            .iter()
            .any(|quote| other.text.contains(&format!("{quote}{name}{quote}")))
    };
    let is_used = built_in::templates().any(|(built_in, _)| built_in == name)
        || all
            .iter()
            .any(|other| other.name != name && is_named(other))
        || template.text.contains("{% component ");
    let reason = "no built-in template has that name, and none of your own names it";
    (!is_used).then(|| replaces_nothing(name, Some(template.file), reason))
}

/// Findings about messages that neither the program nor a template or message of the site uses. An id
/// that is similar to a built-in one is left out here, because the check of messages reports it.
fn unasked(templates: &[Override], messages: &[MessageFile]) -> Vec<Diagnostic> {
    if messages.is_empty() {
        return Vec::new();
    }
    // All built-in files have the same messages.
    let built_in: Vec<MessageFile> = built_in::messages().into_iter().take(1).collect();
    let known: BTreeSet<&str> = built_in
        .iter()
        .flat_map(|file| message_ids(&file.text))
        .map(|(id, _)| id)
        .collect();
    let is_asked = |id: &str| {
        let in_template = format!("\"{id}\"");
        let in_message =
            |file: &MessageFile| file.text.split(['{', '}']).any(|part| part.trim() == id);
        ASKED_BY_NAME.iter().any(|start| id.starts_with(start))
            || templates
                .iter()
                .any(|template| template.text.contains(&in_template))
            || messages.iter().any(in_message)
    };
    let own = messages.iter().flat_map(|file| {
        let ids = message_ids(&file.text).into_iter();
        ids.map(|(id, place)| (id, place, file.file))
    });
    own.filter(|(id, ..)| !known.contains(id) && nearest(id, known.iter().copied()).is_none() && !is_asked(id))
        .map(|(id, place, file)| {
            let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            let span = file.map(|file| Span { file, start: byte(place.start), end: byte(place.end) });
            let help = format!("a template of yours asks for it with {{{{ t(id=\"{id}\") }}}}; the built-in messages have other names");
            Diagnostic::new(UNASKED, Severity::Warning, span, format!("nothing asks for the message `{id}`")).help(help)
        })
        .collect()
}
