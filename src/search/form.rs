//! Words as they are searched for: which spellings are one form, and under which keys a form is
//! filed.
//!
//! A form is filed under its own stem and, where it may begin with particles, under the stem of
//! what follows them, so that ماسك finds لماسك and كتاب finds وبكتابه. Nothing decides which
//! reading is meant: what stands as it was typed comes first. The same goes for the other spellings
//! of a word (`spelling`).
//!
//! An apostrophe between two letters is part of their word, and so is the mark of Hebrew
//! abbreviations (צה״ל).
//!
//! Arabic suffixes as in the stemmer *light10* (Larkey, Ballesteros and Connell, 2007), with the
//! joined pronouns besides, and what stands before them or alone: the alef of كتابًا, the ta of
//! شركته and شركتان. English plurals as in Harman's S stemmer (1991). Both leave letters alone that
//! may be part of a root.

use std::sync::LazyLock;

use icu::normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup, Script};

use super::spelling::{LAM_ARTICLE, SMALL_ALEF, rests, spellings};
use crate::text::TextRange;
use crate::text::fold;
use crate::text::letter::fold_letter;
use crate::text::proclitic::is_proclitic;
use crate::text::script::script;

/// Scripts in which words are not set apart: every letter counts as a word.
pub(super) const UNSPACED: &[(Script, &str)] = &[
    (Script::Han, "Han"),
    (Script::Hiragana, "Hiragana"),
    (Script::Katakana, "Katakana"),
    (Script::Thai, "Thai"),
    (Script::Lao, "Lao"),
    (Script::Khmer, "Khmer"),
    (Script::Myanmar, "Myanmar"),
];

/// Scripts at whose borders a word ends: و before xAI is no part of the name.
pub(super) const SPACED: &[(Script, &str)] = &[
    (Script::Arabic, "Arabic"),
    (Script::Hebrew, "Hebrew"),
    (Script::Latin, "Latin"),
    (Script::Greek, "Greek"),
    (Script::Cyrillic, "Cyrillic"),
];

/// Letters of presentation, each of which stands for others.
pub(super) const PRESENTED: &[(char, char)] = &[('\u{FB1D}', '\u{FDFF}'), ('\u{FE70}', '\u{FEFC}')];

const TATWEEL: char = '\u{0640}';
const HAMZA: char = '\u{0621}';
const HAMZA_ABOVE: char = '\u{0654}';

/// What is one letter for search, besides what is one for finding names: hamza on waw and ya,
/// dotless i.
const ALSO_ONE: &[(char, char)] = &[
    ('\u{0624}', '\u{0621}'),
    ('\u{0626}', '\u{0621}'),
    ('\u{0131}', 'i'),
];

/// Ends of Arabic words, in the order in which they are taken off, with the letters that must
/// remain.
pub(super) const SUFFIXES: &[(&str, usize)] = &[
    ("تان", 3),
    ("تين", 3),
    ("هما", 3),
    ("هم", 3),
    ("هن", 3),
    ("كم", 3),
    ("نا", 3),
    ("ها", 2),
    ("ان", 2),
    ("ات", 2),
    ("ون", 2),
    ("ين", 2),
    ("يه", 2),
    ("ه", 2),
    ("ي", 2),
    ("ا", 3),
    ("ت", 3),
];

/// Letters that must remain behind particles; two are enough behind the article.
pub(super) const BEHIND_PARTICLE: usize = 3;

/// What writers use for an apostrophe: it belongs to a word between two letters of one of these
/// scripts.
pub(super) const APOSTROPHES: &[char] = &[
    '\'', '\u{2018}', '\u{2019}', '\u{201B}', '\u{02BB}', '\u{02BC}', '\u{02BE}', '\u{02BF}',
    '\u{2032}', '`', '\u{00B4}', '\u{FF07}', '\u{05F3}',
];
/// The scripts in whose words apostrophes stand, by their numbers in [`SPACED`]: all but Arabic.
pub(super) const WITH_APOSTROPHE: &[usize] = &[1, 2, 3, 4];
/// What writers use for the mark of Hebrew abbreviations.
pub(super) const GERSHAYIM: &[char] = &[
    '"', '\u{201C}', '\u{201D}', '\u{201E}', '\u{2033}', '\u{FF02}', '\u{05F4}',
];
/// The number of the Hebrew script in [`SPACED`].
pub(super) const HEBREW: usize = 1;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub range: TextRange,
    /// How it is searched for.
    pub form: String,
}

/// What a character is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Part of the word that it follows.
    Sign,
    /// Part of any word.
    Digit,
    /// Part of a word in its script; the number of the script in [`SPACED`], or one more than all
    /// for another.
    Letter(usize),
    /// A word of its own.
    Alone,
    /// Part of a word between two letters of these scripts, else a gap.
    Mark(&'static [usize]),
    /// No part of a word.
    Gap,
}

