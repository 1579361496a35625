//! Reports markup that stayed literal: what an author meant as markup and Markdown did not see.

use std::ops::Range;

use super::emphasis::{DoubtfulEmphasis, Flanking, corrected, delimiters, ends, flanking};
use super::position::MarkdownPosition;
use crate::diagnostic::{Diagnostic, Span};
use crate::source::block::{Block, Inline, Markup};
use crate::source::codes;
use crate::text::TextRange;

/// How the markup of a block is written.
pub(super) struct BlockMarkup {
    /// The bytes of the reading text that have a backslash before them in the source.
    pub escaped: Vec<usize>,
    /// Emphasis that may not be what its author meant.
    pub doubtful: Vec<DoubtfulEmphasis>,
}

impl BlockMarkup {
    pub const fn new() -> Self {
        Self {
            escaped: Vec::new(),
            doubtful: Vec::new(),
        }
    }
}

/// Reports parts of a block's reading text that were meant as markup.
pub(super) fn check_literal_markup(
    block: &Block,
    markup: BlockMarkup,
    position: MarkdownPosition<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let literal = Literal {
        block,
        code: code_ranges(&block.inlines),
        escaped: markup.escaped,
        position,
    };
    literal.check_emphasis(&markup.doubtful, diagnostics);
    literal.check_links(diagnostics);
    literal.check_footnotes(diagnostics);
}

/// The finding for `[[inner]]` that is not a link.
pub(super) fn unfinished_link(inner: &str, span: Span, why: &str) -> Diagnostic {
    let message = format!("`[[{inner}]]` is no link: {why}");
    Diagnostic::error(codes::REFERENCE, span, message).help("write [[id]] or [[id|words shown]]")
}

/// The reading text of a block, with the parts of it that are meant literally.
struct Literal<'a> {
    block: &'a Block,
    /// Byte ranges that are code.
    code: Vec<TextRange>,
    /// Bytes that have a backslash before them in the source.
    escaped: Vec<usize>,
    position: MarkdownPosition<'a>,
}

impl Literal<'_> {
    fn check_links(&self, diagnostics: &mut Vec<Diagnostic>) {
        for at in self.find("[[") {
            let Some((inner, _)) = self.block.text[at + 2..].split_once("]]") else {
                continue;
            };
            if inner.trim().is_empty() || inner.trim_start().starts_with('|') {
                let span = self.span(at, inner.len() + 4);
                let why = "it does not say what it leads to";
                diagnostics.push(unfinished_link(inner, span, why));
            }
        }
    }

    fn check_footnotes(&self, diagnostics: &mut Vec<Diagnostic>) {
        for at in self.find("[^") {
            let Some((label, _)) = self.block.text[at + 2..].split_once(']') else {
                continue;
            };
            if !label.is_empty() && !label.contains([' ', '\n', '[']) {
                let message = format!("the footnote `[^{label}]` is called and written nowhere");
                let help = format!(
                    "write `[^{label}]: …` on a line of its own, or `\\[^{label}]` if the characters are meant"
                );
                let span = self.span(at, label.len() + 3);
                diagnostics
                    .push(Diagnostic::warning(codes::FOOTNOTE_UNKNOWN, span, message).help(help));
            }
        }
    }

    /// Reports emphasis that stayed literal, or begins where it was meant to end. Both happen next
    /// to Arabic letters.
    fn check_emphasis(&self, doubtful: &[DoubtfulEmphasis], diagnostics: &mut Vec<Diagnostic>) {
        let text = self.block.text.as_str();
        let runs: Vec<Range<usize>> = delimiters(text)
            .into_iter()
            .filter(|run| self.is_markup(run))
            .collect();
        let before = diagnostics.len();
        for emphasis in doubtful {
            if emphasis.is_certain || !runs.is_empty() {
                diagnostics.push(self.crossed_emphasis(&emphasis.range));
            }
        }
        if diagnostics.len() > before {
            return;
        }
        let misread = misread(text, &runs);
        for run in &misread {
            let span = self.span(run.start, run.len());
            let delimiter = &text[run.clone()];
            diagnostics.push(literal_delimiter(span, delimiter, corrected(text, run)));
        }
        let double = runs
            .iter()
            .find(|run| run.len() > 1 && text[run.start..].starts_with("**"));
        if let (Some(run), true) = (double, misread.is_empty()) {
            diagnostics.push(literal_delimiter(self.span(run.start, 2), "**", None));
        }
    }

    fn crossed_emphasis(&self, range: &Range<usize>) -> Diagnostic {
        let markdown = self.position.markdown;
        let (first, last) = ends(markdown, range);
        let at = if flanking(markdown, &first) == Flanking::Opens {
            first
        } else {
            last
        };
        let delimiter = self.position.slice(&at);
        let message = format!(
            "because of the punctuation beside it, this `{delimiter}` pairs across the words between two emphases"
        );
        Diagnostic::warning(codes::CROSSED_EMPHASIS, self.position.span(&at), message)
            .help(help(corrected(markdown, &at)))
    }

    /// The span in the file of so many bytes of the reading text.
    fn span(&self, at: usize, bytes: usize) -> Span {
        self.block
            .source_span(TextRange::new(at, at + bytes))
            .unwrap_or_else(|| self.position.span(&(0..0)))
    }

    fn is_code(&self, at: usize) -> bool {
        self.code
            .iter()
            .any(|range| range.start() <= at && at < range.end())
    }

    /// Is a delimiter neither code nor escaped?
    fn is_markup(&self, run: &Range<usize>) -> bool {
        !self.is_code(run.start) && !run.clone().any(|at| self.escaped.contains(&at))
    }

    /// The bytes at which two characters occur that are neither code nor escaped.
    fn find(&self, pair: &str) -> Vec<usize> {
        let is_markup = |at: usize| {
            !self.is_code(at) && !self.escaped.contains(&at) && !self.escaped.contains(&(at + 1))
        };
        self.block
            .text
            .match_indices(pair)
            .map(|(at, _)| at)
            .filter(|at| is_markup(*at))
            .collect()
    }
}

