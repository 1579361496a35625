//! An alphabetical index: names in a language's order, under the letters of its alphabet.

mod alphabet;

use std::cmp::Ordering;

use icu::locale::{Locale, LocaleExpander};
use icu::properties::CodePointMapData;
use icu::properties::props::Script;

use super::collate::Collation;

/// A letter's section of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexSection<T> {
    /// What stands above it: a letter, the range of another script (`A–Z`), or `#` for digits and signs.
    pub heading: String,
    /// What belongs under it, in order.
    pub items: Vec<T>,
}

/// The letters under which one language files its names.
#[derive(Debug)]
pub(super) struct Letters {
    script: Option<Script>,
    labels: Option<Vec<&'static str>>,
}

impl Letters {
    pub fn new(locale: &Locale) -> Self {
        let mut id = locale.id.clone();
        LocaleExpander::new_extended().maximize(&mut id);
        let script = id.script.map(Script::from);
        let labels = alphabet::of(id.language.as_str(), script).map(|letters| letters.split(' ').collect());
        Self { script, labels }
    }

    /// The heading of the section in which a name belongs.
    fn heading(&self, name: &str, collation: &Collation) -> String {
        let counted = collation.counted(name);
        let Some(first) = counted.chars().next().filter(|c| c.is_alphabetic()) else { return "#".to_owned() };
        let script = CodePointMapData::<Script>::new().get(first);
        if self.script.is_some_and(|own| own != script && !shares_letters(own, script)) {
            return alphabet::range_of(script).to_owned();
        }
        match &self.labels {
            Some(labels) => {
                let after = labels.partition_point(|label| collation.compare_letters(label, counted) != Ordering::Greater);
                after.checked_sub(1).and_then(|at| labels.get(at)).map_or_else(|| "#".to_owned(), |label| (*label).to_owned())
            }
            None => first.to_uppercase().collect(),
        }
    }

    /// Files the items, which are in order already. Each heading stands once, digits and signs first, other scripts last.
    pub fn sections<T>(&self, items: Vec<T>, name: impl Fn(&T) -> &str, collation: &Collation) -> Vec<IndexSection<T>> {
        let mut sections: Vec<IndexSection<T>> = Vec::new();
        for item in items {
            let heading = self.heading(name(&item), collation);
            match sections.iter_mut().rev().find(|section| section.heading == heading) {
                Some(section) => section.items.push(item),
                None => sections.push(IndexSection { heading, items: vec![item] }),
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

/// Japanese and Korean are written in several scripts at once, and some letters belong to every script.
fn shares_letters(own: Script, script: Script) -> bool {
    let eastern = [Script::Han, Script::Hiragana, Script::Katakana, Script::Hangul, Script::from(icu::locale::subtags::script!("Jpan"))];
    let is_eastern = |script: Script| eastern.contains(&script) || !alphabet::is_known(script);
    matches!(script, Script::Common | Script::Inherited) || (is_eastern(own) && is_eastern(script))
}
