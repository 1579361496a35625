//! Finds mentions that nobody annotated, by the names of entities.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use super::annotated::{AnnotatedRanges, names_another, overlaps, stretches};
use super::gazetteer::{Gazetteer, NameMatch};
use crate::anchor::folded::FoldedText;
use crate::anchor::input::AnchorInput;
use crate::anchor::outcome::{AnchoredTarget, BlockRange};
use crate::anchor::words::on_one_line;
use crate::source::block::Markup;
use crate::source::id::EntityId;
use crate::source::settings::{Autolink, IgnoredNames};

/// A mention that was found by the name of its entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Autolinked {
    /// The entity.
    pub entity: EntityId,
    /// The place of the name, without letters that are joined to it.
    pub at: BlockRange,
    /// Whether the name becomes a link. If it does not, the place still counts as a mention.
    pub linked: bool,
}

/// Finds the names in every text of an article, in reading order, one list for each text. Names
/// that overlap an annotated mention are ignored. `which` decides which of the names become links.
pub fn autolink(
    input: &AnchorInput<'_>,
    texts: &[FoldedText<'_>],
    anchored: &[Vec<AnchoredTarget>],
    gazetteer: &Gazetteer,
    which: Autolink,
) -> Vec<Vec<Autolinked>> {
    if which == Autolink::None || gazetteer.is_empty() {
        return vec![Vec::new(); texts.len()];
    }
    texts
        .iter()
        .map(|text| {
            in_text(
                text,
                &AnnotatedRanges::new(input, anchored, text),
                gazetteer,
                which,
            )
        })
        .collect()
}

fn in_text(
    text: &FoldedText<'_>,
    annotated: &AnnotatedRanges<'_>,
    gazetteer: &Gazetteer,
    which: Autolink,
) -> Vec<Autolinked> {
    let mut named: HashSet<&EntityId> = annotated.entities.clone();
    let mut mentions = Vec::new();
    for FreeName { name, at, may_link } in free_names(text, annotated, gazetteer) {
        let Some(owner) = name.owner() else { continue };
        mentions.push(Autolinked {
            entity: owner.clone(),
            at,
            linked: may_link && (which == Autolink::All || named.insert(owner)),
        });
    }
    mentions
}

/// A name in a text that is not annotated.
struct FreeName<'g> {
    name: NameMatch<'g>,
    at: BlockRange,
    may_link: bool,
}

/// Finds the names in a text that overlap neither an annotated mention nor code, in reading order.
fn free_names<'g>(
    text: &FoldedText<'_>,
    annotated: &AnnotatedRanges<'_>,
    gazetteer: &'g Gazetteer,
) -> Vec<FreeName<'g>> {
    let mut free = Vec::new();
    for block in &text.blocks {
        let found = gazetteer.find(block);
        if found.is_empty() {
            continue;
        }
        let taken = annotated.taken(block);
        let links = stretches(block.block, |markup| {
            matches!(markup, Markup::Link { .. } | Markup::Reference(_))
        });
        for name in longest(found) {
            let at = block.range(name.range);
            let is_not = |owner: &EntityId| {
                names_another(block.block, owner, name.range) || annotated.leaves_out(owner, at)
            };
            if name.owners.is_empty()
                || overlaps(&taken, name.range)
                || name.owners.iter().any(is_not)
            {
                continue;
            }
            let may_link = !block.block.is_heading() && !overlaps(&links, name.range);
            free.push(FreeName { name, at, may_link });
        }
    }
    free
}

/// A name in a text that is not annotated and that `build` could link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnannotatedName {
    /// Words that find this place as an item of `mentions:`. They are the name as its entity has
    /// it, or the words of the text where the spelling differs by more than folding.
    pub words: String,
    /// The entities that have the name. If there are several, `build` does not link it.
    pub entities: Vec<EntityId>,
    /// The place of the name, without letters that are joined to it.
    pub at: BlockRange,
}

/// Finds the names in every text of an article that are not annotated and could be linked, in
/// reading order, one list for each text. Names that the site ignores are left out.
pub fn unannotated_names(
    input: &AnchorInput<'_>,
    texts: &[FoldedText<'_>],
    anchored: &[Vec<AnchoredTarget>],
    gazetteer: &Gazetteer,
    ignored: &IgnoredNames,
) -> Vec<Vec<UnannotatedName>> {
    let of_text = |text: &FoldedText<'_>| {
        let names = free_names(
            text,
            &AnnotatedRanges::new(input, anchored, text),
            gazetteer,
        );
        let linkable = names.into_iter().filter(|name| name.may_link);
        let named = linkable.filter_map(|FreeName { name, at, .. }| {
            let block = text.text.block(at.block)?;
            let in_text = at.range.slice(&block.text);
            let is_ignored = |words| ignored.contains(&text.text.lang, words);
            let words = if name.to_the_letter {
                name.words.to_owned()
            } else {
                on_one_line(in_text)
            };
            (!is_ignored(name.words) && !is_ignored(in_text)).then(|| UnannotatedName {
                words,
                entities: name.owners.to_vec(),
                at,
            })
        });
        named.collect()
    };
    texts.iter().map(of_text).collect()
}

/// Removes overlaps. The longest name wins, and among equally long names the first. The result is
/// in reading order.
///
/// Words that are the names of several entities, or that can be read as two names after ل, belong
/// to no entity. They still hide the shorter names inside them.
fn longest(mut found: Vec<NameMatch<'_>>) -> Vec<NameMatch<'_>> {
    found.sort_by_key(|place| (Reverse(place.length), place.folded.start));
    let mut standing: BTreeMap<usize, NameMatch<'_>> = BTreeMap::new();
    for place in found {
        match standing.range_mut(..place.folded.end).next_back() {
            Some((_, other)) if other.folded == place.folded => {
                if other.owners != place.owners {
                    other.owners = &[];
                }
            }
            Some((_, other)) if other.folded.end > place.folded.start => {}
            _ => {
                standing.insert(place.folded.start, place);
            }
        }
    }
    standing.into_values().collect()
}

#[cfg(test)]
mod tests;
