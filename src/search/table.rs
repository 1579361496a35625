//! What the script must know to read words as [`form`](super::form) does.

use serde::Serialize;

use super::form::{BEHIND_PARTICLE, IGNORED, PARTICLES, PRESENTED, SPACED, SUFFIXES, UNSPACED, one_letter};

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
        let points = |ranges: &[(char, char)]| ranges.iter().map(|(first, last)| (u32::from(*first), u32::from(*last))).collect();
        let names = |scripts: &[(_, &'static str)]| scripts.iter().map(|(_, name)| *name).collect();
        let letters = ('\0'..='\u{06FF}').map(|c| (c, one_letter(c))).filter(|(from, to)| from != to).collect();
        Self {
            ignored: points(IGNORED),
            presented: points(PRESENTED),
            letters,
            spaced: names(SPACED),
            unspaced: names(UNSPACED),
            suffixes: SUFFIXES,
            particles: &PARTICLES,
            behind: BEHIND_PARTICLE,
        }
    }
}
