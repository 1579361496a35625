//! Codes of the diagnostics about targets.

use crate::diagnostic::Code;

/// The quoted words are not in the text.
pub const NOWHERE: Code = Code("H0201");
/// The quoted words occur only inside longer words.
pub const ONLY_INSIDE_WORDS: Code = Code("H0202");
/// The quoted words occur several times, and no key says which occurrence is meant.
pub const AMBIGUOUS: Code = Code("H0203");
/// `occurrence` or `except` has a number greater than the number of occurrences.
pub const NO_SUCH_OCCURRENCE: Code = Code("H0204");
/// The words of `in` are not in the text.
pub const IN_NOWHERE: Code = Code("H0205");
/// The words of `in` contain the quote more than once or not at all.
pub const IN_NOT_ONCE: Code = Code("H0206");
/// The text has no block with this number.
pub const NO_SUCH_BLOCK: Code = Code("H0207");
/// No block begins with these words.
pub const OPENING_NOWHERE: Code = Code("H0208");
/// Several blocks begin with these words.
pub const OPENING_AMBIGUOUS: Code = Code("H0209");
/// The first words of a passage occur several times.
pub const FROM_AMBIGUOUS: Code = Code("H0210");
/// The last words of a passage do not occur after its first words.
pub const TO_NOWHERE: Code = Code("H0211");
/// A passage covers many blocks, and no `block` limits it.
pub const LONG_PASSAGE: Code = Code("H0212");
/// All places of a mention are taken by other mentions.
pub const COVERED: Code = Code("H0213");
/// Two entities are mentioned by exactly the same words.
pub const SHARED_WORDS: Code = Code("H0214");
/// Folding leaves nothing of the words to search for.
pub const NO_WORDS: Code = Code("H0215");
/// The words occur, but not where `prefix`, `suffix` or `block` require.
pub const KEYS_LEAVE_NONE: Code = Code("H0216");
/// A range of two block openings ends before it begins.
pub const OPENINGS_REVERSED: Code = Code("H0217");
/// The article has no text in the target's language.
pub const NO_TEXT: Code = Code("H0218");
/// Several entities share a name, so it is not linked automatically.
pub const SHARED_NAME: Code = Code("H0230");

/// The quoted words were edited in the text and have been found approximately.
pub const APPROXIMATE: Code = Code("H0220");
/// The block that the author named by its number now has another number.
pub const RENUMBERED: Code = Code("H0221");

/// The quote was copied with its Markdown markup.
pub const MARKUP: Code = Code("H0240");
/// The quote runs over the end of a block.
pub const OVER_END: Code = Code("H0241");
/// The quote has characters that only look like those of the text.
pub const LOOK_ALIKE: Code = Code("H0242");

/// The codes of orphans and ambiguous targets. `check` reports them as errors. `build` lowers them
/// to warnings, so that it can show the rest of the article.
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
