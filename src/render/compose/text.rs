//! An article's text with everything laid over it, and its margins.

use std::collections::{BTreeSet, HashMap};

use crate::address::text_element_named;
use crate::anchor::BlockRange;
use crate::edition::AnchoredArticle;
use crate::edition::apparatus::{AnnotationPlace, Apparatus, AutolinkPlace};
use crate::edition::correction::ReadingEdits;
use crate::html::Html;
use crate::locale::Args;
use crate::percent::{self, complete_address};
use crate::render::compose::facing::FacingPage;
use crate::render::compose::footnote::Footnotes;
use crate::render::compose::heading::Outline;
use crate::render::compose::layers::{Kind, Layers};
use crate::render::compose::margin;
use crate::render::compose::marks::{self, Mark};
use crate::render::compose::numbering::Numbering;
use crate::render::compose::pace::{self, Columns, Height};
use crate::render::compose::part::part;
use crate::render::compose::prose::Links;
use crate::render::compose::structure::{self, Blocks};
use crate::render::compose::view::View;
use crate::render::context::{self, Entry, Facing, Margin, Unit};
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::block::{Block, BlockNumber, FootnoteCall, Node, Text};
use crate::source::id::EntityId;
use crate::text::TextRange;
use crate::weave::{Filed, Held, Layer, MentionLink, Point, PointKind, Resolve, weave_corrected};

/// Half lines that paragraphs may wait for it that every entry says who filed it, and how; where
/// they would wait longer, it says so when it is asked.
const EASY: u8 = 1;

/// One text of an article, as it is shown on one page.
pub struct ShownText<'a> {
    /// The page's view.
    pub view: View<'a>,
    /// The article.
    pub article: &'a AnchoredArticle,
    /// The text, by its place in the article.
    pub index: usize,
    /// What fragments begin with on this page.
    pub prefix: String,
    /// The places in each block.
    by_block: HashMap<BlockNumber, Vec<(&'a AnnotationPlace, TextRange)>>,
    /// The numbers of the page, and which of its columns this text is.
    numbering: &'a Numbering,
    column: usize,
    /// The sentences in each block that another text answers, with the numbers of their pairs.
    sentences: HashMap<BlockNumber, Vec<(u32, TextRange)>>,
    /// The text that faces it.
    facing: Option<FacingPage<'a>>,
    /// Block numbers lead their paragraphs.
    numbered: bool,
    /// The levels of its headings.
    outline: Outline,
    /// The layers that readers can show and hide; without them nothing is filed.
    layers: Option<&'a Layers>,
}

impl<'a> ShownText<'a> {
    /// Prepares a text, the one at `index` of the article, as one of the columns that are numbered
    /// together: sorts its places by block.
    #[must_use]
    pub fn new(
        view: View<'a>,
        article: &'a AnchoredArticle,
        index: usize,
        numbering: &'a Numbering,
        column: usize,
    ) -> Self {
        let mut by_block: HashMap<BlockNumber, Vec<_>> = HashMap::new();
        for place in &article.apparatus[index].places {
            for at in &place.place.ranges {
                by_block
                    .entry(at.block)
                    .or_default()
                    .push((place, at.range));
            }
        }
        let text = &article.article.texts[index];
        let outline = Outline::of(&text.nodes, text);
        let (prefix, sentences) = (numbering.column_prefix(column).to_owned(), HashMap::new());
        Self {
            view,
            article,
            index,
            prefix,
            by_block,
            numbering,
            column,
            sentences,
            facing: None,
            numbered: false,
            outline,
            layers: None,
        }
    }

    /// The same with the numbers of its blocks before them.
    #[must_use]
    pub fn with_block_numbers(mut self) -> Self {
        self.numbered = true;
        self
    }

    /// The same with what answers it in a facing text.
    #[must_use]
    pub fn with_facing(mut self, facing: Option<FacingPage<'a>>) -> Self {
        self.facing = facing;
        self
    }

    /// The same with these sentences marked, each by the number of the pair it is in.
    #[must_use]
    pub fn with_sentences(mut self, pairs: impl Iterator<Item = (u32, BlockRange)>) -> Self {
        for (number, at) in pairs {
            self.sentences
                .entry(at.block)
                .or_default()
                .push((number, at.range));
        }
        self
    }

