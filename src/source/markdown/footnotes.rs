//! Footnotes: matches calls with definitions, and numbers the footnotes.

use std::collections::{BTreeMap, HashMap};

use icu::casemap::CaseMapper;

use crate::diagnostic::{Diagnostic, Span};
use crate::source::block::{Block, BlockNumber, Footnote, FootnoteCall, FootnoteId, Inline, Node};
use crate::source::codes;

/// The footnotes of a text that is being parsed.
#[derive(Debug, Default)]
pub(super) struct FootnoteCollector {
    /// The footnotes by label. Labels that differ only in case are the same.
    ids: HashMap<String, FootnoteId>,
    /// For each footnote the label as it was first written, and the span of its definition.
    labels: Vec<(String, Option<Span>)>,
    /// The definitions that are open, the innermost last.
    open: Vec<FootnoteId>,
}

/// A text whose footnotes have been numbered.
pub(super) struct NumberedText {
    pub nodes: Vec<Node>,
    pub blocks: Vec<Block>,
    pub footnotes: Vec<Footnote>,
}

impl FootnoteCollector {
    fn id(&mut self, label: &str) -> FootnoteId {
        let next = FootnoteId(self.labels.len());
        let id = *self
            .ids
            .entry(CaseMapper::new().fold_string(label).into_owned())
            .or_insert(next);
        if id == next {
            self.labels.push((label.to_owned(), None));
        }
        id
    }

    /// Adds a call. Which call of its footnote it is (`nth`) is set by [`Self::number`].
    pub fn call(&mut self, label: &str) -> FootnoteCall {
        FootnoteCall {
            footnote: self.id(label),
            nth: 0,
        }
    }

    /// Starts a definition. A second definition of a label is reported. It becomes a footnote of its
    /// own that nothing calls.
    pub fn start_definition(&mut self, label: &str, span: Span, diagnostics: &mut Vec<Diagnostic>) {
        let mut id = self.id(label);
        match self.labels.get_mut(id.0) {
            Some((_, defined @ None)) => *defined = Some(span),
            first => {
                let first = first.and_then(|(_, span)| *span);
                diagnostics.push(written_twice(label, span, first));
                id = FootnoteId(self.labels.len());
                self.labels.push((label.to_owned(), None));
            }
        }
        self.open.push(id);
    }

