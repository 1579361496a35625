//! What the columns of a table mean, by their headings.

use crate::source::same_as;
use crate::text::Lang;

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TableColumn {
    /// The id of the entity.
    Id,
    /// A key with one value: `kind`, `gender`, `born`, `died`.
    Key(&'static str),
    /// A key with a value in each language; `None` on a site with one language.
    Text(&'static str, Option<Lang>),
    /// The identifier of the entity in a catalogue.
    SameAs(&'static str),
}

/// The keys of one value.
const KEYS: [&str; 4] = ["kind", "gender", "born", "died"];

/// The keys of values by language, and how a heading may call them.
const TEXTS: [(&str, &str); 6] = [
    ("name", "name"),
    ("alias", "aliases"),
    ("aliases", "aliases"),
    ("sort", "sort"),
    ("summary", "summary"),
    ("description", "description"),
];

impl TableColumn {
    /// The meaning of a heading; `None` if it has none. The language of a text is a tag after it:
    /// `name:en`, `name (en)`, `name_en`, `name en`.
    pub fn of(heading: &str, languages: &[Lang]) -> Option<Self> {
        let heading = heading.trim().to_lowercase();
        if heading == "id" {
            return Some(Self::Id);
        }
        if let Some(key) = KEYS.iter().find(|key| **key == heading) {
            return Some(Self::Key(key));
        }
        if let Some(name) = same_as::catalogues().find(|name| *name == heading) {
            return Some(Self::SameAs(name));
        }
        TEXTS.iter().find_map(|(word, key)| {
            let rest = heading.strip_prefix(word)?;
            if rest.is_empty() {
                let first = languages.first().filter(|_| languages.len() > 1);
                return Some(Self::Text(key, first.cloned()));
            }
            let tag = rest.trim_matches([':', '_', '.', '-', ' ', '(', ')', '[', ']']);
            let is_apart = rest.len() > tag.len();
            let lang = languages
                .iter()
                .find(|lang| lang.as_str().eq_ignore_ascii_case(tag))?;
            is_apart.then(|| Self::Text(key, Some(lang.clone())))
        })
    }

    /// Whether the column has names.
    pub fn is_name(&self) -> bool {
        matches!(self, Self::Text("name", _))
    }
}

/// Says which headings there are.
pub(super) fn unknown(languages: &[Lang]) -> String {
    format!(
        "no such column is known. Known are `id`, `kind`, `gender`, `born`, `died`, {}; `aliases`, `sort`, `summary` and `description` likewise; {}",
        name_example(languages),
        same_as::catalogues().collect::<Vec<_>>().join(", ")
    )
}

/// The headings of names: "`name:ar`, `name:en`".
pub(super) fn name_example(languages: &[Lang]) -> String {
    let names = languages.iter().map(|lang| format!("`name:{lang}`"));
    names.collect::<Vec<_>>().join(", ")
}
