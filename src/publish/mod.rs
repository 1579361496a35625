//! Publishes a built site on a branch of the site's own git repository, with the `git` program.
//!
//! 1. [`Repository::open`] finds the repository and the commit that the sources are at.
//! 2. [`Destination::find`] finds the remote repository, and [`PublishedBranch::fetch`] what its
//!    branch has now.
//! 3. The site is built into a folder outside of the repository.
//! 4. [`Publication::read`] hands the built files to git, and compares them with the branch.
//! 5. [`Publication::push`] makes a commit of them and pushes it, unless the branch has moved.
//!
//! Neither the working tree nor the index nor a local branch of the repository is touched: the tree
//! is made with an index of its own, from the bytes of the built files, past all filters, attributes
//! and ignored names.

#![warn(clippy::indexing_slicing)]

mod changes;
mod credentials;
mod destination;
mod error;
mod files;
mod git;
mod github;
mod message;
mod publication;
mod published;
mod repository;

pub use changes::FileChanges;
pub use destination::Destination;
pub use error::PublishError;
pub use files::ObjectStorage;
pub use message::SourceState;
pub use publication::{Publication, PublicationHistory};
pub use published::PublishedBranch;
pub use repository::Repository;
