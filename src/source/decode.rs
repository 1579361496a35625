//! From YAML nodes to values: the one place where what was written becomes what it means, or a
//! complaint.
//!
//! Every function reports what is wrong and goes on: an author sees all faults of a file at once.

use std::collections::BTreeSet;

use crate::date::{Date, DateError, advice};
use crate::diagnostic::{Diagnostic, Severity, Span, Spanned, nearest, only_near};
use crate::source::body::Someone;
use crate::source::codes;
use crate::source::id::{AnnotatorId, EntityId, InFileNames};
use crate::source::id_form;
use crate::source::localized::Localized;
use crate::source::number::in_digits;
use crate::source::yaml::{Entry, Node, Value};
use crate::text::Lang;

/// The ids that decide whether a word is an id or a name.
#[derive(Debug, Default)]
pub struct Known {
    /// Every entity of the site.
    pub entities: BTreeSet<EntityId>,
    /// Every annotator of the settings.
    pub annotators: BTreeSet<AnnotatorId>,
}

/// Decodes nodes of one file.
pub struct Decoder<'a> {
    /// The languages of the site, the default first. Never empty.
    pub langs: &'a [Lang],
    /// The ids of the site.
    pub known: &'a Known,
    /// What was found wrong.
    pub diagnostics: &'a mut Vec<Diagnostic>,
}

/// A mapping whose keys are known to be among those that have a meaning here.
pub struct Fields<'n> {
    entries: &'n [Entry],
    /// Known keys that misspelt ones are near.
    meant: Vec<String>,
    /// Where the mapping begins.
    pub span: Span,
}

impl<'n> Fields<'n> {
    /// The value under a key. A key with nothing after it counts as absent.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'n Node> {
        self.entry(key)
            .map(|entry| &entry.value)
            .filter(|node| !matches!(node.value, Value::Empty))
    }

    /// Where a key itself stands.
    #[must_use]
    pub fn key_span(&self, key: &str) -> Option<Span> {
        self.entry(key).map(|entry| entry.key.span)
    }

    /// Is the key there, with or without a value?
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// Is there no value under a key, and no misspelt key that may have been meant for it? That one
    /// has been reported, and says all there is to say.
    #[must_use]
    pub fn lacks(&self, key: &str) -> bool {
        self.get(key).is_none() && !self.meant.iter().any(|meant| meant == key)
    }

    fn entry(&self, key: &str) -> Option<&'n Entry> {
        self.entries.iter().find(|entry| entry.key.value == key)
    }
}

