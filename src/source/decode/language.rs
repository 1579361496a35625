//! Decodes languages, and text by language.

use super::decoder::Decoder;
use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::codes;
use crate::source::localized::Localized;
use crate::source::yaml::{YamlEntry, YamlNode, YamlValue};
use crate::text::Lang;

impl Decoder<'_> {
    /// A language of the site, from its tag.
    pub fn lang(&mut self, tag: &Spanned<String>) -> Option<Lang> {
        let written = self.langs.iter().find(|lang| lang.as_str() == tag.value);
        if let Some(lang) = written {
            return Some(lang.clone());
        }
        // An underscore is not BCP 47, but `he_IL.txt` can mean nothing else than `he-IL`.
        let canonical = Lang::parse(&tag.value.replace('_', "-")).ok();
        if let Some(lang) = canonical.and_then(|lang| self.langs.iter().find(|l| **l == lang)) {
            return Some(lang.clone());
        }
        let known: Vec<&str> = self.langs.iter().map(Lang::as_str).collect();
        let message = format!("`{}`{}", tag.value, codes::NO_LANGUAGE);
        let help = format!(
            "its languages are {}; others are added under `languages:` in hashiya.yaml, or remove what is in `{}`",
            known.join(", "),
            tag.value
        );
        self.report(Diagnostic::error(codes::LANGUAGE, tag.span, message).help(help));
        None
    }

    /// Text by language. A plain string is in the language `plain`.
    ///
    /// Blank values are reported and left out, so that another language takes their place.
    pub fn localized_in(&mut self, node: &YamlNode, plain: &Lang) -> Option<Localized> {
        match &node.value {
            YamlValue::Map(entries) if !entries.is_empty() => self.by_lang(entries, Self::words),
            YamlValue::Map(_) => {
                self.report_blank(node.span);
                None
            }
            _ => self
                .words(node)
                .map(|text| Localized::one(plain.clone(), text)),
        }
    }

    /// Text by language. A plain string is in the site's default language.
    pub fn localized(&mut self, node: &YamlNode) -> Option<Localized> {
        let plain = self.default_lang().clone();
        self.localized_in(node, &plain)
    }

    /// Text by language that has no default: a blank value is an error.
    pub fn needed(&mut self, node: &YamlNode) -> Option<Localized> {
        self.must(|decoder| decoder.localized(node))
    }

    /// Words that a correction puts into a text. They may be blank. A plain string is in the
    /// language `plain`.
    pub fn wording(&mut self, node: &YamlNode, plain: &Lang) -> Option<Localized> {
        match &node.value {
            YamlValue::Map(entries) => self.by_lang(entries, Self::text),
            _ => self
                .text(node)
                .map(|text| Localized::one(plain.clone(), text)),
        }
    }

    fn by_lang(
        &mut self,
        entries: &[YamlEntry],
        decode: impl Fn(&mut Self, &YamlNode) -> Option<Spanned<String>>,
    ) -> Option<Localized> {
        let mut values = Vec::new();
        for entry in entries {
            let lang = self.lang(&entry.key);
            let text = decode(self, &entry.value);
            values.extend(lang.zip(text));
        }
        values.sort_by_key(|(lang, _)| self.langs.iter().position(|l| l == lang));
        Localized::new(values)
    }
}
