//! Writes statements as Turtle (RDF 1.1 Turtle, W3C Recommendation of 25 February 2014).

use std::fmt::Write;

use crate::export::graph::{Object, Property, Term, Thing, VOCABULARIES, datatype};

/// A document with all statements about these things.
pub fn document(things: &[Thing]) -> String {
    let mut text = String::new();
    for (prefix, namespace) in VOCABULARIES {
        let _ = writeln!(text, "@prefix {prefix}: <{namespace}> .");
    }
    for thing in things {
        let kinds: Vec<String> = thing.kinds.iter().map(term).collect();
        let kinds = kinds.join(", ");
        let _ = write!(text, "\n<{}> a {kinds}", address(&thing.id));
        for (property, object) in &thing.says {
            let property = match property {
                Property::Known(known) => term(known),
                Property::Own(own) => format!("<{}>", address(own)),
            };
            let _ = write!(text, " ;\n    {property} {}", write_object(object));
        }
        text.push_str(" .\n");
    }
    text
}

fn write_object(object: &Object) -> String {
    match object {
        Object::Thing(id) => format!("<{}>", address(id)),
        Object::Term(known) => term(known),
        Object::Words(words, lang) => {
            format!("{}@{}", quoted(words), lang.as_str().to_ascii_lowercase())
        }
        Object::Plain(words) => quoted(words),
        Object::Date(date) => format!("{}^^{}", quoted(&date.to_string()), term(&datatype(date))),
    }
}

/// A term with its prefix if its name has only ASCII letters and digits, otherwise its address.
fn term(term: &Term) -> String {
    let sound = term
        .1
        .starts_with(|first: char| first.is_ascii_alphabetic())
        && term.1.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if sound {
        return term.prefixed();
    }
    let namespace = VOCABULARIES
        .iter()
        .find(|(prefix, _)| *prefix == term.0)
        .map_or("", |(_, namespace)| namespace);
    format!("<{}>", address(&format!("{namespace}{}", term.1)))
}

/// An address with the characters percent-encoded that an IRIREF may not contain.
fn address(address: &str) -> String {
    let mut written = String::with_capacity(address.len());
    for c in address.chars() {
        if c <= ' ' || matches!(c, '<' | '>' | '"' | '{' | '}' | '|' | '^' | '`' | '\\') {
            let _ = write!(written, "%{:02X}", u32::from(c));
        } else {
            written.push(c);
        }
    }
    written
}

/// A string literal.
fn quoted(words: &str) -> String {
    let mut written = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            c if c.is_control() => drop(write!(written, "\\u{:04X}", u32::from(c))),
            c => written.push(c),
        }
    }
    written.push('"');
    written
}
