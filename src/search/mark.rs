//! Punctuation that is part of a word between two letters.

/// The characters that writers use as an apostrophe.
pub(super) const APOSTROPHES: &[char] = &[
    '\'', '\u{2018}', '\u{2019}', '\u{201B}', '\u{02BB}', '\u{02BC}', '\u{02BE}', '\u{02BF}',
    '\u{2032}', '`', '\u{00B4}', '\u{FF07}', '\u{05F3}',
];

/// The characters that writers use as the mark of Hebrew abbreviations (צה״ל).
pub(super) const GERSHAYIM: &[char] = &[
    '"', '\u{201C}', '\u{201D}', '\u{201E}', '\u{2033}', '\u{FF02}', '\u{05F4}',
];
