//! The gazetteer: the names of all entities, compiled into one automaton.
//!
//! Finding names takes one pass over a text, however many names there are. The automaton contains
//! the names with their letters folded ([`LetterFolded`]), so that it finds them in several
//! spellings. A short name must also match letter by letter. A name that begins with the Arabic
//! article is contained a second time, in the form that it takes after ل.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::anchor::code;
use crate::anchor::folded::{FoldedBlock, FoldedText};
use crate::diagnostic::{Checked, Diagnostic, Span};
use crate::source::block::Text;
use crate::source::entity::Entity;
use crate::source::id::EntityId;
use crate::text::TextRange;
use crate::text::fold::fold_quote;
use crate::text::letter::LetterFolded;
use crate::text::proclitic::{after_lam, begins_word, follows_lam};
use crate::text::word::WordBounds;

/// The least number of letters and digits of a name that is found automatically.
const SHORTEST: usize = 3;
/// The least number of letters and digits of a name that is found in other spellings.
const SHORTEST_FOLDED: usize = 5;

/// The number of bytes of a name for which the automaton uses its fastest and largest tables: two
/// Arabic letters. Beyond that, the speed hardly matters.
const DENSE_DEPTH: usize = 4;

/// The names of all entities, compiled for searching.
#[derive(Debug, Default)]
pub struct Gazetteer {
    /// `None` if there are no names.
    automaton: Option<AhoCorasick>,
    /// For each pattern of the automaton, the names that it stands for.
    uses: Vec<Vec<NamePattern>>,
    names: Vec<NamedBy>,
}

/// A name and the entities that have it.
#[derive(Debug)]
struct NamedBy {
    /// The name as its first entity has it.
    words: String,
    /// The folded name, to be compared with the text.
    folded: String,
    /// The entities, one at least.
    owners: Vec<EntityId>,
}

/// A use of a pattern of the automaton.
#[derive(Debug)]
struct NamePattern {
    /// Index into [`Gazetteer::names`].
    name: usize,
    /// The folded name, if the text must match it letter by letter.
    letters: Option<String>,
    /// Whether the pattern is the form after ل.
    after_lam: bool,
}

/// A name that was found in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMatch<'g> {
    /// Bytes of the block's folded text.
    pub folded: Range<usize>,
    /// Bytes of the block's reading text.
    pub range: TextRange,
    /// The length in code points of the folded text, so that names in different scripts can be
    /// compared.
    pub length: usize,
    /// The entities that have the name. Empty if the words can be read as two names.
    pub owners: &'g [EntityId],
    /// The name as its entity has it.
    pub words: &'g str,
    /// Whether the text has the name letter by letter after folding. If not, some letters are ones
    /// that writers exchange, such as ه for ة.
    pub to_the_letter: bool,
}

/// A name that is not compiled yet.
#[derive(Default)]
struct GazetteerName<'a> {
    /// The name as it was first written.
    written: &'a str,
    /// Whether the name is too short to be found in other spellings.
    exact: bool,
    /// The form of the name after ل, if it begins with the Arabic article.
    after_lam: Option<String>,
    holders: BTreeMap<&'a EntityId, Span>,
}

impl Gazetteer {
    /// Compiles the names and aliases of the entities, in every language. A name that several
    /// entities share is reported once.
    pub fn new<'a>(entities: impl IntoIterator<Item = &'a Entity>) -> Checked<Self> {
        let names = collect(entities);
        let diagnostics = names.values().filter_map(report).collect();
        let mut patterns: BTreeMap<String, Vec<NamePattern>> = BTreeMap::new();
        let mut gazetteer = Self::default();
        for (number, (words, name)) in names.iter().enumerate() {
            gazetteer.names.push(NamedBy {
                words: name.written.trim().to_owned(),
                folded: fold_quote(name.written),
                owners: name.holders.keys().map(|id| (*id).clone()).collect(),
            });
            for (words, after_lam) in [(Some(words), false), (name.after_lam.as_ref(), true)] {
                let Some(words) = words else { continue };
                let letters = name.exact.then(|| words.clone());
                let spelling = NamePattern {
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
        // Building fails only beyond 2³¹ states, more than fit into memory.
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .dense_depth(DENSE_DEPTH)
            .build(patterns.keys());
        gazetteer.automaton = automaton.ok().filter(|_| !patterns.is_empty());
        gazetteer.uses = patterns.into_values().collect();
        Checked {
            value: gazetteer,
            diagnostics,
        }
    }

    /// Are there no names?
    pub const fn is_empty(&self) -> bool {
        self.automaton.is_none()
    }

    /// Does a name occur in one of these texts as a whole word?
    pub fn occurs_in(&self, texts: &[Text]) -> bool {
        !self.is_empty()
            && texts.iter().any(|text| {
                let blocks = FoldedText::new(text).blocks;
                blocks.iter().any(|block| !self.find(block).is_empty())
            })
    }

    /// Finds the names in a block that are whole words, in no particular order. They may overlap.
    pub fn find(&self, block: &FoldedBlock<'_>) -> Vec<NameMatch<'_>> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let letters = LetterFolded::new(block.folded().as_str());
        let mut found: Vec<NameMatch<'_>> = Vec::new();
        for hit in automaton.find_overlapping_iter(letters.as_str()) {
            let place = letters.folded(hit.start())..letters.folded(hit.end());
            let length = letters
                .as_str()
                .get(hit.range())
                .map_or(0, |words| words.chars().count());
            for spelling in self
                .uses
                .get(hit.pattern().as_usize())
                .into_iter()
                .flatten()
            {
                if let Some(name) = self.names.get(spelling.name)
                    && let Some(range) = spelling.range_of(block, place.clone())
                {
                    let text = block.folded().as_str().get(place.clone());
                    found.push(NameMatch {
                        folded: place.clone(),
                        range,
                        length,
                        owners: &name.owners,
                        words: &name.words,
                        to_the_letter: text.is_some_and(|text| {
                            text == name.folded
                                || spelling.after_lam && after_lam(&name.folded) == Some(text)
                        }),
                    });
                }
            }
        }
        found
    }
}

impl<'g> NameMatch<'g> {
    /// The entity that has the name; `None` if it may be the name of several.
    pub fn owner(&self) -> Option<&'g EntityId> {
        match self.owners {
            [only] => Some(only),
            _ => None,
        }
    }
}

impl NamePattern {
    /// Is the name at this place, as a word? Returns the bytes of the reading text.
    fn range_of(&self, block: &FoldedBlock<'_>, place: Range<usize>) -> Option<TextRange> {
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

/// The names by their folded form, with letters folded as well for names that are found in other
/// spellings.
type NamesByForm<'a> = BTreeMap<String, GazetteerName<'a>>;

fn collect<'a>(entities: impl IntoIterator<Item = &'a Entity>) -> NamesByForm<'a> {
    let mut names = NamesByForm::new();
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
            let name = names.entry(key).or_insert_with(|| GazetteerName {
                written: &written.value,
                exact,
                ..GazetteerName::default()
            });
            name.holders.entry(&entity.id).or_insert(written.span);
            // This needs the form before letters are folded: after that, أل would look like the
            // article.
            name.after_lam = name
                .after_lam
                .take()
                .or_else(|| after_lam(&folded).map(str::to_owned));
        }
    }
    names
}

fn report(name: &GazetteerName<'_>) -> Option<Diagnostic> {
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
