//! The lines that belong to a value which began in a line above.

use std::collections::BTreeMap;

use crate::authoring::layout::{end, is_flow};
use crate::authoring::scalar::block;
use crate::source::yaml::{YamlNode, YamlValue};

/// What a line belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Continued {
    /// A text or a list over several lines.
    Value,
    /// The lines of a block scalar (`|` and `>`) whose lines are indented by as many spaces. `None` if its
    /// header says how many.
    Block(Option<usize>),
}

/// The lines that begin within a value, counted from 0.
pub(super) fn continued_lines(text: &str, tree: &YamlNode) -> BTreeMap<usize, Continued> {
    let starts: Vec<usize> = std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect();
    let mut found = BTreeMap::new();
    visit(&LineStarts { text, starts }, tree, &mut found);
    found
}

struct LineStarts<'a> {
    text: &'a str,
    /// The first byte of each line.
    starts: Vec<usize>,
}

impl LineStarts<'_> {
    /// The line that holds a byte.
    fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte) - 1
    }
}

fn visit(lines: &LineStarts<'_>, node: &YamlNode, found: &mut BTreeMap<usize, Continued>) {
    let start = node.span.start as usize;
    match &node.value {
        YamlValue::Empty => {}
        YamlValue::Scalar(_) => scalar(lines, start..node.span.end as usize, found),
        YamlValue::List(_) | YamlValue::Map(_) if is_flow(lines.text, node) => {
            if let Some(end) = end(lines.text, node) {
                let within = lines.line(start) + 1..=lines.line(end - 1);
                found.extend(within.map(|line| (line, Continued::Value)));
            }
        }
        YamlValue::List(items) => items.iter().for_each(|item| visit(lines, item, found)),
        YamlValue::Map(entries) => {
            for entry in entries {
                visit(lines, &entry.value, found);
            }
        }
    }
}

fn scalar(
    lines: &LineStarts<'_>,
    span: std::ops::Range<usize>,
    found: &mut BTreeMap<usize, Continued>,
) {
    let text = lines.text;
    let Some(block) = block(text, span.clone()) else {
        let value = text.get(span.clone()).unwrap_or_default().trim_end();
        let last = lines.line(span.start + value.len());
        let within = lines.line(span.start) + 1..=last;
        found.extend(within.map(|line| (line, Continued::Value)));
        return;
    };
    let header = &text[block.header.clone()];
    let indent = text[block.lines.clone()].lines().find_map(|line| {
        let words = line.trim_start_matches(' ');
        (!words.is_empty()).then(|| line.len() - words.len())
    });
    let indent = indent.filter(|_| !header.contains(|c: char| c.is_ascii_digit()));
    let mut last = lines.line(block.lines.end);
    if header.contains('+') {
        // The empty lines below it are part of it.
        let below = text[block.lines.end..].split_inclusive('\n').skip(1);
        let is_empty = |line: &&str| line.ends_with('\n') && line.trim().is_empty();
        last += below.take_while(is_empty).count();
    }
    let first = lines.line(block.header.start) + 1;
    found.extend((first..=last).map(|line| (line, Continued::Block(indent))));
}
