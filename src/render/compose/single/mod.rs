//! Pages that exist once: free pages, search, the choice of languages, redirects.

pub mod free;
pub mod search;
pub mod text;
