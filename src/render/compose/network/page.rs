//! The page of the network: the entities with the strongest ties.

use crate::address::Page;
use crate::edition::network::{Tie, strongest};
use crate::locale::Args;
use crate::render::compose::entity::namesakes::link_listed_entity;
use crate::render::compose::entity::relations::relation_label;
use crate::render::compose::frame::head::interface_head;
use crate::render::compose::frame::page::compose_frame;
use crate::render::compose::network::drawing::{draw, first_sentence};
use crate::render::compose::view::View;
use crate::render::context::{NetworkPage, TieRow};
use crate::source::id::EntityId;

/// The most entities in the drawing.
const MOST: usize = 60;

/// The page of the network.
pub fn network(view: View<'_>) -> NetworkPage {
    let network = strongest(view.site.edition, MOST);
    let key = Page::Network.in_lang(view.lang());
    let title = view.text("network", &Args::new());
    NetworkPage {
        frame: compose_frame(view, &interface_head(view, key, Some(title))),
        drawing: draw(view, &network),
        ties: network.ties.iter().map(|tie| row(view, tie)).collect(),
    }
}

fn row(view: View<'_>, tie: &Tie) -> TieRow {
    let (first, second) = (&tie.ends.0, &tie.ends.1);
    let told_at = |one: &EntityId, other: &EntityId| {
        let linked = view.site.entity(one)?;
        let ends = linked.relations.iter().filter(|end| end.other == *other);
        let told: Vec<_> = ends.filter(|end| end.is_told_at(one)).collect();
        (!told.is_empty()).then_some((linked, told))
    };
    let turned = told_at(first, second).is_none() && told_at(second, first).is_some();
    let (one, other) = if turned {
        (second, first)
    } else {
        (first, second)
    };
    let mut relations = Vec::new();
    if let Some((linked, told)) = told_at(one, other) {
        for end in told {
            let label = relation_label(view, end, &linked.entity);
            if !relations.contains(&label) {
                relations.push(label);
            }
        }
    }
    TieRow {
        one: link_listed_entity(view, one),
        other: link_listed_entity(view, other),
        relations,
        sentences: u64::from(tie.sentences),
        href: first_sentence(view, &tie.first),
    }
}
