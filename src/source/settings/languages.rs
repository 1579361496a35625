//! `languages`: decoded before all other settings, because they decide what "by language" means.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Spanned};
use crate::nonempty::NonEmpty;
use crate::source::codes;
use crate::source::yaml::{YamlNode, YamlValue};
use crate::text::Lang;

const EXAMPLE: &str = "write `languages: [ar, en]`";

/// Decodes `languages` from the root mapping of the settings. Returns `[ar, en]` if the key is
/// missing or has no usable value.
pub(super) fn decode_languages(
    root: &YamlNode,
    diagnostics: &mut Vec<Diagnostic>,
) -> NonEmpty<Lang> {
    let entry = match &root.value {
        YamlValue::Map(entries) => entries.iter().find(|entry| entry.key.value == "languages"),
        _ => None,
    };
    let languages = match entry.map(|entry| &entry.value) {
        None => Vec::new(),
        Some(node) => match &node.value {
            YamlValue::List(items) => decode_list(node, items, diagnostics),
            _ => decode_other(node, diagnostics),
        },
    };
    NonEmpty::new(languages).unwrap_or_else(|| NonEmpty::of(Lang::arabic(), [Lang::english()]))
}

/// Reports a value that is not a list. A string is read as the list that it must mean.
fn decode_other(node: &YamlNode, diagnostics: &mut Vec<Diagnostic>) -> Vec<Lang> {
    let message = format!(
        "a list of language tags is wanted here, not {}",
        node.value.kind()
    );
    let found = Diagnostic::error(codes::WRONG_TYPE, node.span, message);
    let YamlValue::Scalar(tags) = &node.value else {
        diagnostics.push(found.help(EXAMPLE));
        return Vec::new();
    };
    let help = format!("write {}", list_of(std::slice::from_ref(node)));
    diagnostics.push(found.help(help));
    let mut languages = Vec::new();
    for lang in parts(tags).filter_map(Lang::likely) {
        add(&mut languages, lang);
    }
    languages
}

fn decode_list(
    list: &YamlNode,
    items: &[YamlNode],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Lang> {
    if items.is_empty() {
        let message = "a site has a language at least";
        diagnostics.push(Diagnostic::error(codes::LANGUAGE, list.span, message).help(EXAMPLE));
    }
    let mut languages: Vec<Lang> = Vec::new();
    for item in items {
        let YamlValue::Scalar(tag) = &item.value else {
            let message = format!(
                "the tag of a language is wanted here, not {}",
                item.value.kind()
            );
            diagnostics
                .push(Diagnostic::error(codes::WRONG_TYPE, item.span, message).help(EXAMPLE));
            continue;
        };
        match Lang::parse(tag) {
            Ok(lang) if languages.contains(&lang) => {
                let message = format!("the language `{tag}` stands here twice");
                diagnostics.push(
                    Diagnostic::error(codes::LANGUAGE, item.span, message)
                        .help("remove one of the two"),
                );
            }
            Ok(lang) => languages.push(lang),
            Err(error) => {
                let tag = Spanned::new(tag.as_str(), item.span);
                correct(&tag, &error.to_string(), items, &mut languages, diagnostics);
            }
        }
    }
    languages
}

/// Reports a malformed tag, and adds the languages that it most likely means, so that no other
/// finding follows from this one.
fn correct(
    tag: &Spanned<&str>,
    error: &str,
    items: &[YamlNode],
    languages: &mut Vec<Lang>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let likely: Vec<Option<Lang>> = parts(tag.value).map(Lang::likely).collect();
    let found = Diagnostic::error(codes::LANGUAGE, tag.span, error);
    diagnostics.push(match likely.as_slice() {
        [Some(lang)] => found
            .help(format!("write `{lang}`"))
            .maybe_rewrite(Some(lang.as_str())),
        _ => found.help(format!("write {}", list_of(items))),
    });
    for lang in likely.into_iter().flatten() {
        add(languages, lang);
    }
}

fn add(languages: &mut Vec<Lang>, lang: Lang) {
    if !languages.contains(&lang) {
        languages.push(lang);
    }
}

/// Splits a string in which several tags were written as one: `ar, en` or `ar en`.
fn parts(tags: &str) -> impl Iterator<Item = &str> {
    tags.split([',', '\u{60C}', ' '])
        .filter(|tag| !tag.is_empty())
}

/// The corrected `languages: […]` for a help, with `…` in place of a tag that has no meaning.
fn list_of(items: &[YamlNode]) -> String {
    let tags = items.iter().filter_map(|item| match &item.value {
        YamlValue::Scalar(tag) => Some(parts(tag)),
        _ => None,
    });
    let corrected = |tag: &str| {
        Lang::parse(tag)
            .ok()
            .or_else(|| Lang::likely(tag))
            .map_or_else(|| "…".to_owned(), |lang| lang.to_string())
    };
    let mut tags: Vec<String> = tags.flatten().map(corrected).collect();
    let mut seen = BTreeSet::new();
    tags.retain(|tag| tag == "…" || seen.insert(tag.clone()));
    let unknown = if tags.iter().any(|tag| tag == "…") {
        ", with the tag of the language for `…`"
    } else {
        ""
    };
    format!("`languages: [{}]`{unknown}", tags.join(", "))
}
