//! Where characters come to stand on a line, without a browser: elements that isolate become
//! isolate controls, and the Unicode Bidirectional Algorithm does the rest.

use scraper::{ElementRef, Node};
use unicode_bidi::{BidiInfo, Level};

use super::page::direction;

/// One line of text as laid out.
pub struct Line {
    text: String,
    /// The place of each character from the left.
    places: Vec<usize>,
}

impl Line {
    /// Lays an element's text out on one line.
    pub fn of(element: ElementRef<'_>) -> Self {
        let mut text = String::new();
        write(element, &mut text);
        let text = text.replace(['\n', '\u{2029}'], " ");
        let base = if direction(element) == "rtl" {
            Level::rtl()
        } else {
            Level::ltr()
        };
        let info = BidiInfo::new(&text, Some(base));
        let paragraph = &info.paragraphs[0];
        let levels = info.reordered_levels_per_char(paragraph, paragraph.range.clone());
        let mut places = vec![0; levels.len()];
        for (place, logical) in BidiInfo::reorder_visual(&levels).into_iter().enumerate() {
            places[logical] = place;
        }
        Self { text, places }
    }

    /// The places of the first occurrence of some words: the leftmost and the rightmost.
    fn places(&self, words: &str) -> (usize, usize) {
        let byte = self
            .text
            .find(words)
            .unwrap_or_else(|| panic!("no {words:?} in {:?}", self.text));
        let start = self.text[..byte].chars().count();
        let places = &self.places[start..start + words.chars().count()];
        (*places.iter().min().unwrap(), *places.iter().max().unwrap())
    }

    /// Do the one words stand wholly to the left of the others?
    pub fn left_of(&self, one: &str, other: &str) -> bool {
        self.places(one).1 < self.places(other).0
    }
}

fn write(element: ElementRef<'_>, text: &mut String) {
    let isolate = match (element.attr("dir"), element.value().name()) {
        (Some("rtl"), _) => Some('\u{2067}'),
        (Some("ltr"), _) => Some('\u{2066}'),
        (None, "bdi") => Some('\u{2068}'),
        _ => None,
    };
    text.extend(isolate);
    for child in element.children() {
        match child.value() {
            Node::Text(piece) => text.push_str(piece),
            _ => ElementRef::wrap(child)
                .into_iter()
                .for_each(|child| write(child, text)),
        }
    }
    text.extend(isolate.map(|_| '\u{2069}'));
}

#[test]
fn an_isolate_keeps_two_latin_names_in_arabic_order() {
    let line = |markup: &str| {
        let page = super::Page::new("", &format!("<p dir=rtl>{markup}</p>"));
        Line::of(page.one("p")).left_of("B1", "A1")
    };
    assert!(!line("A1\u{60C} B1"));
    assert!(line("<bdi dir=ltr>A1</bdi>\u{60C} <bdi dir=ltr>B1</bdi>"));
}
