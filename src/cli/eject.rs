//! `hashiya eject`.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use hashiya::diagnostic::nearest;
use hashiya::pipeline::originals::{Original, originals};

use super::args::Eject;
use super::site::Site;
use super::stop::Stop;
use super::{Verdict, terminal};

/// Copies a built-in file into the site, or lists those that can be copied.
pub fn run(arguments: &Eject) -> Result<Verdict, Stop> {
    let originals = originals();
    let Some(name) = &arguments.name else {
        // Where nobody reads on, that is no reason to fail.
        let _ = io::stdout().lock().write_all(list(&originals).as_bytes());
        return Ok(Verdict::Fine);
    };
    let original = find(name, &originals)?;
    let site = Site::find(arguments.site.as_deref())?;
    let shown = site.shown.join(&original.place);
    write(&site.root.join(&original.place), &original.text).map_err(|source| {
        match source.kind() {
            io::ErrorKind::AlreadyExists => Stop::OwnFile(shown.clone()),
            _ => Stop::Io {
                action: "write",
                path: shown.clone(),
                source,
            },
        }
    })?;
    terminal::say(&format!(
        "wrote {}; it stands in the place of the built-in file from now on, and does not follow its changes: remove it if you leave it as it is",
        shown.display()
    ));
    Ok(Verdict::Fine)
}

/// By its name, or by its place in a site.
fn find<'a>(name: &str, originals: &'a [Original]) -> Result<&'a Original, Stop> {
    let found = originals
        .iter()
        .find(|original| original.name == name || original.place == name);
    found.ok_or_else(|| {
        let near = nearest(
            name,
            originals.iter().map(|original| original.name.as_str()),
        );
        Stop::NoOriginal {
            name: name.to_owned(),
            near: near.map(str::to_owned),
        }
    })
}

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

/// Writes a file that is not there yet, and the folders above it.
fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)?
        .write_all(text.as_bytes())
}