    /// The same with everything filed under the layers that a reader is offered.
    #[must_use]
    pub fn in_layers(self, layers: &'a Layers) -> Self {
        Self {
            layers: Some(layers),
            ..self
        }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &'a Text {
        &self.article.article.texts[self.index]
    }

    fn apparatus(&self) -> &'a Apparatus {
        &self.article.apparatus[self.index]
    }

    pub(super) fn edits(&self) -> &'a ReadingEdits {
        &self.article.edits[self.index]
    }

    /// Is there a corrected reading?
    #[must_use]
    pub fn is_corrected(&self) -> bool {
        !self.edits().is_empty()
    }

    /// How many places name someone or something that is shown, linked or not; 0 where none is a
    /// link.
    #[must_use]
    pub fn mentions(&self) -> u64 {
        if self.linked_entities().is_empty() {
            return 0;
        }
        let entity = |place: &AnnotationPlace| {
            self.article.article.annotations[place.annotation.0]
                .body
                .entity
                .as_ref()
        };
        let annotated = self
            .apparatus()
            .places
            .iter()
            .filter_map(entity)
            .map(|entity| &entity.value);
        let named = annotated.chain(self.apparatus().autolinks.iter().map(|link| &link.entity));
        named
            .filter(|entity| self.view.site.entity(entity).is_some())
            .count() as u64
    }

    /// Does anything said about it have a mark?
    #[must_use]
    pub fn has_marks(&self) -> bool {
        !self.apparatus().entries.is_empty()
    }

    /// The element of a heading of `level`, which counts from 1.
    #[must_use]
    pub fn heading(&self, level: u8) -> &'static str {
        self.outline.element(level)
    }

    /// The text with its margins. At most one unit a top-level node.
    #[must_use]
    pub fn laid_out(&self) -> context::Text {
        let text = self.text();
        let mut units: Vec<Unit> = text
            .nodes
            .iter()
            .enumerate()
            .map(|(index, node)| Unit {
                html: structure::node(node, text, self),
                kind: kind(node, text),
                facing: self.facing.as_ref().and_then(|facing| facing.blocks(node)),
                margin: self.margin(index),
                wait: 0,
            })
            .collect();
        let waits = |said: &dyn Fn(&Entry) -> Vec<String>| {
            let entries = |unit: &Unit| {
                unit.margin
                    .iter()
                    .flat_map(|margin| &margin.entries)
                    .map(said)
                    .collect()
            };
            let notes: Vec<Vec<Vec<String>>> = units.iter().map(entries).collect();
            pace::waits(|columns| {
                text.nodes
                    .iter()
                    .zip(&notes)
                    .map(|(node, notes)| self.height_in(columns, node, notes))
                    .collect()
            })
        };
        let filed = waits(&|entry| margin::said_and_filed(entry, self.view));
        let roomy = filed.iter().all(|wait| *wait <= EASY);
        let planned = if roomy {
            filed
        } else {
            waits(&|entry| margin::said(entry, self.view))
        };
        for (unit, wait) in units.iter_mut().zip(planned) {
            unit.wait = wait;
        }
        context::Text {
            units,
            roomy,
            ..context::Text::default()
        }
    }

    /// Blocks by their numbers, in the structure that they stand in.
    #[must_use]
    pub fn elements(&self, numbers: &[BlockNumber]) -> Html {
        structure::nodes(&part(self.text(), numbers), self.text(), self)
    }

    /// The entries that stand in the margin of a unit.
    #[must_use]
    pub fn entries(&self, unit: usize) -> Vec<Entry> {
        let entries = self.apparatus().entries.iter();
        let here =
            entries.filter(|entry| self.numbering.unit(self.column, entry.block) == Some(unit));
        let own = here.filter(|entry| self.numbering.is_home(entry.annotation, self.column));
        own.map(|entry| {
            margin::entry(
                self,
                entry,
                self.numbering.key(unit, entry.annotation).unwrap_or(0),
            )
        })
        .collect()
    }

    fn margin(&self, unit: usize) -> Option<Margin> {
        Margin::new(self.entries(unit))
    }

    /// A place, by its index in the apparatus.
    #[must_use]
    pub fn place(&self, index: usize) -> Option<&'a AnnotationPlace> {
        self.apparatus().places.get(index)
    }

    /// The words of the facing text that answer those an annotation speaks of.
    #[must_use]
    pub fn facing_words(&self, annotation: &Annotation, place: &AnnotationPlace) -> Option<Facing> {
        self.facing.as_ref()?.words(annotation, place)
    }

    /// The layers that an annotation's mark, entry and words are in.
    #[must_use]
    pub fn filed(&self, annotation: &Annotation) -> Filed {
        self.layers
            .map(|layers| layers.of_entry(annotation))
            .unwrap_or_default()
    }

    /// The number of an annotation's entry on the page, from 1.
    #[must_use]
    pub fn entry_number(&self, annotation: AnnotationIndex) -> usize {
        self.numbering.number(annotation).unwrap_or(0)
    }

    /// What an id of the text's own page is on this one.
    fn fragment_here(&self, id: &str) -> String {
        let entry = id.strip_prefix("n-").and_then(|id| {
            let annotations = &self.article.article.annotations;
            annotations
                .iter()
                .position(|annotation| annotation.id.as_str() == id)
        });
        entry.map_or_else(
            || format!("{}{id}", self.prefix),
            |annotation| self.entry_id(AnnotationIndex(annotation)),
        )
    }

    /// The id of an annotation's entry.
    #[must_use]
    pub fn entry_id(&self, annotation: AnnotationIndex) -> String {
        format!(
            "{}n-{}",
            self.numbering.prefix(annotation),
            self.article.article.annotations[annotation.0].id
        )
    }

    /// The height of a unit on the widest page, as a browser will set it, near enough.
    #[must_use]
    pub fn height(&self, node: &Node, margin: Option<&Margin>) -> Height {
        let notes: Vec<_> = margin
            .iter()
            .flat_map(|margin| &margin.entries)
            .map(|entry| margin::said(entry, self.view))
            .collect();
        self.height_in(Columns::WIDEST, node, &notes)
    }

    /// The same in some columns; `notes` are what the entries say.
    fn height_in(&self, columns: Columns, node: &Node, notes: &[Vec<String>]) -> Height {
        let marks = |block: BlockNumber| {
            let here = self.by_block.get(&block).into_iter().flatten();
            here.filter(|(place, _)| place.entry.is_some() && place.end().block == block)
                .count()
        };
        let (text, lang) = (self.text(), self.view.lang());
        Height {
            text: pace::text_height(node, text, &marks, columns),
            margin: pace::margin_height(notes, lang, columns) / pace::leading(&text.lang).0,
        }
    }

    fn layers(&self, block: &Block) -> (Vec<Layer>, Vec<Held>, Vec<Point>) {
        let mut layers = Vec::new();
        let mut points = Vec::new();
        let unit = self.numbering.unit(self.column, block.number);
        for (place, range) in self.by_block.get(&block.number).into_iter().flatten() {
            let annotation = &self.article.article.annotations[place.annotation.0];
            let begins = place.start().block == block.number;
            let key = unit.and_then(|unit| self.numbering.key(unit, place.annotation));
            layers.push(Layer {
                range: *range,
                fragment: begins.then(|| format!("{}{}", self.prefix, place.fragment)),
                link: annotation
                    .body
                    .entity
                    .as_ref()
                    .and_then(|entity| self.mention(&entity.value, Some(annotation))),
                key,
                gloss: annotation.body.gloss.is_some(),
                across: place.place.ranges.len() > 1,
                // Of a range only the line under a gloss is seen.
                filed: annotation
                    .body
                    .gloss
                    .as_ref()
                    .map(|_| self.filed(annotation))
                    .unwrap_or_default(),
                ..Layer::default()
            });
            if let Some(key) = key.filter(|_| place.end().block == block.number) {
                let number = self.entry_number(place.annotation);
                let html = self.mark(annotation, place, number, key);
                points.push(Mark {
                    number,
                    range: *range,
                    point: Point {
                        at: place.end().range.end(),
                        kind: PointKind::Mark,
                        html,
                    },
                });
            }
        }
        layers.extend(self.autolinked(block.number));
        let sentences = self.sentences.get(&block.number).into_iter().flatten();
        layers.extend(sentences.map(|(number, range)| Layer {
            range: *range,
            sentence: Some(*number),
            ..Layer::default()
        }));
        let mut points = marks::placed(self.view, &self.text().lang, &block.text, points);
        let held = self.correct(block, &mut layers, &mut points);
        (layers, held, points)
    }

    /// The annotations on a block, each with its place there.
    pub(super) fn annotations_in(
        &self,
        block: BlockNumber,
    ) -> impl Iterator<Item = (&'a Annotation, TextRange)> {
        let places = self.by_block.get(&block).into_iter().flatten();
        places.map(|(place, range)| {
            (
                &self.article.article.annotations[place.annotation.0],
                *range,
            )
        })
    }

    /// The names found in a block.
    pub(super) fn names_in(&self, block: BlockNumber) -> impl Iterator<Item = &'a AutolinkPlace> {
        let links = &self.apparatus().autolinks;
        let first = links.partition_point(|link| link.at.block < block);
        links
            .iter()
            .skip(first)
            .take_while(move |link| link.at.block == block)
    }

    fn autolinked(&self, block: BlockNumber) -> impl Iterator<Item = Layer> {
        self.names_in(block).map(|link| Layer {
            range: link.at.range,
            fragment: Some(format!("{}{}", self.prefix, link.fragment)),
            link: Some(link)
                .filter(|link| link.linked)
                .and_then(|link| self.mention(&link.entity, None)),
            ..Layer::default()
        })
    }

    /// The link of a mention; without an annotation it was found by its name.
    pub(super) fn mention(
        &self,
        id: &EntityId,
        annotation: Option<&Annotation>,
    ) -> Option<MentionLink> {
        let entity = self.view.site.entity(id)?;
        let href = self.view.entity_page(&entity.entity.id);
        let filed = self
            .layers
            .zip(annotation)
            .map(|(layers, annotation)| layers.of_mention(annotation))
            .unwrap_or_default();
        Some(MentionLink {
            href,
            auto: annotation.is_none(),
            lang: None,
            filed,
        })
    }

    /// What a message says in an attribute within a text of another language is marked as the
    /// message's.
    fn interface(&self, message: &str) -> impl Iterator<Item = (&'static str, &'a str)> + use<'a> {
        let lang = self.view.spoken(message);
        let marked = *lang != self.text().lang;
        [("lang", lang.as_str()), ("dir", lang.direction().as_str())]
            .into_iter()
            .filter(move |_| marked)
    }

    fn mark(
        &self,
        annotation: &Annotation,
        place: &AnnotationPlace,
        number: usize,
        key: u32,
    ) -> Html {
        let number = self.view.number(number);
        let claim = annotation.body.claim.as_ref();
        let verdict = claim.map(|claim| self.view.verdict(&claim.verdict.value));
        let args = Args::new().word("number", number.clone()).word(
            "verdict",
            verdict.as_ref().map_or("", |word| word.html.words()),
        );
        let kind = Kind::of(&annotation.body);
        // An attribute is in one language: a verdict that has no word in it is left to the entry.
        let told = claim.is_none_or(|claim| {
            self.view.verdict_lang(&claim.verdict.value) == self.view.spoken(&kind.mark())
        });
        let message = if told { kind.mark() } else { Kind::Note.mark() };
        let label = self.view.text(&message, &args);
        let id = format!("{}r-{}", self.prefix, annotation.id);
        let href = format!("#{}", self.entry_id(place.annotation));
        let filed = self.filed(annotation).attribute();
        let key = key.to_string();
        let class = if place.place.ranges.len() > 1 {
            "mark across"
        } else {
            "mark"
        };
        let mut attributes: Vec<(&'static str, &str)> = vec![("class", class)];
        if place.first {
            attributes.push(("id", &id));
        }
        attributes.extend([
            ("href", href.as_str()),
            ("data-k", &key),
            ("role", "doc-noteref"),
            ("aria-label", &label),
        ]);
        attributes.extend(filed.as_deref().map(|filed| ("data-layer", filed)));
        attributes.extend(self.interface(&message));
        let mut inner = Html::text(&number);
        if let Some(claim) = claim {
            inner.push_text(" ");
            inner.push_text(margin::sign(claim.verdict.value.as_str()));
        }
        let mut html = Html::new();
        html.element("a", &attributes, &inner);
        html
    }

    /// The entities that the text links to.
    #[must_use]
    pub fn linked_entities(&self) -> BTreeSet<EntityId> {
        self.linked_entities_in(|_| true)
    }

    /// Those that it links to in some of its blocks.
    #[must_use]
    pub fn linked_entities_in(&self, here: impl Fn(BlockNumber) -> bool) -> BTreeSet<EntityId> {
        let apparatus = self.apparatus();
        let annotation =
            |place: &AnnotationPlace| &self.article.article.annotations[place.annotation.0];
        let places = apparatus
            .places
            .iter()
            .filter(|place| place.place.ranges.iter().any(|at| here(at.block)));
        let annotated = places
            .filter_map(|place| annotation(place).body.entity.as_ref())
            .map(|entity| &entity.value);
        let found = apparatus
            .autolinks
            .iter()
            .filter(|link| link.linked && here(link.at.block));
        let named = annotated.chain(found.map(|link| &link.entity));
        named
            .filter(|entity| self.view.site.entity(entity).is_some())
            .cloned()
            .collect()
    }

    fn resolver(&self) -> Links<'a> {
        Links {
            view: self.view,
            here: Some(&self.article.article.slug),
            folder: Some(format!("articles/{}/", self.article.article.slug)),
            text: Some(self.text()),
            prefix: self.prefix.clone(),
        }
    }
}

