//! How else a word is spelled: as the Quran has it and as we write it today, and with an apostrophe
//! or without.
//!
//! A *rest* is what stands in a word behind what is written joined to it: كتاب in والكتاب, eau in
//! l’eau.

use super::form::{BEHIND_PARTICLE, PARTICLES};

/// The small alef above a letter: sometimes written as a letter today (الكتاب), sometimes not at
/// all (الرحمن).
pub(super) const SMALL_ALEF: char = '\u{0670}';

/// The letter that most of them are today.
const ALEF: &str = "ا";

/// What is one alef today where the small one stands on waw or ya (الصلوة, التورية, الربوا), the
/// longest first.
pub(super) const ALEFS: &[&str] = &[
    "و\u{0670}ا",
    "ي\u{0670}ا",
    "و\u{0670}",
    "ي\u{0670}",
    "\u{0670}",
];

/// Hamza and alef are one letter today: القرءان.
pub(super) const HAMZA_ALEF: &str = "ءا";

/// Ends of words, folded, that are spelled in two ways also where nothing above or below the
/// letters tells, and how they are spelled today.
pub(super) const SPELT: &[(&str, &str)] = &[
    ("صلوه", "صلاه"),
    ("زكوه", "زكاه"),
    ("حيوه", "حياه"),
    ("نجوه", "نجاه"),
    ("مشكوه", "مشكاه"),
    ("الربوا", "الربا"),
    ("اليل", "الليل"),
    ("رحمان", "رحمن"),
    ("سموات", "سماوات"),
    ("ملءكه", "ملاءكه"),
    ("ابرهيم", "ابراهيم"),
    ("ابراهم", "ابراهيم"),
    ("اسمعيل", "اسماعيل"),
    ("اسحق", "اسحاق"),
    ("هرون", "هارون"),
    ("سليمن", "سليمان"),
    ("داوود", "داود"),
    ("طاووس", "طاوس"),
    ("ماءه", "مءه"),
];

/// The particle ل and the article in one.
pub(super) const LAM_ARTICLE: &str = "لل";

/// The spellings of a form, its own first.
#[must_use]
pub fn spellings(form: &str) -> Vec<String> {
    let mut found = vec![form.replace(SMALL_ALEF, "")];
    if form.contains(SMALL_ALEF) {
        add(&mut found, form.replace(SMALL_ALEF, ALEF));
        add(
            &mut found,
            ALEFS
                .iter()
                .fold(form.to_owned(), |form, old| form.replace(old, ALEF)),
        );
    }
    if form.contains('\'') {
        add(&mut found, form.replace('\'', ""));
    }
    for word in found.clone() {
        add(&mut found, word.replace(HAMZA_ALEF, ALEF));
    }
    for word in found.clone() {
        for (old, now) in SPELT {
            if let Some(start) = word.strip_suffix(old) {
                add(&mut found, format!("{start}{now}"));
            }
        }
    }
    found
}

fn add(found: &mut Vec<String>, spelling: String) {
    if !found.contains(&spelling) {
        found.push(spelling);
    }
}

/// The rests of a word: behind particles, and between its apostrophes.
pub(super) fn rests(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for particle in PARTICLES.iter() {
        let Some(rest) = word.strip_prefix(particle.as_str()) else {
            continue;
        };
        let joined = particle.ends_with(LAM_ARTICLE);
        let needed = if joined || particle.ends_with("ال") {
            2
        } else {
            BEHIND_PARTICLE
        };
        if rest.chars().count() >= needed {
            found.push(rest.to_owned());
            if joined {
                found.push(format!("ال{rest}"));
            }
        }
    }
    // Of `don’t` there is nothing but the whole.
    if word.contains('\'') && !word.ends_with("n't") {
        let mut before = 0;
        for piece in word.split('\'') {
            let length = piece.chars().count();
            if length > 2 || (length == 2 && before == 1) {
                found.push(piece.to_owned());
            }
            before = length;
        }
    }
    found
}
