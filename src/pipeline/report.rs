//! The report for other programs (`--report`). FORMAT.md, "The report", describes its form.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::anchor::{AnchoredTarget, BlockRange, Match, Outcome, Place};
use crate::diagnostic::print::json;
use crate::diagnostic::{Diagnostic, SourceMap};
use crate::edition::AnchoredArticle;
use crate::edition::{Edition, LinkedEntity};
use crate::source::block::CodePointCounter;

use super::options::Options;
use super::site::LinkedSite;

/// The report. Everything in it is sorted. It is the same for equal sources, except the numbers of
/// files, which depend on what was built before.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    articles: Vec<ArticleReport>,
    mentions: BTreeMap<String, MentionCounts>,
    pages: usize,
    /// Files that the build changed.
    pub files_written: usize,
    /// Files that the build removed.
    pub files_removed: usize,
    diagnostics: Vec<json::ReportFinding>,
}

impl Report {
    /// The report of a run in which nothing but findings is known.
    pub(super) fn of_findings(diagnostics: &[Diagnostic], sources: &SourceMap) -> Self {
        Self {
            diagnostics: json::findings(diagnostics, sources),
            ..Self::default()
        }
    }
}

#[derive(Clone, Debug, Serialize)]
struct ArticleReport {
    slug: String,
    texts: BTreeMap<String, TextReport>,
    annotations: Vec<AnnotationReport>,
    autolinks: Vec<AutolinkReport>,
}

#[derive(Clone, Debug, Serialize)]
struct TextReport {
    blocks: usize,
}

#[derive(Clone, Debug, Serialize)]
struct AnnotationReport {
    id: String,
    file: String,
    line: u32,
    lang: String,
    state: &'static str,
    ranges: Vec<RangeReport>,
}

#[derive(Clone, Debug, Serialize)]
struct RangeReport {
    block: u32,
    start: usize,
    end: usize,
    text: String,
}

/// A name that no annotation names.
#[derive(Clone, Debug, Serialize)]
struct AutolinkReport {
    entity: String,
    lang: String,
    /// Whether its words are a link in the text.
    linked: bool,
    #[serde(flatten)]
    range: RangeReport,
}

#[derive(Clone, Debug, Default, Serialize)]
struct MentionCounts {
    annotated: usize,
    autolinked: usize,
}

/// Makes the report of a run.
pub(super) fn report(site: &LinkedSite, diagnostics: &[Diagnostic], options: &Options) -> Report {
    let (edition, sources) = (&site.edition, &site.sources);
    let mut reports: Vec<ArticleReport> = site
        .articles
        .values()
        .map(|article| report_article(article, sources, options))
        .collect();
    reports.sort_by(|a, b| a.slug.cmp(&b.slug));
    let mentioned = edition
        .entities
        .iter()
        .filter(|(_, entity)| !entity.mentions.is_empty());
    Report {
        articles: reports,
        mentions: mentioned
            .map(|(id, entity)| (id.to_string(), count(edition, entity)))
            .collect(),
        pages: site.plan.len(),
        files_written: 0,
        files_removed: 0,
        diagnostics: json::findings(diagnostics, sources),
    }
}

fn count(edition: &Edition, entity: &LinkedEntity) -> MentionCounts {
    let autolinked = entity
        .mentions
        .iter()
        .filter(|mention| edition[**mention].auto)
        .count();
    MentionCounts {
        annotated: entity.mentions.len() - autolinked,
        autolinked,
    }
}

fn report_article(
    article: &AnchoredArticle,
    sources: &SourceMap,
    options: &Options,
) -> ArticleReport {
    let texts = &article.article.texts;
    let counters: Vec<_> = texts.iter().map(CodePointCounter::of).collect();
    let mut annotations = Vec::new();
    for (annotation, targets) in article.article.annotations.iter().zip(&article.anchored) {
        if !options.drafts.show(annotation.draft) {
            continue;
        }
        let file = sources.file(annotation.span.file);
        for target in targets {
            annotations.push(AnnotationReport {
                id: annotation.id.to_string(),
                file: file.map(|file| file.path.clone()).unwrap_or_default(),
                line: file.map_or(0, |file| file.position(annotation.span.start).line),
                lang: target.lang.to_string(),
                state: state(target),
                ranges: ranges(target, &counters),
            });
        }
    }
    annotations.sort_by(|a, b| (&a.file, a.line, &a.lang).cmp(&(&b.file, b.line, &b.lang)));
    ArticleReport {
        slug: article.article.slug.to_string(),
        texts: texts
            .iter()
            .map(|text| {
                (
                    text.lang.to_string(),
                    TextReport {
                        blocks: text.blocks.len(),
                    },
                )
            })
            .collect(),
        annotations,
        autolinks: autolinks(article),
    }
}

fn autolinks(article: &AnchoredArticle) -> Vec<AutolinkReport> {
    let mut texts: Vec<_> = article
        .article
        .texts
        .iter()
        .zip(&article.apparatus)
        .collect();
    texts.sort_by(|(a, _), (b, _)| a.lang.cmp(&b.lang));
    let mut links = Vec::new();
    for (text, apparatus) in texts {
        let counter = CodePointCounter::of(text);
        links.extend(apparatus.autolinks.iter().filter_map(|link| {
            let (entity, lang, linked) =
                (link.entity.to_string(), text.lang.to_string(), link.linked);
            Some(AutolinkReport {
                entity,
                lang,
                linked,
                range: range(&link.at, &counter)?,
            })
        }));
    }
    links
}

fn state(target: &AnchoredTarget) -> &'static str {
    match &target.outcome {
        Outcome::Found(places) => match places.iter().map(|place| place.matched).max() {
            Some(Match::Approximate) => "approximate",
            Some(Match::Folded) => "folded",
            Some(Match::Exact) | None => "exact",
        },
        Outcome::Covered => "covered",
        Outcome::Ambiguous => "ambiguous",
        Outcome::Orphan => "orphan",
    }
}

fn ranges(target: &AnchoredTarget, texts: &[CodePointCounter<'_>]) -> Vec<RangeReport> {
    let Outcome::Found(places) = &target.outcome else {
        return Vec::new();
    };
    let mut texts = texts.iter();
    let Some(text) = texts.find(|counter| counter.text().lang == target.lang) else {
        return Vec::new();
    };
    places
        .iter()
        .flat_map(|place: &Place| &place.ranges)
        .filter_map(|at| range(at, text))
        .collect()
}

fn range(at: &BlockRange, counter: &CodePointCounter<'_>) -> Option<RangeReport> {
    let block = counter.text().block(at.block)?;
    let (start, end) = counter.range(at.block, at.range)?;
    Some(RangeReport {
        block: at.block.0,
        start,
        end,
        text: at.range.slice(&block.text).to_owned(),
    })
}
