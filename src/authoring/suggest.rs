//! Finds names of entities that are not annotated.
//!
//! `build` finds the names that it links in the same way. So names in code, in headings or in links
//! of the text are not suggested.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use super::append::{self, MentionWords};
use super::meaning::read;
use super::overlay::Overlay;
use super::splice::EditError;
use super::{ChangedFile, Refusal};
use crate::anchor::{
    AnchorInput, BlockRange, Gazetteer, UnannotatedName, excerpt, find_unannotated_names,
};
use crate::source::article::Article;
use crate::source::block::Text;
use crate::source::drafts::Drafts;
use crate::source::files::Files;
use crate::source::id::{ArticleSlug, EntityId};
use crate::source::yaml::YamlValue;
use crate::source::{LoadError, load};
use crate::text::{Lang, isolate};

/// The largest number of places that are shown for a name.
const SHOWN: usize = 3;

/// The names that one article could annotate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestions {
    /// The article.
    pub article: ArticleSlug,
    /// The names, by text and then by how often they stand there.
    pub names: Vec<SuggestedName>,
}

/// A name that stands in a text and is not annotated there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestedName {
    /// The words to write under `mentions:`.
    pub words: String,
    /// The language of the text.
    pub lang: Lang,
    /// The entities that have the name. If there are several, only the author knows which one is
    /// meant, and [`additions`] skips the name.
    pub entities: Vec<EntityId>,
    /// The number of places at which nothing annotates it.
    pub count: usize,
    /// The first of these places, each with the name in brackets and a few words around it.
    pub contexts: Vec<String>,
}

/// Everything that can be suggested for a site, or for one of its articles, in the order of the
/// slugs. An article without suggestions is included.
///
/// # Errors
/// When files cannot be read, or the site needs a newer version of the program.
pub fn suggestions(
    files: &dyn Files,
    article: Option<&str>,
) -> Result<Vec<Suggestions>, LoadError> {
    let sources = load(files)?.value;
    let gazetteer = Gazetteer::new(sources.entities.values()).value;
    let wanted = sources
        .articles
        .iter()
        .filter(|it| article.is_none_or(|slug| it.slug.as_str() == slug));
    Ok(wanted
        .map(|article| for_article(article, &gazetteer))
        .collect())
}

fn for_article(article: &Article, gazetteer: &Gazetteer) -> Suggestions {
    let input = AnchorInput {
        texts: &article.texts,
        annotations: &article.annotations,
        lock: &article.lock,
        drafts: Drafts::Include,
    };
    let found = find_unannotated_names(&input, gazetteer);
    let names = article.texts.iter().zip(found);
    Suggestions {
        article: article.slug.clone(),
        names: names
            .flat_map(|(text, found)| group_by_name(text, found))
            .collect(),
    }
}

/// The names of one text, the most frequent first.
fn group_by_name(text: &Text, found: Vec<UnannotatedName>) -> Vec<SuggestedName> {
    let mut places: BTreeMap<(String, Vec<EntityId>), Vec<BlockRange>> = BTreeMap::new();
    for name in found {
        let key = (name.words, name.entities);
        places.entry(key).or_default().push(name.at);
    }
    let mut names: Vec<SuggestedName> = places
        .into_iter()
        .map(|((words, entities), places)| SuggestedName {
            words,
            lang: text.lang.clone(),
            entities,
            count: places.len(),
            contexts: places
                .iter()
                .take(SHOWN)
                .map(|at| excerpt::in_context(text, *at))
                .collect(),
        })
        .collect();
    names.sort_by_key(|name| Reverse(name.count));
    names
}

/// Adds the suggested names to `mentions:` in the `annotations.yaml` of their article, except those
/// of several entities. Returns the changed files without writing them, and the names that could
/// not be added.
///
/// # Errors
/// When files cannot be read, or the site needs a newer version of the program.
pub fn additions(
    files: &dyn Files,
    suggestions: &[Suggestions],
) -> Result<(Vec<ChangedFile>, Vec<Refusal>), LoadError> {
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

/// Adds one name. Its language is written if words without a language would be about another text.
fn add(
    text: &str,
    entity: &EntityId,
    name: &SuggestedName,
    original: &Lang,
) -> Result<String, EditError> {
    let lang = (name.lang != *original || has_default_lang(text)).then_some(name.lang.as_str());
    append::mention(
        text,
        entity.as_str(),
        MentionWords {
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

fn refusal(path: &str, name: &SuggestedName, reason: &dyn std::fmt::Display) -> Refusal {
    Refusal {
        path: path.to_owned(),
        line: 1,
        reason: format!("{} was not added: {reason}", isolate(&name.words)),
    }
}
