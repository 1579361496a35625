//! One target → its places.

use std::ops::Range;

use super::fault::Fault;
use super::find::Needle;
use super::folded::FoldedText;
use super::narrow::{Candidate, Search, choose};
use super::passage::passage;
use super::{Match, Place};
use crate::source::target::{BlockSelector, Narrowing, Occurrence, Selector};

/// The places of one target in its text, at least one. A listed target stands at all of its places unless it says
/// otherwise.
///
/// # Errors
/// The reason why it has none.
pub(super) fn resolve(text: &FoldedText<'_>, selector: &Selector, listed: bool) -> Result<Vec<Place>, Fault> {
    match selector {
        Selector::Blocks(blocks) => whole_blocks(text, &blocks.value).map(|place| vec![place]),
        Selector::Quote { quote, narrowing } => {
            let all = if listed { Some(&Occurrence::All) } else { None };
            let occurrence = narrowing.occurrence.as_ref().map(|occurrence| &occurrence.value).or(all);
            let search = Search { text, blocks: bounded(text, narrowing)?, words: &quote.value, narrowing };
            let chosen = choose(candidates(&search)?, occurrence)?;
            Ok(chosen.into_iter().map(Place::from).collect())
        }
        Selector::Passage { from, to, narrowing } => {
            let occurrence = narrowing.occurrence.as_ref().map(|occurrence| &occurrence.value);
            let search = Search { text, blocks: bounded(text, narrowing)?, words: &from.value, narrowing };
            let start = single(choose(candidates(&search)?, occurrence))?;
            passage(&search, start, &to.value).map(|place| vec![place])
        }
    }
}

/// The one place a passage begins at.
fn single(chosen: Result<Vec<Candidate>, Fault>) -> Result<Candidate, Fault> {
    match chosen {
        Ok(chosen) => match chosen.as_slice() {
            [one] => Ok(*one),
            _ => Err(Fault::StartSeveral(chosen)),
        },
        Err(Fault::Several(candidates)) => Err(Fault::StartSeveral(candidates)),
        Err(fault) => Err(fault),
    }
}

/// The blocks to look in, as indexes: those of the key `block`, or all.
fn bounded(text: &FoldedText<'_>, narrowing: &Narrowing) -> Result<Range<usize>, Fault> {
    let selector = narrowing.block.as_ref().map(|block| &block.value);
    selector.map_or(Ok(0..text.blocks.len()), |selector| super::select::select(text, selector))
}

fn whole_blocks(text: &FoldedText<'_>, selector: &BlockSelector) -> Result<Place, Fault> {
    let blocks = super::select::select(text, selector)?;
    let ranges: Vec<_> = text.blocks.get(blocks).unwrap_or_default().iter().filter_map(super::folded::FoldedBlock::whole).collect();
    if ranges.is_empty() { Err(Fault::EmptyBlocks) } else { Ok(Place { ranges, matched: Match::Exact }) }
}

/// The candidates, at least one; or why there is none. Here, where there is none, is where text that was edited after
/// it was annotated is to be searched approximately.
fn candidates(search: &Search<'_>) -> Result<Vec<Candidate>, Fault> {
    let candidates = search.candidates()?;
    if candidates.is_empty() { Err(why_none(search)) } else { Ok(candidates) }
}

/// Which of the keys is to blame: the first without which there would be a place.
fn why_none(search: &Search<'_>) -> Fault {
    let keys = search.narrowing;
    if Needle::new(search.words, false).is_empty() {
        return Fault::NoWords;
    }
    let places = |search: &Search<'_>, keys: &Narrowing| search.with(keys).candidates().unwrap_or_default();
    if let Some(inside) = &keys.inside {
        let stretch = Needle::new(&inside.value, false);
        if search.searched().iter().all(|block| stretch.stretches(block).is_empty()) {
            return Fault::InsideNowhere;
        }
        if places(search, &Narrowing { inside: Some(inside.clone()), ..Narrowing::default() }).is_empty() {
            return Fault::InsideHoldsNone;
        }
    }
    let anywhere = places(search, &Narrowing { whole_words: false, ..keys.clone() });
    if !anywhere.is_empty() {
        return Fault::OnlyInsideWords(anywhere);
    }
    let beside_anything = places(search, &Narrowing { prefix: None, suffix: None, ..keys.clone() });
    if !beside_anything.is_empty() {
        return Fault::NotBeside(beside_anything);
    }
    let everywhere = Search { blocks: 0..search.text.blocks.len(), ..search.clone() };
    let elsewhere = places(&everywhere, keys);
    if elsewhere.is_empty() { Fault::Nowhere } else { Fault::OtherBlocks(elsewhere) }
}
