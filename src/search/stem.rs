//! Reduces a form to its stem.
//!
//! Arabic suffixes are those of the stemmer *light10* (Larkey, Ballesteros and Connell, 2007), and
//! also joined pronouns and the endings before them or alone: the alef of كتابًا, the ta of شركته
//! and شركتان. English plurals are removed by Harman's S stemmer (1991). Both keep letters that may
//! belong to a root.

/// Arabic suffixes in the order in which they are removed, each with the least number of letters
/// that must remain.
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

/// Returns the stem of a form. Forms in other scripts than Arabic and Latin are their own stems.
pub(super) fn stem(form: &str) -> String {
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
    let ends_with = |ends: &[&str]| ends.iter().any(|end| form.ends_with(end));
    if form.len() < 4 || !form.ends_with('s') || !form.is_ascii() {
        return form.to_owned();
    }
    if ends_with(&["ies"]) && !ends_with(&["eies", "aies"]) {
        return format!("{}y", &form[..form.len() - 3]);
    }
    if ends_with(&["us", "ss"]) {
        return form.to_owned();
    }
    form[..form.len() - 1].to_owned()
}
