//! The keys of entities and their relations, in `content/entities/*.yaml`.

use super::article::IMAGE;
use super::schema::{Key, MapKey, ObjectType, ValueType};
use crate::source::vocabulary::{CERTAINTY_WORDS, GENDER_WORDS, words_of};

const NAMES: ValueType = ValueType::OneOrMore(&ValueType::Text);

/// An entity.
pub static ENTITY: ObjectType = ObjectType {
    name: "an entity",
    keys: &[
        Key::required(
            "kind",
            ValueType::Id,
            "write `kind:` person, organization, place, event, work, product, concept, or one of the site's own",
            "The kind of entity: a built-in kind or one of the site's own.",
        ),
        Key::required(
            "name",
            ValueType::TextByLanguage,
            "write `name:` and what it is called, or `name: {ar: …, en: …}`",
            "What the entity is called.",
        ),
        Key::new(
            "sort",
            ValueType::TextByLanguage,
            "The form of the name that decides its place in alphabetical lists.",
        ),
        Key::new(
            "aliases",
            ValueType::AnyOf(&[NAMES, ValueType::Map(MapKey::Language, &NAMES)]),
            "Other names of the entity.",
        ),
        Key::new(
            "gender",
            ValueType::Word(|| words_of(GENDER_WORDS)),
            "The grammatical gender, for labels that depend on it.",
        ),
        Key::new(
            "summary",
            ValueType::InlineMarkdown,
            "What the entity is, in one sentence.",
        ),
        Key::new(
            "description",
            ValueType::Markdown,
            "A longer text about the entity.",
        ),
        Key::new(
            "image",
            ValueType::Object(&IMAGE),
            "A picture, whose file is below `static/`.",
        ),
        Key::new(
            "born",
            ValueType::Date,
            "The date of birth, or of the founding of an organisation.",
        ),
        Key::new(
            "died",
            ValueType::Date,
            "The date of death, or of the end of an organisation.",
        ),
        Key::new(
            "same_as",
            ValueType::Map(MapKey::Catalogue, &ValueType::Text),
            "Identifiers of the same thing in catalogues, or addresses of pages about it.",
        ),
        Key::new(
            "relations",
            ValueType::List(&ValueType::Object(&RELATION)),
            "The relations of the entity to other entities.",
        ),
        Key::new(
            "redirect_from",
            ValueType::List(&ValueType::Id),
            "Old ids, whose addresses lead to this entity.",
        ),
        Key::new(
            "draft",
            ValueType::Flag,
            "Whether the entity is left out unless `--drafts` is given.",
        ),
    ],
    refused: &[],
};

/// An item of an entity's `relations`.
pub static RELATION: ObjectType = ObjectType {
    name: "a relation",
    keys: &[
        Key::required(
            "kind",
            ValueType::Id,
            "write `kind:` and a word such as founded",
            "The kind of relation: a built-in kind or one of the site's own.",
        ),
        Key::required(
            "to",
            ValueType::Entity,
            "write `to:` and the id of the other entity",
            "The other entity.",
        ),
        Key::new("since", ValueType::Date, "When the relation began."),
        Key::new("until", ValueType::Date, "When the relation ended."),
        Key::new("note", ValueType::InlineMarkdown, "A remark in one line."),
        Key::new(
            "sources",
            ValueType::List(&ValueType::Text),
            "Addresses or bibliographic references that support the relation.",
        ),
        Key::new(
            "certainty",
            ValueType::Word(|| words_of(CERTAINTY_WORDS)),
            "How certain the relation is.",
        ),
    ],
    refused: &[],
};
