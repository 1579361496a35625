//! Words that were copied with the markup of their file: what a reader sees of them.

use crate::diagnostic::Span;
use crate::source::block::{Inline, Markup, Text};
use crate::source::body::Reference;
use crate::source::markdown::{MarkdownSource, parse};
use crate::text::Lang;

/// What a reader sees of words that may hold markup, the likeliest first: by the rules of Markdown,
/// or with every sign taken out, for words that begin or end within some markup. Each is read first
/// as words from the middle of a line, since `1920. ` opens a list only at the beginning of one,
/// and then as the lines of a file.
pub(super) fn readings(text: &Text, written: &str) -> [String; 4] {
    let whole = without_notes(written);
    let bare = without_signs(text, &whole);
    [
        within_line(text, &whole),
        within_line(text, &bare),
        read(text, &whole),
        read(text, &bare),
    ]
}

/// Reads words behind another one, so that what they begin with is no sign of a list, a heading or
/// a quotation.
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

/// Without the calls of footnotes, whose definitions were not copied.
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

/// Without brackets, asterisks, backticks and addresses, paired or not.
fn without_signs(text: &Text, written: &str) -> String {
    let mut kept = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        rest = match c {
            '[' if after.starts_with('[') => match after[1..].split_once(['|', ']']) {
                // Without words of its own a link shows a name.
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
