//! The only maker of markup, and the only escaper outside Tera.

mod shown;

use std::fmt::{self, Display, Write as _};

pub use shown::shown;

/// Markup that is safe to put into a page as it is, and the words that it shows. Made only here and
/// by Tera with autoescape.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Html {
    markup: String,
    words: String,
}

impl Html {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            markup: String::new(),
            words: String::new(),
        }
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
        escape_into(&mut self.markup, text);
        self.words.push_str(text);
    }

    /// Adds markup.
    pub fn push(&mut self, html: &Self) {
        self.markup.push_str(&html.markup);
        self.words.push_str(&html.words);
    }

    /// Opens an element: `<name a="v">`. Attributes with an empty value are written bare
    /// (`data-apparatus`).
    pub fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.markup.push('<');
        self.markup.push_str(name);
        for (key, value) in attributes {
            self.markup.push(' ');
            self.markup.push_str(key);
            if !value.is_empty() {
                self.markup.push_str("=\"");
                escape_into(&mut self.markup, value);
                self.markup.push('"');
            }
        }
        self.markup.push('>');
        if name == "br" {
            self.words.push('\n');
        }
    }

    /// Closes an element: `</name>`.
    pub fn close(&mut self, name: &'static str) {
        let _ = write!(self.markup, "</{name}>");
        self.words.push_str(after(name));
    }

    /// An element around markup.
    pub fn element(
        &mut self,
        name: &'static str,
        attributes: &[(&'static str, &str)],
        inner: &Self,
    ) {
        self.open(name, attributes);
        self.push(inner);
        self.close(name);
    }

    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.markup
    }

    /// The words that it shows, for places that take no markup; a line for each block.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.words
    }

    /// The markup, taken out.
    #[must_use]
    pub fn into_string(self) -> String {
        self.markup
    }

    /// Holds nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.markup.is_empty()
    }

    /// Takes markup that another safe maker has made, Tera with autoescape or syntect's class
    /// generator, and the words that it shows.
    #[must_use]
    pub const fn from_trusted(markup: String, words: String) -> Self {
        Self { markup, words }
    }
}

impl Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.markup)
    }
}

/// In page contexts markup is a string that the templates mark safe where they print it.
impl serde::Serialize for Html {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.markup)
    }
}

/// What parts the words of an element from those after it, as a browser copies them.
fn after(name: &str) -> &'static str {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "pre" | "tr" => "\n",
        "th" | "td" => "\t",
        _ => "",
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
            // Controls that HTML forbids would make the page invalid; U+FFFD shows that something
            // stood here.
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
        assert_eq!(
            html.as_str(),
            "<a href=\"x?a=1&amp;b=&quot;2&quot;\" data-apparatus>&lt;ماسك&gt; &amp; co</a>"
        );
    }

    #[test]
    fn markup_knows_the_words_it_shows() {
        let mut item = Html::text("a < b");
        item.open("br", &[]);
        item.push_text("c");
        let mut html = Html::new();
        html.element("li", &[("title", "not shown")], &item);
        html.element("li", &[], &Html::text("d"));
        assert_eq!(html.words(), "a < b\nc\nd\n");
    }
}
