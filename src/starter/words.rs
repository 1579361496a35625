//! The words of the example site in one language.

use std::collections::BTreeMap;

use rust_embed::RustEmbed;

use crate::diagnostic::{FileId, SourceFile};
use crate::source::yaml::{YamlNode, YamlValue, parse};
use crate::text::Lang;

#[derive(RustEmbed)]
#[folder = "src/starter/words/"]
struct WordFiles;

/// The words of the example site in one language.
#[derive(Debug)]
pub(super) struct Words {
    /// The language.
    pub lang: Lang,
    /// The words by key. The keys of nested mappings are joined by `_`, and `-` becomes `_`:
    /// `name_pasqua_rosee`.
    pub by_key: BTreeMap<String, String>,
    /// The text of the example article, as Markdown.
    pub article: String,
}

impl Words {
    /// The words in a language, or in the language without its region or script: `fr` for `fr-CA`.
    /// `None` if the example is not translated into it.
    pub fn of(lang: &Lang) -> Option<Self> {
        let tag = lang.as_str();
        let language = tag.split('-').next().unwrap_or(tag);
        let tag = [tag, language]
            .into_iter()
            .find(|tag| WordFiles::get(&format!("{tag}.md")).is_some())?;
        Some(Self {
            lang: lang.clone(),
            by_key: read_words(&text(&format!("{tag}.yaml"))?),
            article: text(&format!("{tag}.md"))?,
        })
    }

    /// The words of a key. Every language has every key.
    pub fn get(&self, key: &str) -> &str {
        self.by_key.get(key).map_or("", String::as_str)
    }
}

/// The tags of the languages that the example is translated into, sorted.
pub(super) fn languages() -> impl Iterator<Item = String> {
    WordFiles::iter().filter_map(|path| path.strip_suffix(".md").map(str::to_owned))
}

fn text(path: &str) -> Option<String> {
    String::from_utf8(WordFiles::get(path)?.data.into_owned()).ok()
}

fn read_words(yaml: &str) -> BTreeMap<String, String> {
    let source = SourceFile::new(String::new(), yaml.into());
    let mut words = BTreeMap::new();
    if let Some(root) = parse(FileId(0), &source, &mut Vec::new()) {
        flatten(&root, "", &mut words);
    }
    words
}

fn flatten(node: &YamlNode, prefix: &str, words: &mut BTreeMap<String, String>) {
    match &node.value {
        YamlValue::Map(entries) => {
            for entry in entries {
                let key = entry.key.value.replace('-', "_");
                let key = if prefix.is_empty() {
                    key
                } else {
                    format!("{prefix}_{key}")
                };
                flatten(&entry.value, &key, words);
            }
        }
        YamlValue::Scalar(value) => {
            words.insert(prefix.to_owned(), value.clone());
        }
        YamlValue::Empty | YamlValue::List(_) => {}
    }
}
