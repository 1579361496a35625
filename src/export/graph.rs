//! Statements about things, before they are written down in one syntax or another (RDF 1.1).

use crate::date::{Date, Known};
use crate::text::Lang;

/// The vocabularies that statements use: the prefix of each and what it stands for.
pub const VOCABULARIES: [(&str, &str); 5] = [
    ("schema", "https://schema.org/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("edtf", "http://id.loc.gov/datatypes/edtf/"),
];

/// A name in one of the vocabularies: its prefix, and itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term(pub &'static str, pub String);

impl Term {
    /// A name of schema.org.
    #[must_use]
    pub fn schema(name: impl Into<String>) -> Self {
        Self("schema", name.into())
    }

    /// The name with its prefix: `schema:name`.
    #[must_use]
    pub fn prefixed(&self) -> String {
        format!("{}:{}", self.0, self.1)
    }
}

/// A thing and what is said of it, in order.
#[derive(Clone, Debug)]
pub struct Thing {
    /// Its address.
    pub id: String,
    /// What it is.
    pub kind: Term,
    /// What is said of it.
    pub says: Vec<(Property, Object)>,
}

/// What is said of a thing: a name of a vocabulary, or one that the site defines, by its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Property {
    /// Of a vocabulary.
    Known(Term),
    /// The site's own.
    Own(String),
}

/// What a property leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Object {
    /// Another thing.
    Thing(String),
    /// A name of a vocabulary.
    Term(Term),
    /// Words in a language.
    Words(String, Lang),
    /// Words in none, or in one that is not known.
    Plain(String),
    /// A date.
    Date(Date),
}

impl Thing {
    /// A thing of which nothing is said yet.
    #[must_use]
    pub const fn new(id: String, kind: Term) -> Self {
        Self {
            id,
            kind,
            says: Vec::new(),
        }
    }

    /// Says something of it by a name of schema.org.
    pub fn say(&mut self, property: &str, object: Object) {
        self.says
            .push((Property::Known(Term::schema(property)), object));
    }
}

/// The datatype that a date is written in: those of XML Schema for one that is certain and of a
/// year that all versions of it know, else that of EDTF.
#[must_use]
pub fn datatype(date: &Date) -> Term {
    let known = date
        .point()
        .filter(|point| point.is_certain() && point.iso().is_some())
        .map(|point| point.known);
    match known {
        Some(Known::Year) => Term("xsd", "gYear".into()),
        Some(Known::Month(_)) => Term("xsd", "gYearMonth".into()),
        Some(Known::Day(..)) => Term("xsd", "date".into()),
        Some(Known::Decade | Known::Century) | None => Term("edtf", "EDTF".into()),
    }
}
