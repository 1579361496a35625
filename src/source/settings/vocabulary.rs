//! What a site adds to the built-in vocabulary: labels, kinds of entities and kinds of relations.

use std::collections::BTreeMap;

use super::model::{GenderedWord, RelationLabel, SiteKind, SiteRelation};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::codes;
use crate::source::decode::{Decoder, Fields};
use crate::source::id::InFileNames;
use crate::source::keys;
use crate::source::yaml::{YamlNode, YamlValue};

/// Decodes a mapping from ids to values, such as `tags` or `kinds`. Faulty entries are reported and
/// left out.
pub(super) fn decode_by_id<K: Ord + InFileNames, V>(
    decoder: &mut Decoder<'_>,
    fields: &Fields<'_>,
    key: &str,
    new_id: impl Fn(&str) -> K,
    decode_value: impl Fn(&mut Decoder<'_>, &YamlNode) -> Option<V>,
) -> BTreeMap<K, V> {
    let entries = fields
        .get(key)
        .and_then(|node| decoder.map(node))
        .unwrap_or_default();
    let mut by_id = BTreeMap::new();
    for entry in entries {
        let id = decoder.id_text(&entry.key, &new_id);
        if let (Some(id), Some(value)) = (id, decode_value(decoder, &entry.value)) {
            by_id.insert(id.value, value);
        }
    }
    by_id
}

/// Decodes a value of `kinds`.
pub(super) fn decode_kind(decoder: &mut Decoder<'_>, node: &YamlNode) -> Option<SiteKind> {
    let fields = decoder.fields(node, &keys::KIND)?;
    let label = fields.decode("label", |node| decoder.needed(node));
    if label.is_none() && !fields.has("label") {
        decoder.report_missing_key(&fields, "label");
    }
    let plural = fields.decode("plural", |node| decoder.localized(node));
    let schema = fields
        .decode("schema", |node| decoder.text(node))
        .and_then(|text| check_schema_type(text, decoder));
    Some(SiteKind {
        label: label?,
        plural,
        schema,
    })
}

/// Reports a string that cannot be the name of a schema.org type.
fn check_schema_type(text: Spanned<String>, decoder: &mut Decoder<'_>) -> Option<String> {
    let is_type = text
        .value
        .starts_with(|first: char| first.is_ascii_uppercase())
        && text.value.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !is_type {
        let message = format!("`{}` is no type of schema.org", text.value);
        decoder.report(
            Diagnostic::error(codes::SCHEMA, text.span, message)
                .help("write its name alone, as in `schema: Vehicle`"),
        );
    }
    is_type.then_some(text.value)
}

/// Decodes a value of `relations`.
pub(super) fn decode_relation(decoder: &mut Decoder<'_>, node: &YamlNode) -> Option<SiteRelation> {
    let fields = decoder.fields(node, &keys::RELATION_KIND)?;
    let label = fields.decode("label", |node| {
        decoder.must(|decoder| decode_label(decoder, node))
    });
    if label.is_none() && !fields.has("label") {
        decoder.report_missing_key(&fields, "label");
    }
    let inverse = fields.decode("inverse", |node| decode_label(decoder, node));
    let symmetric = fields
        .decode("symmetric", |node| decoder.flag(node))
        .unwrap_or(false);
    Some(SiteRelation {
        label: label?,
        inverse,
        symmetric,
    })
}

/// Decodes a label: a string in the default language, or words by language. In each language the
/// word may have two forms, `{m: …, f: …}`.
fn decode_label(decoder: &mut Decoder<'_>, node: &YamlNode) -> Option<RelationLabel> {
    let YamlValue::Map(entries) = &node.value else {
        let text = decoder.words(node)?;
        let lang = decoder.default_lang().clone();
        return Some(RelationLabel(vec![(lang, GenderedWord::Same(text.value))]));
    };
    let mut values = Vec::new();
    for entry in entries {
        let Some(lang) = decoder.lang(&entry.key) else {
            continue;
        };
        let word = if matches!(entry.value.value, YamlValue::Map(_)) {
            decode_gendered(decoder, &entry.value)
        } else {
            decoder
                .words(&entry.value)
                .map(|text| GenderedWord::Same(text.value))
        };
        values.extend(word.map(|word| (lang, word)));
    }
    values.sort_by_key(|(lang, _)| decoder.langs.iter().position(|l| l == lang));
    (!values.is_empty()).then_some(RelationLabel(values))
}

/// Decodes `{m: …, f: …}`. If one form is missing, the other is used for both genders.
fn decode_gendered(decoder: &mut Decoder<'_>, node: &YamlNode) -> Option<GenderedWord> {
    let fields = decoder.fields(node, &keys::GENDERED_WORD)?;
    let mut word = |key: &str| {
        fields
            .get(key)
            .and_then(|node| decoder.words(node))
            .map(|text| text.value)
    };
    match (word("m"), word("f")) {
        (Some(m), Some(f)) => Some(GenderedWord::ByGender { m, f }),
        (Some(word), None) | (None, Some(word)) => Some(GenderedWord::Same(word)),
        (None, None) => None,
    }
}
