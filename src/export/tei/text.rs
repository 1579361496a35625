//! The texts of an article in their structure. The text content of a block is its reading text,
//! character for character, so that pointers into it can count code points.

use crate::export::site::ExportedSite;
use crate::source::article::Article;
use crate::source::block::{Block, BlockKind, BlockNumber, Inline, Markup, Node, Text};
use crate::source::id::ArticleSlug;
use crate::xml::{Xml, id};

/// Writes all texts of an article, the original first.
pub(super) fn write_texts(xml: &mut Xml, article: &Article, site: ExportedSite<'_>) {
    xml.line();
    let is_group = article.texts.len() > 1;
    if is_group {
        xml.open("text", &[]);
        xml.open("group", &[]);
    }
    for (index, text) in article.texts.iter().enumerate() {
        let kind = if index == 0 {
            "original"
        } else {
            "translation"
        };
        xml.line()
            .open("text", &[("xml:lang", text.lang.as_str()), ("type", kind)]);
        let mut writer = TextWriter {
            xml,
            text,
            prefix: id_prefix(article, index),
            site,
            here: &article.slug,
        };
        writer.body();
        xml.close();
    }
    if is_group {
        xml.close();
        xml.close();
    }
}

/// What the ids of a text begin with: nothing in the original, `en.` in an English translation.
pub(super) fn id_prefix(article: &Article, text: usize) -> String {
    match article.texts.get(text) {
        Some(translation) if text > 0 => format!("{}.", translation.lang),
        _ => String::new(),
    }
}

/// Writes one text.
struct TextWriter<'x, 'a> {
    xml: &'x mut Xml,
    text: &'a Text,
    /// What its ids begin with.
    prefix: String,
    site: ExportedSite<'a>,
    /// The article that the text belongs to.
    here: &'a ArticleSlug,
}

impl TextWriter<'_, '_> {
    /// Writes the text as divisions. Each heading opens one, within those of higher headings; what
    /// comes before the first heading is in no division.
    fn body(&mut self) {
        self.xml.open("body", &[]);
        let mut open: Vec<u8> = Vec::new();
        for node in &self.text.nodes {
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
        if !self
            .text
            .nodes
            .iter()
            .rev()
            .take_while(|node| self.heading(node).is_none())
            .any(is_component)
        {
            self.xml.empty("p", &[]);
        }
        for _ in open {
            self.xml.close();
        }
        self.xml.close();
    }

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
            Node::List { start, items } => {
                self.xml.open(
                    "list",
                    &[(
                        "rend",
                        if start.is_some() {
                            "numbered"
                        } else {
                            "bulleted"
                        },
                    )],
                );
                for (number, item) in (start.unwrap_or(0)..).zip(items) {
                    let number = number.to_string();
                    let numbered = [("n", number.as_str())];
                    self.xml
                        .open("item", if start.is_some() { &numbered } else { &[] });
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
                let all = [
                    ("type", "code"),
                    ("xml:space", "preserve"),
                    ("subtype", language.as_str()),
                ];
                self.xml
                    .element("ab", &all[..if language.is_empty() { 2 } else { 3 }], code);
            }
            Node::Figure(images) => {
                for image in images {
                    if let Inline::Image { src, alt, .. } = image {
                        self.image(src, alt);
                    }
                }
            }
            Node::Footnote { footnote, content } => {
                let number = self
                    .text
                    .footnote(*footnote)
                    .and_then(|footnote| footnote.number);
                let named = number.map(|number| (number.to_string(), self.footnote(number)));
                let mut attributes = vec![("place", "bottom")];
                attributes.extend(
                    named
                        .iter()
                        .flat_map(|(number, id)| [("n", number.as_str()), ("xml:id", id.as_str())]),
                );
                self.xml.open("note", &attributes);
                self.nodes(content);
                self.xml.close();
            }
            Node::Rule => self
                .xml
                .empty("milestone", &[("unit", "section"), ("rend", "rule")]),
        }
    }

    fn footnote(&self, number: u32) -> String {
        format!("{}fn-{number}", self.prefix)
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
        let Some(block) = self.text.block(number) else {
            return;
        };
        let id = format!("{}p{}", self.prefix, number.0);
        let mut attributes = vec![("xml:id", id.as_str())];
        if name == "p" && block.is_heading() {
            attributes.push(("rend", "heading"));
        }
        self.xml.open(name, &attributes);
        self.inlines(block);
        self.xml.close();
    }

    /// Writes the reading text with its inline markup. Characters that XML does not allow are
    /// replaced, not dropped, so that positions in the text stay the same.
    fn inlines(&mut self, block: &Block) {
        for inline in &block.inlines {
            match inline {
                Inline::Text(range) => self.xml.push_counted(range.slice(&block.text)),
                Inline::Open(markup) => self.markup(markup),
                Inline::Close => self.xml.close(),
                Inline::Break => self.xml.empty("lb", &[]),
                Inline::Image { src, alt, .. } => self.image(src, alt),
                Inline::FootnoteCall(call) => {
                    let Some(number) = self
                        .text
                        .footnote(call.footnote)
                        .and_then(|footnote| footnote.number)
                    else {
                        continue;
                    };
                    let target = format!("#{}", self.footnote(number));
                    self.xml.empty(
                        "ptr",
                        &[
                            ("type", "footnote"),
                            ("n", &number.to_string()),
                            ("target", &target),
                        ],
                    );
                }
            }
        }
    }

    fn markup(&mut self, markup: &Markup) {
        match markup {
            Markup::Emphasis => self.xml.open("emph", &[]),
            Markup::Strong => self.xml.open("emph", &[("rend", "bold")]),
            Markup::Strikethrough => self.xml.open("hi", &[("rend", "strikethrough")]),
            Markup::Code => self.xml.open("code", &[]),
            Markup::Link { href, .. } => {
                let target = match href.strip_prefix('#') {
                    Some(fragment) => Some(format!("#{}{fragment}", self.prefix)),
                    None => self.site.link(href),
                };
                self.link(target);
            }
            Markup::Reference(reference) => self.link(self.site.reference(reference, self.here)),
        }
    }

    /// Opens the element for linked words, or `seg` if the link leads nowhere. White space in the
    /// target is encoded, as it would separate two pointers.
    fn link(&mut self, target: Option<String>) {
        match target.filter(|target| !target.is_empty()) {
            Some(target) => self.xml.open(
                "ref",
                &[("target", &target.replace(char::is_whitespace, "%20"))],
            ),
            None => self.xml.open("seg", &[]),
        }
    }

    /// Writes a picture. Its description is an attribute: in an element it would be part of the
    /// block's text.
    fn image(&mut self, src: &str, alt: &str) {
        let Some(url) = self.site.image(src, self.here) else {
            return;
        };
        self.xml.open("figure", &[]);
        self.xml.empty(
            "graphic",
            &[
                ("url", &url.replace(char::is_whitespace, "%20")),
                ("n", alt),
            ],
        );
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
