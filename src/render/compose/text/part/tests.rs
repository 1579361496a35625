//! Parts of texts, compared with those that a walk through the whole text finds.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::FileId;
use crate::source::markdown::{MarkdownSource, parse};
use crate::text::Lang;

fn read(markdown: &str) -> Text {
    parse(
        markdown,
        MarkdownSource::File(FileId(0), 0),
        &Lang::parse("en").unwrap(),
        &|_, _| None,
        &mut Vec::new(),
    )
}

/// The definition of a part: visits all nodes, and keeps those that are wanted.
struct Walk<'a> {
    blocks: &'a [BlockNumber],
    last: Option<BlockNumber>,
}

impl Walk<'_> {
    fn has(&self, block: BlockNumber) -> bool {
        self.blocks.contains(&block)
    }

    fn nodes(&mut self, nodes: &[Node]) -> Vec<Node> {
        nodes.iter().flat_map(|node| self.node(node)).collect()
    }

    fn node(&mut self, node: &Node) -> Vec<Node> {
        let opened = node.blocks().first().is_some_and(|first| self.has(*first));
        match node {
            Node::Block(number) => {
                self.last = Some(*number);
                self.kept(node)
            }
            Node::List { start, items } => self.list(*start, items),
            Node::Table { .. } => {
                let cells = node.blocks();
                self.last = cells.last().copied().or(self.last);
                if !cells.is_empty() && cells.iter().all(|cell| self.has(*cell)) {
                    return vec![node.clone()];
                }
                let wanted = cells.into_iter().filter(|cell| self.has(*cell));
                wanted.map(Node::Block).collect()
            }
            Node::Quote(content) => {
                let inner = self.nodes(content);
                let quote = (!inner.is_empty()).then_some(Node::Quote(inner));
                quote.into_iter().collect()
            }
            Node::Footnote { footnote, content } => {
                let content = self.nodes(content);
                if !opened {
                    return content;
                }
                vec![Node::Footnote {
                    footnote: *footnote,
                    content,
                }]
            }
            Node::Code { .. } | Node::Figure(_) | Node::Rule => self.kept(node),
        }
    }

    fn kept(&self, node: &Node) -> Vec<Node> {
        let kept = self.last.filter(|last| self.has(*last));
        kept.map(|_| node.clone()).into_iter().collect()
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Node>]) -> Vec<Node> {
        let (mut nodes, mut kept, mut first) = (Vec::new(), Vec::new(), 0);
        for (place, item) in (0..).zip(items) {
            let opening = item.iter().flat_map(Node::blocks).next();
            let inner = self.nodes(item);
            if inner.is_empty() {
                continue;
            }
            if !opening.is_none_or(|opening| self.has(opening)) {
                nodes.extend(inner);
                continue;
            }
            if kept.is_empty() {
                first = place;
            }
            kept.push(inner);
        }
        if !kept.is_empty() {
            nodes.push(Node::List {
                start: start.map(|start| start + first),
                items: kept,
            });
        }
        nodes
    }
}

const PIECES: &[&str] = &[
    "words[^1]",
    "- item",
    "- item\n\n  more of it\n\n  ---",
    "  - inner\n    1. innermost",
    "3. three\n4. four",
    "-\n  ```\n  code\n  ```",
    "> quoted\n>\n> more\n> - item in it\n>\n> ***",
    "| a | b |\n|---|---|\n| c | |\n| | d |",
    "| | |\n|---|---|",
    "```\ncode\n```",
    "![](a.png)",
    "***",
    "[^1]: a note\n\n    more of it\n\n    - item in it",
    "# Heading",
];

proptest! {
    #[test]
    fn a_part_is_what_a_walk_through_the_text_keeps(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..9),
        (from, length) in (0_usize..40, 1_usize..12),
    ) {
        let text = read(&pieces.join("\n\n"));
        let numbers: Vec<BlockNumber> = text.blocks.iter().map(|block| block.number).collect();
        let from = from % (numbers.len() + 1);
        let wanted = &numbers[from..(from + length).min(numbers.len())];
        let walked = Walk { blocks: wanted, last: numbers.first().copied() }.nodes(&text.nodes);
        let part = Parts::of(&text).part(wanted);
        prop_assert_eq!(format!("{part:?}"), format!("{walked:?}"));
    }
}
