//! Signs that are written onto a word of the other direction, and belong to it.

use crate::text::bidi::cell::{Cells, is_mark};

/// Makes signs written onto foreign words count as foreign letters: `.NET`, `--force`, `#tag`;
/// `C++`, `C#`, `Q3%`.
pub(super) fn mark(cells: &mut Cells<'_>) {
    let mut written = leading(cells);
    written.extend(trailing(cells));
    for index in written {
        cells.set_letter(index, cells.base.opposite());
    }
}

/// Signs with nothing but such signs between them and a foreign word, and no word of two letters
/// right before them.
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

/// Does a word stand right before a cell? One letter may be a particle that is written onto the
/// next word.
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

/// Signs with nothing but digits and such signs between a foreign word and them, and no word right
/// after them.
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
        // Digits go on with a foreign word, but not with signs after it.
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
