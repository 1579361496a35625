//! The pages of chronologies: of the site, of an entity, of a tag.

pub mod event;
pub mod link;
pub mod page;
pub mod timeline;
