//! One name means one thing: no two types of the crate share a name.

use std::collections::BTreeMap;

use crate::source::sources;

/// Keywords that introduce the name of a type or trait.
const KEYWORDS: [&str; 4] = ["struct", "enum", "trait", "type"];

#[test]
fn no_two_types_share_a_name() {
    let sources = sources();
    let mut defined: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    // Associated types are indented, and many traits want the same ones.
    for source in &sources {
        for line in source.code.lines().filter(|line| !line.starts_with(' ')) {
            let mut words = line
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .filter(|word| !["pub", "crate", "super", "in", ""].contains(word));
            if words.next().is_some_and(|word| KEYWORDS.contains(&word))
                && let Some(name) = words.next()
            {
                defined.entry(name).or_default().push(&source.path);
            }
        }
    }
    assert!(defined.len() > 400, "{} types", defined.len());
    let shared: Vec<_> = defined
        .iter()
        .filter(|(_, paths)| paths.len() > 1)
        .map(|(name, paths)| format!("{name}: src/{}", paths.join(", src/")))
        .collect();
    assert!(shared.is_empty(), "{}", shared.join("\n"));
}
