//! The facing text: the passages of an article's other text that answer the one shown.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::RangeInclusive;

use crate::anchor::BlockRange;
use crate::edition::AnchoredArticle;
use crate::edition::alignment::{Alignment, AlignmentSide};
use crate::edition::apparatus::AnnotationPlace;
use crate::edition::summary::Summary;
use crate::href::{Address, Fragment};
use crate::html::Html;
use crate::render::compose::lemma::lemma_at;
use crate::render::compose::markdown::structure::{self, Blocks};
use crate::render::compose::reading;
use crate::render::compose::text::outdated::OutdatedBlocks;
use crate::render::compose::view::View;
use crate::render::compose::wording::language::{LanguageUse, message_with_language};
use crate::render::compose::wording::localized::make_phrase;
use crate::render::context::{Facing, FacingText, Phrase};
use crate::render::highlight::HighlightedCode;
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::article::TextIndex;
use crate::source::block::{Block, BlockNumber, Node, Text};
use crate::text::TextRange;
use crate::weave::{Layer, NoLinks, weave};

/// Where the facing text is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Location {
    /// On a page of its own.
    Elsewhere,
    /// Beside the text, on the same page.
    Beside,
}

/// The facing text of the text that a page shows.
pub struct FacingPage<'a> {
    view: View<'a>,
    article: &'a AnchoredArticle,
    /// The text that the page shows.
    own: &'a Text,
    /// The index of the facing text in the article.
    index: TextIndex,
    /// How blocks and sentences of the texts answer each other, and which half the page's own text
    /// is.
    alignment: (&'a Alignment, AlignmentSide),
    /// The top-level nodes of the facing text that contain blocks, in order, each with its first and
    /// last block.
    nodes: Vec<(&'a Node, RangeInclusive<BlockNumber>)>,
    /// By annotation: its first place in the facing text.
    places: HashMap<AnnotationIndex, &'a AnnotationPlace>,
    /// Returns the address of a fragment of the facing text.
    address: Box<dyn Fn(&Fragment) -> Address + 'a>,
    /// Where the facing text is shown.
    location: Location,
    /// The blocks of the facing text whose original was changed.
    outdated: OutdatedBlocks<'a>,
    /// The sentences of the facing text that answer annotations without a place there, with their
    /// numbers on the page.
    answers: BTreeMap<BlockRange, usize>,
}

impl<'a> FacingPage<'a> {
    /// The text that faces text `own` of an article on the article's page.
    pub fn elsewhere(
        view: View<'a>,
        article: &'a AnchoredArticle,
        summary: &'a Summary,
        own: TextIndex,
    ) -> Option<Self> {
        let index = crate::address::facing(summary, view.lang(), own)?;
        let address = move |fragment: &Fragment| {
            view.site
                .addresses
                .place(view.lang(), summary, index, fragment)
        };
        Self::new(
            view,
            article,
            (own, index),
            Box::new(address),
            Location::Elsewhere,
        )
    }

    /// Text `index`, shown beside the original on the same page. Its element ids begin with `prefix`.
    pub fn beside(
        view: View<'a>,
        article: &'a AnchoredArticle,
        index: TextIndex,
        prefix: &'a str,
    ) -> Option<Self> {
        let address = move |fragment: &Fragment| Address::new(format!("#{prefix}{fragment}"));
        Self::new(
            view,
            article,
            (TextIndex::ORIGINAL, index),
            Box::new(address),
            Location::Beside,
        )
    }

    fn new(
        view: View<'a>,
        article: &'a AnchoredArticle,
        (own, index): (TextIndex, TextIndex),
        address: Box<dyn Fn(&Fragment) -> Address + 'a>,
        location: Location,
    ) -> Option<Self> {
        let alignment = article.alignment(own, index)?;
        let first = article
            .apparatus_of(index)
            .places
            .iter()
            .filter(|place| place.first);
        let places = first.map(|place| (place.annotation, place)).collect();
        let nodes = article.article[index].nodes.iter().filter_map(|node| {
            let blocks = node.blocks();
            Some((node, *blocks.first()?..=*blocks.last()?))
        });
        let nodes = nodes.collect();
        let mut page = Self {
            view,
            article,
            own: &article.article[own],
            index,
            nodes,
            alignment,
            places,
            address,
            location,
            outdated: OutdatedBlocks::beside_original(view, article, index),
            answers: BTreeMap::new(),
        };
        if location == Location::Elsewhere {
            let apparatus = article.apparatus_of(own);
            let speaking = apparatus
                .entries
                .iter()
                .filter(|entry| !page.places.contains_key(&entry.annotation));
            let answers: BTreeSet<BlockRange> = speaking
                .filter_map(|entry| page.sentence(&apparatus[entry.place]))
                .collect();
            page.answers = answers.into_iter().zip(1..).collect();
        }
        Some(page)
    }

    /// The first sentence of the facing text that answers those which a place touches.
    fn sentence(&self, place: &AnnotationPlace) -> Option<BlockRange> {
        let (alignment, half) = self.alignment;
        alignment
            .sentences_facing(half, &place.place.ranges)
            .first()
            .copied()
    }

    fn text(&self) -> &'a Text {
        &self.article.article[self.index]
    }

    /// What answers the words of an annotation: the annotation's own place in the facing text, or
    /// else the sentence that answers the sentence of the words.
    pub fn words(&self, annotation: &Annotation, place: &AnnotationPlace) -> Option<Facing> {
        let lang = &self.text().lang;
        let label = message_with_language(self.view, "in-language", lang, LanguageUse::In);
        if let Some(there) = self.places.get(&place.annotation) {
            let words = lemma_at(self.text(), &there.place.ranges);
            let reading = annotation
                .body
                .correction
                .as_ref()
                .filter(|_| self.location == Location::Beside);
            let reading = reading
                .and_then(|correction| reading::change(self.view, &correction.change.value, lang));
            return Some(Facing {
                lemma: Some(make_phrase(self.view, &words, lang)),
                reading,
                label,
                href: (self.address)(&there.fragment),
            });
        }
        let sentence = self.sentence(place)?;
        let number = self.answers.get(&sentence)?;
        let href = if self.is_shown(sentence.block) {
            Address::new(format!("#s-{number}"))
        } else {
            (self.address)(&Fragment::new(format!("p{}", sentence.block.0)))
        };
        Some(Facing {
            lemma: None,
            reading: None,
            label,
            href,
        })
    }

    /// Is a block of the facing text shown below the blocks that it answers? Below headings, none is.
    fn is_shown(&self, block: BlockNumber) -> bool {
        let (alignment, half) = self.alignment;
        let pair = alignment.pair_of(half.facing(), block);
        let last = pair.and_then(|pair| pair.blocks(half).last());
        last.and_then(|last| self.own.block(*last))
            .is_some_and(|block| !block.is_heading())
    }

    /// The blocks that answer those of a node, without annotations. Pairs of blocks are shown below
    /// the node in which they end; uncertain pairs are left out. `None` for headings.
    pub fn blocks(&self, node: &Node) -> Option<FacingText> {
        let (alignment, half) = self.alignment;
        let own = node.blocks();
        let answered = |block: &BlockNumber| {
            let pair = alignment.pair_of(half, *block)?;
            (pair.blocks(half).last() == Some(block) && !pair.confidence.is_low())
                .then(|| pair.blocks(half.facing()))
        };
        let facing: BTreeSet<BlockNumber> =
            own.iter().filter_map(answered).flatten().copied().collect();
        let first =
            facing.first().filter(|_| !matches!(node, Node::Block(number) if self.own.block(*number).is_some_and(Block::is_heading)))?;
        let text = self.text();
        let label = Phrase::new(
            message_with_language(self.view, "text-in-language", &text.lang, LanguageUse::Text),
            self.view.lang(),
            &self.own.lang,
        );
        let mut html = Html::new();
        let before = self
            .nodes
            .partition_point(|(_, blocks)| blocks.end() < first);
        let last = facing.last().unwrap_or(first);
        let nodes = self.nodes.iter().skip(before);
        for (node, blocks) in nodes.take_while(|(_, blocks)| blocks.start() <= last) {
            let wanted: Vec<BlockNumber> = facing.range(blocks.clone()).copied().collect();
            self.facing_node(node, blocks, &wanted, &mut html);
        }
        let href = (self.address)(&Fragment::new(format!("p{}", first.0)));
        Some(FacingText {
            label,
            html,
            outdated: self.outdated.mark(&facing),
            href,
            lang: text.lang.to_string(),
            dir: text.lang.direction().as_str(),
        })
    }

    /// Renders a whole node if all of its blocks are wanted, otherwise the wanted blocks one by one.
    fn facing_node(
        &self,
        node: &Node,
        blocks: &RangeInclusive<BlockNumber>,
        wanted: &[BlockNumber],
        html: &mut Html,
    ) {
        let text = self.text();
        let plain = UnannotatedBlocks {
            view: self.view,
            text,
            answers: &self.answers,
        };
        let is_whole = wanted.len() == 1 + blocks.end().index() - blocks.start().index();
        if is_whole
            && matches!(
                node,
                Node::List { .. } | Node::Quote(_) | Node::Table { .. }
            )
        {
            return html.push(&structure::node(node, text, &plain));
        }
        for block in wanted.iter().filter_map(|block| text.block(*block)) {
            let direction = structure::direction(block, text);
            html.element("p", direction.as_slice(), &plain.inner(block));
        }
    }
}

/// Blocks without annotations, in which sentences that entries lead to have ids.
struct UnannotatedBlocks<'a> {
    view: View<'a>,
    text: &'a Text,
    answers: &'a BTreeMap<BlockRange, usize>,
}

impl Blocks for UnannotatedBlocks<'_> {
    fn code(&self) -> &HighlightedCode {
        self.view.site.code
    }

    fn inner(&self, block: &Block) -> Html {
        let sentence = |number: &usize, range| Layer {
            range,
            fragment: Some(Fragment::new(format!("s-{number}"))),
            ..Layer::default()
        };
        let first = BlockRange {
            block: block.number,
            range: TextRange::new(0, 0),
        };
        let here = self
            .answers
            .range(first..)
            .take_while(|(at, _)| at.block == block.number);
        let sentences: Vec<Layer> = here
            .map(|(at, number)| sentence(number, at.range))
            .collect();
        weave(block, &self.text.lang, &sentences, &[], &NoLinks)
    }
}
