//! Splitting a text into words at white space, as an author would count them.

/// Replaces every run of white space, including line breaks, by one space.
pub fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a string up to the end of its `count`-th word.
pub fn first_words(text: &str, count: usize) -> &str {
    let mut end = 0;
    for _ in 0..count {
        let rest = &text[end..];
        let gap = rest.len() - rest.trim_start().len();
        let word = rest[gap..]
            .find(char::is_whitespace)
            .unwrap_or(rest.len() - gap);
        end += gap + word;
    }
    &text[..end]
}

/// The end of a string from the start of its `count`-th last word.
pub fn last_words(text: &str, count: usize) -> &str {
    let mut start = text.len();
    for _ in 0..count {
        let rest = text[..start].trim_end();
        start = rest
            .char_indices()
            .rev()
            .find(|(_, c)| c.is_whitespace())
            .map_or(0, |(at, c)| at + c.len_utf8());
    }
    &text[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_from_either_side() {
        assert_eq!(first_words(" one, two", 1), " one,");
        assert_eq!(first_words("s one", 1), "s");
        assert_eq!(first_words(" one", 3), " one");
        assert_eq!(last_words("one two  ", 1), "two  ");
        assert_eq!(last_words("one two", 5), "one two");
        assert_eq!(last_words("one", 0), "");
    }
}
