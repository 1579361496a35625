//! The interface's messages in every language of the site, as Fluent has them.
//!
//! One catalogue, two renderings: [`Catalogue::html`] for pages, where a value of another direction
//! stands in an element, and [`Catalogue::text`] for attributes and feeds, where it stands between
//! isolate controls. A message that exists nowhere is an error, never words in a page.

mod args;
mod check;
mod dates;
mod file;
mod render;
mod resolve;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use args::{Args, Value};
pub use check::MISSING_MESSAGES;
pub use file::MessageFile;

use self::file::{Messages, Parsed};
use self::render::{HtmlSink, TextSink};
use super::isolate::{isolated, with_mark};
use super::{Locale, LocaleSettings};
use crate::diagnostic::{Checked, nearest};
use crate::html::Html;
use crate::text::Lang;

/// A message ready for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its words as markup.
    pub html: Html,
    /// The language they are in: another than the one asked for where that one lacks the message.
    pub lang: Lang,
}

impl Message {
    /// The markup for a place in that language: marked with its own `lang`, and its `dir` if that
    /// differs, where it is in another one.
    #[must_use]
    pub fn within(self, page: &Lang) -> Html {
        if self.lang == *page {
            return self.html;
        }
        let mut html = Html::new();
        let direction = self.lang.direction();
        let attributes = [("lang", self.lang.as_str()), ("dir", direction.as_str())];
        let needed = if direction == page.direction() {
            &attributes[..1]
        } else {
            &attributes
        };
        html.element("span", needed, &self.html);
        html
    }
}

/// Why a message cannot be shown. All of these are faults of templates or of message files.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// No such message in any language.
    #[error("there is no message `{id}`{}", near.as_ref().map_or_else(String::new, |near| format!("; did you mean `{near}`?")))]
    Unknown {
        /// The id asked for.
        id: String,
        /// The nearest that there is.
        near: Option<String>,
    },
    /// A language that the catalogue was not made for.
    #[error("`{0}` is not a language of this site")]
    UnknownLanguage(Lang),
    /// The message speaks of a value that was not given.
    #[error("the message `{id}` ({lang}) wants `${argument}`, which was not given")]
    MissingArgument {
        /// The message.
        id: String,
        /// The language whose wording wants it.
        lang: Lang,
        /// The value's name.
        argument: String,
    },
    /// Markup given to a message that is wanted as text.
    #[error("the message `{id}` is wanted as text, but `${argument}` is markup")]
    Markup {
        /// The message.
        id: String,
        /// The value's name.
        argument: String,
    },
    /// The message refers to another in a way that leads nowhere.
    #[error("the message `{id}` ({lang}) cannot be completed: {reason}")]
    Broken {
        /// The message.
        id: String,
        /// The language whose wording is at fault.
        lang: Lang,
        /// What is wrong.
        reason: String,
    },
}

/// The messages of all languages.
#[derive(Debug)]
pub struct Catalogue {
    speeches: Vec<Speech>,
}

/// One language: how it is spoken, and what it says.
#[derive(Debug)]
struct Speech {
    locale: Arc<Locale>,
    messages: Messages,
}

impl Catalogue {
    /// Puts the files together: the built-in ones first, then the site's, whose messages replace
    /// those of the same id.
    ///
    /// `locales` are the site's languages in order. A language falls back to English first, then to
    /// others in that order; languages that only have files come last. A file of a language serves
    /// its regions too (`en` for `en-GB`).
    #[must_use]
    pub fn new(locales: Vec<Arc<Locale>>, files: Vec<MessageFile>) -> Checked<Self> {
        let site = locales.len();
        let mut speeches: Vec<Speech> = locales
            .into_iter()
            .map(|locale| Speech {
                locale,
                messages: Messages::default(),
            })
            .collect();
        for file in &files {
            if speeches
                .iter()
                .all(|speech| !file.serves(speech.locale.lang()))
                && let Ok(locale) = Locale::new(file.lang.clone(), LocaleSettings::default())
            {
                speeches.push(Speech {
                    locale: Arc::new(locale),
                    messages: Messages::default(),
                });
            }
        }
        let mut diagnostics = Vec::new();
        let parsed: Vec<Parsed> = files
            .into_iter()
            .map(|file| Parsed::new(file, &mut diagnostics))
            .collect();
        for speech in &mut speeches {
            let lang = speech.locale.lang();
            let (exact, wider): (Vec<&Parsed>, Vec<&Parsed>) = parsed
                .iter()
                .filter(|parsed| parsed.file.serves(lang))
                .partition(|parsed| parsed.file.lang == *lang);
            for parsed in wider.into_iter().chain(exact) {
                speech.messages.take(parsed);
            }
        }
        let catalogue = Self { speeches };
        check::check(&catalogue, site, &parsed, &mut diagnostics);
        Checked {
            value: catalogue,
            diagnostics,
        }
    }

