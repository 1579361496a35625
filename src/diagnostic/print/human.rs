//! Findings for a terminal, in the style of rustc, with ANSI colours. Print them through `anstream`,
//! which removes the colours if the terminal has none.
//!
//! Terminals reorder right-to-left lines, so that a caret below such a line points at the wrong word.
//! If a line contains right-to-left letters, the label therefore gives the line and column, and the
//! words themselves in quotation marks.

use std::path::Path;

use annotate_snippets::{Annotation, AnnotationKind, Element, Level, Origin, Renderer, Snippet};

use super::super::{Diagnostic, FileId, Severity, SourceFile, SourceMap, Span};
use super::excerpt::{self, Excerpt};
use super::visible::{has_right_to_left, with_visible_characters};

/// A label quotes at most so many characters.
const LONGEST_WORDS: usize = 60;

/// Formats findings in their order, with an empty line after each.
///
/// `root` is the path from the current folder to the site; it is put before all paths. Lines are
/// wrapped at spaces so that they fit into `width` columns.
pub fn render(
    diagnostics: &[Diagnostic],
    sources: &SourceMap,
    root: &Path,
    width: usize,
) -> String {
    diagnostics
        .iter()
        .map(|found| render_one(found, sources, root, width) + "\n\n")
        .collect()
}

fn render_one(diagnostic: &Diagnostic, sources: &SourceMap, root: &Path, width: usize) -> String {
    let message = wrapped(
        &with_visible_characters(&diagnostic.message),
        width.saturating_sub(TITLE),
    );
    let title = level(diagnostic.severity)
        .primary_title(message)
        .id(diagnostic.code.0);
    let (drawn, told): (Vec<_>, Vec<_>) = marks(diagnostic)
        .into_iter()
        .partition(|mark| is_drawn(mark, sources, width));
    let mut group = title.elements(snippets(&drawn, sources, root, width));
    for mark in &told {
        let Some(file) = sources.file(mark.span.file) else {
            continue;
        };
        let position = file.position(mark.span.start);
        let place = format!(
            "{}:{}:{}",
            root.join(&file.path).display(),
            position.line,
            position.column
        );
        group = group.element(Level::NOTE.message(wrapped(
            &with_visible_characters(&format!("{place}: {}", mark.text)),
            width.saturating_sub(HELP),
        )));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(wrapped(
            &with_visible_characters(help),
            width.saturating_sub(HELP),
        )));
    }
    Renderer::styled().term_width(width).render(&[group])
}

/// Is a place marked in its line? A second place is not if the line or its label would be cut off. It
/// is then written as a note.
fn is_drawn(mark: &MarkedSpan<'_>, sources: &SourceMap, width: usize) -> bool {
    let Some(file) = sources
        .file(mark.span.file)
        .filter(|_| !mark.text.is_empty())
    else {
        return true;
    };
    let (first, last) = (
        file.position(mark.span.start),
        file.position(mark.span.end.max(mark.span.start)),
    );
    let words = excerpt::words(file, mark.span).chars().count();
    let label = label(file, mark, width).chars().count();
    fits(file, width, first.line, last.line) && first.column as usize + words + label + EDGE < width
}

/// The columns before the text of a title: `warning[H0000]: `.
const TITLE: usize = 16;

/// The columns before the text of a help, with line numbers of up to five digits: `      = help: `.
const HELP: usize = 14;

/// Wraps text at spaces into lines of at most so many characters.
fn wrapped(text: &str, width: usize) -> String {
    let mut lines = String::with_capacity(text.len());
    let mut filled = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if filled > 0 && filled + 1 + length > width {
            lines.push('\n');
            filled = 0;
        } else if filled > 0 {
            lines.push(' ');
            filled += 1;
        }
        lines.push_str(word);
        filled += length;
    }
    lines
}

const fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// A place that is marked.
struct MarkedSpan<'a> {
    kind: AnnotationKind,
    span: Span,
    text: &'a str,
}

