//! `ignore`: words that are not suggested as names.

use std::collections::HashSet;

use crate::source::decode::Decoder;
use crate::source::yaml::{YamlNode, YamlValue};
use crate::text::Lang;
use crate::text::fold::fold_quote;

/// Words that are not suggested as names, although entities have these names.
///
/// Words are compared as quotes are: white space, harakat and the like do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IgnoredNames {
    /// The folded words, with the language of the texts in which they are ignored; `None` means all
    /// texts.
    words: HashSet<(Option<Lang>, String)>,
}

impl IgnoredNames {
    /// Are these words ignored in texts of this language?
    pub fn contains(&self, lang: &Lang, words: &str) -> bool {
        if self.words.is_empty() {
            return false;
        }
        let folded = fold_quote(words);
        self.words.contains(&(Some(lang.clone()), folded.clone()))
            || self.words.contains(&(None, folded))
    }
}

/// Decodes words or a list of words, for all texts or by the language of the text.
pub(super) fn decode_ignored(node: &YamlNode, decoder: &mut Decoder<'_>) -> IgnoredNames {
    let mut words = HashSet::new();
    let mut add = |lang: Option<Lang>, node: &YamlNode, decoder: &mut Decoder<'_>| {
        let texts = decoder.one_or_more_texts(node);
        words.extend(
            texts
                .iter()
                .map(|text| (lang.clone(), fold_quote(&text.value))),
        );
    };
    if let YamlValue::Map(entries) = &node.value {
        for entry in entries {
            if let Some(lang) = decoder.lang(&entry.key) {
                add(Some(lang), &entry.value, decoder);
            }
        }
    } else {
        add(None, node, decoder);
    }
    IgnoredNames { words }
}
