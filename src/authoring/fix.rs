//! `check --fix`: applies the fixes of diagnostics to the files in memory until none is left.

use std::collections::BTreeMap;

use super::edits::{self, change};
use super::occurrence::missing_occurrences;
use super::overlay::Overlay;
use super::splice::{EditError, Replacement};
use super::{ChangedFile, Refusal, append};
use crate::anchor::{self, AnchorInput, AnchoredTarget, anchor};
use crate::diagnostic::{Diagnostic, FileId, Fix, Severity, SourceFile, SourceMap};
use crate::source::article::Article;
use crate::source::drafts::Drafts;
use crate::source::files::{Files, FilesError};
use crate::source::lock::{Lock, Translations};
use crate::source::{LoadError, load, settings};

/// The largest number of passes. Applying a fix can lead to a diagnostic with another fix, but not
/// this often.
const ROUNDS: usize = 8;

/// The file beside `annotations.yaml` that stores the places of annotations.
const LOCK: &str = "anchors.lock";

/// The result of applying fixes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FixOutcome {
    /// The changed files, sorted by path.
    pub changes: Vec<ChangedFile>,
    /// The fixes that could not be applied.
    pub refused: Vec<Refusal>,
}

/// Applies the fixes of all diagnostics that `check` returns, again and again until there are none,
/// and updates `anchors.lock`. Nothing is written to the disk. `translations` returns what the lock of
/// each article is to remember of its translations, by the folder of the article.
///
/// # Errors
/// When files cannot be read, or the site needs a newer version of the program.
pub fn apply_fixes<E: From<LoadError> + From<FilesError>>(
    files: &dyn Files,
    check: impl Fn(&dyn Files) -> Result<(SourceMap, Vec<Diagnostic>), E>,
    translations: impl Fn(&dyn Files) -> Result<BTreeMap<String, Translations>, E>,
) -> Result<FixOutcome, E> {
    let mut overlay = Overlay::new(files);
    let mut refused = Vec::new();
    for _ in 0..ROUNDS {
        let (sources, found) = check(&overlay)?;
        refused.clear();
        if rewrite(&mut overlay, &sources, &found, &mut refused)? {
            continue;
        }
        let Some(locks) = remember(&mut overlay, &found, &sources, &mut refused)? else {
            continue;
        };
        let mut translations = translations(&overlay)?;
        for (folder, mut lock) in locks {
            lock.translations = translations.remove(&folder).unwrap_or_default();
            let change = lock_file(&overlay, &folder, &lock)?;
            overlay
                .changed
                .extend(change.map(|change| (change.path, change.after)));
        }
        break;
    }
    Ok(FixOutcome {
        changes: overlay.changes()?,
        refused,
    })
}

/// The change that writes a lock into the folder of an article; `None` if it would change nothing. A lock
/// without content makes no file.
///
/// # Errors
/// When the old file cannot be read.
pub fn lock_file(
    files: &dyn Files,
    folder: &str,
    lock: &Lock,
) -> Result<Option<ChangedFile>, FilesError> {
    let path = format!("{folder}/{LOCK}");
    let before = match files.read(&path)? {
        Some(bytes) => Some(String::from_utf8_lossy(&bytes).into_owned()),
        None if lock.is_empty() => return Ok(None),
        None => None,
    };
    let after = lock.to_yaml();
    let is_changed = before.as_deref() != Some(after.as_str());
    Ok(is_changed.then_some(ChangedFile {
        path,
        before,
        after,
    }))
}

/// Returns the replacements that make the fix of a diagnostic, with the file that they are in.
/// `None` if it has no fix, or the fix cannot be applied automatically.
pub fn replacements(found: &Diagnostic, sources: &SourceMap) -> Option<(FileId, Vec<Replacement>)> {
    let fix = found.fix.as_ref()?;
    let id = fix.spans().next()?.file;
    let file = sources
        .file(id)
        .filter(|file| is_fixable(&file.path) && fix.spans().all(|span| span.file == id))?;
    Some((id, edits::replacements(&file.text, fix).ok()?))
}

/// Applies the fixes, file by file. Returns whether a file was changed.
fn rewrite(
    overlay: &mut Overlay<'_>,
    sources: &SourceMap,
    found: &[Diagnostic],
    refused: &mut Vec<Refusal>,
) -> Result<bool, FilesError> {
    let mut by_file: BTreeMap<FileId, Vec<&Fix>> = BTreeMap::new();
    for fix in found.iter().filter_map(|found| found.fix.as_ref()) {
        let Some(file) = fix.spans().next().map(|span| span.file) else {
            continue;
        };
        let fixes = by_file.entry(file).or_default();
        if !fixes.contains(&fix) && fix.spans().all(|span| span.file == file) {
            fixes.push(fix);
        }
    }
    let mut any = false;
    for (file, fixes) in by_file {
        let Some(source) = sources.file(file).filter(|source| is_fixable(&source.path)) else {
            continue;
        };
        if overlay.text(&source.path)?.as_deref() != Some(&*source.text) {
            continue;
        }
        if let Some(text) = in_file(source, &fixes, refused) {
            overlay.changed.insert(source.path.clone(), text);
            any = true;
        }
    }
    Ok(any)
}

