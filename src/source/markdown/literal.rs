//! Markup that stayed literal: what an author meant and Markdown did not see.

use std::ops::Range;

use super::Reader;
use super::emphasis::{self, Side};
use crate::diagnostic::{Diagnostic, Span};
use crate::source::block::{Block, Inline, Markup};
use crate::source::codes;
use crate::text::TextRange;

impl Reader<'_> {
    /// Reports what stands in the reading text of a block and was meant as markup.
    pub(super) fn warn_of_literal_markup(&mut self, block: &Block) {
        let literal = Literal {
            block,
            code: code_ranges(&block.inlines),
            escaped: std::mem::take(&mut self.escaped),
        };
        self.warn_of_emphasis(&literal);
        for at in literal.places("[[") {
            let Some((inner, _)) = block.text[at + 2..].split_once("]]") else {
                continue;
            };
            if inner.trim().is_empty() || inner.trim_start().starts_with('|') {
                self.unfinished_link(
                    inner,
                    self.place(&literal, at, inner.len() + 4),
                    "it does not say what it leads to",
                );
            }
        }
        for at in literal.places("[^") {
            let Some((label, _)) = block.text[at + 2..].split_once(']') else {
                continue;
            };
            if !label.is_empty() && !label.contains([' ', '\n', '[']) {
                let message = format!("the footnote `[^{label}]` is called and written nowhere");
                let help = format!(
                    "write `[^{label}]: …` on a line of its own, or `\\[^{label}]` if the characters are meant"
                );
                let span = self.place(&literal, at, label.len() + 3);
                self.diagnostics
                    .push(Diagnostic::warning(codes::FOOTNOTE_UNKNOWN, span, message).help(help));
            }
        }
    }

    /// Emphasis begins. Inside the same emphasis it says nothing: where punctuation made it so, it
    /// was meant to end there.
    pub(super) fn start_emphasis(&mut self, markup: Markup, range: &Range<usize>) {
        let (opens, closes) = self.ends_of(range);
        let (opens, closes) = (
            emphasis::side(self.markdown, &opens),
            emphasis::side(self.markdown, &closes),
        );
        let (opens, closes) = (opens == Side::Opens, closes == Side::Closes);
        let is_within = self.emphases.contains(&markup);
        if is_within && (opens || closes) || opens && closes {
            self.doubtful.push((range.clone(), is_within));
        }
        self.inline(Inline::Open(markup.clone()));
        self.emphases.push(markup);
    }

    /// The delimiters of emphasis, by the characters that it begins with.
    fn ends_of(&self, range: &Range<usize>) -> (Range<usize>, Range<usize>) {
        let written = self.markdown.get(range.clone()).unwrap_or("");
        let first = written.chars().next().unwrap_or('*');
        let length = if written.starts_with([first; 2].iter().collect::<String>().as_str()) {
            2
        } else {
            1
        };
        (
            range.start..range.start + length,
            range.end.saturating_sub(length)..range.end,
        )
    }

    /// Emphasis next to Arabic letters often stays literal, or begins where it was meant to end.
    fn warn_of_emphasis(&mut self, literal: &Literal<'_>) {
        let text = literal.block.text.as_str();
        let runs: Vec<Range<usize>> = emphasis::delimiters(text)
            .into_iter()
            .filter(|run| literal.is_markup(run))
            .collect();
        let doubtful = std::mem::take(&mut self.doubtful);
        let crossed: Vec<_> = doubtful
            .into_iter()
            .filter(|(_, certain)| *certain || !runs.is_empty())
            .map(|(range, _)| range)
            .collect();
        for range in &crossed {
            self.warn_of_crossed(range);
        }
        if !crossed.is_empty() {
            return;
        }
        let misread = misread(text, &runs);
        for run in &misread {
            let span = self.place(literal, run.start, run.len());
            self.warn_of_literal(span, &text[run.clone()], emphasis::mended(text, run));
        }
        if let Some(run) = runs
            .iter()
            .find(|run| run.len() > 1 && text[run.start..].starts_with("**"))
            .filter(|_| misread.is_empty())
        {
            let span = self.place(literal, run.start, 2);
            self.warn_of_literal(span, "**", None);
        }
    }

    fn warn_of_literal(&mut self, span: Span, delimiter: &str, mended: Option<String>) {
        let message = format!(
            "`{delimiter}` stays as it is here: Markdown sees no emphasis between a letter and punctuation"
        );
        let help = mended.map_or_else(
            || "put the punctuation outside the asterisks".to_owned(),
            |mended| format!("write `{mended}`"),
        );
        self.diagnostics
            .push(Diagnostic::warning(codes::LITERAL_MARKUP, span, message).help(help));
    }

    fn warn_of_crossed(&mut self, range: &Range<usize>) {
        let (opens, closes) = self.ends_of(range);
        let at = if emphasis::side(self.markdown, &opens) == Side::Opens {
            opens
        } else {
            closes
        };
        let delimiter = self.markdown.get(at.clone()).unwrap_or("");
        let message = format!(
            "because of the punctuation beside it, this `{delimiter}` pairs across the words between two emphases"
        );
        let mended = emphasis::mended(self.markdown, &at);
        let help = mended.map_or_else(
            || "put the punctuation outside the asterisks".to_owned(),
            |mended| format!("write `{mended}`"),
        );
        let span = self.span(&at);
        self.diagnostics
            .push(Diagnostic::warning(codes::CROSSED_EMPHASIS, span, message).help(help));
    }

    pub(super) fn unfinished_link(&mut self, inner: &str, span: Span, why: &str) {
        let message = format!("`[[{inner}]]` is no link: {why}");
        self.diagnostics.push(
            Diagnostic::error(codes::REFERENCE, span, message)
                .help("write [[id]] or [[id|words shown]]"),
        );
    }

    /// Where so many bytes of a block's reading text were written.
    fn place(&self, literal: &Literal<'_>, at: usize, bytes: usize) -> Span {
        literal
            .block
            .source_span(TextRange::new(at, at + bytes))
            .unwrap_or_else(|| self.span(&(0..0)))
    }
}

