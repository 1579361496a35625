//! Joins findings that have one cause and say the same in many places.
//!
//! If a language is taken out of the settings, or the text in it is removed, everything that is
//! written in it is reported. A few such findings are slips, to be seen one by one. Of many the first
//! is kept, and its help says where the others are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::diagnostic::{Diagnostic, SourceMap};
use crate::source::codes;

/// So many findings that say the same are still shown one by one.
const SHOWN: usize = 3;

/// So many files are named in the help.
const NAMED: usize = 3;

/// What findings that are joined have in common.
type Group = (&'static str, String, String);

/// Leaves of many findings with the same cause only the first.
pub(super) fn join(diagnostics: Vec<Diagnostic>, sources: &SourceMap) -> Vec<Diagnostic> {
    let mut places: HashMap<Group, BTreeMap<String, usize>> = HashMap::new();
    for found in &diagnostics {
        if let (Some(group), Some(file)) = (group(found, sources), found.file(sources)) {
            let files = places.entry(group).or_default();
            *files.entry(file.to_owned()).or_default() += 1;
        }
    }
    let mut seen = BTreeSet::new();
    let joined = diagnostics.into_iter().filter_map(|mut found| {
        let Some(group) = group(&found, sources) else {
            return Some(found);
        };
        let Some(files) = places.get(&group) else {
            return Some(found);
        };
        if files.values().sum::<usize>() <= SHOWN {
            return Some(found);
        }
        if !seen.insert(group) {
            return None;
        }
        let help = found.help.take().unwrap_or_default();
        found.help = Some(format!("{help}; the same stands in {}", list(files)));
        Some(found)
    });
    joined.collect()
}

/// The group of a finding, if it is one of those that have the same cause.
fn group(found: &Diagnostic, sources: &SourceMap) -> Option<Group> {
    let is_no_language =
        found.code == codes::LANGUAGE && found.message.ends_with(codes::NO_LANGUAGE);
    if is_no_language {
        return Some((found.code.0, found.message.clone(), String::new()));
    }
    let is_no_text = found.code == codes::TARGET && found.message.starts_with(codes::NO_TEXT);
    is_no_text.then(|| {
        let file = found.file(sources).unwrap_or_default();
        (found.code.0, found.message.clone(), file.to_owned())
    })
}

/// The files with the number of places in each: "a.yaml (12 places), b.yaml and 3 more files".
fn list(files: &BTreeMap<String, usize>) -> String {
    let named = files.iter().take(NAMED).map(|(file, count)| match count {
        1 => file.clone(),
        count => format!("{file} ({count} places)"),
    });
    let named = named.collect::<Vec<_>>().join(", ");
    match files.len().saturating_sub(NAMED) {
        0 => named,
        1 => format!("{named} and one more file"),
        more => format!("{named} and {more} more files"),
    }
}
