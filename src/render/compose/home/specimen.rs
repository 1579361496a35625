//! The specimen: a paragraph with its margin, which shows on the front page what the site is like.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use crate::address::Page;
use crate::edition::AnchoredArticle;
use crate::edition::summary::Summary;
use crate::href::Fragment;
use crate::html::Html;
use crate::render::compose::article::units::units_of;
use crate::render::compose::entity::card::cards;
use crate::render::compose::margin::spacing::widest_height;
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::layers::Layers;
use crate::render::compose::text::layout::lay_out_some;
use crate::render::compose::text::mention::linked_entities_in;
use crate::render::compose::text::numbering::{ColumnIndex, Numbering};
use crate::render::compose::text::signs::signs_of;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::pick_phrase;
use crate::render::context::{Card, MarginEntry, Phrase, Signs, Specimen, TextUnit};
use crate::source::article::TextIndex;
use crate::source::block::{BlockKind, BlockNumber, Node};
use crate::source::body_kind::BodyKind;
use crate::source::id::AnnotationId;

/// The length of a suitable paragraph, in characters.
const LENGTH: RangeInclusive<usize> = 120..=640;
/// The number of entries in its margin.
const ENTRIES: RangeInclusive<usize> = 2..=6;
/// The greatest height of its margin, relative to the paragraph.
const HIGHER: f64 = 1.25;

/// The specimen, and the cards of the entities that it names. It is the paragraph that the settings name.
/// Without one, it comes from the newest article with a suitable paragraph; of these, the one with the
/// most kinds of entries is taken.
pub fn specimen(view: View<'_>) -> Option<(Specimen, Vec<Card>)> {
    let edition = view.site.edition;
    let asked = edition.settings.specimen.as_ref().map(|it| &it.value);
    let article = asked.and_then(|asked| edition.article(&asked.article));
    let annotation = asked.and_then(|asked| asked.annotation.as_ref());
    // The text of the page's language may lack the annotation.
    let chosen = article.and_then(|article| {
        of_article(view, article, annotation).or_else(|| of_article(view, article, None))
    });
    chosen.or_else(|| {
        let mut articles = edition.articles.iter();
        articles.find_map(|summary| of_article(view, summary, None))
    })
}

/// The specimen from an article: the paragraph of an annotation, or the best one.
fn of_article(
    view: View<'_>,
    summary: &Summary,
    annotation: Option<&AnnotationId>,
) -> Option<(Specimen, Vec<Card>)> {
    let anchored = view.site.article(&summary.slug)?;
    let index = anchored.article.text_index_for(view.lang());
    let text = &anchored.article[index];
    // Most paragraphs are ruled out by their length and the number of their entries. Only the others
    // are rendered.
    let ranked = match annotation {
        Some(id) => paragraph_of(anchored, index, id),
        None => rank_paragraphs(anchored, index),
    };
    if ranked.is_empty() {
        return None;
    }
    // The numbers are those of the article, where readers may read on.
    let numbering = Numbering::of_text(text, anchored.apparatus_of(index));
    let shown = AnnotatedText {
        view,
        article: anchored,
        index,
        numbering: &numbering,
        column: ColumnIndex::FIRST,
        layers: &Layers::default(),
    };
    let is_ranked = |block: BlockNumber| ranked.contains_key(&block);
    let layout = lay_out_some(&shown, std::iter::empty(), is_ranked);
    let units = units_of(&shown, &layout, is_ranked);
    let paragraphs = units.into_iter().filter_map(|(node, unit)| {
        let Node::Block(number) = node else {
            return None;
        };
        let block = text.block(*number)?;
        let height = widest_height(view, node, text, &layout, unit.margin.as_ref());
        let is_low = annotation.is_some() || height.margin <= height.text * HIGHER;
        let fits = is_low && stands_alone(&unit);
        Some((*ranked.get(number)?, block, unit)).filter(|_| fits)
    });
    let (_, block, unit) = paragraphs.max_by_key(|(rank, ..)| *rank)?;
    let article = Page::Article(summary.slug.clone()).in_lang(view.lang());
    let surroundings = Phrase::new(Html::new(), &text.lang, view.lang());
    let is_here = |number: BlockNumber| number == block.number;
    let specimen = Specimen {
        lang: surroundings.lang,
        dir: surroundings.dir,
        signs: Signs {
            corrected: shown.edits().contains_key(&block.number),
            ..signs_of(&shown, std::slice::from_ref(&unit), is_here)
        },
        unit,
        article: pick_phrase(view, &summary.title),
        href: view
            .site
            .addresses
            .urls
            .element(&article, &Fragment::new(format!("p{}", block.number.0))),
        block: view.number(block.number.0 as usize),
    };
    let linked = linked_entities_in(&shown, is_here);
    Some((specimen, cards(view, &linked)))
}

