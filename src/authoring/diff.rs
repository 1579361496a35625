//! Shows a change as a unified diff, as `diff -u` does.

use std::fmt::Write as _;
use std::ops::Range;

use similar::{Algorithm, ChangeTag, DiffOp, capture_diff_slices, group_diff_ops};

use super::ChangedFile;

/// Unchanged lines shown before and after a change.
const CONTEXT: usize = 3;

/// A change as a unified diff; empty if the text stays the same.
pub fn unified(change: &ChangedFile) -> String {
    let (old, new) = (
        lines(change.before.as_deref().unwrap_or_default()),
        lines(&change.after),
    );
    let operations = capture_diff_slices(Algorithm::Myers, &old, &new);
    let mut shown = String::new();
    for hunk in group_diff_ops(operations, CONTEXT) {
        if shown.is_empty() {
            // Writing to a string cannot fail.
            let _ = match change.before {
                Some(_) => writeln!(shown, "--- a/{}", change.path),
                None => writeln!(shown, "--- /dev/null"),
            };
            let _ = writeln!(shown, "+++ b/{}", change.path);
        }
        write_hunk(&mut shown, &hunk, &old, &new);
    }
    shown
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn write_hunk(shown: &mut String, hunk: &[DiffOp], old: &[&str], new: &[&str]) {
    let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else {
        return;
    };
    let _ = writeln!(
        shown,
        "@@ -{} +{} @@",
        line_range(first.old_range().start..last.old_range().end),
        line_range(first.new_range().start..last.new_range().end)
    );
    for operation in hunk {
        for (tag, lines) in operation.iter_slices(old, new) {
            let sign = match tag {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            };
            for line in lines {
                write_line(shown, sign, line);
            }
        }
    }
}

/// The first line of a hunk, counted from 1, and the number of its lines. A hunk without lines on
/// one side is placed at the line before it.
fn line_range(lines: Range<usize>) -> String {
    let first = lines.start + usize::from(!lines.is_empty());
    format!("{first},{}", lines.len())
}

fn write_line(shown: &mut String, sign: char, line: &str) {
    let bare = line.strip_suffix('\n');
    let _ = writeln!(
        shown,
        "{sign}{}",
        bare.unwrap_or(line).trim_end_matches('\r')
    );
    if bare.is_none() {
        shown.push_str("\\ No newline at end of file\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diff(before: Option<&str>, after: &str) -> String {
        unified(&ChangedFile {
            path: "x.yaml".into(),
            before: before.map(str::to_owned),
            after: after.into(),
        })
    }

    #[test]
    fn a_change_is_shown_with_three_lines_around_it() {
        let before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        let expected =
            "--- a/x.yaml\n+++ b/x.yaml\n@@ -2,7 +2,8 @@\n 2\n 3\n 4\n-5\n+five\n+5b\n 6\n 7\n 8\n";
        assert_eq!(
            diff(Some(before), &before.replace("5\n", "five\n5b\n")),
            expected
        );
        assert_eq!(diff(Some(before), before), "");
    }

    #[test]
    fn a_new_file_and_a_missing_last_line_end_are_told() {
        assert_eq!(
            diff(None, "a\n"),
            "--- /dev/null\n+++ b/x.yaml\n@@ -0,0 +1,1 @@\n+a\n"
        );
        assert!(diff(Some("a"), "a\nb\n").contains("-a\n\\ No newline at end of file\n+a\n+b\n"));
    }

    #[test]
    fn distant_changes_are_parted_and_near_ones_joined() {
        let before = (0..30)
            .map(|n| n.to_string())
            .collect::<Vec<_>>()
            .join("\n");
        let after = before
            .replace("\n5\n", "\n")
            .replace("\n8\n", "\nx\n")
            .replace("\n25\n", "\ny\n");
        assert_eq!(diff(Some(&before), &after).matches("@@ -").count(), 2);
    }
}
