//! Statements about things, before they are written in one of two syntaxes (RDF 1.1).

use crate::date::{Date, Precision};
use crate::href::Address;
use crate::source::web_address::web_address;
use crate::text::Lang;

/// The vocabularies that statements use: the prefix of each, and the address it abbreviates.
pub const VOCABULARIES: [(&str, &str); 6] = [
    ("schema", "https://schema.org/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("edtf", "http://id.loc.gov/datatypes/edtf/"),
];

/// A term of one of the vocabularies: the prefix and the name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term(pub &'static str, pub String);

impl Term {
    pub fn schema(name: impl Into<String>) -> Self {
        Self("schema", name.into())
    }

    /// The name with its prefix: `schema:name`.
    pub fn prefixed(&self) -> String {
        format!("{}:{}", self.0, self.1)
    }
}

/// A thing, and the statements of which it is the subject, in order.
#[derive(Clone, Debug)]
pub struct Thing {
    /// The address that identifies the thing.
    pub id: Address,
    /// The classes of the thing, one at least.
    pub kinds: Vec<Term>,
    /// The predicate and the object of each statement.
    pub says: Vec<(Property, Object)>,
}

/// The predicate of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Property {
    /// A term of a public vocabulary.
    Known(Term),
    /// A term of the site, by its address.
    Own(Address),
}

/// The object of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Object {
    /// Another thing, by its address.
    Thing(Address),
    /// A term of a public vocabulary.
    Term(Term),
    /// Words in a language.
    Words(String, Lang),
    /// Words whose language is not known, or that are in none.
    Plain(String),
    Date(Date),
}

impl Object {
    /// A source: a thing if it is a web address, otherwise words.
    pub fn cited(source: &str) -> Self {
        match web_address(source) {
            Some(address) => Self::Thing(Address::new(address)),
            None => Self::Plain(source.to_owned()),
        }
    }
}

impl Thing {
    /// A thing of a class, without statements.
    pub fn new(id: Address, kind: Term) -> Self {
        Self {
            id,
            kinds: vec![kind],
            says: Vec::new(),
        }
    }

    /// Adds a statement with a property of schema.org.
    pub fn say(&mut self, property: &str, object: Object) {
        let property = Property::Known(Term::schema(property));
        self.says.push((property, object));
    }
}

/// The datatype of a date: one of XML Schema if the date is certain and its year is one that all
/// versions of XML Schema accept, otherwise EDTF.
pub fn datatype(date: &Date) -> Term {
    let known = date
        .point()
        .filter(|point| point.is_certain() && point.iso().is_some())
        .map(|point| point.precision);
    match known {
        Some(Precision::Year) => Term("xsd", "gYear".into()),
        Some(Precision::Month(_)) => Term("xsd", "gYearMonth".into()),
        Some(Precision::Day(..)) => Term("xsd", "date".into()),
        Some(Precision::Decade | Precision::Century) | None => Term("edtf", "EDTF".into()),
    }
}
