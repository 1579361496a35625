//! `hashiya init`, `new` and `import`, run as people run them.
#![allow(clippy::unwrap_used)]

#[path = "support/program.rs"]
mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;
use walkdir::WalkDir;

use hashiya::starter::ExampleSite;
use program::{Ran, run};

/// The files of a folder, with their contents.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let file = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).unwrap();
        let path = path.to_string_lossy().replace('\\', "/");
        (path, fs::read(entry.path()).unwrap())
    };
    files.map(file).collect()
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap()
}

/// Runs a command that must succeed.
fn done(folder: &Path, arguments: &[&str]) -> Ran {
    let ran = run(folder, arguments);
    assert_eq!(ran.code, 0, "{arguments:?}\n{}", ran.stderr);
    ran
}

/// Runs a command that must refuse with the exit code for usage, say all of these words, and leave
/// the folder as it was.
fn refused(folder: &Path, arguments: &[&str], words: &[&str]) {
    let before = files(folder);
    let ran = run(folder, arguments);
    assert_eq!(ran.code, 2, "{arguments:?}\n{}", ran.stderr);
    for word in words {
        assert!(ran.stderr.contains(word), "{word}\n{}", ran.stderr);
    }
    assert_eq!(files(folder), before, "{arguments:?}");
}

/// A site made by `init` in a folder of its own.
fn site(languages: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    done(folder.path(), &["init", ".", "--languages", languages]);
    folder
}

fn is_sound(folder: &Path) {
    done(folder, &["check", "--strict"]);
}

/// Runs a strict check that must fail, with each of these words and so many warnings.
fn asks_for(folder: &Path, words: &[&str]) {
    let ran = run(folder, &["check", "--strict"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    for word in words {
        assert!(ran.stderr.contains(word), "{word}\n{}", ran.stderr);
    }
    let errors = ran.stderr.matches("\nerror[").count();
    assert_eq!(errors + 1, words.len(), "{}", ran.stderr);
}

/// Writes the title of a new article.
fn give_title(article: &Path) {
    let about = read(article, "article.yaml");
    let about = about.replace("\ntitle:\n", "\ntitle: The lamp\n");
    fs::write(article.join("article.yaml"), about).unwrap();
}

#[test]
fn a_new_site_is_sound_in_every_language_and_beside_arabic() {
    for language in ExampleSite::known_languages() {
        let alone = site(&language);
        is_sound(alone.path());
        assert!(
            alone
                .path()
                .join(format!("content/articles/coffee/{language}.md"))
                .is_file()
        );
        if language != "ar" {
            is_sound(site(&format!("ar,{language}")).path());
        }
    }
}

#[test]
fn the_example_shows_every_kind_of_annotation_to_readers() {
    let folder = site("ar,en");
    done(folder.path(), &["build", "--strict"]);
    let page = read(folder.path(), "public/en/articles/coffee/index.html");
    for words in [
        "an Arabic word that had meant wine before",
        "who does not name the herdsman",
        "are said to have opened in 1554",
        "the house opened in 1652",
        "unverified",
        "disputed",
        "href=\"/en/entities/pasqua-rosee/\"",
    ] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn a_language_without_words_gets_the_english_example_and_says_so() {
    let folder = TempDir::new().unwrap();
    let ran = done(folder.path(), &["init", "essays", "--languages", "ku"]);
    assert!(
        ran.stderr.contains("not translated into ku"),
        "{}",
        ran.stderr
    );
    let essays = folder.path().join("essays");
    assert!(read(&essays, "hashiya.yaml").contains("languages: [ku, en]"));
    is_sound(&essays);
}

#[test]
fn the_title_is_the_one_given_however_it_is_written() {
    let folder = TempDir::new().unwrap();
    done(
        folder.path(),
        &["init", ".", "--title", "Notes: \"on\" {this} #1"],
    );
    done(folder.path(), &["build"]);
    let page = read(folder.path(), "public/en/index.html");
    assert!(page.contains("Notes: &quot;on&quot; {this} #1"), "{page}");
}

#[test]
fn init_overwrites_nothing() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("README.md"), "mine").unwrap();
    let ran = done(folder.path(), &["init", "."]);
    assert!(
        ran.stderr.contains("README.md exists and is left as it is"),
        "{}",
        ran.stderr
    );
    assert_eq!(read(folder.path(), "README.md"), "mine");
    is_sound(folder.path());
    let before = files(folder.path());
    let again = done(folder.path(), &["init"]);
    assert!(
        again.stderr.contains("Nothing was missing"),
        "{}",
        again.stderr
    );
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_site_that_exists_gets_only_what_any_site_can_have() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("hashiya.yaml"), "languages: [en]\n").unwrap();
    done(folder.path(), &["init", "--workflow"]);
    let workflow = ".github/workflows/pages.yml";
    assert_eq!(
        files(folder.path()).into_keys().collect::<Vec<_>>(),
        [workflow, "hashiya.yaml"]
    );
    done(folder.path(), &["init"]);
    let expected = [
        ".gitattributes",
        workflow,
        ".gitignore",
        "README.md",
        "hashiya.yaml",
    ];
    assert_eq!(
        files(folder.path()).into_keys().collect::<Vec<_>>(),
        expected
    );
}

