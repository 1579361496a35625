//! Draws a network: the names one below the other, and an arc for each tie. So names never cover each
//! other, and need as much room on a telephone as on a wide screen.

use crate::edition::MentionIndex;
use crate::edition::network::{Network, Tie, around};
use crate::href::Address;
use crate::locale::Args;
use crate::render::compose::entity::company::in_own_language;
use crate::render::compose::entity::namesakes::link_listed_entity;
use crate::render::compose::view::View;
use crate::render::context::{Arc, Link, NetworkDrawing};
use crate::source::id::EntityId;

/// The height of a name, in units of the drawing.
const ROW: usize = 20;
/// The width of the drawing.
const WIDTH: usize = 100;
/// The least number of sentences, a relation counted as some, of a strong and of a very strong tie.
const STRONG: [u64; 2] = [4, 8];

/// The most neighbours in the drawing on the page of an entity.
const NEIGHBOURS: usize = 10;
/// The fewest: what one neighbour is to the entity, the page says in its lists.
const FEWEST: usize = 2;

/// Draws the neighbourhood of an entity for its own page; `None` if it has less than two neighbours.
pub fn draw_around(view: View<'_>, id: &EntityId) -> Option<NetworkDrawing> {
    let network = around(view.site.edition, id, NEIGHBOURS);
    (network.entities.len() > FEWEST).then(|| draw(view, &network, Some(id)))
}

/// Draws a network, on the page of the entity `own` if that is given.
pub fn draw(view: View<'_>, network: &Network, own: Option<&EntityId>) -> NetworkDrawing {
    let name = |id: &EntityId| {
        let link = link_listed_entity(view, id);
        // A page does not link to itself.
        let href = link.href.filter(|_| own != Some(id));
        Link { href, ..link }
    };
    NetworkDrawing {
        names: network.entities.iter().map(name).collect(),
        height: (network.entities.len() * ROW) as u64,
        arcs: network
            .ties
            .iter()
            .rev()
            .filter_map(|tie| arc(view, network, tie, own))
            .collect(),
    }
}

fn arc(view: View<'_>, network: &Network, tie: &Tie, own: Option<&EntityId>) -> Option<Arc> {
    let one = network.position(&tie.ends.0)?;
    let other = network.position(&tie.ends.1)?;
    let (upper, lower) = (one.min(other), one.max(other));
    let weight = tie.strength();
    let end = match own {
        Some(own) => tie.other(own),
        None => &tie.ends.0,
    };
    Some(Arc {
        path: path(upper, lower, network.entities.len()),
        strength: 1 + STRONG.iter().filter(|least| weight >= **least).count() as u64,
        related: tie.is_related,
        title: title(view, tie),
        href: first_sentence(view, &tie.first).unwrap_or_else(|| view.entity_page(end)),
    })
}

/// Half an ellipse from one row to another. The wider apart the rows, the further it reaches.
fn path(upper: usize, lower: usize, rows: usize) -> String {
    let middle = |row: usize| row * ROW + ROW / 2;
    let apart = lower - upper;
    // The root lets near rows have arcs that can be told apart, and far ones stay in the drawing.
    let reach = (apart * WIDTH * WIDTH / rows.max(1))
        .isqrt()
        .clamp(ROW / 2, WIDTH - 2);
    let radius = apart * ROW / 2;
    format!(
        "M{WIDTH} {}A{reach} {radius} 0 0 0 {WIDTH} {}",
        middle(upper),
        middle(lower)
    )
}

/// The names of two entities, for the tooltip of an arc.
fn title(view: View<'_>, tie: &Tie) -> String {
    let name = |id: &EntityId| {
        let named = view.site.entity(id).map(|linked| &linked.entity.name);
        let (lang, name) = named.map_or((view.lang(), id.as_str()), |name| name.pick(view.lang()));
        (lang.clone(), name.to_owned())
    };
    let ((lang, one), (other_lang, other)) = (name(&tie.ends.0), name(&tie.ends.1));
    let args = Args::new()
        .text("one", one, &lang)
        .text("other", other, &other_lang);
    view.text("tie", &args)
}

/// The address of the first sentence that these mentions share, for readers of the view's language.
pub fn first_sentence(view: View<'_>, first: &[MentionIndex]) -> Option<Address> {
    let mention = in_own_language(view, first)?;
    let article = &view.site.edition[mention.article];
    let line = &article[mention.mention];
    let text = article[line.sentence].text;
    let addresses = &view.site.addresses;
    Some(addresses.place(view.lang(), article, text, &line.fragment))
}
