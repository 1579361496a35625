//! Names that stand in a text and that nothing annotates, and words that may be names.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::append::{self, Words};
use super::edits::EditError;
use super::meaning::read;
use super::overlay::Overlay;
use super::{Changed, Refusal, guess};
use crate::anchor::{AnchorInput, AnchoredTarget, BlockRange, Match, Outcome, anchor, excerpt};
use crate::diagnostic::{Span, Spanned};
use crate::source::annotation::Annotation;
use crate::source::article::Article;
use crate::source::block::{Block, Inline, Markup, Text};
use crate::source::body::{Body, Provenance};
use crate::source::entity::Entity;
use crate::source::files::{Files, FilesError};
use crate::source::id::{AnnotationId, ArticleSlug, EntityId};
use crate::source::load;
use crate::source::lock::Lock;
use crate::source::target::{Narrowing, Occurrence, Selector, Target};
use crate::source::yaml::YamlValue;
use crate::text::fold::{Folded, fold_quote};
use crate::text::proclitic::after_lam;
use crate::text::{Lang, TextRange};

/// Names of fewer letters are left to the author.
const SHORTEST: usize = 3;
/// No more places than this are shown of one name.
const SHOWN: usize = 3;

/// What one article could be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestions {
    /// The article.
    pub article: ArticleSlug,
    /// Names of entities, by text and then by how often they stand there.
    pub names: Vec<Name>,
    /// Words that may be the names of entities that are yet to be written.
    pub guesses: Vec<Guess>,
}

/// A name that stands in a text and is not annotated there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name, as its entity has it.
    pub words: String,
    /// The text.
    pub lang: Lang,
    /// Whose it is. Where it is of several, only the author can tell, and it is never written.
    pub entities: Vec<EntityId>,
    /// In how many places nothing annotates it.
    pub count: usize,
    /// The first of them, the name in brackets.
    pub contexts: Vec<String>,
}

/// Words that look like a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The words.
    pub words: String,
    /// The text.
    pub lang: Lang,
    /// Why they look like one.
    pub why: &'static str,
    /// In how many places they do.
    pub count: usize,
    /// The first of them, the words in brackets.
    pub context: String,
}

/// Everything that can be suggested for a site, or for one of its articles: in the order of the
/// slugs. An article without suggestions is there, too.
///
/// # Errors
/// When files cannot be read.
pub fn suggestions(
    files: &dyn Files,
    article: Option<&str>,
) -> Result<Vec<Suggestions>, FilesError> {
    let sources = load(files)?.value;
    let mut names: BTreeMap<String, Known> = BTreeMap::new();
    for entity in sources.entities.values() {
        for words in names_of(entity) {
            let known = names.entry(fold_quote(words)).or_insert_with(|| Known {
                words: words.to_owned(),
                entities: BTreeSet::new(),
            });
            known.entities.insert(entity.id.clone());
        }
    }
    let wanted = sources
        .articles
        .iter()
        .filter(|it| article.is_none_or(|slug| it.slug.as_str() == slug));
    Ok(wanted.map(|article| for_article(article, &names)).collect())
}

/// A name and those who bear it.
pub(super) struct Known {
    words: String,
    entities: BTreeSet<EntityId>,
}

fn names_of(entity: &Entity) -> impl Iterator<Item = &str> {
    let names = entity
        .name
        .values()
        .iter()
        .map(|(_, name)| name.value.as_str());
    names.chain(entity.aliases.iter().map(|(_, name)| name.value.as_str()))
}

fn for_article(article: &Article, names: &BTreeMap<String, Known>) -> Suggestions {
    let input = AnchorInput {
        texts: &article.texts,
        annotations: &article.annotations,
        lock: &article.lock,
        drafts: true,
    };
    let anchored = anchor(&input).value;
    let mut found = Vec::new();
    let mut guesses = Vec::new();
    for text in &article.texts {
        let mut taken = Taken::new(text);
        taken.add_mentions(article, &anchored);
        let free = free_names(article, text, names, &taken);
        for (_, places) in &free {
            for place in places {
                taken.add(*place);
            }
        }
        let mut of_text: Vec<Name> = free
            .into_iter()
            .map(|(known, places)| name(text, known, &places))
            .collect();
        of_text.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.words.cmp(&b.words)));
        found.extend(of_text);
        guesses.extend(guess::guesses(
            text,
            &taken,
            &names.keys().map(String::as_str).collect(),
        ));
    }
    Suggestions {
        article: article.slug.clone(),
        names: found,
        guesses,
    }
}

