//! Checks the form of ids: lower-case letters, digits and hyphens of any script, in NFC.

use std::collections::BTreeSet;

use icu::normalizer::ComposingNormalizerBorrowed;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};
use icu::properties::{CodePointMapData, CodePointMapDataBorrowed};

const CATEGORIES: CodePointMapDataBorrowed<'static, GeneralCategory> =
    CodePointMapData::<GeneralCategory>::new();

/// Why a string is not an id; `None` if it is one.
pub fn fault(id: &str) -> Option<String> {
    if id.is_empty() {
        return Some("it is empty".into());
    }
    for c in id.chars() {
        if !is_allowed_in_ids(c) {
            return Some(format!("it holds {}", character_name(c)));
        }
    }
    if id.to_lowercase() != id {
        return Some("it holds a capital letter".into());
    }
    if id.starts_with('-') || id.ends_with('-') || id.contains("--") {
        return Some("a hyphen stands between two letters or digits".into());
    }
    if !ComposingNormalizerBorrowed::new_nfc().is_normalized(id) {
        return Some("it is not in Unicode's composed form (NFC)".into());
    }
    let digits: BTreeSet<u32> = id
        .chars()
        .filter(|c| CATEGORIES.get(*c) == GeneralCategory::DecimalNumber)
        .map(digit_block)
        .collect();
    (digits.len() > 1).then(|| "it mixes two kinds of digits".into())
}

/// The length in bytes that common file systems allow for the name of a file.
const LONGEST_NAME: usize = 255;

/// Why an id is too long for the names of its files, which have `added` more bytes. `None` if it is not.
pub fn too_long(id: &str, added: usize) -> Option<String> {
    let bytes = id.len() + added;
    (bytes > LONGEST_NAME).then(|| format!("a file named by it would have a name of {bytes} bytes, and file systems take {LONGEST_NAME}"))
}

/// The help for an id that is too long.
pub fn shorter(added: usize) -> String {
    let most = LONGEST_NAME - added;
    format!(
        "write one of at most {most} bytes: {most} Latin letters, or {} Arabic or Hebrew ones",
        most / 2
    )
}

/// The id that is nearest to a string; `None` if there is none.
pub fn proposal(written: &str) -> Option<String> {
    let composed = ComposingNormalizerBorrowed::new_nfc()
        .normalize(&written.to_lowercase())
        .into_owned();
    let unseen = |c: char| {
        is_vocalisation(c) || c == '\u{640}' || CATEGORIES.get(c) == GeneralCategory::Format
    };
    let kept = composed.chars().filter(|c| !unseen(*c));
    let id: String = kept
        .map(|c| if is_allowed_in_ids(c) { c } else { '-' })
        .collect();
    let id = id
        .split('-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    fault(&id).is_none().then_some(id)
}

/// The help for a string that is not an id.
pub fn help(written: &str) -> String {
    let rule = "ids are lower-case letters, digits and hyphens";
    let straight =
        if written.starts_with(['\u{201C}', '\u{201D}', '\u{2018}', '\u{2019}', '\u{AB}']) {
            "; YAML's own quotes are straight: \"…\""
        } else {
            ""
        };
    match proposal(written) {
        Some(id) => format!("write `{id}`: {rule}{straight}"),
        None => format!("{rule}, such as `elon-musk`{straight}"),
    }
}

/// May an id contain the character?
fn is_allowed_in_ids(c: char) -> bool {
    let category = CATEGORIES.get(c);
    // Harakat, and tatweel (a letter in Unicode), would allow two ids that look alike.
    let letter = GeneralCategoryGroup::Letter.contains(category) && c != '\u{640}';
    let mark = GeneralCategoryGroup::Mark.contains(category) && !is_vocalisation(c);
    letter || mark || category == GeneralCategory::DecimalNumber || c == '-'
}

/// Is it a mark that only vocalises a word? With these marks two ids could be the same word.
fn is_vocalisation(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{653}' | '\u{656}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{591}'..='\u{5C7}')
}

/// A number that is the same for all digits of one script, and differs between scripts.
fn digit_block(c: char) -> u32 {
    u32::from(c) >> 4
}

/// A description of a character for a message; invisible ones by their code point.
fn character_name(c: char) -> String {
    if c == ' ' {
        "a space".into()
    } else if c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{640}' | '\u{FEFF}')
        || is_vocalisation(c)
    {
        format!("U+{:04X}", u32::from(c))
    } else {
        format!("`{c}`")
    }
}

#[cfg(test)]
mod tests {
    use super::{fault, proposal};

    #[test]
    fn ids_are_plain_words_of_any_script() {
        for id in ["elon-musk", "gpt-4", "سباق-الحواسيب", "été", "ab"] {
            assert_eq!(fault(id), None, "{id}");
        }
        for id in [
            "",
            "Elon",
            "elon musk",
            "a_b",
            "a--b",
            "-a",
            "a\u{202E}b",
            "ســ",
            "كِتاب",
            "e\u{301}te",
            "1٢",
            "a.b",
            "a/b",
        ] {
            assert!(fault(id).is_some(), "{id:?}");
        }
    }

    #[test]
    fn what_is_no_id_has_one_near_it() {
        for (written, id) in [
            ("The Lamp!", "the-lamp"),
            ("old_man", "old-man"),
            ("كِتاب ١", "كتاب-١"),
            ("“days”", "days"),
            ("a--b", "a-b"),
        ] {
            assert_eq!(proposal(written).as_deref(), Some(id), "{written}");
        }
        assert_eq!(proposal("…"), None);
        assert_eq!(proposal("1٢"), None);
    }
}
