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
use crate::render::context::{NetworkPage, Phrase, TieRow};
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
        drawing: draw(view, &network, None),
        ties: network.ties.iter().map(|tie| row(view, tie)).collect(),
    }
}

fn row(view: View<'_>, tie: &Tie) -> TieRow {
    let (first, second) = (&tie.ends.0, &tie.ends.1);
    let told = [(first, second), (second, first)]
        .into_iter()
        .map(|(one, other)| (one, other, relations(view, one, other)))
        .find(|(.., relations)| !relations.is_empty());
    let (one, other, relations) = told.unwrap_or((first, second, Vec::new()));
    TieRow {
        one: link_listed_entity(view, one),
        other: link_listed_entity(view, other),
        relations,
        sentences: u64::from(tie.sentences),
        href: first_sentence(view, &tie.first),
    }
}

/// The relations of one entity to another that count as written at its end, each kind once.
fn relations(view: View<'_>, one: &EntityId, other: &EntityId) -> Vec<Phrase> {
    let mut labels = Vec::new();
    if let Some(linked) = view.site.entity(one) {
        let ends = linked.relations.iter().filter(|end| end.other == *other);
        for end in ends.filter(|end| end.is_told_at(one)) {
            let label = relation_label(view, end, &linked.entity);
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
    }
    labels
}
