//! Markdown values as HTML, for bodies of annotations. Addresses are absolute.

use crate::export::site::ExportedSite;
use crate::href::{Address, Fragment};
use crate::html::Html;
use crate::source::block::{Block, BlockNumber, Inline, Markup, Node, Text};
use crate::source::id::ArticleSlug;

/// Writes a parsed value of an article as HTML.
pub(super) struct HtmlWriter<'a> {
    pub(super) text: &'a Text,
    pub(super) site: ExportedSite<'a>,
    pub(super) here: &'a ArticleSlug,
    /// The page of the text that links to a place of it mean.
    pub(super) page: &'a Address,
}

impl HtmlWriter<'_> {
    /// The value; `None` if it is plain words, without any markup.
    pub(super) fn write(&self) -> Option<Html> {
        if let [Node::Block(number)] = self.text.nodes.as_slice() {
            let block = self.text.block(*number)?;
            let is_words = |inline: &Inline| matches!(inline, Inline::Text(_));
            return (!block.inlines.iter().all(is_words)).then(|| self.inlines(block));
        }
        (!self.text.nodes.is_empty()).then(|| self.nodes(&self.text.nodes))
    }

    fn nodes(&self, nodes: &[Node]) -> Html {
        let mut html = Html::new();
        for node in nodes {
            self.node(&mut html, node);
        }
        html
    }

    fn node(&self, html: &mut Html, node: &Node) {
        match node {
            Node::Block(number) => html.element("p", &[], &self.block(*number)),
            Node::List { start, items } => {
                let start = start.map(|start| start.to_string());
                let (name, attributes) = match &start {
                    Some(start) => ("ol", vec![("start", start.as_str())]),
                    None => ("ul", Vec::new()),
                };
                html.open(name, &attributes);
                for item in items {
                    html.element("li", &[], &self.item(item));
                }
                html.close(name);
            }
            Node::Quote(content) => html.element("blockquote", &[], &self.nodes(content)),
            Node::Table { head, rows, .. } => {
                html.open("table", &[]);
                self.row(html, head, "th");
                for row in rows {
                    self.row(html, row, "td");
                }
                html.close("table");
            }
            Node::Code { code, .. } => html.element("pre", &[], &Html::text(code)),
            Node::Footnote { footnote, content } => {
                let number = self.text.footnote(*footnote).and_then(|known| known.number);
                html.open("div", &[]);
                if let Some(number) = number {
                    html.element("sup", &[], &Html::text(&number.to_string()));
                }
                html.push(&self.nodes(content));
                html.close("div");
            }
            Node::Rule => html.open("hr", &[]),
            // A value shows no pictures.
            Node::Figure(_) => {}
        }
    }

    /// An item of a list. One of a single block has no paragraph.
    fn item(&self, nodes: &[Node]) -> Html {
        match nodes {
            [Node::Block(number)] => self.block(*number),
            nodes => self.nodes(nodes),
        }
    }

    fn row(&self, html: &mut Html, cells: &[Option<BlockNumber>], name: &'static str) {
        html.open("tr", &[]);
        for cell in cells {
            let content = cell.map(|number| self.block(number)).unwrap_or_default();
            html.element(name, &[], &content);
        }
        html.close("tr");
    }

    fn block(&self, number: BlockNumber) -> Html {
        let block = self.text.block(number);
        block.map(|block| self.inlines(block)).unwrap_or_default()
    }

    fn inlines(&self, block: &Block) -> Html {
        let mut html = Html::new();
        let mut open: Vec<&'static str> = Vec::new();
        for inline in &block.inlines {
            match inline {
                Inline::Text(range) => html.push_text(range.slice(&block.text)),
                Inline::Open(markup) => open.push(self.open(&mut html, markup)),
                Inline::Close => {
                    if let Some(name) = open.pop() {
                        html.close(name);
                    }
                }
                Inline::Break => html.open("br", &[]),
                Inline::FootnoteCall(call) => {
                    let footnote = self.text.footnote(call.footnote);
                    if let Some(number) = footnote.and_then(|footnote| footnote.number) {
                        html.element("sup", &[], &Html::text(&number.to_string()));
                    }
                }
                Inline::Image { .. } => {}
            }
        }
        html
    }

    /// Opens the element of some markup, and returns its name.
    fn open(&self, html: &mut Html, markup: &Markup) -> &'static str {
        let target = match markup {
            Markup::Emphasis => return opened(html, "em"),
            Markup::Strong => return opened(html, "strong"),
            Markup::Strikethrough => return opened(html, "s"),
            Markup::Code => return opened(html, "code"),
            Markup::Link { href, .. } => match href.strip_prefix('#') {
                Some(fragment) => Some(self.page.at(&Fragment::new(fragment))),
                None => self.site.link(href),
            },
            Markup::Reference(reference) => self.site.reference(reference, self.here),
        };
        match target {
            Some(target) => html.open("a", &[("href", &target)]),
            None => return opened(html, "span"),
        }
        "a"
    }
}

fn opened(html: &mut Html, name: &'static str) -> &'static str {
    html.open(name, &[]);
    name
}
