//! The figures of one article.

use std::collections::BTreeSet;

use serde::Serialize;

use super::counts::{AnnotationCounts, NameCounts, TextStats};
use super::missing::{MissingWords, missing_in_article};
use crate::anchor::{AnchorInput, Gazetteer, UnannotatedName, find_unannotated_names};
use crate::edition::AnchoredArticle;
use crate::source::drafts::Drafts;
use crate::source::id::EntityId;
use crate::source::settings::Settings;
use crate::text::Lang;

/// The figures of one article.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleStats {
    /// The slug.
    pub slug: String,
    /// Its texts, in the order of the site's languages.
    pub texts: Vec<ArticleTextStats>,
    /// Its annotations.
    pub annotations: AnnotationCounts,
    /// The names that `suggest` lists for it.
    pub unannotated_names: NameCounts,
    /// The languages of the site in which it has no text.
    pub missing_texts: Vec<String>,
    /// The words for readers that are missing in a language: of the title, the notes and so on.
    pub missing_words: Vec<MissingWords>,
}

/// A text of an article.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleTextStats {
    /// The tag of its language.
    pub language: String,
    /// How much is in it.
    #[serde(flatten)]
    pub stats: TextStats,
}

/// The figures of an article, with the names that were counted.
pub(super) struct CountedArticle {
    pub(super) stats: ArticleStats,
    pub(super) names: BTreeSet<(Lang, String, Vec<EntityId>)>,
}

/// Counts what is in an article.
pub(super) fn count_article(
    anchored: &AnchoredArticle,
    gazetteer: &Gazetteer,
    settings: &Settings,
    drafts: Drafts,
) -> CountedArticle {
    let article = &anchored.article;
    let mut annotations = AnnotationCounts::default();
    let shown = article.annotations.iter();
    for annotation in shown.filter(|annotation| drafts.show(annotation.draft)) {
        annotations.count(annotation);
    }
    let mut texts = Vec::new();
    let mut missing_texts = Vec::new();
    for lang in &settings.languages {
        let found = article.texts.iter().zip(&anchored.apparatus);
        match found.into_iter().find(|(text, _)| text.lang == *lang) {
            Some((text, apparatus)) => texts.push(ArticleTextStats {
                language: lang.to_string(),
                stats: TextStats::new(text, apparatus),
            }),
            None => missing_texts.push(lang.to_string()),
        }
    }
    let input = AnchorInput {
        texts: &article.texts,
        annotations: &article.annotations,
        lock: &article.lock,
        drafts,
    };
    let found = find_unannotated_names(&input, &anchored.anchored, gazetteer, &settings.ignore);
    let places = found.iter().map(Vec::len).sum();
    let names: BTreeSet<_> = article
        .texts
        .iter()
        .zip(found)
        .flat_map(|(text, found)| {
            let name = |name: UnannotatedName| (text.lang.clone(), name.words, name.entities);
            found.into_iter().map(name).collect::<Vec<_>>()
        })
        .collect();
    CountedArticle {
        stats: ArticleStats {
            slug: article.slug.to_string(),
            texts,
            annotations,
            unannotated_names: NameCounts {
                names: names.len(),
                places,
            },
            missing_texts,
            missing_words: missing_in_article(article, settings, drafts),
        },
        names,
    }
}
