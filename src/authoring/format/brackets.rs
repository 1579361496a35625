//! Spaces within lists and mappings in brackets: `[a, b]` and `{a: b}`.

use std::ops::Range;

use crate::authoring::layout::{end, entry_end, is_flow};
use crate::authoring::splice::Replacement;
use crate::source::yaml::{YamlNode, YamlValue};

/// The spaces to replace. Gaps with a line break or a comment stay.
pub(super) fn replacements(text: &str, tree: &YamlNode) -> Vec<Replacement> {
    let mut found = Vec::new();
    visit(text, tree, &mut found);
    found.sort_by_key(|replacement| (replacement.range.start, replacement.range.end));
    // An alias of a list or a mapping has the places of what it stands for.
    found.dedup();
    found
}

fn visit(text: &str, node: &YamlNode, found: &mut Vec<Replacement>) {
    let parts: Vec<Range<usize>> = match &node.value {
        YamlValue::Empty | YamlValue::Scalar(_) => return,
        YamlValue::List(items) => {
            for item in items {
                visit(text, item, found);
            }
            let ends = items.iter().map(|item| (item.span.start, end(text, item)));
            ends.filter_map(|(start, end)| Some(start as usize..end?))
                .collect()
        }
        YamlValue::Map(entries) => {
            for entry in entries {
                visit(text, &entry.value, found);
            }
            let keys = entries.iter().map(|entry| entry.key.span.start as usize);
            let ends = entries.iter().map(|entry| entry_end(text, entry));
            keys.zip(ends).map(|(start, end)| start..end).collect()
        }
    };
    if !is_flow(text, node) {
        return;
    }
    let mut gap = |range: Range<usize>, sign: &str, with: &str| {
        let written = text.get(range.clone());
        let is_plain = written.is_some_and(|gap| gap.trim_matches(' ') == sign && gap != with);
        if is_plain {
            let with = with.to_owned();
            found.push(Replacement { range, with });
        }
    };
    let mut from = node.span.start as usize + 1;
    let mut sign = ("", "");
    for part in parts {
        gap(from..part.start, sign.0, sign.1);
        (from, sign) = (part.end, (",", ", "));
    }
    let rest = text.get(from..).unwrap_or_default();
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    if rest[spaces..].starts_with([']', '}']) {
        gap(from..from + spaces, "", "");
    }
    if let YamlValue::Map(entries) = &node.value {
        for entry in entries {
            let value = entry.value.span.start as usize;
            gap(entry.key.span.end as usize..value, ":", ": ");
        }
    }
}