    /// A message as markup. Numbers and words of the message's own direction stand as they are;
    /// text of another direction stands in `<bdi>`, text of another language in an element with its
    /// `lang`; markup stands as given.
    ///
    /// # Errors
    /// When the message, or a value it speaks of, is not there.
    pub fn html(&self, lang: &Lang, id: &str, args: &Args<'_>) -> Result<Message, MessageError> {
        let speech = self.speech(lang, id)?;
        let mut sink = HtmlSink::new(speech.locale.lang());
        speech.resolve(id, args, &mut sink)?;
        Ok(Message {
            html: sink.html,
            lang: speech.locale.lang().clone(),
        })
    }

    /// A message as plain text for a place in that language. Text of another direction is isolated
    /// by controls, and so is the whole message where it is in a language of another direction; the
    /// string's first strong letter is of the place's direction, or a mark before it sees to that.
    ///
    /// # Errors
    /// When the message, or a value it speaks of, is not there, or one of the values is markup.
    pub fn text(&self, lang: &Lang, id: &str, args: &Args<'_>) -> Result<String, MessageError> {
        let speech = self.speech(lang, id)?;
        let spoken = speech.locale.lang();
        let mut sink = TextSink::new(spoken);
        speech.resolve(id, args, &mut sink)?;
        let text = if spoken.direction() == lang.direction() {
            sink.text
        } else {
            isolated(&sink.text, spoken, lang.direction())
        };
        Ok(with_mark(text, lang.direction()))
    }

    /// The language in which a message is said to readers of that one: theirs, or else the next
    /// that has it.
    ///
    /// # Errors
    /// When the message is not there.
    pub fn spoken(&self, lang: &Lang, id: &str) -> Result<&Lang, MessageError> {
        Ok(self.speech(lang, id)?.locale.lang())
    }

    /// The locale of a language of the catalogue.
    #[must_use]
    pub fn locale(&self, lang: &Lang) -> Option<&Arc<Locale>> {
        self.speeches
            .iter()
            .map(|speech| &speech.locale)
            .find(|locale| locale.lang() == lang)
    }

    /// Is there such a message in any language?
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        !id.starts_with('-')
            && self
                .speeches
                .iter()
                .any(|speech| speech.messages.get(id).is_some())
    }

    /// All ids, in order; `id.attribute` for the attributes of a message.
    #[must_use]
    pub fn ids(&self) -> BTreeSet<&str> {
        self.speeches
            .iter()
            .flat_map(|speech| speech.messages.ids())
            .collect()
    }

    /// The messages that one language says itself, with the names of the values that each speaks
    /// of; empty where there is no such language.
    #[must_use]
    pub fn variables(&self, lang: &Lang) -> BTreeMap<&str, BTreeSet<&str>> {
        let own = self
            .speeches
            .iter()
            .filter(|speech| speech.locale.lang() == lang);
        own.flat_map(|speech| speech.messages.iter())
            .map(|(id, pattern)| (id, check::variables(pattern)))
            .collect()
    }

    /// The language that says the message when that one is asked: itself, or else English, or else
    /// the next that has it. Of the languages that have messages English is the one that most
    /// readers of another can follow.
    fn speech(&self, lang: &Lang, id: &str) -> Result<&Speech, MessageError> {
        let own = self
            .speeches
            .iter()
            .find(|speech| speech.locale.lang() == lang);
        let own = own.ok_or_else(|| MessageError::UnknownLanguage(lang.clone()))?;
        let english = self
            .speeches
            .iter()
            .filter(|speech| speech.locale.lang().is("en"));
        std::iter::once(own)
            .chain(english)
            .chain(&self.speeches)
            .find(|speech| speech.messages.get(id).is_some())
            .ok_or_else(|| MessageError::Unknown {
                id: id.to_owned(),
                near: nearest(id, self.ids()).map(str::to_owned),
            })
    }

    fn own_speech(&self, lang: &Lang) -> Result<&Speech, MessageError> {
        let own = self
            .speeches
            .iter()
            .find(|speech| speech.locale.lang() == lang);
        own.ok_or_else(|| MessageError::UnknownLanguage(lang.clone()))
    }
}