fn name(text: &Text, known: &Known, places: &[BlockRange]) -> Name {
    Name {
        words: known.words.clone(),
        lang: text.lang.clone(),
        entities: known.entities.iter().cloned().collect(),
        count: places.len(),
        contexts: places
            .iter()
            .take(SHOWN)
            .map(|place| context(text, *place))
            .collect(),
    }
}

/// The words of a place in brackets, with what stands around them, apart from the direction of what
/// is around that.
pub(super) fn context(text: &Text, at: BlockRange) -> String {
    let block = text.block(at.block).map_or("", |block| block.text.as_str());
    let (before, after) = (
        block.get(..at.range.start()).unwrap_or_default(),
        block.get(at.range.end()..).unwrap_or_default(),
    );
    let (before, after) = (
        excerpt::context_before(before),
        excerpt::context_after(after),
    );
    format!(
        "\u{2068}{before}[{}]{after}\u{2069}",
        at.range.slice(block).replace('\n', " ")
    )
}

/// The places of a text that are spoken for.
pub(super) struct Taken<'a> {
    text: &'a Text,
    ranges: HashMap<u32, Vec<TextRange>>,
}

impl<'a> Taken<'a> {
    /// By the text's own links.
    fn new(text: &'a Text) -> Self {
        let linked = |block: &Block| (block.number.0, links(block));
        Self {
            text,
            ranges: text.blocks.iter().map(linked).collect(),
        }
    }

    /// By what names an entity.
    fn add_mentions(&mut self, article: &Article, anchored: &[Vec<AnchoredTarget>]) {
        let named = article
            .annotations
            .iter()
            .zip(anchored)
            .filter(|(annotation, _)| annotation.body.entity.is_some());
        for target in named
            .flat_map(|(_, targets)| targets)
            .filter(|target| target.lang == self.text.lang)
        {
            let Outcome::Found(places) = &target.outcome else {
                continue;
            };
            places
                .iter()
                .flat_map(|place| &place.ranges)
                .for_each(|range| self.add(*range));
        }
    }

    fn add(&mut self, at: BlockRange) {
        self.ranges.entry(at.block.0).or_default().push(at.range);
    }

    /// Does it share a character with one of them?
    pub fn holds(&self, at: BlockRange) -> bool {
        self.ranges
            .get(&at.block.0)
            .is_some_and(|ranges| ranges.iter().any(|range| range.overlaps(at.range)))
    }
}

/// What the author's own links cover.
fn links(block: &Block) -> Vec<TextRange> {
    let mut open = Vec::new();
    let mut ranges = Vec::new();
    for inline in &block.inlines {
        match inline {
            Inline::Open(markup) => {
                open.push(matches!(markup, Markup::Link { .. } | Markup::Reference(_)))
            }
            Inline::Close => {
                open.pop();
            }
            Inline::Text(range) if open.contains(&true) => ranges.push(*range),
            _ => {}
        }
    }
    ranges
}

/// The names that stand in the text where nothing has taken their place, each with these places:
/// the longest first, as among mentions.
fn free_names<'n>(
    article: &Article,
    text: &Text,
    names: &'n BTreeMap<String, Known>,
    taken: &Taken<'_>,
) -> Vec<(&'n Known, Vec<BlockRange>)> {
    let folded: Vec<Folded> = text
        .blocks
        .iter()
        .map(|block| Folded::new(&block.text))
        .collect();
    let stands = |name: &str| folded.iter().any(|block| block.as_str().contains(name));
    let occurs = |name: &str| {
        name.chars().count() >= SHORTEST && (stands(name) || after_lam(name).is_some_and(stands))
    };
    let candidates: Vec<&Known> = names
        .iter()
        .filter(|(name, _)| occurs(name))
        .map(|(_, known)| known)
        .collect();
    let span = article.about.span;
    let mentions: Vec<Annotation> = candidates
        .iter()
        .filter_map(|known| mention(known, &text.lang, span))
        .collect();
    let input = AnchorInput {
        texts: std::slice::from_ref(text),
        annotations: &mentions,
        lock: &Lock::default(),
        drafts: true,
    };
    let anchored = anchor(&input).value;
    let free = candidates
        .into_iter()
        .zip(anchored)
        .map(|(known, targets)| {
            let places = targets
                .into_iter()
                .filter_map(|target| match target.outcome {
                    Outcome::Found(places) => Some(places),
                    _ => None,
                });
            let ranges = places
                .flatten()
                .filter(|place| place.matched < Match::Approximate)
                .flat_map(|place| place.ranges);
            (
                known,
                ranges
                    .filter(|range| !taken.holds(*range))
                    .collect::<Vec<_>>(),
            )
        });
    free.filter(|(_, places)| !places.is_empty()).collect()
}

