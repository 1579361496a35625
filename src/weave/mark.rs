//! Apparatus: reference marks and inserted readings, at their places.

use crate::html::Html;
use crate::source::block::{Block, BlockKind, BlockNumber, Inline};
use crate::text::{Cut, Lang, TextRange};
use crate::weave::isolate::isolate_text;
use crate::weave::layer::{Layer, MentionLink, NoLinks, Point, PointKind};
use crate::weave::tape::Tape;
use crate::weave::{in_line, weave};

/// Apparatus at a position of the tape.
#[derive(Clone, Copy, Debug)]
pub struct PlacedPoint<'a> {
    pub at: usize,
    pub point: &'a Point,
}

/// The points on the tape, in the order in which they stand.
pub fn place<'a>(tape: &Tape<'_>, points: &'a [Point]) -> Vec<PlacedPoint<'a>> {
    let at = |point: &Point| match point.kind {
        PointKind::InsertionBefore => tape.after_objects(tape.cuts.floor(Cut::Isolate, point.at)),
        PointKind::InsertionAfter | PointKind::Mark => {
            tape.before_objects(tape.cuts.ceil(Cut::Isolate, point.at))
        }
    };
    let mut placed: Vec<PlacedPoint<'a>> = points
        .iter()
        .map(|point| PlacedPoint {
            at: at(point),
            point,
        })
        .collect();
    placed.sort_by_key(|placed| (placed.at, placed.point.kind));
    placed
}

/// Writes the apparatus of one place. Each element has the text's direction of its own, so that it
/// comes after the word in reading order, whichever way that word runs.
pub fn write(html: &mut Html, points: &[PlacedPoint<'_>], dir: &'static str) {
    let mut in_marks = false;
    for placed in points {
        let is_mark = placed.point.kind == PointKind::Mark;
        match (in_marks, is_mark) {
            (false, true) => html.open("sup", &[("dir", dir), ("data-apparatus", "")]),
            (true, true) => html.push_text(" "),
            (true, false) => html.close("sup"),
            (false, false) => {}
        }
        in_marks = is_mark;
        if is_mark {
            html.push(&placed.point.html);
        } else {
            html.element(
                "ins",
                &[("dir", dir), ("data-apparatus", "")],
                &placed.point.html,
            );
        }
    }
    if in_marks {
        html.close("sup");
    }
}

/// A proposed reading for an insertion: the words in ⟦ ⟧, white space at their ends outside the
/// brackets.
pub fn reading(words: &str, lang: &Lang) -> Html {
    reading_with(words, lang, &[], false)
}

/// The same with the names in it as links, and, where the text has lines, with its line ends.
pub fn reading_with(
    words: &str,
    lang: &Lang,
    links: &[(TextRange, MentionLink)],
    lines: bool,
) -> Html {
    let inner = words.trim();
    let lead = words.len() - words.trim_start().len();
    let mut html = Html::new();
    space(&mut html, words.get(..lead).unwrap_or(""), lines);
    html.element("span", &[], &Html::text("\u{27E6}"));
    if links.is_empty() && !(lines && inner.contains('\n')) {
        html.push(&isolate_text(inner, lang));
    } else {
        html.push(&woven(inner, lead, lang, links, lines));
    }
    html.element("span", &[], &Html::text("\u{27E7}"));
    space(
        &mut html,
        words.get(lead + inner.len()..).unwrap_or(""),
        lines,
    );
    html
}

fn space(html: &mut Html, space: &str, lines: bool) {
    if lines && space.contains('\n') {
        html.open("br", &[]);
    }
    html.push_text(space);
}

/// The words as a text of their own; `links` count from `lead` bytes before them.
fn woven(
    words: &str,
    lead: usize,
    lang: &Lang,
    links: &[(TextRange, MentionLink)],
    lines: bool,
) -> Html {
    let within = |at: usize| at.saturating_sub(lead).min(words.len());
    let layer = |(range, link): &(TextRange, MentionLink)| Layer {
        range: TextRange::new(within(range.start()), within(range.end())),
        link: Some(link.clone()),
        ..Layer::default()
    };
    let mut inlines = Vec::new();
    let mut from = 0;
    for (at, _) in words.match_indices('\n').filter(|_| lines) {
        inlines.extend([Inline::Text(TextRange::new(from, at)), Inline::Break]);
        from = at;
    }
    inlines.push(Inline::Text(TextRange::new(from, words.len())));
    let block = Block {
        number: BlockNumber(1),
        kind: BlockKind::Paragraph,
        text: words.to_owned(),
        inlines,
        origins: Vec::new(),
    };
    in_line(
        &block,
        lang,
        weave(
            &block,
            lang,
            &links.iter().map(layer).collect::<Vec<_>>(),
            &[],
            &NoLinks,
        ),
    )
}
