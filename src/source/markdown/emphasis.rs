//! Finds emphasis that Markdown reads differently from what its author meant.
//!
//! In `CommonMark` the characters on both sides of a delimiter decide whether it opens or closes
//! emphasis. Between punctuation and a letter it can only open: in `**word:**next` the second `**`
//! opens emphasis again.

use std::ops::Range;

use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};

/// A proposal quotes words up to so many characters away from the delimiter.
const NEAR: usize = 60;

/// What the characters on both sides of a delimiter allow it to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flanking {
    /// Punctuation is before it and a letter after it: it can open, but not close.
    Opens,
    /// A letter is before it and opening punctuation after it: it can close, but not open.
    Closes,
    /// It does what authors expect.
    Plain,
}

/// How Markdown reads the delimiter at these bytes of a text.
pub(super) fn flanking(text: &str, at: &Range<usize>) -> Flanking {
    let before = text
        .get(..at.start)
        .and_then(|before| before.chars().next_back());
    let after = text.get(at.end..).and_then(|after| after.chars().next());
    match (before, after) {
        (Some(before), Some(after))
            if is_punctuation(before) && !is_opening(before) && after.is_alphanumeric() =>
        {
            Flanking::Opens
        }
        (Some(before), Some(after))
            if before.is_alphanumeric() && is_punctuation(after) && is_opening(after) =>
        {
            Flanking::Closes
        }
        _ => Flanking::Plain,
    }
}

/// The delimiter at these bytes with the words around it, and with the punctuation moved to its other
/// side. Markdown reads that as the author meant it.
pub(super) fn corrected(text: &str, at: &Range<usize>) -> Option<String> {
    let (before, delimiter, after) = (
        text.get(..at.start)?,
        text.get(at.clone())?,
        text.get(at.end..)?,
    );
    let before = before.rsplit('\n').next().unwrap_or(before);
    let after = after.split('\n').next().unwrap_or(after);
    match flanking(text, at) {
        Flanking::Opens => {
            let words = before.trim_end_matches(is_punctuation_but_delimiter);
            let start = near_end(words, delimiter).unwrap_or_else(|| last_word(words));
            Some(format!(
                "{}{delimiter}{}{}",
                words.get(start..)?,
                before.get(words.len()..)?,
                first_word(after)
            ))
        }
        Flanking::Closes => {
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
        Flanking::Plain => None,
    }
}

/// Emphasis that may not be what its author meant.
pub(super) struct DoubtfulEmphasis {
    /// The bytes of the Markdown text, delimiters included.
    pub range: Range<usize>,
    /// It is certainly not what the author meant.
    pub is_certain: bool,
}

impl DoubtfulEmphasis {
    /// Checks emphasis that is written in this byte range. `is_within` says whether the same kind of
    /// emphasis is open around it.
    pub fn find(markdown: &str, range: &Range<usize>, is_within: bool) -> Option<Self> {
        let (first, last) = ends(markdown, range);
        let opens = flanking(markdown, &first) == Flanking::Opens;
        let closes = flanking(markdown, &last) == Flanking::Closes;
        (is_within && (opens || closes) || opens && closes).then(|| Self {
            range: range.clone(),
            is_certain: is_within,
        })
    }
}

/// The byte ranges of the two delimiters of emphasis.
pub(super) fn ends(markdown: &str, range: &Range<usize>) -> (Range<usize>, Range<usize>) {
    let emphasis = markdown.get(range.clone()).unwrap_or("");
    let mut chars = emphasis.chars();
    let first = chars.next().unwrap_or('*');
    let length = if chars.next() == Some(first) { 2 } else { 1 };
    (
        range.start..range.start + length,
        range.end.saturating_sub(length)..range.end,
    )
}

/// The byte ranges of all delimiters of emphasis: runs of the same character, such as `**`.
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

/// The byte of the last delimiter of a text, if it is near the end.
fn near_end(text: &str, delimiter: &str) -> Option<usize> {
    text.rfind(delimiter)
        .filter(|at| text[*at..].chars().count() <= NEAR)
}

/// The byte of the first delimiter of a text, if it is near the start.
fn near_start(text: &str, delimiter: &str) -> Option<usize> {
    text.find(delimiter)
        .filter(|at| text[..*at].chars().count() <= NEAR)
}

/// The byte at which the last word begins.
fn last_word(text: &str) -> usize {
    text.char_indices()
        .rev()
        .find(|(_, c)| c.is_whitespace())
        .map_or(0, |(at, c)| at + c.len_utf8())
}

/// The first word, up to a space or a delimiter.
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

/// Is it punctuation by the definition of `CommonMark`, which includes symbols?
fn is_punctuation(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    GeneralCategoryGroup::Punctuation
        .union(GeneralCategoryGroup::Symbol)
        .contains(category)
}

/// Is it punctuation that belongs to the word after it?
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
        corrected(text, &delimiters(text)[nth])
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
