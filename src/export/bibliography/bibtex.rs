//! References as BibTeX, with the fields of BibLaTeX for what BibTeX has no field for.

use super::{CitedName, CitedText, cited_texts};
use crate::date::{DatePoint, Precision};
use crate::export::article::ArticleExport;
use crate::export::site::ExportedSite;

/// The references to an article's texts.
pub fn document(export: ArticleExport<'_>, site: ExportedSite<'_>) -> String {
    let entries = cited_texts(export, site);
    let entries: Vec<String> = entries.iter().map(entry).collect();
    entries.join("\n")
}

fn entry(text: &CitedText) -> String {
    let mut fields = vec![("title", format!("{{{}}}", escaped(&text.title)))];
    for (role, people) in [("author", &text.authors), ("translator", &text.translators)] {
        if !people.is_empty() {
            let people: Vec<String> = people.iter().map(name).collect();
            fields.push((role, people.join(" and ")));
        }
    }
    if let Some(point) = text.date.as_ref().and_then(|date| date.point()) {
        fields.extend(date(*point));
    }
    fields.push(("organization", escaped(&text.site)));
    fields.push(("language", text.lang.to_string()));
    fields.push(("url", text.address.as_str().to_owned()));
    let fields = fields
        .iter()
        .map(|(name, value)| format!("  {name} = {{{value}}},\n"));
    format!("@misc{{{},\n{}}}\n", text.id, fields.collect::<String>())
}

/// A name. Braces keep the parts of a whole name together.
fn name(name: &CitedName) -> String {
    match name {
        CitedName::Whole(name) => format!("{{{}}}", escaped(name)),
        CitedName::Parted { family, given } => format!("{}, {}", escaped(family), escaped(given)),
    }
}

/// The year, and the month of a date that has one.
fn date(point: DatePoint) -> Vec<(&'static str, String)> {
    match point.precision {
        Precision::Century | Precision::Decade => Vec::new(),
        Precision::Year => vec![("year", point.year.to_string())],
        Precision::Month(month) => vec![
            ("year", point.year.to_string()),
            ("month", month.to_string()),
        ],
        Precision::Day(month, day) => vec![
            ("date", format!("{:04}-{month:02}-{day:02}", point.year)),
            ("year", point.year.to_string()),
            ("month", month.to_string()),
        ],
    }
}

/// Words as TeX reads them: the characters that it gives a meaning to are escaped.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for char in words.chars() {
        match char {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', char]),
            _ => escaped.push(char),
        }
    }
    escaped
}