#[test]
fn the_settings_of_a_site_that_exists_are_not_given_to_init() {
    let folder = TempDir::new().unwrap();
    done(folder.path(), &["init", "essays"]);
    for (option, value) in [("languages", "fr"), ("title", "Essais")] {
        let option = ["init", "essays", &format!("--{option}"), value];
        let said = format!("set by `{}` in `essays", &option[2][2..]);
        refused(folder.path(), &option, &["a site already", &said]);
    }
}

#[test]
fn the_workflow_is_at_the_root_of_the_repository_and_names_the_folder() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    done(folder.path(), &["init", "sites/essays"]);
    let workflow = read(folder.path(), ".github/workflows/pages.yml");
    assert!(workflow.contains("site: sites/essays"), "{workflow}");
    assert!(!folder.path().join("sites/essays/.github").exists());
}

#[test]
fn a_release_of_a_site_gets_a_copy_and_no_other_job_may_write() {
    let folder = site("en");
    let workflow = read(folder.path(), ".github/workflows/pages.yml");
    let (others, portable) = workflow.split_once("\n  portable:\n").unwrap();
    for part in [
        "if: github.event_name == 'release'",
        "contents: write",
        "args: --portable",
        "gh release upload \"$TAG\"",
        "TAG: ${{ github.event.release.tag_name }}",
    ] {
        assert!(portable.contains(part), "{part}\n{portable}");
    }
    assert!(
        others.contains("  release:\n    types: [published]\n"),
        "{others}"
    );
    assert!(!others.contains("contents: write"), "{others}");
    // A release is made of a commit that is published already, or is not the newest.
    let (_, publish) = others.split_once("\n  publish:\n").unwrap();
    let condition =
        "    if: github.event_name == 'push' || github.event_name == 'workflow_dispatch'\n";
    assert!(publish.starts_with(condition), "{publish}");
}

#[test]
fn a_workflow_for_parts_builds_each_once_and_publishes_them_together() {
    let folder = site("en");
    let workflow = ".github/workflows/pages.yml";
    let whole = read(folder.path(), workflow);
    assert!(!whole.contains("shard"), "{whole}");
    fs::remove_file(folder.path().join(workflow)).unwrap();
    done(folder.path(), &["init", "--workflow", "--shards", "3"]);
    let workflow = read(folder.path(), workflow);
    for part in [
        "        shard: [1, 2, 3]\n",
        "          args: --shard=${{ matrix.shard }}/3\n",
        "    needs: build\n",
        "actions/deploy-pages@",
        "\n  portable:\n",
    ] {
        assert!(workflow.contains(part), "{part}\n{workflow}");
    }
    assert!(!workflow.contains("\n  check:\n"), "{workflow}");
    for count in ["0", "257", "x"] {
        refused(
            folder.path(),
            &["init", "--workflow", "--shards", count],
            &["--shards"],
        );
    }
    refused(folder.path(), &["init", "--shards", "3"], &["--workflow"]);
}

