//! The texts of an article in their structure: divisions, lists, tables, notes.

use crate::export::site::ExportedSite;
use crate::export::tei::inline::{BlockWriter, Ids};
use crate::source::article::{Article, TextIndex};
use crate::source::block::{BlockKind, BlockNumber, FootnoteId, Inline, Node, Text};
use crate::source::localized::Localized;
use crate::xml::{Attributes, Xml, id};

/// Writes all texts of an article, the original first.
pub(super) fn write_texts(xml: &mut Xml, article: &Article, site: ExportedSite<'_>) {
    xml.line();
    let is_group = article.texts.len() > 1;
    if is_group {
        xml.open("text", &[]);
        xml.open("group", &[]);
    }
    for (index, text) in TextIndex::enumerate(&article.texts) {
        let kind = if index.is_original() {
            "original"
        } else {
            "translation"
        };
        xml.line()
            .open("text", &[("xml:lang", text.lang.as_str()), ("type", kind)]);
        let blocks = BlockWriter {
            text,
            ids: Ids::OfText(id_prefix(article, index)),
            site,
            here: &article.slug,
        };
        let mut writer = TextWriter { xml, text, blocks };
        writer.body();
        xml.close();
    }
    if is_group {
        xml.close();
        xml.close();
    }
}

/// Writes a Markdown value in each of its languages, as an element of this name each. What has one
/// paragraph only is written without an element for it, unless `name` is `abstract`, which needs one.
/// `own` is what the ids of its footnotes begin with.
pub(super) fn write_value(
    xml: &mut Xml,
    (name, attributes): (&'static str, &Attributes<'_>),
    value: &Localized,
    own: &str,
    article: &Article,
    site: ExportedSite<'_>,
) {
    let here = &article.slug;
    for (lang, markdown) in value.values() {
        let text = (site.parse)(&markdown.value, lang, Some(here));
        let mut all = attributes.to_vec();
        all.push(("xml:lang", lang.as_str()));
        xml.open(name, &all);
        let ids = Ids::OfNote {
            own: format!("{own}.{lang}."),
            text: id_prefix(article, article.text_index_for(lang)),
        };
        let blocks = BlockWriter {
            text: &text,
            ids,
            site,
            here,
        };
        match text.nodes.as_slice() {
            [Node::Block(only)] if name != "abstract" => blocks.content(xml, *only),
            nodes => {
                let text = &text;
                TextWriter { xml, text, blocks }.nodes(nodes);
            }
        }
        xml.close();
    }
}

/// What the ids of a text begin with: nothing in the original, `en.` in an English translation.
pub(super) fn id_prefix(article: &Article, text: TextIndex) -> String {
    if text.is_original() {
        String::new()
    } else {
        format!("{}.", article[text].lang)
    }
}

/// Writes one text.
struct TextWriter<'x, 'a> {
    xml: &'x mut Xml,
    text: &'a Text,
    blocks: BlockWriter<'a>,
}

impl TextWriter<'_, '_> {
    /// Writes the text as divisions. Each heading opens one, within those of higher headings; what
    /// comes before the first heading is in no division.
    fn body(&mut self) {
        self.xml.open("body", &[]);
        let mut open: Vec<u8> = Vec::new();
        let nodes = &self.text.nodes;
        for node in nodes {
            self.xml.line();
            if let Some((heading, level)) = self.heading(node) {
                while open.last().is_some_and(|last| *last >= level) {
                    open.pop();
                    self.xml.close();
                }
                open.push(level);
                self.xml.open("div", &[]);
                self.block(heading, "head");
            } else {
                self.node(node);
            }
        }
        // TEI does not allow a division of rules, pictures and notes alone.
        let mut last = nodes
            .iter()
            .rev()
            .take_while(|node| self.heading(node).is_none());
        if !last.any(is_component) {
            self.xml.empty("p", &[]);
        }
        for _ in open {
            self.xml.close();
        }
        self.xml.close();
    }

    /// The block and the level of a heading.
    fn heading(&self, node: &Node) -> Option<(BlockNumber, u8)> {
        let Node::Block(number) = node else {
            return None;
        };
        let block = self.text.block(*number)?;
        if let BlockKind::Heading(level) = block.kind {
            Some((block.number, level))
        } else {
            None
        }
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Block(number) => self.block(*number, "p"),
            Node::List { start, items } => self.list(*start, items),
            Node::Quote(content) => {
                self.xml.open("quote", &[]);
                self.nodes(content);
                self.xml.close();
            }
            Node::Table { head, rows, .. } => {
                self.xml.open("table", &[]);
                self.row(head, "label");
                for row in rows {
                    self.row(row, "data");
                }
                self.xml.close();
            }
            Node::Code { language, code } => {
                let language = id(language);
                let mut attributes = vec![("type", "code"), ("xml:space", "preserve")];
                if !language.is_empty() {
                    attributes.push(("subtype", &language));
                }
                self.xml.element("ab", &attributes, code);
            }
            Node::Figure(images) => {
                for image in images {
                    if let Inline::Image { src, alt, .. } = image {
                        self.blocks.image(self.xml, src, alt);
                    }
                }
            }
            Node::Footnote { footnote, content } => self.footnote(*footnote, content),
            Node::Rule => self
                .xml
                .empty("milestone", &[("unit", "section"), ("rend", "rule")]),
        }
    }

    fn block(&mut self, number: BlockNumber, name: &'static str) {
        self.blocks.block(self.xml, number, name);
    }

    /// Writes a list, which is numbered if it has a number to start with.
    fn list(&mut self, start: Option<u64>, items: &[Vec<Node>]) {
        let kind = match start {
            Some(_) => "numbered",
            None => "bulleted",
        };
        self.xml.open("list", &[("rend", kind)]);
        for (number, item) in (start.unwrap_or(0)..).zip(items) {
            let number = number.to_string();
            let attributes = [("n", number.as_str())];
            let attributes = if start.is_some() {
                &attributes[..]
            } else {
                &[]
            };
            self.xml.open("item", attributes);
            self.nodes(item);
            self.xml.close();
        }
        self.xml.close();
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

    fn footnote(&mut self, footnote: FootnoteId, content: &[Node]) {
        let named = self.blocks.footnote(footnote);
        let mut attributes = vec![("place", "bottom")];
        if let Some((number, id)) = &named {
            attributes.extend([("n", number.as_str()), ("xml:id", id.as_str())]);
        }
        self.xml.open("note", &attributes);
        self.nodes(content);
        self.xml.close();
    }
}

/// Whether a division can consist of this alone.
const fn is_component(node: &Node) -> bool {
    matches!(
        node,
        Node::Block(_)
            | Node::List { .. }
            | Node::Quote(_)
            | Node::Table { .. }
            | Node::Code { .. }
    )
}
