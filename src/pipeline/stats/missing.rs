//! What is missing in a language of the site.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::lint::{MissingTranslation, missing_in, missing_in_vocabulary};
use crate::pipeline::site::LinkedSite;
use crate::source::article::Article;
use crate::source::drafts::Drafts;
use crate::source::settings::Settings;

/// What readers of a language do not have in their language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MissingStats {
    /// For each language in which an article has no text, the slugs of these articles.
    pub texts: Vec<MissingByLanguage>,
    /// Words for readers, such as titles and the names of entities, that are there in another
    /// language. They are what the lint `translation-missing` reports, whatever its level.
    pub words: Vec<MissingWords>,
    /// For each language that lacks messages of the interface, their ids.
    pub messages: Vec<MissingByLanguage>,
}

/// What a language lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MissingByLanguage {
    /// The tag of the language.
    pub language: String,
    /// What is missing, by slug or id.
    pub missing: Vec<String>,
}

/// How many words for readers of one kind a language lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MissingWords {
    /// The tag of the language.
    pub language: String,
    /// The kind: `title`, `summary`, `name`, `note` and so on.
    pub what: &'static str,
    /// The number of values without words in the language.
    pub count: usize,
}

impl MissingStats {
    /// Collects what the site lacks. `texts` are the slugs of the articles without a text, by
    /// language.
    pub(super) fn new(site: &LinkedSite, texts: Vec<MissingByLanguage>, drafts: Drafts) -> Self {
        let settings = &site.edition.settings;
        let entities = site.edition.entities.values().map(|linked| &*linked.entity);
        let shown = site.articles.values();
        let found = missing_in_vocabulary(settings, entities)
            .into_iter()
            .chain(shown.flat_map(|article| in_article(&article.article, settings, drafts)));
        let messages = site.catalogue.missing().iter();
        Self {
            texts,
            words: count(settings, found),
            messages: messages
                .map(|missing| MissingByLanguage {
                    language: missing.lang.to_string(),
                    missing: missing.ids.clone(),
                })
                .collect(),
        }
    }
}

/// Counts the words for readers that an article lacks.
pub(super) fn missing_in_article(
    article: &Article,
    settings: &Settings,
    drafts: Drafts,
) -> Vec<MissingWords> {
    count(settings, in_article(article, settings, drafts))
}

fn in_article(article: &Article, settings: &Settings, drafts: Drafts) -> Vec<MissingTranslation> {
    let annotations = article.annotations.iter();
    let shown = annotations.filter(|annotation| drafts.show(annotation.draft));
    missing_in(settings, &article.about, shown)
}

/// Counts by language and kind, in the order of the site's languages.
fn count(
    settings: &Settings,
    found: impl IntoIterator<Item = MissingTranslation>,
) -> Vec<MissingWords> {
    let mut counts: BTreeMap<(usize, &'static str), usize> = BTreeMap::new();
    for missing in found {
        for (index, lang) in settings.languages.iter().enumerate() {
            if missing.lacking.contains(lang) {
                *counts.entry((index, missing.what)).or_default() += 1;
            }
        }
    }
    let named = counts.into_iter().filter_map(|((index, what), count)| {
        let language = settings.languages.get(index)?.to_string();
        Some(MissingWords {
            language,
            what,
            count,
        })
    });
    named.collect()
}
