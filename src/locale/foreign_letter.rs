//! Letters of other languages in names in Arabic script: under which letter of its own alphabet a
//! language's readers look for them.
//!
//! CLDR's order of a language knows the letters of the language. It leaves the others where they
//! are in the order of all languages, which for Urdu is after its last letter.

/// Returns the function that replaces a letter by that of the language's alphabet which readers
/// take it for. It returns other characters, and those that CLDR's order has at their place,
/// unchanged.
pub(super) fn own_letter_of(language: &str) -> fn(char) -> char {
    match language {
        "ar" | "fa" => without_retroflex,
        "ur" => in_urdu,
        _ => |c| c,
    }
}

/// The letters of Urdu, Pashto, Sindhi and Kurdish that are ت, د and ر with another sign, which
/// CLDR's order has after ث, ذ and ز.
const fn without_retroflex(c: char) -> char {
    match c {
        '\u{680}' => '\u{628}',
        '\u{679}' | '\u{67A}' | '\u{67C}' | '\u{67D}' | '\u{67F}' => '\u{62A}',
        '\u{688}'..='\u{690}' => '\u{62F}',
        '\u{691}' | '\u{693}'..='\u{695}' => '\u{631}',
        _ => c,
    }
}

const fn in_urdu(c: char) -> char {
    match c {
        '\u{625}' | '\u{671}'..='\u{673}' => '\u{627}',
        '\u{67B}' | '\u{680}' => '\u{628}',
        '\u{67A}' | '\u{67C}' | '\u{67D}' | '\u{67F}' => '\u{62A}',
        '\u{683}' | '\u{684}' => '\u{62C}',
        '\u{687}' | '\u{6BF}' => '\u{686}',
        '\u{681}' | '\u{682}' | '\u{685}' => '\u{62E}',
        '\u{689}'..='\u{690}' => '\u{62F}',
        '\u{692}'..='\u{695}' => '\u{631}',
        '\u{696}' | '\u{697}' | '\u{699}' => '\u{698}',
        '\u{69A}'..='\u{69C}' => '\u{634}',
        '\u{6A4}' | '\u{6A6}' => '\u{641}',
        '\u{643}' | '\u{6AA}'..='\u{6AE}' => '\u{6A9}',
        '\u{6B0}'..='\u{6B4}' => '\u{6AF}',
        '\u{6B5}'..='\u{6B8}' => '\u{644}',
        '\u{6B9}' | '\u{6BB}'..='\u{6BD}' => '\u{646}',
        '\u{629}' | '\u{647}' | '\u{6C0}' | '\u{6C3}' | '\u{6D5}' => '\u{6C1}',
        '\u{6C4}'..='\u{6CB}' | '\u{6CF}' => '\u{648}',
        '\u{649}' | '\u{64A}' | '\u{6CD}' | '\u{6CE}' | '\u{6D0}' | '\u{6D1}' => '\u{6CC}',
        _ => c,
    }
}
