//! The table of articles.

use std::fmt::Write as _;

use hashiya::pipeline::stats::{ArticleStats, SiteStats, TextStats};

use super::totals::percent;
use crate::cli::id::shown;

/// A row: its figures, and the slug, which stands last, so that no slug can shift the figures:
/// terminals disagree on the width of joined letters.
struct ArticleRow {
    figures: Vec<String>,
    slug: String,
}

/// Formats the table. A site without articles has none.
pub fn format(stats: &SiteStats) -> String {
    if stats.by_article.is_empty() {
        return String::new();
    }
    let languages = stats
        .languages
        .iter()
        .map(|language| language.language.as_str());
    let languages: Vec<&str> = languages.collect();
    let words = languages.iter().map(|language| format!("words {language}"));
    let others = ["annotations", "annotated", "unannotated", "missing"].map(str::to_owned);
    let mut rows = vec![ArticleRow {
        figures: words.chain(others).collect(),
        slug: "article".to_owned(),
    }];
    rows.extend(
        stats
            .by_article
            .iter()
            .map(|article| row(article, &languages)),
    );
    let columns = languages.len() + 4;
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.figures.get(column));
            cells.map(String::len).max().unwrap_or(0)
        })
        .collect();
    let mut text = "\n".to_owned();
    for row in &rows {
        for (figure, width) in row.figures.iter().zip(&widths) {
            let _ = write!(text, "{figure:>width$}  ");
        }
        let _ = writeln!(text, "{}", row.slug);
    }
    text
}

fn row(article: &ArticleStats, languages: &[&str]) -> ArticleRow {
    let mut all = TextStats::default();
    for text in &article.texts {
        all.add(&text.stats);
    }
    let words = languages.iter().map(|language| {
        let text = article.texts.iter().find(|text| text.language == *language);
        text.map_or_else(|| "-".to_owned(), |text| text.stats.words.to_string())
    });
    let missing: usize = article.missing_words.iter().map(|of| of.count).sum();
    let others = [
        article.annotations.all.to_string(),
        percent(&all),
        article.unannotated_names.places.to_string(),
        missing.to_string(),
    ];
    ArticleRow {
        figures: words.chain(others).collect(),
        slug: shown(&article.slug),
    }
}
