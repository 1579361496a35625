//! The property test of the project: for all blocks, all ranges and all insertions.

use crate::markup::{self, Read};
use crate::support::{Site, lang};
use hashiya::html::Html;
use hashiya::source::block::{
    Block, BlockKind, BlockNumber, FootnoteCall, FootnoteId, Inline, Markup,
};
use hashiya::source::body::Reference;
use hashiya::source::id::AnnotationId;
use hashiya::text::{Cut, Cuts, Direction, Lang, TextRange, block_direction, merge_overlapping};
use hashiya::weave::{Insertion, InsertionKind, Layer, LayerSet, MentionLink, Readings, weave};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use unicode_segmentation::UnicodeSegmentation;

const PIECES: [&str; 40] = [
    "ب",
    "و",
    "ماسك",
    "لِ",
    "\u{64E}",
    "سعي",
    "ء",
    "ـ",
    "ال",
    "ة",
    "xAI",
    "Meta",
    "e\u{301}",
    "c",
    "GPT-4",
    "C++",
    "12",
    "٣٤",
    " ",
    " ",
    " ",
    "، ",
    ".",
    ": ",
    "(",
    ")",
    "“",
    "<",
    "&",
    "\u{1F469}\u{200D}\u{1F467}",
    "\u{200D}",
    "\u{200C}",
    "\u{200F}",
    ".NET",
    "https://x.example/ق?",
    "»",
    "«",
    "שלום",
    "\u{1828}",
    "\n",
];