/// May a fix change this file? Texts are never changed, only YAML files are.
fn is_fixable(path: &str) -> bool {
    let ending = std::path::Path::new(path).extension();
    path == settings::FILE
        || path.starts_with("content/")
            && ending.is_some_and(|ending| ending == "yaml" || ending == "yml")
}

/// Applies as many of the fixes as can be applied together. Returns the new text, if it differs.
fn in_file(source: &SourceFile, fixes: &[&Fix], refused: &mut Vec<Refusal>) -> Option<String> {
    let with = |mut kept: Fix, fix: &Fix| {
        kept.edits.extend(fix.edits.iter().cloned());
        kept.keys.extend(fix.keys.iter().cloned());
        kept
    };
    if let Ok(changed) = change(
        &source.text,
        &fixes.iter().fold(Fix::default(), |all, fix| with(all, fix)),
    ) {
        return Some(changed).filter(|changed| **changed != *source.text);
    }
    let (mut kept, mut text) = (Fix::default(), None);
    for fix in fixes {
        let tried = with(kept.clone(), fix);
        match change(&source.text, &tried) {
            Ok(changed) => (kept, text) = (tried, Some(changed)),
            Err(error) => {
                if error == EditError::NoValue && !fix.keys.is_empty() {
                    // The words of a list under `mentions:`, or by language, have no mapping to
                    // which the keys could be added.
                    continue;
                }
                let at = fix.spans().next().map_or(0, |span| span.start);
                refused.push(refusal(source, at, error));
            }
        }
    }
    text.filter(|changed| **changed != *source.text)
}

fn refusal(source: &SourceFile, at: u32, error: EditError) -> Refusal {
    Refusal {
        path: source.path.clone(),
        line: source.position(at).line,
        reason: error.to_string(),
    }
}

/// Adds `occurrence` to ambiguous annotations whose place is known. Once no annotation is left to
/// change, returns the places for the lock of each article, by its folder; `None` if one was changed.
fn remember(
    overlay: &mut Overlay<'_>,
    found: &[Diagnostic],
    sources: &SourceMap,
    refused: &mut Vec<Refusal>,
) -> Result<Option<Vec<(String, Lock)>>, LoadError> {
    let loaded = load(overlay)?.value;
    let mut any = false;
    let mut locks = Vec::new();
    for article in &loaded.articles {
        let input = AnchorInput {
            texts: &article.texts,
            annotations: &article.annotations,
            lock: &article.lock,
            drafts: Drafts::Exclude,
        };
        let anchored = anchor(&input).value;
        any |= add_occurrences(overlay, &loaded.map, article, &anchored, refused)?;
        let mut lock = anchor::lock::remember(&input, &anchored);
        if is_incomplete(article, found, sources) {
            let unread = article.lock.places.iter().filter(|(id, _)| {
                article
                    .annotations
                    .iter()
                    .all(|annotation| annotation.id != **id)
            });
            lock.places
                .extend(unread.map(|(id, places)| (id.clone(), places.clone())));
        }
        locks.push((article.folder.clone(), lock));
    }
    Ok((!any).then_some(locks))
}

/// Did an annotation of this article have an error while it was loaded? Then the lock keeps the
/// places of annotations that are not among the loaded ones.
fn is_incomplete(article: &Article, found: &[Diagnostic], sources: &SourceMap) -> bool {
    let faulty = found
        .iter()
        .filter(|found| found.severity == Severity::Error && found.code.0.starts_with("H01"));
    let paths = faulty
        .filter_map(|found| sources.file(found.span?.file))
        .map(|file| file.path.as_str());
    paths
        .filter_map(|path| path.strip_prefix(&article.folder))
        .any(|path| path.starts_with('/'))
}

fn add_occurrences(
    overlay: &mut Overlay<'_>,
    sources: &SourceMap,
    article: &Article,
    anchored: &[Vec<AnchoredTarget>],
    refused: &mut Vec<Refusal>,
) -> Result<bool, FilesError> {
    let mut missing = missing_occurrences(article, anchored);
    // From the last to the first, so that earlier positions stay valid.
    missing.sort_by_key(|missing| std::cmp::Reverse((missing.words.file, missing.words.start)));
    let mut any = false;
    for add in missing {
        let Some(source) = sources
            .file(add.words.file)
            .filter(|source| is_fixable(&source.path))
        else {
            continue;
        };
        let Some(text) = overlay.text(&source.path)? else {
            continue;
        };
        match append::key(
            &text,
            add.key,
            add.words,
            "occurrence",
            &add.number.to_string(),
        ) {
            Ok(changed) => {
                overlay.changed.insert(source.path.clone(), changed);
                any = true;
            }
            Err(error) => refused.push(refusal(source, add.words.start, error)),
        }
    }
    Ok(any)
}
