//! Writes XML 1.0: the sitemap, the feeds, TEI. Text is escaped, characters that XML does not allow
//! are dropped, and every element that was opened is closed.

use std::fmt::Write;

use quick_xml::escape::escape;

/// An XML document that is being written.
#[derive(Debug)]
pub struct Xml {
    text: String,
    /// The names of the open elements, the outermost first.
    open: Vec<&'static str>,
}

/// The attributes of an element: names and unescaped values.
pub type Attributes<'a> = [(&'static str, &'a str)];

impl Xml {
    /// Starts a document with the XML declaration.
    pub fn new() -> Self {
        Self {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            open: Vec::new(),
        }
    }

    /// Writes a start tag.
    pub fn open(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.text.push('>');
        self.open.push(name);
    }

    /// Writes the end tag of the element that was opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.text.extend(["</", name, ">"]);
        }
    }

    /// Writes an element without content.
    pub fn empty(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.text.push_str("/>");
    }

    /// Writes an element that contains text.
    pub fn element(&mut self, name: &'static str, attributes: &Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.push(text);
        self.close();
    }

    /// Writes text into the open element.
    pub fn push(&mut self, text: &str) {
        let known: String = text.chars().filter(|c| is_character(*c)).collect();
        self.text.push_str(&escape(known));
    }

    /// Writes text into the open element and keeps the number of its characters: each that XML does
    /// not allow becomes U+FFFD.
    pub fn push_counted(&mut self, text: &str) {
        let known: String = text
            .chars()
            .map(|c| {
                if is_character(c) {
                    c
                } else {
                    char::REPLACEMENT_CHARACTER
                }
            })
            .collect();
        self.text.push_str(&escape(known));
    }

    /// Starts a new line, to make the file easier to read. Returns the writer, so that the element
    /// on the new line can follow in the same expression.
    pub fn line(&mut self) -> &mut Self {
        self.text.push('\n');
        self
    }

    /// Closes all open elements and returns the document in UTF-8.
    pub fn finish(mut self) -> Vec<u8> {
        while !self.open.is_empty() {
            self.close();
        }
        self.line();
        self.text.into_bytes()
    }

    fn start(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        self.text.extend(["<", name]);
        for (key, value) in attributes {
            self.text.extend([" ", key, "=\""]);
            // A parser turns a line feed in an attribute into a space, unless it is a character
            // reference.
            for (nth, line) in value.split('\n').enumerate() {
                self.text.push_str(if nth > 0 { "&#10;" } else { "" });
                self.push(line);
            }
            self.text.push('"');
        }
    }
}

impl Default for Xml {
    fn default() -> Self {
        Self::new()
    }
}

/// Turns a name into an `xml:id`. A character that some edition of XML 1.0 does not allow in a name
/// (a superscript letter, one beyond the basic plane) becomes its code point between underscores:
/// `a¹` gives `a_B9_`. The name must begin with an ASCII letter.
pub fn id(name: &str) -> String {
    let mut id = String::with_capacity(name.len());
    for c in name.chars() {
        let sound = matches!(c, '-' | '.' | '_')
            || c.is_ascii_alphanumeric()
            || (c.is_alphanumeric()
                && !matches!(c, '\0'..='\u{BF}' | '\u{2000}'..='\u{2FFF}' | '\u{10000}'..));
        if sound {
            id.push(c);
        } else {
            let _ = write!(id, "_{:X}_", u32::from(c));
        }
    }
    id
}

/// Whether XML allows the character (XML 1.0, production 2, `Char`).
const fn is_character(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_has_no_place_for_is_left_out_and_the_rest_escaped() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "\"<\u{B}&'")]);
        xml.push("x\u{0}\u{FFFE}\u{FFFF}\u{1F} < \u{202B}ي\n");
        xml.empty("c", &[]);
        let written = String::from_utf8(xml.finish()).unwrap();
        assert_eq!(
            written,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&quot;&lt;&amp;&apos;\">x &lt; \u{202B}ي\n<c/></a>\n"
        );
    }
}
