//! The preview (`hashiya serve`): an HTTP server on this machine.
//!
//! It serves a folder of built files under the site's base path, watches the sources, calls a
//! closure that rebuilds the site when they change, and tells open pages to reload. It knows
//! nothing of the pipeline, so it can be tested without one.

mod browser;
mod content_type;
mod error;
mod listen;
mod lookup;
mod reload;
mod respond;
mod server;
mod watch;

pub use browser::open_in_browser;
pub use error::ServeError;
pub use listen::DEFAULT_PORT;
pub use server::{RebuildOutcome, Server, ServerOptions};
pub use watch::Watch;
