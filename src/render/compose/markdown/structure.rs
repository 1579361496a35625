//! Renders the nodes of a text as HTML elements: lists, quotations, tables, code, figures, blocks.

use crate::html::Html;
use crate::render::compose::markdown::footnote::Footnotes;
use crate::render::compose::markdown::outline::Outline;
use crate::render::highlight::HighlightedCode;
use crate::source::block::{Block, BlockKind, BlockNumber, ColumnAlignment, Inline, Node, Text};
use crate::weave::{NoLinks, Resolve, description, turned};

/// How the blocks of one text are rendered. The defaults are those of blocks without ids, numbers,
/// links and footnotes.
pub trait Blocks {
    /// The content of a block's element.
    fn inner(&self, block: &Block) -> Html;

    /// The id of a block's element.
    fn id(&self, _: &Block) -> Option<String> {
        None
    }

    /// A second id by which links lead to a heading.
    fn anchor(&self, _: &Block) -> Option<String> {
        None
    }

    /// The number of a block, which comes first in its element. Table cells have none.
    fn label(&self, _: &Block) -> Html {
        Html::new()
    }

    /// Resolves the addresses of images.
    fn links(&self) -> &dyn Resolve {
        &NoLinks
    }

    /// The footnotes of the text. `None` renders their definitions as paragraphs.
    fn footnotes(&self) -> Option<Footnotes<'_>> {
        None
    }

    /// The code that is already highlighted.
    fn code(&self) -> &HighlightedCode;

    /// The levels of the headings.
    fn outline(&self) -> Outline {
        Outline::default()
    }
}

/// Renders nodes one after the other.
pub fn nodes(nodes: &[Node], text: &Text, blocks: &dyn Blocks) -> Html {
    let mut html = Html::new();
    for one in nodes {
        html.push(&node(one, text, blocks));
    }
    html
}

/// Renders one node.
pub fn node(node: &Node, text: &Text, blocks: &dyn Blocks) -> Html {
    let mut html = Html::new();
    match node {
        Node::Block(number) => return block(*number, text, blocks),
        Node::List { start, items } => list(&mut html, *start, items, text, blocks),
        Node::Quote(content) => html.element("blockquote", &[], &nodes(content, text, blocks)),
        Node::Table {
            columns,
            head,
            rows,
        } => table(&mut html, columns, head, rows, text, blocks),
        Node::Code { language, code } => {
            let mut inner = Html::new();
            let highlighted = blocks.code().of(code, language);
            inner.element("code", &[("dir", "ltr")], &highlighted);
            html.element("pre", &[("dir", "ltr"), ("tabindex", "0")], &inner);
        }
        Node::Figure(images) => {
            let mut inner = Html::new();
            for image in images {
                figure_image(&mut inner, image, blocks.links());
            }
            html.element("figure", &[], &inner);
        }
        Node::Footnote { footnote, content } => {
            let content = nodes(content, text, blocks);
            return blocks.footnotes().map_or(content.clone(), |footnotes| {
                footnotes.definition(*footnote, &content)
            });
        }
        Node::Rule => html.open("hr", &[]),
    }
    html
}

fn block(number: BlockNumber, text: &Text, blocks: &dyn Blocks) -> Html {
    let mut html = Html::new();
    let Some(block) = text.block(number) else {
        return html;
    };
    let mut inner = blocks.label(block);
    inner.push(&blocks.inner(block));
    if let Some(anchor) = blocks.anchor(block) {
        inner.element("span", &[("id", &anchor)], &Html::new());
    }
    let id = blocks.id(block);
    let mut attributes: Vec<(&'static str, &str)> =
        id.as_deref().map(|id| ("id", id)).into_iter().collect();
    attributes.extend(direction(block, text));
    html.element(element(block.kind, blocks.outline()), &attributes, &inner);
    html
}

/// The `dir` attribute of a block whose words all run against the direction of its language.
pub fn direction(block: &Block, text: &Text) -> Option<(&'static str, &'static str)> {
    turned(block, &text.lang).map(|direction| ("dir", direction.as_str()))
}

fn element(kind: BlockKind, outline: Outline) -> &'static str {
    match kind {
        BlockKind::Paragraph | BlockKind::Cell => "p",
        BlockKind::Heading(level) => outline.element(level),
    }
}

fn list(
    html: &mut Html,
    start: Option<u64>,
    items: &[Vec<Node>],
    text: &Text,
    blocks: &dyn Blocks,
) {
    let mut inner = Html::new();
    for item in items {
        inner.element("li", &[], &nodes(item, text, blocks));
    }
    match start {
        None => html.element("ul", &[], &inner),
        Some(1) => html.element("ol", &[], &inner),
        Some(first) => html.element("ol", &[("start", &first.to_string())], &inner),
    }
}

fn table(
    html: &mut Html,
    columns: &[Option<ColumnAlignment>],
    head: &[Option<BlockNumber>],
    rows: &[Vec<Option<BlockNumber>>],
    text: &Text,
    blocks: &dyn Blocks,
) {
    let mut table = Html::new();
    let mut header = Html::new();
    row(&mut header, "th", columns, head, text, blocks);
    table.element("thead", &[], &header);
    let mut body = Html::new();
    for cells in rows {
        row(&mut body, "td", columns, cells, text, blocks);
    }
    if !rows.is_empty() {
        table.element("tbody", &[], &body);
    }
    let mut whole = Html::new();
    whole.element("table", &[], &table);
    // A table wider than its column scrolls by itself, and can be scrolled from the keyboard.
    html.element("div", &[("class", "wide"), ("tabindex", "0")], &whole);
}

fn row(
    html: &mut Html,
    cell: &'static str,
    columns: &[Option<ColumnAlignment>],
    cells: &[Option<BlockNumber>],
    text: &Text,
    blocks: &dyn Blocks,
) {
    let mut inner = Html::new();
    for (column, number) in cells.iter().enumerate() {
        let block = number.and_then(|number| text.block(number));
        let id = block.and_then(|block| blocks.id(block));
        let mut attributes: Vec<(&'static str, &str)> =
            id.as_deref().map(|id| ("id", id)).into_iter().collect();
        if cell == "th" {
            attributes.push(("scope", "col"));
        }
        attributes.extend(
            columns
                .get(column)
                .copied()
                .flatten()
                .map(|alignment| ("class", alignment.name())),
        );
        attributes.extend(block.and_then(|block| direction(block, text)));
        inner.element(
            cell,
            &attributes,
            &block.map(|block| blocks.inner(block)).unwrap_or_default(),
        );
    }
    html.element("tr", &[], &inner);
}

fn figure_image(html: &mut Html, inline: &Inline, links: &dyn Resolve) {
    let Inline::Image { src, alt, title } = inline else {
        return;
    };
    let Some(image) = links.image(src) else {
        return;
    };
    let Some(src) = &image.src else {
        return html.push(&description(alt));
    };
    let size = image
        .size
        .map(|(width, height)| (width.to_string(), height.to_string()));
    let mut attributes: Vec<(&'static str, &str)> = vec![("src", src)];
    if let Some((width, height)) = &size {
        attributes.extend([("width", width.as_str()), ("height", height.as_str())]);
    }
    attributes.push(("alt", alt.as_str()));
    attributes.extend(
        Some(title.as_str())
            .filter(|title| !title.is_empty())
            .map(|title| ("title", title)),
    );
    attributes.push(("loading", "lazy"));
    html.open("img", &attributes);
}
