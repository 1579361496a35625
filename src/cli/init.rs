//! `hashiya init`.

use std::path::{Path, PathBuf};

use hashiya::source::files::Disk;
use hashiya::source::{ensure_version, settings};
use hashiya::starter::{
    ExampleSite, NewFile, StarterError, WORKFLOW, site_files, supporting_files,
};
use hashiya::text::Lang;

use super::args::{InitArgs, LanguageTag};
use super::exit::{CommandError, SiteStatus};
use super::new_file::write_new;
use super::site::misnamed;
use super::terminal;

/// Makes a new site, or adds to a site that exists what any site can have.
pub fn run(arguments: &InitArgs) -> Result<SiteStatus, CommandError> {
    if let Some(rest) = arguments.rest.first() {
        return Err(CommandError::OneFolder(rest.clone()));
    }
    let folder = &folder(arguments)?;
    if let Some(error) = misnamed(folder) {
        return Err(error);
    }
    let is_site = folder.join(settings::FILE).is_file();
    if arguments.workflow && !is_site {
        return Err(CommandError::NotASite(folder.clone()));
    }
    if folder.exists() && !folder.is_dir() {
        return Err(CommandError::NoFolder(folder.clone()));
    }
    if is_site {
        ensure_version(&Disk::new(folder))?;
        refuse_settings(arguments, folder)?;
    }
    let site = ExampleSite::new(languages(&arguments.languages), arguments.title.clone())
        .in_folder(below_repository(folder))
        .in_shards(arguments.shards);
    let files = chosen_files(&site, is_site, arguments.workflow)?;
    let mut written = 0;
    for file in files {
        let path = place(folder, &file, &site);
        match write_new(&path, &path, &file.bytes) {
            Ok(()) => {
                written += 1;
                terminal::print(&format!("  {}", path.display()));
            }
            Err(CommandError::OwnFile(path)) => {
                terminal::print(&format!("  {} exists and is left as it is", path.display()));
            }
            Err(error) => return Err(error),
        }
    }
    conclude(&site, folder, is_site, written);
    Ok(SiteStatus::Sound)
}

/// The folder that is given or, without one, the working directory. A new site is made only in a
/// folder that is named, because it has many files.
fn folder(arguments: &InitArgs) -> Result<PathBuf, CommandError> {
    if let Some(folder) = &arguments.folder {
        return Ok(folder.clone());
    }
    let here = PathBuf::from(".");
    let is_settled =
        arguments.workflow || misnamed(&here).is_some() || here.join(settings::FILE).is_file();
    if is_settled {
        Ok(here)
    } else {
        Err(CommandError::WhichFolder)
    }
}

/// Fails if options are given that only a new site can follow.
fn refuse_settings(arguments: &InitArgs, folder: &Path) -> Result<(), CommandError> {
    let key = if !arguments.languages.is_empty() {
        "languages"
    } else if arguments.title.is_some() {
        "title"
    } else {
        return Ok(());
    };
    Err(CommandError::SetInSettings {
        key,
        path: folder.join(settings::FILE),
    })
}

fn chosen_files(
    site: &ExampleSite,
    is_site: bool,
    only_workflow: bool,
) -> Result<Vec<NewFile>, StarterError> {
    let mut files = if is_site {
        supporting_files(site)?
    } else {
        site_files(site)?
    };
    if only_workflow {
        files.retain(|file| file.path == WORKFLOW);
    }
    Ok(files)
}

/// Each language once, in the order given; without any, the default ones.
fn languages(tags: &[LanguageTag]) -> Vec<Lang> {
    if tags.is_empty() {
        return vec![Lang::arabic(), Lang::english()];
    }
    let mut languages: Vec<Lang> = Vec::new();
    for LanguageTag(lang) in tags {
        if !languages.contains(lang) {
            languages.push(lang.clone());
        }
    }
    languages
}

/// The path of a folder below the root of its git repository, with `/` as the separator. Empty if
/// the folder is the root itself, or is in no repository.
fn below_repository(folder: &Path) -> String {
    let Ok(folder) = std::path::absolute(folder) else {
        return String::new();
    };
    let root = folder.ancestors().find(|above| above.join(".git").exists());
    let below = root.and_then(|root| folder.strip_prefix(root).ok());
    let parts = below.into_iter().flat_map(Path::components);
    let parts: Vec<_> = parts
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    parts.join("/")
}

/// Where a file goes. GitHub reads workflows only from the root of a repository.
fn place(folder: &Path, file: &NewFile, site: &ExampleSite) -> PathBuf {
    let depth = site
        .folder()
        .split('/')
        .filter(|part| !part.is_empty())
        .count();
    let mut path = folder.to_owned();
    if file.path == WORKFLOW {
        path.extend(std::iter::repeat_n("..", depth));
    }
    path.extend(file.path.split('/'));
    path
}

fn conclude(site: &ExampleSite, folder: &Path, is_site: bool, written: usize) {
    if written == 0 {
        return terminal::print("Nothing was missing");
    }
    if is_site {
        return terminal::print("The rest of the site is left as it is");
    }
    let untranslated: Vec<&str> = site.untranslated().map(Lang::as_str).collect();
    if !untranslated.is_empty() {
        terminal::print(&format!(
            "\nThe example and the words of the interface are not translated into {} yet. \
             They are translated into {}.",
            untranslated.join(", "),
            ExampleSite::known_languages()
                .collect::<Vec<_>>()
                .join(", ")
        ));
    }
    let enter = if folder == Path::new(".") {
        String::new()
    } else {
        format!("  cd {}\n", folder.display())
    };
    terminal::print(&format!(
        "\nNow look at the site, and edit its files while you do:\n{enter}  hashiya serve --open"
    ));
}
