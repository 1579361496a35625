//! Finds words that were edited after they were annotated.

mod approximate;
mod context;
mod evidence;
mod myers;
mod score;
mod side;
mod spelling;
mod support;
mod wording;

pub use self::approximate::ApproximateSearch;
pub use self::context::TargetContext;
pub use self::evidence::share;
pub use self::score::QuoteKind;
pub use self::support::OtherEvidence;
