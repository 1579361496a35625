//! The messages of all languages, and the choice of the language that has a message.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::args::{Args, Argument};
use super::bundle::Bundle;
use super::check::{MissingMessages, check};
use super::error::MessageError;
use super::file::MessageFile;
use super::given::GivenValues;
use super::parse::ParsedFile;
use super::pattern::variables;
use super::sink::{HtmlSink, TextSink};
use crate::diagnostic::{Checked, nearest};
use crate::html::Html;
use crate::locale::isolate::{isolated, with_mark};
use crate::locale::{Locale, LocaleSettings};
use crate::text::Lang;

/// A formatted message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The markup.
    pub html: Html,
    /// The language of the words. It differs from the language asked for if that one lacks the
    /// message.
    pub lang: Lang,
}

impl Message {
    /// Returns the markup for a place in the language `page`. A message in another language is put
    /// into a `span` with its `lang`, and with its `dir` if the direction differs too.
    pub fn within(self, page: &Lang) -> Html {
        if self.lang == *page {
            return self.html;
        }
        let mut html = Html::new();
        html.element("span", &self.lang.attributes_within(page), &self.html);
        html
    }
}

/// The messages of all languages.
#[derive(Debug)]
pub struct Catalogue {
    /// The site's languages in order, then English and languages that only have message files of
    /// the site.
    bundles: Vec<Bundle>,
    /// The other built-in languages, which only a template of the site can ask for.
    spare: Vec<SpareLanguage>,
    /// What the site's languages lack.
    missing: Vec<MissingMessages>,
}

/// A built-in language that the site does not have. Its formatters are costly, so they are built
/// when something asks for them.
#[derive(Debug)]
struct SpareLanguage {
    file: MessageFile,
    bundle: OnceLock<Option<Bundle>>,
}

impl SpareLanguage {
    /// The language with its messages; `None` if it cannot be built.
    fn bundle(&self) -> Option<&Bundle> {
        let build = || {
            let locale = Locale::new(self.file.lang.clone(), LocaleSettings::default()).ok()?;
            let mut bundle = Bundle::new(Arc::new(locale));
            // The faults of a built-in file are found by its tests.
            let parsed = ParsedFile::new(self.file.clone(), &mut Vec::new());
            bundle.messages.add(&parsed);
            Some(bundle)
        };
        self.bundle.get_or_init(build).as_ref()
    }
}

