//! Compares words: which of them two strings share, on which lines they are, and which marks open
//! or close.

/// Returns the length in bytes, in `a` and in `b`, of the whole words that both begin with. Each
/// word counts with the white space after it, which may be a space in one and a line end in the
/// other.
pub(super) fn common_start(a: &str, b: &str) -> (usize, usize) {
    let first = |text: &str| {
        let at = text.find(char::is_whitespace)?;
        Some((
            text[..at].to_owned(),
            at + text[at..].chars().next().map_or(0, char::len_utf8),
        ))
    };
    let (mut in_a, mut in_b) = (0, 0);
    while let (Some((one, width)), Some((other, other_width))) =
        (first(&a[in_a..]), first(&b[in_b..]))
    {
        if one != other {
            break;
        }
        in_a += width;
        in_b += other_width;
    }
    (in_a, in_b)
}

/// Returns the length in bytes, in `a` and in `b`, of the whole words that both end with, each with
/// the white space before it.
pub(super) fn common_end(a: &str, b: &str) -> (usize, usize) {
    let last = |text: &str| {
        let (at, space) = text.char_indices().rfind(|(_, c)| c.is_whitespace())?;
        Some((text[at + space.len_utf8()..].to_owned(), text.len() - at))
    };
    let (mut in_a, mut in_b) = (0, 0);
    while let (Some((one, width)), Some((other, other_width))) =
        (last(&a[..a.len() - in_a]), last(&b[..b.len() - in_b]))
    {
        if one != other {
            break;
        }
        in_a += width;
        in_b += other_width;
    }
    (in_a, in_b)
}

/// Divides words into the lines of the received words that they replace, if there are as many.
pub(super) fn in_lines_of(received: &str, words: &str) -> String {
    let count = |text: &str| text.split_whitespace().count();
    if !received.trim().contains('\n') || words.contains('\n') || count(received) != count(words) {
        return words.to_owned();
    }
    let mut rest = received.trim();
    let ends = received.split_whitespace().map(|word| {
        let after = rest.get(word.len()..).unwrap_or("");
        rest = after.trim_start();
        after[..after.len() - rest.len()].contains('\n')
    });
    let mut lines = String::new();
    for (word, ends) in words.split_whitespace().zip(ends) {
        lines.push_str(word);
        lines.push(if ends { '\n' } else { ' ' });
    }
    let lead = &words[..words.len() - words.trim_start().len()];
    let trail = &words[words.trim_end().len()..];
    format!("{lead}{}{trail}", lines.trim_end())
}

pub(super) fn closes(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ':'
            | ';'
            | '!'
            | '?'
            | '\u{60C}'
            | '\u{61B}'
            | '\u{61F}'
            | '\u{6D4}'
            | ')'
            | ']'
            | '}'
            | '\u{BB}'
            | '\u{201D}'
            | '\u{2019}'
            | '\u{203A}'
            | '\u{2026}'
    )
}

pub(super) fn opens(c: char) -> bool {
    matches!(
        c,
        '(' | '[' | '{' | '\u{AB}' | '\u{201C}' | '\u{2018}' | '\u{2039}'
    )
}

#[cfg(test)]
mod tests {
    use super::{common_end, common_start, in_lines_of};

    #[test]
    fn whole_words_at_both_ends_stay() {
        assert_eq!(common_start("one two three", "one two four"), (8, 8));
        assert_eq!(
            common_start("one\ntwo\u{2003}three", "one two four"),
            (10, 8)
        );
        assert_eq!(common_end("a b c", "x y c"), (2, 2));
        assert_eq!(common_end("a\nb", "x\u{2003}b"), (2, 4));
        assert_eq!(common_start("same", "same"), (0, 0));
        assert_eq!(common_start("red one", "redder one"), (0, 0));
    }

    #[test]
    fn as_many_words_keep_the_lines() {
        assert_eq!(in_lines_of("one two\nthree", "1 2 3"), "1 2\n3");
        assert_eq!(in_lines_of("one\ntwo ", "1 2 "), "1\n2 ");
        assert_eq!(in_lines_of("one\ntwo", "1 2 3"), "1 2 3");
        assert_eq!(in_lines_of("a\na\nb", "a a c"), "a\na\nc");
    }
}
