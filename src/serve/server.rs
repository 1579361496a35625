//! The server: a port, a watch on the sources, and what is served.

use std::future::Future;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;

use super::error::ServeError;
use super::listen;
use super::previewed::{Renewal, SharedSite};
use super::reload::BuildFeed;
use super::respond;
use super::watch::{ChangeQueue, SourceChanges, Watch};
use crate::percent;

/// How long a request may take to arrive. One that was half sent is dropped.
const ARRIVAL: Duration = Duration::from_secs(5);

/// What to watch, and where to serve.
#[derive(Clone, Debug)]
pub struct ServerOptions {
    /// The site's root folder, in which the sources are.
    pub site: PathBuf,
    /// The port to bind; 0 is any free one. Without it, [`DEFAULT_PORT`](super::DEFAULT_PORT) or
    /// the next free one.
    pub port: Option<u16>,
}

/// A preview that has its port and watches the sources. It answers requests once it [runs](Self::run).
pub struct Server {
    listener: TcpListener,
    builds: Arc<BuildFeed>,
    watch: Watch,
}

/// Tells open pages what became of the site.
pub struct Announcer<'a> {
    builds: &'a BuildFeed,
    queue: &'a ChangeQueue,
}

impl Announcer<'_> {
    /// Serves another site from now on, and tells open pages.
    pub fn announce(&self, site: SharedSite, renewal: Renewal) {
        self.builds.announce(site, renewal);
    }

    /// Shows errors in open pages, as plain text. The site that was announced last is still served.
    pub fn announce_failure(&self, why: &str) {
        self.builds.announce_failure(why);
    }

    /// Whether the sources have changed again meanwhile.
    pub fn is_outdated(&self) -> bool {
        self.queue.has_more()
    }
}

impl Server {
    /// Binds the port and starts to watch the sources, so that no change is missed from now on.
    ///
    /// # Errors
    /// If the port cannot be bound or the sources cannot be watched.
    pub fn bind(options: &ServerOptions) -> Result<Self, ServeError> {
        Ok(Self {
            listener: listen::listen(options.port)?,
            builds: Arc::new(BuildFeed::new()),
            watch: Watch::start(&options.site)?,
        })
    }

    /// Serves this site, until another is announced. Without it nothing is served but errors.
    pub fn show(&self, site: SharedSite) {
        self.builds.announce(site, Renewal::Pages);
    }

    /// The URL of the front page of a site that is served under this path.
    ///
    /// # Errors
    /// If the system does not tell which port was bound.
    pub fn url(&self, base_path: &str) -> Result<String, ServeError> {
        let address = self.listener.local_addr()?;
        let path = percent::complete_path(base_path);
        Ok(format!("http://{address}{path}"))
    }

    /// Calls `work` on a thread of its own: once at the beginning, with `None`, and whenever the sources
    /// have changed. It is never called twice at a time.
    pub fn watch(
        &mut self,
        mut work: impl FnMut(Option<SourceChanges>, &Announcer<'_>) + Send + 'static,
    ) {
        let builds = Arc::clone(&self.builds);
        self.watch.run(move |changes, queue| {
            let announcer = Announcer {
                builds: &builds,
                queue,
            };
            work(changes, &announcer);
        });
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
            let router = respond::router(self.builds);
            tokio::select! {
                () = accept(listener, router) => {}
                // Does not wait for open connections: pages keep their event streams open.
                () = stop => {}
            }
            Ok(())
        })
    }
}

/// Accepts connections for ever.
async fn accept(listener: tokio::net::TcpListener, router: Router) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // The system has no more connections to give at the moment.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone());
        tokio::spawn(async move {
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(ARRIVAL)
                .serve_connection(TokioIo::new(stream), service);
            // A browser may close a connection at any time.
            let _ = connection.await;
        });
    }
}
