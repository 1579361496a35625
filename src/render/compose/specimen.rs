//! A paragraph with its margin, for the front page: it shows what is meant.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::address::Page;
use crate::edition::summary::Summary;
use crate::html::Html;
use crate::render::compose::layers::Kind;
use crate::render::compose::numbering::{Column, Numbering};
use crate::render::compose::structure::blocks_in;
use crate::render::compose::text::ShownText;
use crate::render::compose::view::View;
use crate::render::context::{Card, Entry, Phrase, Specimen, Unit};
use crate::source::block::{Block, BlockKind, Node};

/// Characters of a paragraph that shows something and can be read at a glance.
const LENGTH: RangeInclusive<usize> = 120..=640;
/// Entries in its margin.
const ENTRIES: RangeInclusive<usize> = 2..=6;
/// How much higher than its paragraph a margin may be.
const HIGHER: f64 = 1.25;

/// Of the newest article that has one the paragraph whose margin says the most different things,
/// and the cards of those it names.
#[must_use]
pub fn specimen(view: View<'_>) -> Option<(Specimen, Vec<Card>)> {
    view.site
        .edition
        .articles
        .iter()
        .find_map(|summary| of_article(view, summary))
}

fn of_article(view: View<'_>, summary: &Summary) -> Option<(Specimen, Vec<Card>)> {
    let anchored = view.site.article(&summary.slug)?;
    let index = anchored
        .article
        .texts
        .iter()
        .position(|text| text.lang == *view.lang())
        .unwrap_or(0);
    let text = anchored.article.texts.get(index)?;
    // Numbered as in the article, so that whoever goes on there finds the same.
    let units = text.nodes.iter().map(blocks_in).collect();
    let numbering = Numbering::of(&[Column {
        apparatus: &anchored.apparatus[index],
        units,
        prefix: String::new(),
    }]);
    let shown = ShownText::new(view, anchored, index, &numbering, 0).with_block_numbers();
    let paragraphs = text
        .nodes
        .iter()
        .zip(shown.laid_out().units)
        .filter_map(|(node, unit)| {
            let Node::Block(number) = node else {
                return None;
            };
            let block = text.block(*number)?;
            let height = shown.height(node, unit.margin.as_ref());
            let fits = block.kind == BlockKind::Paragraph
                && LENGTH.contains(&block.text.chars().count())
                && height.margin <= height.text * HIGHER
                && stands_alone(&unit);
            fits.then_some((block, unit))
        });
    let telling = paragraphs.filter_map(|(block, unit)| Some((rank(&shown, block)?, block, unit)));
    let (_, block, unit) = telling.max_by_key(|(rank, ..)| *rank)?;
    let article = Page::Article(summary.slug.clone()).in_lang(view.lang());
    let surroundings = Phrase::new(Html::new(), &text.lang, view.lang());
    let specimen = Specimen {
        lang: surroundings.lang,
        dir: surroundings.dir,
        unit: Unit { wait: 0, ..unit },
        article: view.phrase(&summary.title),
        href: view
            .site
            .addresses
            .urls
            .element(&article, &format!("p{}", block.number.0)),
        block: view.number(block.number.0 as usize),
    };
    Some((
        specimen,
        view.cards(&shown.linked_entities_in(|number| number == block.number)),
    ))
}

/// How much a paragraph's margin shows: first by kinds, then by entries; of equal ones the earlier.
fn rank(shown: &ShownText<'_>, block: &Block) -> Option<(usize, usize, Reverse<u32>)> {
    let apparatus = &shown.article.apparatus[shown.index];
    let here = apparatus
        .entries
        .iter()
        .filter(|entry| entry.block == block.number);
    let bodies: Vec<_> = here
        .map(|entry| &shown.article.article.annotations[entry.annotation.0].body)
        .collect();
    let kinds: BTreeSet<Kind> = bodies.iter().map(|body| Kind::of(body)).collect();
    ENTRIES
        .contains(&bodies.len())
        .then_some((kinds.len(), bodies.len(), Reverse(block.number.0)))
}

/// Is there everything that it leads to on its own page? A footnote, or an entry that belongs to an
/// earlier paragraph, is not.
fn stands_alone(unit: &Unit) -> bool {
    let entries: Vec<&Entry> = unit
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

/// What links lead to on the page itself.
fn fragments(html: &Html) -> impl Iterator<Item = &str> {
    html.as_str()
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}
