//! Finds cues: words and numbers that an original and its translation share whatever their
//! languages, and that show which of their blocks correspond.

use crate::edition::apparatus::Apparatus;
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::block::{BlockNumber, Text};
use crate::source::id::EntityId;
use crate::text::letter::fold_letter;
use crate::text::script::is_latin;

/// Something that an original and its translation share.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Cue<'a> {
    /// A word in Latin letters, in lower case.
    Word(String),
    /// A number, as ASCII digits.
    Number(String),
    /// A mentioned entity.
    Entity(&'a EntityId),
    /// An annotation on both texts.
    Annotation(AnnotationIndex),
}

/// The cues of one text: for each block its cues, each with its byte in the block.
pub(super) type Cues<'a> = Vec<Vec<(usize, Cue<'a>)>>;

/// The number of a cue among those of two texts, in the order of the cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CueNumber(usize);

/// The cues of one text like [`Cues`], by their numbers.
pub(super) type NumberedCues = Vec<Vec<(usize, CueNumber)>>;

/// Numbers the cues of two texts, because numbers are compared faster. Equal cues have equal numbers.
pub(super) fn number(original: &Cues<'_>, other: &Cues<'_>) -> [NumberedCues; 2] {
    let all = original.iter().chain(other).flatten();
    let mut cues: Vec<&Cue<'_>> = all.map(|(_, cue)| cue).collect();
    cues.sort_unstable();
    cues.dedup();
    let number = |cue: &Cue<'_>| CueNumber(cues.partition_point(|known| *known < cue));
    [original, other].map(|blocks| {
        let numbered = |block: &Vec<(usize, Cue<'_>)>| {
            let cues = block.iter();
            cues.map(|(at, cue)| (*at, number(cue))).collect()
        };
        blocks.iter().map(numbered).collect()
    })
}

/// Which words in Latin letters are cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LatinCues {
    /// All.
    All,
    /// Those with a capital. If both texts are in Latin letters, they do not share common words.
    Capitalized,
}

/// Collects the cues of a text.
pub(super) fn cues<'a>(
    text: &Text,
    annotations: &'a [Annotation],
    apparatus: &'a Apparatus,
    latin: LatinCues,
) -> Cues<'a> {
    let mut cues: Cues<'a> = text
        .blocks
        .iter()
        .map(|block| written(&block.text, latin))
        .collect();
    let mut add = |block: BlockNumber, at: usize, cue: Cue<'a>| {
        if let Some(cues) = cues.get_mut(block.index()) {
            cues.push((at, cue));
        }
    };
    for place in &apparatus.places {
        let Some(annotation) = annotations.get(place.annotation.0) else {
            continue;
        };
        let start = place.start();
        if let Some(entity) = &annotation.body.entity {
            add(start.block, start.range.start(), Cue::Entity(&entity.value));
        } else if annotation.targets.len() > 1 {
            add(
                start.block,
                start.range.start(),
                Cue::Annotation(place.annotation),
            );
        }
    }
    for link in &apparatus.autolinks {
        add(
            link.at.block,
            link.at.range.start(),
            Cue::Entity(&link.entity),
        );
    }
    cues
}

/// Is the text mainly in Latin letters?
pub(super) fn is_written_in_latin(text: &Text) -> bool {
    let letters = text
        .blocks
        .iter()
        .flat_map(|block| block.text.chars())
        .filter(|c| c.is_alphabetic())
        .take(1_000);
    let (latin, other): (Vec<char>, Vec<char>) = letters.partition(|c| is_latin(*c));
    latin.len() > other.len()
}

/// Returns the words and numbers of a block that may be cues.
fn written(text: &str, latin: LatinCues) -> Vec<(usize, Cue<'static>)> {
    let mut found = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if is_latin(first) {
            let mut word = String::from(first);
            while let Some((_, c)) = chars.next_if(|(_, c)| is_latin(*c) || c.is_ascii_digit()) {
                word.push(c);
            }
            let named = latin == LatinCues::All || word.contains(char::is_uppercase);
            if named && word.chars().nth(1).is_some() {
                found.push((start, Cue::Word(word.to_lowercase())));
            }
        } else if fold_letter(first).is_ascii_digit() {
            let mut number = String::from(fold_letter(first));
            while let Some((_, c)) =
                chars.next_if(|(_, c)| fold_letter(*c).is_ascii_digit() || parts_digits(*c))
            {
                number.extend(Some(fold_letter(c)).filter(char::is_ascii_digit));
            }
            found.push((start, Cue::Number(number)));
        }
    }
    found
}

/// Can this character separate the digits of one number: groups of thousands, decimals?
const fn parts_digits(c: char) -> bool {
    matches!(
        c,
        ',' | '.' | '\u{066B}' | '\u{066C}' | '\u{00A0}' | '\u{202F}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, latin: LatinCues) -> Vec<String> {
        let cue = |(_, cue)| match cue {
            Cue::Word(word) | Cue::Number(word) => word,
            other => format!("{other:?}"),
        };
        written(text, latin).into_iter().map(cue).collect()
    }

    #[test]
    fn words_and_numbers_are_the_same_in_both_texts() {
        assert_eq!(
            shown("وباعت Acme’s نحو ١٠٠٬٠٠٠ من GPT4 عام ۲۰۲۴.", LatinCues::All),
            ["acme", "100000", "gpt4", "2024"]
        );
        assert_eq!(
            shown(
                "Acme sold some 100,000 in 2024. A lot!",
                LatinCues::Capitalized
            ),
            ["acme", "100000", "2024"]
        );
        assert_eq!(
            shown("بنسبة ٣٫٥٪", LatinCues::All),
            shown("by 3.5 %", LatinCues::Capitalized)
        );
    }
}
