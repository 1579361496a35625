//! Builds texts and annotations for tests.

use super::{AnchorInput, AnchoredTarget, Outcome, anchor};
use crate::diagnostic::{Checked, FileId, Span, Spanned};
use crate::source::annotation::Annotation;
use crate::source::block::{Block, BlockKind, BlockNumber, Inline, Node, Origin, Text};
use crate::source::body::{Body, Provenance};
use crate::source::drafts::Drafts;
use crate::source::id::{AnnotationId, EntityId};
use crate::source::lock::Lock;
use crate::source::target::{BlockSelector, Narrowing, Occurrence, Selector, Target};
use crate::text::{Lang, TextRange};

/// A text with these paragraphs, one on each line of file 1.
pub(crate) fn text(lang: &str, blocks: &[&str]) -> Text {
    let file = FileId(1);
    let at = |byte: usize| u32::try_from(byte).unwrap();
    let mut start = 0;
    let made = blocks.iter().zip(1..).map(|(words, number)| {
        let range = TextRange::new(0, words.len());
        let span = Span {
            file,
            start: at(start),
            end: at(start + words.len()),
        };
        start += words.len() + 1;
        Block {
            number: BlockNumber(number),
            kind: BlockKind::Paragraph,
            text: (*words).to_owned(),
            inlines: vec![Inline::Text(range)],
            origins: vec![Origin { range, span }],
        }
    });
    let blocks: Vec<Block> = made.collect();
    let nodes = blocks
        .iter()
        .map(|block| Node::Block(block.number))
        .collect();
    Text {
        lang: Lang::parse(lang).unwrap(),
        span: Span {
            file,
            start: 0,
            end: at(start),
        },
        blocks,
        nodes,
        footnotes: Vec::new(),
        headings: Vec::new(),
        links: Vec::new(),
        images: Vec::new(),
        addresses: Vec::new(),
    }
}

/// A value at some position in the YAML.
pub(crate) fn written<T>(value: T) -> Spanned<T> {
    Spanned::new(
        value,
        Span {
            file: FileId(0),
            start: 0,
            end: 1,
        },
    )
}

/// Builds an annotation of an Arabic text. The methods add keys to its target.
pub(crate) struct AnnotationBuilder {
    selector: Selector,
    lang: &'static str,
    entity: Option<&'static str>,
    listed: bool,
    draft: bool,
}

pub(crate) fn quote(words: &str) -> AnnotationBuilder {
    let selector = Selector::Quote {
        quote: written(words.to_owned()),
        narrowing: Narrowing::default(),
    };
    AnnotationBuilder {
        selector,
        lang: "ar",
        entity: None,
        listed: false,
        draft: false,
    }
}

pub(crate) fn passage(from: &str, to: &str) -> AnnotationBuilder {
    let (from, to) = (written(from.to_owned()), written(to.to_owned()));
    AnnotationBuilder {
        selector: Selector::Passage {
            from,
            to,
            narrowing: Narrowing::default(),
        },
        ..quote("")
    }
}

pub(crate) fn blocks(selector: BlockSelector) -> AnnotationBuilder {
    AnnotationBuilder {
        selector: Selector::Blocks(written(selector)),
        ..quote("")
    }
}

/// An item of `mentions:`.
pub(crate) fn listed(entity: &'static str, words: &str) -> AnnotationBuilder {
    AnnotationBuilder {
        listed: true,
        ..quote(words).entity(entity)
    }
}

impl AnnotationBuilder {
    fn keys(mut self, set: impl FnOnce(&mut Narrowing)) -> Self {
        if let Selector::Quote { narrowing, .. } | Selector::Passage { narrowing, .. } =
            &mut self.selector
        {
            set(narrowing);
        }
        self
    }

    pub(crate) fn inside(self, words: &str) -> Self {
        self.keys(|keys| keys.inside = Some(written(words.to_owned())))
    }

