//! Templates and message files that are compiled into the program.
//!
//! A debug build reads the templates from `templates/` at run time, so that a change shows without
//! compiling.

use rust_embed::RustEmbed;

use crate::locale::MessageFile;
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

/// Returns the text of the built-in template of this name.
pub fn template(name: &str) -> Option<String> {
    let file = EmbeddedTemplates::get(name)?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// Returns the built-in message files: Arabic and English.
pub fn messages() -> Vec<MessageFile> {
    let files = [
        ("ar", include_str!("../../templates/messages/ar.ftl")),
        ("en", include_str!("../../templates/messages/en.ftl")),
    ];
    let file = |(tag, text): (&str, &str)| {
        Some(MessageFile {
            lang: Lang::parse(tag).ok()?,
            name: format!("messages/{tag}.ftl"),
            text: text.to_owned(),
            file: None,
        })
    };
    files.into_iter().filter_map(file).collect()
}