#[derive(Clone, Debug)]
enum Step {
    Text(&'static str),
    Open(u8),
    Close,
    Object(u8),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => select(&PIECES[..]).prop_map(Step::Text),
        1 => (0..6u8).prop_map(Step::Open),
        1 => Just(Step::Close),
        1 => (0..3u8).prop_map(Step::Object),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    prop::collection::vec(step(), 0..40).prop_map(|steps| {
        let (mut text, mut inlines, mut open) = (String::new(), Vec::new(), 0);
        for step in steps {
            match step {
                Step::Text(piece) => {
                    let start = text.len();
                    text.push_str(piece);
                    inlines.push(Inline::Text(TextRange::new(start, text.len())));
                }
                Step::Open(kind) => {
                    open += 1;
                    inlines.push(Inline::Open(markup(kind)));
                }
                Step::Close if open > 0 => {
                    open -= 1;
                    inlines.push(Inline::Close);
                }
                Step::Close => {}
                Step::Object(0) => inlines.push(Inline::Break),
                Step::Object(1) => inlines.push(Inline::Image {
                    src: "i".into(),
                    alt: "x".into(),
                    title: String::new(),
                }),
                Step::Object(_) => inlines.push(Inline::FootnoteCall(FootnoteCall {
                    footnote: FootnoteId(0),
                    nth: 1,
                })),
            }
        }
        inlines.extend((0..open).map(|_| Inline::Close));
        Block {
            number: BlockNumber(1),
            kind: BlockKind::Paragraph,
            text,
            inlines,
            origins: Vec::new(),
        }
    })
}

fn markup(kind: u8) -> Markup {
    match kind {
        0 => Markup::Emphasis,
        1 => Markup::Strong,
        2 => Markup::Strikethrough,
        3 => Markup::Code,
        4 => Markup::Link {
            href: "/own/".into(),
            title: String::new(),
        },
        _ => Markup::Reference(Reference::Here(AnnotationId::new("x"))),
    }
}

/// A layer as two places and a set of facets.
type Drawn = (Index, Index, u8);

fn layers(block: &Block, drawn: &[Drawn]) -> Vec<Layer> {
    let mut places: Vec<usize> = block
        .text
        .grapheme_indices(true)
        .map(|(at, _)| at)
        .collect();
    places.push(block.text.len());
    let layer = |(number, (a, b, facets)): (usize, &Drawn)| {
        let (a, b) = (*a.get(&places), *b.get(&places));
        let link = MentionLink {
            href: "/m/".into(),
            auto: facets & 16 > 0,
            lang: Some(lang("en")),
            filed: LayerSet::default(),
        };
        let (range, fragment) = (
            TextRange::new(a.min(b), a.max(b)),
            Some(format!("f{number}").into()),
        );
        if facets & 32 > 0 {
            return Layer {
                range,
                fragment,
                sentence: u32::try_from(number).ok(),
                ..Layer::default()
            };
        }
        Layer {
            range,
            fragment,
            link: (facets & 1 > 0).then_some(link),
            key: (facets & 2 > 0).then(|| u32::try_from(number).unwrap()),
            gloss: facets & 4 > 0,
            across: false,
            readings: if facets & 8 > 0 {
                Readings::ReceivedOnly
            } else {
                Readings::Both
            },
            filed: LayerSet::default(),
            sentence: None,
        }
    };
    drawn.iter().enumerate().map(layer).collect()
}

fn insertions(block: &Block, drawn: &[(Index, u8)]) -> Vec<Insertion> {
    let insertion = |(at, kind): &(Index, u8)| {
        let kind = [
            InsertionKind::ReadingAfter,
            InsertionKind::Mark,
            InsertionKind::ReadingBefore,
        ][usize::from(kind % 3)];
        let mut html = Html::new();
        html.element("a", &[("href", "#n")], &Html::text("1"));
        Insertion {
            at: at.index(block.text.len() + 1),
            kind,
            html,
        }
    };
    drawn.iter().map(insertion).collect()
}

fn check(
    block: &Block,
    lang: &Lang,
    layers: &[Layer],
    insertions: &[Insertion],
) -> Result<(), TestCaseError> {
    let woven = weave(block, lang, layers, insertions, &Site);
    let read = markup::read(woven.as_str())
        .map_err(|fault| TestCaseError::fail(format!("{fault}: {woven}")))?;
    prop_assert_eq!(&read.text, &block.text, "{}", woven);
    boundaries_are_safe(&read, woven.as_str())?;
    for layer in layers {
        let id = layer.fragment.as_deref().unwrap_or_default();
        prop_assert_eq!(read.ids.get(id), Some(&1), "{} in {}", id, woven);
    }
    layers_are_seen(block, layers, &read, woven.as_str())?;
    // A layer may need three elements.
    prop_assert!(read.depth <= 8 * 3 + 1, "{}", woven);
    let direction = block_direction(&block.text, lang.direction());
    let foreign = |c: char| match direction {
        Direction::Rtl => c.is_ascii_alphabetic(),
        Direction::Ltr => {
            matches!(c, '\u{5D0}'..='\u{5EA}' | '\u{621}'..='\u{63F}' | '\u{641}'..='\u{64A}')
        }
    };
    prop_assert!(
        !read.outside.contains(foreign),
        "a letter of the other direction is not isolated: {:?} {} {:?}",
        read.outside,
        woven,
        block.inlines
    );
    Ok(())
}

/// What a layer is over, it is over in the output, no less and no more; and it is a link where
/// nothing takes the link from it.
fn layers_are_seen(
    block: &Block,
    layers: &[Layer],
    read: &Read,
    woven: &str,
) -> Result<(), TestCaseError> {
    let cuts = Cuts::of(&block.text);
    let visible = |layer: &Layer| {
        cuts.around(
            if layer.readings == Readings::ReceivedOnly {
                Cut::Isolate
            } else {
                Cut::Element
            },
            layer.range,
        )
    };
    if layers.len() <= 8 {
        for layer in layers {
            let ring = layer
                .key
                .and_then(|key| read.rings.get(&key.to_string()))
                .map_or("", String::as_str);
            let expected = if layer.key.is_some() {
                visible(layer).slice(&block.text)
            } else {
                ""
            };
            prop_assert_eq!(ring, expected, "{}", woven);
        }
    }
    let own = |inline: &Inline| {
        matches!(
            inline,
            Inline::Open(Markup::Link { .. } | Markup::Reference(_))
        )
    };
    if !block.inlines.iter().any(own) {
        let mut mentions: Vec<TextRange> = layers
            .iter()
            .filter(|layer| layer.link.is_some())
            .map(visible)
            .collect();
        mentions.sort();
        let linked: String = merge_overlapping(mentions)
            .iter()
            .map(|range| range.slice(&block.text))
            .collect();
        prop_assert_eq!(&read.linked, &linked, "{}", woven);
    }
    Ok(())
}

fn boundaries_are_safe(read: &Read, woven: &str) -> Result<(), TestCaseError> {
    let cuts = Cuts::of(&read.text);
    for (at, isolate) in &read.boundaries {
        let cut = if *isolate { Cut::Isolate } else { Cut::Element };
        prop_assert_eq!(
            cuts.floor(cut, *at),
            *at,
            "a boundary within a grapheme or a word: {}",
            woven
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_text_survives_in_well_formed_markup(
        block in block(),
        rtl in any::<bool>(),
        drawn in prop::collection::vec(any::<Drawn>(), 0..14),
        marks in prop::collection::vec(any::<(Index, u8)>(), 0..6),
    ) {
        let lang = lang(if rtl { "ar" } else { "en" });
        check(&block, &lang, &layers(&block, &drawn), &insertions(&block, &marks))?;
    }
}
