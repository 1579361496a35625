//! Puts the units of an article's text together: each top-level node with its margin, its wait and
//! the passage that answers it in the other text.

use crate::html::Html;
use crate::render::compose::margin::entries::{entries, entries_in};
use crate::render::compose::margin::spacing::plan_spacing;
use crate::render::compose::markdown::structure;
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::blocks::{AnnotatedBlocks, BlockNumbers};
use crate::render::compose::text::facing::FacingPage;
use crate::render::compose::text::layout::Layout;
use crate::render::compose::text::numbering::UnitIndex;
use crate::render::compose::text::outdated::OutdatedBlocks;
use crate::render::context::{self, Margin, MarginEntry, Phrase, TextUnit};
use crate::source::block::{Block, BlockNumber, Node, Text};

/// The text under its layout, one unit for each top-level node. `facing` is the text that the page
/// offers beside this one, and `outdated` are the blocks whose original was changed.
pub fn article_text(
    shown: &AnnotatedText<'_>,
    layout: &Layout,
    facing: Option<&FacingPage<'_>>,
    outdated: &OutdatedBlocks<'_>,
) -> context::ArticleText {
    let text = shown.text();
    let blocks = AnnotatedBlocks::new(*shown, layout, BlockNumbers::Shown);
    let mut entries = entries(shown, facing);
    let margins: Vec<Option<Margin>> = UnitIndex::enumerate(&text.nodes)
        .map(|(unit, _)| margin(shown, entries.remove(&unit)))
        .collect();
    let spacing = plan_spacing(shown.view, text, layout, &margins);
    let around = Phrase::new(Html::new(), &text.lang, shown.view.lang());
    let units = text.nodes.iter().zip(margins).zip(spacing.waits);
    context::ArticleText {
        lang: around.lang,
        dir: around.dir,
        units: units
            .map(|((node, margin), wait)| TextUnit {
                html: structure::node(node, text, &blocks),
                kind: kind(node, text),
                outdated: outdated.mark(&node.blocks()),
                facing: facing.and_then(|facing| facing.blocks(node)),
                margin,
                wait,
            })
            .collect(),
        roomy: spacing.roomy,
    }
}

/// The margin of a unit.
fn margin(shown: &AnnotatedText<'_>, entries: Option<Vec<MarginEntry>>) -> Option<Margin> {
    let entries = entries.unwrap_or_default();
    Margin::new(entries, shown.view.lang(), &shown.text().lang)
}

/// The single blocks at the top level that `wanted` accepts, each with its unit: without waits, and
/// without the text that the page offers beside this one.
pub fn units_of<'a>(
    shown: &AnnotatedText<'a>,
    layout: &Layout,
    wanted: impl Fn(BlockNumber) -> bool,
) -> Vec<(&'a Node, TextUnit)> {
    let text = shown.text();
    let blocks = AnnotatedBlocks::new(*shown, layout, BlockNumbers::Shown);
    let mut entries = entries_in(shown, None, &wanted);
    let nodes = UnitIndex::enumerate(&text.nodes);
    let nodes = nodes.filter(|(_, node)| matches!(node, Node::Block(number) if wanted(*number)));
    let unit = |(index, node): (UnitIndex, &'a Node)| {
        let unit = TextUnit {
            html: structure::node(node, text, &blocks),
            kind: kind(node, text),
            outdated: None,
            facing: None,
            margin: margin(shown, entries.remove(&index)),
            wait: 0,
        };
        (node, unit)
    };
    nodes.map(unit).collect()
}

/// The class of a unit.
fn kind(node: &Node, text: &Text) -> &'static str {
    match node {
        Node::Block(number) if text.block(*number).is_some_and(Block::is_heading) => "heading",
        Node::Block(_) => "paragraph",
        Node::List { .. } => "list",
        Node::Quote(_) => "quotation",
        Node::Table { .. } => "table",
        Node::Code { .. } => "code",
        Node::Figure(_) => "image",
        Node::Footnote { .. } => "footnotes",
        Node::Rule => "rule",
    }
}
