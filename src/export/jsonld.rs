//! Statements as JSON-LD 1.1, with a context of its own: nothing has to be fetched to read it.

use serde_json::{Map, Value, json};

use crate::export::graph::{Object, Property, Term, Thing, VOCABULARIES, datatype};

/// A document of these things.
#[must_use]
pub fn document(things: &[Thing]) -> Value {
    let prefixes = VOCABULARIES
        .iter()
        .map(|(prefix, stands_for)| ((*prefix).to_owned(), json!(stands_for)));
    let mut context: Map<String, Value> = prefixes.collect();
    context.insert("@vocab".into(), json!(VOCABULARIES[0].1));
    json!({"@context": context, "@graph": things.iter().map(thing).collect::<Vec<_>>()})
}

fn thing(thing: &Thing) -> Value {
    let mut object = Map::new();
    object.insert("@id".into(), json!(thing.id));
    object.insert("@type".into(), json!(name(&thing.kind)));
    for (property, value) in &thing.says {
        let key = match property {
            Property::Known(term) => name(term),
            Property::Own(address) => address.clone(),
        };
        if let Value::Array(values) = object.entry(key).or_insert_with(|| json!([])) {
            values.push(written(value));
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

fn written(object: &Object) -> Value {
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

/// Names of schema.org stand by themselves.
fn name(term: &Term) -> String {
    if term.0 == VOCABULARIES[0].0 {
        term.1.clone()
    } else {
        term.prefixed()
    }
}