/// The mention that a name would be.
fn mention(known: &Known, lang: &Lang, span: Span) -> Option<Annotation> {
    let narrowing = Narrowing {
        whole_words: true,
        occurrence: Some(Spanned::new(Occurrence::All, span)),
        ..Narrowing::default()
    };
    let selector = Selector::Quote {
        quote: Spanned::new(known.words.clone(), span),
        narrowing,
    };
    Some(Annotation {
        id: AnnotationId::new(&known.words),
        id_given: false,
        span,
        listed: true,
        targets: vec![Target {
            lang: lang.clone(),
            selector,
        }],
        body: Body {
            entity: Some(Spanned::new(known.entities.first()?.clone(), span)),
            ..Body::default()
        },
        provenance: Provenance::default(),
        draft: false,
    })
}

/// The names of one entity each, added under `mentions:` of their article's `annotations.yaml`.
/// Nothing is written.
///
/// # Errors
/// When files cannot be read.
pub fn additions(
    files: &dyn Files,
    suggestions: &[Suggestions],
) -> Result<(Vec<Changed>, Vec<Refusal>), FilesError> {
    let sources = load(files)?.value;
    let mut overlay = Overlay::new(files);
    let mut refused = Vec::new();
    for suggested in suggestions {
        let Some(article) = sources
            .articles
            .iter()
            .find(|article| article.slug == suggested.article)
        else {
            continue;
        };
        let path = format!("{}/annotations.yaml", article.folder);
        let mut seen = HashSet::new();
        for name in &suggested.names {
            let [entity] = name.entities.as_slice() else {
                continue;
            };
            if !seen.insert((entity, &name.lang, &name.words)) {
                continue;
            }
            let text = match overlay.read(&path)?.map(String::from_utf8) {
                Some(Ok(text)) => text,
                None => String::new(),
                Some(Err(_)) => {
                    refused.push(refusal(&path, name, &"the file is not UTF-8"));
                    break;
                }
            };
            match add(&text, entity, name, &article.original) {
                Ok(text) => drop(overlay.changed.insert(path.clone(), text)),
                Err(error) => refused.push(refusal(&path, name, &error)),
            }
        }
    }
    Ok((overlay.changes()?, refused))
}

/// The language is said where plain words would be about another text.
fn add(text: &str, entity: &EntityId, name: &Name, original: &Lang) -> Result<String, EditError> {
    let lang = (name.lang != *original || has_default_lang(text)).then_some(name.lang.as_str());
    append::mention(
        text,
        entity.as_str(),
        Words {
            quote: &name.words,
            lang,
        },
    )
}

fn has_default_lang(text: &str) -> bool {
    let of = |value: &YamlValue, key: &str| match value {
        YamlValue::Map(entries) => entries
            .iter()
            .find(|entry| entry.key.value == key)
            .map(|entry| entry.value.value.clone()),
        _ => None,
    };
    read(text)
        .and_then(|tree| of(&tree.value, "defaults"))
        .is_some_and(|defaults| of(&defaults, "lang").is_some())
}

fn refusal(path: &str, name: &Name, reason: &dyn std::fmt::Display) -> Refusal {
    Refusal {
        path: path.to_owned(),
        line: 1,
        reason: format!("\u{2068}{}\u{2069} was not added: {reason}", name.words),
    }
}
