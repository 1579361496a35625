//! The preview (`hashiya serve`): an HTTP server on this machine.
//!
//! It serves a [`PreviewedSite`], whose files are made when they are asked for, under the site's base
//! path; it watches the sources, calls a closure when they change, and tells open pages to reload. It
//! knows nothing of the pipeline, so it can be tested without one. Nothing is written to the disk.

mod browser;
mod content_type;
mod error;
mod guard;
mod listen;
mod lookup;
mod previewed;
mod reload;
mod respond;
mod server;
mod watch;

pub use browser::open_in_browser;
pub use error::ServeError;
pub use listen::DEFAULT_PORT;
pub use previewed::{PreviewedSite, Renewal, SharedSite};
pub use server::{Announcer, Server, ServerOptions};
pub use watch::{ChangeQueue, SourceChanges, Watch};
