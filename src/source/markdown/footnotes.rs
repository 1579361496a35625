//! Footnotes: which call leads to which definition, and in which order they are numbered.

use std::collections::{BTreeMap, HashMap};

use icu::casemap::CaseMapper;

use crate::diagnostic::{Diagnostic, Span};
use crate::source::block::{Block, BlockNumber, Footnote, FootnoteCall, FootnoteId, Inline, Node};
use crate::source::codes;

/// The footnotes of a text that is being read.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// By label. Labels that differ in case alone are the same.
    ids: HashMap<String, FootnoteId>,
    /// Of each footnote the label as it was written first, and where it is defined.
    labels: Vec<(String, Option<Span>)>,
    /// The definitions that are being read, the innermost last.
    open: Vec<FootnoteId>,
}

/// A text whose footnotes are numbered.
pub(super) struct Settled {
    pub nodes: Vec<Node>,
    pub blocks: Vec<Block>,
    pub footnotes: Vec<Footnote>,
}

impl Footnotes {
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

    /// A call. Which one of its footnote it is becomes known when the order of the blocks is.
    pub fn call(&mut self, label: &str) -> FootnoteCall {
        FootnoteCall {
            footnote: self.id(label),
            nth: 0,
        }
    }

    /// A definition begins. The second one of a label is a footnote of its own that nothing calls.
    pub fn define(&mut self, label: &str, span: Span, diagnostics: &mut Vec<Diagnostic>) {
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

    /// The definition that was begun last ends.
    pub fn defined(&mut self) -> Option<FootnoteId> {
        self.open.pop()
    }

    /// Numbers the footnotes in the order of their calls, and puts definitions that follow each
    /// other into the order of their numbers. Those that nothing calls are reported.
    pub fn settle(
        self,
        nodes: Vec<Node>,
        blocks: Vec<Block>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Settled {
        if self.labels.is_empty() {
            return Settled {
                nodes,
                blocks,
                footnotes: Vec::new(),
            };
        }
        let mut order = Order {
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
        let nodes = order.flow(nodes);
        let Order {
            blocks, footnotes, ..
        } = order;
        for ((label, _), footnote) in self.labels.iter().zip(&footnotes) {
            if let (Some(span), None) = (footnote.span, footnote.number) {
                diagnostics.push(uncalled(label, span));
            }
        }
        Settled {
            nodes,
            blocks,
            footnotes,
        }
    }
}

fn written_twice(label: &str, span: Span, first: Option<Span>) -> Diagnostic {
    let message = format!("the footnote `[^{label}]` is written twice");
    let diagnostic = Diagnostic::warning(codes::FOOTNOTE_TWICE, span, message);
    let diagnostic = first.into_iter().fold(diagnostic, |diagnostic, first| {
        diagnostic.label(first, "its calls lead here")
    });
    diagnostic.help("give this one a label of its own, and call it by that")
}

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

/// The walk through a text in reading order.
struct Order {
    /// The blocks as they were read; what has been walked over is taken out.
    received: Vec<Option<Block>>,
    /// The blocks in reading order.
    blocks: Vec<Block>,
    footnotes: Vec<Footnote>,
    /// The footnotes that have a number, in their order.
    called: Vec<FootnoteId>,
}

impl Order {
    fn flow(&mut self, nodes: Vec<Node>) -> Vec<Node> {
        let mut ordered = Vec::with_capacity(nodes.len());
        let mut run = Vec::new();
        for node in nodes {
            if let Node::Footnote { footnote, content } = node {
                run.push((footnote, content));
                continue;
            }
            self.run(&mut run, &mut ordered);
            let node = self.node(node);
            ordered.push(node);
        }
        self.run(&mut run, &mut ordered);
        ordered
    }

    /// Definitions that follow each other: always the one of the lowest number next, for it may
    /// call others. Those that nothing calls come last.
    fn run(&mut self, run: &mut Vec<(FootnoteId, Vec<Node>)>, ordered: &mut Vec<Node>) {
        let places: HashMap<FootnoteId, usize> = run
            .iter()
            .enumerate()
            .map(|(place, (footnote, _))| (*footnote, place))
            .collect();
        let key = |order: &Self, footnote: FootnoteId| {
            order.footnotes[footnote.0].number.unwrap_or(u32::MAX)
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
            for called in &self.called[known..] {
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
        block.number = BlockNumber(
            u32::try_from(self.blocks.len())
                .unwrap_or(u32::MAX)
                .saturating_add(1),
        );
        for inline in &mut block.inlines {
            if let Inline::FootnoteCall(call) = inline {
                call.nth = self.call(call.footnote, block.number);
            }
        }
        let number = block.number;
        self.blocks.push(block);
        number
    }

    /// Counts a call; a footnote is numbered by its first.
    fn call(&mut self, footnote: FootnoteId, block: BlockNumber) -> u32 {
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
