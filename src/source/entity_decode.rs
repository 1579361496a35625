//! Decodes the files of `content/entities/`.

use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::decode::{Decoder, Fields};
use crate::source::entity::{Entity, Relation};
use crate::source::id::{EntityId, KindId, RelationKindId};
use crate::source::localized::Localized;
use crate::source::vocabulary::{CERTAINTY_WORDS, GENDER_WORDS};
use crate::source::yaml::{YamlEntry, YamlNode, YamlValue};
use crate::source::{codes, image_decode, keys, same_as};
use crate::text::Lang;

/// Decodes the entities of one file.
pub(super) fn decode(node: &YamlNode, decoder: &mut Decoder<'_>) -> Vec<Entity> {
    let entries = decoder.map(node).unwrap_or_default();
    entries
        .iter()
        .filter_map(|entry| decode_entity(entry, decoder))
        .collect()
}

/// Decodes one entity. A faulty name or kind is reported and replaced, so that links to the entity
/// are not reported as well.
fn decode_entity(entry: &YamlEntry, decoder: &mut Decoder<'_>) -> Option<Entity> {
    let id = decoder.id_text(&entry.key, EntityId::new);
    let fields = decoder.fields(&entry.value, &keys::ENTITY)?;
    let id = id?;
    let kind =
        required(decoder, &fields, "kind", &id).and_then(|node| decoder.id(node, KindId::new));
    let name = required(decoder, &fields, "name", &id).and_then(|node| decoder.needed(node));
    let relations = fields.decode_or_default("relations", |node| decoder.list(node));
    Some(Entity {
        span: id.span,
        aliases: fields.decode_or_default("aliases", |node| decode_aliases(node, decoder)),
        sort: fields.decode("sort", |node| decoder.localized(node)),
        gender: fields.decode("gender", |node| decoder.word(node, GENDER_WORDS)),
        summary: fields.decode("summary", |node| decoder.localized(node)),
        description: fields.decode("description", |node| decoder.localized(node)),
        image: fields.decode("image", |node| image_decode::decode(node, decoder)),
        born: fields.decode("born", |node| decoder.spanned_date(node)),
        died: fields.decode("died", |node| decoder.spanned_date(node)),
        same_as: fields.decode_or_default("same_as", |node| decode_same_as(node, decoder)),
        relations: relations
            .iter()
            .filter_map(|node| decode_relation(node, decoder))
            .collect(),
        redirect_from: fields
            .decode_or_default("redirect_from", |node| decoder.ids(node, EntityId::new)),
        draft: fields
            .decode("draft", |node| decoder.flag(node))
            .unwrap_or(false),
        name: name.unwrap_or_else(|| {
            Localized::one(
                decoder.default_lang().clone(),
                Spanned::new(id.value.to_string(), id.span),
            )
        }),
        kind: kind.unwrap_or_else(|| Spanned::new(KindId::new("concept"), id.span)),
        id: id.value,
    })
}

/// The value of a required key. If it is missing, that is reported at the id of the entity.
fn required<'n>(
    decoder: &mut Decoder<'_>,
    fields: &Fields<'n>,
    key: &str,
    id: &Spanned<EntityId>,
) -> Option<&'n YamlNode> {
    if fields.lacks(key) {
        let message = format!("the entity `{}` has no `{key}`", id.value);
        let help = keys::ENTITY.key(key).and_then(|key| key.missing_help);
        decoder.report(
            Diagnostic::error(codes::MISSING_KEY, id.span, message).help(help.unwrap_or_default()),
        );
    }
    fields.get(key)
}

/// Decodes a list of names in the default language, or such lists by language.
fn decode_aliases(node: &YamlNode, decoder: &mut Decoder<'_>) -> Vec<(Lang, Spanned<String>)> {
    let YamlValue::Map(entries) = &node.value else {
        let lang = decoder.default_lang().clone();
        return decoder
            .one_or_more_texts(node)
            .into_iter()
            .map(|name| (lang.clone(), name))
            .collect();
    };
    let mut aliases = Vec::new();
    for entry in entries {
        let lang = decoder.lang(&entry.key);
        let names = decoder.one_or_more_texts(&entry.value);
        if let Some(lang) = lang {
            aliases.extend(names.into_iter().map(|name| (lang.clone(), name)));
        }
    }
    aliases
}

fn decode_same_as(
    node: &YamlNode,
    decoder: &mut Decoder<'_>,
) -> Vec<(Spanned<String>, Spanned<String>)> {
    let entries = decoder.map(node).unwrap_or_default();
    entries
        .iter()
        .filter_map(|entry| {
            let identifier = decoder.text(&entry.value)?;
            if let Some(fault) = same_as::fault(&entry.key, &identifier) {
                decoder.report(fault);
                return None;
            }
            Some((entry.key.clone(), identifier))
        })
        .collect()
}

fn decode_relation(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<Relation> {
    let fields = decoder.fields(node, &keys::RELATION)?;
    decoder.report_missing_keys(&fields);
    let kind = fields.decode("kind", |node| decoder.id(node, RelationKindId::new));
    let to = fields.decode("to", |node| decoder.id(node, EntityId::new));
    let since = fields.decode("since", |node| decoder.spanned_date(node));
    let until = fields.decode("until", |node| decoder.spanned_date(node));
    let note = fields.decode("note", |node| decoder.localized(node));
    let sources = fields.decode_or_default("sources", |node| decoder.texts(node));
    let certainty = fields
        .decode("certainty", |node| decoder.word(node, CERTAINTY_WORDS))
        .unwrap_or_default();
    Some(Relation {
        span: node.span,
        kind: kind?,
        to: to?,
        since,
        until,
        note,
        sources,
        certainty,
    })
}
