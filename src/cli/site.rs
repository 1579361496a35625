//! Finds the site that a command is about.

use std::io;
use std::path::{Path, PathBuf};

use hashiya::source::settings;

use super::exit::CommandError;

/// The folder of a site: it holds a `hashiya.yaml`.
#[derive(Clone, Debug)]
pub struct SiteFolder {
    /// Its absolute path.
    pub root: PathBuf,
    /// Its path relative to the working directory, for messages. Empty if they are the same.
    pub shown: PathBuf,
}

impl SiteFolder {
    /// The site in the folder `named`; without one, the nearest from the working directory upwards.
    pub fn find(named: Option<&Path>) -> Result<Self, CommandError> {
        let here = std::env::current_dir().map_err(|source| unreadable(Path::new("."), source))?;
        named.map_or_else(|| Self::above(&here), |folder| Self::at(folder, &here))
    }

    fn at(folder: &Path, here: &Path) -> Result<Self, CommandError> {
        let root = here.join(folder);
        if !root.join(settings::FILE).is_file() {
            return Err(
                misnamed(&root).unwrap_or_else(|| CommandError::NotASite(folder.to_owned()))
            );
        }
        let root = std::fs::canonicalize(&root).map_err(|source| unreadable(folder, source))?;
        // Leaves out `.`, so that `--site .` does not put `./` into every message.
        Ok(Self {
            root,
            shown: folder
                .components()
                .filter(|part| *part != std::path::Component::CurDir)
                .collect(),
        })
    }

    fn above(here: &Path) -> Result<Self, CommandError> {
        let found = here
            .ancestors()
            .enumerate()
            .find(|(_, folder)| folder.join(settings::FILE).is_file());
        let misnamed = || here.ancestors().find_map(misnamed);
        let (steps, root) = found
            .ok_or_else(|| misnamed().unwrap_or_else(|| CommandError::NoSite(here.to_owned())))?;
        Ok(Self {
            root: root.to_owned(),
            shown: std::iter::repeat_n("..", steps).collect(),
        })
    }

    /// Fails if `hashiya.yaml` is gone since the command started. The site would otherwise be
    /// rebuilt with default settings: other languages, another address.
    pub fn ensure_exists(&self) -> Result<(), CommandError> {
        if self.root.join(settings::FILE).is_file() {
            Ok(())
        } else {
            Err(CommandError::Gone(self.root.clone()))
        }
    }

    /// The folder `named` with `--out`, or `public/` in the site.
    pub fn output_folder(&self, named: Option<&Path>) -> PathBuf {
        named.map_or_else(|| self.root.join("public"), Path::to_owned)
    }
}

/// The error for a folder that has a `hashiya.yml`, which is not read.
pub fn misnamed(folder: &Path) -> Option<CommandError> {
    let found = folder.join("hashiya.yml");
    found.is_file().then_some(CommandError::Misnamed(found))
}

fn unreadable(path: &Path, source: io::Error) -> CommandError {
    CommandError::Io {
        action: "read",
        path: path.to_owned(),
        source,
    }
}
