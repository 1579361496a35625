//! Changes of the sources → whatever is to be done after them.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use notify_debouncer_full::notify::event::ModifyKind;
use notify_debouncer_full::notify::{self, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use super::{SOURCE_FOLDERS, ServeError, is_source};

/// How long the sources must be at rest: an editor's save is several changes.
const REST: Duration = Duration::from_millis(40);

type Watcher = Mutex<Debouncer<RecommendedWatcher, RecommendedCache>>;

/// Watches the sources of a site until it is dropped.
pub struct Watch(#[expect(dead_code, reason = "held for its end")] Arc<Watcher>);

impl Watch {
    /// Watches the sources of `site`; `changed` runs on a thread of its own, never twice at a time,
    /// after they changed.
    ///
    /// # Errors
    /// When they cannot be watched.
    pub fn start(site: &Path, changed: impl Fn() + Send + 'static) -> Result<Self, ServeError> {
        let failed = |source| ServeError::Watch {
            path: site.to_owned(),
            source,
        };
        // Events name real paths.
        let site = std::fs::canonicalize(site).map_err(|error| failed(notify::Error::io(error)))?;
        let (sender, changes) = channel();
        let mut debouncer = new_debouncer(REST, None, sender).map_err(failed)?;
        // Not the whole root recursively: beside the sources lie a build folder, a history, perhaps
        // a whole program.
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
        let follower = Follower {
            site,
            watcher: Arc::downgrade(&watcher),
        };
        std::thread::spawn(move || follower.run(&changes, changed));
        Ok(Self(watcher))
    }
}

/// The thread that follows the changes. It ends with the watcher, which holds the other end of its
/// channel.
struct Follower {
    site: PathBuf,
    watcher: Weak<Watcher>,
}

impl Follower {
    fn run(self, changes: &Receiver<DebounceEventResult>, changed: impl Fn()) {
        while let Ok(first) = changes.recv() {
            // What changed while the last call ran needs one call, not one each.
            let batches: Vec<_> = std::iter::once(first).chain(changes.try_iter()).collect();
            if !batches.iter().any(|batch| self.concerns_us(batch)) {
                continue;
            }
            self.watch_new_folders(&batches);
            changed();
        }
    }

    fn concerns_us(&self, batch: &DebounceEventResult) -> bool {
        // After an error of the watcher a change may have been missed.
        let Ok(events) = batch else { return true };
        events.iter().any(|event| {
            event.need_rescan()
                || (is_change(event.kind)
                    && event.paths.iter().any(|path| is_source(path, &self.site)))
        })
    }

    /// A source folder made after the start, or made anew, is not yet watched. Before the call, so
    /// that it sees what was written into the folder until then.
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
                // If that fails, the folder's changes are seen at the next change of a watched one.
                let _ = watcher.watch(&folder, RecursiveMode::Recursive);
            }
        }
    }
}

/// Reading a file, as a build does, is reported too, and so are changes of owner and times.
const fn is_change(kind: EventKind) -> bool {
    !matches!(
        kind,
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_))
    )
}
