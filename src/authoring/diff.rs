//! A change shown line by line, as `diff -u` shows it.

use std::fmt::Write as _;

use super::Changed;

/// Lines shown around a change.
const CONTEXT: usize = 3;
/// Of changes with more lines than this, the middle is shown as removed and added whole.
const MOST: usize = 2000;

/// One line of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line<'a> {
    Kept(&'a str),
    Removed(&'a str),
    Added(&'a str),
}

/// A change as a unified diff; empty where nothing changes.
#[must_use]
pub fn unified(change: &Changed) -> String {
    let before = change.before.as_deref().unwrap_or_default();
    let lines = compare(&lines(before), &lines(&change.after));
    let mut shown = String::new();
    let old = if change.before.is_some() {
        format!("a/{}", change.path)
    } else {
        "/dev/null".to_owned()
    };
    for (start, end) in hunks(&lines) {
        if shown.is_empty() {
            let _ = writeln!(shown, "--- {old}\n+++ b/{}", change.path);
        }
        hunk(&mut shown, &lines, start, end);
    }
    shown
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// The stretches of lines to show: each change with its context, joined where these touch.
fn hunks(lines: &[Line<'_>]) -> Vec<(usize, usize)> {
    let mut hunks: Vec<(usize, usize)> = Vec::new();
    for (at, _) in lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !matches!(line, Line::Kept(_)))
    {
        let (start, end) = (
            at.saturating_sub(CONTEXT),
            (at + CONTEXT + 1).min(lines.len()),
        );
        match hunks.last_mut() {
            Some((_, last)) if start <= *last => *last = end,
            _ => hunks.push((start, end)),
        }
    }
    hunks
}

fn hunk(shown: &mut String, lines: &[Line<'_>], start: usize, end: usize) {
    let count = |lines: &[Line<'_>]| {
        let old = lines
            .iter()
            .filter(|line| !matches!(line, Line::Added(_)))
            .count();
        (
            old,
            lines
                .iter()
                .filter(|line| !matches!(line, Line::Removed(_)))
                .count(),
        )
    };
    let (before, within) = (count(&lines[..start]), count(&lines[start..end]));
    // A side without lines is placed at the line before it.
    let at = |before: usize, within: usize| if within == 0 { before } else { before + 1 };
    let (old, new) = (at(before.0, within.0), at(before.1, within.1));
    let _ = writeln!(shown, "@@ -{old},{} +{new},{} @@", within.0, within.1);
    for line in &lines[start..end] {
        let (sign, text) = match line {
            Line::Kept(text) => (' ', text),
            Line::Removed(text) => ('-', text),
            Line::Added(text) => ('+', text),
        };
        let bare = text.strip_suffix('\n');
        let _ = writeln!(
            shown,
            "{sign}{}",
            bare.unwrap_or(text).trim_end_matches('\r')
        );
        if bare.is_none() {
            shown.push_str("\\ No newline at end of file\n");
        }
    }
}

/// The lines of both, the common ones once: what is the same at both ends, and the shortest way
/// through the middle.
fn compare<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<Line<'a>> {
    let same = |(a, b): &(&&str, &&str)| a == b;
    let head = old.iter().zip(new).take_while(same).count();
    let tail = old[head..]
        .iter()
        .rev()
        .zip(new[head..].iter().rev())
        .take_while(same)
        .count();
    let (old_middle, new_middle) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut lines: Vec<_> = old[..head].iter().map(|line| Line::Kept(line)).collect();
    if old_middle.len().max(new_middle.len()) > MOST {
        lines.extend(old_middle.iter().map(|line| Line::Removed(line)));
        lines.extend(new_middle.iter().map(|line| Line::Added(line)));
    } else {
        middle(old_middle, new_middle, &mut lines);
    }
    lines.extend(old[old.len() - tail..].iter().map(|line| Line::Kept(line)));
    lines
}

/// By a table of the longest common subsequences of all ends.
fn middle<'a>(old: &[&'a str], new: &[&'a str], lines: &mut Vec<Line<'a>>) {
    let width = new.len() + 1;
    let mut longest = vec![0_u16; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i * width + j] = if old[i] == new[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push(Line::Kept(old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len()
            || i < old.len() && longest[(i + 1) * width + j] >= longest[i * width + j + 1]
        {
            lines.push(Line::Removed(old[i]));
            i += 1;
        } else {
            lines.push(Line::Added(new[j]));
            j += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diff(before: Option<&str>, after: &str) -> String {
        unified(&Changed {
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