impl Catalogue {
    /// Builds the catalogue. `locales` are the site's languages in order. `files` are the built-in
    /// files and then the site's; a later message replaces an earlier one with the same id. A file
    /// also serves the regions of its language (`en` serves `en-GB`). `given` are the values that
    /// the built-in messages are given.
    ///
    /// The diagnostics are faults of the files, and messages that languages of the site lack.
    pub fn new(
        locales: Vec<Arc<Locale>>,
        files: Vec<MessageFile>,
        given: GivenValues<'_>,
    ) -> Checked<Self> {
        let site_languages = locales.len();
        let mut bundles: Vec<Bundle> = locales.into_iter().map(Bundle::new).collect();
        let own: Vec<Lang> = files
            .iter()
            .filter(|file| file.file.is_some())
            .map(|file| file.lang.clone())
            .collect();
        let (files, spare): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| {
            let is_served = bundles
                .iter()
                .any(|bundle| file.serves(bundle.locale.lang()));
            is_served || file.lang.is("en") || own.contains(&file.lang)
        });
        for file in &files {
            let is_served = bundles
                .iter()
                .any(|bundle| file.serves(bundle.locale.lang()));
            if !is_served
                && let Ok(locale) = Locale::new(file.lang.clone(), LocaleSettings::default())
            {
                bundles.push(Bundle::new(Arc::new(locale)));
            }
        }
        let mut diagnostics = Vec::new();
        let parsed: Vec<ParsedFile> = files
            .into_iter()
            .map(|file| ParsedFile::new(file, &mut diagnostics))
            .collect();
        for bundle in &mut bundles {
            let lang = bundle.locale.lang();
            // The files of the region itself replace those of the language.
            let (exact, wider): (Vec<&ParsedFile>, Vec<&ParsedFile>) = parsed
                .iter()
                .filter(|parsed| parsed.file.serves(lang))
                .partition(|parsed| parsed.file.lang == *lang);
            for parsed in wider.into_iter().chain(exact) {
                bundle.messages.add(parsed);
            }
        }
        let checked = check(&bundles, site_languages, &parsed, given);
        diagnostics.extend(checked.diagnostics);
        Checked {
            value: Self {
                bundles,
                missing: checked.value,
                spare: spare
                    .into_iter()
                    .map(|file| SpareLanguage {
                        file,
                        bundle: OnceLock::new(),
                    })
                    .collect(),
            },
            diagnostics,
        }
    }

    /// The languages of the site that lack messages, in their order.
    pub fn missing(&self) -> &[MissingMessages] {
        &self.missing
    }

    /// Formats a message as markup. An argument of another direction is put into `<bdi>`, an
    /// argument in another language into an element with its `lang`; markup is inserted as it is.
    /// Words and markup without a language are taken to be in the language `lang`.
    ///
    /// # Errors
    /// When the message or one of its arguments is missing.
    pub fn html(&self, lang: &Lang, id: &str, args: &Args<'_>) -> Result<Message, MessageError> {
        let bundle = self.bundle_with(lang, id)?;
        let mut sink = HtmlSink::new(bundle.locale.lang());
        bundle.resolve(id, &told_in(args, lang, bundle.locale.lang()), &mut sink)?;
        Ok(Message {
            html: sink.html,
            lang: bundle.locale.lang().clone(),
        })
    }

    /// Formats a message as plain text for a place in the language `lang`. Arguments of another
    /// direction are isolated by control characters, and so is the whole message if it is in a
    /// language of another direction. A direction mark is put first if the first strong character
    /// has the wrong direction.
    ///
    /// # Errors
    /// When the message or one of its arguments is missing, or an argument is markup.
    pub fn text(&self, lang: &Lang, id: &str, args: &Args<'_>) -> Result<String, MessageError> {
        let bundle = self.bundle_with(lang, id)?;
        let own = bundle.locale.lang();
        let mut sink = TextSink::new(own);
        bundle.resolve(id, &told_in(args, lang, bundle.locale.lang()), &mut sink)?;
        let text = if own.direction() == lang.direction() {
            sink.text
        } else {
            isolated(&sink.text, own, lang.direction())
        };
        Ok(with_mark(text, lang.direction()))
    }

    /// Returns the language in which readers of `lang` see a message.
    ///
    /// # Errors
    /// When no language has the message.
    pub fn language_of(&self, lang: &Lang, id: &str) -> Result<&Lang, MessageError> {
        Ok(self.bundle_with(lang, id)?.locale.lang())
    }

    /// Returns the locale of a language of the catalogue.
    pub fn locale(&self, lang: &Lang) -> Option<&Arc<Locale>> {
        self.bundle(lang).ok().map(|bundle| &bundle.locale)
    }

    /// Returns the languages of the catalogue.
    pub fn languages(&self) -> impl Iterator<Item = &Lang> {
        self.bundles.iter().map(|bundle| bundle.locale.lang())
    }

    /// Returns the language of the catalogue that this tag names, as it is written in pages.
    pub fn language(&self, tag: &str) -> Option<&Lang> {
        self.languages().find(|lang| lang.as_str() == tag)
    }

    /// Whether any language has the message.
    pub fn contains(&self, id: &str) -> bool {
        !id.starts_with('-')
            && self
                .bundles
                .iter()
                .any(|bundle| bundle.messages.get(id).is_some())
    }

    /// Returns the ids of all messages, sorted; the attribute of a message is `id.attribute`.
    pub fn ids(&self) -> BTreeSet<&str> {
        self.bundles
            .iter()
            .flat_map(|bundle| bundle.messages.ids())
            .collect()
    }

    /// Returns the messages of one language, each with the names of its arguments. Empty if the
    /// catalogue does not have the language.
    pub fn variables(&self, lang: &Lang) -> BTreeMap<&str, BTreeSet<&str>> {
        let own = self
            .bundles
            .iter()
            .filter(|bundle| bundle.locale.lang() == lang);
        own.flat_map(|bundle| bundle.messages.iter())
            .map(|(id, pattern)| (id, variables(pattern)))
            .collect()
    }

    /// Returns the bundle of a language.
    pub(super) fn bundle(&self, lang: &Lang) -> Result<&Bundle, MessageError> {
        let spare = || self.spare.iter().find(|spare| spare.file.lang == *lang);
        self.bundles
            .iter()
            .find(|bundle| bundle.locale.lang() == lang)
            .or_else(|| spare()?.bundle())
            .ok_or_else(|| MessageError::UnknownLanguage(lang.clone()))
    }

    /// Returns the bundle that has a message for readers of `lang`: their own, else English, which
    /// most readers can follow, else the first that has it.
    fn bundle_with(&self, lang: &Lang, id: &str) -> Result<&Bundle, MessageError> {
        let own = self.bundle(lang)?;
        let english = self
            .bundles
            .iter()
            .filter(|bundle| bundle.locale.lang().is("en"));
        std::iter::once(own)
            .chain(english)
            .chain(&self.bundles)
            .find(|bundle| bundle.messages.get(id).is_some())
            .ok_or_else(|| MessageError::Unknown {
                id: id.to_owned(),
                near: nearest(id, self.ids()).map(str::to_owned),
            })
    }
}

/// The arguments of a message in the language `message` for readers of `lang`: the words and the
/// markup among them are in their language.
fn told_in<'a, 'b>(args: &'b Args<'a>, lang: &Lang, message: &Lang) -> Cow<'b, Args<'a>> {
    if lang == message {
        return Cow::Borrowed(args);
    }
    Cow::Owned(args.map(|argument| match argument {
        Argument::Word(word) if word.contains(char::is_alphabetic) => Argument::Text {
            text: word.clone(),
            lang: lang.clone(),
        },
        Argument::Html(html) => {
            let words = Message {
                html: html.as_ref().clone(),
                lang: lang.clone(),
            };
            Argument::Html(Cow::Owned(words.within(message)))
        }
        other => other.clone(),
    }))
}
