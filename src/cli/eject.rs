//! `hashiya eject`.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use hashiya::authoring::ChangedFile;
use hashiya::diagnostic::nearest;
use hashiya::pipeline::ejected::{OwnVersion, replacements};
use hashiya::pipeline::originals::{Original, originals};
use hashiya::source::ensure_version;
use hashiya::source::files::Disk;

use super::args::EjectArgs;
use super::change;
use super::exit::{CommandError, SiteStatus};
use super::new_file::write_new;
use super::site::SiteFolder;
use super::terminal;

/// Copies a built-in file into the site; without a name, lists the files that can be copied. With
/// `--diff`, shows how the copies differ.
pub fn run(arguments: &EjectArgs) -> Result<SiteStatus, CommandError> {
    let originals = originals();
    if arguments.diff {
        return show_differences(arguments, &originals);
    }
    let Some(name) = &arguments.name else {
        // A closed pipe (`hashiya eject | head`) is no error.
        let _ = io::stdout().lock().write_all(list(&originals).as_bytes());
        return Ok(SiteStatus::Sound);
    };
    let original = find(name, &originals)?;
    let site = SiteFolder::find(arguments.site.as_deref())?;
    ensure_version(&Disk::new(&site.root))?;
    let shown = site.shown.join(&original.place);
    write_new(
        &site.root.join(&original.place),
        &shown,
        original.copy().as_bytes(),
    )?;
    terminal::print(&format!(
        "Wrote {}, which replaces the built-in file. Later versions of Hashiya do not update it: remove it if you do not change it",
        shown.display()
    ));
    Ok(SiteStatus::Sound)
}

/// Prints how the site's copies differ from the built-in files, as a unified diff.
fn show_differences(
    arguments: &EjectArgs,
    originals: &[Original],
) -> Result<SiteStatus, CommandError> {
    let named = arguments.name.as_deref();
    let named = named.map(|name| find(name, originals)).transpose()?;
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let files = Disk::new(&site.root);
    ensure_version(&files)?;
    let mut copies = replacements(&files)?;
    match named {
        Some(original) => copies.retain(|copy| copy.original.name == original.name),
        // A message file without a record has only the messages that the site changes.
        None => {
            copies.retain(|copy| copy.is_recorded || !copy.original.name.starts_with("messages/"));
        }
    }
    if copies.is_empty() {
        let place = named.map(|original| site.shown.join(&original.place));
        return place.map_or_else(
            || {
                terminal::print("The site has no copies of built-in files");
                Ok(SiteStatus::Sound)
            },
            |place| Err(CommandError::NoCopy(place)),
        );
    }
    for OwnVersion { original, text, .. } in copies {
        let place = original.place;
        if text == original.text {
            terminal::print(&format!("{place} is the same as the built-in file"));
            continue;
        }
        change::print(&[ChangedFile {
            path: place,
            before: Some(original.text),
            after: text,
        }]);
    }
    Ok(SiteStatus::Sound)
}

/// Finds a built-in file by its name (`article.html`) or by its path in a site
/// (`templates/article.html`).
fn find<'a>(name: &str, originals: &'a [Original]) -> Result<&'a Original, CommandError> {
    let found = originals
        .iter()
        .find(|original| original.name == name || original.place == name);
    found.ok_or_else(|| CommandError::NoOriginal {
        name: name.to_owned(),
        advice: advice(name, originals),
    })
}

/// What to write instead of a name that no built-in file has: that of a file with this name in a
/// folder (`en.ftl`), the nearest one, or a part of what was named as a whole (`style.css`).
fn advice(name: &str, originals: &[Original]) -> String {
    let known: Vec<&str> = originals
        .iter()
        .map(|original| original.name.as_str())
        .collect();
    let in_folder = |name: &str| {
        let of_name = |known: &&&str| known.rsplit('/').next() == Some(name);
        known.iter().find(of_name).copied()
    };
    let own_names = known.iter().filter_map(|known| known.rsplit('/').next());
    let near = in_folder(name)
        .or_else(|| nearest(name, known.iter().copied()))
        .or_else(|| in_folder(nearest(name, own_names)?));
    if let Some(near) = near {
        return format!("did you mean `{near}`?");
    }
    let stem = name.split('.').next().unwrap_or(name);
    let part = known.iter().find(|known| {
        known
            .split_once('/')
            .is_some_and(|(folder, _)| folder == stem)
    });
    part.map_or_else(
        || "`hashiya eject` lists them".to_owned(),
        |part| format!("it is made of parts such as `{part}`, which `hashiya eject` lists"),
    )
}

/// One line per file: the name, and what the file is.
fn list(originals: &[Original]) -> String {
    let width = originals
        .iter()
        .map(|original| original.name.len())
        .max()
        .unwrap_or(0);
    originals
        .iter()
        .fold(String::new(), |mut list, Original { name, about, .. }| {
            let _ = writeln!(list, "{name:width$}  {about}");
            list
        })
}
