//! The gazetteer: all names of all entities, compiled once, found in one pass over a text however
//! many they are.
//!
//! The automaton looks for names with their letters folded ([`LetterFolded`]). A name too short for
//! that is found the same way, and what was found is then compared letter by letter. A name that
//! begins with the Arabic article is looked for a second time as it reads after ل.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::code;
use super::folded::FoldedBlock;
use crate::diagnostic::{Checked, Diagnostic, Span};
use crate::source::entity::Entity;
use crate::source::id::EntityId;
use crate::text::TextRange;
use crate::text::fold::fold_quote;
use crate::text::letter::LetterFolded;
use crate::text::proclitic::{after_lam, begins_word, follows_lam};
use crate::text::word::WordBounds;

/// Letters and digits of the shortest name that is found: shorter ones are left to the author.
const SHORTEST: usize = 3;
/// Letters and digits of the shortest name in which letters may be exchanged.
const SHORTEST_FOLDED: usize = 5;

/// So many bytes of a name are told apart in one step: two Arabic letters. Further on speed hardly
/// matters, and memory does.
const DENSE_DEPTH: usize = 4;

/// All names of all entities, ready for searching.
#[derive(Debug, Default)]
pub struct Gazetteer {
    /// Absent where there is no name.
    automaton: Option<AhoCorasick>,
    /// Of each pattern of the automaton: the names that may stand where it was found.
    spellings: Vec<Vec<Spelling>>,
    /// Of each name: whose it is, or `None` where several entities have it.
    owners: Vec<Option<EntityId>>,
}

/// A name as a pattern of the automaton spells it.
#[derive(Debug)]
struct Spelling {
    /// The name, by its place among the owners.
    name: usize,
    /// The letters that must stand there, where none may be exchanged.
    letters: Option<String>,
    /// It is what remains of the name after ل.
    after_lam: bool,
}

/// A name in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found<'g> {
    /// Bytes of the block's folded text.
    pub folded: Range<usize>,
    /// Bytes of its reading text.
    pub range: TextRange,
    /// Its length in code points of the folded text, so that no script counts for more than
    /// another.
    pub length: usize,
    /// Whose name it is; `None` where it may be several entities'.
    pub owner: Option<&'g EntityId>,
}

/// A name before it is compiled: whose it is, and where they say so.
#[derive(Default)]
struct Name<'a> {
    /// As it was first written.
    written: &'a str,
    /// It is too short for letters to be exchanged.
    exact: bool,
    /// What remains of it after ل, where it begins with the article.
    after_lam: Option<String>,
    holders: BTreeMap<&'a EntityId, Span>,
}

impl Gazetteer {
    /// Compiles the names and aliases of these entities, in every language. A name that several of
    /// them have is reported, once, and is not linked.
    #[must_use]
    pub fn new<'a>(entities: impl IntoIterator<Item = &'a Entity>) -> Checked<Self> {
        let names = collect(entities);
        let diagnostics = names.values().filter_map(report).collect();
        let mut patterns: BTreeMap<String, Vec<Spelling>> = BTreeMap::new();
        let mut gazetteer = Self::default();
        for (number, (words, name)) in names.iter().enumerate() {
            let mut holders = name.holders.keys();
            gazetteer.owners.push(
                holders
                    .next()
                    .filter(|_| holders.next().is_none())
                    .map(|only| (*only).clone()),
            );
            for (words, after_lam) in [(Some(words), false), (name.after_lam.as_ref(), true)] {
                let Some(words) = words else { continue };
                let letters = name.exact.then(|| words.clone());
                let spelling = Spelling {
                    name: number,
                    letters,
                    after_lam,
                };
                patterns
                    .entry(LetterFolded::new(words).as_str().to_owned())
                    .or_default()
                    .push(spelling);
            }
        }
        // Building fails only past two thousand million states, which no memory holds.
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .dense_depth(DENSE_DEPTH)
            .build(patterns.keys());
        gazetteer.automaton = automaton.ok().filter(|_| !patterns.is_empty());
        gazetteer.spellings = patterns.into_values().collect();
        Checked {
            value: gazetteer,
            diagnostics,
        }
    }

    /// Has it no name at all?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.automaton.is_none()
    }

    /// The names in a block that are whole words, in no particular order, overlapping ones too.
    pub(super) fn find(&self, block: &FoldedBlock<'_>) -> Vec<Found<'_>> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let letters = LetterFolded::new(block.folded().as_str());
        let mut found: Vec<Found<'_>> = Vec::new();
        for hit in automaton.find_overlapping_iter(letters.as_str()) {
            let place = letters.folded(hit.start())..letters.folded(hit.end());
            let length = letters
                .as_str()
                .get(hit.range())
                .map_or(0, |words| words.chars().count());
            for spelling in self
                .spellings
                .get(hit.pattern().as_usize())
                .into_iter()
                .flatten()
            {
                let owner = self.owners.get(spelling.name).and_then(Option::as_ref);
                if let Some(range) = spelling.stands(block, place.clone()) {
                    found.push(Found {
                        folded: place.clone(),
                        range,
                        length,
                        owner,
                    });
                }
            }
        }
        found
    }
}

