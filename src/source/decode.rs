//! From YAML nodes to values: the one place where what was written becomes what it means, or a complaint.
//!
//! Every function reports what is wrong and goes on: an author sees all faults of a file at once.

use std::collections::BTreeSet;

use icu::normalizer::ComposingNormalizerBorrowed;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};
use icu::properties::{CodePointMapData, CodePointMapDataBorrowed};

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Span, Spanned, nearest, only_near};
use crate::source::body::Someone;
use crate::source::codes;
use crate::source::id::{AnnotatorId, EntityId};
use crate::source::localized::Localized;
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
        self.entry(key).map(|entry| &entry.value).filter(|node| !matches!(node.value, Value::Empty))
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

    /// Is there no value under a key, and no misspelt key that may have been meant for it? That one has been reported, and
    /// says all there is to say.
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
            (Value::List(_), "text") => Some("brackets make a list; text that begins with one is put in quotes: \"[…]\""),
            (Value::Map(_), "text") => Some("text that holds a colon and a space is put in quotes"),
            (Value::Scalar(_), "a list") => Some("a list is written `[one, another]`"),
            _ => None,
        };
        let message = format!("{wanted} is wanted here, not {}", node.value.kind());
        self.report(Diagnostic::error(codes::WRONG_TYPE, node.span, message).maybe_help(help.map(str::to_owned)));
    }

    /// A mapping, with a complaint about every key that is none of `keys`.
    pub fn fields<'n>(&mut self, node: &'n Node, what: &str, keys: &[&str]) -> Option<Fields<'n>> {
        let entries = self.map(node)?;
        let mut meant = Vec::new();
        for entry in entries {
            let key = entry.key.value.as_str();
            if !keys.contains(&key) {
                let near = nearest(key, keys.iter().copied());
                let help = near.map_or_else(|| format!("{what} may have: {}", keys.join(", ")), |near| format!("did you mean `{near}`?"));
                let slip_for = only_near(key, keys.iter().copied());
                self.report(
                    Diagnostic::error(codes::UNKNOWN_KEY, entry.key.span, format!("{what} has no key `{key}`"))
                        .help(help)
                        .maybe_rewrite(slip_for),
                );
                meant.extend(near.map(str::to_owned));
            }
        }
        Some(Fields { entries, meant, span: node.span })
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

    /// A list of texts.
    pub fn texts(&mut self, node: &Node) -> Vec<Spanned<String>> {
        let items = self.list(node);
        items.iter().filter_map(|item| self.text(item)).collect()
    }

    /// A language of the site, as a key.
    pub fn lang(&mut self, written: &Spanned<String>) -> Option<Lang> {
        if let Some(lang) = self.langs.iter().find(|lang| lang.as_str() == written.value) {
            return Some(lang.clone());
        }
        let canonical = Lang::parse(&written.value).ok();
        if let Some(lang) = canonical.and_then(|lang| self.langs.iter().find(|l| **l == lang)) {
            return Some(lang.clone());
        }
        let known: Vec<&str> = self.langs.iter().map(Lang::as_str).collect();
        let message = format!("`{}` is not a language of this site", written.value);
        let help = format!("its languages are {}; others are added under `languages:` in hashiya.yaml", known.join(", "));
        self.report(Diagnostic::error(codes::LANGUAGE, written.span, message).help(help));
        None
    }

    /// Text in one language or several. A plain string is in `plain`.
    pub fn localized_in(&mut self, node: &Node, plain: &Lang) -> Option<Localized> {
        match &node.value {
            Value::Map(entries) => self.by_lang(entries),
            _ => self.text(node).map(|text| Localized::one(plain.clone(), text)),
        }
    }

    /// Text in one language or several. A plain string is in the site's default language.
    pub fn localized(&mut self, node: &Node) -> Option<Localized> {
        let plain = self.default_lang().clone();
        self.localized_in(node, &plain)
    }

    fn by_lang(&mut self, entries: &[Entry]) -> Option<Localized> {
        let mut values = Vec::new();
        for entry in entries {
            let lang = self.lang(&entry.key);
            let text = self.text(&entry.value);
            values.extend(lang.zip(text));
        }
        values.sort_by_key(|(lang, _)| self.langs.iter().position(|l| l == lang));
        Localized::new(values)
    }

    /// An id: lower-case letters, digits and hyphens of any script, NFC.
    pub fn id<T>(&mut self, node: &Node, make: impl FnOnce(&str) -> T) -> Option<Spanned<T>> {
        let text = self.text(node)?;
        self.id_text(&text, make)
    }

    /// The same for a key.
    pub fn id_text<T>(&mut self, text: &Spanned<String>, make: impl FnOnce(&str) -> T) -> Option<Spanned<T>> {
        match id_fault(&text.value) {
            None => Some(Spanned::new(make(&text.value), text.span)),
            Some(fault) => {
                let message = format!("`{}` is no id: {fault}", text.value.escape_debug());
                self.report(
                    Diagnostic::error(codes::MALFORMED_ID, text.span, message)
                        .help("ids are lower-case letters, digits and hyphens, such as `elon-musk`"),
                );
                None
            }
        }
    }

    /// A list of ids.
    pub fn ids<T>(&mut self, node: &Node, make: impl Fn(&str) -> T) -> Vec<Spanned<T>> {
        let items = self.list(node);
        items.iter().filter_map(|item| self.id(item, &make)).collect()
    }

    /// One of a few words.
    pub fn word<T: Copy>(&mut self, node: &Node, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(node)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text.value) {
            return Some(*value);
        }
        let known = words.iter().map(|(word, _)| *word);
        let slip_for = only_near(&text.value, known.clone());
        let help = nearest(&text.value, known.clone())
            .map_or_else(|| format!("write one of: {}", known.collect::<Vec<_>>().join(", ")), |near| format!("did you mean `{near}`?"));
        self.report(
            Diagnostic::error(codes::UNKNOWN_WORD, text.span, format!("`{}` has no meaning here", text.value))
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
            self.report(Diagnostic::error(codes::WRONG_TYPE, text.span, format!("`{}` is not a number from 1", text.value)));
        }
        number
    }

    /// The address of a page of the web, and nothing that a browser would run.
    pub fn web_address(&mut self, node: &Node) -> Option<Spanned<String>> {
        let text = self.text(node)?;
        let web = ["https://", "http://"].iter().any(|start| text.value.starts_with(start));
        if !web {
            let message = format!("`{}` is not a web address", text.value);
            self.report(Diagnostic::error(codes::URL, text.span, message).help("write it whole: https://example.org/path"));
        }
        web.then_some(text)
    }

    /// A date as coarse as what is known.
    pub fn date(&mut self, node: &Node) -> Option<Date> {
        let text = self.text(node)?;
        match text.value.parse::<Date>() {
            Ok(date) => Some(date),
            Err(error) => {
                let help = "dates are written 2015, 2015-11 or 2015-11-03; `~` after it means about, `?` uncertain";
                self.report(Diagnostic::error(codes::DATE, text.span, error.to_string()).help(help));
                None
            }
        }
    }

    /// Someone: an entity's id, an annotator's id where those count, or a name.
    pub fn someone(&mut self, node: &Node, annotators: bool) -> Option<Someone> {
        if let Value::Scalar(word) = &node.value {
            if self.known.entities.contains(word.as_str()) {
                return Some(Someone::Entity(Spanned::new(EntityId::new(word), node.span)));
            }
            if annotators && self.known.annotators.contains(word.as_str()) {
                return Some(Someone::Annotator(Spanned::new(AnnotatorId::new(word), node.span)));
            }
            if !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
                let entities = self.known.entities.iter().map(EntityId::as_str);
                let others = self.known.annotators.iter().map(AnnotatorId::as_str).filter(|_| annotators);
                let known = entities.chain(others);
                let (near, slip_for) = (nearest(word, known.clone()), only_near(word, known));
                let help = near.map_or_else(
                    || "a name is written with a capital letter, in quotes, or as {ar: …, en: …}".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                self.report(
                    Diagnostic::error(codes::UNKNOWN_WORD, node.span, format!("there is no entity `{word}`"))
                        .help(help)
                        .maybe_rewrite(slip_for),
                );
                return None;
            }
        }
        self.localized(node).map(Someone::Name)
    }
}