    /// Ends the innermost open definition. A definition without content is reported.
    pub fn end_definition(
        &mut self,
        content: &[Node],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<FootnoteId> {
        let id = self.open.pop()?;
        if let (true, Some((label, Some(span)))) = (content.is_empty(), self.labels.get(id.0)) {
            diagnostics.push(empty(label, *span));
        }
        Some(id)
    }

    /// Numbers the footnotes in the order of their calls, and sorts adjacent definitions by their
    /// numbers. Blocks are renumbered in the new order. Footnotes that nothing calls are reported.
    pub fn number(
        self,
        nodes: Vec<Node>,
        blocks: Vec<Block>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> NumberedText {
        if self.labels.is_empty() {
            return NumberedText {
                nodes,
                blocks,
                footnotes: Vec::new(),
            };
        }
        let mut renumbering = Renumbering {
            received: blocks.into_iter().map(Some).collect(),
            blocks: Vec::new(),
            footnotes: self
                .labels
                .iter()
                .map(|(_, span)| Footnote {
                    span: *span,
                    ..Footnote::default()
                })
                .collect(),
            called: Vec::new(),
        };
        let nodes = renumbering.flow(nodes);
        let Renumbering {
            blocks, footnotes, ..
        } = renumbering;
        for ((label, _), footnote) in self.labels.iter().zip(&footnotes) {
            if let (Some(span), None) = (footnote.span, footnote.number) {
                diagnostics.push(uncalled(label, span));
            }
        }
        NumberedText {
            nodes,
            blocks,
            footnotes,
        }
    }
}

/// The finding for a second definition of a label.
fn written_twice(label: &str, span: Span, first: Option<Span>) -> Diagnostic {
    let message = format!("the footnote `[^{label}]` is written twice");
    let diagnostic = Diagnostic::warning(codes::FOOTNOTE_TWICE, span, message);
    let diagnostic = first.into_iter().fold(diagnostic, |diagnostic, first| {
        diagnostic.label(first, "its calls lead here")
    });
    diagnostic.help("give this one a label of its own, and call it by that")
}

/// The finding for a definition without content.
fn empty(label: &str, span: Span) -> Diagnostic {
    let message = format!("the footnote `[^{label}]` has no words");
    let help = format!("write them after the colon, `[^{label}]: …`, or leave the footnote out");
    Diagnostic::warning(codes::FOOTNOTE_EMPTY, span, message).help(help)
}

/// The finding for a definition that nothing calls.
fn uncalled(label: &str, span: Span) -> Diagnostic {
    Diagnostic::warning(
        codes::FOOTNOTE_UNCALLED,
        span,
        format!("nothing calls the footnote `[^{label}]`"),
    )
    .help(format!(
        "write `[^{label}]` in the text where it belongs, or leave the footnote out"
    ))
}

/// A walk through a text in reading order, which numbers blocks and footnotes.
struct Renumbering {
    /// The blocks as they were parsed. Blocks that have been visited are taken out.
    received: Vec<Option<Block>>,
    /// The blocks that have been visited, in reading order.
    blocks: Vec<Block>,
    footnotes: Vec<Footnote>,
    /// The footnotes that have a number, in the order of the numbers.
    called: Vec<FootnoteId>,
}

impl Renumbering {
    fn flow(&mut self, nodes: Vec<Node>) -> Vec<Node> {
        let mut ordered = Vec::with_capacity(nodes.len());
        let mut run = Vec::new();
        for node in nodes {
            if let Node::Footnote { footnote, content } = node {
                run.push((footnote, content));
                continue;
            }
            self.visit_definitions(&mut run, &mut ordered);
            let node = self.node(node);
            ordered.push(node);
        }
        self.visit_definitions(&mut run, &mut ordered);
        ordered
    }

    /// Visits adjacent definitions and empties `run`. The one with the lowest number is always next,
    /// because it may call others and so give them their numbers. Those that nothing calls come last.
    fn visit_definitions(
        &mut self,
        run: &mut Vec<(FootnoteId, Vec<Node>)>,
        ordered: &mut Vec<Node>,
    ) {
        let places: HashMap<FootnoteId, usize> = run
            .iter()
            .enumerate()
            .map(|(place, (footnote, _))| (*footnote, place))
            .collect();
        let key = |renumbering: &Self, footnote: FootnoteId| {
            let footnote = renumbering.footnotes.get(footnote.0);
            footnote.and_then(|known| known.number).unwrap_or(u32::MAX)
        };
        let mut waiting: BTreeMap<(u32, usize), (FootnoteId, Vec<Node>)> = run
            .drain(..)
            .enumerate()
            .map(|(place, one)| ((key(self, one.0), place), one))
            .collect();
        while let Some((_, (footnote, content))) = waiting.pop_first() {
            let known = self.called.len();
            let content = self.flow(content);
            ordered.push(Node::Footnote { footnote, content });
            for called in self.called.iter().skip(known) {
                let Some(place) = places.get(called) else {
                    continue;
                };
                if let Some(one) = waiting.remove(&(u32::MAX, *place)) {
                    waiting.insert((key(self, *called), *place), one);
                }
            }
        }
    }

    fn node(&mut self, node: Node) -> Node {
        match node {
            Node::Block(number) => Node::Block(self.block(number)),
            Node::List { start, items } => Node::List {
                start,
                items: items.into_iter().map(|item| self.flow(item)).collect(),
            },
            Node::Quote(content) => Node::Quote(self.flow(content)),
            Node::Table {
                columns,
                head,
                rows,
            } => {
                let head = self.row(head);
                Node::Table {
                    columns,
                    head,
                    rows: rows.into_iter().map(|row| self.row(row)).collect(),
                }
            }
            Node::Code { .. } | Node::Figure(_) | Node::Footnote { .. } | Node::Rule => node,
        }
    }

    fn row(&mut self, cells: Vec<Option<BlockNumber>>) -> Vec<Option<BlockNumber>> {
        cells
            .into_iter()
            .map(|cell| cell.map(|number| self.block(number)))
            .collect()
    }

    fn block(&mut self, number: BlockNumber) -> BlockNumber {
        let Some(mut block) = self.received.get_mut(number.index()).and_then(Option::take) else {
            return number;
        };
        block.number = BlockNumber::from_index(self.blocks.len());
        for inline in &mut block.inlines {
            if let Inline::FootnoteCall(call) = inline {
                call.nth = self.count_call(call.footnote, block.number);
            }
        }
        let number = block.number;
        self.blocks.push(block);
        number
    }

    /// Counts a call and returns which call of its footnote it is, from 1. The first call gives the
    /// footnote its number. Returns 0 if the footnote has no definition.
    fn count_call(&mut self, footnote: FootnoteId, block: BlockNumber) -> u32 {
        let Some(known) = self
            .footnotes
            .get_mut(footnote.0)
            .filter(|footnote| footnote.span.is_some())
        else {
            return 0;
        };
        known.calls.push(block);
        if known.number.is_none() {
            self.called.push(footnote);
            known.number = u32::try_from(self.called.len()).ok();
        }
        u32::try_from(known.calls.len()).unwrap_or(u32::MAX)
    }
}
