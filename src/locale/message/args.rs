//! The arguments of a message.

use std::borrow::Cow;

use crate::html::Html;
use crate::text::Lang;

/// Whether the digits of a number are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// They are, as in a count: 12,345.
    Grouped,
    /// They are not, as in a year: 2024.
    Plain,
}

/// One argument.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument<'a> {
    /// A number. It is written in the language's digits, and selects plural forms.
    Number {
        /// The number.
        value: i64,
        /// Whether its digits are grouped.
        grouping: Grouping,
    },
    /// Words in a known language.
    Text {
        /// The words.
        text: Cow<'a, str>,
        /// Their language.
        lang: Lang,
    },
    /// Words in the message's own language, such as a date, or a keyword that selects a variant.
    /// Never isolated.
    Word(Cow<'a, str>),
    /// A keyword that selects a variant. A message without a variant for it takes the variant for
    /// the general keyword.
    Keyword {
        /// The keyword.
        exact: &'static str,
        /// A keyword that includes it.
        general: &'static str,
    },
    /// Markup, inserted as it is.
    Html(Cow<'a, Html>),
}

/// The arguments of one message, by name.
///
/// ```
/// # use hashiya::locale::Args;
/// # use hashiya::text::Lang;
/// let english = Lang::parse("en").unwrap();
/// let args = Args::new().count("mentions", 28).text("name", "Grok", &english);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args<'a> {
    arguments: Vec<(Cow<'a, str>, Argument<'a>)>,
}

impl<'a> Args<'a> {
    /// No arguments.
    pub const fn new() -> Self {
        Self {
            arguments: Vec::new(),
        }
    }

    /// Adds an argument. The first one of a name counts.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'a, str>>, argument: Argument<'a>) -> Self {
        self.arguments.push((name.into(), argument));
        self
    }

    /// Adds a count.
    #[must_use]
    pub fn count(self, name: &'a str, value: i64) -> Self {
        self.with(
            name,
            Argument::Number {
                value,
                grouping: Grouping::Grouped,
            },
        )
    }

    /// Adds a number without grouping: a year, a page.
    #[must_use]
    pub fn plain_number(self, name: &'a str, value: i64) -> Self {
        self.with(
            name,
            Argument::Number {
                value,
                grouping: Grouping::Plain,
            },
        )
    }

    /// Adds words in a known language.
    #[must_use]
    pub fn text(self, name: &'a str, text: impl Into<Cow<'a, str>>, lang: &Lang) -> Self {
        self.with(
            name,
            Argument::Text {
                text: text.into(),
                lang: lang.clone(),
            },
        )
    }

    /// Adds words in the message's own language, or a keyword.
    #[must_use]
    pub fn word(self, name: &'a str, word: impl Into<Cow<'a, str>>) -> Self {
        self.with(name, Argument::Word(word.into()))
    }

    /// Adds a keyword, with a more general one.
    #[must_use]
    pub fn keyword(self, name: &'a str, exact: &'static str, general: &'static str) -> Self {
        self.with(name, Argument::Keyword { exact, general })
    }

    /// Adds markup.
    #[must_use]
    pub fn html(self, name: &'a str, html: &'a Html) -> Self {
        self.with(name, Argument::Html(Cow::Borrowed(html)))
    }

    /// The same names with other arguments.
    pub(super) fn map(&self, change: impl Fn(&Argument<'a>) -> Argument<'a>) -> Self {
        let arguments = self.arguments.iter();
        Self {
            arguments: arguments
                .map(|(name, argument)| (name.clone(), change(argument)))
                .collect(),
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Argument<'a>> {
        self.arguments
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, argument)| argument)
    }
}
