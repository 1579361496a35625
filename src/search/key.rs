//! The keys under which a form is listed in the index, and by which a query finds it.
//!
//! A form is listed under its own stem and, if it may begin with particles, under the stem of what
//! follows them: ماسك finds لماسك, كتاب finds وبكتابه. Nothing decides which reading is right; the
//! script ranks the word as it was typed first. Other spellings of a word are treated in the same
//! way.

use super::particle::{LAM_ARTICLE, LETTERS_AFTER_PARTICLE, PARTICLES};
use super::spelling::spellings;
use super::stem::stem;

/// Returns the keys of a form without repetition: its own stem first, then the stems of its parts
/// and of its other spellings.
pub fn keys(form: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for spelling in spellings(form) {
        let parts = parts(&spelling);
        for word in std::iter::once(spelling).chain(parts) {
            let key = stem(&word);
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// Returns the parts of a word that are words themselves: what follows joined particles (كتاب in
/// والكتاب), and the pieces between apostrophes (eau in l’eau).
fn parts(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for particle in PARTICLES.iter() {
        let Some(rest) = word.strip_prefix(particle.as_str()) else {
            continue;
        };
        let joined = particle.ends_with(LAM_ARTICLE);
        let needed = if joined || particle.ends_with("ال") {
            2
        } else {
            LETTERS_AFTER_PARTICLE
        };
        if rest.chars().count() >= needed {
            found.push(rest.to_owned());
            if joined {
                found.push(format!("ال{rest}"));
            }
        }
    }
    // `don’t` has no part that is a word.
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
