//! Figures of a site: how much text it has, how much of that is annotated, and what is missing.
//!
//! They are made from the result of the stages, so what `check` and `build` leave out is not
//! counted: drafts, unless they are asked for, and annotations that have no place.

mod article;
mod counts;
mod missing;

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

use rayon::prelude::*;
use serde::Serialize;

pub use self::article::ArticleStats;
pub use self::counts::{AnnotationCounts, NameCounts, TextStats};
pub use self::missing::{MissingByLanguage, MissingStats, MissingWords};

use self::article::{CountedArticle, count_article};
use super::consequences::settled;
use super::options::Options;
use super::outcome::PipelineError;
use super::site::LinkedSite;
use super::stages::{self, CheckedSite};
use crate::anchor::Gazetteer;
use crate::diagnostic::Severity;
use crate::source::ProgramTooOld;
use crate::source::files::{Disk, Files};
use crate::text::Lang;

/// The figures of a site. FORMAT.md, "Figures", describes their JSON form.
#[derive(Clone, Debug, Serialize)]
pub struct SiteStats {
    /// The number of errors of the site. If there are any, something may be missing in the figures.
    pub errors: usize,
    /// The number of articles.
    pub articles: usize,
    /// The texts in each language, in the order of the site's languages.
    pub languages: Vec<LanguageStats>,
    /// The annotations of all articles.
    pub annotations: AnnotationCounts,
    /// The names that `suggest` lists.
    pub unannotated_names: NameCounts,
    /// The number of entities.
    pub entities: usize,
    /// The ids of the entities that nothing refers to.
    pub unused_entities: Vec<String>,
    /// What readers of a language do not have in their language.
    pub missing: MissingStats,
    /// The figures of each article, in the order of the slugs.
    pub by_article: Vec<ArticleStats>,
}

/// The texts in one language.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageStats {
    /// The tag of the language.
    pub language: String,
    /// The number of texts.
    pub texts: usize,
    /// How much is in them.
    #[serde(flatten)]
    pub stats: TextStats,
}

/// Counts what is in the site in a folder, and writes nothing. Breaks if the site needs a newer
/// version of the program.
///
/// # Errors
/// If files cannot be read.
pub fn stats(
    site: &Path,
    options: &Options,
) -> Result<ControlFlow<ProgramTooOld, SiteStats>, PipelineError> {
    stats_files(&Disk::new(site), options)
}

/// Counts like [`stats`], with files from anywhere.
///
/// # Errors
/// If files cannot be read.
pub fn stats_files(
    files: &dyn Files,
    options: &Options,
) -> Result<ControlFlow<ProgramTooOld, SiteStats>, PipelineError> {
    Ok(stages::run(files, options, &|_| {})?.map_continue(|checked| count(checked, options)))
}

fn count(checked: CheckedSite, options: &Options) -> SiteStats {
    let CheckedSite {
        site,
        unused,
        diagnostics,
        ..
    } = checked;
    let errors = settled(diagnostics, &site.sources)
        .iter()
        .filter(|found| found.severity == Severity::Error)
        .count();
    let mut articles = count_articles(&site, options);
    articles.sort_by(|a, b| a.stats.slug.cmp(&b.stats.slug));
    let mut annotations = AnnotationCounts::default();
    for article in &articles {
        annotations.add(&article.stats.annotations);
    }
    let names: BTreeSet<_> = articles.iter().flat_map(|article| &article.names).collect();
    let places = articles
        .iter()
        .map(|article| article.stats.unannotated_names.places)
        .sum();
    let (names, articles) = (
        names.len(),
        articles.into_iter().map(|article| article.stats),
    );
    let by_article: Vec<ArticleStats> = articles.collect();
    SiteStats {
        errors,
        articles: by_article.len(),
        languages: languages(&site, &by_article),
        annotations,
        unannotated_names: NameCounts { names, places },
        entities: site.edition.entities.len(),
        unused_entities: unused.iter().map(ToString::to_string).collect(),
        missing: MissingStats::new(&site, missing_texts(&site, &by_article), options.drafts),
        by_article,
    }
}

fn count_articles(site: &LinkedSite, options: &Options) -> Vec<CountedArticle> {
    let entities = site.edition.entities.values().map(|linked| &*linked.entity);
    let gazetteer = Gazetteer::new(entities).value;
    site.articles
        .par_iter()
        .map(|(_, article)| {
            count_article(article, &gazetteer, &site.edition.settings, options.drafts)
        })
        .collect()
}

fn languages(site: &LinkedSite, articles: &[ArticleStats]) -> Vec<LanguageStats> {
    let of = |lang: &Lang| {
        let mut of_language = LanguageStats {
            language: lang.to_string(),
            texts: 0,
            stats: TextStats::default(),
        };
        let texts = articles.iter().flat_map(|article| &article.texts);
        for text in texts.filter(|text| text.language == of_language.language) {
            of_language.texts += 1;
            of_language.stats.add(&text.stats);
        }
        of_language
    };
    site.edition.settings.languages.iter().map(of).collect()
}

/// The slugs of the articles without a text, for each language that lacks some.
fn missing_texts(site: &LinkedSite, articles: &[ArticleStats]) -> Vec<MissingByLanguage> {
    let of = |lang: &Lang| {
        let lacks = |article: &&ArticleStats| {
            let mut missing = article.missing_texts.iter();
            missing.any(|missing| missing == lang.as_str())
        };
        let lacking = articles.iter().filter(lacks);
        MissingByLanguage {
            language: lang.to_string(),
            missing: lacking.map(|article| article.slug.clone()).collect(),
        }
    };
    let languages = site.edition.settings.languages.iter().map(of);
    languages.filter(|of| !of.missing.is_empty()).collect()
}