/// The reading text of a block, with what in it is meant as it stands.
struct Literal<'a> {
    block: &'a Block,
    code: Vec<TextRange>,
    /// Bytes that a backslash stands before.
    escaped: Vec<usize>,
}

impl Literal<'_> {
    fn is_code(&self, at: usize) -> bool {
        self.code
            .iter()
            .any(|range| range.start() <= at && at < range.end())
    }

    /// Is a run of delimiters neither code nor escaped?
    fn is_markup(&self, run: &Range<usize>) -> bool {
        !self.is_code(run.start) && !run.clone().any(|at| self.escaped.contains(&at))
    }

    /// Where two characters stand that are neither code nor escaped.
    fn places(&self, pair: &str) -> Vec<usize> {
        let meant = |at: usize| {
            !self.is_code(at) && !self.escaped.contains(&at) && !self.escaped.contains(&(at + 1))
        };
        self.block
            .text
            .match_indices(pair)
            .map(|(at, _)| at)
            .filter(|at| meant(*at))
            .collect()
    }
}

/// Delimiters that punctuation keeps from doing what they were meant for: each has a partner of the
/// same kind on its other side.
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
        let (before, after) = (&runs[..number], &runs[number + 1..]);
        match emphasis::side(text, run) {
            Side::Opens if letter(text[run.end..].chars().next()) && Some(number) != paired => {
                found.extend(
                    before
                        .iter()
                        .rev()
                        .filter(same)
                        .find(opens)
                        .map(|_| run.clone()),
                );
            }
            Side::Closes if letter(text[..run.start].chars().next_back()) => {
                let partner = after
                    .iter()
                    .position(|other| same(&other) && closes(&other));
                paired = partner.map(|place| number + 1 + place).or(paired);
                found.extend(partner.map(|_| run.clone()));
            }
            _ => {}
        }
    }
    found
}

fn code_ranges(inlines: &[Inline]) -> Vec<TextRange> {
    inlines
        .windows(2)
        .filter_map(|pair| match pair {
            [Inline::Open(Markup::Code), Inline::Text(range)] => Some(*range),
            _ => None,
        })
        .collect()
}
