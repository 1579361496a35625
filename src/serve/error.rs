//! The errors of the preview.

use std::io;
use std::path::PathBuf;

use notify_debouncer_full::notify;

/// Why the preview cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The port given with `--port` is in use.
    #[error("port {0} is in use; give another with --port, or leave --port out to take a free one")]
    PortTaken(u16),
    /// Listening at a port failed.
    #[error("cannot listen at port {port}: {source}")]
    Listen {
        /// The port.
        port: u16,
        /// The cause.
        source: io::Error,
    },
    /// Watching a folder of sources failed.
    #[error("cannot watch `{}`: {source}", path.display())]
    Watch {
        /// The folder.
        path: PathBuf,
        /// The cause.
        source: notify::Error,
    },
    /// The server failed while it was running.
    #[error("the preview stopped: {0}")]
    Stopped(#[from] io::Error),
}