impl Blocks for ShownText<'_> {
    fn outline(&self) -> Outline {
        self.outline
    }

    fn inner(&self, block: &Block) -> Html {
        let (layers, held, points) = self.layers(block);
        weave_corrected(block, &self.text().lang, &layers, &held, &points, self)
    }

    fn id(&self, block: &Block) -> Option<String> {
        Some(format!("{}p{}", self.prefix, block.number.0))
    }

    fn anchor(&self, block: &Block) -> Option<String> {
        let heading = self
            .text()
            .headings
            .iter()
            .find(|heading| heading.block == block.number)?;
        Some(format!("{}{}", self.prefix, heading.id))
    }

    fn label(&self, block: &Block) -> Html {
        let mut html = Html::new();
        if self.numbered {
            let number = self.view.number(block.number.0 as usize);
            let label = self.view.text(
                "paragraph-number",
                &Args::new().word("number", number.clone()),
            );
            let href = format!("#{}p{}", self.prefix, block.number.0);
            let mut attributes = vec![
                ("class", "pn"),
                ("href", href.as_str()),
                ("aria-label", &label),
                ("data-apparatus", ""),
            ];
            attributes.extend(self.interface("paragraph-number"));
            html.element("a", &attributes, &Html::text(&format!("{number} ")));
        }
        html
    }

    fn links(&self) -> &dyn Resolve {
        self
    }

    fn footnotes(&self) -> Option<Footnotes<'_>> {
        Some(Footnotes {
            view: self.view,
            text: self.text(),
            prefix: &self.prefix,
            skipped: 0,
        })
    }
}

