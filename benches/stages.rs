//! The stages one by one, on a site of twenty articles in two languages: load, all before rendering, link
//! after a change, a page, the search index, writing.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::format_push_string
)]

use std::ops::ControlFlow;

use divan::Bencher;
use divan::counter::ItemsCount;
use hashiya::artifact::{Artifact, OutputPath};
use hashiya::output::{BuildTarget, DiskTarget};
use hashiya::pipeline::{Changes, Options, Session};
use hashiya::source::files::Memory;

fn main() {
    divan::main();
}

const ARTICLES: usize = 20;
const PARAGRAPHS: usize = 12;

/// A site in which every paragraph names an entity and has a note. `name` is the English name of one
/// entity.
fn site(name: &str) -> Memory {
    let mut files = vec![
        (
            "hashiya.yaml".to_owned(),
            "languages: [ar, en]\n".to_owned(),
        ),
        (
            "content/entities/all.yaml".to_owned(),
            format!("nimbus: {{kind: organization, name: {{ar: نيمبوس, en: {name}}}}}\n"),
        ),
    ];
    for number in 0..ARTICLES {
        let folder = format!("content/articles/a{number}");
        let (mut arabic, mut english, mut notes) =
            (String::new(), String::new(), "annotations:\n".to_owned());
        for paragraph in 1..=PARAGRAPHS {
            arabic += &format!(
                "زارت الباحثة مختبر نيمبوس في اليوم {paragraph} وكتبت عنه ما رأت من عمله.\n\n"
            );
            english += &format!(
                "On day {paragraph} the researcher visited the laboratory of Nimbus and wrote what she saw.\n\n"
            );
            notes += &format!(
                "  - {{quote: {{ar: نيمبوس, en: Nimbus}}, block: {paragraph}, entity: nimbus}}\n  - {{quote: {{ar: زارت الباحثة, en: the researcher}}, block: {paragraph}, note: {{ar: في دفترها, en: In her notebook}}}}\n"
            );
        }
        files.push((format!("{folder}/ar.txt"), arabic));
        files.push((format!("{folder}/en.txt"), english));
        files.push((format!("{folder}/annotations.yaml"), notes));
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    Memory::new(&files)
}

fn open(files: &Memory) -> Session {
    match Session::open(files, &Options::default(), &|_| {}).unwrap() {
        ControlFlow::Continue(session) => session,
        ControlFlow::Break(_) => panic!("the site needs no newer version"),
    }
}

#[divan::bench]
fn load(bencher: Bencher<'_, '_>) {
    let files = site("Nimbus");
    bencher
        .counter(ItemsCount::new(ARTICLES))
        .bench(|| hashiya::source::load(&files));
}

#[divan::bench]
fn load_anchor_and_link(bencher: Bencher<'_, '_>) {
    let files = site("Nimbus");
    bencher
        .counter(ItemsCount::new(ARTICLES))
        .bench(|| open(&files));
}

/// An entity has another name, so that everything is linked again.
#[divan::bench]
fn link_again(bencher: Bencher<'_, '_>) {
    let names = [site("Nimbus"), site("Nimbus Ltd")];
    let mut session = open(&names[0]);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        let changed = Changes::of(["content/entities/all.yaml"]);
        session.update(&names[turn % 2], &changed).unwrap()
    });
}

#[divan::bench(args = ["en/articles/a7/index.html", "en/articles/a7/parallel/index.html", "en/entities/nimbus/index.html"])]
fn page(bencher: Bencher<'_, '_>, path: &str) {
    let files = site("Nimbus");
    let version = open(&files).version();
    bencher.bench(|| version.file(&files, path).unwrap().unwrap().len());
}

#[divan::bench]
fn search_index(bencher: Bencher<'_, '_>) {
    let files = site("Nimbus");
    let session = open(&files);
    bencher
        .with_inputs(|| session.version())
        .bench_refs(|version| version.file(&files, "search/index.json").unwrap().unwrap());
}

/// A thousand files of 30 kB into an empty folder.
#[divan::bench(sample_count = 10)]
fn write(bencher: Bencher<'_, '_>) {
    let root = tempfile::tempdir().unwrap();
    bencher
        .counter(ItemsCount::new(1_000_usize))
        .with_inputs(|| tempfile::tempdir_in(root.path()).unwrap())
        .bench_refs(|folder| {
            let target = DiskTarget::open(&folder.path().join("out"), root.path()).unwrap();
            for number in 0..1_000 {
                let path = OutputPath::new(format!("a{number}/index.html")).unwrap();
                let bytes = vec![b'a'; 30_000];
                target.put(Artifact { path, bytes }).unwrap();
            }
            target.commit().unwrap()
        });
}
