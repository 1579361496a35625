//! Templates and message files that are compiled into the program.
//!
//! A debug build reads the templates from `templates/` at run time, so that a change shows without
//! compiling.

use rust_embed::RustEmbed;

use crate::locale::{GivenValues, MessageFile};
use crate::text::Lang;

#[derive(RustEmbed)]
#[folder = "templates/"]
struct EmbeddedTemplates;

/// Returns every built-in template, partials included: its name below `templates/`
/// (`partials/entry.html`) and its text.
pub fn templates() -> impl Iterator<Item = (String, String)> {
    EmbeddedTemplates::iter()
        .filter(|name| name.ends_with(".html"))
        .filter_map(|name| Some((name.to_string(), template(&name)?)))
}

/// Returns the text of the built-in template or message file of this name.
pub fn template(name: &str) -> Option<String> {
    let file = EmbeddedTemplates::get(name)?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// The values that the program and the built-in templates give to each message.
pub const GIVEN_VALUES: GivenValues<'static> = GivenValues(&[
    ("annotator-notes", &["name"]),
    ("appears-with", &["gender"]),
    ("articles-of", &["gender"]),
    ("back-to-place", &["number"]),
    ("backlinks", &["gender"]),
    ("both-texts-with", &["language"]),
    ("chronology-of", &["name"]),
    ("claim-of", &["speaker"]),
    ("claims-speaker", &["speaker"]),
    ("claims-verdict", &["verdict"]),
    ("corrections-tag", &["tag"]),
    ("count-*", &["n"]),
    ("data", &["format"]),
    ("date-about", &["date", "form", "place"]),
    ("date-after", &["date", "form", "place"]),
    ("date-before", &["date", "form", "place"]),
    ("date-began", &["date", "form"]),
    ("date-between", &["from", "to", "form", "place"]),
    ("date-century", &["century", "number", "place"]),
    ("date-day", &["date", "day", "month", "place"]),
    (
        "date-decade",
        &["decade", "tens", "century", "number", "place"],
    ),
    ("date-ended", &["date", "form"]),
    ("date-ordinal", &["century", "number", "place"]),
    ("date-range", &["from", "to", "form"]),
    ("date-since", &["date", "form"]),
    ("date-uncertain", &["date", "form", "place"]),
    ("date-until", &["date", "form"]),
    ("date-with", &["date", "other", "form", "place"]),
    ("description", &["gender"]),
    ("fact-began", &["gender", "kind"]),
    ("fact-ended", &["gender", "kind"]),
    ("fact-names", &["gender"]),
    ("fallback-page", &["wanted", "shown", "named"]),
    ("fallback-text", &["wanted", "shown", "named", "notes"]),
    ("feed", &["format"]),
    ("feed-title", &["site"]),
    ("feed-title-tag", &["site", "tag"]),
    ("footnote-back", &["mark", "number"]),
    ("footnote-call", &["mark"]),
    ("in-articles", &["mentions", "n", "places"]),
    ("in-language", &["language", "named"]),
    ("kind-*-count", &["n"]),
    ("language-*", &["use"]),
    ("lemma-paragraph", &["number"]),
    ("letter-archive", &["archive"]),
    ("letter-from", &["from"]),
    ("letter-from-to", &["from", "to"]),
    ("lived-*", &["date", "form", "gender", "kind"]),
    ("mark-claim", &["number", "verdict"]),
    ("mark-*", &["number"]),
    ("more-passages", &["n"]),
    ("original-text", &["language", "named"]),
    ("outdated-noticed", &["date", "form"]),
    ("page-number", &["n"]),
    ("page-title", &["page", "site"]),
    ("page-title-number", &["n", "title"]),
    ("paragraph-number", &["number"]),
    ("reading-time", &["n"]),
    ("related-names", &["names"]),
    ("related-tags", &["n", "tags"]),
    ("relation-*", &["gender", "kind"]),
    ("relations", &["gender"]),
    ("search-count", &["n"]),
    ("search-hidden", &["n"]),
    ("search-mentioned", &["name"]),
    ("search-more-passages", &["n"]),
    ("search-none", &["query"]),
    ("sign-verdict", &["verdict"]),
    ("specimen-from", &["article", "number"]),
    ("text-in-language", &["language", "named"]),
    ("together-*", &["n"]),
    ("tie", &["one", "other"]),
    ("translated-by", &["names"]),
    ("translated-text", &["language", "named"]),
    ("updated", &["date", "form"]),
]);

/// Returns the built-in message files: one for each language, in the order of their tags.
pub fn messages() -> Vec<MessageFile> {
    let file = |name: String| {
        let tag = name.strip_prefix("messages/")?.strip_suffix(".ftl")?;
        Some(MessageFile {
            lang: Lang::parse(tag).ok()?,
            text: template(&name)?,
            name,
            file: None,
        })
    };
    let mut names: Vec<String> = EmbeddedTemplates::iter()
        .map(|name| name.to_string())
        .collect();
    names.sort();
    names.into_iter().filter_map(file).collect()
}
