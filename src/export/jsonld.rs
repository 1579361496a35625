//! Writes statements as JSON-LD 1.1. The context is part of the document, so that a reader does not
//! have to fetch one.

use serde_json::{Map, Value, json};

use crate::export::graph::{Object, Property, Term, Thing, VOCABULARIES, datatype};

/// A document with all statements about these things.
pub fn document(things: &[Thing]) -> Value {
    let prefixes = VOCABULARIES
        .iter()
        .map(|(prefix, namespace)| ((*prefix).to_owned(), json!(namespace)));
    let mut context: Map<String, Value> = prefixes.collect();
    context.insert("@vocab".into(), json!(VOCABULARIES[0].1));
    json!({"@context": context, "@graph": things.iter().map(thing).collect::<Vec<_>>()})
}

fn thing(thing: &Thing) -> Value {
    let mut object = Map::new();
    object.insert("@id".into(), json!(thing.id));
    let kinds = thing.kinds.iter().map(name);
    object.insert("@type".into(), kinds.collect());
    for (property, value) in &thing.says {
        let key = match property {
            Property::Known(term) => name(term),
            Property::Own(address) => address.to_string(),
        };
        if let Value::Array(values) = object.entry(key).or_insert_with(|| json!([])) {
            values.push(object_value(value));
        }
    }
    for value in object.values_mut() {
        if let Value::Array(values) = value
            && values.len() == 1
        {
            *value = values.remove(0);
        }
    }
    Value::Object(object)
}

fn object_value(object: &Object) -> Value {
    match object {
        Object::Thing(id) => json!({"@id": id}),
        Object::Term(term) => json!({"@id": term.prefixed()}),
        Object::Words(words, lang) => json!({"@value": words, "@language": lang.as_str()}),
        Object::Plain(words) => json!(words),
        Object::Date(date) => {
            json!({"@value": date.to_string(), "@type": datatype(date).prefixed()})
        }
    }
}

/// The key of a term. Those of schema.org, the default vocabulary, have no prefix.
fn name(term: &Term) -> String {
    if term.0 == VOCABULARIES[0].0 {
        term.1.clone()
    } else {
        term.prefixed()
    }
}
