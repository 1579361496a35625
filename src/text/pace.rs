//! Estimates how long a text takes to read.

use icu::properties::props::Script;

use super::script::script;
use super::word::words as words_of;

/// Words per minute. 238 is the mean of adults who read English non-fiction silently, over 190
/// studies (M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language
/// 109, 2019). The paces for other languages follow from how many words they need for the same
/// content.
const WORDS: u64 = 230;

/// Words per minute in scripts that write articles, particles and pronouns as part of the word, and
/// omit vowels.
const JOINED_WORDS: u64 = 180;

/// Returns the minutes that an adult needs to read texts silently, rounded, at least one.
pub fn minutes<'a>(texts: impl IntoIterator<Item = &'a str>) -> u64 {
    let (mut words, mut joined) = (0, 0);
    for word in texts.into_iter().flat_map(words_of) {
        match word.chars().find_map(script) {
            Some(Script::Arabic | Script::Hebrew | Script::Syriac) => joined += 1,
            _ => words += 1,
        }
    }
    // Both paces over a common denominator, so that only the sum is rounded.
    let whole = words * JOINED_WORDS + joined * WORDS;
    ((whole + WORDS * JOINED_WORDS / 2) / (WORDS * JOINED_WORDS)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_script_has_its_pace() {
        assert_eq!(minutes(["word ".repeat(460).as_str()]), 2);
        assert_eq!(minutes(["كلمة ".repeat(540).as_str()]), 3);
        assert_eq!(
            minutes(["word ".repeat(230).as_str(), "כתב ".repeat(180).as_str()]),
            2
        );
        assert_eq!(
            minutes(["word ".repeat(346).as_str()]),
            2,
            "rounded to the nearest"
        );
    }

    #[test]
    fn the_shortest_text_takes_a_minute() {
        assert_eq!(minutes(["كلمة"]), 1);
        assert_eq!(minutes([]), 1);
    }
}
