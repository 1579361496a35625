//! The content of a feed's entry: the article's summary or its first paragraph, with absolute
//! addresses.

use crate::edition::AnchoredArticle;
use crate::href::Address;
use crate::html::Html;
use crate::render::compose::{Links, View, render_run_on};
use crate::source::block::{Block, BlockKind, FootnoteCall, Node, Text};
use crate::source::body::Reference;
use crate::weave::{FootnoteLink, PlacedImage, ReferenceLink, Resolve, prose};

/// Returns the article's summary in the language of `text`, or the first paragraph of `text`;
/// `None` if there is neither. `page` is the absolute address of the article's page.
pub(super) fn content(
    view: View<'_>,
    article: &AnchoredArticle,
    text: &Text,
    page: &str,
) -> Option<Html> {
    let slug = &article.article.slug;
    let summary = article
        .article
        .about
        .summary
        .as_ref()
        .and_then(|summary| summary.get(&text.lang));
    // A summary contains no pictures, so it needs no folder to find them in.
    let folder = summary.is_none().then(|| format!("articles/{slug}/"));
    let links = Links {
        view,
        here: Some(slug),
        folder,
        text: None,
        prefix: String::new(),
        element: None,
    };
    let links = AbsoluteLinks { links, page };
    let words = match summary {
        Some(summary) => render_run_on(view, &summary.value, &text.lang, Some(slug), &links),
        None => prose(first_paragraph(text)?, &text.lang, &links),
    };
    let mut html = Html::new();
    html.element(
        "p",
        &[
            ("lang", text.lang.as_str()),
            ("dir", text.lang.direction().as_str()),
        ],
        &words,
    );
    Some(html)
}

/// Finds the block to show: the first paragraph with words outside lists; else the first paragraph
/// anywhere; else the first block with words.
fn first_paragraph(text: &Text) -> Option<&Block> {
    let has_words = |block: &&Block| !block.text.trim().is_empty();
    let is_paragraph = |block: &&Block| block.kind == BlockKind::Paragraph;
    let top_level = text.nodes.iter().filter_map(|node| {
        if let Node::Block(number) = node {
            text.block(*number)
        } else {
            None
        }
    });
    let all = || text.blocks.iter().filter(has_words);
    top_level
        .filter(has_words)
        .find(is_paragraph)
        .or_else(|| all().find(is_paragraph))
        .or_else(|| all().next())
}

/// Resolves links to absolute addresses, because a feed reader shows the content on a page of its
/// own.
struct AbsoluteLinks<'a> {
    links: Links<'a>,
    /// The address of the article's page.
    page: &'a str,
}

impl AbsoluteLinks<'_> {
    fn absolute(&self, address: Address) -> Address {
        match address.as_bytes() {
            [b'/', rest @ ..] if rest.first() != Some(&b'/') => self
                .links
                .view
                .site
                .addresses
                .urls
                .absolute_of(&address)
                .unwrap_or(address),
            [b'#', ..] => Address::new(format!("{}{address}", self.page)),
            _ => address,
        }
    }
}

impl Resolve for AbsoluteLinks<'_> {
    fn reference(&self, reference: &Reference) -> Option<ReferenceLink> {
        let link = self.links.reference(reference)?;
        Some(ReferenceLink {
            href: self.absolute(link.href),
            entity: false,
        })
    }

    fn image(&self, src: &str) -> Option<PlacedImage> {
        let image = self.links.image(src)?;
        Some(PlacedImage {
            src: image.src.map(|src| self.absolute(src)),
            ..image
        })
    }

    /// Footnotes are not part of the feed, so there is nothing to link to.
    fn footnote(&self, _: FootnoteCall) -> Option<FootnoteLink> {
        None
    }

    fn link(&self, href: &str) -> Option<Address> {
        self.links.link(href).map(|href| self.absolute(href))
    }
}
