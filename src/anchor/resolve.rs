//! One target → its places.

use std::ops::Range;

use super::across::across;
use super::approximate::Lost;
use super::context::Context;
use super::disguise::{Disguise, Plain};
use super::fault::Fault;
use super::find::Needle;
use super::folded::FoldedText;
use super::narrow::{Candidate, Search, choose};
use super::order::Neighbours;
use super::passage::{LONG_PASSAGE, end, passage};
use super::shift::Expected;
use super::{BlockRange, Match, Place, disguise, unharmed};
use crate::source::target::{BlockSelector, Narrowing, Occurrence, Selector};

/// What is known of a target besides its selector.
#[derive(Clone, Copy, Default)]
pub(super) struct Known<'a> {
    /// It is an item of `mentions:`: it stands at all of its places unless it says otherwise.
    pub listed: bool,
    /// It names an entity.
    pub name: bool,
    /// Where it should be, from where it last stood.
    pub expected: Option<Expected<'a>>,
    /// Where the annotations stand that are listed beside it.
    pub neighbours: Neighbours,
    /// Look for edited words, too.
    pub approximately: bool,
}

/// The places of a target.
#[derive(Debug)]
pub(super) struct Resolved {
    /// At least one.
    pub places: Vec<Place>,
    /// Which of the target's words are not those of the text, and where they were taken to stand.
    pub drifts: Vec<Drift>,
}

/// Some words of a target that stand in the text approximately.
#[derive(Clone, Debug)]
pub(super) struct Drift {
    /// Which.
    pub words: Words,
    /// Where.
    pub at: BlockRange,
    /// How they were written, if they are the same but for that.
    pub disguise: Option<Disguise>,
}

/// Which words of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// `quote`, or the words beside it.
    Quote,
    /// `from`, or the words beside it.
    From,
    /// `to`.
    To,
}

impl Resolved {
    const fn exactly(places: Vec<Place>) -> Self {
        Self {
            places,
            drifts: Vec::new(),
        }
    }
}

/// The places of one target in its text, at least one.
///
/// # Errors
/// The reason why it has none.
pub(super) fn resolve(
    text: &FoldedText<'_>,
    selector: &Selector,
    known: Known<'_>,
) -> Result<Resolved, Fault> {
    match selector {
        Selector::Blocks(blocks) => {
            whole_blocks(text, &blocks.value).map(|place| Resolved::exactly(vec![place]))
        }
        Selector::Quote { quote, narrowing } => {
            let all = if known.listed {
                Some(&Occurrence::All)
            } else {
                None
            };
            let occurrence = narrowing
                .occurrence
                .as_ref()
                .map(|occurrence| &occurrence.value)
                .or(all);
            let search = Search {
                text,
                blocks: bounded(text, narrowing)?,
                words: &quote.value,
                narrowing,
            };
            let context = || Context::new(&quote.value, narrowing, known.expected);
            let (chosen, drifts) = chosen(&search, occurrence, known, context, Words::Quote)?;
            Ok(Resolved {
                places: chosen.into_iter().map(Place::from).collect(),
                drifts,
            })
        }
        Selector::Passage {
            from,
            to,
            narrowing,
        } => {
            let occurrence = narrowing
                .occurrence
                .as_ref()
                .map(|occurrence| &occurrence.value);
            let search = Search {
                text,
                blocks: bounded(text, narrowing)?,
                words: &from.value,
                narrowing,
            };
            let context = || Context::before_passage(&from.value, narrowing, known.expected);
            let (start, mut drifts) =
                chosen(&search, occurrence, known, context, Words::From).map_err(as_start)?;
            let [start] = start.as_slice() else {
                return Err(Fault::StartSeveral(start));
            };
            let end = end(&search, start.at, &to.value).or_else(|fault| {
                let (end, disguise) = other_end(&search, start.at, &to.value, known, fault)?;
                drifts.push(Drift {
                    words: Words::To,
                    at: end.at,
                    disguise,
                });
                Ok(end)
            })?;
            Ok(Resolved {
                places: vec![passage(&search, *start, end)],
                drifts,
            })
        }
    }
}

/// The places that are meant, with those of their words that are not the text's; or why there is
/// none.
type Chosen = Result<(Vec<Candidate>, Vec<Drift>), Fault>;

/// The places that are meant: those the words stand at, or the one they stood at before the text
/// was edited.
fn chosen<'a>(
    search: &Search<'_>,
    occurrence: Option<&Occurrence>,
    known: Known<'a>,
    context: impl FnOnce() -> Context<'a>,
    words: Words,
) -> Chosen {
    let candidates = search.candidates()?;
    if !candidates.is_empty() {
        return Ok((choose(candidates, occurrence)?, Vec::new()));
    }
    let cause = why_none(search);
    if !known.approximately || !cause.may_be_edited() {
        return Err(cause);
    }
    if let Some(found) = undisguised(search, occurrence, words) {
        return found;
    }
    if words == Words::Quote
        && let Some(across) = disguise::all_readings(search.text, search.words)
            .iter()
            .find_map(|words| across(search.text, words, search.narrowing))
    {
        return Err(Fault::OverEnd(across));
    }
    let beside = unharmed::Known {
        block: search.narrowing.block.is_some(),
        neighbours: known.neighbours,
    };
    let found = Lost {
        search,
        context: context(),
        name: known.name,
        after: None,
        beside,
    }
    .find();
    // Places that are gone cannot be counted: only what means a single place, or every one, still
    // means this one.
    let is_meant = match occurrence {
        None | Some(Occurrence::First | Occurrence::All) => true,
        Some(Occurrence::These(numbers)) => numbers.as_slice() == [1],
        Some(Occurrence::Except(_)) => false,
    };
    match found {
        Ok(candidate) if is_meant => Ok((
            vec![candidate],
            vec![Drift {
                words,
                at: candidate.at,
                disguise: None,
            }],
        )),
        Ok(candidate) => Err(Fault::OnlyAlike {
            cause: Box::new(cause),
            places: vec![candidate],
        }),
        Err(places) => Err(Fault::OnlyAlike {
            cause: Box::new(cause),
            places,
        }),
    }
}

