//! The walk-through of README.md, taken as it is written.
#![allow(clippy::unwrap_used, clippy::panic)]

use hashiya::diagnostic::Severity;
use hashiya::output::MemoryTarget;
use hashiya::pipeline::{Options, Outcome, build_files, check_files};
use hashiya::source::files::Memory;

const README: &str = include_str!("../README.md");
const ARTICLE: &str = "content/articles/translation-slips";

/// The fenced block that follows the first place of some words.
fn block_after<'a>(words: &str, fence: &str) -> &'a str {
    let (_, after) = README
        .split_once(words)
        .unwrap_or_else(|| panic!("README.md no longer has {words}"));
    let (_, block) = after.split_once(&format!("\n```{fence}\n")).unwrap();
    block.split_once("```").unwrap().0
}

/// The site that a reader has at the end of the walk-through.
fn site() -> Memory {
    let annotations = format!("{ARTICLE}/annotations.yaml");
    let about = format!("{ARTICLE}/article.yaml");
    let written = [
        "hashiya.yaml",
        &about,
        "content/entities/organizations.yaml",
        &annotations,
    ];
    let files = written.map(|path| (path, block_after(&format!("`../essays/{path}`"), "yaml")));
    let mut site = Memory::new(&files);
    for (lang, text) in [
        (
            "en",
            include_str!("../content/articles/translation-slips/en.txt"),
        ),
        (
            "ar",
            include_str!("../content/articles/translation-slips/ar.txt"),
        ),
    ] {
        site.0.insert(format!("{ARTICLE}/{lang}.txt"), text.into());
    }
    site
}

fn faults(outcome: &Outcome) -> Vec<&str> {
    let found = outcome
        .diagnostics
        .iter()
        .filter(|found| found.severity != Severity::Note);
    found.map(|found| found.message.as_str()).collect()
}

#[test]
fn every_annotation_of_the_walk_through_finds_its_place_and_is_shown() {
    let target = MemoryTarget::new();
    let outcome = build_files(&site(), &Options::default(), &target, &|_| {}).unwrap();
    assert_eq!(faults(&outcome), <[&str; 0]>::default());
    let page = |path: &str| String::from_utf8(target.files()[path].clone()).unwrap();
    let english = page("en/articles/translation-slips/index.html");
    for shown in [
        "/en/entities/google/",
        "Before them it counted phrases.",
        "By which measure?",
    ] {
        assert!(english.contains(shown), "{shown}");
    }
    assert!(page("ar/articles/translation-slips/index.html").contains("id=\"n-weaver-slip\""));
}

#[test]
fn without_its_suffix_the_annotation_is_ambiguous_as_the_walk_through_says() {
    let mut site = site();
    let annotations = site
        .0
        .get_mut(&format!("{ARTICLE}/annotations.yaml"))
        .unwrap();
    let shorter = String::from_utf8(annotations.clone())
        .unwrap()
        .replace("suffix: \"2018\", ", "");
    assert_ne!(shorter.as_bytes(), annotations);
    *annotations = shorter.into();
    let outcome = check_files(&site, &Options::default()).unwrap();
    let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
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
    let message = block_after("Now take `suffix", "text");
    for said in [
        format!("error[{}]: {}\n", found.code.0, plain(&found.message)),
        format!(
            "--> ../essays/{ARTICLE}/annotations.yaml:{}:{}\n",
            position.line, position.column
        ),
        format!("= help: {}\n", plain(found.help.as_deref().unwrap())),
    ] {
        assert!(message.contains(&said), "{said}\n{message}");
    }
}
