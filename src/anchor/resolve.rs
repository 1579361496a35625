//! Resolves one target to its places.

use std::ops::Range;

use crate::anchor::disguised::{Undisguised, find_across, readings, undisguise};
use crate::anchor::edited::{ApproximateSearch, OtherEvidence, QuoteKind, TargetContext};
use crate::anchor::exact::{
    LONG_PASSAGE, Needle, QuoteSearch, choose, find_cause, find_end, join_passage, select_blocks,
};
use crate::anchor::folded::{FoldedBlock, FoldedText};
use crate::anchor::hints::TargetHints;
use crate::anchor::outcome::{
    BlockRange, Candidate, Disguise, Drift, Fault, Match, Place, Resolution, Resolved, SelectorPart,
};
use crate::source::target::{BlockSelector, Narrowing, Occurrence, Selector};

/// Resolves one target in its text.
///
/// # Errors
/// The reason why the target has no place.
pub(super) fn resolve(
    text: &FoldedText<'_>,
    selector: &Selector,
    hints: TargetHints<'_>,
) -> Resolution {
    match selector {
        Selector::Blocks(blocks) => {
            resolve_blocks(text, &blocks.value).map(|place| Resolved::exactly(vec![place]))
        }
        Selector::Quote { quote, narrowing } => resolve_quote(text, &quote.value, narrowing, hints),
        Selector::Passage {
            from,
            to,
            narrowing,
        } => resolve_passage(text, [&from.value, &to.value], narrowing, hints),
    }
}

fn resolve_quote(
    text: &FoldedText<'_>,
    quote: &str,
    narrowing: &Narrowing,
    hints: TargetHints<'_>,
) -> Resolution {
    let occurrence = narrowing.occurrence.as_ref();
    let occurrence = occurrence
        .map(|occurrence| &occurrence.value)
        .or(hints.listed.then_some(&Occurrence::All));
    let search = QuoteSearch {
        text,
        blocks: blocks_to_search(text, narrowing)?,
        words: quote,
        narrowing,
    };
    let context = || TargetContext::new(quote, narrowing, hints.expected);
    let (chosen, drifts) = choose_places(&search, occurrence, hints, context, SelectorPart::Quote)?;
    Ok(Resolved {
        places: chosen.into_iter().map(Place::from).collect(),
        drifts,
    })
}

fn resolve_passage(
    text: &FoldedText<'_>,
    [from, to]: [&str; 2],
    narrowing: &Narrowing,
    hints: TargetHints<'_>,
) -> Resolution {
    let occurrence = narrowing.occurrence.as_ref();
    let occurrence = occurrence.map(|occurrence| &occurrence.value);
    let search = QuoteSearch {
        text,
        blocks: blocks_to_search(text, narrowing)?,
        words: from,
        narrowing,
    };
    let context = || TargetContext::before_passage(from, narrowing, hints.expected);
    let (start, mut drifts) =
        choose_places(&search, occurrence, hints, context, SelectorPart::From)
            .map_err(as_start_fault)?;
    let [start] = start.as_slice() else {
        return Err(Fault::StartSeveral(start));
    };
    let end = find_end(&search, start.at, to).or_else(|fault| {
        let (end, disguise) = find_other_end(&search, start.at, to, hints, fault)?;
        drifts.push(Drift {
            part: SelectorPart::To,
            at: end.at,
            disguise,
        });
        Ok(end)
    })?;
    Ok(Resolved {
        places: vec![join_passage(&search, *start, end)],
        drifts,
    })
}

/// The chosen places and the words that differ from the text there.
type ChosenPlaces = Result<(Vec<Candidate>, Vec<Drift>), Fault>;

/// Finds the places that are meant: those where the words occur as written, or else the place of
/// the edited words.
fn choose_places<'a>(
    search: &QuoteSearch<'_>,
    occurrence: Option<&Occurrence>,
    hints: TargetHints<'a>,
    context: impl FnOnce() -> TargetContext<'a>,
    part: SelectorPart,
) -> ChosenPlaces {
    let candidates = search.candidates()?;
    if !candidates.is_empty() {
        return Ok((choose(candidates, occurrence)?, Vec::new()));
    }
    let cause = find_cause(search);
    if !hints.approximately || !cause.may_be_edited() {
        return Err(cause);
    }
    if let Some(found) = find_undisguised(search, occurrence, part) {
        return found;
    }
    if part == SelectorPart::Quote
        && let Some(across) = readings(search.text, search.words)
            .iter()
            .find_map(|words| find_across(search.text, words))
    {
        return Err(Fault::OverEnd(across));
    }
    let other_evidence = OtherEvidence {
        block: search.narrowing.block.is_some(),
        neighbours: hints.neighbours,
    };
    let found = ApproximateSearch {
        search,
        context: context(),
        kind: hints.kind,
        after: None,
        other_evidence,
    }
    .find();
    // Occurrences that no longer exist cannot be counted. So the place found is accepted only if
    // the author means a single occurrence or all of them.
    let is_meant = match occurrence {
        None | Some(Occurrence::First | Occurrence::All) => true,
        Some(Occurrence::These(numbers)) => numbers.as_slice() == [1],
        Some(Occurrence::Except(_)) => false,
    };
    let places = match found {
        Ok(candidate) if is_meant => {
            let drift = Drift {
                part,
                at: candidate.at,
                disguise: None,
            };
            return Ok((vec![candidate], vec![drift]));
        }
        Ok(candidate) => vec![candidate],
        Err(places) => places,
    };
    Err(Fault::OnlyAlike {
        cause: Box::new(cause),
        places,
    })
}

