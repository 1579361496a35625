//! Gives an entity another id, everywhere in a site.
//!
//! The tables of keys say which values name entities. Received texts are not changed.

mod references;
mod refusal;

use std::collections::BTreeMap;
use std::ops::Range;

pub use self::refusal::RenameError;

use self::references::{Naming, Search, links_to};
use super::meaning::{Meaning, read};
use super::new_errors::new_errors;
use super::overlay::Overlay;
use super::scalar::{ScalarStyle, styled};
use super::site_files::yaml_files;
use super::splice::{EditError, Replacement, prove, splice};
use super::{ChangedFile, former_id};
use crate::diagnostic::{Diagnostic, SourceFile, SourceMap, Span, Spanned, nearest};
use crate::source::body::Reference;
use crate::source::files::{Files, FilesError};
use crate::source::id::{AnnotatorId, EntityId, InFileNames as _};
use crate::source::keys::{MapKey, ValueType};
use crate::source::layout;
use crate::source::value_spans::ValueSpans;
use crate::source::yaml::{YamlNode, YamlValue};
use crate::source::{LoadError, Sources, id_form, load};
use crate::text::Lang;

/// Returns the changes that give the entity `old` the id `new`, without writing them. `check` returns
/// the findings of a site; the changed site may have no error that the site does not have now.
///
/// # Errors
/// When the entity cannot be renamed everywhere, files cannot be read, or the site needs a newer
/// version of the program.
pub fn rename<E: From<LoadError> + From<FilesError> + From<RenameError>>(
    files: &dyn Files,
    old: &str,
    new: &str,
    check: impl Fn(&dyn Files) -> Result<(SourceMap, Vec<Diagnostic>), E>,
) -> Result<Vec<ChangedFile>, E> {
    let sources = load(files)?.value;
    check_ids(&sources, old, new)?;
    refuse_received(&sources, old, new)?;
    let renaming = Renaming {
        old,
        new,
        lang: sources.settings.languages.first(),
    };
    let layout = layout::sort(&files.list("content")?.paths);
    let mut overlay = Overlay::new(files);
    for (path, value_type) in yaml_files(&layout) {
        let Some(text) = overlay.text(path)? else {
            continue;
        };
        if let Some(changed) = renaming.in_yaml(path, &text, value_type)? {
            overlay.changed.insert(path.to_owned(), changed);
        }
    }
    for page in layout.pages.values().flatten() {
        let Some(text) = overlay.text(&page.path)? else {
            continue;
        };
        if let Some(changed) = renaming.in_page(&page.path, &text)? {
            overlay.changed.insert(page.path.clone(), changed);
        }
    }
    let errors = new_errors(&check(files)?, &check(&overlay)?);
    if !errors.is_empty() {
        return Err(RenameError::NewErrors(errors).into());
    }
    Ok(overlay.changes()?)
}

fn check_ids(sources: &Sources, old: &str, new: &str) -> Result<(), RenameError> {
    let entities = &sources.entities;
    let had = |id: &str| {
        let mut all = entities.values();
        all.find(|entity| {
            entity
                .redirect_from
                .iter()
                .any(|it| it.value.as_str() == id)
        })
        .map(|entity| entity.id.as_str())
    };
    if !entities.contains_key(old) {
        let near = had(old).or_else(|| nearest(old, entities.keys().map(EntityId::as_str)));
        return Err(RenameError::NoEntity {
            id: old.to_owned(),
            near: near.map(str::to_owned),
        });
    }
    let added = EntityId::ADDED.unwrap_or(0);
    let fault = id_form::fault(new).map(|fault| (fault, id_form::help(new)));
    let too_long = || Some((id_form::too_long(new, added)?, id_form::shorter(added)));
    if let Some((fault, help)) = fault.or_else(too_long) {
        let id = new.to_owned();
        return Err(RenameError::NoId { id, fault, help });
    }
    let by = if entities.contains_key(new) {
        Some("an entity has this id".to_owned())
    } else if let Some(other) = had(new).filter(|other| *other != old) {
        Some(format!(
            "it is an old id of `{other}`, in its `redirect_from`"
        ))
    } else {
        let mut annotators = sources.settings.annotators.keys().map(AnnotatorId::as_str);
        annotators
            .any(|id| id == new)
            .then(|| "an annotator in hashiya.yaml has this id".to_owned())
    };
    let id = new.to_owned();
    by.map_or(Ok(()), |by| Err(RenameError::Taken { id, by }))
}

