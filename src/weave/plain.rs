//! Renders plain strings: titles, names, lemmas. Their runs of the other direction are isolated.

use crate::html::Html;
use crate::text::{
    BidiLayout, Cut, Cuts, Direction, Lang, LayoutUnit, TextRange, merge_overlapping,
};

/// Renders a plain string in a language, such as a title or a name. It is escaped, and its runs of
/// the other direction are isolated.
pub fn isolate_text(text: &str, lang: &Lang) -> Html {
    isolate_in(text, lang.direction(), &[])
}

/// Renders a plain string within text of the given direction. It is escaped, and its runs of the
/// other direction are isolated.
///
/// `keywords` are ranges of the string, in order, that are put into `<b>`. They are widened to places
/// where the text may be cut. A keyword that crosses a run becomes several `<b>` elements.
pub fn isolate_in(text: &str, direction: Direction, keywords: &[TextRange]) -> Html {
    // Most strings contain nothing of the other direction.
    if direction == Direction::Ltr && keywords.is_empty() && text.is_ascii() {
        return Html::text(text);
    }
    let cuts = Cuts::of(text);
    let words = keywords.iter().map(|keyword| LayoutUnit::Words(*keyword));
    let units: Vec<LayoutUnit> = words.collect();
    let layout = BidiLayout::of(text, direction, &units, &[], &cuts);
    let widened = keywords
        .iter()
        .map(|keyword| cuts.around(Cut::Element, *keyword));
    let keywords = &merge_overlapping(widened.filter(|keyword| !keyword.is_empty()).collect());
    let mut html = Html::new();
    let turned = layout.direction != direction;
    if turned {
        html.open("bdi", &[("dir", layout.direction.as_str())]);
    }
    let mut from = 0;
    let mut open: Vec<TextRange> = Vec::new();
    for isolate in &layout.isolates {
        from = close_before(
            &mut html,
            text,
            &mut open,
            from,
            isolate.range.start(),
            keywords,
        );
        push_piece(
            &mut html,
            text,
            TextRange::new(from, isolate.range.start()),
            keywords,
        );
        from = isolate.range.start();
        html.open("bdi", &[("dir", isolate.direction.as_str())]);
        open.push(isolate.range);
    }
    from = close_before(&mut html, text, &mut open, from, text.len(), keywords);
    push_piece(&mut html, text, TextRange::new(from, text.len()), keywords);
    if turned {
        html.close("bdi");
    }
    html
}

/// Closes the isolates that end at or before a byte, and returns up to which byte the text is
/// written.
fn close_before(
    html: &mut Html,
    text: &str,
    open: &mut Vec<TextRange>,
    from: usize,
    until: usize,
    keywords: &[TextRange],
) -> usize {
    let mut from = from;
    while let Some(inner) = open.pop_if(|inner| inner.end() <= until) {
        push_piece(html, text, TextRange::new(from, inner.end()), keywords);
        html.close("bdi");
        from = inner.end();
    }
    from
}

fn push_piece(html: &mut Html, text: &str, piece: TextRange, keywords: &[TextRange]) {
    let mut from = piece.start();
    let first = keywords.partition_point(|keyword| keyword.end() <= piece.start());
    let within = keywords.iter().skip(first);
    for keyword in within.take_while(|keyword| keyword.start() < piece.end()) {
        let start = keyword.start().max(from);
        let end = keyword.end().min(piece.end());
        html.push_text(TextRange::new(from, start).slice(text));
        let marked = Html::text(TextRange::new(start, end).slice(text));
        html.element("b", &[], &marked);
        from = end;
    }
    html.push_text(TextRange::new(from, piece.end()).slice(text));
}
