//! A preview on this machine: serves a folder of built files under the site's base path, watches
//! the sources, has the site rebuilt when they change, and then tells open pages to reload.
//!
//! It knows nothing of the pipeline: how to rebuild is a closure that the caller gives.

mod browser;
mod content_type;
mod listen;
mod lookup;
mod reload;
mod respond;
mod watch;

pub use browser::open_in_browser;
pub use listen::DEFAULT_PORT;
pub use watch::Watch;

use std::future::Future;
use std::io;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use reload::Builds;

use crate::percent;
use crate::source::files::is_passed_over;
use crate::source::settings;

/// What to serve and to watch.
#[derive(Clone, Debug)]
pub struct Options {
    /// The site's root: where the sources are.
    pub site: PathBuf,
    /// The folder of built files. It need not exist yet.
    pub built: PathBuf,
    /// The path that the site is served under, with `/` at both ends: `/` or `/reading-room/`.
    pub base_path: String,
    /// Why there is no first build, if there is none: shown in the browser until there is one.
    pub fault: Option<String>,
    /// The port that must be used; without it [`DEFAULT_PORT`] or the next free one. 0 is any free
    /// one.
    pub port: Option<u16>,
}

/// What a rebuild came to. Telling the author in the terminal what is wrong is the rebuild's own
/// business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RebuildOutcome {
    /// The folder holds a new build, to be served under this base path.
    Built {
        /// As in [`Options::base_path`].
        base_path: String,
    },
    /// The folder holds the last good build still.
    Failed {
        /// What is wrong, as plain text: open pages show it.
        why: String,
    },
}

/// Why the preview cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The port asked for is in use.
    #[error("port {0} is in use; give another with --port, or leave --port out to take a free one")]
    PortTaken(u16),
    /// The port cannot be listened at.
    #[error("cannot listen at port {port}: {source}")]
    Listen {
        /// The port.
        port: u16,
        /// Why not.
        source: io::Error,
    },
    /// The sources cannot be watched.
    #[error("cannot watch `{}`: {source}", path.display())]
    Watch {
        /// The folder.
        path: PathBuf,
        /// Why not.
        source: notify_debouncer_full::notify::Error,
    },
    /// The server stopped.
    #[error("the preview stopped: {0}")]
    Stopped(#[from] io::Error),
}

/// A preview that listens and watches already, and answers once it is [run](Self::run).
pub struct Server {
    listener: TcpListener,
    builds: Arc<Builds>,
    built: PathBuf,
    _watch: Watch,
}

impl Server {
    /// Takes the port and begins to watch. From now on `rebuild` is called, on a thread of its own
    /// and never twice at a time, whenever the sources have changed. A rebuild that fails leaves
    /// the last build served.
    ///
    /// # Errors
    /// When the port cannot be had or the sources cannot be watched.
    pub fn bind(
        options: &Options,
        rebuild: impl Fn() -> RebuildOutcome + Send + 'static,
    ) -> Result<Self, ServeError> {
        let listener = listen::listen(options.port)?;
        let builds = Arc::new(Builds::new(&options.base_path, options.fault.as_deref()));
        let served = Arc::clone(&builds);
        let watch = Watch::start(&options.site, move || match rebuild() {
            RebuildOutcome::Built { base_path } => served.next(base_path),
            RebuildOutcome::Failed { why } => served.failed(&why),
        })?;
        Ok(Self {
            listener,
            builds,
            built: options.built.clone(),
            _watch: watch,
        })
    }

    /// The address of the site's first page.
    ///
    /// # Errors
    /// When the system does not say which port was taken.
    pub fn url(&self) -> Result<String, ServeError> {
        let address = self.listener.local_addr()?;
        Ok(format!(
            "http://{address}{}",
            percent::complete_path(&self.builds.now().base_path)
        ))
    }

    /// Answers until Ctrl-C.
    ///
    /// # Errors
    /// When the server cannot go on.
    pub fn run(self) -> Result<(), ServeError> {
        self.run_until(async {
            // Without a way to hear of Ctrl-C the process still ends by it.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        })
    }

    /// Answers until `stop` is done.
    ///
    /// # Errors
    /// When the server cannot go on.
    pub fn run_until(self, stop: impl Future<Output = ()>) -> Result<(), ServeError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(async {
            self.listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            let app = respond::router(respond::Site {
                built: self.built,
                builds: self.builds,
            });
            tokio::select! {
                stopped = async { axum::serve(listener, app).await } => stopped?,
                // Pages hold their event streams open: waiting for them to end would be waiting for
                // the reader.
                () = stop => {}
            }
            Ok(())
        })
    }
}

/// The folders that a site is read from, below its root.
const SOURCE_FOLDERS: [&str; 3] = ["content", "templates", "static"];

/// Is the path one that authors write: a source of the site, not an editor's own file?
fn is_source(path: &Path, site: &Path) -> bool {
    let Ok(below) = path.strip_prefix(site) else {
        return false;
    };
    let parts: Vec<_> = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    if is_passed_over(&parts.join("/")) {
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
