//! The page of an entity, and how entities are shown elsewhere.

pub mod card;
pub mod company;
pub mod concordance;
pub mod dates;
pub mod facts;
pub mod namesakes;
pub mod page;
mod passages;
pub mod relations;
