//! Every seed of the fuzz targets, and every input that once failed there, through its target.

use std::fs;
use std::path::Path;

use hashiya::output::MemoryTarget;
use hashiya::pipeline::{Options, build_files};

#[path = "weave/markup.rs"]
#[allow(dead_code)]
mod markup;
#[allow(clippy::panic)]
#[path = "../fuzz/targets.rs"]
mod targets;

/// Runs a target over its seeds.
fn run(name: &str, target: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/seeds")
        .join(name);
    let mut seeds = 0;
    for seed in fs::read_dir(folder).expect("there are seeds") {
        let path = seed.expect("a seed").path();
        println!("{}", path.display());
        target(&fs::read(path).expect("a readable seed"));
        seeds += 1;
    }
    assert!(seeds > 2, "{name} has {seeds} seeds");
}

#[test]
fn sources() {
    run("sources", targets::sources);
}

#[test]
fn weave() {
    run("weave", targets::weave);
}

#[test]
fn anchor() {
    run("anchor", targets::anchor);
}

#[test]
fn site() {
    run("site", targets::site);
}

/// A seed that the reader refuses would fuzz nothing behind the reader.
#[test]
fn the_whole_seed_builds() {
    let seed = include_bytes!("../fuzz/seeds/site/whole");
    let files = targets::small_site(seed).expect("short enough");
    let target = MemoryTarget::new();
    let outcome = build_files(&files, &Options::default(), &target, &|_| {}).expect("memory");
    assert!(!outcome.failed(), "{:?}", outcome.diagnostics);
    let page = target.files()["en/articles/a/index.html"].clone();
    let page = String::from_utf8(page).expect("UTF-8");
    for part in ["/notes/en/entities/nimbus/", "disputed"] {
        assert!(page.contains(part), "{part}: {page}");
    }
}
