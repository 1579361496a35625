//! Lays corrections over a block: the received words that they hide, the words that replace them, and
//! the names in both.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;

use crate::edition::apparatus::AnnotationPlace;
use crate::edition::correction::ReadingEdit;
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::intervals::Intervals;
use crate::render::compose::text::mention::{mention_link, names_in};
use crate::source::annotation::Annotation;
use crate::source::block::{Block, BlockNumber, Inline};
use crate::source::body::MoveSide;
use crate::source::entity::Entity;
use crate::text::fold::{Folded, fold_quote};
use crate::text::{Cut, Cuts, TextRange};
use crate::weave::{
    HiddenAddress, Insertion, InsertionKind, Layer, LayerSet, LineEnds, MentionLink, Readings,
    reading_with,
};

/// A place of an annotation, and its range in a block.
pub type PlaceInBlock<'a> = (&'a AnnotationPlace, TextRange);

/// An entity that a block names.
struct Named<'a> {
    range: TextRange,
    entity: &'a Entity,
    link: MentionLink,
}

/// Adds the corrections of a block to its layers and insertions. Returns the element ids of what begins
/// within corrected words, which are taken out of the layers.
pub fn lay_corrections(
    shown: &AnnotatedText<'_>,
    block: &Block,
    places: &[PlaceInBlock<'_>],
    layers: &mut Vec<Layer>,
    insertions: &mut Vec<Insertion>,
) -> Vec<HiddenAddress> {
    let Some(edits) = shown.edits().get(&block.number) else {
        return Vec::new();
    };
    let patches = patches(&block.text, edits);
    let named = find_named(shown, block.number, places);
    let addresses = take_hidden_addresses(&patches, layers);
    let corrections = places
        .iter()
        .map(|(place, range)| (*range, shown.annotation(place.annotation)))
        .filter(|(_, annotation)| annotation.body.correction.is_some());
    let corrections = Intervals::new(corrections.collect());
    let hiding = patches.iter().filter(|patch| !patch.hidden.is_empty());
    layers.extend(hiding.map(|patch| Layer {
        range: patch.hidden,
        readings: Readings::ReceivedOnly,
        filed: layers_of_correction(shown, &corrections, patch.edited),
        ..Layer::default()
    }));
    let has_breaks = block
        .inlines
        .iter()
        .any(|inline| matches!(inline, Inline::Break));
    let line_ends = if has_breaks {
        LineEnds::Breaks
    } else {
        LineEnds::Spaces
    };
    let moved = MovedNames::of(&patches, &named, &block.text);
    let named = Intervals::new(named.iter().map(|name| (name.range, name)).collect());
    for patch in patches.iter().filter(|patch| !patch.words.is_empty()) {
        let links = links(patch, &named, &moved, &block.text);
        insertions.push(Insertion {
            at: patch.hidden.end(),
            kind: patch.kind,
            html: reading_with(&patch.words, &shown.text().lang, &links, line_ends),
        });
    }
    addresses
}

/// The reader's layers of the correction that an edit is part of: of the outermost one around it.
fn layers_of_correction(
    shown: &AnnotatedText<'_>,
    corrections: &Intervals<&Annotation>,
    edited: TextRange,
) -> LayerSet {
    let mut over = corrections
        .touching(edited)
        .filter(|(range, _)| range.start() < edited.end() && edited.start() < range.end());
    over.next()
        .map(|(_, annotation)| shown.layers.of_entry(annotation))
        .unwrap_or_default()
}

/// The entities that a block names with a link.
fn find_named<'a>(
    shown: &AnnotatedText<'a>,
    block: BlockNumber,
    places: &[PlaceInBlock<'_>],
) -> Vec<Named<'a>> {
    let entity = |id| Some(&shown.view.site.entity(id)?.entity);
    let annotated = places.iter().filter_map(|(place, range)| {
        let annotation = shown.annotation(place.annotation);
        let id = &annotation.body.entity.as_ref()?.value;
        Some(Named {
            range: *range,
            entity: entity(id)?,
            link: mention_link(shown, id, Some(annotation))?,
        })
    });
    let linked = names_in(shown, block).filter(|name| name.linked);
    let found = linked.filter_map(|name| {
        Some(Named {
            range: name.at.range,
            entity: entity(&name.entity)?,
            link: mention_link(shown, &name.entity, None)?,
        })
    });
    annotated.chain(found).collect()
}

/// A range that the corrected reading replaces. It never divides joined letters.
struct Patch {
    /// The hidden words; empty for an insertion.
    hidden: TextRange,
    /// The words that corrections change, within `hidden`, which may be wider for joined letters.
    edited: TextRange,
    /// The words that replace them.
    words: String,
    kind: InsertionKind,
}

