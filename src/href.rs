//! Addresses and fragments, in the form in which pages and data files contain them.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

use serde::Serialize;

/// The address of a page or a file, as the value of an `href` attribute: percent-encoded, possibly
/// with a fragment at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Address(String);

impl Address {
    /// Takes an address that is encoded already.
    pub fn new(address: impl Into<String>) -> Self {
        Self(address.into())
    }

    /// The address of an element of the page at this address, which has no fragment yet.
    #[must_use]
    pub fn at(&self, fragment: &Fragment) -> Self {
        Self(format!("{self}#{fragment}"))
    }

    /// The address of an element of the page that the link itself is on: `#p3`.
    pub fn within(fragment: &Fragment) -> Self {
        Self(format!("#{fragment}"))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as text, by value.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl<T: Into<String>> From<T> for Address {
    fn from(address: T) -> Self {
        Self(address.into())
    }
}

/// Lets maps be searched by the text of an address.
impl Borrow<str> for Address {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Deref for Address {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The id of an element of a page, which a link to the element has after `#`: `p3`, `n-lamp`. It is
/// not encoded.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Fragment(String);

impl Fragment {
    /// Takes the id of an element.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<T: Into<String>> From<T> for Fragment {
    fn from(id: T) -> Self {
        Self(id.into())
    }
}

impl Deref for Fragment {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Fragment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What the ids of a text begin with on the page that shows it. A page of two texts shows the
/// original without a prefix and an English translation with `en.`, so that `p3` and `en.p3` are
/// two elements.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct IdPrefix(String);

impl IdPrefix {
    /// The prefix for a text in a language, given by its tag.
    pub fn of_language(tag: &str) -> Self {
        Self(format!("{tag}."))
    }

    /// The fragment of an element of the text.
    pub fn fragment(&self, id: impl fmt::Display) -> Fragment {
        Fragment(format!("{self}{id}"))
    }
}

impl Deref for IdPrefix {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for IdPrefix {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