#[test]
fn init_refuses_what_cannot_be_a_site() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    refused(folder.path(), &["init", "file"], &["is a file"]);
    refused(folder.path(), &["init", "--workflow"], &["no hashiya.yaml"]);
    refused(
        folder.path(),
        &["init", ".", "--languages", "arabic"],
        &["did you mean `ar`?"],
    );
    let named = ["`hashiya init essays`", "`hashiya init .`"];
    refused(folder.path(), &["init"], &named);
    refused(
        folder.path(),
        &["init", "essays", "--languages", "en", "ar"],
        &["`ar` is one argument too many", "`--languages ar,en`"],
    );
    fs::write(folder.path().join("hashiya.yml"), "").unwrap();
    refused(folder.path(), &["init"], &["call it hashiya.yaml"]);
}

#[test]
fn texts_are_copied_byte_for_byte() {
    let folder = site("ar,en");
    let arabic = "\u{FEFF}نص\r\n\r\nوآخر \u{200F}";
    fs::write(folder.path().join("received.txt"), arabic).unwrap();
    fs::write(folder.path().join("en.md"), "A *text*").unwrap();
    done(
        folder.path(),
        &[
            "new",
            "article",
            "lamp",
            "--text",
            "received.txt",
            "--language",
            "ar",
            "--text",
            "en.md",
            "--language",
            "en",
        ],
    );
    let article = folder.path().join("content/articles/lamp");
    assert_eq!(fs::read(article.join("ar.txt")).unwrap(), arabic.as_bytes());
    assert_eq!(fs::read(article.join("en.md")).unwrap(), b"A *text*");
    assert!(read(&article, "article.yaml").contains("original: ar"));
    give_title(&article);
    is_sound(folder.path());
}

#[test]
fn a_text_named_by_its_language_needs_no_option() {
    let folder = site("ar,en");
    fs::write(folder.path().join("lamp.en.txt"), "A text").unwrap();
    done(
        folder.path(),
        &["new", "article", "lamp", "--text", "lamp.en.txt"],
    );
    assert!(folder.path().join("content/articles/lamp/en.txt").is_file());
    let one = site("fr");
    fs::write(one.path().join("lampe.txt"), "Un texte").unwrap();
    done(
        one.path(),
        &["new", "article", "lampe", "--text", "lampe.txt"],
    );
    assert!(one.path().join("content/articles/lampe/fr.txt").is_file());
}

#[test]
fn a_new_article_is_not_published_before_its_title_and_text_are_written() {
    let folder = site("ar,en");
    let made = done(folder.path(), &["new", "article", "lamp"]);
    assert!(made.stderr.contains("the text into"), "{}", made.stderr);
    asks_for(
        folder.path(),
        &["this text is empty", "the article `lamp` has no title"],
    );
    let article = folder.path().join("content/articles/lamp");
    fs::write(article.join("ar.md"), "نص").unwrap();
    give_title(&article);
    is_sound(folder.path());
}

#[test]
fn what_a_text_brings_with_it_is_said() {
    let folder = site("en");
    let text =
        "---\ntitle: The gate\n---\n\n![The gate](gate.jpg)\n\n![](https://example.org/x.jpg)\n";
    fs::write(folder.path().join("gate.md"), text).unwrap();
    let ran = done(
        folder.path(),
        &["new", "article", "gate", "--text", "gate.md"],
    );
    for said in [
        "content/articles/gate/en.md begins with front matter",
        "not copied: gate.jpg. Copy them to content/articles/gate",
    ] {
        assert!(ran.stderr.contains(said), "{said}\n{}", ran.stderr);
    }
    assert_eq!(read(folder.path(), "content/articles/gate/en.md"), text);
}

