//! Markup that stayed literal: what an author meant and Markdown did not see.

use super::Reader;
use crate::diagnostic::{Diagnostic, Span};
use crate::source::block::{Block, Inline, Markup};
use crate::source::codes;
use crate::text::TextRange;

impl Reader<'_> {
    /// Reports what stands in the reading text of a block and was meant as markup.
    pub(super) fn warn_of_literal_markup(&mut self, block: &Block) {
        let literal = Literal { block, code: code_ranges(&block.inlines), escaped: std::mem::take(&mut self.escaped) };
        self.warn_of_emphasis(&literal);
        for at in literal.places("[[") {
            let Some((inner, _)) = block.text[at + 2..].split_once("]]") else { continue };
            if inner.trim().is_empty() || inner.trim_start().starts_with('|') {
                self.unfinished_link(inner, self.place(&literal, at, inner.len() + 4), "it does not say what it leads to");
            }
        }
        for at in literal.places("[^") {
            let Some((label, _)) = block.text[at + 2..].split_once(']') else { continue };
            if !label.is_empty() && !label.contains([' ', '\n', '[']) {
                let message = format!("the footnote `[^{label}]` is called and written nowhere");
                let help = format!("write `[^{label}]: …` on a line of its own, or `\\[^{label}]` if the characters are meant");
                let span = self.place(&literal, at, label.len() + 3);
                self.diagnostics.push(Diagnostic::warning(codes::FOOTNOTE_UNKNOWN, span, message).help(help));
            }
        }
    }

    /// Emphasis next to Arabic letters often stays literal by `CommonMark`'s rules of flanking.
    fn warn_of_emphasis(&mut self, literal: &Literal<'_>) {
        if let Some((at, _)) = literal.block.text.match_indices("**").find(|(at, _)| !literal.is_code(*at)) {
            let span = self.place(literal, at, 2);
            let message = "`**` stays as it is here: Markdown sees no emphasis between a letter and punctuation";
            self.diagnostics
                .push(Diagnostic::warning(codes::LITERAL_MARKUP, span, message).help("put the punctuation outside the asterisks"));
        }
    }

    pub(super) fn unfinished_link(&mut self, inner: &str, span: Span, why: &str) {
        let message = format!("`[[{inner}]]` is no link: {why}");
        self.diagnostics.push(Diagnostic::error(codes::REFERENCE, span, message).help("write [[id]] or [[id|words shown]]"));
    }

    /// Where so many bytes of a block's reading text were written.
    fn place(&self, literal: &Literal<'_>, at: usize, bytes: usize) -> Span {
        literal.block.source_span(TextRange::new(at, at + bytes)).unwrap_or_else(|| self.span(&(0..0)))
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
        self.code.iter().any(|range| range.start() <= at && at < range.end())
    }

    /// Where two characters stand that are neither code nor escaped.
    fn places(&self, pair: &str) -> Vec<usize> {
        let meant = |at: usize| !self.is_code(at) && !self.escaped.contains(&at) && !self.escaped.contains(&(at + 1));
        self.block.text.match_indices(pair).map(|(at, _)| at).filter(|at| meant(*at)).collect()
    }
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
