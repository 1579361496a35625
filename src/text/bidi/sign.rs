//! Finds signs that are written onto a word of the other direction and belong to it.

use crate::text::bidi::cell::{Cells, is_mark};

/// Makes signs that are written onto words of the other direction count as letters of that
/// direction: `.NET`, `--force`, `#tag`; `C++`, `C#`, `Q3%`.
pub(super) fn mark(cells: &mut Cells<'_>) {
    let mut written = leading(cells);
    written.extend(trailing(cells));
    for index in written {
        cells.set_letter(index, cells.base.opposite());
    }
}

/// Finds signs before a word of the other direction. Only such signs may be between the two, and no
/// word of two letters may end right before them.
fn leading(cells: &Cells<'_>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut leads_a_word = false;
    for index in (0..cells.len()).rev() {
        if !matches!(
            cells.proxy(index),
            Some('.' | '/' | '-' | '@' | '#' | '~' | '$')
        ) {
            leads_a_word = cells.is_letter(index, cells.base.opposite());
        } else if leads_a_word && !follows_a_word(cells, index) {
            found.push(index);
        }
    }
    found
}

/// Does a word end right before this cell? A single letter may be a particle that is written onto
/// the next word.
fn follows_a_word(cells: &Cells<'_>, index: usize) -> bool {
    let before = |back: usize| index.checked_sub(back).and_then(|index| cells.proxy(index));
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || is_mark(c));
    let is_foreign = index
        .checked_sub(1)
        .is_some_and(|before| cells.is_letter(before, cells.base.opposite()));
    is_foreign
        || before(1).is_some_and(|c| c.is_ascii_digit())
        || is_word(before(1)) && is_word(before(2))
}

/// Finds signs after a word of the other direction. Only digits and such signs may be between the
/// two, and no word may begin right after them.
fn trailing(cells: &Cells<'_>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut signs = Vec::new();
    let (mut trails_a_word, mut in_number) = (false, false);
    for index in 0..cells.len() {
        let Some(c) = cells.proxy(index) else {
            continue;
        };
        if matches!(c, '+' | '#' | '%') {
            if trails_a_word {
                signs.push(index);
            }
            in_number = false;
            continue;
        }
        if c.is_alphanumeric() {
            signs.clear();
        }
        found.append(&mut signs);
        // Digits continue a word of the other direction, but not after signs.
        let follows = cells.is_letter(index, cells.base.opposite());
        trails_a_word = follows
            || trails_a_word && c.is_ascii_digit() && (in_number || is_word_before(cells, index));
        in_number = trails_a_word && c.is_ascii_digit();
    }
    found.append(&mut signs);
    found
}

fn is_word_before(cells: &Cells<'_>, index: usize) -> bool {
    index
        .checked_sub(1)
        .is_some_and(|before| cells.is_letter(before, cells.base.opposite()))
}