#[test]
fn annotations_are_added_at_the_end_of_a_new_file() {
    let folder = site("en");
    fs::write(folder.path().join("a.txt"), "Coffee came to London.").unwrap();
    done(
        folder.path(),
        &["new", "article", "lamp", "--text", "a.txt"],
    );
    let article = folder.path().join("content/articles/lamp");
    give_title(&article);
    is_sound(folder.path());
    done(folder.path(), &["suggest", "lamp", "--write"]);
    let annotations = read(&article, "annotations.yaml");
    assert!(
        annotations.contains("\n  london: [London]\n"),
        "{annotations}"
    );
    let added = format!("{annotations}\n  - quote: Coffee\n    note: The drink.\n");
    fs::write(article.join("annotations.yaml"), added).unwrap();
    is_sound(folder.path());
    // The examples in the comments, uncommented.
    let samples = annotations
        .replace("\n#  ", "\n  ")
        .replace("some-entity: [words that name it]", "mocha: [Coffee]")
        .replace("words that are copied from the text `en`", "Coffee");
    assert!(samples.contains("\n  - quote: Coffee\n"), "{samples}");
    fs::write(article.join("annotations.yaml"), samples).unwrap();
    is_sound(folder.path());
}

#[test]
fn what_is_no_text_says_how_to_make_one_of_it() {
    let folder = site("ar,en");
    let cases: [(&str, &[u8], &str); 10] = [
        ("a.docx", b"text", "plain text (.txt)"),
        ("a.pdf", b"%PDF-1.7", "pdftotext"),
        ("a.docx", b"PK\x03\x04", "plain text (.txt)"),
        ("a.doc", b"\xD0\xCF\x11\xE0", "pandoc"),
        ("a.html", b"<p>text", "from the browser"),
        ("a.txt", b"\xFF\xFEa\x00", "iconv -f UTF-16"),
        ("a.txt", b"one\n\xE3\xD1\xCD", "line 2 is not UTF-8"),
        ("a.txt", b" \n", "it is empty"),
        ("a.text", b"text", "save it as plain text"),
        ("a", b"text", "rename it"),
    ];
    for (name, bytes, words) in cases {
        fs::write(folder.path().join(name), bytes).unwrap();
        let arguments = ["new", "article", "lamp", "--text", name, "--language", "ar"];
        refused(folder.path(), &arguments, &[name, words]);
        fs::remove_file(folder.path().join(name)).unwrap();
    }
}

#[test]
fn new_refuses_names_and_languages_that_cannot_be() {
    let folder = site("ar,en");
    fs::write(folder.path().join("a.txt"), "text").unwrap();
    let article = |arguments: &[&'static str], words: &[&str]| {
        refused(
            folder.path(),
            &[&["new", "article"], arguments].concat(),
            words,
        );
    };
    article(&["Old Lamp"], &["write `old-lamp`"]);
    article(&["coffee"], &["there is an article `coffee` already"]);
    article(
        &["lamp", "--text", "a.txt"],
        &["which language is `a.txt` in?"],
    );
    article(
        &["lamp", "--text", "a.txt", "--language", "fr"],
        &["its languages are ar, en"],
    );
    article(
        &[
            "lamp",
            "--text",
            "a.txt",
            "--text",
            "a.txt",
            "--language",
            "ar",
            "--language",
            "ar",
        ],
        &["`ar` is given twice"],
    );
    article(
        &[
            "lamp",
            "--text",
            "a.txt",
            "--language",
            "ar",
            "--language",
            "en",
        ],
        &["more `--language` than `--text`"],
    );
    let new = |arguments: &[&str], words: &[&str]| {
        refused(folder.path(), &[&["new"], arguments].concat(), words);
    };
    new(
        &["page", "search"],
        &["the program makes pages of this name"],
    );
    new(&["page", "about"], &["there is a page `about` already"]);
    new(
        &["entity", "london", "--kind", "place"],
        &["already, in `content/entities/places.yaml`"],
    );
    new(
        &["entity", "paris", "--kind", "places"],
        &["did you mean `place`?"],
    );
    new(
        &["entity", "paris", "--kind", "place", "--name", "Paris"],
        &["en=Jane Roe"],
    );
    new(
        &["entity", "paris", "--kind", "place", "--name", "fr=Paris"],
        &["languages are ar, en"],
    );
    let nowhere = TempDir::new().unwrap();
    refused(nowhere.path(), &["new", "page", "x"], &["no hashiya.yaml"]);
}

