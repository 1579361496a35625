//! What schema.org allows: compares JSON-LD with its vocabulary, which the crate `schemaorg` has.

use std::collections::BTreeMap;

use schemaorg::{Class, Property};
use serde_json::Value;

/// The classes that the exports use, each with the class above it. The crate has all classes and
/// properties, but not this.
const ABOVE: &[(&str, &str)] = &[
    ("Article", "CreativeWork"),
    ("BreadcrumbList", "ItemList"),
    ("Claim", "CreativeWork"),
    ("ClaimReview", "Review"),
    ("CollectionPage", "WebPage"),
    ("CreativeWork", "Thing"),
    ("DefinedTerm", "Intangible"),
    ("Event", "Thing"),
    ("ImageObject", "MediaObject"),
    ("Intangible", "Thing"),
    ("ItemList", "Intangible"),
    ("ListItem", "Intangible"),
    ("MediaObject", "CreativeWork"),
    ("Organization", "Thing"),
    ("Person", "Thing"),
    ("Place", "Thing"),
    ("Product", "Thing"),
    ("Rating", "Intangible"),
    ("Review", "CreativeWork"),
    ("Role", "Intangible"),
    ("Vehicle", "Product"),
    ("WebPage", "CreativeWork"),
    ("WebSite", "CreativeWork"),
];

/// The terms of a document that schema.org does not have, and the properties of things of classes that
/// it does not define them for. The document is one whose terms without a prefix are those of
/// schema.org.
pub fn misuses(document: &Value) -> Vec<String> {
    let mut kinds = BTreeMap::new();
    for_each_thing(document, &mut |thing| {
        if let (Some(id), Some(_)) = (thing["@id"].as_str(), thing.get("@type")) {
            kinds.insert(id.to_owned(), types(thing));
        }
    });
    let mut found = Vec::new();
    for_each_thing(document, &mut |thing| {
        if thing.get("@value").is_none() && thing.get("@context").is_none() {
            look_at(thing, &kinds, &mut found);
        }
    });
    found
}

fn look_at(thing: &Value, kinds: &BTreeMap<String, Vec<String>>, found: &mut Vec<String>) {
    let own = match thing["@id"].as_str() {
        Some(id) if thing.get("@type").is_none() => kinds.get(id).cloned().unwrap_or_default(),
        _ => types(thing),
    };
    for kind in &own {
        if !is_foreign(kind) && parse::<Class>(kind).is_none() {
            found.push(format!("there is no class {kind}"));
        }
    }
    for name in thing
        .as_object()
        .into_iter()
        .flat_map(serde_json::Map::keys)
    {
        if is_foreign(name) {
            continue;
        }
        let Some(property) = parse::<Property>(name) else {
            found.push(format!("there is no property {name}"));
            continue;
        };
        let domain: Vec<String> = property.domain_includes().iter().map(text).collect();
        if !own.is_empty() && !own.iter().any(|kind| is_within(kind, &domain)) {
            found.push(format!("{name} of {own:?}"));
        }
    }
}

/// The things of a document, those within others too.
fn for_each_thing(value: &Value, look: &mut dyn FnMut(&Value)) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| for_each_thing(value, look)),
        Value::Object(object) => {
            look(value);
            let inner = object.iter().filter(|(name, _)| *name != "@context");
            inner.for_each(|(_, value)| for_each_thing(value, look));
        }
        _ => {}
    }
}

fn types(thing: &Value) -> Vec<String> {
    let names = values(&thing["@type"]);
    names.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn values(value: &Value) -> impl Iterator<Item = &Value> {
    match value {
        Value::Array(values) => values.iter(),
        one => std::slice::from_ref(one).iter(),
    }
}

/// Whether a name is a keyword or of another vocabulary.
fn is_foreign(name: &str) -> bool {
    name.starts_with('@') || name.contains(':')
}

fn is_within(kind: &str, classes: &[String]) -> bool {
    let mut kind = kind;
    loop {
        if classes.iter().any(|class| class == kind) {
            return true;
        }
        match ABOVE.iter().find(|(below, _)| *below == kind) {
            Some((_, above)) => kind = above,
            None => return false,
        }
    }
}

fn parse<T: serde::de::DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(name.into()).ok()
}

fn text(class: &Class) -> String {
    format!("{class:?}")
}
