//! Finds the places of some words in the texts of articles, and how to write a target for each.

use super::item::{entry, lines};
use super::meaning::{Meaning, read};
use crate::anchor::{BlockRange, ShortTarget, WordSearch};
use crate::diagnostic::SourceMap;
use crate::source::article::Article;
use crate::source::block::Text;
use crate::source::files::{Files, FilesError};
use crate::source::id::ArticleSlug;
use crate::source::target::Narrowing;
use crate::source::yaml::YamlValue;
use crate::source::{LoadError, load};
use crate::text::Lang;

/// Where some words stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundWords {
    /// The articles that were looked at, in the order of the slugs.
    pub articles: Vec<ArticleSlug>,
    /// The places, by article, text and reading order.
    pub places: Vec<WordsPlace>,
}

/// A place of some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsPlace {
    /// The file, the line and the column, as in `content/articles/lamp/en.txt:3:14`.
    pub position: String,
    /// The words in brackets, with a few words on both sides.
    pub context: String,
    /// The beginning of an annotation of this place, as an item of `annotations:` in YAML. `None` if no
    /// quote can mean it.
    pub target: Option<String>,
}

/// Finds all places of some words in the texts of the site, or of one of its articles. Words are
/// compared as those of a `quote` are. Drafts are looked at, too.
///
/// # Errors
/// When files cannot be read, or the site needs a newer version of the program.
pub fn find_words(
    files: &dyn Files,
    words: &str,
    article: Option<&str>,
) -> Result<FoundWords, LoadError> {
    let sources = load(files)?.value;
    let articles = sources.articles.iter();
    let wanted = articles.filter(|it| article.is_none_or(|slug| it.slug.as_str() == slug));
    let mut found = FoundWords::default();
    for article in wanted {
        found.articles.push(article.slug.clone());
        let texts = article.texts.iter().map(WordSearch::new);
        let keys = Narrowing::default();
        let found_here: Vec<_> = texts
            .map(|search| (search.all(words, &keys), search))
            .filter(|(places, _)| !places.is_empty())
            .collect();
        if found_here.is_empty() {
            continue;
        }
        let notes = read_annotations(files, article)?;
        for (places, search) in found_here {
            let text = search.text();
            found.places.extend(places.into_iter().map(|at| WordsPlace {
                position: position(text, at, &sources.map),
                context: search.context(at),
                target: search.target(words, at, &keys).map(|target| {
                    let entries = target_entries(&target, named_lang(article, text, &notes));
                    lines(&entries, "")
                }),
            }));
        }
    }
    Ok(found)
}

/// The text of an article's `annotations.yaml`; empty if there is no such file.
fn read_annotations(files: &dyn Files, article: &Article) -> Result<String, FilesError> {
    let bytes = files.read(&annotations_path(article))?;
    Ok(String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned())
}

/// The path of an article's `annotations.yaml`.
pub(super) fn annotations_path(article: &Article) -> String {
    format!("{}/annotations.yaml", article.folder)
}

/// The language that an annotation of a text must name in a file with this text, because its words would
/// be looked for in another text without it.
pub(super) fn named_lang<'a>(article: &Article, text: &'a Text, notes: &str) -> Option<&'a Lang> {
    (text.lang != article.original || has_default_lang(notes)).then_some(&text.lang)
}

/// Whether the defaults of a file name a language.
pub(super) fn has_default_lang(text: &str) -> bool {
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

/// The keys of a target and their values.
pub(super) fn target_entries(target: &ShortTarget, lang: Option<&Lang>) -> Vec<(String, Meaning)> {
    let mut entries = vec![entry("quote", &target.quote)];
    entries.extend(target.inside.iter().map(|inside| entry("in", inside)));
    entries.extend(
        target
            .occurrence
            .map(|it| entry("occurrence", it.to_string())),
    );
    entries.extend(lang.map(|lang| entry("lang", lang.as_str())));
    entries
}

/// The file, the line and the column of a place.
pub(super) fn position(text: &Text, at: BlockRange, map: &SourceMap) -> String {
    let block = text.block(at.block);
    let span = block.and_then(|block| block.source_span(at.range));
    let span = span.unwrap_or(text.span);
    map.file(span.file).map_or_else(String::new, |file| {
        let position = file.position(span.start);
        format!("{}:{}:{}", file.path, position.line, position.column)
    })
}
