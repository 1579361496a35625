//! Builds HTML that is escaped and well-formed. Only this module and Tera make markup.

mod shown;

use std::fmt::{self, Display, Write as _};

pub use shown::shown;

/// Markup that can be put into a page without escaping, together with the words that it shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Html {
    markup: String,
    words: String,
}

impl Html {
    /// Creates empty markup.
    pub const fn new() -> Self {
        Self {
            markup: String::new(),
            words: String::new(),
        }
    }

    /// Creates markup from text, which is escaped.
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

    /// Opens an element: `<name a="v">`. An attribute with an empty value is written without one:
    /// `data-apparatus`.
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
        self.words.push_str(separator_after(name));
    }

    /// Adds an element that contains `inner`.
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

    /// Data for other programs as JSON: the content of a `script` element that browsers do not run.
    ///
    /// What could end the element, or begin a comment or another element in it, is written in the
    /// escapes of JSON; so are control characters, which HTML forbids.
    pub fn from_data(data: &serde_json::Value) -> Self {
        let mut html = Self::new();
        for c in data.to_string().chars() {
            if c == '<' || c.is_control() {
                let _ = write!(html.markup, "\\u{:04x}", u32::from(c));
            } else {
                html.markup.push(c);
            }
        }
        html
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.markup
    }

    /// The words that the markup shows, one line per block: for places that take no markup.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Converts into the markup.
    pub fn into_string(self) -> String {
        self.markup
    }

    /// Whether the markup is empty.
    pub const fn is_empty(&self) -> bool {
        self.markup.is_empty()
    }

    /// Wraps markup that is known to be safe, because Tera made it with autoescape or syntect did,
    /// and the words that it shows.
    pub const fn from_trusted(markup: String, words: String) -> Self {
        Self { markup, words }
    }
}

impl Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.markup)
    }
}

/// Serialises the markup as a string. Templates print it with the filter `safe`.
impl serde::Serialize for Html {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.markup)
    }
}

/// The separator between the words of an element and those after it, as in text copied from a
/// browser.
fn separator_after(name: &str) -> &'static str {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "pre" | "tr" => "\n",
        "th" | "td" => "\t",
        _ => "",
    }
}

fn escape_into(out: &mut String, text: &str) {
    // Most texts need no escapes. This looks at many bytes in one instruction, because it never stops.
    if !text
        .bytes()
        .fold(false, |found, byte| found | is_escaped(byte))
    {
        return out.push_str(text);
    }
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            // HTML forbids these control characters.
            0..=8 | 11 | 12 | 14..=31 | 127 => "\u{FFFD}",
            // The parser would turn a bare CR into LF.
            13 => "&#13;",
            _ => continue,
        };
        out.push_str(&text[written..at]);
        out.push_str(entity);
        written = at + 1;
    }
    out.push_str(&text[written..]);
}

/// Whether [`escape_into`] replaces this byte.
const fn is_escaped(byte: u8) -> bool {
    let is_control = byte < 32 && byte != b'\t' && byte != b'\n';
    is_control || matches!(byte, b'&' | b'<' | b'>' | b'"' | 127)
}

#[cfg(test)]
mod tests {
    use super::{Html, is_escaped};

    #[test]
    fn the_quick_test_finds_every_byte_that_is_escaped() {
        for byte in 0..=127 {
            let text = char::from(byte).to_string();
            let is_replaced = Html::text(&text).as_str() != text;
            assert_eq!(is_replaced, is_escaped(byte), "{byte}");
        }
    }

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
    fn nothing_in_data_ends_its_element() {
        let words = "</script><!--<script>\u{7F}\u{2028}\"";
        let html = Html::from_data(&serde_json::json!({"name": words}));
        let data = html.as_str();
        assert!(!data.contains('<') && !data.contains('\u{7F}'), "{data}");
        let read: serde_json::Value = serde_json::from_str(data).unwrap();
        assert_eq!(read["name"], words);
        assert_eq!(html.words(), "");
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
