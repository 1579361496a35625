//! Reads words that were copied with their Markdown markup.

use crate::diagnostic::Span;
use crate::source::block::{Inline, Markup, Text};
use crate::source::body::Reference;
use crate::source::markdown::{MarkdownSource, parse};
use crate::text::Lang;

/// What a reader sees of words that may have markup, the most likely reading first.
///
/// The words are read by the rules of Markdown, and once more with all markup characters removed,
/// in case they begin or end inside some markup. Both are first read as part of a line, because
/// `1920. ` begins a list only at the start of a line, and then as lines of a file.
pub fn readings(text: &Text, written: &str) -> [String; 4] {
    let whole = without_notes(written);
    let bare = without_signs(text, &whole);
    [
        within_line(text, &whole),
        within_line(text, &bare),
        read(text, &whole),
        read(text, &bare),
    ]
}

/// Reads words after another word, so that their beginning is not taken for a list, a heading or a
/// block quote.
fn within_line(text: &Text, markdown: &str) -> String {
    const BEFORE: char = 'x';
    let shown = read(text, &format!("{BEFORE} {}", markdown.trim_start()));
    shown
        .strip_prefix(BEFORE)
        .map_or_else(String::new, |words| words.trim_start().to_owned())
}

fn read(text: &Text, markdown: &str) -> String {
    let names = |reference: &Reference, _: &Lang| shown(text, reference);
    let span = Span {
        file: text.span.file,
        start: 0,
        end: 0,
    };
    let parsed = parse(
        markdown,
        MarkdownSource::Value(span),
        &text.lang,
        &names,
        &mut Vec::new(),
    );
    parsed
        .blocks
        .iter()
        .map(|block| block.text.trim())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The words that the text shows for a `[[link]]`.
fn shown(text: &Text, reference: &Reference) -> Option<String> {
    text.blocks.iter().find_map(|block| {
        let mut inlines = block.inlines.iter().skip_while(
            |inline| !matches!(inline, Inline::Open(Markup::Reference(of)) if of == reference),
        );
        inlines.next()?;
        let within = inlines.take_while(|inline| **inline != Inline::Close);
        Some(
            within
                .filter_map(|inline| {
                    if let Inline::Text(range) = inline {
                        Some(range.slice(&block.text))
                    } else {
                        None
                    }
                })
                .collect(),
        )
    })
}

/// Removes footnote calls, because their definitions were not copied.
fn without_notes(written: &str) -> String {
    let mut kept = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = rest.find("[^") {
        let Some(end) = rest[at..].find(']') else {
            break;
        };
        kept.push_str(&rest[..at]);
        rest = rest[at + end + 1..]
            .strip_prefix(':')
            .unwrap_or(&rest[at + end + 1..]);
    }
    kept + rest
}

/// Removes brackets, asterisks, backticks and link addresses, whether they are paired or not.
fn without_signs(text: &Text, written: &str) -> String {
    let mut kept = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        rest = match c {
            '[' if after.starts_with('[') => match after[1..].split_once(['|', ']']) {
                // A link without words of its own shows the name of what it links to.
                Some((id, words)) if words.starts_with(']') => {
                    let name = crate::source::reference::parse(id)
                        .and_then(|reference| shown(text, &reference));
                    kept.push_str(name.as_deref().unwrap_or(id));
                    &words[1..]
                }
                Some((_, words)) => words,
                None => after,
            },
            ']' if after.starts_with('(') => after.split_once(')').map_or("", |(_, rest)| rest),
            '[' | ']' | '*' | '`' | '~' => after,
            c => {
                kept.push(c);
                after
            }
        };
    }
    kept
}