/// Finds words that a reader would see in the text, but that were not written that way in the
/// target. `None` if the words are not disguised.
fn find_undisguised(
    search: &QuoteSearch<'_>,
    occurrence: Option<&Occurrence>,
    part: SelectorPart,
) -> Option<ChosenPlaces> {
    let Undisguised {
        words: plain,
        keys,
        disguise,
    } = undisguise(search.text, search.words, search.narrowing)?;
    let places = QuoteSearch {
        words: &plain,
        ..search.with(&keys)
    }
    .candidates()
    .ok()
    .filter(|places| !places.is_empty())?;
    let mut chosen = choose(places.clone(), occurrence)
        .ok()
        .filter(|_| disguise.is_sure(&plain))
        .unwrap_or_default();
    let Some(first) = chosen.first().copied() else {
        return Some(Err(Fault::Disguised {
            words: plain,
            disguise,
            places,
        }));
    };
    for place in &mut chosen {
        place.matched = Match::Approximate;
    }
    Some(Ok((
        chosen,
        vec![Drift {
            part,
            at: first.at,
            disguise: Some(disguise),
        }],
    )))
}

/// Finds the edited last words of a passage. If the words occur elsewhere in the text as written,
/// they were moved and not edited, and the fault is returned.
fn find_other_end(
    search: &QuoteSearch<'_>,
    from: BlockRange,
    words: &str,
    hints: TargetHints<'_>,
    fault: Fault,
) -> Result<(Candidate, Option<Disguise>), Fault> {
    if !hints.approximately || Needle::new(words).is_in(search.text) {
        return Err(fault);
    }
    if let Some(plain) = undisguise(search.text, words, &Narrowing::default())
        && plain.disguise.is_sure(&plain.words)
        && let Ok(end) = find_end(search, from, &plain.words)
    {
        return Ok((
            Candidate {
                matched: Match::Approximate,
                ..end
            },
            Some(plain.disguise),
        ));
    }
    let bounded = search.narrowing.block.is_some();
    let furthest = if bounded {
        search.blocks.end
    } else {
        search.blocks.end.min(from.block.index() + LONG_PASSAGE)
    };
    let keys = Narrowing {
        whole_words: search.narrowing.whole_words,
        ..Narrowing::default()
    };
    let search = QuoteSearch {
        text: search.text,
        blocks: from.block.index()..furthest,
        words,
        narrowing: &keys,
    };
    let lost = ApproximateSearch {
        search: &search,
        context: TargetContext::after_passage(hints.expected),
        kind: QuoteKind::Statement,
        after: Some(from),
        other_evidence: OtherEvidence::default(),
    };
    lost.find()
        .map(|end| (end, None))
        .map_err(|places| Fault::OnlyAlike {
            cause: Box::new(fault),
            places,
        })
}

/// Turns a fault of a quote into one of a passage's first words.
fn as_start_fault(fault: Fault) -> Fault {
    match fault {
        Fault::Several(candidates) => Fault::StartSeveral(candidates),
        fault => fault,
    }
}

/// The blocks to search, as indexes: those that the key `block` selects, or all.
fn blocks_to_search(text: &FoldedText<'_>, narrowing: &Narrowing) -> Result<Range<usize>, Fault> {
    let selector = narrowing.block.as_ref().map(|block| &block.value);
    selector.map_or(Ok(0..text.blocks.len()), |selector| {
        select_blocks(text, selector)
    })
}

fn resolve_blocks(text: &FoldedText<'_>, selector: &BlockSelector) -> Result<Place, Fault> {
    let blocks = select_blocks(text, selector)?;
    let ranges: Vec<_> = text
        .blocks
        .get(blocks)
        .unwrap_or_default()
        .iter()
        .filter_map(FoldedBlock::whole)
        .collect();
    if ranges.is_empty() {
        Err(Fault::EmptyBlocks)
    } else {
        Ok(Place {
            ranges,
            matched: Match::Exact,
        })
    }
}