    pub(crate) fn prefix(self, words: &str) -> Self {
        self.keys(|keys| keys.prefix = Some(written(words.to_owned())))
    }

    pub(crate) fn suffix(self, words: &str) -> Self {
        self.keys(|keys| keys.suffix = Some(written(words.to_owned())))
    }

    pub(crate) fn block(self, selector: BlockSelector) -> Self {
        self.keys(|keys| keys.block = Some(written(selector)))
    }

    pub(crate) fn occurrence(self, occurrence: Occurrence) -> Self {
        self.keys(|keys| keys.occurrence = Some(written(occurrence)))
    }

    pub(crate) fn whole_words(self) -> Self {
        self.keys(|keys| keys.whole_words = true)
    }

    /// Makes the annotation mention an entity. Then its words must be whole words.
    pub(crate) fn entity(mut self, entity: &'static str) -> Self {
        self.entity = Some(entity);
        self.whole_words()
    }

    pub(crate) fn lang(mut self, lang: &'static str) -> Self {
        self.lang = lang;
        self
    }

    pub(crate) fn draft(mut self) -> Self {
        self.draft = true;
        self
    }

    pub(crate) fn annotation(self) -> Annotation {
        let entity = self.entity.map(|entity| written(EntityId::new(entity)));
        Annotation {
            id: AnnotationId::new("a"),
            id_given: false,
            span: Span {
                file: FileId(0),
                start: 0,
                end: 0,
            },
            listed: self.listed,
            targets: vec![Target {
                lang: Lang::parse(self.lang).unwrap(),
                selector: self.selector,
            }],
            body: Body {
                entity,
                ..Body::default()
            },
            provenance: Provenance::default(),
            draft: self.draft,
        }
    }
}

/// Anchors the annotations in these texts, without showing drafts.
pub(crate) fn anchored(
    texts: &[Text],
    annotations: Vec<AnnotationBuilder>,
) -> (Vec<Annotation>, Checked<Vec<Vec<AnchoredTarget>>>) {
    let annotations: Vec<_> = annotations
        .into_iter()
        .map(AnnotationBuilder::annotation)
        .collect();
    let checked = anchor(&AnchorInput {
        texts,
        annotations: &annotations,
        drafts: Drafts::Exclude,
        lock: &Lock::default(),
    });
    (annotations, checked)
}

/// Anchors the annotations and returns the outcome of each target, and the codes of all
/// diagnostics.
///
/// An outcome is its places as `block:start-end` in code points, with `~` before a folded match and
/// `?` before an approximate one, or the name of another outcome.
pub(crate) fn outcome(
    texts: &[Text],
    annotations: Vec<AnnotationBuilder>,
) -> (Vec<String>, Vec<&'static str>) {
    let (_, checked) = anchored(texts, annotations);
    let shown = checked
        .value
        .iter()
        .flatten()
        .map(|target| show(texts, target))
        .collect();
    (
        shown,
        checked
            .diagnostics
            .iter()
            .map(|diagnostic| diagnostic.code.0)
            .collect(),
    )
}

fn show(texts: &[Text], target: &AnchoredTarget) -> String {
    let Outcome::Found(places) = &target.outcome else {
        return format!("{:?}", target.outcome);
    };
    let text = texts.iter().find(|text| text.lang == target.lang).unwrap();
    let points =
        |block: BlockNumber, byte: usize| text.block(block).unwrap().text[..byte].chars().count();
    let places = places.iter().map(|place| {
        let ranges = place.ranges.iter().map(|at| {
            format!(
                "{}:{}-{}",
                at.block.0,
                points(at.block, at.range.start()),
                points(at.block, at.range.end())
            )
        });
        let sign = match place.matched {
            crate::anchor::Match::Exact => "",
            crate::anchor::Match::Folded => "~",
            crate::anchor::Match::Approximate => "?",
        };
        format!("{sign}{}", ranges.collect::<Vec<_>>().join("+"))
    });
    places.collect::<Vec<_>>().join(" ")
}
