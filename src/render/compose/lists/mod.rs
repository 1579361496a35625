//! Lists of articles, entities and annotations, cut into pages.

pub mod item;
pub mod letters;
pub mod page;
