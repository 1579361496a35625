//! Which module imports which: the table in ARCHITECTURE.md, "Who may import whom", is the rule.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Source, sources};

const ARCHITECTURE: &str = include_str!("../../ARCHITECTURE.md");
const HEADING: &str = "## Who may import whom";

type Imports = BTreeMap<String, BTreeSet<String>>;

/// The rows of the table. Remarks in brackets are left out; "nothing" is an empty set.
fn table() -> Imports {
    let (_, section) = ARCHITECTURE.split_once(HEADING).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let mut table = Imports::new();
    for row in rows {
        let [_, modules, imports, _] = row.split('|').collect::<Vec<_>>()[..] else {
            panic!("a row of the import table has two cells: {row}")
        };
        let names = |cell: &str| -> BTreeSet<String> {
            let names = without_remarks(cell);
            let names = names
                .split(',')
                .map(|name| name.trim().trim_matches('`').to_owned());
            names.filter(|name| name != "nothing").collect()
        };
        for module in names(modules) {
            assert!(
                table.insert(module.clone(), names(imports)).is_none(),
                "the import table has two rows for {module}"
            );
        }
    }
    table
}

fn without_remarks(cell: &str) -> String {
    let mut pieces = cell.split('(');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text += piece.split_once(')').map_or(piece, |(_, after)| after);
    }
    text
}

/// What each module imports in fact, without its unit tests.
fn imports(sources: &[Source]) -> Imports {
    let mut imports = Imports::new();
    for source in sources {
        let area = match source.area() {
            "lib" => continue,
            // The binary: `main.rs` only starts `cli`.
            "main" => "cli",
            area => area,
        };
        let own = imports.entry(area.to_owned()).or_default();
        let named = ["crate::", "hashiya::"].into_iter().flat_map(|root| {
            source.code.split(root).skip(1).map(|rest| {
                rest.split(|c: char| !c.is_ascii_lowercase() && c != '_')
                    .next()
                    .unwrap()
            })
        });
        own.extend(
            named
                .filter(|name| !name.is_empty() && *name != area)
                .map(str::to_owned),
        );
    }
    imports
}

/// How many modules are in a circle.
pub fn circles(sources: &[Source]) -> usize {
    left_in_circles(&imports(sources)).len()
}

/// What imports nothing that is left is removed until nothing can be: the rest is in circles.
fn left_in_circles(imports: &Imports) -> Vec<String> {
    let mut left = imports.clone();
    loop {
        let free: Vec<String> = left
            .iter()
            .filter(|(_, to)| !to.iter().any(|to| left.contains_key(to)))
            .map(|(from, _)| from.clone())
            .collect();
        if free.is_empty() {
            return left.into_keys().collect();
        }
        left.retain(|module, _| !free.contains(module));
    }
}

#[test]
fn modules_import_what_the_table_says() {
    let (table, imports) = (table(), imports(&sources()));
    let mut faults = Vec::new();
    for (module, imported) in &imports {
        if table.get(module) != Some(imported) {
            let list: Vec<_> = imported.iter().map(String::as_str).collect();
            let list = if list.is_empty() {
                "nothing".to_owned()
            } else {
                list.join(", ")
            };
            faults.push(format!("the code has: | `{module}` | {list} |"));
        }
    }
    let gone = table.keys().filter(|module| !imports.contains_key(*module));
    faults.extend(gone.map(|module| format!("there is no module {module}")));
    assert!(
        faults.is_empty(),
        "ARCHITECTURE.md, \"{HEADING}\"\n{}",
        faults.join("\n")
    );
}

#[test]
fn modules_import_one_another_in_one_direction() {
    let circle = left_in_circles(&imports(&sources()));
    assert!(
        circle.is_empty(),
        "these import one another in a circle: {circle:?}"
    );
}

#[test]
fn a_use_names_one_module() {
    for source in sources() {
        assert!(
            !source.code.contains("use crate::{"),
            "src/{}: write one `use crate::…` a module, so that the table can be checked",
            source.path
        );
    }
}
