//! The network of entities: a drawing, and the same as a table.

use serde::Serialize;

use super::PageContext;
use super::frame::Frame;
use super::phrase::{Link, Phrase};
use crate::href::Address;

/// The context of `network.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NetworkPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The drawing.
    pub drawing: NetworkDrawing,
    /// The ties of the drawing, the strongest first.
    pub ties: Vec<TieRow>,
}

impl PageContext for NetworkPage {
    const TEMPLATE: &'static str = "network.html";
}

/// Names one below the other, with an arc for each tie between two of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NetworkDrawing {
    /// The names, each a link to its entity, from the top. On the page of an entity its own has no
    /// address.
    pub names: Vec<Link>,
    /// Twenty times the number of names: the height of the drawing, in units of the paths of arcs. Its
    /// width is a hundred units.
    pub height: u64,
    /// The arcs, the weakest first, so that the strongest are drawn over them.
    pub arcs: Vec<Arc>,
}

/// The line that joins two names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Arc {
    /// The path of the line, in the syntax of SVG. The names are at its right.
    pub path: String,
    /// How strong the tie is: 1, 2 or 3.
    pub strength: u64,
    /// Whether a relation joins the two.
    pub related: bool,
    /// The two names, in plain text.
    pub title: String,
    /// The address of the first sentence that names both; if there is none, of the first of the two
    /// entities, or on the page of one of them of the other.
    pub href: Address,
}

/// What joins two entities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TieRow {
    /// The entity at whose end the relations are told.
    pub one: Link,
    /// The other entity.
    pub other: Link,
    /// The relations of the one to the other: "founded".
    pub relations: Vec<Phrase>,
    /// The number of sentences that name both.
    pub sentences: u64,
    /// The address of the first of these sentences.
    pub href: Option<Address>,
}
