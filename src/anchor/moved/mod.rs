//! Computes where a target is expected after its text was edited.

mod expected;
mod order;
mod shift;

pub use self::expected::ExpectedPlace;
pub use self::order::{ListOrder, Neighbours, OrderEvidence};
pub use self::shift::BlockShifts;
