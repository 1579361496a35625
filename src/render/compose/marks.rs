//! Where the marks of a block stand: at the end of the words that they speak of, but never within a
//! measure or a date.

use crate::locale::{Locale, LocaleSettings};
use crate::render::compose::view::View;
use crate::text::{Lang, TextRange, measure_end};
use crate::weave::Point;

/// A mark, the number that it shows, and the words in the block that it speaks of.
pub struct Mark {
    /// The number of its entry on the page.
    pub number: usize,
    /// The words.
    pub range: TextRange,
    /// What is put in at their end.
    pub point: Point,
}

/// The marks of a block in the order in which they stand. A mark that would part a number from its
/// unit, or a month from its year, stands after these, unless the words of another mark begin in
/// between: then nobody could tell which it belongs to. Where those of another mark end in between,
/// the two stand together there.
#[must_use]
pub fn placed(view: View<'_>, lang: &Lang, text: &str, mut marks: Vec<Mark>) -> Vec<Point> {
    let ends: Vec<usize> = marks
        .iter()
        .map(|mark| moved(view, lang, text, mark.point.at, &marks))
        .collect();
    for (mark, end) in marks.iter_mut().zip(&ends) {
        let at = mark.point.at;
        mark.point.at = ends
            .iter()
            .copied()
            .filter(|other| at < *other && other < end)
            .min()
            .unwrap_or(*end);
    }
    marks.sort_by_key(|mark| (mark.point.at, mark.number));
    marks.into_iter().map(|mark| mark.point).collect()
}

fn moved(view: View<'_>, lang: &Lang, text: &str, at: usize, marks: &[Mark]) -> usize {
    // Most marks stand before a word, a stop or the end.
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    if !before.ends_with(char::is_numeric)
        && !after.chars().take(16).any(char::is_numeric)
        && !after.trim_start().starts_with('/')
    {
        return at;
    }
    let own = view
        .site
        .locales
        .iter()
        .map(AsRef::as_ref)
        .find(|locale| locale.lang() == lang);
    let other = if own.is_none() {
        Locale::new(lang.clone(), LocaleSettings::default()).ok()
    } else {
        None
    };
    let end = measure_end(
        text,
        at,
        own.or(other.as_ref()).map_or(&[], Locale::month_names),
    );
    let begins_between = marks
        .iter()
        .any(|mark| (at..end).contains(&mark.range.start()));
    if begins_between { at } else { end }
}
