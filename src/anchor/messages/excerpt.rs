//! Words of a text as they are shown in messages: shortened, on one line, and isolated from the
//! direction of the message.

use crate::anchor::outcome::BlockRange;
use crate::source::block::Text;
use crate::text::isolate;
use unicode_segmentation::UnicodeSegmentation;

/// The most graphemes of a quotation. A longer one is cut in the middle.
const LONGEST: usize = 72;
/// The most words of context on each side.
const CONTEXT_WORDS: usize = 4;
/// The most graphemes of context on each side, for scripts that do not write spaces.
const LONGEST_CONTEXT: usize = 40;

/// Shortens words and puts them between first-strong isolates, so that they and the message do not
/// change each other's direction.
pub fn isolated(words: &str) -> String {
    isolate(&shortened(&clean(words)))
}

/// The words of a range in brackets, with a few words before and after them, in isolates.
pub fn in_context(text: &Text, at: BlockRange) -> String {
    let block = text.block(at.block).map_or("", |block| block.text.as_str());
    let before = block.get(..at.range.start()).unwrap_or_default();
    let after = block.get(at.range.end()..).unwrap_or_default();
    let words = shortened(&clean(at.range.slice(block)));
    let (before, after) = (context_before(before), context_after(after));
    isolate(&format!("{before}[{words}]{after}"))
}

/// The last words before a place. White space between them and the place becomes one space.
pub fn context_before(before: &str) -> String {
    let start = before
        .char_indices()
        .rev()
        .filter(|(_, c)| c.is_whitespace())
        .nth(CONTEXT_WORDS)
        .map_or(0, |(at, c)| at + c.len_utf8());
    let tail: Vec<&str> = before[start..].graphemes(true).collect();
    let skipped = tail.len().saturating_sub(LONGEST_CONTEXT);
    let cut = if start + skipped > 0 { "\u{2026}" } else { "" };
    let shown: String = tail.into_iter().skip(skipped).collect();
    format!("{cut}{}", clean(&shown))
}

/// The first words after a place.
pub fn context_after(after: &str) -> String {
    let end = after
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .nth(CONTEXT_WORDS)
        .map_or(after.len(), |(at, _)| at);
    let head: Vec<&str> = after[..end].graphemes(true).collect();
    let kept = head.len().min(LONGEST_CONTEXT);
    let cut = if end < after.len() || kept < head.len() {
        "\u{2026}"
    } else {
        ""
    };
    let shown: String = head.into_iter().take(kept).collect();
    format!("{}{cut}", clean(&shown))
}

/// Replaces white space by spaces, and removes bidi controls whose effect could reach beyond the
/// words.
fn clean(words: &str) -> String {
    let is_embedding = |c: &char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    words
        .chars()
        .filter(|c| !is_embedding(c))
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect()
}

fn shortened(words: &str) -> String {
    let graphemes: Vec<&str> = words.graphemes(true).collect();
    let head = graphemes.first_chunk::<{ LONGEST * 2 / 3 }>();
    let tail = graphemes.last_chunk::<{ LONGEST / 3 }>();
    match (head, tail) {
        (Some(head), Some(tail)) if graphemes.len() > LONGEST => {
            format!("{}\u{2026}{}", head.concat(), tail.concat())
        }
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut_and_controls_cannot_escape() {
        let words = isolated(&format!("a\nb\u{202E}{}z", "x".repeat(100)));
        assert!(
            words.starts_with("\u{2068}a bxxx") && words.ends_with("xxz\u{2069}"),
            "{words}"
        );
        assert!(words.contains('\u{2026}') && !words.contains('\u{202E}'));
    }

    #[test]
    fn context_is_a_few_words_on_each_side() {
        assert_eq!(
            context_before("one two three four five six "),
            "\u{2026}three four five six "
        );
        assert_eq!(context_before("one "), "one ");
        assert_eq!(
            context_after(" one two three four five six"),
            " one two three four\u{2026}"
        );
        assert_eq!(context_after("."), ".");
    }
}
