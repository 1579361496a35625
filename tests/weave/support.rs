//! Blocks, layers and a site made in place.

use hashiya::html::Html;
use hashiya::source::block::{
    Block, BlockKind, BlockNumber, FootnoteCall, FootnoteId, Inline, Markup,
};
use hashiya::source::body::Reference;
use hashiya::text::{Lang, TextRange};
use hashiya::weave::{
    self, FootnoteLink, Insertion, InsertionKind, Layer, LayerSet, MentionLink, PlacedImage,
    ReferenceLink, Resolve,
};

/// A site in which everything leads somewhere.
pub struct Site;

impl Resolve for Site {
    fn reference(&self, reference: &Reference) -> Option<ReferenceLink> {
        let entity = matches!(reference, Reference::Entity(_));
        Some(ReferenceLink {
            href: "/e/".into(),
            entity,
        })
    }

    fn image(&self, src: &str) -> Option<PlacedImage> {
        Some(PlacedImage {
            src: Some(src.into()),
            size: Some((4, 3)),
        })
    }

    fn footnote(&self, call: FootnoteCall) -> Option<FootnoteLink> {
        let id = format!("fnref-1.{}", call.nth);
        Some(FootnoteLink {
            href: "#fn-1".into(),
            id: id.into(),
            mark: "a".into(),
            label: "footnote a".into(),
            lang: None,
        })
    }
}

pub fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

/// A block from a sentence in which `{em:…}`, `{strong:…}`, `{s:…}`, `{code:…}` and `{a:…}` are
/// markup, and `{br}`, `{img}` and `{fn}` are objects.
pub fn block(sentence: &str) -> Block {
    let (mut text, mut inlines) = (String::new(), Vec::new());
    let mut rest = sentence;
    while let Some(at) = rest.find(['{', '}']) {
        push(&mut text, &mut inlines, &rest[..at]);
        let Some(inside) = rest[at..].strip_prefix('{') else {
            inlines.push(Inline::Close);
            rest = &rest[at + 1..];
            continue;
        };
        let end = inside.find([':', '}']).unwrap();
        inlines.push(match &inside[..end] {
            "br" => Inline::Break,
            "img" => Inline::Image {
                src: "i.png".into(),
                alt: String::new(),
                title: String::new(),
            },
            "fn" => Inline::FootnoteCall(FootnoteCall {
                footnote: FootnoteId(0),
                nth: 1,
            }),
            "em" => Inline::Open(Markup::Emphasis),
            "strong" => Inline::Open(Markup::Strong),
            "s" => Inline::Open(Markup::Strikethrough),
            "code" => Inline::Open(Markup::Code),
            _ => Inline::Open(Markup::Link {
                href: "/own/".into(),
                title: String::new(),
            }),
        });
        rest = &inside[end + 1..];
    }
    push(&mut text, &mut inlines, rest);
    Block {
        number: BlockNumber(1),
        kind: BlockKind::Paragraph,
        text,
        inlines,
        origins: Vec::new(),
    }
}

fn push(text: &mut String, inlines: &mut Vec<Inline>, piece: &str) {
    if !piece.is_empty() {
        inlines.push(Inline::Text(TextRange::new(
            text.len(),
            text.len() + piece.len(),
        )));
        text.push_str(piece);
    }
}

/// The range of the first place of some words.
pub fn range(block: &Block, words: &str) -> TextRange {
    let start = block.text.find(words).unwrap();
    TextRange::new(start, start + words.len())
}

pub fn mention(block: &Block, words: &str, id: &str) -> Layer {
    let link = MentionLink {
        href: format!("/{id}/").into(),
        auto: false,
        lang: None,
        filed: LayerSet::default(),
    };
    Layer {
        range: range(block, words),
        fragment: Some(format!("m-{id}").into()),
        link: Some(link),
        ..Layer::default()
    }
}

pub fn note(block: &Block, words: &str, key: u32) -> Layer {
    Layer {
        range: range(block, words),
        fragment: Some(format!("a-{key}").into()),
        key: Some(key),
        ..Layer::default()
    }
}

/// The mark of a note, at its end.
pub fn mark(layer: &Layer) -> Insertion {
    let key = layer.key.unwrap_or(0);
    let mut html = Html::new();
    html.element(
        "a",
        &[("href", &format!("#n{key}"))],
        &Html::text(&key.to_string()),
    );
    Insertion {
        at: layer.range.end(),
        kind: InsertionKind::Mark,
        html,
    }
}

/// The markup of a block under layers.
pub fn woven(tag: &str, block: &Block, layers: &[Layer], insertions: &[Insertion]) -> String {
    weave::weave(block, &lang(tag), layers, insertions, &Site).into_string()
}
