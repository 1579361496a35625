//! The comments at the beginning of templates list the fields that a template sees, each with its
//! type and meaning. They are generated from the docs of the structs in `src/render/context`.
//!
//! A comment names its structs in a line `Context: ArticlePage, Fallback`; what follows in the
//! comment is generated. `HASHIYA_BLESS=1 cargo test --test site headers` rewrites it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Columns of a generated line.
const WIDTH: usize = 100;

/// A struct of a page's context.
#[derive(Debug)]
struct Struct {
    doc: String,
    fields: Vec<Field>,
}

#[derive(Debug)]
struct Field {
    name: String,
    rust_type: String,
    doc: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The structs of the context by name, and the names of its enums.
fn read_context() -> (BTreeMap<String, Struct>, BTreeSet<String>) {
    let (mut structs, mut enums) = (BTreeMap::new(), BTreeSet::new());
    for file in fs::read_dir(root().join("src/render/context")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let mut doc = String::new();
        let mut current: Option<(String, Struct)> = None;
        for line in text.lines() {
            let line = line.trim();
            if let Some(words) = line.strip_prefix("///") {
                doc.push_str(words);
            } else if let Some(rest) = line.strip_prefix("pub struct ") {
                let name = rest.trim_end_matches(" {").to_owned();
                let fields = Vec::new();
                current = Some((
                    name,
                    Struct {
                        doc: std::mem::take(&mut doc),
                        fields,
                    },
                ));
            } else if let Some(rest) = line.strip_prefix("pub enum ") {
                enums.insert(rest.trim_end_matches(" {").to_owned());
            } else if let (Some((_, found)), Some(rest)) = (&mut current, line.strip_prefix("pub "))
                && let Some((name, rust_type)) = rest.trim_end_matches(',').split_once(": ")
            {
                let (name, rust_type) = (name.to_owned(), rust_type.to_owned());
                found.fields.push(Field {
                    name,
                    rust_type,
                    doc: std::mem::take(&mut doc),
                });
            } else if line == "}" {
                structs.extend(current.take());
            } else if !line.starts_with("#[") {
                doc.clear();
            }
        }
    }
    (structs, enums)
}

/// A type as an author of templates sees it, and the struct that it names.
fn template_type<'a>(rust_type: &'a str, enums: &BTreeSet<String>) -> (String, Option<&'a str>) {
    let inner = |start| {
        rust_type
            .strip_prefix(start)
            .and_then(|rest| rest.strip_suffix('>'))
    };
    if let Some(inner) = inner("Option<") {
        let (name, named) = template_type(inner, enums);
        return (format!("{name} or none"), named);
    }
    if let Some(inner) = inner("Vec<") {
        let (name, named) = template_type(inner, enums);
        return (format!("list of {name}"), named);
    }
    let plain = match rust_type {
        "String" | "&'static str" | "Address" | "LayerSet" => "text",
        "u8" | "u32" | "u64" => "number",
        "bool" => "true or false",
        "Html" => "markup",
        name if enums.contains(name) => "text",
        name => return (name.to_owned(), Some(name)),
    };
    (plain.to_owned(), None)
}

/// Adds words to lines, the first indented by `first` and the others by `rest` spaces.
fn wrap(words: &str, first: usize, rest: usize, lines: &mut Vec<String>) {
    let mut line = " ".repeat(first);
    for word in words.split_whitespace() {
        let is_begun = !line.trim().is_empty();
        if is_begun && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::replace(&mut line, " ".repeat(rest)));
        } else if is_begun {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
}

/// The generated lines below `Context: …`. `homes` are the templates whose headers have the structs.
fn describe(
    names: &[String],
    (structs, enums): &(BTreeMap<String, Struct>, BTreeSet<String>),
    homes: &BTreeMap<String, String>,
) -> String {
    let mut lines = Vec::new();
    let mut elsewhere = BTreeSet::new();
    for (index, name) in names.iter().enumerate() {
        let found = structs
            .get(name)
            .unwrap_or_else(|| panic!("there is no struct {name}"));
        if index > 0 {
            wrap(&format!("{name}: {}", found.doc), 3, 3, &mut lines);
        }
        for Field {
            name: field,
            rust_type,
            doc,
        } in &found.fields
        {
            assert!(!doc.is_empty(), "{name}.{field} needs a doc comment");
            let (shown, named) = template_type(rust_type, enums);
            if let Some(named) = named.filter(|named| !names.iter().any(|own| own == named)) {
                let home = homes.get(named);
                let home = home.unwrap_or_else(|| panic!("no template's header has {named}"));
                elsewhere.insert(format!("{named} in {home}"));
            }
            wrap(&format!("{field} ({shown}): {doc}"), 5, 7, &mut lines);
        }
    }
    if !elsewhere.is_empty() {
        let listed = elsewhere.into_iter().collect::<Vec<_>>().join(", ");
        wrap(&format!("See {listed}."), 3, 3, &mut lines);
    }
    let text: String = lines
        .iter()
        .flat_map(|line| [line.as_str(), "\n"])
        .collect();
    assert!(!text.contains("#}"), "this would end the comment: {text}");
    text
}

const CONTEXT: &str = "\n   Context: ";

/// The structs that the comments of a template name, a list for each comment.
fn named_structs(template: &str) -> Vec<Vec<String>> {
    let lines = template
        .split(CONTEXT)
        .skip(1)
        .filter_map(|rest| rest.lines().next());
    lines
        .map(|line| {
            line.trim_end_matches('.')
                .split(", ")
                .map(str::to_owned)
                .collect()
        })
        .collect()
}

/// The template with its generated lines as they should be.
fn regenerate(
    template: &str,
    context: &(BTreeMap<String, Struct>, BTreeSet<String>),
    homes: &BTreeMap<String, String>,
) -> String {
    let mut pieces = template.split(CONTEXT);
    let mut text = pieces.next().unwrap().to_owned();
    for (piece, names) in pieces.zip(named_structs(template)) {
        let (_, after) = piece.split_once("-#}").expect("the comment ends in `-#}`");
        text.push_str(CONTEXT);
        text.push_str(&names.join(", "));
        text.push_str(".\n");
        text.push_str(&describe(&names, context, homes));
        text.push_str("-#}");
        text.push_str(after);
    }
    text
}

fn template_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            template_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            found.push(path);
        }
    }
}

#[test]
fn headers_of_templates_list_what_the_docs_of_the_context_say() {
    let context = read_context();
    let templates = root().join("templates");
    let mut paths = Vec::new();
    template_files(&templates, &mut paths);
    paths.sort();
    let mut homes: BTreeMap<String, String> = BTreeMap::new();
    for path in &paths {
        let name = path
            .strip_prefix(&templates)
            .unwrap()
            .to_string_lossy()
            .into_owned();
        for found in named_structs(&fs::read_to_string(path).unwrap()).concat() {
            let other = homes.insert(found.clone(), name.clone());
            assert_eq!(other, None, "{found} is in two headers");
        }
    }
    let missing: Vec<_> = context
        .0
        .keys()
        .filter(|name| !homes.contains_key(*name))
        .collect();
    assert!(missing.is_empty(), "no template's header has {missing:?}");
    let bless = std::env::var_os("HASHIYA_BLESS").is_some();
    for path in &paths {
        let template = fs::read_to_string(path).unwrap();
        let wanted = regenerate(&template, &context, &homes);
        if bless {
            fs::write(path, wanted).unwrap();
        } else {
            let name = path.display();
            assert_eq!(
                template, wanted,
                "the header of {name} is old: HASHIYA_BLESS=1 cargo test --test site headers"
            );
        }
    }
}
