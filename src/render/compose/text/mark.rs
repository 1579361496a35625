//! Marks: the numbers in the text that lead to margin entries. A mark stands at the end of the words
//! that it is about, but never inside a measure or a date.

use std::borrow::Cow;
use std::cell::LazyCell;

use crate::edition::apparatus::AnnotationPlace;
use crate::html::Html;
use crate::locale::{Args, Locale, LocaleSettings};
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::view::View;
use crate::render::compose::wording::names::{verdict_label, verdict_language};
use crate::source::body_kind::BodyKind;
use crate::text::{Lang, TextRange, measure_end};
use crate::weave::Insertion;

/// A mark in a block.
pub struct Mark {
    /// The number of its entry on the page.
    pub number: usize,
    /// The words in the block that it is about.
    pub range: TextRange,
    /// The mark itself, at the end of the words.
    pub insertion: Insertion,
}

/// Returns the marks of a block in their order. A mark that would separate a number from its unit,
/// or a month from its year, moves behind the unit or year. It stays if the words of another mark
/// begin in between, since it would then seem to belong to those. If the words of another mark end
/// in between, both marks stand there.
pub fn place_marks(
    view: View<'_>,
    lang: &Lang,
    text: &str,
    mut marks: Vec<Mark>,
) -> Vec<Insertion> {
    let mut starts: Vec<usize> = marks.iter().map(|mark| mark.range.start()).collect();
    starts.sort_unstable();
    let months = LazyCell::new(|| month_names(view, lang));
    let ends: Vec<usize> = marks
        .iter()
        .map(|mark| end_of_measure(text, mark.insertion.at, &starts, || &months))
        .collect();
    let mut sorted = ends.clone();
    sorted.sort_unstable();
    for (mark, end) in marks.iter_mut().zip(&ends) {
        let next = first_after(&sorted, mark.insertion.at);
        mark.insertion.at = next.filter(|next| next < end).unwrap_or(*end);
    }
    marks.sort_by_key(|mark| (mark.insertion.at, mark.number));
    marks.into_iter().map(|mark| mark.insertion).collect()
}

/// The first of some places, in order, that is after a byte.
fn first_after(places: &[usize], at: usize) -> Option<usize> {
    let index = places.partition_point(|place| *place <= at);
    places.get(index).copied()
}

/// The names of months in the language of a text.
fn month_names<'a>(view: View<'a>, lang: &Lang) -> Cow<'a, [String]> {
    let mut locales = view.site.locales.iter();
    if let Some(own) = locales.find(|locale| locale.lang() == lang) {
        return own.month_names().into();
    }
    let other = Locale::new(lang.clone(), LocaleSettings::default()).ok();
    let names = other.map(|locale| locale.month_names().to_vec());
    names.unwrap_or_default().into()
}

/// The end of the measure or date that a mark would divide, or `at` itself. `starts` are the places,
/// in order, at which the words of marks begin.
fn end_of_measure<'m>(
    text: &str,
    at: usize,
    starts: &[usize],
    months: impl FnOnce() -> &'m [String],
) -> usize {
    // Fast path: most marks stand before a word, a full stop or the end.
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    if !before.ends_with(char::is_numeric)
        && !after.chars().take(16).any(char::is_numeric)
        && !after.trim_start().starts_with('/')
    {
        return at;
    }
    let end = measure_end(text, at, months());
    let begun = starts.partition_point(|start| *start < at);
    let begins_between = starts.get(begun).is_some_and(|start| *start < end);
    if begins_between { at } else { end }
}

/// The mark of a place: a link to the annotation's margin entry. `key` is the entry's number within
/// its unit.
pub fn mark_html(shown: &AnnotatedText<'_>, place: &AnnotationPlace, key: u32) -> Html {
    let (view, annotation) = (shown.view, shown.annotation(place.annotation));
    let number = shown.numbering.number(place.annotation).unwrap_or(0);
    let number = view.number(number);
    let claim = annotation.body.claim.as_ref();
    let verdict = claim.map(|claim| verdict_label(view, &claim.verdict.value));
    let args = Args::new().word("number", number.clone()).word(
        "verdict",
        verdict.as_ref().map_or("", |word| word.html.words()),
    );
    let kind = BodyKind::of(&annotation.body);
    let message = |kind: BodyKind| format!("mark-{}", kind.name());
    // An attribute is in one language. A verdict whose word is in another is left to the entry.
    let told = claim.is_none_or(|claim| {
        verdict_language(view, &claim.verdict.value) == view.message_language(&message(kind))
    });
    let message = message(if told { kind } else { BodyKind::Note });
    let label = view.text(&message, &args);
    let id = format!("{}r-{}", shown.prefix(), annotation.id);
    let href = format!("#{}", shown.entry_id(place.annotation));
    let filed = shown.layers.of_entry(annotation).attribute();
    let key = key.to_string();
    let class = if place.place.ranges.len() > 1 {
        "mark across"
    } else {
        "mark"
    };
    let mut attributes: Vec<(&'static str, &str)> = vec![("class", class)];
    if place.first {
        attributes.push(("id", &id));
    }
    attributes.extend([
        ("href", href.as_str()),
        ("data-k", &key),
        ("role", "doc-noteref"),
        ("aria-label", &label),
    ]);
    attributes.extend(filed.as_deref().map(|filed| ("data-layer", filed)));
    attributes.extend(view.message_attributes(&message, &shown.text().lang));
    let mut inner = Html::text(&number);
    if let Some(claim) = claim {
        inner.push_text(" ");
        inner.push_text(verdict_sign(claim.verdict.value.as_str()));
    }
    let mut html = Html::new();
    html.element("a", &attributes, &inner);
    html
}

/// The sign of a verdict. The signs are rhombs: a circle beside Arabic digits would read as a 5.
pub fn verdict_sign(verdict: &str) -> &'static str {
    match verdict {
        "supported" => "\u{25C6}",
        "disputed" => "\u{2B16}",
        "refuted" => "\u{2715}",
        _ => "\u{25C7}",
    }
}
