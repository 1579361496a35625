//! Writes a new mapping as YAML.

use super::meaning::Meaning;
use super::scalar::plain;

/// An entry of a new mapping.
pub(super) fn entry(key: &str, value: impl Into<String>) -> (String, Meaning) {
    (key.to_owned(), Meaning::Scalar(value.into()))
}

/// A value in one line, with brackets around its parts.
fn flow(value: &Meaning) -> String {
    match value {
        Meaning::Empty => String::new(),
        Meaning::Scalar(text) => plain(text),
        Meaning::List(items) => {
            let items: Vec<String> = items.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        Meaning::Map(entries) => {
            let entries: Vec<String> = entries.iter().map(key_and_value).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

fn key_and_value((key, value): &(String, Meaning)) -> String {
    format!("{}: {}", plain(key), flow(value))
}

/// A mapping as an item of a list, with a line for each of its keys. `indent` stands before the hyphen.
pub(super) fn lines(item: &[(String, Meaning)], indent: &str) -> String {
    let starts = std::iter::once("- ").chain(std::iter::repeat("  "));
    let lines = starts.zip(item);
    let lines = lines.map(|(start, entry)| format!("{indent}{start}{}", key_and_value(entry)));
    lines.collect::<Vec<_>>().join("\n")
}
