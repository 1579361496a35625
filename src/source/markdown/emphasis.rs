//! Emphasis that Markdown reads otherwise than its author meant. By `CommonMark`'s rules asterisks
//! between a letter and punctuation open or close by which of the two they touch on which side, so
//! `**word:**next` opens a second time.

use std::ops::Range;

use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};

/// So far around a delimiter are the words looked for that a proposal quotes, in characters.
const NEAR: usize = 60;

/// What characters on both sides make of a delimiter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Punctuation before it and a letter after it: it opens, and cannot close.
    Opens,
    /// A letter before it and punctuation after it: it closes, and cannot open.
    Closes,
    /// Nothing that surprises.
    Plain,
}

/// How Markdown reads the delimiter at these bytes of a text, where punctuation decides it.
pub(super) fn side(text: &str, at: &Range<usize>) -> Side {
    let before = text
        .get(..at.start)
        .and_then(|before| before.chars().next_back());
    let after = text.get(at.end..).and_then(|after| after.chars().next());
    match (before, after) {
        (Some(before), Some(after))
            if is_punctuation(before) && !is_opening(before) && after.is_alphanumeric() =>
        {
            Side::Opens
        }
        (Some(before), Some(after))
            if before.is_alphanumeric() && is_punctuation(after) && is_opening(after) =>
        {
            Side::Closes
        }
        _ => Side::Plain,
    }
}

/// What to write so that the delimiter at these bytes does what it was meant for: the punctuation
/// on its other side. Quotes the words around it.
pub(super) fn mended(text: &str, at: &Range<usize>) -> Option<String> {
    let (before, delimiter, after) = (
        text.get(..at.start)?,
        text.get(at.clone())?,
        text.get(at.end..)?,
    );
    let before = before.rsplit('\n').next().unwrap_or(before);
    let after = after.split('\n').next().unwrap_or(after);
    match side(text, at) {
        Side::Opens => {
            let words = before.trim_end_matches(is_punctuation_but_delimiter);
            let start = near_end(words, delimiter).unwrap_or_else(|| last_word(words));
            Some(format!(
                "{}{delimiter}{}{}",
                words.get(start..)?,
                before.get(words.len()..)?,
                first_word(after)
            ))
        }
        Side::Closes => {
            let words = after.trim_start_matches(is_punctuation_but_delimiter);
            let opening = after.get(..after.len() - words.len())?;
            let head = format!("{}{opening}{delimiter}", before.get(last_word(before)..)?);
            let Some(end) = near_start(words, delimiter) else {
                return Some(head + first_word(words));
            };
            let inner = words.get(..end)?;
            let emphasized = inner.trim_end_matches(is_punctuation_but_delimiter);
            Some(format!(
                "{head}{emphasized}{delimiter}{}",
                inner.get(emphasized.len()..)?
            ))
        }
        Side::Plain => None,
    }
}

/// Runs of the characters that emphasize, `**` and the like.
pub(super) fn delimiters(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_delimiter(*c)) {
        match runs.last_mut() {
            Some(run) if run.end == at && text[run.clone()].starts_with(c) => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// The last delimiter before the end, if it is near.
fn near_end(text: &str, delimiter: &str) -> Option<usize> {
    text.rfind(delimiter)
        .filter(|at| text[*at..].chars().count() <= NEAR)
}

fn near_start(text: &str, delimiter: &str) -> Option<usize> {
    text.find(delimiter)
        .filter(|at| text[..*at].chars().count() <= NEAR)
}

fn last_word(text: &str) -> usize {
    text.char_indices()
        .rev()
        .find(|(_, c)| c.is_whitespace())
        .map_or(0, |(at, c)| at + c.len_utf8())
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| c.is_whitespace() || is_delimiter(c))
        .next()
        .unwrap_or("")
}

const fn is_delimiter(c: char) -> bool {
    matches!(c, '*' | '_' | '~')
}

fn is_punctuation_but_delimiter(c: char) -> bool {
    is_punctuation(c) && !is_delimiter(c)
}

/// As `CommonMark` counts it: symbols too.
fn is_punctuation(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    GeneralCategoryGroup::Punctuation
        .union(GeneralCategoryGroup::Symbol)
        .contains(category)
}

/// Punctuation that stands before what it belongs to.
fn is_opening(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    matches!(
        category,
        GeneralCategory::OpenPunctuation | GeneralCategory::InitialPunctuation
    ) || matches!(c, '"' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposal(text: &str, nth: usize) -> Option<String> {
        mended(text, &delimiters(text)[nth])
    }

    #[test]
    fn punctuation_moves_to_the_other_side() {
        assert_eq!(
            proposal("قال **الحارس:**أوقدوا المصباح", 1).as_deref(),
            Some("**الحارس**:أوقدوا")
        );
        assert_eq!(
            proposal("رأى و**«السفينة البعيدة»** تقترب", 0).as_deref(),
            Some("و«**السفينة البعيدة**»")
        );
        assert_eq!(
            proposal("the *keeper,*who slept", 1).as_deref(),
            Some("*keeper*,who")
        );
        assert_eq!(proposal("a **word** here", 0), None);
    }
}
