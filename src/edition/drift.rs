//! Translations that the original has left behind: finds the blocks of a translation whose original
//! was changed after they were translated.
//!
//! `anchors.lock` remembers for each block of a translation, known by its words, what the blocks of the
//! original said that it answers ([`Translations`]). A block is *outdated* if nothing that it was
//! translated from still stands in the original. So a block is not outdated
//!
//! - if nothing is remembered of it: it is new, or was itself changed since;
//! - if its original was moved, since it then stands elsewhere in the original.

use std::collections::HashSet;

use super::AnchoredArticle;
use super::alignment::AlignmentSide;
use crate::date::Day;
use crate::source::article::{Article, TextIndex};
use crate::source::block::{Block, BlockNumber, Text};
use crate::source::lock::{BlockHash, Originals, Translations};
use crate::text::Lang;

/// A block of a translation whose original was changed after it was translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutdatedBlock {
    /// The block of the translation.
    pub block: BlockNumber,
    /// The day on which `check --fix` first noticed the change; `None` if it did not yet.
    pub noticed: Option<Day>,
}

/// What was confirmed of one translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmedText {
    /// The language of the translation.
    pub lang: Lang,
    /// The blocks that were outdated.
    pub outdated: Vec<BlockNumber>,
    /// The number of blocks of which nothing was remembered.
    pub new: usize,
}

/// The outdated blocks of a text, in order. There are none in the original, and none in a text of
/// which nothing is remembered.
pub fn outdated(article: &Article, index: TextIndex) -> Vec<OutdatedBlock> {
    let text = &article[index];
    let known = article.lock.translations.of(&text.lang);
    let Some(known) = known.filter(|_| !index.is_original()) else {
        return Vec::new();
    };
    let standing = hashes(&article[TextIndex::ORIGINAL]);
    let blocks = text.blocks.iter().filter_map(|block| {
        let originals = known.get(&hash(block)?)?;
        is_outdated(originals, &standing).then(|| OutdatedBlock {
            block: block.number,
            noticed: originals.values().flatten().min().copied(),
        })
    });
    blocks.collect()
}

/// What `check --fix` remembers of the translations of an article. A block that is outdated keeps what
/// was remembered of it; if that says no day yet, it says `today` from now on.
pub fn remembered(anchored: &AnchoredArticle, today: Day) -> Translations {
    let article = &anchored.article;
    let standing = hashes(&article[TextIndex::ORIGINAL]);
    let mut translations = Translations::default();
    for (lang, block, original, noticed) in article.lock.translations.lines() {
        // The file of a translation may be missing for a while, or have a fault.
        if article.text(lang).is_none() {
            translations.add(lang, block, original.to_vec(), noticed);
        }
    }
    for (index, text) in translated(article) {
        let known = article.lock.translations.of(&text.lang);
        for block in &text.blocks {
            let Some(hash) = hash(block) else { continue };
            let Some(originals) = known.and_then(|known| known.get(&hash)) else {
                let original = original_of(anchored, index, block.number);
                translations.add(&text.lang, hash, original, None);
                continue;
            };
            let is_outdated = is_outdated(originals, &standing);
            for (original, noticed) in originals {
                if is_outdated {
                    let noticed = noticed.or(Some(today));
                    translations.add(&text.lang, hash, original.clone(), noticed);
                } else if stands(original, &standing) {
                    translations.add(&text.lang, hash, original.clone(), None);
                }
            }
        }
    }
    translations
}

/// Remembers that blocks of translations are right as they are: they were translated from what the
/// original says now. Without a block all of a text is confirmed, and without a text all translations.
/// Returns what is then remembered, and what was confirmed of each text.
pub fn confirmed(
    anchored: &AnchoredArticle,
    only: Option<TextIndex>,
    block: Option<BlockNumber>,
) -> (Translations, Vec<ConfirmedText>) {
    let article = &anchored.article;
    let mut translations = article.lock.translations.clone();
    let texts = translated(article).filter(|(index, _)| only.is_none_or(|only| only == *index));
    let mut confirmed = Vec::new();
    for (index, text) in texts {
        let chosen = text
            .blocks
            .iter()
            .filter(|own| block.is_none_or(|block| block == own.number));
        let mut new = 0;
        for block in chosen.clone() {
            let Some(hash) = hash(block) else { continue };
            let known = article.lock.translations.of(&text.lang);
            new += usize::from(known.is_none_or(|known| !known.contains_key(&hash)));
            translations.forget(&text.lang, hash);
        }
        // A refrain is translated from several blocks, so nothing is added before all is forgotten.
        for block in chosen.clone() {
            let Some(hash) = hash(block) else { continue };
            let original = original_of(anchored, index, block.number);
            translations.add(&text.lang, hash, original, None);
        }
        let outdated = outdated(article, index)
            .into_iter()
            .map(|found| found.block);
        let outdated = outdated.filter(|own| block.is_none_or(|block| block == *own));
        confirmed.push(ConfirmedText {
            lang: text.lang.clone(),
            outdated: outdated.collect(),
            new,
        });
    }
    (translations, confirmed)
}

/// The texts of an article without the original.
fn translated(article: &Article) -> impl Iterator<Item = (TextIndex, &Text)> {
    TextIndex::enumerate(&article.texts).filter(|(index, _)| !index.is_original())
}

/// Whether nothing that a block was translated from still stands in the original.
fn is_outdated(originals: &Originals, standing: &HashSet<BlockHash>) -> bool {
    !originals.keys().any(|original| stands(original, standing))
}

fn stands(original: &[BlockHash], standing: &HashSet<BlockHash>) -> bool {
    original.iter().all(|hash| standing.contains(hash))
}

/// The hashes of the blocks of the original that a block of a translation answers.
fn original_of(anchored: &AnchoredArticle, index: TextIndex, block: BlockNumber) -> Vec<BlockHash> {
    let original = &anchored.article[TextIndex::ORIGINAL];
    let pair = anchored
        .answer_of(index)
        .and_then(|alignment| alignment.pair_of(AlignmentSide::Other, block));
    let blocks = pair.into_iter().flat_map(|pair| &pair.original);
    blocks
        .filter_map(|number| hash(original.block(*number)?))
        .collect()
}

fn hashes(text: &Text) -> HashSet<BlockHash> {
    text.blocks.iter().filter_map(hash).collect()
}

fn hash(block: &Block) -> Option<BlockHash> {
    BlockHash::of(&block.text)
}
