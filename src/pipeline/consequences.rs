//! Holds back findings that may only follow from another.
//!
//! After a syntax error a whole file is unknown, and everything that refers to its content seems
//! wrong. Such findings are left out, and their number is added to the help of the syntax error. The
//! same holds for the annotations of a text that is empty or in another encoding.

use std::path::Path;

use super::repetitions;
use crate::diagnostic::print::sort_and_dedup;
use crate::diagnostic::{Code, Diagnostic, Severity, SourceMap};
use crate::edition::codes as linked;
use crate::locale::MISSING_MESSAGES;
use crate::source::codes;
use crate::source::settings;

/// What is unknown because of a finding.
enum Unknown {
    /// The settings: languages, kinds, relations, verdicts, annotators, lints.
    Settings,
    /// A file of entities.
    Entities,
    /// The `article.yaml` or the annotations of an article.
    Article,
    /// One of the site's languages, because its tag is not valid.
    Language,
    /// A text of the article or page in this folder.
    Text(String),
}

/// Sorts the findings of a run, and holds back those that may only follow from another.
pub(super) fn settled(diagnostics: Vec<Diagnostic>, sources: &SourceMap) -> Vec<Diagnostic> {
    let sorted = sort_and_dedup(hold_back(diagnostics, sources), sources);
    repetitions::join(sorted, sources)
}

/// Leaves out findings that may follow from a file that could not be read, and puts their number
/// into the help of the finding about that file.
fn hold_back(diagnostics: Vec<Diagnostic>, sources: &SourceMap) -> Vec<Diagnostic> {
    let (mut causes, mut others): (Vec<_>, Vec<_>) = diagnostics
        .into_iter()
        .partition(|found| unknown_after(found, sources).is_some());
    for cause in &mut causes {
        let Some(unknown) = unknown_after(cause, sources) else {
            continue;
        };
        let (follow, rest): (Vec<_>, Vec<_>) = others
            .into_iter()
            .partition(|found| may_follow(found, &unknown, sources));
        others = rest;
        let held = follow.len();
        if held > 0 {
            // An empty text is a warning; that an annotation has no place may be an error.
            let gravest = follow.iter().map(|found| found.severity).max();
            cause.severity = cause.severity.max(gravest.unwrap_or(cause.severity));
            let counted = if held == 1 {
                "one finding".to_owned()
            } else {
                format!("{held} findings")
            };
            let help = cause.help.take().unwrap_or_default();
            cause.help = Some(format!(
                "{help}; {counted} that may follow from this {} held back",
                if held == 1 { "is" } else { "are" }
            ));
        }
    }
    causes.append(&mut others);
    causes
}

/// What is unknown because of a finding, if it is the kind of finding that others follow from.
fn unknown_after(found: &Diagnostic, sources: &SourceMap) -> Option<Unknown> {
    let file = found.file(sources)?;
    let ending = Path::new(file).extension()?.to_str()?;
    if ["txt", "md"].contains(&ending) {
        let is_unknown = found.code == codes::UNREADABLE
            || found.code == codes::TEXT && found.message == codes::EMPTY_TEXT;
        let (folder, _) = file.rsplit_once('/')?;
        return is_unknown.then(|| Unknown::Text(folder.to_owned()));
    }
    if ending != "yaml" {
        return None;
    }
    let is_twice = found.message.starts_with("the language ");
    if file == settings::FILE
        && found.code == codes::LANGUAGE
        && !is_about_other_language(found)
        && !is_twice
    {
        return Some(Unknown::Language);
    }
    if !matches!(found.code, codes::SYNTAX | codes::UNREADABLE) {
        return None;
    }
    Some(match file {
        settings::FILE => Unknown::Settings,
        file if file.starts_with("content/entities/") => Unknown::Entities,
        _ => Unknown::Article,
    })
}

/// Whether the finding is about a text in a language that the site does not have, and not about the
/// list of languages itself.
fn is_about_other_language(found: &Diagnostic) -> bool {
    found.message.ends_with(codes::NO_LANGUAGE)
}

/// Whether a finding may only be there because something is unknown.
fn may_follow(found: &Diagnostic, unknown: &Unknown, sources: &SourceMap) -> bool {
    // Lints guess from what is known.
    let is_lint = found.code.0.starts_with("H05");
    let follows: &[Code] = match unknown {
        Unknown::Text(folder) => {
            let file = found.file(sources);
            let is_in_folder = file
                .and_then(|file| file.strip_prefix(folder.as_str()))
                .is_some_and(|rest| rest.starts_with('/'));
            let is_about_texts = ["H02", "H04"]
                .iter()
                .any(|group| found.code.0.starts_with(group));
            return is_in_folder && is_about_texts;
        }
        Unknown::Settings => &[
            codes::LANGUAGE,
            linked::NO_KIND,
            linked::NO_RELATION,
            linked::NO_VERDICT,
            linked::NO_PAGE,
            linked::SETTING,
            MISSING_MESSAGES,
        ],
        Unknown::Entities => &[linked::NO_ENTITY],
        Unknown::Article => &[linked::NO_ANNOTATION],
        Unknown::Language => {
            let is_comma = found.code == codes::SEPARATOR
                && found
                    .file(sources)
                    .is_some_and(|file| file == settings::FILE);
            let is_language = found.code == codes::LANGUAGE && is_about_other_language(found);
            return is_lint
                || is_comma
                || is_language
                || [MISSING_MESSAGES, codes::TEXT].contains(&found.code);
        }
    };
    let is_url = matches!(unknown, Unknown::Settings)
        && found.code == codes::URL
        && found.severity == Severity::Note;
    // A person who is neither an entity nor an annotator. Other findings with this code are about
    // keywords, which depend on no file.
    let is_someone = matches!(unknown, Unknown::Settings | Unknown::Entities)
        && found.code == codes::UNKNOWN_WORD
        && found.message.starts_with("there is no ");
    let in_article = || {
        found
            .file(sources)
            .is_some_and(|file| file.starts_with("content/articles/"))
    };
    let is_picture =
        matches!(unknown, Unknown::Article) && found.code == codes::STRAY_FILE && in_article();
    is_lint || is_url || is_someone || is_picture || follows.contains(&found.code)
}
