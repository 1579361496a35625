//! The files of `src/`, without their unit tests.

use std::fs;
use std::path::{Path, PathBuf};

use crate::blank::without_comments_and_literals;

/// A file of `src/`. Files that hold only tests are not among them.
pub struct Source {
    /// Relative to `src/`, such as `anchor/find.rs`.
    pub path: String,
    /// The module that the file is, from the crate's root: `["anchor", "find"]`. Empty for `lib.rs`.
    pub module: Vec<String>,
    /// What precedes the unit tests, as written.
    pub text: String,
    /// The text without comments and without the content of literals, byte for byte as long.
    pub code: String,
}

impl Source {
    fn new(root: &Path, path: &Path) -> Self {
        let mut text = fs::read_to_string(path).unwrap();
        let end = text.find("#[cfg(test)]\nmod tests").unwrap_or(text.len());
        text.truncate(end);
        let path = path
            .strip_prefix(root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        let name = path.strip_suffix(".rs").unwrap();
        let name = name.strip_suffix("/mod").unwrap_or(name);
        let module = if name == "lib" {
            Vec::new()
        } else {
            name.split('/').map(str::to_owned).collect()
        };
        let code = without_comments_and_literals(&text);
        Self {
            path,
            module,
            text,
            code,
        }
    }

    /// The top-level module, such as `anchor`; `lib` for the root.
    pub fn area(&self) -> &str {
        self.module.first().map_or("lib", String::as_str)
    }

    /// Lines before the unit tests.
    pub fn lines(&self) -> usize {
        self.text.trim_end().lines().count()
    }

    /// Functions with a body: the name, the line that it begins in (from 1), and how many lines it
    /// takes from its signature to its closing brace.
    pub fn functions(&self) -> Vec<(&str, usize, usize)> {
        let mut functions = Vec::new();
        for (at, _) in self.code.match_indices("fn ") {
            let before = self.code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let rest = &self.code[at + 3..];
            let name = rest
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap();
            let Some(body) = body_after(rest).filter(|_| !name.is_empty()) else {
                continue;
            };
            let first = self.code[..at].matches('\n').count() + 1;
            functions.push((name, first, rest[..body].matches('\n').count() + 1));
        }
        functions
    }
}

/// Where the body of a function ends whose signature `rest` begins with; `None` without a body.
fn body_after(rest: &str) -> Option<usize> {
    // A semicolon inside brackets belongs to an array's type.
    let mut depth = 0_i32;
    for (at, c) in rest.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ';' if depth == 0 => return None,
            '{' if depth == 0 => return Some(at + closing(&rest[at..])?),
            _ => {}
        }
    }
    None
}

/// The length of the braces that `text` begins with, up to and with the closing one.
pub fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// All files of `src/` that are not tests, sorted by path.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    let sources: Vec<_> = paths.iter().map(|path| Source::new(&root, path)).collect();
    assert!(sources.len() > 50, "the sources are not where they were");
    sources
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        if stem == "tests" || stem == "testing" {
            continue;
        }
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

#[test]
fn a_function_is_as_long_as_its_signature_and_body() {
    let text = "trait T {\n    fn none(&self) -> [u8; 2];\n}\nfn two(a: [u8; 2]) {\n}\nconst fn one() {}\n";
    let source = Source {
        path: String::new(),
        module: Vec::new(),
        text: text.to_owned(),
        code: text.to_owned(),
    };
    assert_eq!(source.functions(), [("two", 4, 2), ("one", 6, 1)]);
}
