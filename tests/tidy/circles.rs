//! Files that import one another.
//!
//! A file imports another when its code uses an item that the other defines, however many
//! re-exports lie between. So a `mod.rs` that only declares and re-exports imports nothing, and a
//! child that uses an item of its parent forms a circle with it if the parent's code calls the child.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;

use crate::resolve::{Crate, Scope, Target, tokens};
use crate::source::{Source, sources};

/// File → the files it imports, each with the items it uses of them.
pub type Graph = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// Which file imports which.
pub fn graph(sources: &[Source]) -> Graph {
    let known = Crate::new(sources);
    let paths: BTreeMap<&[String], &str> = sources
        .iter()
        .map(|source| (source.module.as_slice(), source.path.as_str()))
        .collect();
    let mut graph = Graph::new();
    for source in sources {
        let imports = graph.entry(source.path.clone()).or_default();
        for (module, name) in used(&known, &source.module) {
            if module != source.module {
                imports
                    .entry(paths[module.as_slice()].to_owned())
                    .or_default()
                    .insert(name);
            }
        }
    }
    graph
}

/// The items that the code of a module uses, each with the module that defines it.
fn used(known: &Crate<'_>, module: &[String]) -> BTreeSet<(Vec<String>, String)> {
    let scope = &known.scopes[module];
    let mut used = BTreeSet::new();
    for path in paths(scope) {
        if let Some(Target::Item { module, name }) = known.resolve(module, &path) {
            used.insert((module, name));
        }
    }
    // A trait is used through its methods, without its name.
    for (_, path) in &scope.uses {
        if let Some(Target::Item { module, name }) = known.resolve(module, path)
            && known.scopes[module.as_slice()].traits.contains(&name)
            && !path
                .first()
                .is_some_and(|first| scope.children.contains(first))
        {
            used.insert((module, name));
        }
    }
    used
}

/// The paths that the code below the `use` declarations names: `super::find::all`, `Selector::new`.
fn paths(scope: &Scope) -> BTreeSet<Vec<String>> {
    let tokens = tokens(&scope.body);
    let is_name = |token: &str| token.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let mut paths = BTreeSet::new();
    let mut at = 0;
    while at < tokens.len() {
        let follows_dot = at > 0 && tokens[at - 1] == ".";
        let mut path = Vec::new();
        while tokens.get(at).is_some_and(|token| is_name(token)) {
            path.push(tokens[at].clone());
            if tokens.get(at + 1).is_none_or(|next| next != "::") {
                break;
            }
            at += 2;
        }
        // A method or field is no path.
        if !path.is_empty() && !follows_dot {
            paths.insert(path);
        }
        at += 1;
    }
    paths
}

/// Every shortest circle through an import, once each, shortest first.
pub fn circles(graph: &Graph) -> Vec<Vec<String>> {
    let mut circles = BTreeSet::new();
    for (from, imports) in graph {
        for to in imports.keys() {
            let Some(mut circle) = way(graph, to, from) else {
                continue;
            };
            let least = circle
                .iter()
                .enumerate()
                .min_by_key(|(_, path)| *path)
                .unwrap()
                .0;
            circle.rotate_left(least);
            circles.insert((circle.len(), circle));
        }
    }
    circles.into_iter().map(|(_, circle)| circle).collect()
}

/// The shortest way along imports, both ends in it.
fn way(graph: &Graph, from: &str, to: &str) -> Option<Vec<String>> {
    let mut before: BTreeMap<&str, &str> = BTreeMap::from([(from, from)]);
    let mut queue = VecDeque::from([from]);
    while let Some(here) = queue.pop_front() {
        if here == to {
            let mut way = vec![here.to_owned()];
            while way[way.len() - 1] != from {
                way.push(before[way[way.len() - 1].as_str()].to_owned());
            }
            way.reverse();
            return Some(way);
        }
        for next in graph.get(here)?.keys() {
            if !before.contains_key(next.as_str()) {
                before.insert(next, here);
                queue.push_back(next);
            }
        }
    }
    None
}

/// `a.rs → b.rs (Item) → a.rs (Other)`.
pub fn print(graph: &Graph, circle: &[String]) -> String {
    let mut line = circle[0].clone();
    for (at, from) in circle.iter().enumerate() {
        let to = &circle[(at + 1) % circle.len()];
        let items: Vec<&str> = graph[from][to].iter().map(String::as_str).collect();
        let _ = write!(line, " → {to} ({})", items.join(", "));
    }
    line
}

#[test]
fn files_do_not_import_one_another_in_a_circle() {
    let graph = graph(&sources());
    let circles: Vec<_> = circles(&graph)
        .iter()
        .map(|circle| print(&graph, circle))
        .collect();
    assert!(
        circles.is_empty(),
        "{} circles:\n{}",
        circles.len(),
        circles.join("\n")
    );
}

#[test]
fn a_re_export_is_looked_through() {
    let file = |module: &str, code: &str| Source {
        path: format!("{module}.rs"),
        module: module.split('/').map(str::to_owned).collect(),
        text: code.to_owned(),
        code: code.to_owned(),
    };
    let found = |parent: &str, child: &str| {
        let mut root = file("", "mod a;");
        root.module.clear();
        let files = [
            root,
            file("a", &format!("mod b; mod c; pub use self::c::C; {parent}")),
            file("a/b", child),
            file("a/c", "pub struct C;"),
        ];
        circles(&graph(&files)).len()
    };
    assert_eq!(found("", "use super::C; fn f(c: C) {}"), 0);
    assert_eq!(
        found("struct P; fn g() { b::f() }", "use super::C; fn f(c: C) {}"),
        0
    );
    assert_eq!(
        found("struct P; fn g() { b::f() }", "use super::*; fn f(c: P) {}"),
        1
    );
    assert_eq!(found("struct P;", "pub fn f(c: super::P) {}"), 0);
    assert_eq!(
        found(
            "struct P; use b::f as h; fn g() { h() }",
            "pub fn f(c: super::P) {}"
        ),
        1
    );
}
