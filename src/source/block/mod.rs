//! The text of an article as numbered blocks of running text, and the structure that contains them.

mod code_points;
mod footnote;
pub mod heading;
mod inline;
mod leaf;
mod node;
mod number;
mod text;

pub use code_points::CodePointCounter;
pub use footnote::{Footnote, FootnoteCall, FootnoteId};
pub use inline::{Inline, Markup};
pub use leaf::{Block, BlockKind, Origin};
pub use node::{ColumnAlignment, Node};
pub use number::BlockNumber;
pub use text::{LinkWords, Text, TextLink};
