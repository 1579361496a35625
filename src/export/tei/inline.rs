//! Blocks and what is within them. The text content of a block is its reading text, character for
//! character, so that pointers into it can count code points.

use crate::export::site::ExportedSite;
use crate::href::Address;
use crate::source::block::{Block, BlockNumber, FootnoteCall, FootnoteId, Inline, Markup, Text};
use crate::source::id::ArticleSlug;
use crate::xml::Xml;

/// Writes the blocks of one text.
pub(super) struct BlockWriter<'a> {
    pub(super) text: &'a Text,
    /// What the ids of the text begin with.
    pub(super) prefix: String,
    pub(super) site: ExportedSite<'a>,
    /// The article that the text belongs to.
    pub(super) here: &'a ArticleSlug,
}

impl BlockWriter<'_> {
    /// Writes a block as an element of this name.
    pub(super) fn block(&self, xml: &mut Xml, number: BlockNumber, name: &'static str) {
        let Some(block) = self.text.block(number) else {
            return;
        };
        let id = format!("{}p{}", self.prefix, number.0);
        let mut attributes = vec![("xml:id", id.as_str())];
        if name == "p" && block.is_heading() {
            attributes.push(("rend", "heading"));
        }
        xml.open(name, &attributes);
        self.inlines(xml, block);
        xml.close();
    }

    /// Writes a picture. Its description is an attribute: in an element it would be part of the
    /// block's text.
    pub(super) fn image(&self, xml: &mut Xml, src: &str, alt: &str) {
        let Some(url) = self.site.image(src, self.here) else {
            return;
        };
        let url = url.replace(char::is_whitespace, "%20");
        xml.open("figure", &[]);
        xml.empty("graphic", &[("url", &url), ("n", alt)]);
        xml.close();
    }

    /// The number and the id of a footnote; `None` if nothing refers to it.
    pub(super) fn footnote(&self, footnote: FootnoteId) -> Option<(String, String)> {
        let number = self.text.footnote(footnote)?.number?;
        Some((number.to_string(), format!("{}fn-{number}", self.prefix)))
    }

    /// Writes the reading text with its inline markup. Characters that XML does not allow are
    /// replaced, not dropped, so that positions in the text stay the same.
    fn inlines(&self, xml: &mut Xml, block: &Block) {
        for inline in &block.inlines {
            match inline {
                Inline::Text(range) => xml.push_counted(range.slice(&block.text)),
                Inline::Open(markup) => self.markup(xml, markup),
                Inline::Close => xml.close(),
                Inline::Break => xml.empty("lb", &[]),
                Inline::Image { src, alt, .. } => self.image(xml, src, alt),
                Inline::FootnoteCall(call) => self.footnote_call(xml, *call),
            }
        }
    }

    fn footnote_call(&self, xml: &mut Xml, call: FootnoteCall) {
        if let Some((number, id)) = self.footnote(call.footnote) {
            let target = format!("#{id}");
            let attributes = [("type", "footnote"), ("n", &number), ("target", &target)];
            xml.empty("ptr", &attributes);
        }
    }

    fn markup(&self, xml: &mut Xml, markup: &Markup) {
        match markup {
            Markup::Emphasis => xml.open("emph", &[]),
            Markup::Strong => xml.open("emph", &[("rend", "bold")]),
            Markup::Strikethrough => xml.open("hi", &[("rend", "strikethrough")]),
            Markup::Code => xml.open("code", &[]),
            Markup::Link { href, .. } => {
                let target = match href.strip_prefix('#') {
                    Some(fragment) => Some(Address::new(format!("#{}{fragment}", self.prefix))),
                    None => self.site.link(href),
                };
                open_link(xml, target);
            }
            Markup::Reference(reference) => {
                open_link(xml, self.site.reference(reference, self.here));
            }
        }
    }
}

/// Opens the element for linked words, or `seg` if the link leads nowhere. White space in the
/// target is encoded, as it would separate two pointers.
fn open_link(xml: &mut Xml, target: Option<Address>) {
    match target.filter(|target| !target.is_empty()) {
        Some(target) => {
            let target = target.replace(char::is_whitespace, "%20");
            xml.open("ref", &[("target", &target)]);
        }
        None => xml.open("seg", &[]),
    }
}
