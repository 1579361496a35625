//! Finds the place that an author means.

use super::annotation::NewAnnotation;
use super::refusal::{AnnotateError, ListedPlace};
use crate::anchor::{AnchorInput, BlockRange, Outcome, ShortTarget, WordSearch, anchor};
use crate::authoring::places::position;
use crate::diagnostic::{SourceMap, Spanned, nearest};
use crate::source::Sources;
use crate::source::article::Article;
use crate::source::block::Text;
use crate::source::drafts::Drafts;
use crate::source::target::{Narrowing, Occurrence};
use crate::text::isolate;

/// The place of a new annotation.
pub(super) struct MeantPlace<'a> {
    pub text: &'a Text,
    pub at: BlockRange,
    pub target: ShortTarget,
}

/// A place of the words in one of the texts.
type FoundPlace<'s, 'a> = (&'s WordSearch<'a>, BlockRange);

/// The article with a slug.
pub(super) fn find_article<'a>(
    sources: &'a Sources,
    slug: &str,
) -> Result<&'a Article, AnnotateError> {
    let mut articles = sources.articles.iter();
    let found = articles.find(|article| article.slug.as_str() == slug);
    found.ok_or_else(|| {
        let slugs = sources.articles.iter();
        let near = nearest(slug, slugs.map(|article| article.slug.as_str()));
        AnnotateError::NoArticle {
            slug: slug.to_owned(),
            near: near.map(str::to_owned),
        }
    })
}

/// The only place of the words that the keys allow.
pub(super) fn meant_place<'a>(
    article: &'a Article,
    new: &NewAnnotation,
    map: &SourceMap,
) -> Result<MeantPlace<'a>, AnnotateError> {
    let texts = texts(article, new)?;
    let searches: Vec<WordSearch<'a>> = texts.into_iter().map(WordSearch::new).collect();
    let found = find(&searches, new, Keys::All);
    match found.as_slice() {
        [(search, at)] => {
            let target = search.target(&new.words, *at, &narrowing(search.text(), new, Keys::Word));
            let target = target.ok_or_else(|| AnnotateError::NoTarget(isolate(&new.words)))?;
            Ok(MeantPlace {
                text: search.text(),
                at: *at,
                target,
            })
        }
        [] => Err(nowhere(&searches, new, map)),
        several => Err(AnnotateError::Several {
            words: isolate(&new.words),
            article: new.article.clone(),
            places: list(several, new, map),
        }),
    }
}

/// The texts that can be meant.
fn texts<'a>(article: &'a Article, new: &NewAnnotation) -> Result<Vec<&'a Text>, AnnotateError> {
    let Some(lang) = &new.lang else {
        return Ok(article.texts.iter().collect());
    };
    let text = article.text(lang).ok_or_else(|| AnnotateError::NoText {
        lang: lang.to_string(),
        known: article.texts.iter().map(|it| it.lang.to_string()).collect(),
    })?;
    Ok(vec![text])
}

/// Which keys of an annotation count for its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// `word`, `in` and `occurrence`.
    All,
    /// `word`.
    Word,
    /// None: any place of the words.
    None,
}

fn narrowing(text: &Text, new: &NewAnnotation, keys: Keys) -> Narrowing {
    let written = |key: &Option<String>| {
        let words = key.clone().filter(|_| keys == Keys::All);
        words.map(|words| Spanned::new(words, text.span))
    };
    let occurrence = new.occurrence.filter(|_| keys == Keys::All);
    Narrowing {
        inside: written(&new.inside),
        whole_words: keys != Keys::None && new.entity.is_some(),
        occurrence: occurrence.map(|it| Spanned::new(Occurrence::These(vec![it]), text.span)),
        ..Narrowing::default()
    }
}

fn find<'s, 'a>(
    searches: &'s [WordSearch<'a>],
    new: &NewAnnotation,
    keys: Keys,
) -> Vec<FoundPlace<'s, 'a>> {
    let found = searches.iter().flat_map(|search| {
        let meant = search.meant(&new.words, &narrowing(search.text(), new, keys));
        meant.into_iter().map(move |at| (search, at))
    });
    found.collect()
}

/// Why the words have no place.
fn nowhere(searches: &[WordSearch<'_>], new: &NewAnnotation, map: &SourceMap) -> AnnotateError {
    let (words, article) = (isolate(&new.words), new.article.clone());
    let others = find(searches, new, Keys::Word);
    if !others.is_empty() {
        return AnnotateError::NotThere {
            words,
            article,
            places: list(&others, new, map),
        };
    }
    if find(searches, new, Keys::None).is_empty() {
        AnnotateError::Nowhere { words, article }
    } else {
        AnnotateError::OnlyInsideWords { words, article }
    }
}

/// Places with the arguments that tell them apart.
fn list(found: &[FoundPlace<'_, '_>], new: &NewAnnotation, map: &SourceMap) -> Vec<ListedPlace> {
    let mut langs = found.iter().map(|(search, _)| &search.text().lang);
    let first = langs.next();
    let is_of_several_texts = langs.any(|lang| Some(lang) != first);
    let place = |(search, at): &FoundPlace<'_, '_>| {
        let text = search.text();
        ListedPlace {
            position: position(text, *at, map),
            context: search.context(*at),
            lang: is_of_several_texts.then(|| text.lang.clone()),
            target: search.target(&new.words, *at, &narrowing(text, new, Keys::Word)),
        }
    };
    found.iter().map(place).collect()
}

/// How many annotations stand at a place and nowhere else.
pub(super) fn stands(article: &Article, place: &MeantPlace<'_>) -> usize {
    let input = AnchorInput {
        texts: &article.texts,
        annotations: &article.annotations,
        lock: &article.lock,
        drafts: Drafts::Include,
    };
    let anchored = anchor(&input).value;
    let targets = article.annotations.iter().zip(&anchored);
    let stands = targets.filter(|(annotation, targets)| {
        let [only] = targets.as_slice() else {
            return false;
        };
        let Outcome::Found(places) = &only.outcome else {
            return false;
        };
        let ranges: Vec<_> = places.iter().flat_map(|place| &place.ranges).collect();
        !annotation.listed && only.lang == place.text.lang && ranges == [&place.at]
    });
    stands.count()
}
