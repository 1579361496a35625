//! The values that a message is given.

use std::borrow::Cow;

use crate::html::Html;
use crate::text::Lang;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// A number, shown in the language's digits; chooses among plural forms.
    Number {
        /// The number.
        value: i64,
        /// Grouped as a count is, or plain as a year.
        grouped: bool,
    },
    /// Words in a known language.
    Text {
        /// The words.
        text: Cow<'a, str>,
        /// Their language.
        lang: Lang,
    },
    /// Words in the message's own language (a date in words), or a keyword that chooses among
    /// variants. Never isolated.
    Word(Cow<'a, str>),
    /// Markup, shown as it is.
    Html(Cow<'a, Html>),
}

/// The values of one message, by name.
///
/// ```
/// # use hashiya::locale::Args;
/// # use hashiya::text::Lang;
/// let english = Lang::parse("en").unwrap();
/// let args = Args::new().count("mentions", 28).text("name", "Grok", &english);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args<'a> {
    values: Vec<(Cow<'a, str>, Value<'a>)>,
}

impl<'a> Args<'a> {
    /// No values.
    #[must_use]
    pub const fn new() -> Self {
        Self { values: Vec::new() }
    }

    /// Adds a value of any kind. A name given twice keeps the first.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'a, str>>, value: Value<'a>) -> Self {
        self.values.push((name.into(), value));
        self
    }

    /// Adds a count.
    #[must_use]
    pub fn count(self, name: &'a str, value: i64) -> Self {
        self.with(
            name,
            Value::Number {
                value,
                grouped: true,
            },
        )
    }

    /// Adds a number that is not grouped: a year, a page.
    #[must_use]
    pub fn plain_number(self, name: &'a str, value: i64) -> Self {
        self.with(
            name,
            Value::Number {
                value,
                grouped: false,
            },
        )
    }

    /// Adds words in a known language.
    #[must_use]
    pub fn text(self, name: &'a str, text: impl Into<Cow<'a, str>>, lang: &Lang) -> Self {
        self.with(
            name,
            Value::Text {
                text: text.into(),
                lang: lang.clone(),
            },
        )
    }

    /// Adds words in the message's own language, or a keyword.
    #[must_use]
    pub fn word(self, name: &'a str, word: impl Into<Cow<'a, str>>) -> Self {
        self.with(name, Value::Word(word.into()))
    }

    /// Adds markup.
    #[must_use]
    pub fn html(self, name: &'a str, html: &'a Html) -> Self {
        self.with(name, Value::Html(Cow::Borrowed(html)))
    }

    pub(super) fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.values
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }
}