fn role(c: char) -> Role {
    if APOSTROPHES.contains(&c) {
        return Role::Mark(WITH_APOSTROPHE);
    }
    if GERSHAYIM.contains(&c) {
        return Role::Mark(&[HEBREW]);
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    if is_ignored(c) || GeneralCategoryGroup::Mark.contains(category) {
        return Role::Sign;
    }
    if c.is_numeric() {
        return Role::Digit;
    }
    if !c.is_alphabetic() {
        return Role::Gap;
    }
    let Some(script) = script(c) else {
        return Role::Digit;
    };
    if UNSPACED.iter().any(|(unspaced, _)| *unspaced == script) {
        return Role::Alone;
    }
    Role::Letter(
        SPACED
            .iter()
            .position(|(spaced, _)| *spaced == script)
            .unwrap_or(SPACED.len()),
    )
}

/// The words of a text, in order. What is left of و before xAI, and of an English possessive, is
/// none.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open: Option<(usize, Option<usize>)> = None; // where a word began, and the script of its last letter
    let mut close = |open: &mut Option<(usize, Option<usize>)>, end: usize| {
        if let Some((start, _)) = open.take() {
            push(text, TextRange::new(start, end), &mut words);
        }
    };
    for (at, c) in text.char_indices() {
        match role(c) {
            Role::Sign => {}
            Role::Gap => close(&mut open, at),
            Role::Mark(scripts) => {
                let last = open
                    .and_then(|(_, last)| last)
                    .filter(|last| scripts.contains(last));
                let next = text[at + c.len_utf8()..]
                    .chars()
                    .map(role)
                    .find(|role| *role != Role::Sign);
                if last.is_none() || next != last.map(Role::Letter) {
                    close(&mut open, at);
                }
            }
            Role::Digit => open = open.or(Some((at, None))),
            Role::Alone => {
                close(&mut open, at);
                open = Some((at, None));
                close(&mut open, at + c.len_utf8());
            }
            Role::Letter(script) => {
                if open.is_some_and(|(_, last)| last.is_some_and(|last| last != script)) {
                    close(&mut open, at);
                }
                open = Some((open.map_or(at, |(start, _)| start), Some(script)));
            }
        }
    }
    close(&mut open, text.len());
    words
}

fn push(text: &str, mut range: TextRange, words: &mut Vec<Word>) {
    let mut form = fold(range.slice(text));
    if form.ends_with("'s") {
        form.truncate(form.len() - 2);
        let mark = range.slice(text).rfind(|c| APOSTROPHES.contains(&c));
        range = TextRange::new(range.start(), range.start() + mark.unwrap_or(range.len()));
    }
    let mut chars = form.chars();
    let is_remnant = match (chars.next(), chars.next()) {
        (Some(only), None) => {
            only == 's' || matches!(script(only), Some(Script::Arabic | Script::Hebrew))
        }
        _ => false,
    };
    if !form.is_empty() && !is_remnant {
        words.push(Word { range, form });
    }
}

/// The form of a word: signs gone, letters that are exchanged as one, capitals small.
#[must_use]
pub fn fold(word: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(word);
    let mut plain = String::with_capacity(composed.len());
    let mut on_tatweel = false;
    for c in composed.chars() {
        // There hamza is a letter: شيـًٔا.
        if on_tatweel && c == HAMZA_ABOVE {
            plain.push(HAMZA);
        }
        on_tatweel = c == TATWEEL || (on_tatweel && matches!(c, '\u{064B}'..='\u{0652}'));
        if within(c, PRESENTED) {
            let shown = ComposingNormalizerBorrowed::new_nfkc();
            plain.extend(
                shown
                    .normalize(c.encode_utf8(&mut [0; 4]))
                    .chars()
                    .map(one_letter)
                    .flat_map(char::to_lowercase),
            );
        } else {
            plain.extend(one_letter(c).to_lowercase());
        }
    }
    let mut form: String = DecomposingNormalizerBorrowed::new_nfd()
        .normalize(&plain)
        .chars()
        .filter(|c| !is_ignored(*c))
        .collect();
    if form.chars().next().and_then(script) == Some(Script::Hebrew) {
        form.retain(|c| c != '\'' && !GERSHAYIM.contains(&c));
    }
    form
}

/// Is the character not there for a reader who searches: what quotations ignore but the small alef,
/// accents, hamza where it stands apart, and the small waw and ya of the Quran?
pub(super) const fn is_ignored(c: char) -> bool {
    (fold::is_ignored(c) && c != SMALL_ALEF)
        || matches!(
            c,
            '\u{0300}'..='\u{036F}' | '\u{0654}' | '\u{0655}' | '\u{06E5}' | '\u{06E6}'
        )
}

fn within(c: char, ranges: &[(char, char)]) -> bool {
    c >= ranges[0].0
        && ranges
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&c))
}

