//! A page as a reader's program sees it.

use std::ops::Deref;

use scraper::{ElementRef, Html, Node, Selector};

/// A node of the tree that `scraper` stands on.
pub type NodeRef<'a> = <ElementRef<'a> as Deref>::Target;

/// A parsed page.
pub struct Page {
    /// Its file below the output's root.
    pub path: String,
    pub html: Html,
}

impl Page {
    pub fn new(path: &str, markup: &str) -> Self {
        Self {
            path: path.to_owned(),
            html: Html::parse_document(markup),
        }
    }

    /// Every element that a CSS selector finds, in document order.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).unwrap();
        self.html.select(&selector).collect()
    }

    /// The only element that a CSS selector finds.
    pub fn one(&self, selector: &str) -> ElementRef<'_> {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} on {}", self.path);
        found[0]
    }

    /// The element of an id, whatever characters the id has.
    pub fn by_id(&self, id: &str) -> Option<ElementRef<'_>> {
        self.all("[id]")
            .into_iter()
            .find(|element| element.attr("id") == Some(id))
    }

    pub fn lang(&self) -> &str {
        self.html.root_element().attr("lang").unwrap_or_default()
    }

    /// The text of every element that a selector finds, with single spaces.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(plain).collect()
    }

    /// The text of the only element that a selector finds, with single spaces.
    pub fn says(&self, selector: &str) -> String {
        plain(self.one(selector))
    }
}

/// An element's text, with single spaces.
pub fn plain(element: ElementRef<'_>) -> String {
    element
        .text()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The characters that a reader has been given: without apparatus.
pub fn reading_text(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    collect(*element, &mut text);
    text
}

fn collect(node: NodeRef<'_>, text: &mut String) {
    for child in node.children() {
        match child.value() {
            Node::Text(piece) => text.push_str(piece),
            Node::Element(element) if element.attr("data-apparatus").is_some() => {}
            _ => collect(child, text),
        }
    }
}

/// The elements around a node, the innermost first.
pub fn around(node: NodeRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    node.ancestors().filter_map(ElementRef::wrap)
}

/// The direction that holds in an element: its own, else that of what surrounds it.
pub fn direction(element: ElementRef<'_>) -> &str {
    let own = element.attr("dir");
    own.or_else(|| around(*element).find_map(|outer| outer.attr("dir")))
        .unwrap_or("ltr")
}

/// The direction of a language of these tests, from a table of their own.
pub fn direction_of(lang: &str) -> &'static str {
    match lang {
        "ar" | "he" | "fa" | "ur" | "yi" | "dv" | "az-Arab" | "pa-Arab" => "rtl",
        _ => "ltr",
    }
}
