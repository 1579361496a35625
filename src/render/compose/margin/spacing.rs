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
    let marks = |block: BlockNumber| marks_in(layout, block);
    // The words of the text are measured once for both plans.
    let texts = Columns::ALL.map(|columns| -> Vec<f64> {
        let nodes = text.nodes.iter();
        nodes
            .map(|node| wait::text_height(node, text, &marks, columns))
            .collect()
    });
    let plan = |provenance| {
        let entries = margins
            .iter()
            .map(|margin| words_of(view, margin.as_ref(), provenance));
        let entries: Vec<Vec<Vec<String>>> = entries.collect();
        let on_pages = Columns::ALL.into_iter().zip(&texts);
        wait::waits(on_pages.map(|(columns, texts)| {
            let units = texts.iter().zip(&entries);
            units
                .map(|(height, entries)| Height {
                    text: *height,
                    margin: margin_height(view, text, columns, entries),
                })
                .collect()
        }))
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
    let marks = |block: BlockNumber| marks_in(layout, block);
    Height {
        text: wait::text_height(node, text, &marks, Columns::WIDEST),
        margin: margin_height(view, text, Columns::WIDEST, &entries),
    }
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

/// The number of marks in a block.
fn marks_in(layout: &Layout, block: BlockNumber) -> usize {
    layout.get(&block).map_or(0, BlockLayout::count_marks)
}

/// The height of a margin beside a text, in lines of the text.
fn margin_height(view: View<'_>, text: &Text, columns: Columns, entries: &[Vec<String>]) -> f64 {
    wait::margin_height(entries, view.lang(), columns) / wait::leading(&text.lang).0
}
