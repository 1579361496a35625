//! Plans the waits of an article: the space below each unit of text that lets its margin catch up.

use crate::render::compose::margin::entry_words::{ProvenanceDisplay, entry_paragraphs};
use crate::render::compose::margin::wait::{self, Columns, Height};
use crate::render::compose::text::layout::{BlockLayout, Layout};
use crate::render::compose::view::View;
use crate::render::context::Margin;
use crate::source::block::{BlockNumber, Node, Text};

/// The longest wait, in half lines, that is accepted so that every entry can show its annotator,
/// date and tags. If a unit would wait longer, entries show them on focus only.
const LONGEST_FOR_PROVENANCE: u8 = 1;

/// The space that the units of a text need.
pub struct Spacing {
    /// The wait below each unit, in half lines.
    pub waits: Vec<u8>,
    /// Entries have room for their annotator, date and tags.
    pub roomy: bool,
}

/// Plans the waits of a text whose top-level nodes have these margins, in the same order.
pub fn plan_spacing(
    view: View<'_>,
    text: &Text,
    layout: &Layout,
    margins: &[Option<Margin>],
) -> Spacing {
    let plan = |provenance| {
        let entries = margins
            .iter()
            .map(|margin| words_of(view, margin.as_ref(), provenance));
        let entries: Vec<Vec<Vec<String>>> = entries.collect();
        wait::waits(|columns| {
            let units = text.nodes.iter().zip(&entries);
            units
                .map(|(node, entries)| height(view, columns, (node, text), layout, entries))
                .collect()
        })
    };
    let waits = plan(ProvenanceDisplay::Shown);
    if waits.iter().all(|wait| *wait <= LONGEST_FOR_PROVENANCE) {
        return Spacing { waits, roomy: true };
    }
    Spacing {
        waits: plan(ProvenanceDisplay::Hidden),
        roomy: false,
    }
}

/// The height of a node and its margin on the widest page.
pub fn widest_height(
    view: View<'_>,
    node: &Node,
    text: &Text,
    layout: &Layout,
    margin: Option<&Margin>,
) -> Height {
    let entries = words_of(view, margin, ProvenanceDisplay::Hidden);
    height(view, Columns::WIDEST, (node, text), layout, &entries)
}

/// The paragraphs of each entry of a margin.
fn words_of(
    view: View<'_>,
    margin: Option<&Margin>,
    provenance: ProvenanceDisplay,
) -> Vec<Vec<String>> {
    let entries = margin.iter().flat_map(|margin| &margin.entries);
    entries
        .map(|entry| entry_paragraphs(view, entry, provenance))
        .collect()
}

fn height(
    view: View<'_>,
    columns: Columns,
    (node, text): (&Node, &Text),
    layout: &Layout,
    entries: &[Vec<String>],
) -> Height {
    let marks = |block: BlockNumber| layout.get(&block).map_or(0, BlockLayout::count_marks);
    let margin = wait::margin_height(entries, view.lang(), columns);
    Height {
        text: wait::text_height(node, text, &marks, columns),
        margin: margin / wait::leading(&text.lang).0,
    }
}
