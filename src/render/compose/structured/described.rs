//! Things as objects of JSON-LD.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use crate::date::{Date, DatePoint};
use crate::href::Address;
use crate::html::Html;
use crate::render::context::StructuredData;

/// A thing, with its class and its properties.
#[derive(Clone, Debug, Default)]
pub struct Described(Map<String, Value>);

impl Described {
    /// A thing of a class of schema.org.
    pub(super) fn new(class: &str) -> Self {
        Self::default().with("@type", class)
    }

    /// A thing that is described elsewhere.
    pub(super) fn reference(id: &Address) -> Self {
        Self::default().with("@id", id.as_str())
    }

    /// The same thing with one property more. A property without a value is left out; a list of one is
    /// that one.
    pub(super) fn with(mut self, property: &str, value: impl Into<Value>) -> Self {
        let value = match value.into() {
            Value::Array(mut values) if values.len() < 2 => values.pop().unwrap_or_default(),
            value => value,
        };
        if !value.is_null() {
            self.0.insert(property.to_owned(), value);
        }
        self
    }
}

impl From<Described> for Value {
    fn from(node: Described) -> Self {
        Self::Object(node.0)
    }
}

/// An address as the value of a property.
pub(super) fn address(address: Option<Address>) -> Value {
    address.map_or(Value::Null, |address| json!(address))
}

/// The year, month or day of a date that is certain, in ISO 8601. A period has none.
pub(super) fn date(date: &Date) -> Value {
    let point = date.point().filter(|point| point.is_certain());
    point.and_then(DatePoint::iso).into()
}

/// Descriptions of things as a document. `None` if there is no thing.
pub(super) fn document(things: impl IntoIterator<Item = Described>) -> Option<StructuredData> {
    let things: Vec<Value> = things.into_iter().map(Value::from).collect();
    if things.is_empty() {
        return None;
    }
    let document = json!({"@context": "https://schema.org", "@graph": things});
    let json = Html::from_data(&document);
    let digest = BASE64_STANDARD.encode(Sha256::digest(json.as_str()));
    let hash = format!("sha256-{digest}");
    Some(StructuredData { json, hash })
}
