//! Decides between the links and layers that lie over one segment: which link becomes the element
//! `<a>`, and which eight annotations are named.

use std::collections::BTreeSet;

use crate::weave::layer::Readings;
use crate::weave::range::PositionRange;

/// The most annotations that are named around one segment. The limit keeps the output linear in the
/// length of the text, however deep the annotations nest.
pub const INNERMOST: usize = 8;

/// The owner of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkOwner {
    /// The author, by the link's index in [`LaidOutBlock::links`](super::tape::LaidOutBlock::links).
    Author(usize),
    /// A mention, by the index of its layer.
    Mention(usize),
}

/// The links and layers at one position. They are kept in order of precedence while the pass over
/// the block enters and leaves them.
#[derive(Debug, Default)]
pub struct Active {
    /// The author's links before mentions, then the shorter before the longer, then by index.
    links: BTreeSet<(bool, usize, LinkOwner)>,
    /// Length and index of each layer, the shortest first.
    layers: BTreeSet<(usize, usize)>,
    /// The layers among them whose words the corrected reading hides.
    received: BTreeSet<(usize, usize)>,
}

impl Active {
    pub fn enter_link(&mut self, owner: LinkOwner, stretch: PositionRange) {
        self.links.insert(key(owner, stretch));
    }

    pub fn leave_link(&mut self, owner: LinkOwner, stretch: PositionRange) {
        self.links.remove(&key(owner, stretch));
    }

    pub fn enter_layer(&mut self, layer: usize, readings: Readings, stretch: PositionRange) {
        self.layers.insert((stretch.len(), layer));
        if readings == Readings::ReceivedOnly {
            self.received.insert((stretch.len(), layer));
        }
    }

    pub fn leave_layer(&mut self, layer: usize, readings: Readings, stretch: PositionRange) {
        self.layers.remove(&(stretch.len(), layer));
        if readings == Readings::ReceivedOnly {
            self.received.remove(&(stretch.len(), layer));
        }
    }

    /// Returns the owner of the one link: the author's own link, or else the shortest mention. Of
    /// equally long mentions it is the first.
    pub fn link(&self) -> Option<LinkOwner> {
        self.links.first().map(|(_, _, owner)| *owner)
    }

    /// Returns the eight innermost layers, shortest first.
    ///
    /// Two layers are always among them: the one that is the link, and the outermost of those whose
    /// words the corrected reading hides. Without the latter the corrected reading would show both
    /// readings.
    pub fn innermost(&self, link: Option<LinkOwner>) -> Vec<usize> {
        let mut innermost: Vec<usize> = self
            .layers
            .iter()
            .take(INNERMOST)
            .map(|(_, layer)| *layer)
            .collect();
        let linked = match link {
            Some(LinkOwner::Mention(layer)) => Some(layer),
            _ => None,
        };
        let kept = [linked, self.received.last().map(|(_, layer)| *layer)];
        for layer in kept.into_iter().flatten() {
            if !innermost.contains(&layer) {
                if innermost.len() == INNERMOST {
                    let spare = innermost
                        .iter()
                        .rposition(|other| !kept.contains(&Some(*other)));
                    spare.map(|at| innermost.remove(at));
                }
                innermost.push(layer);
            }
        }
        innermost
    }
}

fn key(owner: LinkOwner, stretch: PositionRange) -> (bool, usize, LinkOwner) {
    (matches!(owner, LinkOwner::Mention(_)), stretch.len(), owner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(start: usize, end: usize) -> PositionRange {
        PositionRange { start, end }
    }

    #[test]
    fn the_link_is_the_authors_own_then_the_shortest_then_the_first() {
        let mut active = Active::default();
        active.enter_link(LinkOwner::Mention(2), stretch(0, 5));
        active.enter_link(LinkOwner::Mention(1), stretch(1, 6));
        active.enter_link(LinkOwner::Mention(0), stretch(0, 9));
        assert_eq!(active.link(), Some(LinkOwner::Mention(1)));
        active.enter_link(LinkOwner::Author(0), stretch(0, 20));
        assert_eq!(active.link(), Some(LinkOwner::Author(0)));
        active.leave_link(LinkOwner::Author(0), stretch(0, 20));
        active.leave_link(LinkOwner::Mention(1), stretch(1, 6));
        assert_eq!(active.link(), Some(LinkOwner::Mention(2)));
    }

    #[test]
    fn eight_layers_are_named_the_link_and_the_hidden_words_among_them() {
        let mut active = Active::default();
        for layer in 0..19 {
            active.enter_layer(layer, Readings::Both, stretch(0, layer + 1));
        }
        active.enter_layer(19, Readings::ReceivedOnly, stretch(0, 20));
        assert_eq!(
            active.innermost(Some(LinkOwner::Mention(12))),
            [0, 1, 2, 3, 4, 5, 12, 19]
        );
        active.leave_layer(19, Readings::ReceivedOnly, stretch(0, 20));
        assert_eq!(active.innermost(None), [0, 1, 2, 3, 4, 5, 6, 7]);
    }
}
