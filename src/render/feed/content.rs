//! What an entry of a feed says: the summary or the first paragraph, as a feed reader shows it far
//! from the site.

use crate::edition::AnchoredArticle;
use crate::html::Html;
use crate::render::compose::{Links, View};
use crate::source::block::{Block, BlockKind, FootnoteCall, Node, Text};
use crate::source::body::Reference;
use crate::weave::{FootnoteLink, PlacedImage, ReferenceLink, Resolve, prose};

/// The article's summary in the language of its text, or else the text's first paragraph. `None`
/// where it has neither.
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
    // A summary has words only.
    let folder = summary.is_none().then(|| format!("articles/{slug}/"));
    let links = Links {
        view,
        here: Some(slug),
        folder,
        text: None,
        prefix: String::new(),
    };
    let links = FromAfar { links, page };
    let words = match summary {
        Some(summary) => view.run_on(&summary.value, &text.lang, Some(slug), &links),
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

/// The first paragraph with words in it that stands in no list; in a text without one the first
/// item, or else the first words.
fn first_paragraph(text: &Text) -> Option<&Block> {
    let has_words = |block: &&Block| !block.text.trim().is_empty();
    let is_paragraph = |block: &&Block| block.kind == BlockKind::Paragraph;
    let alone = text.nodes.iter().filter_map(|node| {
        if let Node::Block(number) = node {
            text.block(*number)
        } else {
            None
        }
    });
    let all = || text.blocks.iter().filter(has_words);
    alone
        .filter(has_words)
        .find(is_paragraph)
        .or_else(|| all().find(is_paragraph))
        .or_else(|| all().next())
}

/// Links with whole addresses: a feed reader shows them on a page of its own.
struct FromAfar<'a> {
    links: Links<'a>,
    /// The address of the article's page.
    page: &'a str,
}

impl FromAfar<'_> {
    fn whole(&self, address: String) -> String {
        match address.as_bytes() {
            [b'/', rest @ ..] if rest.first() != Some(&b'/') => self
                .links
                .view
                .site
                .addresses
                .urls
                .absolute_of(&address)
                .unwrap_or(address),
            [b'#', ..] => format!("{}{address}", self.page),
            _ => address,
        }
    }
}

impl Resolve for FromAfar<'_> {
    fn reference(&self, reference: &Reference) -> Option<ReferenceLink> {
        let link = self.links.reference(reference)?;
        Some(ReferenceLink {
            href: self.whole(link.href),
            entity: false,
        })
    }

    fn image(&self, src: &str) -> Option<PlacedImage> {
        let image = self.links.image(src)?;
        Some(PlacedImage {
            src: image.src.map(|src| self.whole(src)),
            ..image
        })
    }

    /// The notes are not there.
    fn footnote(&self, _: FootnoteCall) -> Option<FootnoteLink> {
        None
    }

    fn link(&self, href: &str) -> Option<String> {
        self.links.link(href).map(|href| self.whole(href))
    }
}
