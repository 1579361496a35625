//! Mentions of entities: overlaps between annotated mentions, and names that nobody annotated.

mod annotated;
mod autolink;
mod entity_place;
mod gazetteer;
mod mention;
mod overlap;

pub use self::autolink::{Autolinked, UnannotatedName, autolink, unannotated_names};
pub use self::gazetteer::Gazetteer;
pub use self::mention::{Mention, mentions};
pub use self::overlap::settle_mentions;
