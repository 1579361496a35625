//! What the script must know to read words as [`form`](super::form) does.

use serde::Serialize;

use super::form::{
    APOSTROPHES, BEHIND_PARTICLE, GERSHAYIM, HEBREW, PARTICLES, PRESENTED, SPACED, SUFFIXES,
    UNSPACED, WITH_APOSTROPHE, is_ignored, one_letter,
};
use super::spelling::{ALEFS, SPELT};

/// The table, as the script reads it.
#[derive(Debug, Serialize)]
pub struct Table {
    /// Code points, first and last.
    ignored: Vec<(u32, u32)>,
    /// Code points, first and last.
    presented: Vec<(u32, u32)>,
    /// A letter, and the one that it counts as.
    letters: Vec<(char, char)>,
    /// Unicode's names of scripts.
    spaced: Vec<&'static str>,
    /// Unicode's names of scripts.
    unspaced: Vec<&'static str>,
    /// Marks that belong to words, and the numbers of the scripts (of `spaced`) between whose
    /// letters they do.
    marks: [(String, &'static [usize]); 2],
    /// The script, by its number, whose words are filed without their marks.
    unmarked: usize,
    /// What is one alef today.
    alefs: &'static [&'static str],
    /// Ends of words, and how they are spelled today.
    spelt: &'static [(&'static str, &'static str)],
    /// Endings, and how many letters must remain.
    suffixes: &'static [(&'static str, usize)],
    /// The longest first.
    particles: &'static [String],
    /// Letters that must remain behind them.
    behind: usize,
}

impl Table {
    /// The table.
    #[must_use]
    pub fn new() -> Self {
        let points = |ranges: &[(char, char)]| {
            ranges
                .iter()
                .map(|(first, last)| (u32::from(*first), u32::from(*last)))
                .collect()
        };
        let names = |scripts: &[(_, &'static str)]| scripts.iter().map(|(_, name)| *name).collect();
        let letters = ('\0'..='\u{06FF}')
            .chain(APOSTROPHES.iter().copied().filter(|c| *c > '\u{06FF}'))
            .map(|c| (c, one_letter(c)))
            .filter(|(from, to)| from != to)
            .collect();
        Self {
            ignored: ignored(),
            presented: points(PRESENTED),
            letters,
            spaced: names(SPACED),
            unspaced: names(UNSPACED),
            marks: [
                (APOSTROPHES.iter().collect(), WITH_APOSTROPHE),
                (GERSHAYIM.iter().collect(), &[HEBREW]),
            ],
            unmarked: HEBREW,
            alefs: ALEFS,
            spelt: SPELT,
            suffixes: SUFFIXES,
            particles: &PARTICLES,
            behind: BEHIND_PARTICLE,
        }
    }
}

/// The ranges of the characters that are ignored, all of them in Unicode's first plane.
fn ignored() -> Vec<(u32, u32)> {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for point in ('\0'..='\u{FFFF}')
        .filter(|c| is_ignored(*c))
        .map(u32::from)
    {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == point => *last = point,
            _ => ranges.push((point, point)),
        }
    }
    ranges
}
