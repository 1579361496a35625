//! Finds names of entities that are not annotated.
//!
//! `build` finds the names that it links in the same way. So names in code, in headings or in links
//! of the text are not suggested.

mod additions;

use std::cmp::Reverse;
use std::collections::BTreeMap;

pub use self::additions::additions;
use crate::anchor::{
    AnchorInput, BlockRange, Gazetteer, UnannotatedName, anchor, excerpt, find_unannotated_names,
};
use crate::source::article::Article;
use crate::source::block::Text;
use crate::source::drafts::Drafts;
use crate::source::files::Files;
use crate::source::id::{ArticleSlug, EntityId};
use crate::source::settings::Settings;
use crate::source::{LoadError, Sources, load};
use crate::text::Lang;

/// The largest number of places of a name that are shown for an article.
const SHOWN: usize = 3;

/// What could be annotated in the articles that were looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// The articles that were looked at, in the order of the slugs.
    pub articles: Vec<ArticleSlug>,
    /// The names, the most important first. Those of one entity precede those of several, because
    /// only the author knows which of several is meant. Then those with more places precede those
    /// with fewer.
    pub names: Vec<SuggestedName>,
}

/// A name that stands in texts of one language and is not annotated there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestedName {
    /// The words to write under `mentions:`.
    pub words: String,
    /// The language of the texts.
    pub lang: Lang,
    /// The entities that have the name. If there are several, [`additions`] skips the name.
    pub entities: Vec<EntityId>,
    /// The articles that have it, those with more places first. One at least.
    pub articles: Vec<NameInArticle>,
}

/// The places of a name in the text of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameInArticle {
    /// The article.
    pub article: ArticleSlug,
    /// The number of places at which nothing annotates the name.
    pub count: usize,
    /// The first of these places, each with the name in brackets and a few words around it.
    pub contexts: Vec<String>,
}

impl SuggestedName {
    /// The number of places in all articles.
    pub fn count(&self) -> usize {
        self.articles.iter().map(|found| found.count).sum()
    }
}

/// What tells suggested names apart: the words, the language of the text and the entities.
type NameKey = (String, Lang, Vec<EntityId>);

/// Finds what can be suggested for a site, or for one of its articles. Names that the settings
/// ignore are left out.
///
/// # Errors
/// When files cannot be read, or the site needs a newer version of the program.
pub fn suggestions(files: &dyn Files, article: Option<&str>) -> Result<Suggestions, LoadError> {
    let Sources {
        settings,
        entities,
        articles,
        ..
    } = load(files)?.value;
    let gazetteer = Gazetteer::new(entities.values().map(AsRef::as_ref)).value;
    let mut found = Suggestions::default();
    let mut names: BTreeMap<NameKey, Vec<NameInArticle>> = BTreeMap::new();
    let wanted = articles
        .iter()
        .filter(|it| article.is_none_or(|slug| it.slug.as_str() == slug));
    for article in wanted {
        found.articles.push(article.slug.clone());
        for (key, name) in in_article(article, &gazetteer, &settings) {
            names.entry(key).or_default().push(name);
        }
    }
    found.articles.sort();
    found.names = names.into_iter().map(suggested).collect();
    sort(&mut found.names, &settings);
    Ok(found)
}

fn suggested(
    ((words, lang, entities), mut articles): (NameKey, Vec<NameInArticle>),
) -> SuggestedName {
    articles.sort_by(|a, b| (Reverse(a.count), &a.article).cmp(&(Reverse(b.count), &b.article)));
    SuggestedName {
        words,
        lang,
        entities,
        articles,
    }
}

/// Puts what matters first. Equally important names keep the order of the site's languages and then
/// that of their words.
fn sort(names: &mut [SuggestedName], settings: &Settings) {
    let order = |lang: &Lang| settings.languages.iter().position(|other| other == lang);
    names.sort_by_cached_key(|name| {
        (
            name.entities.len() > 1,
            Reverse(name.count()),
            order(&name.lang),
            name.words.clone(),
        )
    });
}

fn in_article(
    article: &Article,
    gazetteer: &Gazetteer,
    settings: &Settings,
) -> Vec<(NameKey, NameInArticle)> {
    let input = AnchorInput {
        texts: &article.texts,
        annotations: &article.annotations,
        lock: &article.lock,
        drafts: Drafts::Include,
    };
    let anchored = anchor(&input).value;
    let found = find_unannotated_names(&input, &anchored, gazetteer, &settings.ignore);
    let texts = article.texts.iter().zip(found);
    texts
        .flat_map(|(text, found)| in_text(&article.slug, text, found))
        .collect()
}

fn in_text(
    article: &ArticleSlug,
    text: &Text,
    found: Vec<UnannotatedName>,
) -> Vec<(NameKey, NameInArticle)> {
    let mut places: BTreeMap<NameKey, Vec<BlockRange>> = BTreeMap::new();
    for name in found {
        let key = (name.words, text.lang.clone(), name.entities);
        places.entry(key).or_default().push(name.at);
    }
    let each = places.into_iter().map(|(key, places)| {
        let shown = places.iter().take(SHOWN);
        let name = NameInArticle {
            article: article.clone(),
            count: places.len(),
            contexts: shown.map(|at| excerpt::in_context(text, *at)).collect(),
        };
        (key, name)
    });
    each.collect()
}
