//! Adds suggested names to `annotations.yaml`.

use super::{SuggestedName, Suggestions};
use crate::authoring::append::{self, MentionWords};
use crate::authoring::overlay::Overlay;
use crate::authoring::places::{annotations_path, has_default_lang};
use crate::authoring::splice::EditError;
use crate::authoring::{ChangedFile, Refusal};
use crate::source::files::Files;
use crate::source::id::EntityId;
use crate::source::{LoadError, load};
use crate::text::{Lang, isolate};

/// Adds the suggested names to `mentions:` in the `annotations.yaml` of their articles, except those
/// of several entities. Returns the changed files without writing them, and the names that could
/// not be added.
///
/// # Errors
/// When files cannot be read, or the site needs a newer version of the program.
pub fn additions(
    files: &dyn Files,
    suggestions: &Suggestions,
) -> Result<(Vec<ChangedFile>, Vec<Refusal>), LoadError> {
    let sources = load(files)?.value;
    let mut overlay = Overlay::new(files);
    let mut refused = Vec::new();
    for slug in &suggestions.articles {
        let Some(article) = sources.articles.iter().find(|other| other.slug == *slug) else {
            continue;
        };
        let path = annotations_path(article);
        let stands_here = |name: &&SuggestedName| {
            let mut articles = name.articles.iter();
            articles.any(|found| found.article == *slug)
        };
        for name in suggestions.names.iter().filter(stands_here) {
            let [entity] = name.entities.as_slice() else {
                continue;
            };
            let text = match overlay.read(&path)?.map(String::from_utf8) {
                Some(Ok(text)) => text,
                None => String::new(),
                Some(Err(_)) => {
                    refused.push(refusal(&path, name, &"the file is not UTF-8"));
                    break;
                }
            };
            match add(&text, entity, name, &article.original) {
                Ok(text) => drop(overlay.changed.insert(path.clone(), text)),
                Err(error) => refused.push(refusal(&path, name, &error)),
            }
        }
    }
    Ok((overlay.changes()?, refused))
}

/// Adds one name. Its language is written if words without a language would be about another text.
fn add(
    text: &str,
    entity: &EntityId,
    name: &SuggestedName,
    original: &Lang,
) -> Result<String, EditError> {
    let lang = (name.lang != *original || has_default_lang(text)).then_some(name.lang.as_str());
    append::mention(
        text,
        entity.as_str(),
        MentionWords {
            quote: &name.words,
            lang,
        },
    )
}

fn refusal(path: &str, name: &SuggestedName, reason: &dyn std::fmt::Display) -> Refusal {
    Refusal {
        path: path.to_owned(),
        line: 1,
        reason: format!("{} was not added: {reason}", isolate(&name.words)),
    }
}
