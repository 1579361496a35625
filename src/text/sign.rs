//! Decides which punctuation the interface may add after an author's words: a full stop only if the
//! words do not end with one, a comma only if they do not end with a pause.

use icu::properties::props::{
    DefaultIgnorableCodePoint, GeneralCategory, SentenceTerminal, TerminalPunctuation,
};
use icu::properties::{CodePointMapData, CodePointSetData};

/// What a punctuation mark at the end of words does, in any script.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Ends a sentence or an abbreviation: `.` `۔` `。` `।`.
    Stop,
    /// Ends a sentence with an intonation: `?` `؟` `!` `…`.
    Tone,
    /// Separates parts of a sentence: `,` `،` `;` `؛` `:` `、`.
    Pause,
    /// Closes a quotation or a bracket.
    Close,
}

fn sign(c: char) -> Option<Sign> {
    match c {
        '\u{2025}'
        | '\u{2026}'
        | '\u{22EF}'
        | '!'
        | '?'
        | '\u{61F}'
        | '\u{37E}'
        | '\u{55C}'
        | '\u{55E}'
        | '\u{FF01}'
        | '\u{FF1F}'
        | '\u{203C}'
        | '\u{203D}'
        | '\u{2047}'..='\u{2049}' => Some(Sign::Tone),
        '"' | '\'' => Some(Sign::Close),
        _ if CodePointSetData::new::<SentenceTerminal>().contains(c) => Some(Sign::Stop),
        _ if CodePointSetData::new::<TerminalPunctuation>().contains(c) => Some(Sign::Pause),
        // Quotation marks of both categories can close: ” opens in Arabic typesetting, « closes in
        // German.
        _ => match CodePointMapData::<GeneralCategory>::new().get(c) {
            GeneralCategory::ClosePunctuation
            | GeneralCategory::FinalPunctuation
            | GeneralCategory::InitialPunctuation => Some(Sign::Close),
            _ => None,
        },
    }
}

/// May the interface add this punctuation mark after these words?
///
/// A full stop may not follow another mark that ends or separates, also not inside closing
/// quotation marks and brackets (`“Why?”`). A comma, semicolon or colon may not either, but may
/// follow a quotation mark and the stop of an abbreviation (`Inc.,`). A closing bracket may not
/// follow itself. Spaces and invisible characters are ignored.
pub fn may_follow(words: &str, next: char) -> bool {
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let mut shown = words
        .chars()
        .rev()
        .filter(|c| !c.is_whitespace() && !ignorable.contains(*c));
    match sign(next) {
        Some(Sign::Stop | Sign::Tone) => {
            let last = shown
                .map(sign)
                .find(|sign| *sign != Some(Sign::Close))
                .flatten();
            !matches!(last, Some(Sign::Stop | Sign::Tone | Sign::Pause))
        }
        Some(Sign::Pause) => match shown.next().and_then(sign) {
            Some(Sign::Tone | Sign::Pause) => false,
            Some(Sign::Stop) => is_abbreviation(words),
            Some(Sign::Close) | None => true,
        },
        Some(Sign::Close) => shown.next() != Some(next),
        None => true,
    }
}

/// Do the words end with an abbreviation: a capital and at most three more letters (`Inc.`, `Jr.`),
/// or a single letter?
fn is_abbreviation(words: &str) -> bool {
    let Some(before) = words
        .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.')
        .strip_suffix('.')
    else {
        return false;
    };
    let word = before
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    match word.chars().count() {
        1 => true,
        2..=4 => word.starts_with(char::is_uppercase),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stop_ends_a_sentence_in_every_script() {
        for ended in [
            "Done.",
            "Why?",
            "لماذا؟",
            "أولًا،",
            "ثانيًا؛",
            "Stop!",
            "and so on…",
            "first:",
            "one,",
            "ختم۔",
            "終わり。",
            "終わり｡",
            "अंत।",
            "“Why?”",
            "«لماذا؟»",
            "(see above.)",
            "“He said ‘no.’”",
            "He left.\" ",
            "done.\u{2069}\u{200F}",
        ] {
            assert!(!may_follow(ended, '.'), "{ended}");
        }
        for open in [
            "word",
            "كلمة",
            "“word”",
            "(a)",
            "",
            "3",
            "C++",
            "50%",
            "a –",
        ] {
            assert!(may_follow(open, '.'), "{open}");
        }
        assert!(!may_follow("ختم۔", '۔') && !may_follow("Why?", '。'));
    }

    #[test]
    fn a_comma_follows_an_abbreviation_and_a_quotation_but_no_other_comma() {
        for words in [
            "Acme Inc.",
            "Doe, J. R.",
            "د. م.",
            "Reed Jr.\u{2069}",
            "«لماذا؟»",
            "word",
            "(a)",
        ] {
            assert!(
                may_follow(words, ',') && may_follow(words, '،') && may_follow(words, '؛'),
                "{words}"
            );
        }
        for words in [
            "Why?",
            "one,",
            "أولًا،",
            "so…",
            "namely:",
            "It was late.",
            "كان الوقت متأخرًا.",
            "終わり。",
        ] {
            assert!(
                !may_follow(words, ',') && !may_follow(words, '؛'),
                "{words}"
            );
        }
    }

    #[test]
    fn a_bracket_is_closed_once() {
        assert!(!may_follow("[is]", ']') && !may_follow("[is] ", ']'));
        assert!(may_follow("(is)", ']') && may_follow("is", ']'));
    }
}
