//! `annotations.yaml` and `annotations/*.yaml` → annotations.

use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::source::annotation::Annotation;
use crate::source::body::{Body, Provenance};
use crate::source::codes;
use crate::source::decode::{Decoder, Fields};
use crate::source::entity::CERTAINTY_WORDS;
use crate::source::id::{AnnotationId, EntityId, TagId};
use crate::source::target_decode::{self, TARGET_KEYS, Texts};
use crate::source::yaml::{Entry, Node, Value};
use crate::source::{body_decode, reference};
use crate::text::Lang;

/// The keys one of which an annotation must have.
const SAYING_KEYS: &[&str] = &[
    "entity",
    "note",
    "gloss",
    "correction",
    "claim",
    "see",
    "tags",
    "sources",
];
const BODY_KEYS: &[&str] = &[
    "entity",
    "note",
    "gloss",
    "correction",
    "claim",
    "see",
    "tags",
    "sources",
    "certainty",
    "by",
    "date",
    "draft",
    "id",
];

/// Reads one file. `texts` are those the article has; ids are derived and made unique elsewhere,
/// once all files are read.
pub fn decode(node: &Node, texts: &Texts<'_>, decoder: &mut Decoder<'_>) -> Vec<Annotation> {
    let Some(fields) = decoder.fields(
        node,
        "a file of annotations",
        &["defaults", "mentions", "annotations"],
    ) else {
        return Vec::new();
    };
    let keys: Vec<&str> = TARGET_KEYS.iter().chain(BODY_KEYS).copied().collect();
    let defaults = fields
        .get("defaults")
        .map(|node| defaults(node, &keys, decoder));
    let defaults = defaults.as_ref();
    let mut annotations = Vec::new();
    let mentions = fields
        .get("mentions")
        .and_then(|node| decoder.map(node))
        .unwrap_or_default();
    for entry in mentions {
        let Some(entity) = decoder.id_text(&entry.key, EntityId::new) else {
            continue;
        };
        let items = decoder.one_or_more(&entry.value);
        for item in items {
            annotations.extend(mention(item, &entity, defaults, &keys, texts, decoder));
        }
    }
    let items = fields
        .get("annotations")
        .map(|node| decoder.list(node))
        .unwrap_or_default();
    for item in items {
        annotations.extend(annotation(item, defaults, &keys, texts, decoder));
    }
    annotations
}

/// The keys that can be an annotation's own only.
const OWN_KEYS: [&str; 4] = ["quote", "from", "to", "id"];

/// What holds for every annotation of the file. A key that can be one annotation's only is reported
/// and left out.
fn defaults(node: &Node, keys: &[&str], decoder: &mut Decoder<'_>) -> Node {
    decoder.fields(node, "`defaults`", keys);
    let Value::Map(entries) = &node.value else {
        return node.clone();
    };
    let (own, shared): (Vec<&Entry>, Vec<&Entry>) = entries
        .iter()
        .partition(|entry| OWN_KEYS.contains(&entry.key.value.as_str()));
    for Entry { key, .. } in own {
        let message = format!(
            "`{0}` in `defaults` would give every annotation of the file the same `{0}`",
            key.value
        );
        decoder.report(
            Diagnostic::error(codes::UNKNOWN_KEY, key.span, message)
                .help("write it in the annotation that it belongs to"),
        );
    }
    Node {
        value: Value::Map(shared.into_iter().cloned().collect()),
        span: node.span,
    }
}

