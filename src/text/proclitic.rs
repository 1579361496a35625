//! Recognises the particles of Arabic and Hebrew that are written joined to the next word: and,
//! with, to, the.
//!
//! A name is found behind them, and its range does not include them. Names themselves are never
//! shortened, because many begin with letters that look like a particle.

use super::word::WordBounds;

const ALEF: char = '\u{0627}';
const ALEF_WASLA: char = '\u{0671}';
const LAM: char = '\u{0644}';
/// و and ف: and, then.
const CONJUNCTIONS: [char; 2] = ['\u{0648}', '\u{0641}'];
/// ب, ك and ل: with, like, to.
const PREPOSITIONS: [char; 3] = ['\u{0628}', '\u{0643}', LAM];

const HEBREW_VAV: char = '\u{05D5}';
const HEBREW_SHIN: char = '\u{05E9}';
/// כ, ל and מ before ש: when, until, from when.
const HEBREW_BEFORE_SHIN: [char; 3] = ['\u{05DB}', '\u{05DC}', '\u{05DE}'];
/// ה, ב, כ, ל, מ and מה: the, in, like, to, from, from the.
const HEBREW_LAST: [&str; 6] = [
    "\u{05D4}",
    "\u{05D1}",
    "\u{05DB}",
    "\u{05DC}",
    "\u{05DE}",
    "\u{05DE}\u{05D4}",
];

/// The longest proclitic, in characters: Hebrew ו + כש + מה.
const LONGEST: usize = 5;

/// Are these letters a chain of proclitics, in an order that the language allows?
pub fn is_proclitic(letters: &str) -> bool {
    !letters.is_empty() && (is_arabic(letters) || is_hebrew(letters))
}

fn is_arabic(letters: &str) -> bool {
    let rest = letters.strip_prefix(CONJUNCTIONS).unwrap_or(letters);
    let rest = rest.strip_prefix(PREPOSITIONS).unwrap_or(rest);
    let mut article = rest.chars();
    match (article.next(), article.next(), article.next()) {
        (None, ..) => true,
        (Some(first), Some(LAM), None) => [ALEF, ALEF_WASLA].contains(&first),
        _ => false,
    }
}

fn is_hebrew(letters: &str) -> bool {
    let rest = letters.strip_prefix(HEBREW_VAV).unwrap_or(letters);
    let shin = rest
        .strip_prefix(HEBREW_BEFORE_SHIN)
        .unwrap_or(rest)
        .strip_prefix(HEBREW_SHIN);
    let rest = shin
        .or_else(|| rest.strip_prefix(HEBREW_SHIN))
        .unwrap_or(rest);
    rest.is_empty() || HEBREW_LAST.contains(&rest)
}

/// Does a word begin at this byte of a folded text, at a boundary or behind a proclitic?
pub fn begins_word(folded: &str, bounds: &WordBounds, at: usize) -> bool {
    if bounds.holds(at) {
        return true;
    }
    let Some(before) = folded.get(..at) else {
        return false;
    };
    let starts = before
        .char_indices()
        .rev()
        .take(LONGEST)
        .map(|(start, _)| start);
    starts
        .filter(|start| bounds.holds(*start))
        .any(|start| is_proclitic(&before[start..]))
}

/// Returns what is left of an Arabic name with the article when it follows ل.
///
/// The ل absorbs the alef of the article, and of a name in الل also the lam: الولايات becomes
/// لولايات, اللجنة becomes لجنة. Returns `None` for other names, and for names of less than four
/// letters.
pub fn after_lam(folded_name: &str) -> Option<&str> {
    let rest = folded_name.strip_prefix(ALEF)?;
    let bare = rest.strip_prefix(LAM)?;
    bare.chars().nth(1)?;
    Some(if bare.starts_with(LAM) { bare } else { rest })
}

/// Does the ل that [`after_lam`] expects precede this byte, alone or after و or ف?
pub fn follows_lam(folded: &str, bounds: &WordBounds, at: usize) -> bool {
    let Some(before) = folded.get(..at).and_then(|before| before.strip_suffix(LAM)) else {
        return false;
    };
    bounds.holds(before.len())
        || before
            .strip_suffix(CONJUNCTIONS)
            .is_some_and(|before| bounds.holds(before.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_in_order_are_proclitics_and_others_are_not() {
        for yes in [
            "و",
            "ف",
            "ب",
            "وب",
            "ال",
            "وال",
            "بال",
            "فكال",
            "وٱل",
            "ו",
            "ה",
            "ש",
            "כש",
            "ושה",
            "וכשמה",
        ] {
            assert!(is_proclitic(yes), "{yes}");
        }
        for no in [
            "", "بو", "الو", "س", "لل", "وا", "هב", "הש", "לכש", "מהה", "x",
        ] {
            assert!(!is_proclitic(no), "{no}");
        }
    }

    #[test]
    fn words_begin_behind_proclitics() {
        for (text, name, begins) in [
            ("وبماسك", "ماسك", true),
            ("كالماسك", "ماسك", true),
            ("(لماسك", "ماسك", true),
            ("قماسك", "ماسك", false),
            ("وقماسك", "ماسك", false),
            ("וכשמהרצל", "רצל", true),
            ("אהרצל", "רצל", false),
        ] {
            let at = text.find(name).unwrap();
            assert_eq!(
                begins_word(text, &WordBounds::new(text), at),
                begins,
                "{text}"
            );
        }
    }

    #[test]
    fn the_article_loses_its_alef_after_lam() {
        assert_eq!(after_lam("الولايات"), Some("لولايات"));
        assert_eq!(after_lam("اللجنة"), Some("لجنة"));
        assert_eq!(after_lam("الل"), None);
        assert_eq!(after_lam("ماسك"), None);
        for (text, follows) in [
            ("للولايات", true),
            ("وللولايات", true),
            ("كللولايات", false),
            ("الولايات", false),
        ] {
            let at = text.find("لولايات").unwrap();
            assert_eq!(
                follows_lam(text, &WordBounds::new(text), at),
                follows,
                "{text}"
            );
        }
    }
}
