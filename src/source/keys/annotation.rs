//! The keys of `annotations.yaml` and `annotations/*.yaml`.

use super::schema::{Key, MapKey, ObjectType, ValueType};
use crate::source::vocabulary::{CERTAINTY_WORDS, words_of};

/// A file of annotations.
pub static ANNOTATION_FILE: ObjectType = ObjectType {
    name: "a file of annotations",
    keys: &[
        Key::new(
            "defaults",
            ValueType::Object(&DEFAULTS),
            "Keys that every annotation of the file has unless it sets them itself.",
        ),
        Key::new(
            "mentions",
            ValueType::Map(
                MapKey::Entity,
                &ValueType::OneOrMore(&ValueType::AnyOf(&[
                    ValueType::Text,
                    ValueType::Object(&MENTION),
                ])),
            ),
            "The words that name an entity, by the id of the entity.",
        ),
        Key::new(
            "annotations",
            ValueType::List(&ValueType::Object(&ANNOTATION)),
            "The annotations.",
        ),
    ],
    refused: &[],
};

/// An item of `annotations`.
pub static ANNOTATION: ObjectType = ObjectType {
    name: "an annotation",
    keys: ANNOTATION_KEYS,
    refused: &[],
};

/// `defaults`: what holds for every annotation of the file.
pub static DEFAULTS: ObjectType = ObjectType {
    name: "`defaults`",
    keys: ANNOTATION_KEYS,
    refused: &["quote", "from", "to", "id"],
};

/// An item of a list under `mentions`, if it is a mapping.
pub static MENTION: ObjectType = ObjectType {
    name: "a mention",
    keys: ANNOTATION_KEYS,
    refused: &["entity"],
};

/// The keys of the target, then those of the body.
const ANNOTATION_KEYS: &[Key] = &[
    Key::new(
        "quote",
        ValueType::Words,
        "The annotated words, as they read in the text.",
    ),
    Key::new(
        "in",
        ValueType::Words,
        "A longer passage that contains the quote once.",
    ),
    Key::new(
        "prefix",
        ValueType::Words,
        "The words right before the quote.",
    ),
    Key::new(
        "suffix",
        ValueType::Words,
        "The words right after the quote.",
    ),
    Key::new(
        "occurrence",
        ValueType::AnyOf(&[
            ValueType::Word(|| vec!["first", "all"]),
            ValueType::OneOrMore(&ValueType::Number),
        ]),
        "Which occurrences of the quote are annotated, counted from 1 in reading order.",
    ),
    Key::new(
        "except",
        ValueType::OneOrMore(&ValueType::Number),
        "Which occurrences of the quote are not annotated, counted from 1 in reading order.",
    ),
    Key::new(
        "word",
        ValueType::Flag,
        "Whether the quote is found only as whole words.",
    ),
    Key::new("from", ValueType::Words, "The first words of a passage."),
    Key::new("to", ValueType::Words, "The last words of a passage."),
    Key::new(
        "block",
        ValueType::Blocks,
        "The annotated blocks, or the blocks in which the quote is looked for.",
    ),
    Key::new(
        "lang",
        ValueType::Language,
        "The language of the annotated text.",
    ),
    Key::new(
        "entity",
        ValueType::Entity,
        "The entity that the words mention.",
    ),
    Key::new("note", ValueType::Markdown, "A comment."),
    Key::new(
        "gloss",
        ValueType::InlineMarkdown,
        "An explanation or translation in one line.",
    ),
    Key::new(
        "correction",
        ValueType::Object(&CORRECTION),
        "What the text should read.",
    ),
    Key::new(
        "claim",
        ValueType::Object(&CLAIM),
        "A statement of the text, and whether it is true.",
    ),
    Key::new(
        "see",
        ValueType::OneOrMore(&ValueType::Link),
        "Links to entities, articles or annotations.",
    ),
    Key::new(
        "tags",
        ValueType::List(&ValueType::Id),
        "The tags of the annotation.",
    ),
    Key::new(
        "sources",
        ValueType::List(&ValueType::Text),
        "Addresses or bibliographic references that support the annotation.",
    ),
    Key::new(
        "certainty",
        ValueType::Word(|| words_of(CERTAINTY_WORDS)),
        "How certain the annotation is.",
    ),
    Key::new("by", ValueType::Person, "Who wrote the annotation."),
    Key::new("date", ValueType::Date, "When the annotation was written."),
    Key::new(
        "draft",
        ValueType::Flag,
        "Whether the annotation is left out unless `--drafts` is given.",
    ),
    Key::new(
        "id",
        ValueType::Id,
        "A name for links to the annotation, unique in the article.",
    ),
];

/// The value of `correction`.
pub static CORRECTION: ObjectType = ObjectType {
    name: "a correction",
    keys: &[
        Key::new(
            "text",
            ValueType::Words,
            "Words that replace the quote; an empty text deletes it.",
        ),
        Key::new(
            "before",
            ValueType::Words,
            "Characters that are inserted before the quote.",
        ),
        Key::new(
            "after",
            ValueType::Words,
            "Characters that are inserted after the quote.",
        ),
        Key::new(
            "move",
            ValueType::Object(&MOVE),
            "Where the quote is moved to.",
        ),
        Key::new("reason", ValueType::Markdown, "Why the text is corrected."),
    ],
    refused: &[],
};

/// The value of `move` in a correction: one of the two keys.
pub static MOVE: ObjectType = ObjectType {
    name: "a move",
    keys: &[
        Key::new(
            "before",
            ValueType::Words,
            "The words before which the quote is placed.",
        ),
        Key::new(
            "after",
            ValueType::Words,
            "The words after which the quote is placed.",
        ),
    ],
    refused: &[],
};

/// The value of `claim`.
pub static CLAIM: ObjectType = ObjectType {
    name: "a claim",
    keys: &[
        Key::required(
            "verdict",
            ValueType::Id,
            "write `verdict:` supported, disputed, refuted, unverified, or one of the site's own",
            "Whether the claim is true: a built-in verdict or one of the site's own.",
        ),
        Key::new("speaker", ValueType::Person, "Who makes the claim."),
        Key::new("said", ValueType::Date, "When the claim was made."),
        Key::new(
            "said_in",
            ValueType::AnyOf(&[ValueType::Entity, ValueType::TextByLanguage]),
            "What the claim was made in: a work or an event, as the id of an entity or in words.",
        ),
        Key::new("note", ValueType::Markdown, "The reasons for the verdict."),
    ],
    refused: &[],
};