/// The block that an annotation is about, which needs no rank.
fn paragraph_of(
    anchored: &AnchoredArticle,
    index: TextIndex,
    id: &AnnotationId,
) -> BTreeMap<BlockNumber, Rank> {
    let entries = anchored.apparatus_of(index).entries.iter();
    let of_annotation = entries.filter(|entry| anchored.article[entry.annotation].id == *id);
    let ranked = of_annotation.map(|entry| (entry.block, (0, 0, Reverse(entry.block.0))));
    ranked.take(1).collect()
}

/// The kinds of a paragraph's entries and their number; earlier paragraphs are preferred.
type Rank = (usize, usize, Reverse<u32>);

/// Ranks the paragraphs of a text that have a suitable length and a suitable number of entries.
fn rank_paragraphs(anchored: &AnchoredArticle, index: TextIndex) -> BTreeMap<BlockNumber, Rank> {
    let text = &anchored.article[index];
    let mut by_block: BTreeMap<BlockNumber, Vec<BodyKind>> = BTreeMap::new();
    for entry in &anchored.apparatus_of(index).entries {
        let kind = BodyKind::of(&anchored.article[entry.annotation].body);
        by_block.entry(entry.block).or_default().push(kind);
    }
    let rank = |(number, kinds): (BlockNumber, Vec<BodyKind>)| {
        let block = text.block(number)?;
        let fits = ENTRIES.contains(&kinds.len())
            && block.kind == BlockKind::Paragraph
            && LENGTH.contains(&block.text.chars().count());
        let count = kinds.len();
        let kinds: BTreeSet<BodyKind> = kinds.into_iter().collect();
        fits.then_some((number, (kinds.len(), count, Reverse(number.0))))
    };
    by_block.into_iter().filter_map(rank).collect()
}

/// Do all links of the unit that lead to its own page lead into the unit? Links to footnotes, and to
/// entries of earlier paragraphs, do not.
fn stands_alone(unit: &TextUnit) -> bool {
    let entries: Vec<&MarginEntry> = unit
        .margin
        .iter()
        .flat_map(|margin| &margin.entries)
        .collect();
    let notes = entries.iter().flat_map(|entry| {
        let claimed = entry.claim.as_ref().and_then(|claim| claim.note.as_ref());
        let reason = entry
            .reading
            .as_ref()
            .and_then(|reading| reading.reason.as_ref());
        [entry.note.as_ref(), claimed, reason]
            .into_iter()
            .flatten()
            .flat_map(|note| [&note.opening, &note.rest])
    });
    let words = notes.chain(
        entries
            .iter()
            .filter_map(|entry| entry.gloss.as_ref())
            .map(|gloss| &gloss.html),
    );
    let is_here = |id: &str| {
        unit.html.as_str().contains(&format!("id=\"{id}\""))
            || entries.iter().any(|entry| entry.id == id)
    };
    words
        .chain([&unit.html])
        .all(|html| fragments(html).all(is_here))
}

/// The ids that links within the page lead to.
fn fragments(html: &Html) -> impl Iterator<Item = &str> {
    html.as_str()
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}
