//! Renders plain strings: titles, names, lemmas. Their runs of the other direction are isolated.

use crate::html::Html;
use crate::text::{BidiLayout, Cut, Cuts, Direction, Lang, TextRange};

/// Renders a plain string in a language, such as a title or a name. It is escaped, and its runs of
/// the other direction are isolated.
pub fn isolate_text(text: &str, lang: &Lang) -> Html {
    isolate_in(text, lang.direction(), TextRange::default())
}

/// Renders a plain string within text of the given direction. It is escaped, and its runs of the
/// other direction are isolated.
///
/// `keyword` is a range of the string that is put into `<b>`. It is widened to places where the
/// text may be cut. If it crosses a run, it becomes several `<b>` elements.
pub fn isolate_in(text: &str, direction: Direction, keyword: TextRange) -> Html {
    // Most strings contain nothing of the other direction.
    if direction == Direction::Ltr && keyword.is_empty() && text.is_ascii() {
        return Html::text(text);
    }
    let cuts = Cuts::of(text);
    let keyword = cuts.around(Cut::Element, keyword);
    let layout = BidiLayout::of(text, direction, &[], &[], &cuts);
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
            keyword,
        );
        push_piece(
            &mut html,
            text,
            TextRange::new(from, isolate.range.start()),
            keyword,
        );
        from = isolate.range.start();
        html.open("bdi", &[("dir", isolate.direction.as_str())]);
        open.push(isolate.range);
    }
    from = close_before(&mut html, text, &mut open, from, text.len(), keyword);
    push_piece(&mut html, text, TextRange::new(from, text.len()), keyword);
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
    keyword: TextRange,
) -> usize {
    let mut from = from;
    while let Some(inner) = open.pop_if(|inner| inner.end() <= until) {
        push_piece(html, text, TextRange::new(from, inner.end()), keyword);
        html.close("bdi");
        from = inner.end();
    }
    from
}

fn push_piece(html: &mut Html, text: &str, piece: TextRange, keyword: TextRange) {
    let start = keyword.start().clamp(piece.start(), piece.end());
    let end = keyword.end().clamp(piece.start(), piece.end());
    html.push_text(TextRange::new(piece.start(), start).slice(text));
    if start < end {
        html.element(
            "b",
            &[],
            &Html::text(TextRange::new(start, end).slice(text)),
        );
    }
    html.push_text(TextRange::new(end, piece.end()).slice(text));
}
