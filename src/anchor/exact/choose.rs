//! Chooses among several places of some words, by the keys `occurrence` and `except`.

use crate::anchor::outcome::{Candidate, Fault, Match};
use crate::source::target::Occurrence;

/// Chooses the candidates that `occurrence` selects. Without it, chooses the only candidate, or
/// else the only one that matches exactly.
///
/// `candidates` has one item at least.
///
/// # Errors
/// When the choice is ambiguous or empty, or a number does not exist.
pub fn choose(
    candidates: Vec<Candidate>,
    occurrence: Option<&Occurrence>,
) -> Result<Vec<Candidate>, Fault> {
    match occurrence {
        None => only(candidates),
        Some(Occurrence::First) => Ok(candidates.into_iter().take(1).collect()),
        Some(Occurrence::All) => Ok(candidates),
        Some(Occurrence::These(numbers)) => numbered(candidates, numbers, |is_listed| is_listed),
        Some(Occurrence::Except(numbers)) => numbered(candidates, numbers, |is_listed| !is_listed),
    }
}

fn only(candidates: Vec<Candidate>) -> Result<Vec<Candidate>, Fault> {
    if candidates.len() == 1 {
        return Ok(candidates);
    }
    let mut exact = candidates
        .iter()
        .filter(|candidate| candidate.matched == Match::Exact);
    match (exact.next(), exact.next()) {
        (Some(one), None) => Ok(vec![*one]),
        _ => Err(Fault::Several(candidates)),
    }
}

/// The candidates that are chosen, given whether their number is in `numbers`.
fn numbered(
    candidates: Vec<Candidate>,
    numbers: &[u32],
    is_chosen: impl Fn(bool) -> bool,
) -> Result<Vec<Candidate>, Fault> {
    let count = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
    if let Some(number) = numbers.iter().find(|number| !(1..=count).contains(number)) {
        return Err(Fault::NoSuchOccurrence {
            number: *number,
            candidates,
        });
    }
    let all = (1..).zip(candidates);
    let chosen: Vec<_> = all
        .filter(|(number, _)| is_chosen(numbers.contains(number)))
        .map(|(_, candidate)| candidate)
        .collect();
    if chosen.is_empty() {
        Err(Fault::NothingLeft)
    } else {
        Ok(chosen)
    }
}