#[test]
fn an_entity_is_added_at_the_end_and_comments_stay() {
    let folder = site("ar,en");
    let places = "content/entities/places.yaml";
    let before = read(folder.path(), places);
    done(
        folder.path(),
        &[
            "new",
            "entity",
            "paris",
            "--kind",
            "place",
            "--name",
            "en=Paris: the city",
            "--name",
            "ar=باريس",
        ],
    );
    let after = read(folder.path(), places);
    assert_eq!(
        after.strip_prefix(&before).unwrap(),
        "\nparis:\n  kind: place\n  name: {en: \"Paris: the city\", ar: باريس}\n"
    );
    done(
        folder.path(),
        &["new", "entity", "olympics", "--kind", "event"],
    );
    assert_eq!(
        read(folder.path(), "content/entities/events.yaml"),
        "olympics:\n  kind: event\n  name: {ar: olympics, en: olympics}\n"
    );
    let checked = run(folder.path(), &["check"]);
    assert_eq!(checked.code, 0, "{}", checked.stderr);
}

#[test]
fn an_entity_that_cannot_be_added_safely_is_printed() {
    let folder = site("en");
    let works = folder.path().join("content/entities/works.yaml");
    fs::write(&works, "{a: {kind: work, name: A}}\n").unwrap();
    refused(
        folder.path(),
        &["new", "entity", "b", "--kind", "work"],
        &["write it there yourself", "b:\n  kind: work\n  name: b"],
    );
}

#[test]
fn a_page_is_made_in_every_language() {
    let folder = site("ar,en");
    done(folder.path(), &["new", "page", "thanks"]);
    assert_eq!(
        read(folder.path(), "content/pages/thanks/ar.md"),
        "# thanks\n"
    );
    assert_eq!(
        read(folder.path(), "content/pages/thanks/en.md"),
        "# thanks\n"
    );
    let only_title = "has a title and nothing else";
    asks_for(folder.path(), &[only_title, only_title]);
    for language in ["ar", "en"] {
        let page = folder
            .path()
            .join(format!("content/pages/thanks/{language}.md"));
        fs::write(page, "# Thanks\n\nTo all.\n").unwrap();
    }
    is_sound(folder.path());
}

