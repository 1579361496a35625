//! `hashiya new entity`.

use std::fs;

use hashiya::authoring::append::entries;
use hashiya::authoring::{ChangedFile, write};
use hashiya::diagnostic::nearest;
use hashiya::edition::vocabulary::KINDS;
use hashiya::source::Sources;
use hashiya::source::id::{EntityId, KindId};
use hashiya::starter::{EntityFile, NewEntity, NewFile, entity_file};

use super::super::args::NewEntityArgs;
use super::super::exit::{CommandError, SiteStatus};
use super::super::site::SiteFolder;
use super::super::terminal;
use super::site_files;

/// Adds an entity at the end of the file of its kind.
pub fn run(arguments: &NewEntityArgs) -> Result<SiteStatus, CommandError> {
    let id = arguments.id.as_str();
    site_files::check_id(id, "the id of an entity", 0)?;
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let sources = site_files::sources(&site)?;
    check_kind(&arguments.kind, &sources)?;
    check_is_new(id, &sources)?;
    let languages = &sources.settings.languages;
    let mut names = Vec::new();
    for given in &arguments.name {
        site_files::check_language(&given.lang, languages)?;
        if names.iter().any(|(lang, _)| *lang == given.lang) {
            return Err(CommandError::LanguageTwice(given.lang.to_string()));
        }
        names.push((given.lang.clone(), given.name.clone()));
    }
    let entity = NewEntity {
        id: EntityId::new(id),
        kind: KindId::new(&arguments.kind),
        names,
    };
    add(&site, id, entity_file(&entity, languages))?;
    Ok(SiteStatus::Sound)
}

fn add(site: &SiteFolder, id: &str, file: EntityFile) -> Result<(), CommandError> {
    let path = site.root.join(&file.path);
    if !path.exists() {
        let bytes = file.text.into_bytes();
        let path = file.path;
        return site_files::write_files(site, &[NewFile { path, bytes }]);
    }
    let shown = site.shown.join(&file.path);
    let before = fs::read_to_string(&path).map_err(|source| CommandError::Io {
        action: "read",
        path: shown.clone(),
        source,
    })?;
    let after = entries(&before, &file.text).map_err(|_| CommandError::CannotAppend {
        id: id.to_owned(),
        path: shown.display().to_string(),
        text: file.text,
    })?;
    write::replace(
        &site.root,
        &ChangedFile {
            path: file.path,
            before: Some(before),
            after,
        },
    )?;
    terminal::print(&format!("added `{id}` to {}", shown.display()));
    Ok(())
}

fn check_kind(kind: &str, sources: &Sources) -> Result<(), CommandError> {
    let own = sources.settings.kinds.keys().map(KindId::as_str);
    let known: Vec<&str> = KINDS.iter().map(|(kind, _)| *kind).chain(own).collect();
    if known.contains(&kind) {
        return Ok(());
    }
    Err(CommandError::NoKind {
        kind: kind.to_owned(),
        near: nearest(kind, known.iter().copied()).map(str::to_owned),
        known: known.into_iter().map(str::to_owned).collect(),
    })
}

fn check_is_new(id: &str, sources: &Sources) -> Result<(), CommandError> {
    let Some(entity) = sources.entities.get(id) else {
        return Ok(());
    };
    let file = sources.map.file(entity.span.file);
    Err(CommandError::Exists {
        what: "an entity",
        id: id.to_owned(),
        place: file.map_or_else(String::new, |file| file.path.clone()),
    })
}
