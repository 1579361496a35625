//! The keys of `hashiya.yaml`.

use super::schema::{Key, MapKey, ObjectType, ValueType};
use crate::source::vocabulary::{AUTOLINK_WORDS, LINT_LEVELS, words_of};

const TEXT_BY_ID: ValueType = ValueType::Map(MapKey::Id, &ValueType::TextByLanguage);
const WORDS: ValueType = ValueType::OneOrMore(&ValueType::Text);
const WORD_BY_LANGUAGE: ValueType = ValueType::Map(MapKey::Language, &ValueType::Text);

/// `hashiya.yaml`.
pub static SETTINGS: ObjectType = ObjectType {
    name: "hashiya.yaml",
    keys: &[
        Key::new("title", ValueType::TextByLanguage, "The name of the site."),
        Key::new(
            "tagline",
            ValueType::TextByLanguage,
            "One line that is shown under the name of the site.",
        ),
        Key::new(
            "footer",
            ValueType::InlineMarkdown,
            "The text at the foot of every page.",
        ),
        Key::new(
            "menu",
            ValueType::List(&ValueType::Id),
            "The free pages that the header links to; `home` is the front page.",
        ),
        Key::new(
            "specimen",
            ValueType::Text,
            "The annotation whose paragraph the front page shows: `slug#id`, or only the article.",
        ),
        Key::new(
            "edit_url",
            ValueType::WebAddress,
            "The address for reporting or correcting an error on a page, with `{path}` in place of the file.",
        ),
        Key::new(
            "issue_url",
            ValueType::WebAddress,
            "The address of a form for readers' corrections, with `{body}`, and `{title}` if it takes a title.",
        ),
        Key::new(
            "base_url",
            ValueType::WebAddress,
            "The address at which the site is published.",
        ),
        Key::new(
            "domain",
            ValueType::Text,
            "The domain of one's own at which a host such as GitHub Pages shows the site.",
        ),
        Key::new(
            "feed_id",
            ValueType::Text,
            "The beginning of the ids of feeds, as a domain or e-mail address, a comma and a date (RFC 4151).",
        ),
        Key::new(
            "allow_links",
            ValueType::List(&ValueType::Text),
            "The folders that symbolic links may lead to, or be in, although they lead out of the site.",
        ),
        Key::new(
            "requires",
            ValueType::Text,
            "The least version of Hashiya that the site needs.",
        ),
        Key::new(
            "languages",
            ValueType::List(&ValueType::Language),
            "The languages of the site, the default language first.",
        ),
        Key::new(
            "lints",
            ValueType::Map(MapKey::Lint, &ValueType::Word(|| words_of(LINT_LEVELS))),
            "How severe the findings of each lint are.",
        ),
        Key::new(
            "autolink",
            ValueType::Word(|| words_of(AUTOLINK_WORDS)),
            "Which names of entities become links without an annotation.",
        ),
        Key::new(
            "ignore",
            ValueType::AnyOf(&[WORDS, ValueType::Map(MapKey::Language, &WORDS)]),
            "The names that `suggest` does not list.",
        ),
        Key::new(
            "data",
            ValueType::Flag,
            "Whether the output has data for other programs.",
        ),
        Key::new(
            "parallel",
            ValueType::Flag,
            "Whether articles have pages of two texts side by side.",
        ),
        Key::new(
            "regions",
            WORD_BY_LANGUAGE,
            "The region whose forms of dates and numbers are used.",
        ),
        Key::new(
            "numerals",
            WORD_BY_LANGUAGE,
            "The CLDR numbering system for dates and counts.",
        ),
        Key::new(
            "months",
            WORD_BY_LANGUAGE,
            "Which Arabic names the months of the Gregorian calendar have.",
        ),
        Key::new(
            "calendar",
            WORD_BY_LANGUAGE,
            "A second calendar, in which dates are repeated in brackets.",
        ),
        Key::new(
            "index_article",
            WORD_BY_LANGUAGE,
            "Whether an article at the beginning of a name counts in alphabetical order.",
        ),
        Key::new("tags", TEXT_BY_ID, "The labels of tags."),
        Key::new(
            "verdicts",
            TEXT_BY_ID,
            "Verdicts on claims, in addition to the built-in ones.",
        ),
        Key::new(
            "annotators",
            TEXT_BY_ID,
            "The names of the annotators that `by` may refer to.",
        ),
        Key::new(
            "kinds",
            ValueType::Map(MapKey::Id, &ValueType::Object(&KIND)),
            "Kinds of entities, in addition to the built-in ones.",
        ),
        Key::new(
            "relations",
            ValueType::Map(MapKey::Id, &ValueType::Object(&RELATION_KIND)),
            "Kinds of relations, in addition to the built-in ones.",
        ),
    ],
    refused: &[],
};

/// A value of `kinds`.
pub static KIND: ObjectType = ObjectType {
    name: "a kind",
    keys: &[
        Key::required(
            "label",
            ValueType::TextByLanguage,
            "write `label: {ar: …, en: …}`",
            "What one entity of this kind is called.",
        ),
        Key::new(
            "plural",
            ValueType::TextByLanguage,
            "The heading for several entities of this kind.",
        ),
        Key::new(
            "schema",
            ValueType::Text,
            "The schema.org type of such entities.",
        ),
    ],
    refused: &[],
};

/// A value of `relations` in the settings.
pub static RELATION_KIND: ObjectType = ObjectType {
    name: "a kind of relation",
    keys: &[
        Key::required(
            "label",
            ValueType::Label,
            "write `label: {ar: …, en: …}`, as it reads from its subject",
            "How the relation reads from its subject.",
        ),
        Key::new(
            "inverse",
            ValueType::Label,
            "How the relation reads from its object.",
        ),
        Key::new(
            "symmetric",
            ValueType::Flag,
            "Whether the relation reads alike from both ends.",
        ),
    ],
    refused: &[],
};

/// A label of a relation in one language, if it depends on the gender of its subject.
pub static GENDERED_WORD: ObjectType = ObjectType {
    name: "a label by gender",
    keys: &[
        Key::new(
            "m",
            ValueType::Text,
            "The masculine form, also used for entities without a gender.",
        ),
        Key::new("f", ValueType::Text, "The feminine form."),
    ],
    refused: &[],
};
