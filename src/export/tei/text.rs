//! A text in its structure, as TEI has it; its reading text stays what it is, character for character.

use crate::source::block::{Block, BlockKind, BlockNumber, Inline, Markup, Node, Text};
use crate::source::body::Reference;
use crate::xml::Xml;

/// One text in its structure.
pub struct TextWriter<'x, 'a> {
    pub xml: &'x mut Xml,
    pub text: &'a Text,
    /// What its ids begin with.
    pub prefix: String,
    /// Where a reference leads.
    pub leads: &'a dyn Fn(&Reference) -> Option<String>,
}

impl TextWriter<'_, '_> {
    /// A heading opens a division; what stands before the first stands before all divisions.
    pub fn body(&mut self) {
        self.xml.open("body", &[]);
        let mut divided = false;
        for node in &self.text.nodes {
            self.xml.line();
            if let Some(heading) = self.heading(node) {
                if std::mem::replace(&mut divided, true) {
                    self.xml.close();
                }
                self.xml.open("div", &[]);
                self.block(heading, "head");
            } else {
                self.node(node);
            }
        }
        if self.text.nodes.is_empty() {
            self.xml.empty("p", &[]);
        }
        if divided {
            self.xml.close();
        }
        self.xml.close();
    }

    fn heading(&self, node: &Node) -> Option<BlockNumber> {
        let Node::Block(number) = node else { return None };
        self.text.block(*number).filter(|block| block.is_heading()).map(|block| block.number)
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Block(number) => self.block(*number, "p"),
            Node::List { start, items } => {
                self.xml.open("list", &[("rend", if start.is_some() { "numbered" } else { "bulleted" })]);
                for item in items {
                    self.xml.open("item", &[]);
                    self.nodes(item);
                    self.xml.close();
                }
                self.xml.close();
            }
            Node::Quote(content) => {
                self.xml.open("quote", &[]);
                self.nodes(content);
                self.xml.close();
            }
            Node::Table { head, rows } => {
                self.xml.open("table", &[]);
                self.row(head, "label");
                for row in rows {
                    self.row(row, "data");
                }
                self.xml.close();
            }
            Node::Code { code, .. } => self.xml.element("ab", &[("type", "code"), ("xml:space", "preserve")], code),
            Node::Figure(images) => {
                for image in images {
                    if let Inline::Image { src, alt } = image {
                        self.image(src, alt);
                    }
                }
            }
            Node::Footnote { number, content, .. } => {
                self.xml.open("note", &[("place", "bottom"), ("n", &number.to_string())]);
                self.nodes(content);
                self.xml.close();
            }
            Node::Rule => self.xml.empty("milestone", &[("unit", "section"), ("rend", "rule")]),
        }
    }

    fn row(&mut self, cells: &[Option<BlockNumber>], role: &str) {
        self.xml.open("row", &[("role", role)]);
        for cell in cells {
            match cell {
                Some(number) => self.block(*number, "cell"),
                None => self.xml.empty("cell", &[]),
            }
        }
        self.xml.close();
    }

    fn block(&mut self, number: BlockNumber, name: &'static str) {
        let Some(block) = self.text.block(number) else { return };
        let id = format!("{}p{}", self.prefix, number.0);
        let mut attributes = vec![("xml:id", id.as_str())];
        if name == "p" && block.kind != BlockKind::Paragraph && block.is_heading() {
            attributes.push(("rend", "heading"));
        }
        self.xml.open(name, &attributes);
        self.inlines(block);
        self.xml.close();
    }

    /// The reading text, character for character, with its inline markup: nothing in between is text.
    fn inlines(&mut self, block: &Block) {
        for inline in &block.inlines {
            match inline {
                Inline::Text(range) => self.xml.push(range.slice(&block.text)),
                Inline::Open(markup) => self.markup(markup),
                Inline::Close => self.xml.close(),
                Inline::Break => self.xml.empty("lb", &[]),
                Inline::Image { src, alt } => self.image(src, alt),
                Inline::FootnoteReference(label) => self.xml.empty("ptr", &[("type", "footnote"), ("n", label)]),
            }
        }
    }

    fn markup(&mut self, markup: &Markup) {
        match markup {
            Markup::Emphasis => self.xml.open("emph", &[]),
            Markup::Strong => self.xml.open("emph", &[("rend", "bold")]),
            Markup::Strikethrough => self.xml.open("hi", &[("rend", "strikethrough")]),
            Markup::Code => self.xml.open("code", &[]),
            Markup::Link { href } => self.xml.open("ref", &[("target", href)]),
            Markup::Reference(reference) => match (self.leads)(reference) {
                Some(address) => self.xml.open("ref", &[("target", &address)]),
                None => self.xml.open("seg", &[]),
            },
        }
    }

    fn image(&mut self, src: &str, alt: &str) {
        self.xml.open("figure", &[]);
        self.xml.empty("graphic", &[("url", src)]);
        self.xml.open("figDesc", &[]);
        self.xml.push(alt);
        self.xml.close();
        self.xml.close();
    }
}
