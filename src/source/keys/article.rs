//! The keys of `article.yaml`.

use super::schema::{Key, MapKey, ObjectType, ValueType};
use crate::source::vocabulary::{AUTOLINK_WORDS, words_of};

/// `article.yaml`.
pub static ARTICLE: ObjectType = ObjectType {
    name: "article.yaml",
    keys: &[
        Key::new(
            "title",
            ValueType::TextByLanguage,
            "The title of the article.",
        ),
        Key::new("date", ValueType::Date, "When the article was published."),
        Key::new(
            "updated",
            ValueType::Date,
            "When the article was last changed.",
        ),
        Key::new(
            "original",
            ValueType::Language,
            "The language of the original text.",
        ),
        Key::new(
            "authors",
            ValueType::OneOrMore(&ValueType::Person),
            "Who wrote the article.",
        ),
        Key::new(
            "translators",
            ValueType::Map(MapKey::Language, &ValueType::OneOrMore(&ValueType::Person)),
            "Who translated the article, by the language of the translation.",
        ),
        Key::new(
            "image",
            ValueType::Object(&IMAGE),
            "A picture, whose file is beside the article or below `static/`.",
        ),
        Key::new(
            "source",
            ValueType::Object(&TEXT_SOURCE),
            "Where the text comes from.",
        ),
        Key::new(
            "letter",
            ValueType::Object(&LETTER),
            "If the text is a letter: from whom, to whom and when.",
        ),
        Key::new(
            "tags",
            ValueType::List(&ValueType::Id),
            "The tags of the article.",
        ),
        Key::new(
            "summary",
            ValueType::InlineMarkdown,
            "A summary in one or two sentences.",
        ),
        Key::new(
            "autolink",
            ValueType::Word(|| words_of(AUTOLINK_WORDS)),
            "The setting `autolink`, for this article alone.",
        ),
        Key::new(
            "draft",
            ValueType::Flag,
            "Whether the article is left out unless `--drafts` is given.",
        ),
        Key::new(
            "redirect_from",
            ValueType::List(&ValueType::Id),
            "Old slugs, whose addresses lead to this article.",
        ),
        Key::new(
            "alignment",
            ValueType::List(&ValueType::Map(MapKey::Language, &ValueType::BlockRange)),
            "Which blocks of the texts correspond to each other.",
        ),
    ],
    refused: &[],
};

/// The picture of an article or an entity.
pub static IMAGE: ObjectType = ObjectType {
    name: "an image",
    keys: &[
        Key::required(
            "file",
            ValueType::Text,
            "write `file:` and its name",
            "The name of the file.",
        ),
        Key::required(
            "alt",
            ValueType::TextByLanguage,
            "write `alt:` and what it shows, for those who do not see it",
            "What the picture shows, for readers who cannot see it.",
        ),
        Key::new(
            "credit",
            ValueType::TextByLanguage,
            "Who made the picture or owns it.",
        ),
    ],
    refused: &[],
};

/// Where the text of an article comes from.
pub static TEXT_SOURCE: ObjectType = ObjectType {
    name: "a source",
    keys: &[
        Key::new("name", ValueType::TextByLanguage, "Who published the text."),
        Key::new("url", ValueType::WebAddress, "The address of the text."),
        Key::new(
            "license",
            ValueType::TextByLanguage,
            "The licence of the text.",
        ),
    ],
    refused: &[],
};

/// A letter.
pub static LETTER: ObjectType = ObjectType {
    name: "a letter",
    keys: &[
        Key::required(
            "from",
            ValueType::OneOrMore(&ValueType::Person),
            "write `from:` and who wrote it; of an unknown hand what is known, such as {en: a merchant}",
            "Who wrote the letter.",
        ),
        Key::new(
            "to",
            ValueType::OneOrMore(&ValueType::Person),
            "To whom it was written.",
        ),
        Key::new("place", ValueType::Place, "Where it was written."),
        Key::new("written", ValueType::Date, "When it was written."),
        Key::new("archive", ValueType::TextByLanguage, "Where it is kept."),
    ],
    refused: &[],
};
