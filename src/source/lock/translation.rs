//! What the blocks of translations were translated from, as `anchors.lock` remembers it.

use std::collections::BTreeMap;
use std::fmt;

use xxhash_rust::xxh3::xxh3_64;

use crate::date::Day;
use crate::text::Lang;
use crate::text::fold::fold_quote;

/// A hash of the words of a block.
///
/// The words are folded first (see [`fold`](crate::text::fold)) and white space is left out, so that
/// spaces, vowel signs and the shapes of quotation marks and dashes add nothing to it. It stays the same
/// from version to version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockHash(u64);

/// What one block of a translation was translated from. Each key is the blocks of the original that
/// it answered at some time, never none. The value is the first day on which one of them was noticed
/// to be changed; `None` if it was not.
pub type Originals = BTreeMap<Vec<BlockHash>, Option<Day>>;

/// What the blocks of translations were translated from, by language.
///
/// A block is known by its words and not by its number. So it is still known after it was moved, and
/// a block that was itself changed is a new one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translations(BTreeMap<Lang, BTreeMap<BlockHash, Originals>>);

impl BlockHash {
    /// The hash of the reading text of a block; `None` if there are no words in it.
    pub fn of(words: &str) -> Option<Self> {
        let mut folded = fold_quote(words);
        folded.retain(|letter| letter != ' ');
        (!folded.is_empty()).then(|| Self(xxh3_64(folded.as_bytes())))
    }

    /// Reads what `Display` writes: 16 hexadecimal digits.
    pub(super) fn parse(written: &str) -> Option<Self> {
        let is_hash = written.len() == 16 && written.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hash
            .then(|| u64::from_str_radix(written, 16).ok())
            .flatten()
            .map(Self)
    }
}

impl fmt::Display for BlockHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:016x}", self.0)
    }
}

impl Translations {
    /// Whether nothing is remembered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What the blocks of the translation in a language were translated from; `None` if nothing is
    /// remembered of it.
    pub fn of(&self, lang: &Lang) -> Option<&BTreeMap<BlockHash, Originals>> {
        self.0.get(lang)
    }

    /// Remembers that a block of a translation was translated from these blocks of the original. If
    /// that is known already, the earlier of the two days is kept.
    pub fn add(
        &mut self,
        lang: &Lang,
        block: BlockHash,
        original: Vec<BlockHash>,
        noticed: Option<Day>,
    ) {
        if original.is_empty() {
            return;
        }
        let blocks = self.0.entry(lang.clone()).or_default();
        let known = blocks
            .entry(block)
            .or_default()
            .entry(original)
            .or_default();
        *known = known.iter().chain(&noticed).min().copied();
    }

    /// Forgets what a block of a translation was translated from.
    pub fn forget(&mut self, lang: &Lang, block: BlockHash) {
        if let Some(blocks) = self.0.get_mut(lang) {
            blocks.remove(&block);
            if blocks.is_empty() {
                self.0.remove(lang);
            }
        }
    }

    /// Everything that is remembered, in order, one line of the file each: the language, the block of the translation, the
    /// blocks of the original, and the day on which a change was noticed.
    pub fn lines(&self) -> impl Iterator<Item = (&Lang, BlockHash, &[BlockHash], Option<Day>)> {
        self.0.iter().flat_map(|(lang, blocks)| {
            blocks.iter().flat_map(move |(block, originals)| {
                originals
                    .iter()
                    .map(move |(original, noticed)| (lang, *block, original.as_slice(), *noticed))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_spaces_and_shapes_of_quotation_marks_add_nothing() {
        assert_eq!(
            BlockHash::of("“كِتَــاب”  قديم "),
            BlockHash::of("\"كتاب\"\nقديم")
        );
        assert_ne!(BlockHash::of("كتاب"), BlockHash::of("كتب"));
        assert_ne!(BlockHash::of("1920"), BlockHash::of("1921"));
        assert_eq!(BlockHash::of(" \u{200B}"), None);
    }

    #[test]
    fn a_hash_is_the_same_in_every_version() {
        let hash = BlockHash::of("The lamp was lit.").unwrap();
        assert_eq!(hash.to_string(), "d30192ccb68ca827");
        assert_eq!(BlockHash::parse(&hash.to_string()), Some(hash));
        for wrong in ["", "12", "+123456789abcdef", "g123456789abcdef"] {
            assert_eq!(BlockHash::parse(wrong), None, "{wrong}");
        }
    }
}
