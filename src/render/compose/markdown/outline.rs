//! Chooses the elements of headings.

use crate::source::block::{BlockKind, Node, Text};

/// The levels of heading that a text uses. The title of the page is `h1`. The levels of the text
/// follow from `h2` on without gaps, whichever levels the author chose.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outline([bool; 6]);

impl Outline {
    /// The levels used in some of a text's nodes.
    pub fn of(nodes: &[Node], text: &Text) -> Self {
        let mut used = [false; 6];
        for block in nodes
            .iter()
            .flat_map(Node::blocks)
            .filter_map(|number| text.block(number))
        {
            if let BlockKind::Heading(level) = block.kind
                && let Some(used) = used.get_mut(usize::from(level).saturating_sub(1))
            {
                *used = true;
            }
        }
        Self(used)
    }

    /// The element of a heading of `level`, which counts from 1.
    pub fn element(self, level: u8) -> &'static str {
        match self
            .0
            .iter()
            .take(usize::from(level).saturating_sub(1))
            .filter(|used| **used)
            .count()
        {
            0 => "h2",
            1 => "h3",
            2 => "h4",
            3 => "h5",
            _ => "h6",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_follow_each_other_whatever_the_author_begins_with() {
        let outline = Outline([false, true, false, true, false, false]);
        assert_eq!(outline.element(2), "h2");
        assert_eq!(outline.element(4), "h3");
    }

    #[test]
    fn no_level_lies_beyond_the_sixth() {
        let outline = Outline([true; 6]);
        assert_eq!(outline.element(1), "h2");
        assert_eq!(outline.element(6), "h6");
    }
}