/// Refuses an entity to which a received text links.
fn refuse_received(sources: &Sources, old: &str, new: &str) -> Result<(), RenameError> {
    let mut links = sources
        .articles
        .iter()
        .flat_map(|article| &article.texts)
        .flat_map(|text| &text.links);
    let link =
        links.find(|link| matches!(&link.reference, Reference::Entity(id) if id.as_str() == old));
    link.map_or(Ok(()), |link| {
        let place = sources
            .map
            .file(link.span.file)
            .map_or_else(String::new, |file| {
                format!("{}:{}", file.path, file.position(link.span.start).line)
            });
        Err(RenameError::Received {
            place,
            old: old.to_owned(),
            new: new.to_owned(),
        })
    })
}

/// The two ids.
struct Renaming<'a> {
    old: &'a str,
    new: &'a str,
    lang: &'a Lang,
}

/// A key or scalar that is replaced, with its new value.
type NewValues = BTreeMap<(u32, u32), String>;

impl Renaming<'_> {
    /// The text of a YAML file after the change; `None` if it stays the same.
    fn in_yaml(
        &self,
        path: &str,
        text: &str,
        value_type: ValueType,
    ) -> Result<Option<String>, RenameError> {
        let unreadable = || RenameError::Unreadable(path.to_owned());
        let mut tree = read(text).ok_or_else(unreadable)?;
        self.refuse_name(path, text, &tree, value_type)?;
        let mut search = self.search(self.old);
        search.value(&tree, value_type);
        let (mut splices, mut values) = (Vec::new(), NewValues::new());
        let source = SourceFile::new(path.to_owned(), text.into());
        for naming in &search.found {
            let span = naming.value().span;
            let changed = self.change(naming, &source).map_err(|reason| {
                let place = format!("{path}:{}", source.position(span.start).line);
                RenameError::Place { place, reason }
            })?;
            values.insert((span.start, span.end), changed.value);
            // The value of an alias is changed where it is written.
            let is_alias = text
                .get(span.start as usize..)
                .is_some_and(|rest| rest.starts_with('*'));
            if !is_alias {
                splices.extend(changed.splices);
            }
        }
        let place = |reason| RenameError::Place {
            place: path.to_owned(),
            reason,
        };
        if matches!(value_type, ValueType::Map(MapKey::Entity, _)) && defines(&tree, self.old) {
            self.keep_address(text, &mut tree, &mut splices, &mut values)
                .map_err(place)?;
        }
        if values.is_empty() {
            return Ok(None);
        }
        let expected = Meaning::with(&tree, &mut |span: Span, _| {
            values.get(&(span.start, span.end)).cloned()
        });
        let changed = splice(text, splices).and_then(|text| prove(text, &expected));
        changed.map(Some).map_err(place)
    }

    /// Adds the old id to `redirect_from`, or replaces the new one there, if the entity had it before.
    fn keep_address(
        &self,
        text: &str,
        tree: &mut YamlNode,
        splices: &mut Vec<Replacement>,
        values: &mut NewValues,
    ) -> Result<(), EditError> {
        match former(tree, self.old, self.new) {
            Some(span) => {
                splices.push(replace_id(text, span, self.new, self.old));
                values.insert((span.start, span.end), self.old.to_owned());
            }
            None => splices.push(former_id::add(text, tree, self.old, self.old)?),
        }
        Ok(())
    }

    /// Refuses a new id that is written as the name of a person or a place: it would become the entity.
    fn refuse_name(
        &self,
        path: &str,
        text: &str,
        tree: &YamlNode,
        value_type: ValueType,
    ) -> Result<(), RenameError> {
        let mut search = self.search(self.new);
        search.value(tree, value_type);
        search.names.first().map_or(Ok(()), |span| {
            let source = SourceFile::new(path.to_owned(), text.into());
            let line = source.position(span.start).line;
            Err(RenameError::Taken {
                id: self.new.to_owned(),
                by: format!("it is the name of a person or a place in {path}:{line}"),
            })
        })
    }

    fn search<'s>(&'s self, id: &'s str) -> Search<'s> {
        Search {
            id,
            lang: self.lang,
            found: Vec::new(),
            names: Vec::new(),
        }
    }

    fn change(&self, naming: &Naming, source: &SourceFile) -> Result<ChangedValue, EditError> {
        let (value, links) = match naming {
            Naming::Whole(value) => {
                return Ok(ChangedValue {
                    splices: vec![replace_id(&source.text, value.span, self.old, self.new)],
                    value: self.new.to_owned(),
                });
            }
            Naming::Links { value, links } => (value, links),
        };
        let ids = self.ids_in(&value.value, links)?;
        Ok(ChangedValue {
            value: splice(&value.value, ids.clone())?,
            splices: in_file(value, &ids, source),
        })
    }

    /// The text of a free page after the change; `None` if it stays the same.
    fn in_page(&self, path: &str, text: &str) -> Result<Option<String>, RenameError> {
        let place = |reason| RenameError::Place {
            place: path.to_owned(),
            reason,
        };
        let markdown = text.trim_start_matches('\u{FEFF}');
        let links = links_to(self.old, markdown, self.lang);
        if links.is_empty() {
            return Ok(None);
        }
        let changed = self
            .ids_in(markdown, &links)
            .and_then(|ids| splice(markdown, ids))
            .map_err(place)?;
        let mark = &text[..text.len() - markdown.len()];
        Ok(Some(format!("{mark}{changed}")))
    }

    /// Replaces the id in each of the `[[links]]` that begin at these bytes.
    fn ids_in(&self, markdown: &str, links: &[usize]) -> Result<Vec<Replacement>, EditError> {
        let replace = |link: &usize| {
            let start = link + "[[".len();
            let written = markdown.get(start..)?;
            written.starts_with(self.old).then(|| Replacement {
                range: start..start + self.old.len(),
                with: self.new.to_owned(),
            })
        };
        links
            .iter()
            .map(|link| replace(link).ok_or(EditError::WouldChangeMore))
            .collect()
    }
}

