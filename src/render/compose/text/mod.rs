//! The text of an article with everything laid over it: annotations, names, corrections.

pub mod annotated;
pub mod blocks;
pub mod correction;
pub mod facing;
pub mod intervals;
pub mod layers;
pub mod layout;
pub mod mark;
pub mod mention;
pub mod numbering;
pub mod outdated;
pub mod part;
pub mod signs;
