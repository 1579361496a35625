//! Marks: the numbers in the text that lead to margin entries. A mark stands at the end of the words
//! that it is about, but never inside a measure or a date.

use crate::edition::apparatus::AnnotationPlace;
use crate::html::Html;
use crate::locale::{Args, Locale, LocaleSettings};
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::layers::Kind;
use crate::render::compose::view::View;
use crate::render::compose::wording::names::{verdict_label, verdict_language};
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
    let ends: Vec<usize> = marks
        .iter()
        .map(|mark| end_of_measure(view, lang, text, mark.insertion.at, &marks))
        .collect();
    for (mark, end) in marks.iter_mut().zip(&ends) {
        let at = mark.insertion.at;
        mark.insertion.at = ends
            .iter()
            .copied()
            .filter(|other| at < *other && other < end)
            .min()
            .unwrap_or(*end);
    }
    marks.sort_by_key(|mark| (mark.insertion.at, mark.number));
    marks.into_iter().map(|mark| mark.insertion).collect()
}

fn end_of_measure(view: View<'_>, lang: &Lang, text: &str, at: usize, marks: &[Mark]) -> usize {
    // Fast path: most marks stand before a word, a full stop or the end.
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
    let kind = Kind::of(&annotation.body);
    // An attribute is in one language. A verdict whose word is in another is left to the entry.
    let told = claim.is_none_or(|claim| {
        verdict_language(view, &claim.verdict.value) == view.message_language(&kind.mark())
    });
    let message = if told { kind.mark() } else { Kind::Note.mark() };
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
