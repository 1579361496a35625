//! Pages that exist once: free pages, search, the choice of languages, redirects.

pub mod free;
pub mod search;
mod search_filters;
pub mod text;