/// The finding for a delimiter that stayed literal. `corrected` is what to write instead.
fn literal_delimiter(span: Span, delimiter: &str, corrected: Option<String>) -> Diagnostic {
    let message = format!(
        "`{delimiter}` stays as it is here: Markdown sees no emphasis between a letter and punctuation"
    );
    Diagnostic::warning(codes::LITERAL_MARKUP, span, message).help(help(corrected))
}

fn help(corrected: Option<String>) -> String {
    corrected.map_or_else(
        || "put the punctuation outside the asterisks".to_owned(),
        |corrected| format!("write `{corrected}`"),
    )
}

/// The delimiters that punctuation prevents from doing what they were meant for. Each has a partner
/// of the same kind on its other side.
fn misread(text: &str, runs: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut paired = None;
    for (number, run) in runs.iter().enumerate().filter(|(_, run)| run.len() <= 2) {
        let same = |other: &&Range<usize>| text[(*other).clone()] == text[run.clone()];
        let opens = |other: &&Range<usize>| {
            !text[other.end..].starts_with(char::is_whitespace) && text.len() > other.end
        };
        let closes = |other: &&Range<usize>| {
            !text[..other.start].ends_with(char::is_whitespace) && other.start > 0
        };
        let letter = |c: Option<char>| {
            c.is_some_and(|c| c.is_alphabetic() && (run.len() > 1 || !c.is_ascii()))
        };
        let before = runs.iter().take(number);
        let mut after = runs.iter().skip(number + 1);
        match flanking(text, run) {
            Flanking::Opens if letter(text[run.end..].chars().next()) && Some(number) != paired => {
                let mut partners = before.rev().filter(same);
                found.extend(partners.find(opens).map(|_| run.clone()));
            }
            Flanking::Closes if letter(text[..run.start].chars().next_back()) => {
                let partner = after.position(|other| same(&other) && closes(&other));
                paired = partner.map(|place| number + 1 + place).or(paired);
                found.extend(partner.map(|_| run.clone()));
            }
            _ => {}
        }
    }
    found
}

/// The byte ranges of the text that is marked as code.
fn code_ranges(inlines: &[Inline]) -> Vec<TextRange> {
    inlines
        .windows(2)
        .filter_map(|pair| match pair {
            [Inline::Open(Markup::Code), Inline::Text(range)] => Some(*range),
            _ => None,
        })
        .collect()
}
