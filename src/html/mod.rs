//! The only maker of markup, and the only escaper outside Tera.

use std::fmt::{self, Display, Write as _};

/// Markup that is safe to put into a page as it is. Made only here and by Tera with autoescape.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Html(String);

impl Html {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// A string as text: escaped.
    #[must_use]
    pub fn text(text: &str) -> Self {
        let mut html = Self::new();
        html.push_text(text);
        html
    }

    /// Adds text, escaped.
    pub fn push_text(&mut self, text: &str) {
        escape_into(&mut self.0, text);
    }

    /// Adds markup.
    pub fn push(&mut self, html: &Self) {
        self.0.push_str(&html.0);
    }

    /// Opens an element: `<name a="v">`. Attributes with an empty value are written bare (`data-apparatus`).
    pub fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (key, value) in attributes {
            self.0.push(' ');
            self.0.push_str(key);
            if !value.is_empty() {
                self.0.push_str("=\"");
                escape_into(&mut self.0, value);
                self.0.push('"');
            }
        }
        self.0.push('>');
    }

    /// Closes an element: `</name>`.
    pub fn close(&mut self, name: &'static str) {
        let _ = write!(self.0, "</{name}>");
    }

    /// An element around markup.
    pub fn element(&mut self, name: &'static str, attributes: &[(&'static str, &str)], inner: &Self) {
        self.open(name, attributes);
        self.push(inner);
        self.close(name);
    }

    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, taken out.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }

    /// Holds nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes markup that another safe maker has made: Tera with autoescape, syntect's class generator.
    #[must_use]
    pub const fn from_trusted(markup: String) -> Self {
        Self(markup)
    }
}

impl Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// In page contexts markup is a string that the templates mark safe where they print it.
impl serde::Serialize for Html {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

fn escape_into(out: &mut String, text: &str) {
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            // Controls that HTML forbids would make the page invalid; U+FFFD shows that something stood here.
            0..=8 | 11 | 12 | 14..=31 | 127 => "\u{FFFD}",
            // A bare CR would be normalised to LF by the parser.
            13 => "&#13;",
            _ => continue,
        };
        out.push_str(&text[plain..at]);
        out.push_str(entity);
        plain = at + 1;
    }
    out.push_str(&text[plain..]);
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn text_and_attributes_are_escaped() {
        let mut html = Html::new();
        html.open("a", &[("href", "x?a=1&b=\"2\""), ("data-apparatus", "")]);
        html.push_text("<ماسك> & co");
        html.close("a");
        assert_eq!(html.as_str(), "<a href=\"x?a=1&amp;b=&quot;2&quot;\" data-apparatus>&lt;ماسك&gt; &amp; co</a>");
    }
}
