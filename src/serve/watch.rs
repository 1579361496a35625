//! Watches the sources of a site and calls a closure after they change.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
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
/// changes follow each other within a millisecond or two.
const QUIET_TIME: Duration = Duration::from_millis(10);

type Watcher = Mutex<Debouncer<RecommendedWatcher, RecommendedCache>>;

/// Which sources may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceChanges {
    /// Any: events were lost.
    Everything,
    /// The files and folders at these paths, relative to the site's root, with `/`.
    Paths(BTreeSet<String>),
}

/// Watches the sources of a site until it is dropped.
pub struct Watch {
    site: PathBuf,
    watcher: Arc<Watcher>,
    waiting: Arc<AtomicUsize>,
    changes: Option<Receiver<DebounceEventResult>>,
}

/// The changes that were seen and not told yet.
pub struct ChangeQueue(Arc<AtomicUsize>);

impl ChangeQueue {
    /// Whether there are any.
    pub fn has_more(&self) -> bool {
        self.0.load(Ordering::Relaxed) > 0
    }
}

impl Watch {
    /// Watches the sources of the site in the folder `site`. Changes are kept until
    /// [`run`](Self::run) is called.
    ///
    /// # Errors
    /// If the folder cannot be watched.
    pub fn start(site: &Path) -> Result<Self, ServeError> {
        let failed = |source| ServeError::Watch {
            path: site.to_owned(),
            source,
        };
        // Events carry paths without symbolic links.
        let root = std::fs::canonicalize(site).map_err(|error| failed(notify::Error::io(error)))?;
        let (sender, changes) = channel();
        let waiting = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&waiting);
        let site_root = root.clone();
        let handler = move |batch: DebounceEventResult| {
            // Most events say that a file was read, which the site does itself.
            if !matches!(changed(&batch, &site_root), SourceChanges::Paths(paths) if paths.is_empty())
            {
                counter.fetch_add(1, Ordering::Relaxed);
                let _ = sender.send(batch);
            }
        };
        let mut debouncer = new_debouncer(QUIET_TIME, None, handler).map_err(failed)?;
        // Not the whole root recursively: it may also hold the built site, a version history or
        // other large folders.
        debouncer
            .watch(&root, RecursiveMode::NonRecursive)
            .map_err(failed)?;
        for folder in SOURCE_FOLDERS
            .map(|folder| root.join(folder))
            .iter()
            .filter(|folder| folder.is_dir())
        {
            debouncer
                .watch(folder, RecursiveMode::Recursive)
                .map_err(failed)?;
        }
        Ok(Self {
            site: root,
            watcher: Arc::new(Mutex::new(debouncer)),
            waiting,
            changes: Some(changes),
        })
    }

    /// Calls `work` on a thread of its own: at once with `None`, and after each change. It is never
    /// called twice at a time. Nothing happens if it was called before.
    pub fn run(
        &mut self,
        mut work: impl FnMut(Option<SourceChanges>, &ChangeQueue) + Send + 'static,
    ) {
        let Some(changes) = self.changes.take() else {
            return;
        };
        let change_loop = ChangeLoop {
            site: self.site.clone(),
            watcher: Arc::downgrade(&self.watcher),
            queue: ChangeQueue(Arc::clone(&self.waiting)),
        };
        std::thread::spawn(move || change_loop.run(&changes, &mut work));
    }
}

/// The thread that receives the changes. It ends when the watcher is dropped, which holds the other
/// end of the channel.
struct ChangeLoop {
    site: PathBuf,
    watcher: Weak<Watcher>,
    queue: ChangeQueue,
}

impl ChangeLoop {
    fn run(
        self,
        changes: &Receiver<DebounceEventResult>,
        work: &mut impl FnMut(Option<SourceChanges>, &ChangeQueue),
    ) {
        work(None, &self.queue);
        while let Ok(first) = changes.recv() {
            // All changes that came in during the last call need only one more call.
            let batches: Vec<_> = std::iter::once(first).chain(changes.try_iter()).collect();
            self.queue.0.fetch_sub(batches.len(), Ordering::Relaxed);
            self.watch_new_folders(&batches);
            let all = batches.iter().map(|batch| changed(batch, &self.site));
            work(Some(joined(all)), &self.queue);
        }
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

fn joined(changes: impl Iterator<Item = SourceChanges>) -> SourceChanges {
    let mut all = BTreeSet::new();
    for changes in changes {
        match changes {
            SourceChanges::Everything => return SourceChanges::Everything,
            SourceChanges::Paths(paths) => all.extend(paths),
        }
    }
    SourceChanges::Paths(all)
}

/// The sources that a batch of events is about.
fn changed(batch: &DebounceEventResult, site: &Path) -> SourceChanges {
    // After an error of the watcher, a change may have been missed.
    let Ok(events) = batch else {
        return SourceChanges::Everything;
    };
    if events.iter().any(|event| event.need_rescan()) {
        return SourceChanges::Everything;
    }
    let changes = events.iter().filter(|event| is_change(event.kind));
    let paths = changes.flat_map(|event| &event.paths);
    SourceChanges::Paths(paths.filter_map(|path| source(path, site)).collect())
}

/// Whether the event is a change of content. Events also report that a file was read, which the site
/// does, and that its owner or times changed.
const fn is_change(kind: EventKind) -> bool {
    !matches!(
        kind,
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_))
    )
}

/// The path of a source relative to the site's root. `None` if it is none, but, for example, an editor's
/// backup file.
fn source(path: &Path, site: &Path) -> Option<String> {
    let below = path.strip_prefix(site).ok()?;
    let parts: Vec<_> = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    let is_source = below == Path::new(settings::FILE)
        || SOURCE_FOLDERS
            .iter()
            .any(|folder| below.starts_with(folder));
    let path = parts.join("/");
    (is_source && !is_ignored(&path)).then_some(path)
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
            assert_eq!(source(&site.join(yes), site).as_deref(), Some(yes));
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
            assert_eq!(source(&site.join(no), site), None, "{no}");
        }
        assert_eq!(source(Path::new("/elsewhere/content/a"), site), None);
    }

    #[test]
    fn one_lost_event_means_everything() {
        let paths = |path: &str| SourceChanges::Paths(BTreeSet::from([path.to_owned()]));
        let both = joined([paths("a"), paths("b")].into_iter());
        assert_eq!(
            both,
            SourceChanges::Paths(["a", "b"].map(str::to_owned).into())
        );
        let lost = joined([paths("a"), SourceChanges::Everything].into_iter());
        assert_eq!(lost, SourceChanges::Everything);
    }
}
