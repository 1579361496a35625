//! What is isolated within a text: runs of the other direction, and code, which is always left to right.

use crate::html::Html;
use crate::text::{Cut, Cuts, Direction, Lang, TextRange, merge_overlapping, opposite_runs};
use crate::weave::tape::{Stretch, Tape};

/// A stretch that is atomic for direction: it is one element, whatever lies over parts of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Isolate {
    pub stretch: Stretch,
    pub direction: Direction,
    pub code: bool,
}

/// All isolates of a block: its code, and between that its runs of the other direction. A run that goes on into a number
/// within a name (`names`: the mentions) ends with the name: `Llama 3` is one thing, where it is mentioned as one.
pub fn find(tape: &Tape<'_>, mut codes: Vec<TextRange>, names: &[TextRange], base: Direction) -> Vec<Isolate> {
    codes.retain(|code| !code.is_empty());
    codes.sort();
    // Code within one word, widened to the word, is one.
    let codes = merge_overlapping(codes);
    let mut runs = Vec::new();
    let mut from = 0;
    for until in codes.iter().map(|code| (code.start(), code.end())).chain([(tape.text.len(), tape.text.len())]) {
        runs.extend(opposite_runs(tape.text, TextRange::new(from, until.0), base, &tape.cuts));
        from = until.1;
    }
    let runs = extended(tape, runs, names, base);
    let isolate = |range, direction, code| Isolate { stretch: tape.stretch(range), direction, code };
    let mut isolates: Vec<Isolate> = runs.into_iter().map(|run| isolate(run, base.opposite(), false)).collect();
    isolates.extend(codes.into_iter().map(|code| isolate(code, Direction::Ltr, true)));
    isolates.sort_by_key(|isolate| isolate.stretch.start);
    isolates
}

fn extended(tape: &Tape<'_>, mut runs: Vec<TextRange>, names: &[TextRange], base: Direction) -> Vec<TextRange> {
    for name in names {
        let index = runs.partition_point(|run| run.end() <= name.start());
        let Some(run) = runs.get_mut(index).filter(|run| run.start() <= name.start() && run.end() < name.end()) else { continue };
        let rest = TextRange::new(run.end(), name.end()).slice(tape.text);
        let ends = tape.text.get(name.end()..).and_then(|after| after.chars().next()).is_none_or(|next| !next.is_alphanumeric());
        if ends && rest.strip_prefix(' ').is_some_and(|rest| is_number(rest, base)) {
            *run = tape.cuts.around(Cut::Isolate, TextRange::new(run.start(), name.end()));
        }
    }
    merge_overlapping(runs)
}

/// A number in European digits, or in Arabic ones where the name runs from the right too.
fn is_number(text: &str, base: Direction) -> bool {
    let digit = |c: char| c.is_ascii_digit() || (base == Direction::Ltr && matches!(c, '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}'));
    text.starts_with(digit) && text.ends_with(digit) && text.chars().all(|c| digit(c) || matches!(c, '.' | ','))
}

/// A plain string in a language, such as a title or a name: escaped, its runs of the other direction isolated.
#[must_use]
pub fn isolate_text(text: &str, lang: &Lang) -> Html {
    // Most strings have nothing of the other direction in them.
    if lang.direction() == Direction::Ltr && text.is_ascii() {
        return Html::text(text);
    }
    isolate_keyword(text, lang, TextRange::default())
}

/// The same, with the keyword of a concordance line, widened to what can be cut, in `<b>`; in two where it crosses a run.
#[must_use]
pub fn isolate_keyword(text: &str, lang: &Lang, keyword: TextRange) -> Html {
    let cuts = Cuts::of(text);
    let keyword = cuts.around(Cut::Element, keyword);
    let mut html = Html::new();
    let mut from = 0;
    for run in opposite_runs(text, TextRange::new(0, text.len()), lang.direction(), &cuts) {
        push_piece(&mut html, text, TextRange::new(from, run.start()), keyword);
        html.open("bdi", &[("dir", lang.direction().opposite().as_str())]);
        push_piece(&mut html, text, run, keyword);
        html.close("bdi");
        from = run.end();
    }
    push_piece(&mut html, text, TextRange::new(from, text.len()), keyword);
    html
}

fn push_piece(html: &mut Html, text: &str, piece: TextRange, keyword: TextRange) {
    let start = keyword.start().clamp(piece.start(), piece.end());
    let end = keyword.end().clamp(piece.start(), piece.end());
    html.push_text(TextRange::new(piece.start(), start).slice(text));
    if start < end {
        html.element("b", &[], &Html::text(TextRange::new(start, end).slice(text)));
    }
    html.push_text(TextRange::new(end, piece.end()).slice(text));
}
