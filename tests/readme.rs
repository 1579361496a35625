//! README.md is true: its walk-through works as written, and its tables list the commands and options
//! that `--help` lists.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "support/program.rs"]
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use hashiya::diagnostic::Severity;
use hashiya::output::MemoryTarget;
use hashiya::pipeline::{Options as RunOptions, RunOutcome, build_files, check_files};
use hashiya::source::files::Memory;
use hashiya::starter::{ExampleSite, site_files};
use hashiya::text::Lang;

const README: &str = include_str!("../README.md");
const ANNOTATIONS: &str = "content/articles/coffee/annotations.yaml";

/// The fenced block that follows the first place of some words.
fn block_after<'a>(words: &str, fence: &str) -> &'a str {
    let (_, after) = README
        .split_once(words)
        .unwrap_or_else(|| panic!("README.md no longer has {words}"));
    let (_, block) = after.split_once(&format!("\n```{fence}\n")).unwrap();
    block.split_once("```").unwrap().0
}

/// The site that `hashiya init` makes in the walk-through, with the lines of README.md that follow
/// `words` at the end of its annotations.
fn site(words: &str) -> Memory {
    let languages = ["en", "ar"].map(|tag| Lang::parse(tag).unwrap());
    let example = ExampleSite::new(languages.into(), None);
    let mut site = Memory::new(&[]);
    for file in site_files(&example).unwrap() {
        site.0.insert(file.path, file.bytes);
    }
    let annotations = site.0.get_mut(ANNOTATIONS).unwrap();
    annotations.extend(b"\n");
    annotations.extend(block_after(words, "yaml").bytes());
    site
}

fn faults(outcome: &RunOutcome) -> Vec<&str> {
    let found = outcome
        .diagnostics
        .iter()
        .filter(|found| found.severity != Severity::Note);
    found.map(|found| found.message.as_str()).collect()
}

#[test]
fn the_annotation_of_the_walk_through_finds_its_place_and_is_shown() {
    let target = MemoryTarget::new();
    let site = site("by a longer passage around it");
    let outcome = build_files(&site, &RunOptions::default(), &target, &|_| {}).unwrap();
    assert_eq!(faults(&outcome), <[&str; 0]>::default());
    let page = |path: &str| String::from_utf8(target.files()[path].clone()).unwrap();
    let note = "In Mecca it was forbidden in 1511.";
    assert!(page("en/articles/coffee/index.html").contains(note));
}

#[test]
fn without_the_passage_it_is_ambiguous_as_the_walk_through_says() {
    let site = site("Add at its end:");
    let outcome = check_files(&site, &RunOptions::default()).unwrap();
    let plain = |text: &str| text.replace('\u{2068}', "‹").replace('\u{2069}', "›");
    let [found] = outcome
        .diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error)
        .collect::<Vec<_>>()[..]
    else {
        panic!("{:?}", faults(&outcome))
    };
    let position = outcome
        .sources
        .file(found.span.unwrap().file)
        .unwrap()
        .position(found.span.unwrap().start);
    let message = block_after("These words occur twice in the text:", "text");
    for said in [
        format!("error[{}]: {}\n", found.code.0, plain(&found.message)),
        format!("--> {ANNOTATIONS}:{}:{}\n", position.line, position.column),
        format!("= help: {}\n", plain(found.help.as_deref().unwrap())),
    ] {
        assert!(message.contains(&said), "{said}\n{message}");
    }
}

/// Each option with the commands that have it.
type Options = BTreeMap<String, BTreeSet<String>>;

fn help(arguments: &[&str]) -> String {
    let ran = program::run(Path::new(env!("CARGO_MANIFEST_DIR")), arguments);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    ran.stdout
}

/// The lines of a section of the help, such as `Options:`, that begin an entry.
fn entries<'a>(help: &'a str, section: &str) -> Vec<&'a str> {
    let (_, after) = help.split_once(&format!("\n{section}:\n")).unwrap();
    let lines = after
        .lines()
        .take_while(|line| line.is_empty() || line.starts_with(' '));
    // Descriptions are indented further.
    let entries = lines.filter(|line| !line.is_empty() && !line.starts_with("        "));
    entries.map(str::trim).collect()
}

/// The commands that `hashiya --help` lists.
fn commands() -> BTreeSet<String> {
    let help = help(&["--help"]);
    let names = entries(&help, "Commands");
    let names = names
        .iter()
        .map(|line| line.split(' ').next().unwrap().to_owned());
    names.filter(|name| name != "help").collect()
}

/// The help of each command and, beside the name of its command, of each subcommand.
fn helps() -> Vec<(String, String)> {
    let mut helps = Vec::new();
    for command in commands() {
        let own = help(&[&command, "--help"]);
        if own.contains("\nCommands:\n") {
            let names = entries(&own, "Commands").into_iter();
            let names = names.filter_map(|line| line.split(' ').next());
            for name in names.filter(|name| *name != "help") {
                helps.push((command.clone(), help(&[&command, name, "--help"])));
            }
        }
        helps.push((command, own));
    }
    helps
}

/// `--out DIR` and the like, from the help of each command.
fn options_of_help() -> Options {
    let mut options = Options::new();
    for (command, help) in helps() {
        for entry in entries(&help, "Options")
            .iter()
            .filter(|entry| !entry.starts_with("-h,"))
        {
            // The short form of an option is not in the table.
            let long = entry.find(", --").map_or(*entry, |at| &entry[at + 2..]);
            let mut words = long.split_whitespace();
            let name = words.next().unwrap();
            let value = words
                .next()
                .and_then(|value| value.strip_prefix('<')?.strip_suffix('>'));
            let option = value.map_or_else(|| name.to_owned(), |value| format!("{name} {value}"));
            options.entry(option).or_default().insert(command.clone());
        }
    }
    options
}

/// The first two cells of each row of the table whose head begins so.
fn rows(head: &str) -> Vec<(&'static str, &'static str)> {
    let (_, table) = README.split_once(&format!("\n| {head} |")).unwrap();
    let rows = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let mut cells = row.trim_matches('|').split('|').map(str::trim);
        (cells.next().unwrap(), cells.next().unwrap())
    })
    .collect()
}

#[test]
fn the_table_of_entities_can_be_imported() {
    let folder = tempfile::TempDir::new().unwrap();
    let ran = program::run(folder.path(), &["init", ".", "--languages", "en,ar"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let table = block_after("## A table of entities", "text");
    program::write(folder.path(), "persons.csv", table);
    let ran = program::run(
        folder.path(),
        &["import", "persons.csv", "--kind", "person"],
    );
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains("added one entity"), "{}", ran.stderr);
}

#[test]
fn no_help_escapes_quotation_marks() {
    for (_, help) in helps() {
        assert!(!help.contains("\\\""), "{help}");
    }
}

#[test]
fn the_table_of_commands_lists_those_of_the_help() {
    let listed = rows("command").into_iter().map(|(command, _)| {
        let command = command.trim_matches('`').strip_prefix("hashiya ").unwrap();
        command.split(' ').next().unwrap().to_owned()
    });
    assert_eq!(listed.collect::<BTreeSet<_>>(), commands());
}

#[test]
fn the_table_of_options_lists_those_of_the_help_with_their_commands() {
    let mut listed = Options::new();
    for (option, of) in rows("option") {
        let commands = match of {
            "all" => commands(),
            several => several.split(", ").map(str::to_owned).collect(),
        };
        assert!(
            listed
                .insert(option.trim_matches('`').to_owned(), commands)
                .is_none()
        );
    }
    assert_eq!(listed, options_of_help());
}
