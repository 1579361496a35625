//! The outcome of resolving a target: its places, or the reason why it has none.

mod candidate;
mod disguise;
mod fault;
mod place;
mod resolved;

pub use self::candidate::Candidate;
pub use self::disguise::{Disguise, LookalikePair};
pub use self::fault::Fault;
pub use self::place::{AnchoredTarget, BlockRange, Match, Outcome, Place, TargetPlaceIndex};
pub use self::resolved::{Drift, Resolution, Resolved, SelectorPart};
