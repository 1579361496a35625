//! References as CSL JSON, the format of Zotero, pandoc and citeproc: <https://docs.citationstyles.org>.

use serde_json::{Map, Value, json};

use super::{CitedName, CitedText, cited_texts};
use crate::date::{Date, DatePoint, Precision};
use crate::export::article::ArticleExport;
use crate::export::site::ExportedSite;

/// The references to an article's texts.
pub fn document(export: ArticleExport<'_>, site: ExportedSite<'_>) -> Value {
    cited_texts(export, site).iter().map(item).collect()
}

fn item(text: &CitedText) -> Value {
    let mut item = Map::new();
    item.insert("id".to_owned(), json!(text.id));
    item.insert("type".to_owned(), json!("webpage"));
    item.insert("title".to_owned(), json!(text.title));
    item.insert("container-title".to_owned(), json!(text.site));
    item.insert("language".to_owned(), json!(text.lang.as_str()));
    item.insert("URL".to_owned(), json!(text.address.as_str()));
    for (role, people) in [("author", &text.authors), ("translator", &text.translators)] {
        if !people.is_empty() {
            item.insert(role.to_owned(), people.iter().map(name).collect());
        }
    }
    if let Some(date) = text.date {
        item.insert("issued".to_owned(), issued(date));
    }
    Value::Object(item)
}

fn name(name: &CitedName) -> Value {
    match name {
        CitedName::Whole(name) => json!({ "literal": name }),
        CitedName::Parted { family, given } => json!({ "family": family, "given": given }),
    }
}

/// A date in numbers, or as it was written if numbers cannot say it.
fn issued(date: Date) -> Value {
    let parts: Option<Vec<Value>> = match date {
        Date::At(point) => parts(point).map(|point| vec![point]),
        Date::Between {
            from: Some(from),
            to: Some(to),
        } => parts(from).zip(parts(to)).map(|(from, to)| vec![from, to]),
        Date::Between { .. } => None,
    };
    let Some(parts) = parts else {
        return json!({ "raw": date.to_string() });
    };
    let (from, to) = date.ends();
    if from.into_iter().chain(to).any(|point| !point.is_certain()) {
        return json!({ "date-parts": parts, "circa": true });
    }
    json!({ "date-parts": parts })
}

/// The year, the month and the day as far as they are known; `None` for decades and centuries.
fn parts(point: DatePoint) -> Option<Value> {
    match point.precision {
        Precision::Century | Precision::Decade => None,
        Precision::Year => Some(json!([point.year])),
        Precision::Month(month) => Some(json!([point.year, month])),
        Precision::Day(month, day) => Some(json!([point.year, month, day])),
    }
}
