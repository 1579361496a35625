//! Adds an annotation to the `annotations.yaml` of an article.

mod annotation;
mod place;
mod refusal;

pub use self::annotation::NewAnnotation;
pub use self::refusal::{AnnotateError, ListedPlace};

use self::place::{MeantPlace, find_article, meant_place, stands};
use super::ChangedFile;
use super::item::{self, entry};
use super::meaning::Meaning;
use super::new_errors::new_errors;
use super::overlay::Overlay;
use super::places::{annotations_path, named_lang, target_entries};
use crate::diagnostic::{Diagnostic, SourceMap, nearest};
use crate::source::files::{Files, FilesError};
use crate::source::id::EntityId;
use crate::source::settings::Settings;
use crate::source::{LoadError, Sources, load};
use crate::text::Lang;

/// Returns the change that adds an annotation at the end of `annotations:`, without writing it. `check`
/// returns the findings of a site; the changed site may have no error that the site does not have now,
/// and the annotation must stand at the place that is meant.
///
/// # Errors
/// When the words do not have exactly one place, the file does not allow the addition, files cannot be
/// read, or the site needs a newer version of the program.
pub fn annotate<E: From<LoadError> + From<FilesError> + From<AnnotateError>>(
    files: &dyn Files,
    new: &NewAnnotation,
    check: impl Fn(&dyn Files) -> Result<(SourceMap, Vec<Diagnostic>), E>,
) -> Result<Vec<ChangedFile>, E> {
    let sources = load(files)?.value;
    let article = find_article(&sources, &new.article)?;
    if let Some(id) = &new.entity {
        ensure_entity(&sources, id)?;
    }
    let place = meant_place(article, new, &sources.map)?;
    let path = annotations_path(article);
    let notes = String::from_utf8(files.read(&path)?.unwrap_or_default())
        .map_err(|_| AnnotateError::NotUtf8(path.clone()))?;
    let lang = named_lang(article, place.text, &notes);
    let item = entries(new, &place, lang, &sources.settings)?;
    let changed = item::append(&notes, "annotations", item).map_err(|reason| {
        let path = path.clone();
        AnnotateError::File { path, reason }
    })?;
    let mut overlay = Overlay::new(files);
    overlay.changed.insert(path, changed);
    let after = load(&overlay)?.value;
    if stands(find_article(&after, &new.article)?, &place) != stands(article, &place) + 1 {
        return Err(AnnotateError::Displaced.into());
    }
    let errors = new_errors(&check(files)?, &check(&overlay)?);
    if !errors.is_empty() {
        return Err(AnnotateError::NewErrors(errors).into());
    }
    Ok(overlay.changes()?)
}

fn ensure_entity(sources: &Sources, id: &str) -> Result<(), AnnotateError> {
    if sources.entities.contains_key(id) {
        return Ok(());
    }
    let near = nearest(id, sources.entities.keys().map(EntityId::as_str));
    Err(AnnotateError::NoEntity {
        id: id.to_owned(),
        near: near.map(str::to_owned),
    })
}

/// The keys of the annotation and their values. `lang` is the language that it must name.
fn entries(
    new: &NewAnnotation,
    place: &MeantPlace<'_>,
    lang: Option<&Lang>,
    settings: &Settings,
) -> Result<Vec<(String, Meaning)>, AnnotateError> {
    let mut entries = target_entries(&place.target, lang);
    entries.extend(new.entity.iter().map(|id| entry("entity", id)));
    if !new.gloss.is_empty() {
        // A gloss explains words in another language, as a plain string in YAML does.
        let mut languages = settings.languages.iter();
        let other = languages.find(|lang| **lang != place.text.lang);
        let default = other.unwrap_or(&place.text.lang);
        entries.push((
            "gloss".to_owned(),
            by_language(&new.gloss, settings, default)?,
        ));
    }
    if let Some(words) = &new.correction {
        let text = Meaning::Map(vec![entry("text", words)]);
        entries.push(("correction".to_owned(), text));
    }
    if !new.note.is_empty() {
        let default = settings.languages.first();
        entries.push((
            "note".to_owned(),
            by_language(&new.note, settings, default)?,
        ));
    }
    Ok(entries)
}

/// Texts by language. `en=Words` is in English if the site has English; other texts are in `default`.
fn by_language(
    texts: &[String],
    settings: &Settings,
    default: &Lang,
) -> Result<Meaning, AnnotateError> {
    let mut entries: Vec<(String, Meaning)> = Vec::new();
    for text in texts {
        let tagged = text.split_once('=').and_then(|(tag, words)| {
            let mut languages = settings.languages.iter();
            let lang = languages.find(|lang| lang.as_str() == tag.trim())?;
            Some((lang, words))
        });
        let (lang, words) = tagged.unwrap_or((default, text));
        if entries.iter().any(|(other, _)| other == lang.as_str()) {
            return Err(AnnotateError::LanguageTwice(lang.to_string()));
        }
        entries.push(entry(lang.as_str(), words.trim()));
    }
    Ok(Meaning::Map(entries))
}