/// The patches of a block, in order. Two corrections of one word with joined letters are one patch,
/// since neither can be shown alone.
fn patches(text: &str, edits: &[ReadingEdit]) -> Vec<Patch> {
    let cuts = Cuts::of(text);
    let mut groups: Vec<(TextRange, Vec<&ReadingEdit>)> = Vec::new();
    // Edits are in order: one can only overlap the last that hides words.
    let mut last_hiding = None;
    for edit in edits {
        let hidden = hidden(text, &cuts, edit);
        let last = last_hiding.and_then(|last: usize| groups.get_mut(last));
        let last = last.filter(|(other, _)| !hidden.is_empty() && other.overlaps(hidden));
        if let Some((other, group)) = last {
            *other = union(*other, hidden);
            group.push(edit);
        } else {
            if !hidden.is_empty() {
                last_hiding = Some(groups.len());
            }
            groups.push((hidden, vec![edit]));
        }
    }
    groups
        .into_iter()
        .map(|(hidden, group)| patch(text, hidden, &group))
        .collect()
}

fn hidden(text: &str, cuts: &Cuts, edit: &ReadingEdit) -> TextRange {
    match edit {
        ReadingEdit::Replace { range, .. } => cuts.around(Cut::Isolate, *range),
        // An insertion into an Arabic word replaces the whole word, whose letters are joined.
        ReadingEdit::Insert { at, .. } if cuts.floor(Cut::Isolate, *at) != *at => {
            cuts.around(Cut::Isolate, word_at(text, *at))
        }
        ReadingEdit::Insert { at, .. } => TextRange::new(*at, *at),
    }
}

fn patch(text: &str, hidden: TextRange, group: &[&ReadingEdit]) -> Patch {
    let (mut words, mut from) = (String::new(), hidden.start());
    let mut edited: Option<TextRange> = None;
    let mut kind = InsertionKind::ReadingAfter;
    for edit in group {
        let (range, new) = match edit {
            ReadingEdit::Replace { range, words } => (*range, words),
            ReadingEdit::Insert { at, words, .. } => (TextRange::new(*at, *at), words),
        };
        if matches!(
            edit,
            ReadingEdit::Insert {
                side: MoveSide::Before,
                ..
            }
        ) && hidden.is_empty()
        {
            kind = InsertionKind::ReadingBefore;
        }
        words.push_str(text.get(from..range.start()).unwrap_or(""));
        words.push_str(new);
        from = from.max(range.end());
        edited = Some(edited.map_or(range, |edited| union(edited, range)));
    }
    words.push_str(text.get(from..hidden.end()).unwrap_or(""));
    Patch {
        hidden,
        edited: edited.unwrap_or(hidden),
        words,
        kind,
    }
}

/// Takes the element ids out of layers that begin within hidden words. They go on elements that
/// include the replacement, so that links to them lead to visible words in either reading.
fn take_hidden_addresses(patches: &[Patch], layers: &mut [Layer]) -> Vec<HiddenAddress> {
    let hidden: Vec<TextRange> = patches
        .iter()
        .map(|patch| patch.hidden)
        .filter(|hidden| !hidden.is_empty())
        .collect();
    let hides = |at: usize| {
        let before = hidden.partition_point(|hidden| hidden.end() <= at);
        let next = hidden.get(before).copied();
        next.filter(|hidden| hidden.start() <= at)
    };
    let begun = layers.iter_mut().filter(|layer| layer.fragment.is_some());
    let addresses = begun.filter_map(|layer| {
        let hidden = hides(layer.range.start())?;
        Some(HiddenAddress {
            range: union(layer.range, hidden),
            fragment: layer.fragment.take()?,
        })
    });
    addresses.collect()
}

/// The links of names in the words of a patch. They are the mentions of the received words.
fn links(
    patch: &Patch,
    named: &Intervals<&Named<'_>>,
    moved: &MovedNames<'_>,
    text: &str,
) -> Vec<(TextRange, MentionLink)> {
    let here = named
        .touching(patch.edited)
        .filter_map(|(_, name)| Some((name_in(patch, name, text)?, name.link.clone())));
    let mut links: Vec<_> = here.collect();
    if patch.hidden.is_empty() {
        links.extend(moved.links_in(&patch.words));
    }
    links.retain(|(range, _)| !range.is_empty());
    links
}

/// The names within words that corrections take away, and that may arrive elsewhere.
struct MovedNames<'a> {
    /// Finds the words of the names. `None` if there are none.
    finder: Option<AhoCorasick>,
    /// By the words: the names, each with its index among all of the block.
    links: Vec<Vec<(usize, &'a MentionLink)>>,
}

