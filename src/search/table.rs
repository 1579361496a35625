//! The rules of `token`, `fold` and `key` as data for the script, so that both apply the same.

use serde::Serialize;

use super::fold::{PRESENTATION_FORMS, is_ignored, representative};
use super::mark::{APOSTROPHES, GERSHAYIM};
use super::particle::{LETTERS_AFTER_PARTICLE, PARTICLES};
use super::spelling::{ALEFS, MODERN_ENDINGS};
use super::stem::SUFFIXES;
use super::token::{HEBREW, SPACED, UNSPACED, WITH_APOSTROPHE};

/// The rules. The names of the fields are those that the script reads.
#[derive(Debug, Serialize)]
pub struct Table {
    /// Ranges of ignored code points: first, last.
    ignored: Vec<(u32, u32)>,
    /// Ranges of presentation forms: first, last.
    presented: Vec<(u32, u32)>,
    /// Letters, each with the one that represents it.
    letters: Vec<(char, char)>,
    /// Unicode's names of the scripts with spaces between words.
    spaced: Vec<&'static str>,
    /// Unicode's names of the scripts without.
    unspaced: Vec<&'static str>,
    /// Marks that belong to words between letters of certain scripts (indexes in `spaced`).
    marks: [(String, &'static [usize]); 2],
    /// The script (its index in `spaced`) whose forms have no such marks: Hebrew.
    unmarked: usize,
    /// Sequences that modern spelling writes as one alef.
    alefs: &'static [&'static str],
    /// Endings in Quranic and modern spelling.
    spelt: &'static [(&'static str, &'static str)],
    /// Arabic suffixes, each with the least number of letters that must remain.
    suffixes: &'static [(&'static str, usize)],
    /// Joined particles, longest first.
    particles: &'static [String],
    /// The least number of letters after a particle.
    behind: usize,
}

impl Table {
    /// Builds the table.
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
            .map(|c| (c, representative(c)))
            .filter(|(from, to)| from != to)
            .collect();
        Self {
            ignored: ignored(),
            presented: points(PRESENTATION_FORMS),
            letters,
            spaced: names(SPACED),
            unspaced: names(UNSPACED),
            marks: [
                (APOSTROPHES.iter().collect(), WITH_APOSTROPHE),
                (GERSHAYIM.iter().collect(), &[HEBREW]),
            ],
            unmarked: HEBREW,
            alefs: ALEFS,
            spelt: MODERN_ENDINGS,
            suffixes: SUFFIXES,
            particles: &PARTICLES,
            behind: LETTERS_AFTER_PARTICLE,
        }
    }
}

/// The ranges of ignored characters. All are in Unicode's first plane.
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
