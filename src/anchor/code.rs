//! The codes of what can be wrong with a target.

use crate::diagnostic::Code;

/// The words stand nowhere in the text.
pub const NOWHERE: Code = Code("H0201");
/// The words stand only inside longer words.
pub const ONLY_INSIDE_WORDS: Code = Code("H0202");
/// The words stand in several places, and nothing says which is meant.
pub const AMBIGUOUS: Code = Code("H0203");
/// A number of `occurrence` or `except` that no place has.
pub const NO_SUCH_OCCURRENCE: Code = Code("H0204");
/// The words of `in` stand nowhere.
pub const IN_NOWHERE: Code = Code("H0205");
/// The words of `in` hold the quote not once, but never or several times.
pub const IN_NOT_ONCE: Code = Code("H0206");
/// A number that is no block of the text.
pub const NO_SUCH_BLOCK: Code = Code("H0207");
/// No block opens with these words.
pub const OPENING_NOWHERE: Code = Code("H0208");
/// Several blocks open with these words.
pub const OPENING_AMBIGUOUS: Code = Code("H0209");
/// The first words of a passage stand in several places.
pub const FROM_AMBIGUOUS: Code = Code("H0210");
/// The last words of a passage do not follow its first.
pub const TO_NOWHERE: Code = Code("H0211");
/// A passage over many blocks that no `block` bounds.
pub const LONG_PASSAGE: Code = Code("H0212");
/// A mention whose places are all taken.
pub const COVERED: Code = Code("H0213");
/// Two entities are mentioned by the very same words.
pub const SHARED_WORDS: Code = Code("H0214");
/// Words of which nothing is left when they are folded.
pub const NO_WORDS: Code = Code("H0215");
/// The words stand somewhere, but not where `prefix`, `suffix` or `block` say.
pub const KEYS_LEAVE_NONE: Code = Code("H0216");
/// The last of two block openings stands before the first.
pub const OPENINGS_REVERSED: Code = Code("H0217");
/// The article has no text in the target's language.
pub const NO_TEXT: Code = Code("H0218");
/// A name that several entities have, and that is therefore not linked by itself.
pub const SHARED_NAME: Code = Code("H0230");

/// Edited words, found approximately.
pub const APPROXIMATE: Code = Code("H0220");
/// A block that was named by its number has another one now.
pub const RENUMBERED: Code = Code("H0221");

/// Words that were copied with their markup.
pub const MARKUP: Code = Code("H0240");
/// Words that run over the end of a block.
pub const OVER_END: Code = Code("H0241");
/// Words with characters that only look like the text's.
pub const LOOK_ALIKE: Code = Code("H0242");

/// The codes of orphans and ambiguous targets. They are errors; `build`, which shows the rest of
/// the article and lists these in its report, lowers them to warnings.
pub const RELAXED_IN_BUILD: &[Code] = &[
    NOWHERE,
    ONLY_INSIDE_WORDS,
    AMBIGUOUS,
    NO_SUCH_OCCURRENCE,
    IN_NOWHERE,
    IN_NOT_ONCE,
    NO_SUCH_BLOCK,
    OPENING_NOWHERE,
    OPENING_AMBIGUOUS,
    FROM_AMBIGUOUS,
    TO_NOWHERE,
    NO_WORDS,
    KEYS_LEAVE_NONE,
    OPENINGS_REVERSED,
    NO_TEXT,
    MARKUP,
    OVER_END,
    LOOK_ALIKE,
];
