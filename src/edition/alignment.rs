//! Which blocks of one text answer which of another.

use crate::diagnostic::Diagnostic;
use crate::edition::codes;
use crate::source::article::{AlignedBlocks, Article};
use crate::source::block::{BlockNumber, Text};

/// Blocks of the original and the blocks of the other text that answer them; either may be empty, not both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Of the original, in order.
    pub original: Vec<BlockNumber>,
    /// Of the other text, in order.
    pub other: Vec<BlockNumber>,
}

/// Pairs the blocks of the original with those of another text: as `alignment:` says, and one to one between what it
/// says. Where the counts differ, the rest of the longer side stands alone at the end of its stretch.
#[must_use]
pub fn align(article: &Article, other: &Text) -> Vec<Pair> {
    let Some(original) = article.texts.first() else { return Vec::new() };
    let mut pairs = Vec::new();
    let (mut left, mut right) = (1, 1);
    let (ends, other_ends) = (count(original), count(other));
    for (from, to) in stated(article, original, other) {
        // What leaves the order has been reported; it is passed over here.
        let next = (from.map_or(left, |(first, _)| first), to.map_or(right, |(first, _)| first));
        if next.0 < left || next.1 < right || from.is_some_and(|(_, last)| last > ends) || to.is_some_and(|(_, last)| last > other_ends) {
            continue;
        }
        one_to_one(&mut pairs, (left, next.0), (right, next.1));
        let numbers = |range: Option<(u32, u32)>| range.map(|(first, last)| (first..=last).map(BlockNumber).collect()).unwrap_or_default();
        pairs.push(Pair { original: numbers(from), other: numbers(to) });
        left = from.map_or(next.0, |(_, last)| last + 1);
        right = to.map_or(next.1, |(_, last)| last + 1);
    }
    one_to_one(&mut pairs, (left, ends + 1), (right, other_ends + 1));
    pairs
}

type Stated = (Option<(u32, u32)>, Option<(u32, u32)>);

fn stated(article: &Article, original: &Text, other: &Text) -> Vec<Stated> {
    let of = |pair: &AlignedBlocks, text: &Text| pair.iter().find(|(lang, _)| *lang == text.lang).map(|(_, range)| range.value);
    let pairs = article.about.alignment.iter().map(|pair| (of(pair, original), of(pair, other)));
    pairs.filter(|(from, to)| from.is_some() || to.is_some()).collect()
}

fn one_to_one(pairs: &mut Vec<Pair>, left: (u32, u32), right: (u32, u32)) {
    let longest = left.1.saturating_sub(left.0).max(right.1.saturating_sub(right.0));
    for step in 0..longest {
        let at = |(from, end): (u32, u32)| (from + step < end).then(|| BlockNumber(from + step)).into_iter().collect();
        pairs.push(Pair { original: at(left), other: at(right) });
    }
}

fn count(text: &Text) -> u32 {
    u32::try_from(text.blocks.len()).unwrap_or(u32::MAX)
}

/// Reports what `alignment:` says that the texts do not bear out.
pub fn check(article: &Article, diagnostics: &mut Vec<Diagnostic>) {
    for text in &article.texts {
        let mut reached = 0;
        for (_, range) in article.about.alignment.iter().flatten().filter(|(lang, _)| *lang == text.lang) {
            let (first, last) = range.value;
            let message = if last > count(text) {
                format!("the text in `{}` has {} blocks, not {last}", text.lang, text.blocks.len())
            } else if first <= reached {
                "the pairs of an alignment follow the order of both texts".to_owned()
            } else {
                reached = last;
                continue;
            };
            diagnostics.push(Diagnostic::error(codes::ALIGNMENT, range.span, message));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_pair_one_to_one_and_the_rest_stands_alone() {
        let mut pairs = Vec::new();
        one_to_one(&mut pairs, (1, 4), (1, 3));
        let numbers: Vec<_> = pairs.iter().map(|p| (p.original.len(), p.other.len())).collect();
        assert_eq!(numbers, [(1, 1), (1, 1), (1, 0)]);
    }
}
