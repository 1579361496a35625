//! Decodes `annotations.yaml` and `annotations/*.yaml`.

use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::source::annotation::Annotation;
use crate::source::body::{Body, Provenance, Reference};
use crate::source::decode::{Decoder, Fields, PersonIds};
use crate::source::id::{AnnotationId, EntityId, TagId};
use crate::source::target_decode::{self, ArticleLangs};
use crate::source::vocabulary::CERTAINTY_WORDS;
use crate::source::yaml::{YamlEntry, YamlNode, YamlValue};
use crate::source::{body_decode, codes, keys, reference};

/// An annotation must have at least one of these keys.
const BODY_KEYS: [&str; 8] = [
    "entity",
    "note",
    "gloss",
    "correction",
    "claim",
    "see",
    "tags",
    "sources",
];

/// Decodes the annotations of one file.
///
/// An annotation without an `id` gets an empty one. `derived_id` assigns ids when all files of the
/// article have been decoded.
pub(super) fn decode(
    node: &YamlNode,
    langs: &ArticleLangs<'_>,
    decoder: &mut Decoder<'_>,
) -> Vec<Annotation> {
    let Some(fields) = decoder.fields(node, &keys::ANNOTATION_FILE) else {
        return Vec::new();
    };
    let defaults = fields.decode_or_default("defaults", |node| decode_defaults(node, decoder));
    let mut annotations = Vec::new();
    let mentions = fields
        .decode("mentions", |node| decoder.map(node))
        .unwrap_or_default();
    for entry in mentions {
        let Some(entity) = decoder.id_text(&entry.key, EntityId::new) else {
            continue;
        };
        for item in decoder.one_or_more(&entry.value) {
            annotations.extend(decode_mention(item, &entity, &defaults, langs, decoder));
        }
    }
    let items = fields.decode_or_default("annotations", |node| decoder.list(node));
    for item in items {
        annotations.extend(decode_annotation(item, &defaults, langs, decoder));
    }
    annotations
}

/// The entries of `defaults`. Keys that only a single annotation may have are reported and left
/// out.
fn decode_defaults(node: &YamlNode, decoder: &mut Decoder<'_>) -> Vec<YamlEntry> {
    decoder.fields(node, &keys::DEFAULTS);
    let YamlValue::Map(entries) = &node.value else {
        return Vec::new();
    };
    let (refused, shared): (Vec<&YamlEntry>, Vec<&YamlEntry>) = entries
        .iter()
        .partition(|entry| keys::DEFAULTS.refuses(&entry.key.value));
    for YamlEntry { key, .. } in refused {
        let message = format!(
            "`{0}` in `defaults` would give every annotation of the file the same `{0}`",
            key.value
        );
        decoder.report(
            Diagnostic::error(codes::UNKNOWN_KEY, key.span, message)
                .help("write it in the annotation that it belongs to"),
        );
    }
    shared.into_iter().cloned().collect()
}

/// Decodes one item of a list under `mentions`: words, or a mapping with the keys of an annotation.
/// It takes all occurrences of its words unless it says otherwise.
fn decode_mention(
    item: &YamlNode,
    entity: &Spanned<EntityId>,
    defaults: &[YamlEntry],
    langs: &ArticleLangs<'_>,
    decoder: &mut Decoder<'_>,
) -> Option<Annotation> {
    let mut entries = match &item.value {
        YamlValue::Map(entries) if is_by_language(entries, decoder) => {
            let message = "words by language stand under `quote`";
            let help =
                "write `{quote: {ar: …, en: …}}`; the words of one text may stand by themselves";
            decoder.report(Diagnostic::error(codes::TARGET, item.span, message).help(help));
            return None;
        }
        YamlValue::Map(entries) => {
            decoder.fields(item, &keys::MENTION)?;
            entries.clone()
        }
        value => vec![YamlEntry::new("quote", value.clone(), item.span)],
    };
    let has = |entries: &[YamlEntry], key: &str| entries.iter().any(|entry| entry.key.value == key);
    if has(&entries, "entity") {
        let message = format!(
            "the entity of this mention is `{}`; `entity` is not written again",
            entity.value
        );
        decoder.report(
            Diagnostic::error(codes::UNKNOWN_KEY, item.span, message)
                .help("leave out `entity`, or move the item under `annotations:`"),
        );
        entries.retain(|entry| entry.key.value != "entity");
    }
    let id = YamlValue::Scalar(entity.value.to_string());
    entries.push(YamlEntry::new("entity", id, entity.span));
    let mut merged = merge(entries, defaults);
    if !has(&merged, "except") && !has(&merged, "occurrence") {
        let all = YamlValue::Scalar("all".into());
        merged.push(YamlEntry::new("occurrence", all, item.span));
    }
    let mut mention = build(merged, item.span, langs, decoder)?;
    mention.listed = true;
    Some(mention)
}

/// Is every key a language of the site?
fn is_by_language(entries: &[YamlEntry], decoder: &Decoder<'_>) -> bool {
    let is_lang = |key: &str| decoder.langs.iter().any(|lang| lang.as_str() == key);
    !entries.is_empty() && entries.iter().all(|entry| is_lang(&entry.key.value))
}

