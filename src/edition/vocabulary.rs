//! The words that come with the program: kinds, relations, verdicts. Their labels are messages.

/// Kinds of entities, with their schema.org types.
pub const KINDS: &[(&str, &str)] = &[
    ("person", "Person"),
    ("organization", "Organization"),
    ("place", "Place"),
    ("event", "Event"),
    ("work", "CreativeWork"),
    ("product", "Product"),
    ("concept", "DefinedTerm"),
];

/// Where a kind stands among others: the built-in ones in their order, people first, then a site's
/// own.
pub fn rank(kind: &str) -> usize {
    KINDS
        .iter()
        .position(|(built_in, _)| *built_in == kind)
        .unwrap_or(KINDS.len())
}

/// Kinds of relations that read differently from their other end.
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

/// Those of them that are one event: their `since` is its date, and nothing lasts from it on.
pub const EVENTS: &[&str] = &[
    "founded",
    "born-in",
    "created",
    "sued",
    "succeeded",
    "took-part-in",
    "named-after",
];

/// Kinds of relations that read alike from both ends.
pub const SYMMETRIC_RELATIONS: &[&str] =
    &["married-to", "related-to", "competes-with", "allied-with"];

/// Verdicts on claims.
pub const VERDICTS: &[&str] = &["supported", "disputed", "refuted", "unverified"];

/// Names of pages that a free page may not take.
pub const RESERVED_PAGES: &[&str] = &["articles", "entities", "kinds", "tags", "search", "page"];
