//! The same passage in the other text of an article, as the page of one of them offers it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::anchor::BlockRange;
use crate::edition::alignment::{Alignment, Half};
use crate::edition::apparatus::AnnotationPlace;
use crate::edition::summary::Summary;
use crate::html::Html;
use crate::locale::Args;
use crate::render::compose::footnote::Footnotes;
use crate::render::compose::heading::Outline;
use crate::render::compose::margin::{self, shortened, words_at};

use crate::edition::AnchoredArticle;
use crate::render::compose::structure::{self, Blocks, blocks_in};
use crate::render::compose::view::View;
use crate::render::context::{Facing, FacingText, Phrase};
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::block::{Block, BlockNumber, Node, Text};
use crate::source::entity::Gender;
use crate::text::TextRange;
use crate::weave::{Layer, NoLinks, Resolve, weave};

/// The text that faces the one a page shows.
pub struct FacingPage<'a> {
    view: View<'a>,
    article: &'a AnchoredArticle,
    /// The text that the page shows.
    own: &'a Text,
    /// The facing one, by its place in the article.
    index: usize,
    /// What the texts' blocks and sentences have to do with each other, and which half the page's
    /// own text is.
    alignment: (&'a Alignment, Half),
    /// Of each of its blocks, in order, the node that it is in, by its place in the text.
    homes: Vec<usize>,
    /// The first place there of each annotation that has one.
    places: HashMap<AnnotationIndex, &'a AnnotationPlace>,
    /// Where a fragment of the facing text stands.
    address: Box<dyn Fn(&str) -> String + 'a>,
    /// It stands beside the text on the same page.
    beside: bool,
    /// The sentences there that answer the words of annotations which have no place there, each
    /// with its number on the page.
    answers: BTreeMap<BlockRange, usize>,
}

impl<'a> FacingPage<'a> {
    /// The text that faces text `own` of an article on the article's page.
    #[must_use]
    pub fn elsewhere(
        view: View<'a>,
        article: &'a AnchoredArticle,
        summary: &'a Summary,
        own: usize,
    ) -> Option<Self> {
        let index = crate::address::facing(summary, view.lang(), own)?;
        let address = move |fragment: &str| {
            view.site
                .addresses
                .place(view.lang(), summary, index, fragment)
        };
        Self::new(view, article, (own, index), Box::new(address), false)
    }

    /// Text `index` as it stands beside the original on the same page, where its fragments begin
    /// with `prefix`.
    #[must_use]
    pub fn beside(
        view: View<'a>,
        article: &'a AnchoredArticle,
        index: usize,
        prefix: &'a str,
    ) -> Option<Self> {
        let address = move |fragment: &str| format!("#{prefix}{fragment}");
        Self::new(view, article, (0, index), Box::new(address), true)
    }