impl Spelling {
    /// Does the name stand here, as a word? Then the bytes of the reading text that it takes up.
    fn stands(&self, block: &FoldedBlock<'_>, place: Range<usize>) -> Option<TextRange> {
        let folded = block.folded();
        let text = folded.as_str();
        if self
            .letters
            .as_deref()
            .is_some_and(|letters| text.get(place.clone()) != Some(letters))
        {
            return None;
        }
        let near = WordBounds::about(text, place.clone());
        let bounds = near.as_ref().unwrap_or_else(|| block.bounds());
        let begins = if self.after_lam {
            follows_lam
        } else {
            begins_word
        };
        (bounds.holds(place.end) && begins(text, bounds, place.start))
            .then(|| folded.original(place))
            .flatten()
    }
}

/// Names by what makes two of them the same: how they read when folded, letters too where these may
/// be exchanged.
type Names<'a> = BTreeMap<String, Name<'a>>;

fn collect<'a>(entities: impl IntoIterator<Item = &'a Entity>) -> Names<'a> {
    let mut names = Names::new();
    for entity in entities {
        let own = entity.name.values().iter().chain(&entity.aliases);
        for (_, written) in own {
            let folded = fold_quote(&written.value);
            let letters = folded.chars().filter(|c| c.is_alphanumeric()).count();
            if letters < SHORTEST {
                continue;
            }
            let exact = letters < SHORTEST_FOLDED;
            let key = if exact {
                folded.clone()
            } else {
                LetterFolded::new(&folded).as_str().to_owned()
            };
            let name = names.entry(key).or_insert_with(|| Name {
                written: &written.value,
                exact,
                ..Name::default()
            });
            name.holders.entry(&entity.id).or_insert(written.span);
            // Asked of the folded name: with its letters folded too, أل would look like the
            // article.
            name.after_lam = name
                .after_lam
                .take()
                .or_else(|| after_lam(&folded).map(str::to_owned));
        }
    }
    names
}

fn report(name: &Name<'_>) -> Option<Diagnostic> {
    let mut holders = name.holders.iter().rev();
    let ((_, span), mut others) = (holders.next()?, holders.rev().peekable());
    others.peek()?;
    let ids: Vec<String> = name.holders.keys().map(|id| format!("`{id}`")).collect();
    let message = format!(
        "“{}” is a name of {}: it is not linked by itself",
        name.written.trim(),
        ids.join(" and ")
    );
    let help = "say under `mentions:` of an article who is meant there, or give the name to one of them only";
    let diagnostic = Diagnostic::warning(code::SHARED_NAME, *span, message).help(help);
    Some(others.fold(diagnostic, |diagnostic, (id, span)| {
        diagnostic.label(*span, format!("a name of `{id}` too"))
    }))
}
