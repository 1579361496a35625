//! Alphabetical indexes: names in a language's order, under the letters of its alphabet.

mod alphabet;

use std::cmp::Ordering;

use icu::locale::{Locale, LocaleExpander};
use icu::properties::CodePointMapData;
use icu::properties::props::Script;

use super::collate::Collation;

/// A section of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexSection<T> {
    /// A letter, the range of another script (`A–Z`), or `#` for digits and signs.
    pub heading: String,
    /// The items, in order.
    pub items: Vec<T>,
}

/// The letters that head the sections of an index in one language.
#[derive(Debug)]
pub(super) struct IndexLetters {
    /// The scripts that the language is written in.
    scripts: Vec<Script>,
    /// `None`: names are listed under their own first letters.
    labels: Option<Vec<&'static str>>,
}

impl IndexLetters {
    pub fn new(locale: &Locale) -> Self {
        let mut id = locale.id.clone();
        LocaleExpander::new_extended().maximize(&mut id);
        let scripts = id.script.map_or_else(Vec::new, alphabet::scripts_of);
        let labels = alphabet::of(id.language.as_str(), scripts.first().copied())
            .map(|letters| letters.split(' ').collect());
        Self { scripts, labels }
    }

    /// The letters, in order; `None` if names are listed under their own first letters.
    pub fn alphabet(&self) -> Option<&[&'static str]> {
        self.labels.as_deref()
    }

    /// Returns the heading of the section that a name belongs to.
    fn heading(&self, name: &str, collation: &Collation) -> String {
        let key = &*collation.sort_key(name);
        let Some(first) = key.chars().next().filter(|c| c.is_alphabetic()) else {
            return "#".to_owned();
        };
        let script = CodePointMapData::<Script>::new().get(first);
        let shared = matches!(script, Script::Common | Script::Inherited);
        if !shared && !self.scripts.is_empty() && !self.scripts.contains(&script) {
            return alphabet::range_of(script).to_owned();
        }
        match &self.labels {
            Some(labels) => {
                let after = labels.partition_point(|label| {
                    collation.compare_letters(label, key) != Ordering::Greater
                });
                after
                    .checked_sub(1)
                    .and_then(|at| labels.get(at))
                    .map_or_else(|| "#".to_owned(), |label| (*label).to_owned())
            }
            None => first.to_uppercase().collect(),
        }
    }

    /// Groups sorted items into sections. Digits and signs come first, other scripts last.
    pub fn sections<T>(
        &self,
        items: Vec<T>,
        name: impl Fn(&T) -> &str,
        collation: &Collation,
    ) -> Vec<IndexSection<T>> {
        let mut sections: Vec<IndexSection<T>> = Vec::new();
        for item in items {
            let heading = self.heading(name(&item), collation);
            match sections
                .iter_mut()
                .rev()
                .find(|section| section.heading == heading)
            {
                Some(section) => section.items.push(item),
                None => sections.push(IndexSection {
                    heading,
                    items: vec![item],
                }),
            }
        }
        sections.sort_by_key(|section| match section.heading.as_str() {
            "#" => 0,
            heading if alphabet::is_range(heading) => 2,
            _ => 1,
        });
        sections
    }
}
