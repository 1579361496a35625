//! What `entity rename` changes in the files of a site, and what it refuses.
#![allow(clippy::unwrap_used)]

#[path = "support/program.rs"]
mod program;

use std::collections::BTreeMap;
use std::fs;

use tempfile::TempDir;

use program::{all, run, write};

/// A site that names the entity `lamp-co` in every way.
const FILES: &[(&str, &str)] = &[
    (
        "hashiya.yaml",
        "languages: [en, ar]\nfooter: \"By [[lamp-co]].\"  # at the foot\nannotators: {mona: Mona}\n",
    ),
    (
        "content/entities/all.yaml",
        "\
# Who makes lamps.
lamp-co:       # the company
  kind: organization
  name: Lamp Works
  summary: The company.

sara: {kind: person, name: Sara, relations: [{kind: works-for, to: lamp-co, note: \"At [[lamp-co|the works]].\"}]}
lamp-co-two:
  kind: organization
  name: Second Works
  description: |
    Next to
    [[lamp-co]], and `[[lamp-co]]` is code.

    | what | who |
    |---|---|
    | lamps | [[lamp-co\\|they]] |
",
    ),
    (
        "content/articles/lamps/article.yaml",
        "authors: [lamp-co, Jane]\nletter: {from: [Jane, lamp-co], to: lamp-co, place: lamp-co}\ntranslators: {ar: lamp-co}\nsummary: >\n  About [[lamp-co]]\n  and [[lamp-co-two]].\n",
    ),
    (
        "content/articles/lamps/en.md",
        "Lamp Works made the lamp. Sara Nour bought it from Lamp Works.\n\nIt said `lamp-co`.\n",
    ),
    ("content/articles/lamps/ar.txt", "صنعت الشركة المصباح.\n"),
    (
        "content/articles/lamps/annotations.yaml",
        "\
mentions:
  lamp-co:     [Lamp Works]   # twice
  sara:        [Sara Nour]
annotations:
  - {quote: the lamp, see: [lamp-co, 'article:lamps'], by: \"lamp-co\", note: \"\\u005b[lamp-co]]\"}
  - quote: bought
    entity: 'lamp-co'
    claim: {verdict: disputed, speaker: lamp-co, note: 'It''s [[lamp-co|theirs]].'}
",
    ),
    (
        "content/pages/about/en.md",
        "# About\n\nWe are not [[lamp-co]].\n",
    ),
];

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in FILES {
        write(&folder, path, text);
    }
    folder
}

fn build(site: &TempDir, out: &str) -> BTreeMap<String, String> {
    let out = site.path().join(out);
    let built = run(site, &["build", "--out", out.to_str().unwrap()]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    all(&out)
}

#[test]
fn every_reference_is_changed_and_everything_else_stays() {
    let site = site();
    let ran = run(&site, &["entity", "rename", "lamp-co", "works"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let files = all(site.path());
    let expected: &[(&str, &[(&str, &str)])] = &[
        ("hashiya.yaml", &[("[[lamp-co]]", "[[works]]")]),
        (
            "content/entities/all.yaml",
            &[
                ("lamp-co:       #", "works:       #"),
                (
                    "  summary: The company.\n",
                    "  summary: The company.\n  redirect_from: [lamp-co]\n",
                ),
                ("to: lamp-co,", "to: works,"),
                ("[[lamp-co|the", "[[works|the"),
                ("    [[lamp-co]], and", "    [[works]], and"),
                ("[[lamp-co\\|they", "[[works\\|they"),
            ],
        ),
        (
            "content/articles/lamps/article.yaml",
            &[
                ("[lamp-co, Jane]", "[works, Jane]"),
                ("[Jane, lamp-co]", "[Jane, works]"),
                ("to: lamp-co", "to: works"),
                ("place: lamp-co", "place: works"),
                ("ar: lamp-co", "ar: works"),
                ("About [[lamp-co]]", "About [[works]]"),
            ],
        ),
        ("content/articles/lamps/en.md", &[]),
        ("content/articles/lamps/ar.txt", &[]),
        (
            "content/articles/lamps/annotations.yaml",
            &[
                ("lamp-co:     [", "works:       ["),
                ("[lamp-co, 'art", "[works, 'art"),
                ("\"lamp-co\"", "\"works\""),
                ("\\u005b[lamp-co]]", "\\u005b[works]]"),
                ("'lamp-co'", "'works'"),
                ("speaker: lamp-co", "speaker: works"),
                ("[[lamp-co|theirs", "[[works|theirs"),
            ],
        ),
        ("content/pages/about/en.md", &[("[[lamp-co]]", "[[works]]")]),
    ];
    for (path, replaced) in expected {
        let before = FILES.iter().find(|(other, _)| other == path).unwrap().1;
        let after = replaced.iter().fold(before.to_owned(), |text, (old, new)| {
            assert!(text.contains(old), "{path}: {old}");
            text.replacen(old, new, 1)
        });
        assert_eq!(files[*path], after, "{path}");
        assert_eq!(
            ran.stdout.contains(&format!("--- a/{path}\n")),
            !replaced.is_empty(),
            "{path}"
        );
    }
    assert_eq!(files.len(), FILES.len());
}

#[test]
fn only_the_addresses_change_and_the_old_one_leads_to_the_new_one() {
    let site = site();
    let before = build(&site, "before");
    assert_eq!(run(&site, &["entity", "rename", "sara", "noor"]).code, 0);
    let after = build(&site, "after");
    for (path, text) in &before {
        // The search index has a version, and the builder's own records are about this machine.
        if path.starts_with("search/") || path.starts_with(".hashiya-") {
            continue;
        }
        let path = path.replace("/sara/", "/noor/");
        let renamed = |text: &str| text.replace("sara", "noor");
        assert_eq!(renamed(text), renamed(&after[&path]), "{path}");
    }
    let moved = &after["en/entities/sara/index.html"];
    assert!(moved.contains("/en/entities/noor/"), "{moved}");
}

#[test]
fn renaming_back_leaves_no_address_that_leads_to_itself() {
    let site = site();
    for (old, new) in [("lamp-co", "works"), ("works", "lamp-co"), ("lamp-co", "w")] {
        let ran = run(&site, &["entity", "rename", old, new]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
    }
    let entities = &all(site.path())["content/entities/all.yaml"];
    assert!(
        entities.contains("  redirect_from: [works, lamp-co]\n"),
        "{entities}"
    );
}

#[test]
fn a_dry_run_shows_the_changes_and_makes_none() {
    let site = site();
    let before = all(site.path());
    let ran = run(&site, &["entity", "rename", "sara", "noor", "--dry-run"]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.stdout.contains("-sara: {kind: person")
            && ran
                .stdout
                .contains("+noor: {kind: person, name: Sara, relations: [{kind: works-for, to: lamp-co, note: \"At [[lamp-co|the works]].\"}], redirect_from: [sara]}"),
        "{}",
        ran.stdout
    );
    assert_eq!(all(site.path()), before);
}

/// The ids, the files that differ from the site's, the exit code and a part of the message.
type Refused = (
    [&'static str; 2],
    &'static [(&'static str, &'static str)],
    i32,
    &'static str,
);

#[test]
fn what_cannot_be_renamed_everywhere_is_not_renamed_at_all() {
    let cases: &[Refused] = &[
        (["lamp-coo", "works"], &[], 2, "did you mean `lamp-co`?"),
        (["lamp-co", "sara"], &[], 2, "an entity has this id"),
        (["lamp-co", "mona"], &[], 2, "an annotator"),
        (["lamp-co", "Lamp Co"], &[], 2, "write `lamp-co`"),
        (
            ["lamp-co", "مصباح"],
            &[("content/articles/lamps/article.yaml", "authors: مصباح\n")],
            2,
            "the name of a person or a place in content/articles/lamps/article.yaml:1",
        ),
        (
            ["lamp-co", "old-sara"],
            &[(
                "content/entities/all.yaml",
                "lamp-co: {kind: place, name: A}\nsara: {kind: person, name: S, redirect_from: [old-sara]}\n",
            )],
            2,
            "an old id of `sara`",
        ),
        (
            ["lamp-co", "works"],
            &[("content/articles/lamps/en.md", "One.\n\nOf [[lamp-co]].\n")],
            1,
            "content/articles/lamps/en.md:3: the text of the article has the link `[[lamp-co]]`",
        ),
        (
            ["lamp-co", "works"],
            &[("content/articles/lamps/annotations.yaml", "mentions: [\n")],
            1,
            "content/articles/lamps/annotations.yaml has faults",
        ),
        (
            ["sara", "noor"],
            &[(
                "content/pages/about/en.md",
                "# About\n\n[There](/en/articles/lamps/#m-sara).\n",
            )],
            1,
            "content/pages/about/en.md:3",
        ),
    ];
    for (ids, files, code, said) in cases {
        let site = site();
        for (path, text) in *files {
            write(&site, path, text);
        }
        let before = all(site.path());
        let ran = run(&site, &["entity", "rename", ids[0], ids[1]]);
        assert_eq!(
            (ran.code, ran.stdout.as_str()),
            (*code, ""),
            "{}",
            ran.stderr
        );
        assert!(ran.stderr.contains(said), "{said}\n{}", ran.stderr);
        assert_eq!(all(site.path()), before);
    }
}

#[test]
fn a_read_only_file_is_refused_before_anything_is_changed() {
    let site = site();
    let page = site.path().join("content/pages/about/en.md");
    let mut permissions = fs::metadata(&page).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&page, permissions).unwrap();
    let before = all(site.path());
    let ran = run(&site, &["entity", "rename", "lamp-co", "works"]);
    assert_eq!(ran.code, 3);
    assert!(
        ran.stderr.contains("read-only, and nothing was changed"),
        "{}",
        ran.stderr
    );
    assert_eq!(all(site.path()), before);
}