    fn new(
        view: View<'a>,
        article: &'a AnchoredArticle,
        (own, index): (usize, usize),
        address: Box<dyn Fn(&str) -> String + 'a>,
        beside: bool,
    ) -> Option<Self> {
        let alignment = article.alignment(own, index)?;
        let first = article
            .apparatus
            .get(index)?
            .places
            .iter()
            .filter(|place| place.first);
        let places = first.map(|place| (place.annotation, place)).collect();
        let nodes = article.article.texts.get(index)?.nodes.iter().enumerate();
        let homes = nodes
            .flat_map(|(home, node)| blocks_in(node).into_iter().map(move |_| home))
            .collect();
        let mut page = Self {
            view,
            article,
            own: article.article.texts.get(own)?,
            index,
            homes,
            alignment,
            places,
            address,
            beside,
            answers: BTreeMap::new(),
        };
        if !beside {
            let apparatus = article.apparatus.get(own)?;
            let speaking = apparatus
                .entries
                .iter()
                .filter(|entry| !page.places.contains_key(&entry.annotation));
            let answers: BTreeSet<BlockRange> = speaking
                .filter_map(|entry| page.sentence(apparatus.places.get(entry.place)?))
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
        &self.article.article.texts[self.index]
    }

    /// What answers the words that an annotation speaks of: its own place in the facing text, or
    /// else the sentence that is known to answer theirs.
    #[must_use]
    pub fn words(&self, annotation: &Annotation, place: &AnnotationPlace) -> Option<Facing> {
        let lang = &self.text().lang;
        let language = self.view.language(lang);
        if let Some(there) = self.places.get(&place.annotation) {
            let words = shortened(&words_at(self.text(), &there.place.ranges));
            let reading = annotation.body.correction.as_ref().filter(|_| self.beside);
            let reading = reading
                .and_then(|correction| margin::change(self.view, &correction.change.value, lang));
            return Some(Facing {
                lemma: Some(self.view.words(&words, lang)),
                reading,
                language,
                href: (self.address)(&there.fragment),
            });
        }
        let sentence = self.sentence(place)?;
        let number = self.answers.get(&sentence)?;
        let href = if self.is_shown(sentence.block) {
            format!("#s-{number}")
        } else {
            (self.address)(&format!("p{}", sentence.block.0))
        };
        Some(Facing {
            lemma: None,
            reading: None,
            language,
            href,
        })
    }

    /// Does a block of the facing text stand under those that it answers? Under headings none does.
    fn is_shown(&self, block: BlockNumber) -> bool {
        let (alignment, half) = self.alignment;
        let pair = alignment.pair_of(half.facing(), block);
        let last = pair.and_then(|pair| pair.blocks(half).last());
        last.and_then(|last| self.own.block(*last))
            .is_some_and(|block| !block.is_heading())
    }

    /// The blocks that answer those of a node, without anything that is said about them: of each
    /// pair that ends in the node, where it is certain enough. None for headings.
    #[must_use]
    pub fn blocks(&self, node: &Node) -> Option<FacingText> {
        let (alignment, half) = self.alignment;
        let own = blocks_in(node);
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
        let args = Args::new().word("language", self.view.language_of(&text.lang, Gender::M));
        let label = Phrase::new(
            self.view.html("text-in-language", &args),
            self.view.lang(),
            &self.own.lang,
        );
        let mut html = Html::new();
        let nodes: BTreeSet<usize> = facing
            .iter()
            .filter_map(|block| self.homes.get(block.index()))
            .copied()
            .collect();
        for node in nodes.into_iter().filter_map(|home| text.nodes.get(home)) {
            self.facing_node(node, &facing, &mut html);
        }
        let href = (self.address)(&format!("p{}", first.0));
        Some(FacingText {
            label,
            html,
            href,
            lang: text.lang.to_string(),
            dir: text.lang.direction().as_str(),
        })
    }

    /// A node of which all blocks are wanted, whole; of others, the wanted blocks one by one.
    fn facing_node(&self, node: &Node, wanted: &BTreeSet<BlockNumber>, html: &mut Html) {
        let text = self.text();
        let blocks = blocks_in(node);
        let plain = PlainBlocks {
            text,
            answers: &self.answers,
        };
        if matches!(
            node,
            Node::List { .. } | Node::Quote(_) | Node::Table { .. }
        ) && blocks.iter().all(|block| wanted.contains(block))
        {
            return html.push(&structure::node(node, text, &plain));
        }
        for block in blocks
            .iter()
            .filter(|block| wanted.contains(block))
            .filter_map(|block| text.block(*block))
        {
            let direction = structure::direction(block, text);
            html.element("p", direction.as_slice(), &plain.inner(block));
        }
    }
}

/// Blocks as they were received, and nothing said about them.
struct PlainBlocks<'a> {
    text: &'a Text,
    answers: &'a BTreeMap<BlockRange, usize>,
}

impl Blocks for PlainBlocks<'_> {
    fn inner(&self, block: &Block) -> Html {
        let sentence = |number: &usize, range| Layer {
            range,
            fragment: Some(format!("s-{number}")),
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

    fn id(&self, _: &Block) -> Option<String> {
        None
    }

    fn label(&self, _: &Block) -> Html {
        Html::new()
    }

    fn links(&self) -> &dyn Resolve {
        &NoLinks
    }

    fn footnotes(&self) -> Option<Footnotes<'_>> {
        None
    }

    fn outline(&self) -> Outline {
        Outline::default()
    }
}
