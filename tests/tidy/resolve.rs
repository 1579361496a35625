//! From a path in the code to the file in which the item is defined.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::Source;

/// The names that a file defines or imports.
pub struct Scope {
    /// Items defined in the file itself.
    pub items: BTreeSet<String>,
    /// Names of traits among `items`.
    pub traits: BTreeSet<String>,
    /// Modules declared here that have a file of their own.
    pub children: BTreeSet<String>,
    /// What `use` binds here: the name, and the path it stands for.
    pub uses: Vec<(String, Vec<String>)>,
    /// The file's code without its `use` declarations.
    pub body: String,
}

impl Scope {
    pub fn of(source: &Source) -> Self {
        let mut scope = Self {
            items: BTreeSet::new(),
            traits: BTreeSet::new(),
            children: BTreeSet::new(),
            uses: Vec::new(),
            body: String::with_capacity(source.code.len()),
        };
        let mut rest = source.code.as_str();
        while let Some(at) = find_word(rest, "use") {
            let (before, declaration) = rest.split_at(at);
            scope.body.push_str(before);
            let (tree, after) = declaration["use".len()..].split_once(';').unwrap();
            let tokens = tokens(tree);
            // `use<'a>` in a bound is no declaration.
            if tokens.first().is_some_and(|token| token == "<") {
                rest = &declaration["use".len()..];
                continue;
            }
            bindings(&tokens, &mut 0, &[], &mut scope.uses);
            rest = after;
        }
        scope.body.push_str(rest);
        scope.define();
        scope
    }

    /// Collects the items at the top level of the file.
    fn define(&mut self) {
        let mut depth = 0_usize;
        let tokens = tokens(&self.body);
        for (at, token) in tokens.iter().enumerate() {
            match token.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                "struct" | "enum" | "trait" | "type" | "fn" | "const" | "static" | "mod"
                | "union"
                    if depth == 0 =>
                {
                    let Some(name) = tokens.get(at + 1) else {
                        continue;
                    };
                    if token == "mod" && tokens.get(at + 2).is_some_and(|next| next == ";") {
                        self.children.insert(name.clone());
                    } else {
                        if token == "trait" {
                            self.traits.insert(name.clone());
                        }
                        self.items.insert(name.clone());
                    }
                }
                _ => {}
            }
        }
    }
}

fn find_word(text: &str, word: &str) -> Option<usize> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word)
        .map(|(at, _)| at)
        .find(|at| !text[..*at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part))
}

/// Names, `::` and single signs; white space is left out.
pub fn tokens(code: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = code;
    loop {
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else {
            return tokens;
        };
        let end = if first.is_alphanumeric() || first == '_' {
            rest.find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        tokens.push(rest[..end].to_owned());
        rest = &rest[end..];
    }
}

/// Reads a use tree from `at`: `a::{b, c as d, e::*}` binds `b`, `d` and the glob `*`.
fn bindings(
    tokens: &[String],
    at: &mut usize,
    prefix: &[String],
    uses: &mut Vec<(String, Vec<String>)>,
) {
    let mut path = prefix.to_vec();
    while let Some(token) = tokens.get(*at) {
        *at += 1;
        match token.as_str() {
            "::" => {}
            "{" => {
                while tokens.get(*at).is_some_and(|token| token != "}") {
                    bindings(tokens, at, &path, uses);
                    if tokens.get(*at).is_some_and(|token| token == ",") {
                        *at += 1;
                    }
                }
                *at += 1;
                return;
            }
            "as" => {
                uses.push((tokens[*at].clone(), path));
                *at += 1;
                return;
            }
            "," | "}" => {
                *at -= 1;
                break;
            }
            name => path.push(name.to_owned()),
        }
    }
    let Some(last) = path.last() else { return };
    let name = last.clone();
    if name == "self" {
        path.pop();
        uses.push((path.last().cloned().unwrap_or_default(), path));
    } else {
        uses.push((name, path));
    }
}

/// The crate's modules by their paths.
pub struct Crate<'a> {
    pub scopes: BTreeMap<&'a [String], Scope>,
}

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Module(Vec<String>),
    /// An item, and the module whose file defines it.
    Item {
        module: Vec<String>,
        name: String,
    },
}

impl<'a> Crate<'a> {
    pub fn new(sources: &'a [Source]) -> Self {
        let scopes = sources
            .iter()
            .map(|source| (source.module.as_slice(), Scope::of(source)))
            .collect();
        Self { scopes }
    }

    /// Resolves a path as `module` writes it; `None` for what is not of this crate.
    pub fn resolve(&self, module: &[String], path: &[String]) -> Option<Target> {
        self.walk(module, path, 0)
    }

    fn walk(&self, module: &[String], path: &[String], depth: usize) -> Option<Target> {
        // Globs may import each other.
        if depth > 16 {
            return None;
        }
        let (first, mut rest) = path.split_first()?;
        let mut here = match first.as_str() {
            // The binary sees the library under its name.
            "crate" | "hashiya" => Target::Module(Vec::new()),
            "self" => Target::Module(module.to_vec()),
            "super" => Target::Module(module.split_last()?.1.to_vec()),
            name => self.look_up(module, name, depth)?,
        };
        while let Some((name, after)) = rest.split_first() {
            let Target::Module(inside) = &here else { break };
            here = if name == "super" {
                Target::Module(inside.split_last()?.1.to_vec())
            } else {
                self.look_up(inside, name, depth)?
            };
            rest = after;
        }
        Some(here)
    }

    /// What `name` means in a module: a child, an item, or what a `use` there leads to.
    fn look_up(&self, module: &[String], name: &str, depth: usize) -> Option<Target> {
        let scope = self.scopes.get(module)?;
        if scope.children.contains(name) {
            return Some(Target::Module([module, &[name.to_owned()]].concat()));
        }
        if scope.items.contains(name) {
            return Some(Target::Item {
                module: module.to_vec(),
                name: name.to_owned(),
            });
        }
        let named = scope.uses.iter().filter(|(bound, _)| bound == name);
        // `use foo::foo` must not ask for itself.
        let named = named.filter(|(_, path)| path.first().is_none_or(|first| first != name));
        let mut found = named.filter_map(|(_, path)| self.walk(module, path, depth + 1));
        found.next().or_else(|| {
            let globs = scope.uses.iter().filter(|(bound, _)| bound == "*");
            globs
                .filter_map(|(_, path)| self.walk(module, &path[..path.len() - 1], depth + 1))
                .find_map(|target| match target {
                    Target::Module(other) if other != module => {
                        self.look_up(&other, name, depth + 1)
                    }
                    _ => None,
                })
        })
    }
}
