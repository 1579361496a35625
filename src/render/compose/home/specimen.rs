//! The specimen: a paragraph with its margin, which shows on the front page what the site is like.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::address::Page;
use crate::edition::summary::Summary;
use crate::href::Fragment;
use crate::html::Html;
use crate::render::compose::article::units::article_text;
use crate::render::compose::entity::card::cards;
use crate::render::compose::margin::spacing::widest_height;
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::layers::{Kind, Layers};
use crate::render::compose::text::layout::lay_out;
use crate::render::compose::text::mention::linked_entities_in;
use crate::render::compose::text::numbering::{ColumnIndex, Numbering};
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::pick_phrase;
use crate::render::context::{Card, MarginEntry, Phrase, Specimen, TextUnit};
use crate::source::block::{Block, BlockKind, Node};

/// The length of a suitable paragraph, in characters.
const LENGTH: RangeInclusive<usize> = 120..=640;
/// The number of entries in its margin.
const ENTRIES: RangeInclusive<usize> = 2..=6;
/// The greatest height of its margin, relative to the paragraph.
const HIGHER: f64 = 1.25;

/// The specimen, and the cards of the entities that it names. It comes from the newest article with
/// a suitable paragraph; of these, the one with the most kinds of entries is taken.
pub fn specimen(view: View<'_>) -> Option<(Specimen, Vec<Card>)> {
    view.site
        .edition
        .articles
        .iter()
        .find_map(|summary| of_article(view, summary))
}

fn of_article(view: View<'_>, summary: &Summary) -> Option<(Specimen, Vec<Card>)> {
    let anchored = view.site.article(&summary.slug)?;
    let index = anchored.article.text_index_for(view.lang());
    let text = &anchored.article[index];
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
    // Most articles have no such paragraph, and composing one takes long.
    let fits = |block: &Block| {
        block.kind == BlockKind::Paragraph && LENGTH.contains(&block.text.chars().count())
    };
    if !text
        .blocks
        .iter()
        .any(|block| fits(block) && rank(&shown, block).is_some())
    {
        return None;
    }
    let layout = lay_out(&shown, std::iter::empty());
    let paragraphs = text
        .nodes
        .iter()
        .zip(article_text(&shown, &layout, None).units)
        .filter_map(|(node, unit)| {
            let Node::Block(number) = node else {
                return None;
            };
            let block = text.block(*number)?;
            let height = widest_height(view, node, text, &layout, unit.margin.as_ref());
            let fits = fits(block) && height.margin <= height.text * HIGHER && stands_alone(&unit);
            fits.then_some((block, unit))
        });
    let telling = paragraphs.filter_map(|(block, unit)| Some((rank(&shown, block)?, block, unit)));
    let (_, block, unit) = telling.max_by_key(|(rank, ..)| *rank)?;
    let article = Page::Article(summary.slug.clone()).in_lang(view.lang());
    let surroundings = Phrase::new(Html::new(), &text.lang, view.lang());
    let specimen = Specimen {
        lang: surroundings.lang,
        dir: surroundings.dir,
        unit: TextUnit { wait: 0, ..unit },
        article: pick_phrase(view, &summary.title),
        href: view
            .site
            .addresses
            .urls
            .element(&article, &Fragment::new(format!("p{}", block.number.0))),
        block: view.number(block.number.0 as usize),
    };
    Some((
        specimen,
        cards(
            view,
            &linked_entities_in(&shown, |number| number == block.number),
        ),
    ))
}

/// Ranks a paragraph by the kinds of its entries, then by their number; earlier paragraphs are
/// preferred. `None` if it has too few or too many entries.
fn rank(shown: &AnnotatedText<'_>, block: &Block) -> Option<(usize, usize, Reverse<u32>)> {
    let apparatus = shown.apparatus();
    let here = apparatus
        .entries
        .iter()
        .filter(|entry| entry.block == block.number);
    let bodies: Vec<_> = here
        .map(|entry| &shown.annotation(entry.annotation).body)
        .collect();
    let kinds: BTreeSet<Kind> = bodies.iter().map(|body| Kind::of(body)).collect();
    ENTRIES
        .contains(&bodies.len())
        .then_some((kinds.len(), bodies.len(), Reverse(block.number.0)))
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