/// One item of a list under `mentions:`: words, or a mapping like an annotation's; all of its
/// places unless it says otherwise.
fn mention(
    item: &Node,
    entity: &Spanned<EntityId>,
    defaults: Option<&Node>,
    keys: &[&str],
    texts: &Texts<'_>,
    decoder: &mut Decoder<'_>,
) -> Option<Annotation> {
    let scalar = |key: &str, value: Value, span: Span| Entry {
        key: Spanned::new(key.to_owned(), span),
        value: Node { value, span },
    };
    let mut entries = match &item.value {
        Value::Map(entries) if is_by_language(entries, decoder) => {
            let message = "words by language stand under `quote`";
            let help =
                "write `{quote: {ar: …, en: …}}`; the words of one text may stand by themselves";
            decoder.report(Diagnostic::error(codes::TARGET, item.span, message).help(help));
            return None;
        }
        Value::Map(entries) => {
            decoder.fields(item, "a mention", keys)?;
            entries.clone()
        }
        value => vec![scalar("quote", value.clone(), item.span)],
    };
    let says = |entries: &[Entry], key: &str| entries.iter().any(|entry| entry.key.value == key);
    if says(&entries, "entity") {
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
    entries.push(scalar(
        "entity",
        Value::Scalar(entity.value.to_string()),
        entity.span,
    ));
    let mut merged = merge(&entries, defaults);
    if !says(&merged, "except") && !says(&merged, "occurrence") {
        merged.push(scalar("occurrence", Value::Scalar("all".into()), item.span));
    }
    build(&merged, item.span, true, keys, texts, decoder)
}

/// Is every key the tag of a language of the site?
fn is_by_language(entries: &[Entry], decoder: &Decoder<'_>) -> bool {
    !entries.is_empty()
        && entries.iter().all(|entry| {
            decoder
                .langs
                .iter()
                .any(|lang| lang.as_str() == entry.key.value)
        })
}

fn annotation(
    item: &Node,
    defaults: Option<&Node>,
    keys: &[&str],
    texts: &Texts<'_>,
    decoder: &mut Decoder<'_>,
) -> Option<Annotation> {
    decoder.fields(item, "an annotation", keys)?;
    let Value::Map(entries) = &item.value else {
        return None;
    };
    let span = entries.first().map_or(item.span, |entry| entry.key.span);
    build(&merge(entries, defaults), span, false, keys, texts, decoder)
}

/// An annotation's keys over the defaults: each replaces a default whole, except that `claim` and
/// `correction` there only fill in what an annotation that has one leaves out.
fn merge(own: &[Entry], defaults: Option<&Node>) -> Vec<Entry> {
    let mut merged = own.to_vec();
    let Some(Node {
        value: Value::Map(defaults),
        ..
    }) = defaults
    else {
        return merged;
    };
    let excepts = own.iter().any(|entry| entry.key.value == "except");
    for default in defaults {
        let partial = matches!(default.key.value.as_str(), "claim" | "correction");
        match merged
            .iter_mut()
            .find(|entry| entry.key.value == default.key.value)
        {
            Some(entry) if partial => fill(&mut entry.value, &default.value),
            None if partial || excepts && default.key.value == "occurrence" => {}
            None => merged.push(default.clone()),
            Some(_) => {}
        }
    }
    merged
}

fn fill(own: &mut Node, default: &Node) {
    if let (Value::Map(own), Value::Map(default)) = (&mut own.value, &default.value) {
        for entry in default {
            if !own.iter().any(|o| o.key.value == entry.key.value) {
                own.push(entry.clone());
            }
        }
    }
}

fn build(
    entries: &[Entry],
    span: Span,
    listed: bool,
    keys: &[&str],
    texts: &Texts<'_>,
    decoder: &mut Decoder<'_>,
) -> Option<Annotation> {
    let node = Node {
        value: Value::Map(entries.to_vec()),
        span,
    };
    // Unknown keys have been reported where they were written; what they were meant for is still
    // not called missing.
    let mut silent = Vec::new();
    let fields = Decoder {
        langs: decoder.langs,
        known: decoder.known,
        diagnostics: &mut silent,
    }
    .fields(&node, "an annotation", keys)?;
    let faults = decoder.diagnostics.len();
    let targets = target_decode::targets(&fields, texts, decoder);
    let body = body(&fields, texts, decoder);
    let says = |key: &&str| !fields.lacks(key);
    if body.is_empty() && !SAYING_KEYS.iter().any(says) && decoder.diagnostics.len() == faults {
        let message = "this annotation says nothing";
        let help = "give it an entity, note, gloss, correction, claim, see, tags or sources";
        decoder.report(Diagnostic::error(codes::EMPTY_BODY, span, message).help(help));
    }
    let id = fields
        .get("id")
        .and_then(|node| decoder.id(node, AnnotationId::new));
    let provenance = Provenance {
        by: fields
            .get("by")
            .and_then(|node| decoder.someone(node, true)),
        date: fields.get("date").and_then(|node| decoder.date(node)),
        certainty: fields
            .get("certainty")
            .and_then(|node| decoder.word(node, CERTAINTY_WORDS))
            .unwrap_or_default(),
    };
    let draft = fields
        .get("draft")
        .and_then(|node| decoder.truth(node))
        .unwrap_or(false);
    Some(Annotation {
        id_given: id.is_some(),
        id: id.map_or_else(|| AnnotationId::new(""), |id| id.value),
        span,
        listed,
        targets,
        body,
        provenance,
        draft,
    })
}

fn body(fields: &Fields<'_>, texts: &Texts<'_>, decoder: &mut Decoder<'_>) -> Body {
    let text_lang = texts.lang_of(fields, decoder);
    let gloss_lang = decoder
        .langs
        .iter()
        .find(|lang| **lang != text_lang)
        .unwrap_or(&decoder.langs[0])
        .clone();
    let see = fields
        .get("see")
        .map(|node| decoder.one_or_more(node))
        .unwrap_or_default();
    Body {
        entity: fields
            .get("entity")
            .and_then(|node| decoder.id(node, EntityId::new)),
        note: fields.get("note").and_then(|node| decoder.localized(node)),
        gloss: fields
            .get("gloss")
            .and_then(|node| decoder.localized_in(node, &gloss_lang)),
        correction: fields
            .get("correction")
            .and_then(|node| body_decode::correction(node, &text_lang, decoder)),
        claim: fields
            .get("claim")
            .and_then(|node| body_decode::claim(node, decoder)),
        see: see
            .iter()
            .filter_map(|node| see_also(node, decoder))
            .collect(),
        tags: fields
            .get("tags")
            .map(|node| decoder.ids(node, TagId::new))
            .unwrap_or_default(),
        sources: fields
            .get("sources")
            .map(|node| decoder.texts(node))
            .unwrap_or_default(),
    }
}

fn see_also(
    node: &Node,
    decoder: &mut Decoder<'_>,
) -> Option<Spanned<crate::source::body::Reference>> {
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

/// The language of a text that a plain string is about.
impl Texts<'_> {
    /// `lang`, or the original.
    pub fn lang_of(&self, fields: &Fields<'_>, decoder: &Decoder<'_>) -> Lang {
        let written = match fields.get("lang").map(|node| &node.value) {
            Some(Value::Scalar(tag)) => decoder.langs.iter().find(|lang| lang.as_str() == tag),
            _ => None,
        };
        written.unwrap_or(self.original).clone()
    }
}
