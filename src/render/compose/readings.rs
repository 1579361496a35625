//! What corrections show in a block: the words received, what stands there instead, and the names
//! in either.

use crate::anchor::BlockRange;
use crate::edition::correction::ReadingEdit;
use crate::render::compose::text::ShownText;
use crate::source::block::{Block, BlockNumber, Inline};
use crate::source::body::MoveSide;
use crate::source::entity::Entity;
use crate::text::fold::{Folded, fold_quote};
use crate::text::{Cut, Cuts, TextRange};
use crate::weave::{
    Filed, Held, Layer, MentionLink, Point, PointKind, reading_with, received_range,
};

/// Someone or something that a block names.
struct Named<'a> {
    range: TextRange,
    entity: &'a Entity,
    link: MentionLink,
}

impl ShownText<'_> {
    /// Lays the corrections of a block over it. Gives the addresses of what lies within corrected
    /// words.
    pub(super) fn correct(
        &self,
        block: &Block,
        layers: &mut Vec<Layer>,
        points: &mut Vec<Point>,
    ) -> Vec<Held> {
        let Some(edits) = self.edits().get(&block.number) else {
            return Vec::new();
        };
        let patches = patches(&block.text, edits);
        let named = self.named(block.number);
        let held = hold(&patches, layers);
        let hiding = patches.iter().filter(|patch| !patch.hidden.is_empty());
        layers.extend(hiding.map(|patch| Layer {
            range: patch.hidden,
            received: true,
            filed: self.correcting(block.number, patch.edited),
            ..Layer::default()
        }));
        let lines = block
            .inlines
            .iter()
            .any(|inline| matches!(inline, Inline::Break));
        for patch in patches.iter().filter(|patch| !patch.words.is_empty()) {
            let links = links(patch, &patches, &named, &block.text);
            points.push(Point {
                at: patch.hidden.end(),
                kind: patch.kind,
                html: reading_with(&patch.words, &self.text().lang, &links, lines),
            });
        }
        held
    }

    /// The layers of the correction that an edit is part of.
    fn correcting(&self, block: BlockNumber, edited: TextRange) -> Filed {
        let over = self
            .annotations_in(block)
            .filter(|(_, range)| range.start() < edited.end() && edited.start() < range.end());
        let mut annotations = over.map(|(annotation, _)| annotation);
        annotations
            .find(|annotation| annotation.body.correction.is_some())
            .map(|annotation| self.filed(annotation))
            .unwrap_or_default()
    }

    /// Who and what a block names with a link.
    fn named(&self, block: BlockNumber) -> Vec<Named<'_>> {
        let annotated = self
            .annotations_in(block)
            .filter_map(|(annotation, range)| {
                let id = &annotation.body.entity.as_ref()?.value;
                Some(Named {
                    range,
                    entity: &self.view.site.entity(id)?.entity,
                    link: self.mention(id, Some(annotation))?,
                })
            });
        let found = self
            .names_in(block)
            .filter(|place| place.linked)
            .filter_map(|place| {
                let BlockRange { range, .. } = place.at;
                Some(Named {
                    range,
                    entity: &self.view.site.entity(&place.entity)?.entity,
                    link: self.mention(&place.entity, None)?,
                })
            });
        annotated.chain(found).collect()
    }
}

/// A stretch that the corrected reading shows anew, whole where letters join.
struct Patch {
    /// What is hidden; empty where words only come in.
    hidden: TextRange,
    /// The words that corrections are about: in `hidden`, with which letters may stand that join.
    edited: TextRange,
    /// What stands there instead.
    words: String,
    kind: PointKind,
}

