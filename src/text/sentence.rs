//! Splits a reading text into sentences.
//!
//! The rules of Unicode (UAX #29) find the candidates. Some of them are joined again, because no
//! sentence ends there: after an abbreviation, after dots for omitted words, and before an
//! insertion in brackets that follows a question mark.

use icu::properties::CodePointMapData;
use icu::properties::props::Script;
use icu::segmenter::SentenceSegmenter;
use icu::segmenter::options::SentenceBreakInvariantOptions;

use super::TextRange;

/// Returns the sentences of a text in order, without the white space between them. Every other
/// character is in exactly one sentence.
pub fn sentences(text: &str) -> Vec<TextRange> {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    // A line end in a block may come from the author's editor as well as from a poem. Prose that is
    // split at every line would be worse than a stanza that is not. The space has the same length,
    // so the ranges stay valid.
    let unbroken = text.replace('\n', " ");
    let mut found: Vec<TextRange> = Vec::new();
    let mut start = 0;
    for end in segmenter.segment_str(&unbroken).filter(|end| *end > 0) {
        let segment = trimmed(text, start, end);
        start = end;
        if segment.is_empty() {
            continue;
        }
        match found.last_mut() {
            Some(last) if goes_on(last.slice(text), segment.slice(text)) => {
                *last = TextRange::new(last.start(), segment.end());
            }
            _ => found.push(segment),
        }
    }
    found
}

/// Returns the sentence at a byte of the text. If the byte is white space between two sentences,
/// the one before it.
pub fn sentence_at(sentences: &[TextRange], byte: usize) -> Option<TextRange> {
    let after = sentences.partition_point(|sentence| sentence.start() <= byte);
    sentences.get(after.saturating_sub(1)).copied()
}

/// Returns the sentence that holds a range of a text of `length` bytes. If the range crosses the end of a
/// sentence, as the segmenter sees it, the result contains both.
pub fn sentences_around(sentences: &[TextRange], range: TextRange, length: usize) -> TextRange {
    let start = sentence_at(sentences, range.start())
        .filter(|sentence| sentence.start() <= range.start())
        .map_or(0, TextRange::start);
    let before = sentences.partition_point(|sentence| sentence.end() < range.end());
    let end = sentences
        .get(before)
        .map_or(length, |sentence| sentence.end());
    TextRange::new(start, end)
}

fn trimmed(text: &str, start: usize, end: usize) -> TextRange {
    let segment = text.get(start..end).unwrap_or("");
    let lead = segment.len() - segment.trim_start().len();
    TextRange::new(start + lead, start + lead + segment.trim().len())
}

/// Does the second segment continue the sentence that the first begins?
fn goes_on(before: &str, after: &str) -> bool {
    !after.contains(char::is_alphanumeric)
        || is_insertion(after)
        || ends_in_dots(before)
        || ends_in_abbreviation(before, after)
}

/// Does the segment end with three dots, spaced or not? They mark omitted words.
fn ends_in_dots(segment: &str) -> bool {
    segment.ends_with("...") || segment.ends_with(". . .")
}

/// Does the segment contain nothing but words in brackets and closing marks: `[for xAI]؟”`?
fn is_insertion(segment: &str) -> bool {
    let closing = match segment.chars().next() {
        Some('[') => ']',
        Some('(') => ')',
        _ => return false,
    };
    segment
        .rsplit_once(closing)
        .is_some_and(|(_, marks)| !marks.contains(char::is_alphanumeric))
}

/// Abbreviations whose full stop ends no sentence, in lower case.
const ABBREVIATIONS: &[&str] = &[
    "dr", "mr", "mrs", "ms", "mx", "prof", "rev", "hon", "gen", "col", "capt", "lt", "sgt", "st",
    "mt", "vs", "cf", "e.g", "i.e", "الخ", "إلخ", "تحـ",
];

/// Abbreviations only before a number. Elsewhere they are words (`No.`).
const BEFORE_NUMBERS: &[&str] = &[
    "no", "nos", "p", "pp", "vol", "fig", "ch", "art", "sec", "صص", "رقم",
];

