//! The two forms in which a message is formatted: markup and plain text.

use std::borrow::Cow;

use crate::html::{Html, shown};
use crate::locale::isolate::{isolate_needed, isolated};
use crate::text::Lang;

/// The sink takes no markup.
pub(super) struct NoMarkup;

/// Receives the pieces of a message in order.
pub(super) trait Sink {
    /// Adds words in the message's own language, or a formatted number.
    fn words(&mut self, words: &str);
    /// Adds words in another language.
    fn text(&mut self, text: &str, lang: &Lang);
    /// Adds markup.
    ///
    /// # Errors
    /// When the sink takes no markup.
    fn markup(&mut self, html: &Html) -> Result<(), NoMarkup>;
    /// All words so far, without markup.
    fn shown(&self) -> Cow<'_, str>;
}

/// Markup for a page.
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
            // A Latin name declared as Arabic is isolated by its letters and gets no `lang`.
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

    fn markup(&mut self, html: &Html) -> Result<(), NoMarkup> {
        self.html.push(html);
        Ok(())
    }

    fn shown(&self) -> Cow<'_, str> {
        // The words are read from the markup, because markup from a template does not have them.
        Cow::Owned(shown(self.html.as_str()))
    }
}

/// Plain text for an attribute or a feed.
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

    fn markup(&mut self, _html: &Html) -> Result<(), NoMarkup> {
        Err(NoMarkup)
    }

    fn shown(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.text)
    }
}
