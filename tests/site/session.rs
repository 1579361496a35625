//! A session that is told of changes has the same site as a build from nothing, and makes again only what
//! changed.

use std::collections::BTreeMap;

use hashiya::output::MemoryTarget;
use hashiya::pipeline::{self, Changes, Options, Session, Update};
use hashiya::source::files::Memory;
use proptest::prelude::*;

use crate::support::{self, Site};

const SITE: &str = "=== hashiya.yaml
    languages: [en, ar]
    base_url: https://example.org/room
    title: {en: Room, ar: غرفة}
    menu: [about]
    tags: {sea: {en: Sea, ar: بحر}}
    annotators: {desk: {en: The desk}, guest: {en: A guest}}
    === content/articles/lamp/article.yaml
    title: {en: The lamp, ar: المصباح}
    date: 2020-05-01
    authors: [layla]
    tags: [sea]
    === content/articles/lamp/en.txt
    The keeper lit the lamp. Layla came home.

    Omar read the book to Layla by the lamp.
    === content/articles/lamp/ar.txt
    أشعل الحارس المصباح. عادت ليلى.

    قرأ عمر الكتاب لليلى.
    === content/articles/lamp/anchors.lock
    - {translation: ar, block: 39359b14dc9cf42d, original: [f2a1d8fbc5c20b5c]}
    - {translation: ar, block: c0a317543a04612f, original: [62b843b57741d31c]}
    === content/articles/lamp/annotations.yaml
    mentions: {layla: [Layla]}
    annotations:
      - id: light
        quote: lit the lamp
        note: {en: \"See [[tea]] and [[omar]].\"}
        tags: [sea]
      - quote: the book
        see: [article:tea]
    === content/articles/tea/article.yaml
    title: {en: Tea}
    date: 2021-01-01
    summary: {en: \"A word about [[article:lamp]].\"}
    === content/articles/tea/en.md
    # Tea

    The kettle whistled. [[article:lamp]] tells more, and [[omar]] knew [[article:lamp#light|the light]].
    === content/articles/old/en.txt
    Nobody is named here but Omar.
    === content/articles/old/article.yaml
    title: {en: Old}
    redirect_from: [older]
    letter: {from: omar, to: {en: the keeper}, written: 1871}
    === content/entities/people.yaml
    layla: {kind: person, name: {en: Layla, ar: ليلى}, summary: {en: \"A sister of [[omar]].\"}}
    omar: {kind: person, name: {en: Omar, ar: عمر}, relations: [{kind: related-to, to: layla}]}
    === content/entities/things.yaml
    tea: {kind: product, name: {en: tea}}
    === content/pages/about/en.md
    # About

    By [[layla]], who wrote [[article:tea]]. ![a picture](/pic.svg)
    === static/pic.svg
    <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"20\"/>
    === static/notes.txt
    notes
    ";

/// A site in memory, with the session that is told of its changes.
struct Edited {
    files: Memory,
    options: Options,
    session: Session,
}

impl Edited {
    fn open(site: &Site, options: Options) -> Self {
        let files = site.files().clone();
        let opened = Session::open(&files, &options, &|_| {}).unwrap();
        let session = opened.continue_value().unwrap();
        Self {
            files,
            options,
            session,
        }
    }

    fn new() -> Self {
        Self::open(&Site::new(SITE), Options::default())
    }

    /// Writes a file, or removes it, and tells the session.
    fn edit(&mut self, path: &str, text: Option<&str>) -> Update {
        self.write(path, text);
        self.update(&Changes::of([path]))
    }

    fn write(&mut self, path: &str, text: Option<&str>) {
        match text {
            Some(text) => drop(self.files.0.insert(path.to_owned(), text.into())),
            None => drop(self.files.0.remove(path)),
        }
    }

    fn update(&mut self, changes: &Changes) -> Update {
        let updated = self.session.update(&self.files, changes).unwrap();
        updated.continue_value().unwrap()
    }

    /// Replaces words in a file.
    fn replace(&mut self, path: &str, from: &str, to: &str) -> Update {
        let text = String::from_utf8(self.files.0[path].clone()).unwrap();
        assert!(text.contains(from), "{path} has no {from}");
        self.edit(path, Some(&text.replace(from, to)))
    }

    /// A file of the site as the session has it.
    fn file(&self, path: &str) -> Option<String> {
        let bytes = self.session.version().file(&self.files, path).unwrap()?;
        Some(String::from_utf8(bytes).unwrap())
    }

    /// Compares everything with a build from nothing. `before` are paths that earlier builds had.
    fn compare(&self, before: &mut BTreeMap<String, Vec<u8>>, update: Option<&Update>) {
        let target = MemoryTarget::new();
        let outcome = pipeline::build_files(&self.files, &self.options, &target, &|_| {}).unwrap();
        let has_failed = update.is_some_and(|update| update.failed);
        if outcome.failed() {
            let told: Vec<_> = support::findings(&outcome);
            assert!(
                has_failed,
                "the session says that there is no error: {told:?}"
            );
            return;
        }
        assert!(!has_failed, "the session says that there is an error");
        let version = self.session.version();
        let built = target.files();
        for (path, bytes) in &built {
            let made = version.file(&self.files, path).unwrap();
            let text = |bytes: Option<&[u8]>| {
                bytes
                    .map(String::from_utf8_lossy)
                    .map(std::borrow::Cow::into_owned)
            };
            assert!(
                made.as_deref() == Some(bytes),
                "{path}\n{:?}\n{:?}",
                text(made.as_deref()),
                text(Some(bytes))
            );
        }
        for path in before.keys().filter(|path| !built.contains_key(*path)) {
            assert_eq!(version.file(&self.files, path).unwrap(), None, "{path}");
        }
        before.extend(built);
    }
}

fn slugs(update: &Update) -> Vec<String> {
    update.anchored.iter().map(ToString::to_string).collect()
}

#[test]
fn an_opened_session_has_what_a_build_writes() {
    let edited = Edited::new();
    edited.compare(&mut BTreeMap::new(), None);
    assert_eq!(edited.file("en/articles/nothing/index.html"), None);
}

#[test]
fn a_site_without_anything_has_its_pages_too() {
    let edited = Edited::open(
        &Site::new("=== hashiya.yaml\nlanguages: [en]\n"),
        Options::default(),
    );
    edited.compare(&mut BTreeMap::new(), None);
    assert!(edited.file("en/index.html").is_some());
}

#[test]
fn a_note_makes_only_its_article_again() {
    let mut edited = Edited::new();
    let path = "content/articles/lamp/annotations.yaml";
    let update = edited.replace(path, "See [[tea]]", "Look at [[tea]]");
    assert_eq!(slugs(&update), ["lamp"]);
    // The note is the gist of a tagged annotation, which the page of the tag shows.
    assert!(update.linked && !update.failed);
    let update = edited.replace(
        path,
        "  - quote: the book\n",
        "  # a comment\n  - quote: the book\n",
    );
    assert_eq!(slugs(&update), ["lamp"]);
    assert!(!update.linked && !update.planned && !update.interface);
    edited.compare(&mut BTreeMap::new(), Some(&update));
}

#[test]
fn an_edit_of_the_original_marks_its_translation() {
    let mut edited = Edited::new();
    let page = "ar/articles/lamp/index.html";
    let is_marked = |edited: &Edited| edited.file(page).unwrap().contains("class=\"outdated\"");
    assert!(!is_marked(&edited));
    let update = edited.replace("content/articles/lamp/en.txt", "The keeper lit", "She lit");
    assert!(is_marked(&edited));
    edited.compare(&mut BTreeMap::new(), Some(&update));
    // As `confirm` does, of what the original then says.
    let update = edited.edit("content/articles/lamp/anchors.lock", None);
    assert_eq!(slugs(&update), ["lamp"]);
    assert!(!is_marked(&edited));
    edited.compare(&mut BTreeMap::new(), Some(&update));
}

#[test]
fn a_word_beyond_all_quotes_keeps_the_edition() {
    let mut edited = Edited::new();
    let update = edited.replace("content/articles/tea/en.md", "whistled", "sang");
    assert_eq!(slugs(&update), ["tea"]);
    assert!(!update.linked);
    assert!(
        edited
            .file("en/articles/tea/index.html")
            .unwrap()
            .contains("sang")
    );
    edited.compare(&mut BTreeMap::new(), Some(&update));
}

#[test]
fn an_entity_makes_the_articles_that_name_it_again() {
    let mut edited = Edited::new();
    let path = "content/entities/people.yaml";
    let update = edited.replace(path, "en: Omar", "en: Omar the Old");
    // `tea` shows the name, `old` has it in its text, `lamp` links to it in a note and has it in its text.
    assert_eq!(slugs(&update), ["lamp", "old", "tea"]);
    assert!(update.linked && !update.planned);
    edited.compare(&mut BTreeMap::new(), Some(&update));
    let update = edited.replace(path, "A sister of", "The sister of");
    assert_eq!(
        slugs(&update),
        [""; 0],
        "no place depends on what is said of her"
    );
    edited.compare(&mut BTreeMap::new(), Some(&update));
}

#[test]
fn a_name_that_a_link_shows_is_shown_anew() {
    let site = Site::new(SITE).with("hashiya.yaml", "languages: [en, ar]\nautolink: none\n");
    let mut edited = Edited::open(&site, Options::default());
    let update = edited.replace("content/entities/people.yaml", "en: Omar", "en: Umar");
    assert_eq!(slugs(&update), ["tea"], "no other text shows it");
    edited.compare(&mut BTreeMap::new(), Some(&update));
}

#[test]
fn a_title_makes_the_articles_that_show_it_again() {
    let mut edited = Edited::new();
    let update = edited.replace("content/articles/lamp/article.yaml", "The lamp", "A lamp");
    assert_eq!(slugs(&update), ["lamp", "tea"]);
    edited.compare(&mut BTreeMap::new(), Some(&update));
}

#[test]
fn templates_messages_styles_and_pictures_need_no_article() {
    let mut edited = Edited::new();
    let mut before = BTreeMap::new();
    for (path, text) in [
        ("templates/messages/en.ftl", "articles = Writings\n"),
        ("static/hashiya/style/page.css", "body { color: red }\n"),
        ("static/hashiya/script/own.js", "let own;\n"),
        ("static/robots.txt", "nothing\n"),
        (
            "static/pic.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"7\" height=\"8\"/>",
        ),
        ("templates/partials/policy.html", "{# none #}"),
    ] {
        let update = edited.edit(path, Some(text));
        assert_eq!(slugs(&update), [""; 0], "{path}");
        assert!(!update.linked, "{path}");
        assert_eq!(update.interface, path.starts_with("templates/"));
        edited.compare(&mut before, Some(&update));
    }
}

#[test]
fn a_setting_of_the_site_needs_no_article_and_a_language_needs_all() {
    let mut edited = Edited::new();
    let mut before = BTreeMap::new();
    let update = edited.replace("hashiya.yaml", "en: Room", "en: Chamber");
    assert_eq!(slugs(&update), [""; 0]);
    assert!(update.linked);
    edited.compare(&mut before, Some(&update));
    let update = edited.replace("hashiya.yaml", "[en, ar]", "[en]");
    assert!(update.failed, "there are texts in the other language");
    let update = edited.replace("hashiya.yaml", "[en]", "[ar, en]");
    assert_eq!(slugs(&update), ["lamp", "old", "tea"]);
    edited.compare(&mut before, Some(&update));
}

#[test]
fn an_error_is_told_and_mended() {
    let mut edited = Edited::new();
    let path = "content/articles/tea/en.md";
    let update = edited.replace(path, "[[omar]]", "[[omra]]");
    assert!(update.failed);
    let update = edited.replace(path, "[[omra]]", "[[omar]]");
    assert!(!update.failed);
    edited.compare(&mut BTreeMap::new(), Some(&update));
}

#[test]
fn indexes_get_pages_and_lose_them() {
    let mut edited = Edited::new();
    let mut before = BTreeMap::new();
    let path = "content/entities/things.yaml";
    let things = |count: usize| -> String {
        let cups = (0..count).map(|nth| format!("cup-{nth}: {{kind: product, name: Cup {nth}}}\n"));
        std::iter::once("tea: {kind: product, name: {en: tea}}\n".to_owned())
            .chain(cups)
            .collect()
    };
    // A page of each index; then more pages of that of the kind, and addresses that lead on; then of both.
    for count in [40, 60, 120, 260, 90, 1] {
        let update = edited.edit(path, Some(&things(count)));
        edited.compare(&mut before, Some(&update));
    }
}

#[test]
fn files_come_and_go() {
    let mut edited = Edited::new();
    let mut before = BTreeMap::new();
    edited.compare(&mut before, None);
    let update = edited.edit("content/articles/new/en.txt", Some("Layla again."));
    assert_eq!(slugs(&update), ["new"]);
    assert!(update.planned);
    edited.compare(&mut before, Some(&update));
    // A folder that was moved is told by its path alone.
    edited.write("content/articles/new/en.txt", None);
    edited.write("content/articles/newer/en.txt", Some("Layla again."));
    let update = edited.update(&Changes::of([
        "content/articles/new",
        "content/articles/newer",
    ]));
    assert_eq!(slugs(&update), ["new", "newer"]);
    edited.compare(&mut before, Some(&update));
    let update = edited.edit("content/articles/newer/en.txt", None);
    assert_eq!(slugs(&update), ["newer"]);
    edited.compare(&mut before, Some(&update));
}

#[test]
fn lost_events_are_made_up_for() {
    let mut edited = Edited::new();
    edited.write("content/articles/old/en.txt", Some("Somebody else. Layla."));
    edited.write("static/notes.txt", Some("other notes"));
    edited.write(
        "static/pic.svg",
        Some("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"2\"/>"),
    );
    let update = edited.update(&Changes::Everything);
    assert_eq!(
        slugs(&update),
        ["old"],
        "what was read again and is the same is kept"
    );
    edited.compare(&mut BTreeMap::new(), Some(&update));
}

/// An edit: a path, and pairs of words of which the first is replaced by the second, or the other way
/// round; without words, the file is removed, or is written with the second.
const EDITS: &[(&str, &str, &str)] = &[
    ("hashiya.yaml", "title: {en: Room", "title: {en: Chamber"),
    ("hashiya.yaml", "/room", ""),
    ("hashiya.yaml", "menu: [about]", "parallel: false"),
    ("hashiya.yaml", "[en, ar]", "[ar, en]"),
    ("hashiya.yaml", "menu:", "autolink: none\nmenu:"),
    ("hashiya.yaml", "menu:", "data: false\nmenu:"),
    ("hashiya.yaml", "menu:", "verdicts: {odd: Odd}\nmenu:"),
    ("content/articles/lamp/article.yaml", "The lamp", "One lamp"),
    (
        "content/articles/lamp/article.yaml",
        "2020-05-01",
        "2022-05-01",
    ),
    (
        "content/articles/lamp/article.yaml",
        "tags: [sea]",
        "draft: true",
    ),
    (
        "content/articles/lamp/article.yaml",
        "authors: [layla]",
        "authors: [omar]",
    ),
    (
        "content/articles/lamp/article.yaml",
        "date:",
        "redirect_from: [lantern]\ndate:",
    ),
    (
        "content/articles/lamp/en.txt",
        "Omar read",
        "Omar and Layla read",
    ),
    ("content/articles/lamp/en.txt", "The keeper", "One keeper"),
    (
        "content/articles/lamp/ar.txt",
        "",
        "أشعل الحارس المصباح. عادت ليلى إلى البيت.",
    ),
    (
        "content/articles/lamp/anchors.lock",
        "5c]}",
        "5c], noticed: 2026-11-30}",
    ),
    (
        "content/articles/lamp/annotations.yaml",
        "id: light",
        "id: glow",
    ),
    (
        "content/articles/lamp/annotations.yaml",
        "id: light",
        "draft: true\n    id: light",
    ),
    (
        "content/articles/lamp/annotations.yaml",
        "lit the lamp",
        "keeper lit",
    ),
    (
        "content/articles/lamp/annotations.yaml",
        "[article:tea]",
        "[article:tea, omar]",
    ),
    (
        "content/articles/lamp/annotations.yaml",
        "",
        "mentions: {layla: [Layla], omar: [Omar]}",
    ),
    (
        "content/articles/lamp/annotations.yaml",
        "see: [article:tea]",
        "claim: {verdict: disputed, speaker: omar, said: 2019, said_in: {en: A letter}}",
    ),
    (
        "content/articles/lamp/annotations.yaml",
        "quote: the book",
        "quote: the book\n    claim: {verdict: refuted, speaker: {en: Nobody}}",
    ),
    (
        "content/articles/old/annotations.yaml",
        "",
        "annotations: [{quote: Nobody, claim: {verdict: unverified, said: 2018-03}}]",
    ),
    (
        "content/articles/lamp/annotations.yaml",
        "quote: the book",
        "quote: the book\n    gloss: {en: a volume}\n    by: desk",
    ),
    (
        "content/articles/lamp/annotations.yaml",
        "annotations:",
        "defaults: {by: guest}\nannotations:",
    ),
    (
        "content/articles/tea/annotations.yaml",
        "",
        "annotations: [{quote: kettle, gloss: {en: a pot}, by: guest}]",
    ),
    ("hashiya.yaml", "The desk", "The editors"),
    (
        "hashiya.yaml",
        "menu: [about]",
        "menu: [about, claims, glossary]",
    ),
    (
        "content/articles/lamp/annotations.yaml",
        "quote: the book",
        "quote: the book\n    tags: [slip]\n    correction: {text: {en: a book}, reason: {en: One of many.}}",
    ),
    (
        "content/articles/lamp/annotations.yaml",
        "See [[tea]] and [[omar]]",
        "See [Tea](/en/articles/tea/) and [[layla]]",
    ),
    (
        "content/articles/tea/article.yaml",
        "A word about [[article:lamp]]",
        "A word",
    ),
    ("content/articles/tea/en.md", "tells more", "tells all"),
    (
        "content/articles/old/article.yaml",
        "title:",
        "tags: [sea]\ntitle:",
    ),
    (
        "content/entities/people.yaml",
        "sister of [[omar]]",
        "friend of [[tea]]",
    ),
    (
        "content/pages/about/en.md",
        "[[article:tea]]",
        "[here](/en/articles/lamp/#n-light)",
    ),
    ("content/articles/tea/en.md", "# Tea", "# Black tea"),
    ("content/articles/tea/en.md", "[[omar]]", "[[layla]]"),
    (
        "content/articles/tea/en.md",
        "kettle",
        "![](pot.svg) kettle",
    ),
    (
        "content/articles/tea/pot.svg",
        "",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"4\"/>",
    ),
    (
        "content/articles/tea/article.yaml",
        "",
        "title: {en: Green tea, ar: شاي}",
    ),
    ("content/articles/old/article.yaml", "[older]", "[oldest]"),
    (
        "content/articles/old/article.yaml",
        "from: omar",
        "from: [layla, omar]",
    ),
    ("content/articles/old/article.yaml", "1871", "1872-03~"),
    (
        "content/articles/sea/en.txt",
        "",
        "The sea and the tea. Layla and Omar.",
    ),
    (
        "content/articles/sea/article.yaml",
        "",
        "title: {en: Sea}\ndraft: true",
    ),
    ("content/entities/people.yaml", "en: Omar", "en: Umar"),
    ("content/entities/people.yaml", "en: Layla", "en: Laila"),
    (
        "content/entities/people.yaml",
        "omar: {kind: person,",
        "omar: {kind: person, draft: true,",
    ),
    ("content/entities/people.yaml", "related-to", "married-to"),
    (
        "content/entities/people.yaml",
        "to: layla}",
        "to: layla, since: 1870, until: 1871-05}, {kind: leads, to: tea, since: 1871}, {kind: owns, to: tea, until: 187X}, {kind: makes, to: tea, since: 1872~}",
    ),
    (
        "content/entities/people.yaml",
        "omar: {kind: person,",
        "omar: {kind: person, born: 1850, died: 1900,",
    ),
    (
        "content/entities/people.yaml",
        "layla: {",
        "# a comment\nlayla: {",
    ),
    (
        "content/entities/things.yaml",
        "",
        "book: {kind: work, name: {en: book}}",
    ),
    ("content/entities/things.yaml", "product", "concept"),
    ("content/pages/about/en.md", "By [[layla]]", "By [[omar]]"),
    ("content/pages/about/en.md", "# About", "# About us"),
    (
        "content/pages/home/en.md",
        "",
        "# Welcome\n\nSee [[article:lamp]] and [here](/en/articles/tea/#p2).",
    ),
    ("templates/messages/en.ftl", "", "articles = Writings\n"),
    ("templates/single.html", "", "{% extends \"layout.html\" %}"),
    ("templates/partials/policy.html", "", "{# none #}"),
    ("static/notes.txt", "notes", "more notes"),
    ("static/robots.txt", "", "nothing\n"),
    ("static/404.html", "", "<p>lost"),
    ("static/hashiya/style/own.css", "", "p { margin: 0 }\n"),
    ("static/pic.svg", "width=\"10\"", "width=\"11\""),
];

fn apply(edited: &mut Edited, (path, from, to): (&str, &str, &str), other: bool) -> Update {
    let text = edited.files.0.get(path);
    let text = text.map(|bytes| String::from_utf8(bytes.clone()).unwrap());
    let next = match text {
        Some(text) if from.is_empty() || other => {
            (text != to && !from.is_empty() && text.contains(to) && !to.is_empty())
                .then(|| text.replacen(to, from, 1))
        }
        Some(text) => Some(text.replacen(from, to, 1)),
        None => Some(to.to_owned()),
    };
    edited.edit(path, next.as_deref())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edits_the_session_has_what_a_build_writes(
        edits in prop::collection::vec((0..EDITS.len(), prop::bool::weighted(0.3)), 1..10),
        drafts in any::<bool>(),
    ) {
        let options = Options {
            drafts: if drafts {
                hashiya::source::drafts::Drafts::Include
            } else {
                hashiya::source::drafts::Drafts::Exclude
            },
            ..Options::default()
        };
        let mut edited = Edited::open(&Site::new(SITE), options);
        let mut before = BTreeMap::new();
        for (edit, other) in edits {
            let update = apply(&mut edited, EDITS[edit], other);
            edited.compare(&mut before, Some(&update));
        }
    }
}