impl Resolve for ShownText<'_> {
    fn reference(
        &self,
        reference: &crate::source::body::Reference,
    ) -> Option<crate::weave::ReferenceLink> {
        self.resolver().reference(reference)
    }

    fn image(&self, src: &str) -> Option<crate::weave::PlacedImage> {
        self.resolver().image(src)
    }

    fn footnote(&self, call: FootnoteCall) -> Option<crate::weave::FootnoteLink> {
        self.resolver().footnote(call)
    }

    fn link(&self, href: &str) -> Option<String> {
        let Some(written) = href.strip_prefix('#') else {
            return self.resolver().link(href);
        };
        // Within the text, wherever it is shown.
        let named = text_element_named(self.article, self.index, &percent::decode(written)?);
        Some(named.map_or_else(
            || complete_address(href),
            |id| format!("#{}", self.fragment_here(&id)),
        ))
    }
}

fn kind(node: &Node, text: &Text) -> &'static str {
    match node {
        Node::Block(number) if text.block(*number).is_some_and(Block::is_heading) => "heading",
        Node::Block(_) => "paragraph",
        Node::List { .. } => "list",
        Node::Quote(_) => "quotation",
        Node::Table { .. } => "table",
        Node::Code { .. } => "code",
        Node::Figure(_) => "image",
        Node::Footnote { .. } => "footnotes",
        Node::Rule => "rule",
    }
}
