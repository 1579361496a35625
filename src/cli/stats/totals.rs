//! The figures of the whole site, a line each.

use std::fmt::Write as _;

use hashiya::pipeline::stats::{
    AnnotationCounts, LanguageStats, MissingByLanguage, MissingWords, SiteStats, TextStats,
};

use crate::cli::id::shown;

/// The most ids that a line lists; JSON has all of them.
const MOST_LISTED: usize = 5;

/// A line: what is counted, the figure, and further words.
struct FigureLine {
    label: &'static str,
    figure: String,
    details: String,
}

/// Formats the figures of the site. The figures end below one another.
pub fn format(stats: &SiteStats) -> String {
    let lines: Vec<FigureLine> = lines(stats)
        .into_iter()
        .map(|(label, figure, details)| FigureLine {
            label,
            figure,
            details,
        })
        .collect();
    let longest = |of: fn(&FigureLine) -> usize| lines.iter().map(of).max().unwrap_or(0);
    let labels = longest(|line| line.label.len());
    let figures = longest(|line| line.figure.len());
    let mut text = String::new();
    for FigureLine {
        label,
        figure,
        details,
    } in &lines
    {
        let line = format!("{label:labels$}  {figure:>figures$}  {details}");
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

fn lines(stats: &SiteStats) -> [(&'static str, String, String); 11] {
    let languages = &stats.languages;
    let names = stats.unannotated_names;
    let missing = &stats.missing;
    let line = |label, figure: usize, details| (label, figure.to_string(), details);
    let texts = languages.iter().map(|language| language.texts).sum();
    let words = languages.iter().map(|language| language.stats.words).sum();
    let missing_words = missing.words.iter().map(|words| words.count).sum();
    let in_places = if names.places == 0 {
        String::new()
    } else {
        format!("in {} places", names.places)
    };
    [
        line("articles", stats.articles, String::new()),
        line("texts", texts, each(languages, |of| of.texts.to_string())),
        line(
            "words",
            words,
            each(languages, |of| of.stats.words.to_string()),
        ),
        line(
            "annotations",
            stats.annotations.all,
            by_kind(&stats.annotations),
        ),
        annotated(languages),
        line("unannotated names", names.names, in_places),
        line("entities", stats.entities, String::new()),
        line(
            "unused entities",
            stats.unused_entities.len(),
            listed(&stats.unused_entities),
        ),
        line(
            "missing texts",
            total(&missing.texts),
            by_language(&missing.texts),
        ),
        line("missing words", missing_words, by_word(&missing.words)),
        line(
            "missing messages",
            total(&missing.messages),
            by_language(&missing.messages),
        ),
    ]
}

/// `ar 15, en 14`.
fn each(languages: &[LanguageStats], figure: impl Fn(&LanguageStats) -> String) -> String {
    let each = languages.iter();
    let each = each.map(|of| format!("{} {}", of.language, figure(of)));
    each.collect::<Vec<_>>().join(", ")
}

fn annotated(languages: &[LanguageStats]) -> (&'static str, String, String) {
    let mut all = TextStats::default();
    for language in languages {
        all.add(&language.stats);
    }
    let details = format!(
        "of the characters ({}), {} of {} blocks",
        each(languages, |of| percent(&of.stats)),
        all.annotated_blocks,
        all.blocks
    );
    ("annotated", percent(&all), details)
}

/// The annotated share, or `-` of a text without characters.
pub fn percent(stats: &TextStats) -> String {
    let percent = stats.annotated_percent();
    percent.map_or_else(|| "-".to_owned(), |percent| format!("{percent}%"))
}

/// The kinds of annotations that occur, each with its number.
fn by_kind(annotations: &AnnotationCounts) -> String {
    let kinds = [
        ("mention", annotations.mention),
        ("note", annotations.note),
        ("gloss", annotations.gloss),
        ("correction", annotations.correction),
        ("claim", annotations.claim),
        ("see", annotations.see),
        ("tags", annotations.tags),
        ("sources", annotations.sources),
    ];
    let used = kinds.iter().filter(|(_, count)| *count > 0);
    let used = used.map(|(kind, count)| format!("{kind} {count}"));
    used.collect::<Vec<_>>().join(", ")
}

fn total(missing: &[MissingByLanguage]) -> usize {
    missing.iter().map(|of| of.missing.len()).sum()
}

/// `en: colossus, grok-3; fr: …`.
fn by_language(missing: &[MissingByLanguage]) -> String {
    let each = missing.iter();
    let each = each.map(|of| format!("{}: {}", of.language, listed(&of.missing)));
    each.collect::<Vec<_>>().join("; ")
}

/// `en: title 1, note 4; fr: …`.
fn by_word(missing: &[MissingWords]) -> String {
    let mut languages: Vec<(&str, Vec<String>)> = Vec::new();
    for of in missing {
        let counted = format!("{} {}", of.what, of.count);
        match languages.last_mut() {
            Some((language, words)) if *language == of.language => words.push(counted),
            _ => languages.push((&of.language, vec![counted])),
        }
    }
    let each = languages.iter();
    let each = each.map(|(language, words)| format!("{language}: {}", words.join(", ")));
    each.collect::<Vec<_>>().join("; ")
}

/// The first ids of a list, and how many there are more.
fn listed(ids: &[String]) -> String {
    let mut some: Vec<String> = ids.iter().take(MOST_LISTED).map(|id| shown(id)).collect();
    if let Some(more @ 1..) = ids.len().checked_sub(MOST_LISTED) {
        some.push(format!("and {more} more"));
    }
    some.join(", ")
}
