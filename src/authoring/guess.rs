//! Words that look like names of entities that nobody has written yet. Guesses: shown, never
//! written.

use std::collections::{BTreeMap, HashSet};

use super::suggest::{Guess, Taken, context};
use crate::anchor::BlockRange;
use crate::source::block::{Block, Text};
use crate::text::fold::fold_quote;
use crate::text::script::is_latin;
use crate::text::{Direction, TextRange};

const LATIN: &str = "Latin capitals in a text of another script";
const TITLE: &str = "after a title";
const SAYING: &str = "beside a verb of saying";
const QUOTED: &str = "in quotation marks more than once";

/// Titles that a name follows.
const TITLES: [&str; 30] = [
    "الرئيس",
    "الدكتور",
    "الدكتورة",
    "السيد",
    "السيدة",
    "الوزير",
    "الوزيرة",
    "المدير",
    "الأستاذ",
    "الأستاذة",
    "الباحث",
    "الباحثة",
    "الملك",
    "الأمير",
    "الشيخ",
    "المهندس",
    "النائب",
    "البروفيسور",
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Prof",
    "Professor",
    "President",
    "Senator",
    "Minister",
    "Sir",
    "Judge",
    "CEO",
];
/// Verbs of saying that an Arabic name follows, with و or ف or without.
const SAYS_BEFORE: [&str; 18] = [
    "قال",
    "قالت",
    "يقول",
    "تقول",
    "أضاف",
    "أضافت",
    "صرح",
    "صرحت",
    "أوضح",
    "أوضحت",
    "أكد",
    "أكدت",
    "أعلن",
    "أعلنت",
    "ذكرت",
    "كتبت",
    "رأى",
    "علق",
];
/// Verbs of saying that an English name precedes.
const SAYS_AFTER: [&str; 8] = [
    "said",
    "says",
    "wrote",
    "writes",
    "announced",
    "added",
    "told",
    "argued",
];
/// Arabic words that begin no name.
const NO_NAME: [&str; 30] = [
    "أحد",
    "إحدى",
    "بعض",
    "التنفيذي",
    "إن",
    "أن",
    "إنه",
    "إنها",
    "أنه",
    "أنها",
    "في",
    "من",
    "على",
    "عن",
    "إلى",
    "هو",
    "هي",
    "له",
    "لها",
    "لهم",
    "هذا",
    "هذه",
    "ذلك",
    "الذي",
    "التي",
    "أمس",
    "اليوم",
    "بعد",
    "قبل",
    "مع",
];
/// A quoted name has no more words than this.
const LONGEST_QUOTED: usize = 6;

/// A place that looks like a name, and why.
type Found = (TextRange, &'static str);

/// The guesses of a text that are neither names already nor within a place that is taken: the most
/// frequent first.
pub(super) fn guesses(text: &Text, taken: &Taken<'_>, names: &HashSet<&str>) -> Vec<Guess> {
    let mut found: BTreeMap<String, Guess> = BTreeMap::new();
    for block in &text.blocks {
        let words = words(&block.text);
        let latin = if text.lang.direction() == Direction::Rtl {
            latin_runs(&block.text, &words)
        } else {
            Vec::new()
        };
        let mut places: Vec<Found> = latin.into_iter().map(|range| (range, LATIN)).collect();
        places.extend(beside(block, &words));
        places.extend(quoted(&block.text).into_iter().map(|range| (range, QUOTED)));
        let mut guessed: Vec<TextRange> = Vec::new();
        for (range, why) in places {
            let at = BlockRange {
                block: block.number,
                range,
            };
            let written = range.slice(&block.text);
            let key = fold_quote(written);
            if key.chars().count() < 2
                || names.contains(key.as_str())
                || taken.holds(at)
                || guessed.iter().any(|other| other.overlaps(range))
            {
                continue;
            }
            guessed.push(range);
            let new = || Guess {
                words: written.to_owned(),
                lang: text.lang.clone(),
                why,
                count: 0,
                context: context(text, at),
            };
            found.entry(key).or_insert_with(new).count += 1;
        }
    }
    let mut guesses: Vec<_> = found
        .into_values()
        .filter(|guess| guess.why != QUOTED || guess.count > 1)
        .collect();
    guesses.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.words.cmp(&b.words)));
    guesses
}

/// A word without the marks around it, and whether a mark ends it.
struct Word<'a> {
    text: &'a str,
    range: TextRange,
    ends: bool,
}

/// The words of a block, parted by white space.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let bare = piece.trim_end();
        let word = bare.trim_matches(|c: char| !c.is_alphanumeric());
        if let Some(start) = bare.find(word).filter(|_| !word.is_empty()) {
            let end = start + word.len();
            let range = TextRange::new(at + start, at + end);
            words.push(Word {
                text: word,
                range,
                ends: end < bare.len() || piece.contains('\n'),
            });
        }
        at += piece.len();
    }
    words
}

fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_latin_name(word: &Word<'_>) -> bool {
    let latin = word.text.chars().all(|c| is_latin(c) || !c.is_alphabetic());
    latin && word.text.chars().any(char::is_uppercase)
}

