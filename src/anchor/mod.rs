//! Finds the place of every annotation in the text that it is about.
//!
//! [`anchor`] resolves each target of each annotation of an article. A target is first looked for
//! as written (`exact`), then as it may have been copied (`disguised`), then as it may have been
//! edited (`edited`), with the help of what is known about blocks that were moved (`moved`). The
//! result is one or more places, or a fault (`outcome`), which `messages` turns into a diagnostic.
//! `names` then settles which words belong to which mention, and finds names that nobody annotated.
//!
//! [`WordSearch`] goes the other way: from words to the targets that mean their places.

mod article;
pub mod code;
mod difference;
mod disguised;
mod edited;
mod exact;
mod folded;
mod hints;
mod input;
pub mod lock;
mod messages;
mod moved;
mod names;
mod outcome;
mod renumber;
mod resolve;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod word_search;
mod words;

pub use self::article::{AnchorOutput, anchor, anchor_and_autolink, find_unannotated_names};
pub use self::input::AnchorInput;
pub(crate) use self::messages::excerpt;
pub use self::names::{Autolinked, Gazetteer, Mention, UnannotatedName, mentions};
pub use self::outcome::{AnchoredTarget, BlockRange, Match, Outcome, Place, TargetPlaceIndex};
pub use self::word_search::{ShortTarget, WordSearch};
