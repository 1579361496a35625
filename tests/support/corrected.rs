//! The corrected reading of a block, as the style sheet shows it: what is struck out hidden, what
//! is put in shown.

use scraper::{ElementRef, Node};

/// The text of a block in the corrected reading, without marks, numbers and brackets.
pub fn corrected(block: ElementRef<'_>) -> String {
    let mut text = String::new();
    read(block, false, &mut text);
    text
}

fn read(element: ElementRef<'_>, inserted: bool, text: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(piece) => text.push_str(piece),
            Node::Element(inner) => {
                let Some(child) = ElementRef::wrap(child) else {
                    continue;
                };
                let put_in = inner.name() == "ins";
                let hidden = inner.has_class("c", scraper::CaseSensitivity::CaseSensitive)
                    || inner.attr("data-apparatus").is_some() && !put_in
                    || inserted
                        && inner.name() == "span"
                        && matches!(super::page::plain(child).as_str(), "\u{27E6}" | "\u{27E7}");
                if !hidden {
                    read(child, inserted || put_in, text);
                }
            }
            _ => {}
        }
    }
}
