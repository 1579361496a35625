//! Finds words whose characters look like those of the text, such as a Persian ک for an Arabic ك.

use crate::anchor::folded::{FoldedBlock, LookalikeText, look_alike};
use crate::anchor::outcome::LookalikePair;
use crate::anchor::words::on_one_line;
use crate::text::fold::fold_quote;

/// The text of the first place in a block that looks like these words, on one line.
pub fn first_alike(block: &FoldedBlock<'_>, words: &str) -> Option<String> {
    let wanted = LookalikeText::new(&fold_quote(words));
    if wanted.is_blank() {
        return None;
    }
    let found = block
        .lookalike()
        .find(&wanted, |range| block.folded().original(range))?;
    Some(on_one_line(found.slice(&block.block.text)))
}

/// The pairs of characters in which two wordings that look the same differ, each pair once, in
/// order. If one wording has a ligature for two letters of the other, only the first pair is found.
pub fn differences(written: &str, stands: &str) -> Vec<LookalikePair> {
    let (written, stands) = (fold_quote(written), fold_quote(stands));
    let mut pairs: Vec<LookalikePair> = Vec::new();
    for (written, stands) in written.chars().zip(stands.chars()).filter(|(a, b)| a != b) {
        let pair = LookalikePair { written, stands };
        if !pairs.contains(&pair) && look_alike(written, stands) {
            pairs.push(pair);
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::folded::FoldedText;
    use crate::anchor::testing::text;

    #[test]
    fn words_that_look_the_same_are_found_with_what_differs() {
        // Persian kaf and ya, final forms and a ligature, a Cyrillic letter.
        let text = text(
            "ar",
            &[
                "\u{6A9}\u{62A}\u{627}\u{628} \u{631}\u{623}\u{6CC} \u{FECB}\u{FEE0}\u{FEF0} \u{FEFB}",
                "the c\u{430}t",
            ],
        );
        let folded = FoldedText::new(&text);
        let found = |words: &str| {
            let stands = folded
                .blocks
                .iter()
                .find_map(|block| first_alike(block, words))?;
            Some(
                differences(words, &stands)
                    .iter()
                    .map(|pair| format!("{:X}-{:X}", pair.written as u32, pair.stands as u32))
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        };
        assert_eq!(
            found("\u{643}\u{62A}\u{627}\u{628}").as_deref(),
            Some("643-6A9")
        );
        assert_eq!(
            found("\u{643}\u{62A}\u{627}\u{628} \u{631}\u{623}\u{649}").as_deref(),
            Some("643-6A9 649-6CC")
        );
        assert_eq!(
            found("\u{639}\u{644}\u{649}").as_deref(),
            Some("639-FECB 644-FEE0 649-FEF0")
        );
        assert_eq!(found("\u{644}\u{627}").as_deref(), Some("644-FEFB"));
        assert_eq!(found("cat").as_deref(), Some("61-430"));
        assert_eq!(found("dog"), None);
        assert_eq!(found(" "), None);
    }
}