/// The places that are meant where the words stand in the text, but were not written as a reader
/// sees them.
fn undisguised(
    search: &Search<'_>,
    occurrence: Option<&Occurrence>,
    words: Words,
) -> Option<Chosen> {
    let Plain {
        words: plain,
        keys,
        disguise,
    } = disguise::plain(search.text, search.words, search.narrowing)?;
    let places = Search {
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
            words,
            at: first.at,
            disguise: Some(disguise),
        }],
    )))
}

/// The last words of a passage where they stand nowhere as written. Those that stand elsewhere have
/// been moved, not edited.
fn other_end(
    search: &Search<'_>,
    from: BlockRange,
    words: &str,
    known: Known<'_>,
    fault: Fault,
) -> Result<(Candidate, Option<Disguise>), Fault> {
    if !known.approximately || super::suggest::holds(search.text, words) {
        return Err(fault);
    }
    if let Some(plain) = disguise::plain(search.text, words, &Narrowing::default())
        && plain.disguise.is_sure(&plain.words)
        && let Ok(end) = end(search, from, &plain.words)
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
    let keys = super::approximate::bare(search.narrowing);
    let search = Search {
        text: search.text,
        blocks: from.block.index()..furthest,
        words,
        narrowing: &keys,
    };
    let lost = Lost {
        search: &search,
        context: Context::after_passage(known.expected),
        name: false,
        after: Some(from),
        beside: unharmed::Known::default(),
    };
    lost.find()
        .map(|end| (end, None))
        .map_err(|places| Fault::OnlyAlike {
            cause: Box::new(fault),
            places,
        })
}

/// A fault of a passage's first words.
fn as_start(fault: Fault) -> Fault {
    match fault {
        Fault::Several(candidates) => Fault::StartSeveral(candidates),
        fault => fault,
    }
}

/// The blocks to look in, as indexes: those of the key `block`, or all.
fn bounded(text: &FoldedText<'_>, narrowing: &Narrowing) -> Result<Range<usize>, Fault> {
    let selector = narrowing.block.as_ref().map(|block| &block.value);
    selector.map_or(Ok(0..text.blocks.len()), |selector| {
        super::select::select(text, selector)
    })
}

fn whole_blocks(text: &FoldedText<'_>, selector: &BlockSelector) -> Result<Place, Fault> {
    let blocks = super::select::select(text, selector)?;
    let ranges: Vec<_> = text
        .blocks
        .get(blocks)
        .unwrap_or_default()
        .iter()
        .filter_map(super::folded::FoldedBlock::whole)
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

/// Which of the keys is to blame: the first without which there would be a place.
fn why_none(search: &Search<'_>) -> Fault {
    let keys = search.narrowing;
    if Needle::new(search.words, false).is_empty() {
        return Fault::NoWords;
    }
    let places =
        |search: &Search<'_>, keys: &Narrowing| search.with(keys).candidates().unwrap_or_default();
    if let Some(inside) = &keys.inside {
        let stretch = Needle::new(&inside.value, false);
        if search
            .searched()
            .iter()
            .all(|block| stretch.stretches(block).is_empty())
        {
            return Fault::InsideNowhere;
        }
        if places(
            search,
            &Narrowing {
                inside: Some(inside.clone()),
                ..Narrowing::default()
            },
        )
        .is_empty()
        {
            return Fault::InsideHoldsNone;
        }
    }
    let anywhere = places(
        search,
        &Narrowing {
            whole_words: false,
            ..keys.clone()
        },
    );
    if !anywhere.is_empty() {
        return Fault::OnlyInsideWords(anywhere);
    }
    let beside_anything = places(
        search,
        &Narrowing {
            prefix: None,
            suffix: None,
            ..keys.clone()
        },
    );
    if !beside_anything.is_empty() {
        return Fault::NotBeside(beside_anything);
    }
    let everywhere = Search {
        blocks: 0..search.text.blocks.len(),
        ..search.clone()
    };
    let elsewhere = places(&everywhere, keys);
    if !elsewhere.is_empty() {
        return Fault::OtherBlocks(elsewhere);
    }
    let anywhere = places(
        &everywhere,
        &Narrowing {
            prefix: None,
            suffix: None,
            ..keys.clone()
        },
    );
    if anywhere.is_empty() {
        Fault::Nowhere
    } else {
        Fault::Elsewhere(anywhere)
    }
}