fn decode_annotation(
    item: &YamlNode,
    defaults: &[YamlEntry],
    langs: &ArticleLangs<'_>,
    decoder: &mut Decoder<'_>,
) -> Option<Annotation> {
    decoder.fields(item, &keys::ANNOTATION)?;
    let YamlValue::Map(entries) = &item.value else {
        return None;
    };
    let span = entries.first().map_or(item.span, |entry| entry.key.span);
    build(merge(entries.clone(), defaults), span, langs, decoder)
}

/// Adds the defaults to an annotation's own entries.
///
/// An own key replaces a default as a whole. `claim` and `correction` are different: a default only
/// adds keys to an annotation that has one, and gives nothing to others.
fn merge(mut own: Vec<YamlEntry>, defaults: &[YamlEntry]) -> Vec<YamlEntry> {
    let has_except = own.iter().any(|entry| entry.key.value == "except");
    for default in defaults {
        let key = default.key.value.as_str();
        let is_partial = matches!(key, "claim" | "correction");
        match own.iter_mut().find(|entry| entry.key.value == key) {
            Some(entry) if is_partial => add_missing(&mut entry.value, &default.value),
            None if is_partial || has_except && key == "occurrence" => {}
            None => own.push(default.clone()),
            Some(_) => {}
        }
    }
    own
}

fn add_missing(own: &mut YamlNode, default: &YamlNode) {
    if let (YamlValue::Map(own), YamlValue::Map(default)) = (&mut own.value, &default.value) {
        for entry in default {
            if !own.iter().any(|o| o.key.value == entry.key.value) {
                own.push(entry.clone());
            }
        }
    }
}

/// Decodes an annotation from its entries, defaults included. `span` is the place of the annotation
/// as a whole.
fn build(
    entries: Vec<YamlEntry>,
    span: Span,
    langs: &ArticleLangs<'_>,
    decoder: &mut Decoder<'_>,
) -> Option<Annotation> {
    let node = YamlNode {
        value: YamlValue::Map(entries),
        span,
    };
    // Unknown keys have been reported already. The check is repeated for its second result: which
    // keys were misspelt and must not be reported as missing.
    let mut ignored = Vec::new();
    let fields = Decoder {
        langs: decoder.langs,
        known: decoder.known,
        diagnostics: &mut ignored,
    }
    .fields(&node, &keys::ANNOTATION)?;
    let faults = decoder.diagnostics.len();
    let targets = target_decode::decode(&fields, langs, decoder);
    let body = decode_body(&fields, langs, decoder);
    if let Some(correction) = &body.correction {
        body_decode::check_languages(correction, &targets, decoder);
    }
    if body.is_empty()
        && BODY_KEYS.iter().all(|key| fields.lacks(key))
        && decoder.diagnostics.len() == faults
    {
        let message = "this annotation says nothing";
        let help = "give it an entity, note, gloss, correction, claim, see, tags or sources";
        decoder.report(Diagnostic::error(codes::EMPTY_BODY, span, message).help(help));
    }
    let id = fields.decode("id", |node| decoder.id(node, AnnotationId::new));
    let provenance = decode_provenance(&fields, decoder);
    let draft = fields
        .decode("draft", |node| decoder.flag(node))
        .unwrap_or(false);
    Some(Annotation {
        id_given: id.is_some(),
        id: id.map_or_else(|| AnnotationId::new(""), |id| id.value),
        span,
        listed: false,
        targets,
        body,
        provenance,
        draft,
    })
}

fn decode_body(fields: &Fields<'_>, langs: &ArticleLangs<'_>, decoder: &mut Decoder<'_>) -> Body {
    let text_lang = langs.annotated(fields, decoder);
    let gloss_lang = decoder
        .langs
        .iter()
        .find(|lang| **lang != text_lang)
        .unwrap_or_else(|| decoder.default_lang())
        .clone();
    let see = fields.decode_or_default("see", |node| decoder.one_or_more(node));
    Body {
        entity: fields.decode("entity", |node| decoder.id(node, EntityId::new)),
        note: fields.decode("note", |node| decoder.localized(node)),
        gloss: fields.decode("gloss", |node| decoder.localized_in(node, &gloss_lang)),
        correction: fields.decode("correction", |node| {
            body_decode::decode_correction(node, &text_lang, decoder)
        }),
        claim: fields.decode("claim", |node| body_decode::decode_claim(node, decoder)),
        see: see
            .iter()
            .filter_map(|node| decode_link(node, decoder))
            .collect(),
        tags: fields.decode_or_default("tags", |node| decoder.ids(node, TagId::new)),
        sources: fields.decode_or_default("sources", |node| decoder.texts(node)),
    }
}

fn decode_provenance(fields: &Fields<'_>, decoder: &mut Decoder<'_>) -> Provenance {
    Provenance {
        by: fields.decode("by", |node| {
            decoder.someone(node, PersonIds::EntitiesAndAnnotators)
        }),
        date: fields.decode("date", |node| decoder.date(node)),
        certainty: fields
            .decode("certainty", |node| decoder.word(node, CERTAINTY_WORDS))
            .unwrap_or_default(),
    }
}

fn decode_link(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<Spanned<Reference>> {
    let text = decoder.text(node)?;
    let reference = reference::parse(&text.value);
    if reference.is_none() {
        let message = format!("`{}` is no link", text.value);
        decoder.report(
            Diagnostic::error(codes::REFERENCE, text.span, message)
                .help("write an entity's id, article:slug, article:slug#id or \"#id\""),
        );
    }
    reference.map(|reference| Spanned::new(reference, text.span))
}
