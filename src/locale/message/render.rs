//! The two ways in which a message comes out.

use std::borrow::Cow;

use super::super::isolate::{isolate_needed, isolated};
use super::args::Value;
use crate::html::{Html, shown};
use crate::text::Lang;

/// Where the pieces of a message go. A sink that cannot take a value says so by returning `false`.
pub(super) trait Sink {
    /// The message's own words, numbers among them.
    fn words(&mut self, words: &str);
    /// Words in a language.
    fn text(&mut self, text: &str, lang: &Lang);
    /// Markup.
    fn markup(&mut self, html: &Html) -> bool;
    /// All words so far.
    fn shown(&self) -> Cow<'_, str>;
}

/// Into a page.
pub(super) struct HtmlSink<'a> {
    pub html: Html,
    lang: &'a Lang,
}

impl<'a> HtmlSink<'a> {
    pub const fn new(lang: &'a Lang) -> Self {
        Self {
            html: Html::new(),
            lang,
        }
    }
}

impl Sink for HtmlSink<'_> {
    fn words(&mut self, words: &str) {
        self.html.push_text(words);
    }

    fn text(&mut self, text: &str, lang: &Lang) {
        let inner = Html::text(text);
        let foreign = lang != self.lang;
        match isolate_needed(text, lang.direction(), self.lang.direction()) {
            // A Latin name given as Arabic runs by its letters, and claims no language.
            Some(direction) if foreign && direction == lang.direction() => {
                self.html.element(
                    "bdi",
                    &[("lang", lang.as_str()), ("dir", direction.as_str())],
                    &inner,
                );
            }
            Some(direction) => self
                .html
                .element("bdi", &[("dir", direction.as_str())], &inner),
            None if foreign && lang.direction() == self.lang.direction() => {
                self.html
                    .element("span", &[("lang", lang.as_str())], &inner);
            }
            None => self.html.push(&inner),
        }
    }

    fn markup(&mut self, html: &Html) -> bool {
        self.html.push(html);
        true
    }

    fn shown(&self) -> Cow<'_, str> {
        // Markup from a template does not know its words.
        Cow::Owned(shown(self.html.as_str()))
    }
}

/// Into an attribute or a feed.
pub(super) struct TextSink<'a> {
    pub text: String,
    lang: &'a Lang,
}

impl<'a> TextSink<'a> {
    pub const fn new(lang: &'a Lang) -> Self {
        Self {
            text: String::new(),
            lang,
        }
    }
}

impl Sink for TextSink<'_> {
    fn words(&mut self, words: &str) {
        self.text.push_str(words);
    }

    fn text(&mut self, text: &str, lang: &Lang) {
        self.text
            .push_str(&isolated(text, lang, self.lang.direction()));
    }

    fn markup(&mut self, _html: &Html) -> bool {
        false
    }

    fn shown(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.text)
    }
}

/// Whether a variant's key means this value, apart from plural categories.
pub(super) fn is_word(value: &Value<'_>, key: &str) -> bool {
    match value {
        Value::Text { text, .. } | Value::Word(text) => text == key,
        Value::Number { .. } | Value::Html(_) => false,
    }
}