/// All places of a finding: the primary one first, so that its file is shown first.
fn marks(diagnostic: &Diagnostic) -> Vec<MarkedSpan<'_>> {
    let primary = diagnostic.span.map(|span| MarkedSpan {
        kind: AnnotationKind::Primary,
        span,
        text: "",
    });
    let secondary = diagnostic.secondary.iter().map(|label| MarkedSpan {
        kind: AnnotationKind::Context,
        span: label.span,
        text: &label.text,
    });
    primary.into_iter().chain(secondary).collect()
}

/// Places whose lines are at most so far apart are shown in one excerpt.
const GAP: u32 = 1;

/// One excerpt for each group of places, first the group of the first place.
///
/// The text between groups is never read: a finding may name twenty places of a long text, and there
/// may be thousands of such findings.
fn snippets<'a>(
    marks: &[MarkedSpan<'_>],
    sources: &SourceMap,
    root: &Path,
    width: usize,
) -> Vec<Element<'a>> {
    let mut files: Vec<FileId> = Vec::new();
    for mark in marks {
        if !files.contains(&mark.span.file) {
            files.push(mark.span.file);
        }
    }
    let of_file = |id: FileId| {
        let file = sources.file(id)?;
        let groups = groups(
            file,
            width,
            marks.iter().filter(|mark| mark.span.file == id).collect(),
        );
        Some(
            groups
                .into_iter()
                .filter_map(|group| snippet(file, &group, root, width))
                .collect::<Vec<_>>(),
        )
    };
    files.into_iter().filter_map(of_file).flatten().collect()
}

/// Groups the places of one file whose lines are near each other. Groups are in the order of their
/// lines, except that the group of the first place comes first.
fn groups<'m, 'a>(
    file: &SourceFile,
    width: usize,
    marks: Vec<&'m MarkedSpan<'a>>,
) -> Vec<Vec<&'m MarkedSpan<'a>>> {
    let lines = |mark: &MarkedSpan<'_>| {
        (
            file.position(mark.span.start).line,
            file.position(mark.span.end.max(mark.span.start)).line,
        )
    };
    let mut placed: Vec<_> = marks
        .into_iter()
        .enumerate()
        .map(|(index, mark)| (lines(mark), index, mark))
        .collect();
    placed.sort_by_key(|(lines, index, _)| (*lines, *index));
    let mut groups: Vec<(u32, usize, Vec<&MarkedSpan<'_>>)> = Vec::new();
    for ((first, last), index, mark) in placed {
        match groups.last_mut() {
            Some((end, least, group))
                if first <= end.saturating_add(GAP) && fits(file, width, *end, last) =>
            {
                (*end, *least) = ((*end).max(last), (*least).min(index));
                group.push(mark);
            }
            _ => groups.push((last, index, vec![mark])),
        }
    }
    // A stable sort: the others keep their order.
    groups.sort_by_key(|(_, least, _)| *least != 0);
    groups.into_iter().map(|(_, _, group)| group).collect()
}

/// Are the lines short enough to be shown whole? In longer lines each place has an excerpt of its own,
/// which is cut around it.
fn fits(file: &SourceFile, width: usize, first: u32, last: u32) -> bool {
    let text = file
        .text
        .get(file.line_start(first) as usize..file.line_start(last.saturating_add(1)) as usize)
        .unwrap_or_default();
    text.lines()
        .all(|line| line.chars().count() + EDGE <= width)
}

/// The columns before the text of a line: its number and the rule.
const EDGE: usize = 8;

fn snippet<'a>(
    file: &SourceFile,
    marks: &[&MarkedSpan<'_>],
    root: &Path,
    width: usize,
) -> Option<Element<'a>> {
    let excerpt = Excerpt::around(file, marks.iter().map(|mark| mark.span))?;
    let path = with_visible_characters(&root.join(&file.path).to_string_lossy());
    let text = excerpt.text();
    if text.is_empty() {
        let position = file.position(marks.first()?.span.start);
        return Some(
            Origin::path(path)
                .line(position.line as usize)
                .char_column(position.column as usize)
                .into(),
        );
    }
    let annotations = marks
        .iter()
        .map(|mark| annotation(file, &excerpt, mark, width));
    Some(
        Snippet::source(text)
            .line_start(excerpt.first_line)
            .path(path)
            .annotations(annotations)
            .into(),
    )
}

