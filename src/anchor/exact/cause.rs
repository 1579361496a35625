//! Finds out which key excludes the places of a quote.

use super::needle::Needle;
use super::search::QuoteSearch;
use crate::anchor::outcome::{Candidate, Fault};
use crate::source::target::Narrowing;

/// Makes a fault of the places that a key excludes.
type FaultOfPlaces = fn(Vec<Candidate>) -> Fault;

/// Finds the reason why a search has no candidates: the first key without which it would have some.
pub fn find_cause(search: &QuoteSearch<'_>) -> Fault {
    if Needle::new(search.words).is_empty() {
        return Fault::NoWords;
    }
    if let Some(fault) = fault_of_inside(search) {
        return fault;
    }
    let keys = search.narrowing;
    let anywhere_in_words = Narrowing {
        whole_words: false,
        ..keys.clone()
    };
    let without_context = Narrowing {
        prefix: None,
        suffix: None,
        ..keys.clone()
    };
    let all_blocks = QuoteSearch {
        blocks: 0..search.text.blocks.len(),
        ..search.clone()
    };
    let tries: [(_, _, FaultOfPlaces); 4] = [
        (search, &anywhere_in_words, Fault::OnlyInsideWords),
        (search, &without_context, Fault::NotBeside),
        (&all_blocks, keys, Fault::OtherBlocks),
        (&all_blocks, &without_context, Fault::Elsewhere),
    ];
    tries
        .into_iter()
        .find_map(|(search, keys, fault)| {
            let places = candidates(search, keys);
            (!places.is_empty()).then(|| fault(places))
        })
        .unwrap_or(Fault::Nowhere)
}

/// The fault of the words of `in`: they are not in the text, or do not contain the quote.
fn fault_of_inside(search: &QuoteSearch<'_>) -> Option<Fault> {
    let inside = search.narrowing.inside.as_ref()?;
    let needle = Needle::new(&inside.value);
    let is_missing = |block| needle.hits(block).is_empty();
    if search.searched().iter().all(is_missing) {
        return Some(Fault::InsideNowhere);
    }
    let only_inside = Narrowing {
        inside: Some(inside.clone()),
        ..Narrowing::default()
    };
    candidates(search, &only_inside)
        .is_empty()
        .then_some(Fault::InsideHoldsNone)
}

fn candidates(search: &QuoteSearch<'_>, keys: &Narrowing) -> Vec<Candidate> {
    search.with(keys).candidates().unwrap_or_default()
}