impl Decoder<'_> {
    /// The site's default language.
    pub fn default_lang(&self) -> &Lang {
        &self.langs[0]
    }

    /// Reports a finding.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reports that a node is not what is wanted here.
    pub fn wrong_type(&mut self, node: &Node, wanted: &str) {
        let help = match (&node.value, wanted) {
            (Value::List(_), "text") => {
                "brackets make a list; text that begins with one is put in quotes: \"[…]\""
            }
            (Value::Map(_), "text") => {
                "braces, or a colon and a space, make a mapping; text that holds them is put in quotes"
            }
            (_, "a list") => {
                "a list is written `[one, another]`, or with a hyphen and a space before each item"
            }
            (Value::Scalar(text), "a mapping") if text.contains(':') => {
                "a space follows the colon of a key: `key: value`"
            }
            (Value::List(_), "a mapping") => {
                "a mapping has no hyphens or brackets: `key: value`, one a line"
            }
            (_, "a mapping") => {
                "a mapping is written `key: value`, one a line, or `{key: value, …}`"
            }
            _ => "write the words, or remove the key",
        };
        let message = format!("{wanted} is wanted here, not {}", node.value.kind());
        self.report(Diagnostic::error(codes::WRONG_TYPE, node.span, message).help(help));
    }

    /// A mapping, with a complaint about every key that is none of `keys`.
    pub fn fields<'n>(&mut self, node: &'n Node, what: &str, keys: &[&str]) -> Option<Fields<'n>> {
        let entries = self.map(node)?;
        let mut meant = Vec::new();
        for entry in entries {
            let key = entry.key.value.as_str();
            if let Some((name, rest)) = key.split_once(':').filter(|(name, _)| keys.contains(name))
            {
                let message = format!("there is no space after the colon of `{name}:`");
                let found = Diagnostic::error(codes::UNKNOWN_KEY, entry.key.span, message);
                self.report(found.help(format!("write `{name}: {rest}…`, with a space")));
                meant.push(name.to_owned());
            } else if !keys.contains(&key) {
                let near = nearest(key, keys.iter().copied());
                let help = near.map_or_else(
                    || format!("{what} may have: {}", keys.join(", ")),
                    |near| format!("did you mean `{near}`?"),
                );
                let slip_for = only_near(key, keys.iter().copied());
                self.report(
                    Diagnostic::error(
                        codes::UNKNOWN_KEY,
                        entry.key.span,
                        format!("{what} has no key `{key}`"),
                    )
                    .help(help)
                    .maybe_rewrite(slip_for),
                );
                meant.extend(near.map(str::to_owned));
            }
        }
        Some(Fields {
            entries,
            meant,
            span: node.span,
        })
    }

    /// A mapping of any keys.
    pub fn map<'n>(&mut self, node: &'n Node) -> Option<&'n [Entry]> {
        match &node.value {
            Value::Map(entries) => Some(entries),
            Value::Empty => Some(&[]),
            _ => {
                self.wrong_type(node, "a mapping");
                None
            }
        }
    }

    /// A list; nothing written is an empty one.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::List(items) => items,
            Value::Empty => &[],
            _ => {
                self.wrong_type(node, "a list");
                &[]
            }
        }
    }

    /// A list, or a single value as a list of one.
    pub fn one_or_more<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::List(items) => items,
            Value::Empty => &[],
            _ => std::slice::from_ref(node),
        }
    }

    /// Text as it is written; `None`, with a complaint, for a list or a mapping.
    pub fn text(&mut self, node: &Node) -> Option<Spanned<String>> {
        match &node.value {
            Value::Scalar(text) => Some(Spanned::new(text.clone(), node.span)),
            Value::Empty => Some(Spanned::new(String::new(), node.span)),
            _ => {
                self.wrong_type(node, "text");
                None
            }
        }
    }

    /// A list of texts that say something.
    pub fn texts(&mut self, node: &Node) -> Vec<Spanned<String>> {
        let items = self.list(node);
        items.iter().filter_map(|item| self.words(item)).collect()
    }

    /// A language of the site, as a key.
    pub fn lang(&mut self, written: &Spanned<String>) -> Option<Lang> {
        if let Some(lang) = self
            .langs
            .iter()
            .find(|lang| lang.as_str() == written.value)
        {
            return Some(lang.clone());
        }
        // An underscore is not BCP 47, but `he_IL.txt` can mean nothing else than `he-IL`.
        let canonical = Lang::parse(&written.value.replace('_', "-")).ok();
        if let Some(lang) = canonical.and_then(|lang| self.langs.iter().find(|l| **l == lang)) {
            return Some(lang.clone());
        }
        let known: Vec<&str> = self.langs.iter().map(Lang::as_str).collect();
        let message = format!("`{}` is not a language of this site", written.value);
        let help = format!(
            "its languages are {}; others are added under `languages:` in hashiya.yaml",
            known.join(", ")
        );
        self.report(Diagnostic::error(codes::LANGUAGE, written.span, message).help(help));
        None
    }

    /// Words for readers, in one language or several. A plain string is in `plain`. What is empty
    /// says nothing: it is reported and left out, so that another language stands in for it.
    pub fn localized_in(&mut self, node: &Node, plain: &Lang) -> Option<Localized> {
        match &node.value {
            Value::Map(entries) if !entries.is_empty() => self.by_lang(entries, Self::words),
            Value::Map(_) => self.nothing(node.span),
            _ => self
                .words(node)
                .map(|text| Localized::one(plain.clone(), text)),
        }
    }

    /// The same in the site's default language where it is a plain string.
    pub fn localized(&mut self, node: &Node) -> Option<Localized> {
        let plain = self.default_lang().clone();
        self.localized_in(node, &plain)
    }

    /// Words to be put into a text, by language or in `plain`: none at all is a wording, too.
    pub fn wording(&mut self, node: &Node, plain: &Lang) -> Option<Localized> {
        match &node.value {
            Value::Map(entries) => self.by_lang(entries, Self::text),
            _ => self
                .text(node)
                .map(|text| Localized::one(plain.clone(), text)),
        }
    }

    fn by_lang(
        &mut self,
        entries: &[Entry],
        read: impl Fn(&mut Self, &Node) -> Option<Spanned<String>>,
    ) -> Option<Localized> {
        let mut values = Vec::new();
        for entry in entries {
            let lang = self.lang(&entry.key);
            let text = read(self, &entry.value);
            values.extend(lang.zip(text));
        }
        values.sort_by_key(|(lang, _)| self.langs.iter().position(|l| l == lang));
        Localized::new(values)
    }

    /// Text that says something.
    pub fn words(&mut self, node: &Node) -> Option<Spanned<String>> {
        let text = self.text(node)?;
        if text.value.trim().is_empty() {
            self.nothing(text.span)
        } else {
            Some(text)
        }
    }

    fn nothing<T>(&mut self, span: Span) -> Option<T> {
        self.report(
            Diagnostic::warning(codes::EMPTY, span, "nothing is written here")
                .help("write the words, or remove the key"),
        );
        None
    }

    /// Words that nothing can stand in for: none at all are an error.
    pub fn needed(&mut self, node: &Node) -> Option<Localized> {
        self.must(|decoder| decoder.localized(node))
    }

    /// What nothing can stand in for: where there is none, all that is said of it is an error.
    pub fn must<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.diagnostics.len();
        let words = read(self);
        if words.is_none() {
            self.diagnostics
                .iter_mut()
                .skip(before)
                .for_each(|found| found.severity = Severity::Error);
        }
        words
    }

    /// An id: lower-case letters, digits and hyphens of any script, NFC.
    pub fn id<T: InFileNames>(
        &mut self,
        node: &Node,
        make: impl FnOnce(&str) -> T,
    ) -> Option<Spanned<T>> {
        let text = self.text(node)?;
        self.id_text(&text, make)
    }

    /// The same for a key.
    pub fn id_text<T: InFileNames>(
        &mut self,
        text: &Spanned<String>,
        make: impl FnOnce(&str) -> T,
    ) -> Option<Spanned<T>> {
        if let Some((added, fault)) =
            T::ADDED.and_then(|added| Some((added, id_form::too_long(&text.value, added)?)))
        {
            let start: String = text.value.chars().take(20).collect();
            let message = format!("`{}…` is too long for an id: {fault}", start.escape_debug());
            self.report(
                Diagnostic::error(codes::MALFORMED_ID, text.span, message)
                    .help(id_form::shorter(added)),
            );
            return None;
        }
        match id_form::fault(&text.value) {
            None => Some(Spanned::new(make(&text.value), text.span)),
            Some(fault) => {
                let message = format!("`{}` is no id: {fault}", text.value.escape_debug());
                let found = Diagnostic::error(codes::MALFORMED_ID, text.span, message)
                    .help(id_form::help(&text.value));
                self.report(found.maybe_rewrite(id_form::proposal(&text.value).as_deref()));
                None
            }
        }
    }

    /// A list of ids.
    pub fn ids<T: InFileNames>(
        &mut self,
        node: &Node,
        make: impl Fn(&str) -> T,
    ) -> Vec<Spanned<T>> {
        let items = self.list(node);
        items
            .iter()
            .filter_map(|item| self.id(item, &make))
            .collect()
    }

    /// One of a few words.
    pub fn word<T: Copy>(&mut self, node: &Node, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(node)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text.value) {
            return Some(*value);
        }
        let known = words.iter().map(|(word, _)| *word);
        let slip_for = only_near(&text.value, known.clone());
        let help = nearest(&text.value, known.clone()).map_or_else(
            || format!("write one of: {}", known.collect::<Vec<_>>().join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        self.report(
            Diagnostic::error(
                codes::UNKNOWN_WORD,
                text.span,
                format!("`{}` has no meaning here", text.value),
            )
            .help(help)
            .maybe_rewrite(slip_for),
        );
        None
    }

    /// `true` or `false`.
    pub fn truth(&mut self, node: &Node) -> Option<bool> {
        self.word(node, &[("true", true), ("false", false)])
    }

    /// A number from 1.
    pub fn number(&mut self, node: &Node) -> Option<u32> {
        let text = self.text(node)?;
        let number = text.value.parse().ok().filter(|number| *number > 0);
        if number.is_none() {
            let message = format!("`{}` is not a number from 1", text.value);
            let found = Diagnostic::error(codes::WRONG_TYPE, text.span, message);
            self.report(in_digits(
                found,
                &text.value,
                "count from 1, in the digits 0 to 9",
            ));
        }
        number
    }

    /// The address of a page of the web, and nothing that a browser would run.
    pub fn web_address(&mut self, node: &Node) -> Option<Spanned<String>> {
        let text = self.text(node)?;
        let web = ["https://", "http://"]
            .iter()
            .any(|start| text.value.starts_with(start));
        if !web {
            let message = format!("`{}` is not a web address", text.value);
            self.report(
                Diagnostic::error(codes::URL, text.span, message)
                    .help("write it whole: https://example.org/path"),
            );
        }
        web.then_some(text)
    }

    /// A date as coarse as what is known.
    pub fn date(&mut self, node: &Node) -> Option<Date> {
        let Value::Scalar(written) = &node.value else {
            let message = format!("a date is wanted here, not {}", node.value.kind());
            self.report(Diagnostic::error(codes::DATE, node.span, message).help(advice::FORMS));
            return None;
        };
        let error = match written.parse::<Date>() {
            Ok(date) => return Some(date),
            Err(error) => error,
        };
        let message = match error {
            DateError::Malformed if advice::is_hijri(written) => {
                format!("`{written}` is a Hijri date")
            }
            DateError::Malformed => format!("`{written}` is no date"),
            error => error.to_string(),
        };
        let advice = advice::on(written, error);
        let help = advice.as_ref().map_or_else(
            || advice::FORMS.to_owned(),
            |advice| format!("{}; {}", advice.words, advice::FORMS),
        );
        let fix = advice.and_then(|advice| advice.fix);
        self.report(
            Diagnostic::error(codes::DATE, node.span, message)
                .help(help)
                .maybe_rewrite(fix.as_deref()),
        );
        None
    }

    /// A date with its place.
    pub fn placed_date(&mut self, node: &Node) -> Option<Spanned<Date>> {
        self.date(node).map(|date| Spanned::new(date, node.span))
    }

    /// Someone: an entity's id, an annotator's id where those count, or a name.
    pub fn someone(&mut self, node: &Node, annotators: bool) -> Option<Someone> {
        if let Value::Scalar(word) = &node.value {
            if self.known.entities.contains(word.as_str()) {
                return Some(Someone::Entity(Spanned::new(
                    EntityId::new(word),
                    node.span,
                )));
            }
            if annotators && self.known.annotators.contains(word.as_str()) {
                return Some(Someone::Annotator(Spanned::new(
                    AnnotatorId::new(word),
                    node.span,
                )));
            }
            if !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            {
                let entities = self.known.entities.iter().map(EntityId::as_str);
                let others = self
                    .known
                    .annotators
                    .iter()
                    .map(AnnotatorId::as_str)
                    .filter(|_| annotators);
                let known = entities.chain(others);
                let (near, slip_for) = (nearest(word, known.clone()), only_near(word, known));
                let help = near.map_or_else(
                    || {
                        format!(
                            "a name that looks like an id is written by language: {{{}: {word}}}",
                            self.default_lang()
                        )
                    },
                    |near| format!("did you mean `{near}`?"),
                );
                let what = if annotators {
                    "entity or annotator"
                } else {
                    "entity"
                };
                self.report(
                    Diagnostic::error(
                        codes::UNKNOWN_WORD,
                        node.span,
                        format!("there is no {what} `{word}`"),
                    )
                    .help(help)
                    .maybe_rewrite(slip_for),
                );
                return None;
            }
        }
        self.localized(node).map(Someone::Name)
    }
}
