//! Dates that are as precise as what is known: levels 0 and 1 of EDTF (Extended Date/Time Format),
//! without times and seasons.

pub mod advice;
mod error;
mod hijri;
mod interval;
mod parse;
mod point;

pub use error::DateError;
pub use interval::Date;
pub use point::{DatePoint, Day, Precision};
