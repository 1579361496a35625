//! The site's messages, as templates ask for them.

use std::sync::Arc;

use crate::html::Html;
use crate::locale::{Args, Catalogue, Locale, MessageFile, message::Value};
use crate::render::function::{Argument, MessageError, Messages};
use crate::text::Lang;

/// The words of the interface in the site's languages.
pub struct Words {
    catalogue: Arc<Catalogue>,
    locales: Vec<Arc<Locale>>,
}

impl Words {
    /// The catalogue's words.
    #[must_use]
    pub const fn new(catalogue: Arc<Catalogue>, locales: Vec<Arc<Locale>>) -> Self {
        Self { catalogue, locales }
    }

    fn lang(&self, tag: &str) -> Result<&Locale, MessageError> {
        let found = self
            .locales
            .iter()
            .find(|locale| locale.lang().as_str() == tag);
        found
            .map(AsRef::as_ref)
            .ok_or_else(|| MessageError(format!("`{tag}` is not a language of this site")))
    }
}

fn values(arguments: &[(String, Argument)]) -> Args<'_> {
    let mut args = Args::new();
    for (name, argument) in arguments {
        args = match argument {
            Argument::Text(text) => args.word(name, text.as_str()),
            Argument::Html(html) => args.html(name, html),
            Argument::Number(number) => args.with(
                name.as_str(),
                Value::Number {
                    value: *number,
                    grouped: true,
                },
            ),
        };
    }
    args
}

impl Messages for Words {
    fn html(
        &self,
        lang: &str,
        id: &str,
        arguments: &[(String, Argument)],
    ) -> Result<Html, MessageError> {
        let lang = self.lang(lang)?.lang();
        let message = self
            .catalogue
            .html(lang, id, &values(arguments))
            .map_err(|error| MessageError(error.to_string()))?;
        Ok(message.within(lang))
    }

    fn text(
        &self,
        lang: &str,
        id: &str,
        arguments: &[(String, Argument)],
    ) -> Result<String, MessageError> {
        let lang = self.lang(lang)?.lang();
        self.catalogue
            .text(lang, id, &values(arguments))
            .map_err(|error| MessageError(error.to_string()))
    }

    fn spoken(&self, lang: &str, id: &str) -> Result<(String, &'static str), MessageError> {
        let spoken = self
            .catalogue
            .spoken(self.lang(lang)?.lang(), id)
            .map_err(|error| MessageError(error.to_string()))?;
        Ok((spoken.to_string(), spoken.direction().as_str()))
    }

    fn number(&self, lang: &str, number: i64) -> String {
        self.lang(lang)
            .map_or_else(|_| number.to_string(), |locale| locale.number(number))
    }
}

/// The message files that come with the program.
#[must_use]
pub fn built_in() -> Vec<MessageFile> {
    let files = [
        ("ar", include_str!("../../templates/messages/ar.ftl")),
        ("en", include_str!("../../templates/messages/en.ftl")),
    ];
    let file = |(tag, text): (&str, &str)| {
        Some(MessageFile {
            lang: Lang::parse(tag).ok()?,
            name: format!("messages/{tag}.ftl"),
            text: text.to_owned(),
            file: None,
        })
    };
    files.into_iter().filter_map(file).collect()
}