/// How a scalar changes.
struct ChangedValue {
    splices: Vec<Replacement>,
    value: String,
}

/// Turns replacements in a value into replacements in its file. An alias has none.
fn in_file(
    value: &Spanned<String>,
    replacements: &[Replacement],
    source: &SourceFile,
) -> Vec<Replacement> {
    let map = SourceMap::new(vec![source.clone()]);
    let spans = ValueSpans::of(value, &map);
    let spans = spans.iter();
    spans
        .flat_map(|spans| {
            replacements.iter().map(|Replacement { range, with }| {
                let span = spans.span(range);
                Replacement {
                    range: span.start as usize..span.end as usize,
                    with: with.clone(),
                }
            })
        })
        .collect()
}

/// Replaces an id within the scalar or key at a span, and keeps its quotation marks.
fn replace_id(text: &str, span: Span, from: &str, to: &str) -> Replacement {
    let range = span.start as usize..span.end as usize;
    let written = text.get(range.clone()).unwrap_or("");
    match written.find(from) {
        Some(at) => {
            let range = range.start + at..range.start + at + from.len();
            column(text, range, from, to)
        }
        // It has escapes.
        None => Replacement {
            range,
            with: styled(to, ScalarStyle::Double),
        },
    }
}

/// Replaces an id at a byte range. If it is a key with several spaces before its value, spaces are added
/// or removed, so that values below each other remain in one column.
fn column(text: &str, range: Range<usize>, from: &str, to: &str) -> Replacement {
    let after = text.get(range.end..).unwrap_or("");
    let colon = after
        .find(':')
        .filter(|at| after[..*at].trim_matches(['"', '\'']).is_empty());
    let (end, spaces) = colon.map_or((0, 0), |at| {
        let rest = &after[at + 1..];
        (at + 1, rest.len() - rest.trim_start_matches(' ').len())
    });
    let is_padded = spaces > 1 && !after[end + spaces..].starts_with(['\r', '\n', '#']);
    if !is_padded {
        let with = to.to_owned();
        return Replacement { range, with };
    }
    let width = from.chars().count() + spaces;
    let spaces_after = width.saturating_sub(to.chars().count()).max(1);
    Replacement {
        range: range.start..range.end + end + spaces,
        with: format!("{to}{}{}", &after[..end], " ".repeat(spaces_after)),
    }
}

fn defines(tree: &YamlNode, id: &str) -> bool {
    matches!(&tree.value, YamlValue::Map(entries) if entries.iter().any(|entry| entry.key.value == id))
}

/// Where the entity `entity` has `id` in its `redirect_from`.
fn former(tree: &YamlNode, entity: &str, id: &str) -> Option<Span> {
    let value_of = |node: &YamlNode, key: &str| match &node.value {
        YamlValue::Map(entries) => entries
            .iter()
            .find(|entry| entry.key.value == key)
            .map(|entry| entry.value.clone()),
        _ => None,
    };
    let list = value_of(&value_of(tree, entity)?, former_id::KEY)?;
    let YamlValue::List(items) = list.value else {
        return None;
    };
    let item = items
        .iter()
        .find(|item| matches!(&item.value, YamlValue::Scalar(text) if text == id))?;
    Some(item.span)
}
