//! Edits a text as people do: misspellings, words added and removed, sentences deleted, copied and
//! moved.

use std::ops::Range;

use crate::random::Random;

/// A replacement of bytes of a text.
pub struct Change {
    pub range: Range<usize>,
    pub new: String,
}

/// Makes changes that do not overlap, in the order of the text. Every second one touches one of the
/// places.
pub fn changes(
    text: &str,
    places: &[Range<usize>],
    count: usize,
    random: &mut Random,
) -> Vec<Change> {
    let words = words(text);
    let mut made: Vec<Change> = Vec::new();
    for number in 0..count {
        let near =
            (number % 2 == 0 && !places.is_empty()).then(|| &places[random.below(places.len())]);
        let inside: Vec<usize> = (0..words.len())
            .filter(|at| near.is_none_or(|place| overlap(place, &words[*at])))
            .collect();
        if inside.is_empty() {
            continue;
        }
        let at = inside[random.below(inside.len())];
        for change in change(text, &words, at, random) {
            let free = made.iter().all(|other| {
                change.range.end < other.range.start || other.range.end < change.range.start
            });
            if free {
                made.push(change);
            }
        }
    }
    made.sort_by_key(|change| change.range.start);
    made
}

/// The text after the changes.
pub fn rewritten(text: &str, changes: &[Change]) -> String {
    let (mut rewritten, mut done) = (String::new(), 0);
    for Change { range, new } in changes {
        rewritten.push_str(&text[done..range.start]);
        rewritten.push_str(new);
        done = range.end;
    }
    rewritten + &text[done..]
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn change(text: &str, words: &[Range<usize>], at: usize, random: &mut Random) -> Vec<Change> {
    let word = words[at].clone();
    let written = &text[word.clone()];
    let chars: Vec<char> = written.chars().collect();
    let other = |random: &mut Random| text[words[random.below(words.len())].clone()].to_owned();
    let replace = |new: String| {
        vec![Change {
            range: word.clone(),
            new,
        }]
    };
    let letter = random.below(chars.len());
    let without = |skipped: usize| {
        chars
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != skipped)
            .map(|(_, c)| *c)
            .collect::<String>()
    };
    let sentence = sentence(text, &word);
    match random.below(14) {
        0 => replace(without(letter)),
        1 => replace(
            chars
                .iter()
                .enumerate()
                .flat_map(|(index, c)| std::iter::repeat_n(*c, 1 + usize::from(index == letter)))
                .collect(),
        ),
        2 => {
            let mut swapped = chars.clone();
            swapped.swap(letter, (letter + 1).min(chars.len() - 1));
            replace(swapped.into_iter().collect())
        }
        3 => replace(other(random)),
        4 => replace(format!("{written} {}", other(random))),
        5 => replace(String::new()),
        6 => match words.get(at + 1) {
            Some(next) => {
                let between = &text[word.end..next.start];
                vec![Change {
                    range: word.start..next.end,
                    new: format!("{}{between}{written}", &text[next.clone()]),
                }]
            }
            None => Vec::new(),
        },
        7 => vec![Change {
            range: sentence,
            new: String::new(),
        }],
        8 => {
            // The sentence is deleted, and one that differs in a word is inserted elsewhere.
            let decoy = decoy(text, &sentence, &word, &other(random));
            let place = words[random.below(words.len())].start;
            vec![
                Change {
                    range: sentence,
                    new: String::new(),
                },
                Change {
                    range: place..place,
                    new: format!("{} ", decoy.trim()),
                },
            ]
        }
        9 => {
            let decoy = decoy(text, &sentence, &word, &other(random));
            let place = words[random.below(words.len())].start;
            vec![Change {
                range: place..place,
                new: format!("{} ", decoy.trim()),
            }]
        }
        10 => replace(
            chars
                .iter()
                .flat_map(|c| {
                    [
                        Some(*c),
                        ('\u{621}'..='\u{64A}').contains(c).then_some('\u{64E}'),
                    ]
                })
                .flatten()
                .collect(),
        ),
        11 => replace(
            chars
                .iter()
                .map(|c| if c.is_ascii_digit() { '7' } else { *c })
                .collect(),
        ),
        12 => vec![Change {
            range: word.end..word.end,
            new: "\n\n".to_owned(),
        }],
        _ => replace(format!("\u{AB}{written}\u{BB}")),
    }
}

/// A copy of a sentence with one word replaced.
fn decoy(text: &str, sentence: &Range<usize>, word: &Range<usize>, other: &str) -> String {
    format!(
        "{}{other}{}",
        &text[sentence.start..word.start],
        &text[word.end..sentence.end]
    )
}

fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        match words.last_mut() {
            Some(last) if last.end == at => last.end = at + c.len_utf8(),
            _ => words.push(at..at + c.len_utf8()),
        }
    }
    words
}

fn sentence(text: &str, word: &Range<usize>) -> Range<usize> {
    let is_end = |c: char| matches!(c, '.' | '!' | '?' | '\u{61F}' | '\n');
    let start = text[..word.start]
        .char_indices()
        .rev()
        .find(|(_, c)| is_end(*c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let end = text[word.end..]
        .find(is_end)
        .map_or(text.len(), |at| word.end + at);
    start..end
}
