//! Blocks and what is within them. The text content of a block is its reading text, character for
//! character, so that pointers into it can count code points.

use crate::export::site::ExportedSite;
use crate::href::Address;
use crate::source::block::{Block, BlockNumber, FootnoteCall, FootnoteId, Inline, Markup, Text};
use crate::source::id::ArticleSlug;
use crate::xml::Xml;

/// The ids in a text that is written.
pub(super) enum Ids {
    /// A text of the article: its ids begin with this.
    OfText(String),
    /// A note: its blocks have no ids, and those of its footnotes begin with `own`. Its links to a place
    /// of a text lead to the one whose ids begin with `text`.
    OfNote { own: String, text: String },
}

impl Ids {
    fn block(&self, number: BlockNumber) -> Option<String> {
        match self {
            Self::OfText(prefix) => Some(format!("{prefix}p{}", number.0)),
            Self::OfNote { .. } => None,
        }
    }

    fn footnote(&self, number: u32) -> String {
        let (Self::OfText(own) | Self::OfNote { own, .. }) = self;
        format!("{own}fn-{number}")
    }

    fn linked(&self, fragment: &str) -> Address {
        let (Self::OfText(text) | Self::OfNote { text, .. }) = self;
        Address::new(format!("#{text}{fragment}"))
    }
}

/// Writes the blocks of one text.
pub(super) struct BlockWriter<'a> {
    pub(super) text: &'a Text,
    pub(super) ids: Ids,
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
        let id = self.ids.block(number);
        let mut attributes: Vec<_> = id.iter().map(|id| ("xml:id", id.as_str())).collect();
        if name == "p" && block.is_heading() {
            attributes.push(("rend", "heading"));
        }
        xml.open(name, &attributes);
        self.inlines(xml, block);
        xml.close();
    }

    /// Writes what is within a block.
    pub(super) fn content(&self, xml: &mut Xml, number: BlockNumber) {
        if let Some(block) = self.text.block(number) {
            self.inlines(xml, block);
        }
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
        Some((number.to_string(), self.ids.footnote(number)))
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
                    Some(fragment) => Some(self.ids.linked(fragment)),
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
