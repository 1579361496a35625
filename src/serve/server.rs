//! The server: a port, a watch on the sources, and what is served.

use std::future::Future;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;

use super::error::ServeError;
use super::listen;
use super::reload::BuildFeed;
use super::respond;
use super::watch::Watch;
use crate::percent;

/// What to serve and to watch.
#[derive(Clone, Debug)]
pub struct ServerOptions {
    /// The site's root folder, in which the sources are.
    pub site: PathBuf,
    /// The folder of built files. It need not exist yet.
    pub built: PathBuf,
    /// The path that the site is served under, with `/` at both ends: `/` or `/reading-room/`.
    pub base_path: String,
    /// The errors of the first build as plain text, if it failed. The browser shows them until a
    /// build succeeds.
    pub fault: Option<String>,
    /// The port to bind; 0 is any free one. Without it, [`DEFAULT_PORT`](super::DEFAULT_PORT) or
    /// the next free one.
    pub port: Option<u16>,
}

/// The result of a rebuild. The closure that rebuilds prints the findings itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RebuildOutcome {
    /// The folder holds a new build.
    Built {
        /// The path to serve it under, as in [`ServerOptions::base_path`].
        base_path: String,
    },
    /// The folder still holds the last good build.
    Failed {
        /// The errors as plain text, which open pages show.
        why: String,
    },
}

/// A preview that has its port and watches the sources. It answers requests once it [runs](Self::run).
pub struct Server {
    listener: TcpListener,
    builds: Arc<BuildFeed>,
    built: PathBuf,
    _watch: Watch,
}

impl Server {
    /// Binds the port and starts to watch the sources. From now on `rebuild` is called whenever the
    /// sources have changed, on its own thread and never twice at a time. After a failed rebuild
    /// the last good build is still served.
    ///
    /// # Errors
    /// If the port cannot be bound or the sources cannot be watched.
    pub fn bind(
        options: &ServerOptions,
        rebuild: impl Fn() -> RebuildOutcome + Send + 'static,
    ) -> Result<Self, ServeError> {
        let listener = listen::listen(options.port)?;
        let builds = Arc::new(BuildFeed::new(&options.base_path, options.fault.as_deref()));
        let served = Arc::clone(&builds);
        let watch = Watch::start(&options.site, move || match rebuild() {
            RebuildOutcome::Built { base_path } => served.announce(base_path),
            RebuildOutcome::Failed { why } => served.announce_failure(&why),
        })?;
        Ok(Self {
            listener,
            builds,
            built: options.built.clone(),
            _watch: watch,
        })
    }

    /// The URL of the site's front page.
    ///
    /// # Errors
    /// If the system does not tell which port was bound.
    pub fn url(&self) -> Result<String, ServeError> {
        let address = self.listener.local_addr()?;
        Ok(format!(
            "http://{address}{}",
            percent::complete_path(&self.builds.newest().base_path)
        ))
    }

    /// Answers requests until Ctrl-C.
    ///
    /// # Errors
    /// If the server fails.
    pub fn run(self) -> Result<(), ServeError> {
        self.run_until(async {
            // If Ctrl-C cannot be caught, it still ends the process.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        })
    }

    /// Answers requests until `stop` completes.
    ///
    /// # Errors
    /// If the server fails.
    pub fn run_until(self, stop: impl Future<Output = ()>) -> Result<(), ServeError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(async {
            self.listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            let app = respond::router(respond::Preview {
                built: self.built,
                builds: self.builds,
            });
            tokio::select! {
                stopped = async { axum::serve(listener, app).await } => stopped?,
                // Does not wait for open connections: pages keep their event streams open.
                () = stop => {}
            }
            Ok(())
        })
    }
}