/// The patches of a block, in order. Corrections of one word whose letters join are one patch:
/// neither can be shown alone.
fn patches(text: &str, edits: &[ReadingEdit]) -> Vec<Patch> {
    let cuts = Cuts::of(text);
    let mut groups: Vec<(TextRange, Vec<&ReadingEdit>)> = Vec::new();
    for edit in edits {
        let hidden = hidden(text, &cuts, edit);
        let overlapping = groups
            .iter_mut()
            .rev()
            .find(|(other, _)| !hidden.is_empty() && other.overlaps(hidden));
        match overlapping {
            Some((other, group)) => {
                *other = union(*other, hidden);
                group.push(edit);
            }
            None => groups.push((hidden, vec![edit])),
        }
    }
    groups
        .into_iter()
        .map(|(hidden, group)| patch(text, hidden, &group))
        .collect()
}

fn hidden(text: &str, cuts: &Cuts, edit: &ReadingEdit) -> TextRange {
    match edit {
        ReadingEdit::Replace { range, .. } => received_range(text, *range),
        // Within an Arabic word nothing can be put in: the whole word is shown anew.
        ReadingEdit::Insert { at, .. } if cuts.floor(Cut::Isolate, *at) != *at => {
            received_range(text, word_at(text, *at))
        }
        ReadingEdit::Insert { at, .. } => TextRange::new(*at, *at),
    }
}

fn patch(text: &str, hidden: TextRange, group: &[&ReadingEdit]) -> Patch {
    let (mut words, mut from) = (String::new(), hidden.start());
    let mut edited: Option<TextRange> = None;
    let mut kind = PointKind::InsertionAfter;
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
            kind = PointKind::InsertionBefore;
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

/// What begins within hidden words takes in what stands there instead, so that its address is seen
/// in either reading.
fn hold(patches: &[Patch], layers: &mut [Layer]) -> Vec<Held> {
    let hides = |at: usize| {
        patches
            .iter()
            .map(|patch| patch.hidden)
            .find(|hidden| hidden.start() <= at && at < hidden.end())
    };
    let begun = layers.iter_mut().filter(|layer| layer.fragment.is_some());
    let held = begun.filter_map(|layer| {
        let hidden = hides(layer.range.start())?;
        Some(Held {
            range: union(layer.range, hidden),
            fragment: layer.fragment.take()?,
        })
    });
    held.collect()
}

/// The names in a patch's words, which are the same mentions as in the words received.
fn links(
    patch: &Patch,
    patches: &[Patch],
    named: &[Named<'_>],
    text: &str,
) -> Vec<(TextRange, MentionLink)> {
    let here = named
        .iter()
        .filter_map(|name| Some((name_in(patch, name, text)?, name.link.clone())));
    let moved_away = |name: &&Named<'_>| {
        patches.iter().any(|other| {
            !other.hidden.is_empty()
                && other.words.trim().is_empty()
                && other.hidden.contains(name.range)
        })
    };
    let arrived = named
        .iter()
        .filter(|_| patch.hidden.is_empty())
        .filter(moved_away)
        .filter_map(|name| {
            let words = name.range.slice(text);
            let at = patch.words.find(words)?;
            Some((TextRange::new(at, at + words.len()), name.link.clone()))
        });
    here.chain(arrived)
        .filter(|(range, _)| !range.is_empty())
        .collect()
}

/// Where a name that a patch hides, all of it or a part, stands in the words that come instead.
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

/// Where the longest of an entity's names stands in some words.
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
        // What Arabic writes joined before a name is a letter, too.
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

/// The words that stand where a range stood, counted in words: only where there are as many of them
/// as there were.
fn same_place(received: &str, words: &str, range: TextRange, start: usize) -> Option<TextRange> {
    let (old, new) = (words_of(received), words_of(words));
    let touches =
        |word: &TextRange| word.start() + start < range.end() && range.start() < word.end() + start;
    let (first, last) = (
        old.iter().position(touches)?,
        old.iter().rposition(touches)?,
    );
    (old.len() == new.len()).then(|| TextRange::new(new[first].start(), new[last].end()))
}

/// The words of a string, as ranges of it.
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
