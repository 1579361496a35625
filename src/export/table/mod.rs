//! Tables (CSV) for spreadsheets and programs. Several values in a cell have `;` between them.

mod cell;
mod claims;
mod corrections;
mod entities;
mod mentions;
mod write;

pub use claims::claims;
pub use corrections::corrections;
pub use entities::entities;
pub use mentions::mentions;