/// What is wrong with an id, if anything is.
#[must_use]
pub fn id_fault(id: &str) -> Option<String> {
    const CATEGORIES: CodePointMapDataBorrowed<'static, GeneralCategory> = CodePointMapData::<GeneralCategory>::new();
    if id.is_empty() {
        return Some("it is empty".into());
    }
    for c in id.chars() {
        let category = CATEGORIES.get(c);
        // Letters without their marks: harakat and tatweel (a letter to Unicode) would make two ids that look alike.
        let letter = GeneralCategoryGroup::Letter.contains(category) && c != '\u{640}';
        let mark = GeneralCategoryGroup::Mark.contains(category) && !is_vocalisation(c);
        if !(letter || mark || category == GeneralCategory::DecimalNumber || c == '-') {
            return Some(format!("it holds {}", character_name(c)));
        }
    }
    if id.to_lowercase() != id {
        return Some("it holds a capital letter".into());
    }
    if id.starts_with('-') || id.ends_with('-') || id.contains("--") {
        return Some("a hyphen stands between two letters or digits".into());
    }
    if !ComposingNormalizerBorrowed::new_nfc().is_normalized(id) {
        return Some("it is not in Unicode's composed form (NFC)".into());
    }
    let digits: BTreeSet<u32> = id.chars().filter(|c| CATEGORIES.get(*c) == GeneralCategory::DecimalNumber).map(digit_block).collect();
    (digits.len() > 1).then(|| "it mixes two kinds of digits".into())
}

/// Marks that only vocalise: they may not make two ids of one word.
fn is_vocalisation(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{653}' | '\u{656}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{591}'..='\u{5C7}')
}

/// Unicode's decimal digits stand in runs of ten; for telling kinds apart the run's neighbourhood is enough.
fn digit_block(c: char) -> u32 {
    u32::from(c) >> 4
}

fn character_name(c: char) -> String {
    if c == ' ' {
        "a space".into()
    } else if c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{640}' | '\u{FEFF}')
        || is_vocalisation(c)
    {
        format!("U+{:04X}", u32::from(c))
    } else {
        format!("`{c}`")
    }
}

#[cfg(test)]
mod tests {
    use super::id_fault;

    #[test]
    fn ids_are_plain_words_of_any_script() {
        for id in ["elon-musk", "gpt-4", "سباق-الحواسيب", "été", "ab"] {
            assert_eq!(id_fault(id), None, "{id}");
        }
        for id in ["", "Elon", "elon musk", "a_b", "a--b", "-a", "a\u{202E}b", "ســ", "كِتاب", "e\u{301}te", "1٢", "a.b", "a/b"] {
            assert!(id_fault(id).is_some(), "{id:?}");
        }
    }
}