impl<'a> MovedNames<'a> {
    fn of(patches: &[Patch], named: &'a [Named<'_>], text: &str) -> Self {
        let taken = patches
            .iter()
            .filter(|patch| !patch.hidden.is_empty() && patch.words.trim().is_empty());
        let taken: Vec<TextRange> = taken.map(|patch| patch.hidden).collect();
        let is_taken = |name: &Named<'_>| {
            let before = taken.partition_point(|hidden| hidden.end() < name.range.end());
            let next = taken.get(before);
            next.is_some_and(|hidden| hidden.contains(name.range))
        };
        let mut by_words: BTreeMap<&str, Vec<(usize, &MentionLink)>> = BTreeMap::new();
        let moved = named.iter().enumerate().filter(|(_, name)| is_taken(name));
        for (index, name) in moved {
            let words = name.range.slice(text);
            by_words.entry(words).or_default().push((index, &name.link));
        }
        by_words.remove("");
        // Building fails only beyond 2³¹ states, more than fit into memory.
        let finder = (!by_words.is_empty()).then(|| AhoCorasick::new(by_words.keys()).ok());
        Self {
            finder: finder.flatten(),
            links: by_words.into_values().collect(),
        }
    }

    /// The names in some words, each where its own words occur first, in the order of the block.
    fn links_in(&self, words: &str) -> Vec<(TextRange, MentionLink)> {
        let found = self.finder.iter();
        let found = found.flat_map(|finder| finder.find_overlapping_iter(words));
        let mut first: BTreeMap<usize, TextRange> = BTreeMap::new();
        for found in found {
            let range = TextRange::new(found.start(), found.end());
            first.entry(found.pattern().as_usize()).or_insert(range);
        }
        let here = first.into_iter().flat_map(|(pattern, range)| {
            let links = self.links.get(pattern).into_iter().flatten();
            links.map(move |(index, link)| (*index, range, *link))
        });
        let mut here: Vec<_> = here.collect();
        here.sort_by_key(|(index, ..)| *index);
        let link = |(_, range, link): (usize, TextRange, &MentionLink)| (range, link.clone());
        here.into_iter().map(link).collect()
    }
}

/// The range of a name in the words of a patch that hides the name or a part of it.
fn name_in(patch: &Patch, name: &Named<'_>, text: &str) -> Option<TextRange> {
    let (hidden, edited, range) = (patch.hidden, patch.edited, name.range);
    if patch.words.trim().is_empty() {
        return None;
    }
    if edited.is_empty() && hidden.is_empty() {
        let inside = range.start() < edited.start() && edited.start() < range.end();
        return inside.then(|| TextRange::new(0, patch.words.len()));
    }
    if range.contains(edited) {
        let start = range.start().saturating_sub(hidden.start());
        return Some(TextRange::new(
            start,
            patch.words.len() - hidden.end().saturating_sub(range.end()),
        ));
    }
    if !range.overlaps(edited) {
        return None;
    }
    written_in(&patch.words, name.entity)
        .or_else(|| same_place(hidden.slice(text), &patch.words, range, hidden.start()))
}

/// The range of the longest name of an entity that occurs in some words.
fn written_in(words: &str, entity: &Entity) -> Option<TextRange> {
    let own = entity.name.values().iter().map(|(_, name)| &name.value);
    let mut names: Vec<String> = own
        .chain(entity.aliases.iter().map(|(_, alias)| &alias.value))
        .map(|name| fold_quote(name))
        .collect();
    names.retain(|name| !name.is_empty());
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let folded = Folded::new(words);
    let is_whole = |range: &TextRange| {
        let after = words
            .get(range.end()..)
            .and_then(|rest| rest.chars().next());
        let before = words
            .get(..range.start())
            .and_then(|rest| rest.chars().next_back());
        // Arabic writes some particles joined to the name.
        !after.is_some_and(char::is_alphanumeric)
            && !before
                .is_some_and(|c| c.is_alphanumeric() && !matches!(c, 'و' | 'ف' | 'ب' | 'ك' | 'ل'))
    };
    names.iter().find_map(|name| {
        let mut found = folded
            .as_str()
            .match_indices(name.as_str())
            .filter_map(|(at, found)| folded.original(at..at + found.len()));
        found.find(is_whole)
    })
}

/// The words at the position of a range, counted in words. `None` if the replacement has not as many
/// words as the received text.
fn same_place(received: &str, words: &str, range: TextRange, start: usize) -> Option<TextRange> {
    let (old, new) = (words_of(received), words_of(words));
    let touches =
        |word: &TextRange| word.start() + start < range.end() && range.start() < word.end() + start;
    if old.len() != new.len() {
        return None;
    }
    let pairs = old.iter().zip(&new);
    let mut touched = pairs.filter(|(old, _)| touches(old)).map(|(_, new)| *new);
    let first = touched.next()?;
    let last = touched.next_back().unwrap_or(first);
    Some(TextRange::new(first.start(), last.end()))
}

/// The ranges of the words of a string, in bytes.
fn words_of(text: &str) -> Vec<TextRange> {
    let at = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace()
        .map(|word| TextRange::new(at(word), at(word) + word.len()))
        .collect()
}

fn union(a: TextRange, b: TextRange) -> TextRange {
    TextRange::new(a.start().min(b.start()), a.end().max(b.end()))
}

fn word_at(text: &str, at: usize) -> TextRange {
    let start = text
        .get(..at)
        .and_then(|t| t.char_indices().next_back())
        .map_or(at, |(start, _)| start);
    let end = text
        .get(at..)
        .and_then(|t| t.chars().next())
        .map_or(at, |c| at + c.len_utf8());
    TextRange::new(start, end)
}
