//! Which site a command is about.

use std::io;
use std::path::{Path, PathBuf};

use hashiya::source::settings;

use super::stop::Stop;

/// A site's root.
pub struct Site {
    /// Its path, absolute.
    pub root: PathBuf,
    /// The way to it from the working directory, for messages: empty where that is the root itself.
    pub shown: PathBuf,
}

impl Site {
    /// The site in the folder named, or else the nearest from the working directory upwards.
    pub fn find(named: Option<&Path>) -> Result<Self, Stop> {
        let here = std::env::current_dir().map_err(|source| unreadable(Path::new("."), source))?;
        named.map_or_else(|| Self::above(&here), |folder| Self::at(folder, &here))
    }

    fn at(folder: &Path, here: &Path) -> Result<Self, Stop> {
        let root = here.join(folder);
        if !root.join(settings::FILE).is_file() {
            return Err(misnamed(&root).unwrap_or_else(|| Stop::NotASite(folder.to_owned())));
        }
        let root = std::fs::canonicalize(&root).map_err(|source| unreadable(folder, source))?;
        // The `.` of `--site .` would stand in every message.
        Ok(Self {
            root,
            shown: folder
                .components()
                .filter(|part| *part != std::path::Component::CurDir)
                .collect(),
        })
    }

    fn above(here: &Path) -> Result<Self, Stop> {
        let found = here
            .ancestors()
            .enumerate()
            .find(|(_, folder)| folder.join(settings::FILE).is_file());
        let misnamed = || here.ancestors().find_map(misnamed);
        let (steps, root) =
            found.ok_or_else(|| misnamed().unwrap_or_else(|| Stop::NoSite(here.to_owned())))?;
        Ok(Self {
            root: root.to_owned(),
            shown: std::iter::repeat_n("..", steps).collect(),
        })
    }

    /// Is it a site still? Without its settings it would be built with other languages, at another
    /// address.
    pub fn still_there(&self) -> Result<(), Stop> {
        if self.root.join(settings::FILE).is_file() {
            Ok(())
        } else {
            Err(Stop::Gone(self.root.clone()))
        }
    }

    /// The output folder named, or else the site's own.
    pub fn out(&self, named: Option<&Path>) -> PathBuf {
        named.map_or_else(|| self.root.join("public"), Path::to_owned)
    }
}

/// Settings under a name that they are not read by.
fn misnamed(folder: &Path) -> Option<Stop> {
    let found = folder.join("hashiya.yml");
    found.is_file().then_some(Stop::Misnamed(found))
}

fn unreadable(path: &Path, source: io::Error) -> Stop {
    Stop::Io {
        action: "read",
        path: path.to_owned(),
        source,
    }
}
