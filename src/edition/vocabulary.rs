//! The vocabulary that comes with the program: kinds, relations, verdicts. Their labels are
//! messages.

/// The kinds of entities, each with its type of schema.org.
pub const KINDS: &[(&str, &str)] = &[
    ("person", "Person"),
    ("organization", "Organization"),
    ("place", "Place"),
    ("event", "Event"),
    ("work", "CreativeWork"),
    ("product", "Product"),
    ("concept", "DefinedTerm"),
];

/// Returns the position of a kind among all kinds: the built-in ones in their order, people first,
/// then a site's own.
pub fn rank(kind: &str) -> usize {
    KINDS
        .iter()
        .position(|(built_in, _)| *built_in == kind)
        .unwrap_or(KINDS.len())
}

/// The kinds of relations that have another label at their other end.
pub const RELATIONS: &[&str] = &[
    "founded",
    "leads",
    "works-for",
    "member-of",
    "owns",
    "part-of",
    "located-in",
    "born-in",
    "created",
    "makes",
    "funds",
    "studied-at",
    "parent-of",
    "sued",
    "succeeded",
    "took-part-in",
    "named-after",
];

/// The kinds of relations that are one event: `since` is the date of the event, and nothing lasts
/// from it on.
pub const EVENTS: &[&str] = &[
    "founded",
    "born-in",
    "created",
    "sued",
    "succeeded",
    "took-part-in",
    "named-after",
];

/// The kinds of relations that have the same label at both ends.
pub const SYMMETRIC_RELATIONS: &[&str] =
    &["married-to", "related-to", "competes-with", "allied-with"];

/// The verdicts on claims.
pub const VERDICTS: &[&str] = &["supported", "disputed", "refuted", "unverified"];

/// Whether a free page may not have this name, because the program makes pages of it.
pub fn is_reserved_page(slug: &str) -> bool {
    const PAGES: [&str; 6] = ["articles", "entities", "kinds", "tags", "search", "page"];
    PAGES.contains(&slug) || REFERENCE_PAGES.contains(&slug)
}

/// The names of the reference pages, which `menu` may name. A site has the ones that it has content
/// for.
pub const REFERENCE_PAGES: &[&str] = &[
    "claims",
    "corrections",
    "glossary",
    "annotators",
    "chronology",
    "network",
];