fn annotation<'a>(
    file: &SourceFile,
    excerpt: &Excerpt<'_>,
    mark: &MarkedSpan<'_>,
    width: usize,
) -> Annotation<'a> {
    let label = label(file, mark, width);
    mark.kind
        .span(excerpt.range(mark.span))
        .label((!label.is_empty()).then_some(label))
}

fn label(file: &SourceFile, mark: &MarkedSpan<'_>, width: usize) -> String {
    let text = with_visible_characters(mark.text);
    if !has_right_to_left(excerpt::lines(file, mark.span)) {
        return text;
    }
    let position = file.position(mark.span.start);
    let words = quoted(excerpt::words(file, mark.span));
    // The words occur twice in the line: marked, and in the label.
    let room =
        position.column as usize + 2 * words.chars().count() + EDGE + "at 1000:100".len() < width;
    let place = format!(
        "at {}:{}{}",
        position.line,
        position.column,
        if room { words.as_str() } else { "" }
    );
    if text.is_empty() {
        place
    } else {
        format!("{place}: {text}")
    }
}

fn quoted(words: &str) -> String {
    let words = words.trim();
    let cut = words
        .char_indices()
        .nth(LONGEST_WORDS)
        .map(|(at, _)| &words[..at]);
    match (words, cut) {
        // The brace that a mapping begins with tells nothing.
        ("" | "{" | "[", _) => String::new(),
        (_, Some(cut)) => format!(" ‹{}…›", with_visible_characters(cut)),
        (all, None) => format!(" ‹{}›", with_visible_characters(all)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::Code;
    use super::*;

    const MUSK: &str = "\u{645}\u{627}\u{633}\u{643}";

    fn span(sources: &SourceMap, file: u32, words: &str) -> Span {
        let start = sources
            .file(FileId(file))
            .unwrap()
            .text
            .find(words)
            .unwrap();
        Span {
            file: FileId(file),
            start: u32::try_from(start).unwrap(),
            end: u32::try_from(start + words.len()).unwrap(),
        }
    }

    fn sources(files: &[(&str, &str)]) -> SourceMap {
        SourceMap::new(
            files
                .iter()
                .map(|(path, text)| SourceFile::new((*path).into(), (*text).into()))
                .collect(),
        )
    }

    fn plain(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
        anstream::adapter::strip_str(&render(
            std::slice::from_ref(diagnostic),
            sources,
            Path::new("site"),
            140,
        ))
        .to_string()
    }

    #[test]
    fn several_places_in_several_files_are_shown_with_their_lines() {
        let sources = sources(&[
            ("a.yaml", "\u{FEFF}x: 1\r\nqoute: hall\r\n"),
            ("b.yaml", "one\ntwo\nthree\n"),
        ]);
        let found = Diagnostic::error(Code("H0101"), span(&sources, 0, "qoute"), "no key `qoute`")
            .label(span(&sources, 1, "two"), "the other")
            .help("write `quote`");
        let shown = plain(&found, &sources);
        for part in [
            "error[H0101]: no key `qoute`",
            "--> site/a.yaml:2:1",
            "2 | qoute: hall",
            "^^^^^",
            "site/b.yaml:2:1",
            "--- the other",
            "help: write `quote`",
        ] {
            assert!(shown.contains(part), "{part}\n{shown}");
        }
    }

    #[test]
    fn places_far_apart_in_one_file_are_shown_each_with_its_lines_and_nothing_between() {
        let text = (1..=900)
            .map(|line| format!("line {line}"))
            .collect::<Vec<_>>()
            .join("\n");
        let sources = sources(&[("a.txt", &text)]);
        let found = Diagnostic::error(Code("H0203"), span(&sources, 0, "line 500"), "several")
            .label(span(&sources, 0, "line 800"), "occurrence 2")
            .label(span(&sources, 0, "line 2\n"), "occurrence 1")
            .label(span(&sources, 0, "line 501"), "near");
        let shown = plain(&found, &sources);
        let order: Vec<_> = [
            "a.txt:500:1",
            "line 500",
            "line 501",
            "a.txt:2:1",
            "a.txt:800:1",
        ]
        .iter()
        .map(|part| {
            shown
                .find(part)
                .unwrap_or_else(|| panic!("{part}\n{shown}"))
        })
        .collect();
        assert!(order.is_sorted(), "{shown}");
        assert!(shown.lines().count() < 20, "{shown}");
    }

    #[test]
    fn on_right_to_left_lines_the_label_says_what_the_caret_cannot() {
        let text = format!("- quote: {MUSK} x\n");
        let sources = sources(&[("a.yaml", &text)]);
        let found = Diagnostic::warning(Code("H0102"), span(&sources, 0, MUSK), "no place");
        assert!(plain(&found, &sources).contains(&format!("at 1:10 ‹{MUSK}›")));
    }

    #[test]
    fn hidden_characters_are_seen_and_move_no_column() {
        let sources = sources(&[("a.yaml", "a\u{202E}\u{200F}b: c\n")]);
        let shown = plain(
            &Diagnostic::note(
                Code("H0103"),
                span(&sources, 0, "b"),
                "say \u{200F}\u{1b}[31m",
            ),
            &sources,
        );
        assert!(shown.contains("say <U+200F><U+001B>[31m"), "{shown}");
        assert!(shown.contains("a.yaml:1:4"), "{shown}");
        assert!(shown.contains("a\u{FFFD}\u{FFFD}b: c"), "{shown}");
        assert!(!shown.contains(['\u{202E}', '\u{200F}', '\u{1b}']));
    }

    #[test]
    fn what_is_long_stays_within_the_width() {
        for (words, line) in [
            ("lamp", "a lamp by the sea "),
            (
                MUSK,
                "\u{645}\u{627}\u{633}\u{643} \u{642}\u{627}\u{644} \u{645}\u{627} \u{642}\u{627}\u{644} ",
            ),
        ] {
            let text = format!("{}\n{words}\n", line.repeat(60));
            let sources = sources(&[("a.txt", &text)]);
            let place = |start: usize| Span {
                file: FileId(0),
                start: u32::try_from(start).unwrap(),
                end: u32::try_from(start + words.len()).unwrap(),
            };
            let found = Diagnostic::error(
                Code("H0203"),
                span(&sources, 0, words),
                "the words stand in many places, ".repeat(6),
            );
            let places: Vec<usize> = text
                .match_indices(words)
                .map(|(at, _)| at)
                .step_by(12)
                .collect();
            let found = places
                .iter()
                .fold(found, |found, start| found.label(place(*start), "a place"));
            let found = found.help("write which of them is meant, ".repeat(9));
            for width in [60, 80, 120] {
                let shown = anstream::adapter::strip_str(&render(
                    std::slice::from_ref(&found),
                    &sources,
                    Path::new("site"),
                    width,
                ))
                .to_string();
                let longest = shown
                    .lines()
                    .map(|line| line.chars().count())
                    .max()
                    .unwrap_or_default();
                assert!(longest <= width, "{width} {longest}\n{shown}");
                assert_eq!(shown.matches("a place").count(), places.len(), "{shown}");
            }
        }
    }

    #[test]
    fn no_span_can_break_the_printer() {
        let sources = sources(&[
            ("empty.yaml", ""),
            ("a.yaml", "\u{645}\n"),
            ("b.yaml", "x\ny"),
        ]);
        for file in 0..4 {
            for start in 0..6 {
                for end in [0, start, start + 1, 99] {
                    let span = Span {
                        file: FileId(file),
                        start,
                        end,
                    };
                    let shown = plain(
                        &Diagnostic::error(Code("H0104"), span, "headline").label(span, "second"),
                        &sources,
                    );
                    assert!(shown.contains("headline"), "{span:?}");
                }
            }
        }
    }
}
