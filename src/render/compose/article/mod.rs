//! The page of an article, and the page that shows two of its texts side by side.

pub mod about;
pub mod contents;
pub mod letter;
pub mod page;
pub mod parallel;
pub mod related;
pub mod rows;
pub mod units;
