//! Finds other spellings of a form: Quranic and modern spelling, with and without an apostrophe.

/// The small alef above a letter. Modern spelling writes it as a letter (الكتاب) or not at all
/// (الرحمن).
pub(super) const SMALL_ALEF: char = '\u{0670}';

/// The letter that modern spelling mostly has for it.
const ALEF: &str = "ا";

/// Sequences that modern spelling writes as one alef, where the small alef is above waw or ya
/// (الصلوة, التورية, الربوا); longest first.
pub(super) const ALEFS: &[&str] = &[
    "و\u{0670}ا",
    "ي\u{0670}ا",
    "و\u{0670}",
    "ي\u{0670}",
    "\u{0670}",
];

/// A hamza and an alef that modern spelling writes as one letter: القرءان.
pub(super) const HAMZA_ALEF: &str = "ءا";

/// Endings of folded words with two spellings that no mark distinguishes: Quranic, modern.
pub(super) const MODERN_ENDINGS: &[(&str, &str)] = &[
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

/// Returns the spellings of a form, its own first.
pub(super) fn spellings(form: &str) -> Vec<String> {
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
        for (old, now) in MODERN_ENDINGS {
            if let Some(start) = word.strip_suffix(old) {
                add(&mut found, format!("{start}{now}"));
            }
        }
    }
    found
}

/// Adds a spelling that is not in the list yet.
fn add(found: &mut Vec<String>, spelling: String) {
    if !found.contains(&spelling) {
        found.push(spelling);
    }
}
