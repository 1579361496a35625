//! The files of a site, kept between changes.

use std::collections::BTreeSet;

use super::changes::Changes;
use crate::diagnostic::Diagnostic;
use crate::source::files::{Files, FilesError, Listing, UnreadableEntry};
use crate::source::layout::{self, ContentLayout};
use crate::source::load::{FileState, SourceStore};
use crate::source::settings;

/// What was read of a site, and what its folders hold.
#[derive(Debug, Default)]
pub(super) struct KeptFiles {
    /// The text files, with the site's own templates and messages.
    pub(super) store: SourceStore,
    pub(super) content: Listing,
    pub(super) templates: Listing,
    pub(super) statics: Listing,
    /// What each file in `content/` is.
    pub(super) layout: ContentLayout,
    /// Files that were listed and then could not be read.
    vanished: BTreeSet<String>,
}

/// Which files an update read.
#[derive(Debug, Default)]
pub(super) struct ChangedFiles {
    /// Everything was read.
    pub(super) everything: bool,
    /// The text files in `content/`, and the settings, that have another text, are new or gone.
    pub(super) texts: BTreeSet<String>,
    /// A file in `templates/` may have changed.
    pub(super) templates: bool,
    /// The list of files in `content/` is another.
    pub(super) layout: bool,
    /// All other paths that may have changed: pictures, files in `static/`.
    pub(super) others: BTreeSet<String>,
}

impl KeptFiles {
    /// Reads what changed: files whose paths are named, and folders with a file that is new or gone.
    pub(super) fn read(
        &mut self,
        files: &dyn Files,
        changes: &Changes,
    ) -> Result<ChangedFiles, FilesError> {
        let Changes::Paths(paths) = changes else {
            return self.read_everything(files);
        };
        let mut changed = ChangedFiles::default();
        let mut lists = BTreeSet::new();
        if paths.contains(settings::FILE) {
            // The setting `allow_links` decides which files there are.
            lists.extend(["content", "static", "templates"]);
        }
        for path in paths {
            if path == settings::FILE || self.is_text(path) {
                self.read_text(files, path, &mut changed)?;
            } else if path.starts_with("templates/") {
                self.read_template(files, path, &mut changed)?;
            } else {
                changed.others.insert(path.clone());
            }
            let folder = path.split('/').next().unwrap_or_default();
            if self.is_list_changed(files, folder, path)? {
                lists.insert(folder);
            }
        }
        for folder in lists {
            match folder {
                "content" => self.list_content(files, &mut changed)?,
                "templates" => self.list_templates(files, &mut changed)?,
                _ => self.statics = files.list("static")?,
            }
        }
        Ok(changed)
    }

    fn read_everything(&mut self, files: &dyn Files) -> Result<ChangedFiles, FilesError> {
        let mut changed = ChangedFiles {
            everything: true,
            ..ChangedFiles::default()
        };
        self.list_templates(files, &mut changed)?;
        self.statics = files.list("static")?;
        self.read_text(files, settings::FILE, &mut changed)?;
        self.list_content(files, &mut changed)?;
        let paths: Vec<String> = self.layout.paths().into_iter().map(str::to_owned).collect();
        let known: Vec<&str> = paths
            .iter()
            .map(String::as_str)
            .filter(|path| !changed.texts.contains(*path))
            .collect();
        let states = self.store.read_stale(files, &known)?;
        for (path, state) in known.iter().zip(states) {
            self.note(path, state, &mut changed.texts);
        }
        Ok(changed)
    }

    /// Whether it is a text file of the site.
    fn is_text(&self, path: &str) -> bool {
        self.store.file(path).is_some() && path.starts_with("content/")
            || self.vanished.contains(path)
    }

    fn read_text(
        &mut self,
        files: &dyn Files,
        path: &str,
        changed: &mut ChangedFiles,
    ) -> Result<(), FilesError> {
        for state in self.store.read(files, &[path])? {
            self.note(path, state, &mut changed.texts);
        }
        Ok(())
    }

