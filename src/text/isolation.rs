//! Isolation of quoted words by control characters, for messages in plain text.

/// Puts words between U+2068 (first strong isolate) and U+2069 (pop directional isolate).
///
/// Without them, words in Arabic would reorder the punctuation and numbers of an English message
/// around them, and the other way round.
pub fn isolate(words: &str) -> String {
    format!("\u{2068}{words}\u{2069}")
}