#[test]
fn faulty_settings_stop_new() {
    let folder = site("ar,en");
    fs::write(folder.path().join("hashiya.yaml"), "languages: [xx-]\n").unwrap();
    let ran = run(folder.path(), &["new", "page", "thanks"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("hashiya check"), "{}", ran.stderr);
}

/// A table with what spreadsheets do: a mark at the beginning, quoted cells, blank rows.
const TABLE: &str = "\u{FEFF}ID,Kind,name:ar,Name (EN),aliases_en,born,died,Wikidata,Favourite tea
ada,person,آدا لوفلايس,\"Lovelace, Ada\",Ada; Countess,1815-12-10,1852,Q7259,Assam
,,,,,,,,
,person,,Grace Hopper,,9 December 1906,1992,11641,
london,place,لندن,London,,,,,
x,planet,,X,,,,,
Bad Id,person,,Y,,,,,
,person,,,,,,,
ada,person,,Ada again,,,,,
";

#[test]
fn a_table_becomes_entities_and_what_cannot_be_used_is_listed() {
    let folder = site("ar,en");
    fs::write(folder.path().join("Persons.csv"), TABLE).unwrap();
    let ran = run(folder.path(), &["import", "Persons.csv"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    for said in [
        "column left out: Persons.csv:1: `Favourite tea`: no such column is known",
        "row left out: Persons.csv:4: `born`:",
        "row left out: Persons.csv:4: `Wikidata`:",
        "Persons.csv:5: the site has an entity `london`, which stays as it is",
        "row left out: Persons.csv:6: there is no kind `planet`",
        "row left out: Persons.csv:7:",
        "row left out: Persons.csv:8: it has no name",
        "row left out: Persons.csv:9: line 2 has the same id `ada`",
        "added one of 6 entities to content/entities/persons.yaml",
        "import the table again",
    ] {
        assert!(ran.stderr.contains(said), "{said}\n{}", ran.stderr);
    }
    assert_eq!(
        read(folder.path(), "content/entities/persons.yaml"),
        "ada:\n  kind: person\n  name: {ar: آدا لوفلايس, en: \"Lovelace, Ada\"}\n  \
         aliases: {en: [Ada, Countess]}\n  born: 1815-12-10\n  died: 1852\n  \
         same_as: {wikidata: Q7259}\n"
    );
    is_sound(folder.path());
    // The table that is mended adds what was left out.
    let mended = TABLE.replace("9 December 1906", "1906-12-09");
    let mended = mended.replace(",11641,", ",Q11641,");
    fs::write(folder.path().join("Persons.csv"), mended).unwrap();
    let again = run(folder.path(), &["import", "Persons.csv"]);
    assert!(again.stderr.contains("added one of 4"), "{}", again.stderr);
    let persons = read(folder.path(), "content/entities/persons.yaml");
    assert!(
        persons.contains("  born: 1906-12-09\n  died: 1992\n"),
        "{persons}"
    );
}

#[test]
fn a_table_that_is_imported_again_adds_only_what_is_new() {
    let folder = site("en");
    let table = |text: &str| fs::write(folder.path().join("towns.csv"), text).unwrap();
    table("name;wikidata\nAden;Q131694\n");
    done(folder.path(), &["import", "towns.csv", "--kind", "place"]);
    table("name;wikidata\nAden;Q131694\nTaizz;\n");
    let towns = "content/entities/towns.yaml";
    let before = read(folder.path(), towns);
    let tried = done(
        folder.path(),
        &["import", "towns.csv", "--kind", "place", "--dry-run"],
    );
    assert_eq!(tried.stdout, "taizz:\n  kind: place\n  name: Taizz\n");
    assert_eq!(read(folder.path(), towns), before);
    done(folder.path(), &["import", "towns.csv", "--kind", "place"]);
    let added = "\ntaizz:\n  kind: place\n  name: Taizz\n";
    assert_eq!(
        read(folder.path(), towns).strip_prefix(&before).unwrap(),
        added
    );
}

#[test]
fn import_refuses_what_is_no_table() {
    let folder = site("ar,en");
    let cases: [(&str, &[u8], &str); 5] = [
        ("a.xlsx", b"PK\x03\x04", "CSV UTF-8"),
        ("a.csv", b"name\n\xE3\xD1", "line 2 is not UTF-8"),
        ("a.csv", b"", "it is empty"),
        ("a.csv", b"born\n1900\n", "`name:ar`, `name:en`"),
        ("a.csv", b"name;kind\n", "there is nothing to add"),
    ];
    for (name, bytes, words) in cases {
        fs::write(folder.path().join(name), bytes).unwrap();
        let before = files(folder.path());
        let ran = run(folder.path(), &["import", name]);
        assert!(ran.stderr.contains(words), "{words}\n{}", ran.stderr);
        assert_eq!(files(folder.path()), before);
    }
    fs::write(folder.path().join("a.csv"), "name\nX\n").unwrap();
    refused(
        folder.path(),
        &["import", "a.csv", "--kind", "places"],
        &["did you mean `place`?"],
    );
}
