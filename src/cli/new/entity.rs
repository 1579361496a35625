//! `hashiya new entity`.

use hashiya::source::Sources;
use hashiya::source::id::{EntityId, KindId};
use hashiya::starter::{self, NewEntity};

use super::super::args::NewEntityArgs;
use super::super::entity_file;
use super::super::exit::{CommandError, SiteStatus};
use super::super::site::SiteFolder;
use super::super::site_files;

/// Adds an entity at the end of the file of its kind.
pub fn run(arguments: &NewEntityArgs) -> Result<SiteStatus, CommandError> {
    let id = arguments.id.as_str();
    site_files::check_id(id, "the id of an entity", 0)?;
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let sources = site_files::sources(&site)?;
    entity_file::check_kind(&arguments.kind, &sources)?;
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
    entity_file::add(&site, id, starter::entity_file(&entity, languages))?;
    Ok(SiteStatus::Sound)
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
