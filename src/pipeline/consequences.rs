//! One fault of syntax makes a whole file unknown, and everything that speaks of what is in it seem
//! wrong. What may be no more than a consequence is held back and counted beside its cause.

use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Severity, SourceMap};
use crate::edition::codes as linked;
use crate::locale::MISSING_MESSAGES;
use crate::source::codes;
use crate::source::settings;

/// What a file that could not be read, or a tag that is none, makes seem wrong elsewhere.
enum Lost {
    /// Languages, kinds, relations, verdicts, annotators, lints.
    Settings,
    /// Entities.
    Entities,
    /// What is known about an article, or its annotations.
    Article,
    /// The right tag of one language.
    Language,
}

/// Leaves out what may follow from a file that could not be read, and says how much that is in the
/// help of its cause. Faults of syntax themselves, and what has nothing to do with such a file,
/// stay.
pub(super) fn hold_back(diagnostics: Vec<Diagnostic>, sources: &SourceMap) -> Vec<Diagnostic> {
    let (mut causes, mut others): (Vec<_>, Vec<_>) = diagnostics
        .into_iter()
        .partition(|found| lost(found, sources).is_some());
    for cause in &mut causes {
        let Some(lost) = lost(cause, sources) else {
            continue;
        };
        let before = others.len();
        others.retain(|found| !follows(found, &lost, sources));
        let held = before - others.len();
        if held > 0 {
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

fn lost(found: &Diagnostic, sources: &SourceMap) -> Option<Lost> {
    let file = found.file(sources).filter(|file| {
        Path::new(file)
            .extension()
            .is_some_and(|ending| ending == "yaml")
    })?;
    let is_twice = found.message.starts_with("the language ");
    if file == settings::FILE && found.code == codes::LANGUAGE && !is_of_none(found) && !is_twice {
        return Some(Lost::Language);
    }
    if !matches!(found.code, codes::SYNTAX | codes::UNREADABLE) {
        return None;
    }
    Some(match file {
        settings::FILE => Lost::Settings,
        file if file.starts_with("content/entities/") => Lost::Entities,
        _ => Lost::Article,
    })
}

/// Is it about a language that is not on the list, rather than about the list?
fn is_of_none(found: &Diagnostic) -> bool {
    found.message.ends_with(" is not a language of this site")
}

fn follows(found: &Diagnostic, lost: &Lost, sources: &SourceMap) -> bool {
    // A lint is a guess from what is known.
    let is_lint = found.code.0.starts_with("H05");
    let follows: &[Code] = match lost {
        Lost::Settings => &[
            codes::LANGUAGE,
            linked::NO_KIND,
            linked::NO_RELATION,
            linked::NO_VERDICT,
            linked::NO_PAGE,
            linked::SETTING,
            MISSING_MESSAGES,
        ],
        Lost::Entities => &[linked::NO_ENTITY],
        Lost::Article => &[linked::NO_ANNOTATION],
        Lost::Language => {
            let is_comma = found.code == codes::SEPARATOR
                && found
                    .file(sources)
                    .is_some_and(|file| file == settings::FILE);
            let is_language = found.code == codes::LANGUAGE && is_of_none(found);
            return is_lint
                || is_comma
                || is_language
                || [MISSING_MESSAGES, codes::TEXT].contains(&found.code);
        }
    };
    let is_url = matches!(lost, Lost::Settings)
        && found.code == codes::URL
        && found.severity == Severity::Note;
    // Someone who is none of the entities and annotators; other words of that code have their
    // meaning from us.
    let is_someone = matches!(lost, Lost::Settings | Lost::Entities)
        && found.code == codes::UNKNOWN_WORD
        && found.message.starts_with("there is no ");
    let in_article = || {
        found
            .file(sources)
            .is_some_and(|file| file.starts_with("content/articles/"))
    };
    let is_picture =
        matches!(lost, Lost::Article) && found.code == codes::STRAY_FILE && in_article();
    is_lint || is_url || is_someone || is_picture || follows.contains(&found.code)
}