    fn note(&mut self, path: &str, state: FileState, changed: &mut BTreeSet<String>) {
        let was_missing = self.vanished.remove(path);
        if state == FileState::Missing && path != settings::FILE {
            self.vanished.insert(path.to_owned());
        }
        if state != FileState::Same || was_missing {
            changed.insert(path.to_owned());
        }
    }

    /// Whether a path is new in the list of its folder, or gone from it.
    fn is_list_changed(
        &self,
        files: &dyn Files,
        folder: &str,
        path: &str,
    ) -> Result<bool, FilesError> {
        let listing = match folder {
            "content" => &self.content,
            "templates" => &self.templates,
            "static" => &self.statics,
            _ => return Ok(false),
        };
        let is_below = |listed: &str| {
            listed
                .strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if listing.broken.iter().any(|broken| is_below(&broken.path)) {
            return Ok(true);
        }
        let at = listing
            .paths
            .partition_point(|listed| listed.as_str() < path);
        let is_listed = listing.paths.get(at).is_some_and(|listed| listed == path);
        let exists = files.read(path)?.is_some();
        if is_listed || exists {
            return Ok(is_listed != exists);
        }
        // Neither was it a file nor is it one: a folder that was moved or removed, or is new.
        let was_folder = listing.paths.iter().any(|listed| is_below(listed));
        Ok(was_folder || files.list(path)? != Listing::default())
    }

    fn list_templates(
        &mut self,
        files: &dyn Files,
        changed: &mut ChangedFiles,
    ) -> Result<(), FilesError> {
        let now = files.list("templates")?;
        changed.templates |= now != self.templates;
        let before = std::mem::replace(&mut self.templates, now);
        for gone in before.paths {
            if !self.templates.paths.contains(&gone) {
                self.store.remove(&gone);
            }
        }
        for path in self.templates.paths.clone() {
            self.read_template(files, &path, changed)?;
        }
        Ok(())
    }

    /// Reads a template or message file.
    fn read_template(
        &mut self,
        files: &dyn Files,
        path: &str,
        changed: &mut ChangedFiles,
    ) -> Result<(), FilesError> {
        let is_ours = [".html", ".ftl"].iter().any(|end| path.ends_with(end));
        if is_ours {
            let states = self.store.read_stale(files, &[path])?;
            changed.templates |= states.iter().any(|state| *state != FileState::Same);
        }
        Ok(())
    }

    fn list_content(
        &mut self,
        files: &dyn Files,
        changed: &mut ChangedFiles,
    ) -> Result<(), FilesError> {
        let before: BTreeSet<String> = self.layout.paths().into_iter().map(str::to_owned).collect();
        self.content = files.list("content")?;
        self.layout = layout::sort(&self.content.paths);
        changed.layout = true;
        let paths: Vec<String> = self.layout.paths().into_iter().map(str::to_owned).collect();
        let now: BTreeSet<&String> = paths.iter().collect();
        for gone in before.iter().filter(|path| !now.contains(path)) {
            self.store.remove(gone);
            self.vanished.remove(gone);
            changed.texts.insert(gone.clone());
        }
        let new: Vec<&str> = paths
            .iter()
            .filter(|path| !before.contains(*path))
            .map(String::as_str)
            .collect();
        let states = self.store.read(files, &new)?;
        for (path, state) in new.iter().zip(states) {
            self.note(path, state, &mut changed.texts);
            changed.texts.insert((*path).to_owned());
        }
        Ok(())
    }

    /// Findings about files that cannot be read or have no meaning.
    pub(super) fn findings(&self) -> impl Iterator<Item = Diagnostic> {
        let broken = [&self.content, &self.templates, &self.statics]
            .into_iter()
            .flat_map(|listing| &listing.broken)
            .map(UnreadableEntry::diagnostic);
        let vanished = self
            .vanished
            .iter()
            .map(|path| UnreadableEntry::vanished(path).diagnostic());
        broken
            .chain(vanished)
            .chain(self.store.faults().cloned())
            .chain(self.layout.strays.iter().cloned())
    }
}
