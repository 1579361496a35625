//! `bidi-control`: a text contains an invisible directional character.

use super::block;
use super::finding::LintFinding;
use crate::source::block::{Block, Text};
use crate::text::{Lang, TextRange, block_direction, sets_order};

pub(super) fn check(text: &Text) -> Vec<LintFinding> {
    text.blocks
        .iter()
        .flat_map(|block| controls(block, &text.lang))
        .collect()
}

fn controls(block: &Block, lang: &Lang) -> impl Iterator<Item = LintFinding> {
    let direction = block_direction(&block.text, lang.direction());
    let named = block
        .text
        .char_indices()
        .filter_map(|(at, c)| Some((at, c, name(c)?)));
    named.filter_map(move |(at, c, name)| {
        let range = TextRange::new(at, at + c.len_utf8());
        let message = format!("an invisible sign of direction stands here: U+{:04X}, {name}", u32::from(c));
        let help = if sets_order(&block.text, range, direction) {
            "it sets the order of what stands beside it, such as the parts of a number: leave it where that order is right"
        } else {
            "it changes nothing here: in a text of your own, remove it; in a received text it stays"
        };
        block::found(block, range, message, help)
    })
}

/// Returns the name of a character with Unicode's property `Bidi_Control`. There are twelve.
const fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{061C}' => "Arabic letter mark",
        '\u{200E}' => "left-to-right mark",
        '\u{200F}' => "right-to-left mark",
        '\u{202A}' => "left-to-right embedding",
        '\u{202B}' => "right-to-left embedding",
        '\u{202C}' => "pop directional formatting",
        '\u{202D}' => "left-to-right override",
        '\u{202E}' => "right-to-left override",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "pop directional isolate",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu::properties::CodePointSetData;
    use icu::properties::props::BidiControl;

    #[test]
    fn the_characters_are_those_of_unicode() {
        let property = CodePointSetData::new::<BidiControl>();
        for c in '\0'..=char::MAX {
            assert_eq!(
                name(c).is_some(),
                property.contains(c),
                "U+{:04X}",
                u32::from(c)
            );
        }
    }
}