/// The letter that stands for all that are one with it.
pub(super) fn one_letter(c: char) -> char {
    if APOSTROPHES.contains(&c) {
        return '\'';
    }
    ALSO_ONE
        .iter()
        .find(|(from, _)| *from == c)
        .map_or_else(|| fold_letter(c), |(_, to)| *to)
}

/// Particles that may be written joined to a word, the longest first: every chain of them that the
/// language allows.
pub(super) static PARTICLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut found: Vec<String> = ["", "و", "ف"]
        .iter()
        .map(|conjunction| format!("{conjunction}{LAM_ARTICLE}"))
        .collect();
    for (letters, longest) in [("وفبكلا", 4), ("ושכלמהב", 5)] {
        let mut chains = vec![String::new()];
        for _ in 0..longest {
            chains = chains
                .iter()
                .flat_map(|chain| letters.chars().map(move |c| format!("{chain}{c}")))
                .collect();
            found.extend(chains.iter().filter(|chain| is_proclitic(chain)).cloned());
        }
    }
    found.sort_by(|a, b| {
        b.chars()
            .count()
            .cmp(&a.chars().count())
            .then_with(|| a.cmp(b))
    });
    found
});

/// The keys under which a form is filed: its own stem first, then those of its rests and of its
/// other spellings.
#[must_use]
pub fn keys(form: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for spelling in spellings(form) {
        let rests = rests(&spelling);
        for word in std::iter::once(spelling).chain(rests) {
            let key = stem(&word);
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

fn stem(form: &str) -> String {
    match form.chars().next() {
        Some('\u{0620}'..='\u{06FF}') => arabic_stem(form),
        Some('a'..='z') => english_stem(form),
        _ => form.to_owned(),
    }
}

fn arabic_stem(form: &str) -> String {
    let mut stem = form;
    for (suffix, remain) in SUFFIXES {
        if let Some(rest) = stem.strip_suffix(suffix)
            && rest.chars().count() >= *remain
        {
            stem = rest;
        }
    }
    stem.to_owned()
}

fn english_stem(form: &str) -> String {
    let ends = |ends: &[&str]| ends.iter().any(|end| form.ends_with(end));
    if form.len() < 4 || !form.ends_with('s') || !form.is_ascii() {
        return form.to_owned();
    }
    if ends(&["ies"]) && !ends(&["eies", "aies"]) {
        return format!("{}y", &form[..form.len() - 3]);
    }
    if ends(&["us", "ss"]) {
        return form.to_owned();
    }
    form[..form.len() - 1].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.form).collect()
    }

    /// Would whoever types the first find the second?
    fn finds(typed: &str, written: &str) -> bool {
        let written = keys(&fold(written));
        keys(&fold(typed)).iter().any(|key| written.contains(key))
    }

    #[test]
    fn a_word_is_found_behind_particles_and_before_endings() {
        for (typed, written) in [
            (
                "كتاب",
                "كتاب كتابًا كتاباً الكتاب وكتابه بكتابه كِتَاب کتاب كـــتاب",
            ),
            ("ماسك", "لماسك كماسك وماسك بماسك"),
            ("ألتمان", "لألتمان وألتمان التمان"),
            ("شركات", "الشركات شركة وللشركات شركاتها شركته شركتان"),
            ("الولايات", "للولايات والولايات"),
            ("المسؤولون", "المسئولون"),
            ("أحمد", "احمد"),
            ("مستشفى", "مستشفي"),
            ("٢٠٢٤", "2024 ۲۰۲۴"),
            ("laboratory", "laboratories"),
            ("Café", "cafe CAFÉ"),
        ] {
            for written in written.split(' ') {
                assert!(
                    finds(typed, written),
                    "{typed} finds {written}: {:?} {:?}",
                    keys(&fold(typed)),
                    keys(&fold(written))
                );
            }
        }
        for (typed, written) in [
            ("ماسك", "تماسك"),
            ("كتاب", "كاتب"),
            ("glass", "glas"),
            ("us", "u"),
        ] {
            assert!(!finds(typed, written), "{typed} does not find {written}");
        }
    }

    #[test]
    fn words_end_where_scripts_change_and_signs_part_nothing() {
        assert_eq!(
            forms("وxAI: كِتَابٌ، GPT-4 (x)"),
            ["xai", "كتاب", "gpt", "4", "x"]
        );
        assert_eq!(forms("日本"), ["日", "本"]);
        assert_eq!(forms("Musk’s"), ["musk"]);
        let text = "قال: «مُحَمَّد»";
        let found = words(text);
        assert_eq!(found[1].range.slice(text), "مُحَمَّد");
    }

    #[test]
    fn particles_are_chains_that_the_language_allows() {
        let has = |particle: &str| PARTICLES.iter().any(|known| known == particle);
        assert!(
            ["و", "وبال", "فلل", "לל"]
                .iter()
                .filter(|particle| has(particle))
                .count()
                == 3
        );
        assert!(!has("بو"));
    }
}
