//! XML, written: the one maker of what the sitemap, the feeds and other such files hold. Elements
//! are closed in the order in which they were opened, text is escaped, and what XML 1.0 has no
//! place for is left out.

use std::fmt::Write;

use quick_xml::escape::escape;

/// A document that is being written.
#[derive(Debug)]
pub struct Xml {
    text: String,
    /// The elements that are open, the outermost first.
    open: Vec<&'static str>,
}

/// The attributes of an element.
pub type Attributes<'a> = [(&'static str, &'a str)];

impl Xml {
    /// A document with its declaration.
    #[must_use]
    pub fn new() -> Self {
        Self {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            open: Vec::new(),
        }
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.text.push('>');
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.text.extend(["</", name, ">"]);
        }
    }

    /// An element that holds nothing.
    pub fn empty(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.text.push_str("/>");
    }

    /// An element that holds this text.
    pub fn element(&mut self, name: &'static str, attributes: &Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.push(text);
        self.close();
    }

    /// Text within the element that is open.
    pub fn push(&mut self, text: &str) {
        let known: String = text.chars().filter(|c| is_character(*c)).collect();
        self.text.push_str(&escape(known));
    }

    /// The same character for character, for what counts them: what has no place stands as U+FFFD.
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

    /// A new line, for who reads the file: only where white space means nothing.
    pub fn line(&mut self) {
        self.text.push('\n');
    }

    /// The whole document, with what is still open closed.
    #[must_use]
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
            // A parser takes white space in an attribute for spaces, unless it is written by its
            // number.
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

/// A name of ours as an `xml:id`: what no name may hold in any edition of XML 1.0 (superscript
/// letters, those beyond the basic plane) stands by its number between low lines. It must begin
/// with a letter of ASCII.
#[must_use]
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

/// May it stand in an XML document? (XML 1.0, production 2, `Char`.)
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