/// Runs of Latin words with a capital; what follows them directly and begins with a digit belongs
/// to them.
fn latin_runs(text: &str, words: &[Word<'_>]) -> Vec<TextRange> {
    let mut runs: Vec<TextRange> = Vec::new();
    let mut goes_on = false;
    for word in words {
        let number = goes_on && word.text.starts_with(|c: char| c.is_ascii_digit());
        let range = latin_part(text, word);
        match (runs.last_mut(), range) {
            (Some(last), Some(range)) if goes_on && range == word.range => {
                *last = TextRange::new(last.start(), range.end())
            }
            (Some(last), None) if number => *last = TextRange::new(last.start(), word.range.end()),
            (_, Some(range)) => runs.push(range),
            _ => {}
        }
        goes_on = (range.is_some() || number) && !word.ends;
    }
    runs
}

/// A Latin name alone, or behind letters of the other script that are written joined to it.
fn latin_part(text: &str, word: &Word<'_>) -> Option<TextRange> {
    if is_latin_name(word) {
        return Some(word.range);
    }
    let start = word.text.find(is_latin).filter(|start| *start > 0)? + word.range.start();
    let range = TextRange::new(start, word.range.end());
    let rest = Word {
        text: range.slice(text),
        range,
        ends: word.ends,
    };
    is_latin_name(&rest).then_some(range)
}

/// Names after titles, and beside verbs of saying.
fn beside(block: &Block, words: &[Word<'_>]) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let bare = fold_quote(word.text);
        let arabic = |c: char| !is_latin(c) && c.is_alphabetic();
        let says = |verb: &str| {
            bare == verb
                || bare
                    .strip_prefix(['\u{648}', '\u{641}'])
                    .is_some_and(|rest| rest == verb)
        };
        let after = if TITLES.contains(&bare.as_str()) {
            Some(TITLE)
        } else {
            SAYS_BEFORE.iter().any(|verb| says(verb)).then_some(SAYING)
        };
        let abbreviation = block
            .text
            .get(word.range.end()..)
            .is_some_and(|rest| rest.starts_with('.'))
            && bare.starts_with(is_latin);
        if let Some(why) = after.filter(|_| !word.ends || abbreviation) {
            found.extend(
                following(&words[at + 1..], bare.starts_with(arabic)).map(|range| (range, why)),
            );
        }
        if SAYS_AFTER.contains(&bare.as_str()) {
            found.extend(preceding(&words[..at]).map(|range| (range, SAYING)));
        }
    }
    found
}

/// The name that begins right here: capitals of English, at most two words of Arabic.
fn following(words: &[Word<'_>], arabic: bool) -> Option<TextRange> {
    let fits = |word: &Word<'_>| {
        let letters = word.text.chars().next().is_some_and(char::is_alphabetic);
        if arabic {
            letters && !NO_NAME.contains(&word.text)
        } else {
            is_capitalised(word.text)
        }
    };
    let most = if arabic { 2 } else { 4 };
    // A title between the two has the name behind it.
    let first = words
        .first()
        .filter(|word| fits(word) && !TITLES.contains(&word.text))?;
    let mut end = first;
    for word in words.iter().take(most).skip(1) {
        if end.ends || !fits(word) {
            break;
        }
        end = word;
    }
    Some(TextRange::new(first.range.start(), end.range.end()))
}

/// The capitalised words that end right here; a single one may only begin a sentence.
fn preceding(words: &[Word<'_>]) -> Option<TextRange> {
    let run = words
        .iter()
        .rev()
        .enumerate()
        .take_while(|(at, word)| (*at == 0 || !word.ends) && is_capitalised(word.text))
        .count();
    let name = words.get(words.len().checked_sub(run)?..)?;
    let (first, last) = (name.first()?, name.last().filter(|last| !last.ends)?);
    (name.len() > 1).then(|| TextRange::new(first.range.start(), last.range.end()))
}

/// What stands between double quotation marks, if that is short enough to be a name.
fn quoted(text: &str) -> Vec<TextRange> {
    const MARKS: [char; 7] = [
        '"', '\u{201C}', '\u{201D}', '\u{201E}', '\u{201F}', '\u{AB}', '\u{BB}',
    ];
    let mut found = Vec::new();
    let mut open: Option<(char, usize)> = None;
    for (at, mark) in text.char_indices().filter(|(_, c)| MARKS.contains(c)) {
        let after = at + mark.len_utf8();
        let Some((opening, start)) = open.take() else {
            open = Some((mark, after));
            continue;
        };
        let inside = text.get(start..at).unwrap_or_default();
        let count = inside.split_whitespace().count();
        if (opening == mark) != (mark == '"') {
            // One that opens again, or of another kind: nothing was quoted.
            open = Some((mark, after));
        } else if inside.trim() == inside
            && (1..=LONGEST_QUOTED).contains(&count)
            && !inside.contains('\n')
        {
            found.push(TextRange::new(start, at));
        }
    }
    found
}
