//! Watches the sources of a site and calls a closure after they change.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use notify_debouncer_full::notify::event::ModifyKind;
use notify_debouncer_full::notify::{self, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use super::error::ServeError;
use crate::source::files::{SOURCE_FOLDERS, is_ignored};
use crate::source::settings;

/// How long nothing must change before the closure is called: when an editor saves a file, several
/// changes follow each other.
const QUIET_TIME: Duration = Duration::from_millis(40);

type Watcher = Mutex<Debouncer<RecommendedWatcher, RecommendedCache>>;

/// Watches the sources of a site until it is dropped.
pub struct Watch(#[expect(dead_code, reason = "dropping it ends the watch")] Arc<Watcher>);

impl Watch {
    /// Watches the sources of the site in the folder `site`. `changed` is called after they change,
    /// on its own thread and never twice at a time.
    ///
    /// # Errors
    /// If the folder cannot be watched.
    pub fn start(site: &Path, changed: impl Fn() + Send + 'static) -> Result<Self, ServeError> {
        let failed = |source| ServeError::Watch {
            path: site.to_owned(),
            source,
        };
        // Events carry paths without symbolic links.
        let site = std::fs::canonicalize(site).map_err(|error| failed(notify::Error::io(error)))?;
        let (sender, changes) = channel();
        let mut debouncer = new_debouncer(QUIET_TIME, None, sender).map_err(failed)?;
        // Not the whole root recursively: it may also hold the built site, a version history or
        // other large folders.
        debouncer
            .watch(&site, RecursiveMode::NonRecursive)
            .map_err(failed)?;
        for folder in SOURCE_FOLDERS
            .map(|folder| site.join(folder))
            .iter()
            .filter(|folder| folder.is_dir())
        {
            debouncer
                .watch(folder, RecursiveMode::Recursive)
                .map_err(failed)?;
        }
        let watcher = Arc::new(Mutex::new(debouncer));
        let change_loop = ChangeLoop {
            site,
            watcher: Arc::downgrade(&watcher),
        };
        std::thread::spawn(move || change_loop.run(&changes, changed));
        Ok(Self(watcher))
    }
}

/// The thread that receives the changes. It ends when the watcher is dropped, which holds the other
/// end of the channel.
struct ChangeLoop {
    site: PathBuf,
    watcher: Weak<Watcher>,
}

impl ChangeLoop {
    fn run(self, changes: &Receiver<DebounceEventResult>, changed: impl Fn()) {
        while let Ok(first) = changes.recv() {
            // All changes that came in during the last call need only one more call.
            let batches: Vec<_> = std::iter::once(first).chain(changes.try_iter()).collect();
            if !batches.iter().any(|batch| self.has_source_change(batch)) {
                continue;
            }
            self.watch_new_folders(&batches);
            changed();
        }
    }

    fn has_source_change(&self, batch: &DebounceEventResult) -> bool {
        // After an error of the watcher, a change may have been missed.
        let Ok(events) = batch else { return true };
        events.iter().any(|event| {
            event.need_rescan()
                || (is_change(event.kind)
                    && event.paths.iter().any(|path| is_source(path, &self.site)))
        })
    }

    /// Starts to watch source folders that were created since the start. This happens before the
    /// closure is called, so that it sees everything that was written into them until then.
    fn watch_new_folders(&self, batches: &[DebounceEventResult]) {
        let Some(watcher) = self.watcher.upgrade() else {
            return;
        };
        let mut watcher = watcher.lock().unwrap_or_else(PoisonError::into_inner);
        for folder in SOURCE_FOLDERS.map(|folder| self.site.join(folder)) {
            let named = batches
                .iter()
                .flatten()
                .flatten()
                .any(|event| event.paths.contains(&folder));
            if named && folder.is_dir() {
                // If this fails, changes in the folder are noticed with the next change elsewhere.
                let _ = watcher.watch(&folder, RecursiveMode::Recursive);
            }
        }
    }
}

/// Whether the event is a change of content. Events also report that a file was read, which a build
/// does, and that its owner or times changed.
const fn is_change(kind: EventKind) -> bool {
    !matches!(
        kind,
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_))
    )
}

/// Whether a path is a source of the site, and not, for example, an editor's backup file.
fn is_source(path: &Path, site: &Path) -> bool {
    let Ok(below) = path.strip_prefix(site) else {
        return false;
    };
    let parts: Vec<_> = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    if is_ignored(&parts.join("/")) {
        return false;
    }
    below == Path::new(settings::FILE)
        || SOURCE_FOLDERS
            .iter()
            .any(|folder| below.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_what_authors_write() {
        let site = Path::new("/site");
        for yes in [
            "hashiya.yaml",
            "content/articles/a/\u{645}.txt",
            "templates",
            "static/x.css",
            "static/.well-known/x",
        ] {
            assert!(is_source(&site.join(yes), site), "{yes}");
        }
        for no in [
            "",
            "public/index.html",
            "content/.a.yaml.swp",
            "content/a.yaml~",
            "content/.git/x",
            "hashiya.yaml.swp",
            "contents/a",
        ] {
            assert!(!is_source(&site.join(no), site), "{no}");
        }
        assert!(!is_source(Path::new("/elsewhere/content/a"), site));
    }
}