fn ends_in_abbreviation(before: &str, after: &str) -> bool {
    let Some(stopped) = before.strip_suffix('.') else {
        return false;
    };
    let word = stopped
        .rsplit(|c: char| c.is_whitespace() || "([{\"'“”‘’«»".contains(c))
        .next()
        .unwrap_or(stopped);
    if word.is_empty() {
        return false;
    }
    let lower = word.to_lowercase();
    ABBREVIATIONS.contains(&lower.as_str())
        || (is_initials(word) && !turns_to_other_script(word, after))
        || (after.starts_with(char::is_numeric) && BEFORE_NUMBERS.contains(&lower.as_str()))
        || before
            .strip_suffix('.')
            .is_some_and(|number| number.chars().all(char::is_numeric))
}

/// Does a Latin word precede a word of another script? Then the single letter is a name at the end
/// of its sentence (`على X. ثم`). The other way round it is a title before a foreign name (`د.
/// Roe`).
fn turns_to_other_script(word: &str, after: &str) -> bool {
    let is_latin = |letter: char| CodePointMapData::<Script>::new().get(letter) == Script::Latin;
    word.ends_with(is_latin)
        && after
            .chars()
            .find(|c| c.is_alphabetic())
            .is_some_and(|letter| !is_latin(letter))
}

/// Are these initials: single letters with full stops between them (`د`, `م.أ`, `U.S`)? An Arabic
/// one may carry a tatweel (`هـ`). A single `I` is a word.
fn is_initials(word: &str) -> bool {
    let is_letter = |part: &str| {
        let mut letters = part.chars().filter(|c| *c != '\u{0640}');
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    word != "I" && word.split('.').all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text)
            .into_iter()
            .map(|range| range.slice(text))
            .collect()
    }

    #[test]
    fn abbreviations_and_initials_end_nothing() {
        for one in [
            "قال د. أحمد علي.",
            "شركة U.S. Steel.",
            "كتبه أ. د. سامي.",
            "انظر ص. 5 وما بعدها.",
            "Dr. Roe came.",
            "J. Doe spoke at No. 10 first.",
            "في م.أ. ثم عاد.",
        ] {
            assert_eq!(split(one), [one]);
        }
        assert_eq!(
            split("He said No. Then he left."),
            ["He said No.", "Then he left."]
        );
        assert_eq!(split("نشره على X. ثم حذفه."), ["نشره على X.", "ثم حذفه."]);
        assert_eq!(split("جاء د. Roe أمس."), ["جاء د. Roe أمس."]);
        assert_eq!(
            split("It was I. Nobody else was there."),
            ["It was I.", "Nobody else was there."]
        );
    }

    #[test]
    fn dots_for_omitted_words_go_on() {
        assert_eq!(split("ضرورة . . . الذكاء").len(), 1);
        assert_eq!(split("He went... And came back.").len(), 1);
        assert_eq!(split("النسخة الأولى. . ثم الثانية.").len(), 2);
    }

    #[test]
    fn questions_and_stops_end_and_closing_marks_stay_with_them() {
        assert_eq!(split("هل؟! نعم"), ["هل؟!", "نعم"]);
        assert_eq!(split("انتهى.” ثم"), ["انتهى.”", "ثم"]);
        assert_eq!(
            split("بلغ 3.5 على x.ai اليوم؛ ثم زاد: كثيرًا، جدًا."),
            ["بلغ 3.5 على x.ai اليوم؛ ثم زاد: كثيرًا، جدًا."]
        );
    }

    #[test]
    fn an_insertion_in_brackets_belongs_to_what_it_follows() {
        assert_eq!(
            split("من يعمل؟ [for them]؟” ثم سكت."),
            ["من يعمل؟ [for them]؟”", "ثم سكت."]
        );
        assert_eq!(
            split("Who came? (Nobody.) So we left."),
            ["Who came? (Nobody.)", "So we left."]
        );
    }

    #[test]
    fn line_ends_are_spaces_and_space_is_left_out() {
        assert_eq!(
            split("  One sentence\non two lines.\nAnother.  "),
            ["One sentence\non two lines.", "Another."]
        );
        assert!(split(" \n ").is_empty() && split("").is_empty());
    }

    #[test]
    fn a_byte_is_in_its_sentence_or_the_one_before() {
        let text = "One. Two.";
        let all = sentences(text);
        let at = |byte| sentence_at(&all, byte).map(|range| range.slice(text));
        assert_eq!(
            [at(0), at(4), at(5), at(8)],
            [Some("One."), Some("One."), Some("Two."), Some("Two.")]
        );
        assert_eq!(sentence_at(&[], 3), None);
    }
}
