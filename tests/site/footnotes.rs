//! Footnotes of Markdown: letters in the order of the calls, ids of their own, a way back from
//! each.

use super::links::broken;
use crate::support::page::{Page, around, plain, reading_text};
use crate::support::{Built, Site};

const HOST: &str = "https://example.org";

fn article(markdown: &str) -> Built {
    Site::new("=== hashiya.yaml\nlanguages: [en, ar]\n")
        .with("content/articles/a/en.md", markdown)
        .at(HOST)
        .build()
}

/// The letters of the calls on a page, each with where it leads.
fn calls(page: &Page) -> Vec<(String, String)> {
    page.all(".text .fn")
        .iter()
        .map(|call| (plain(*call), call.attr("href").unwrap().to_owned()))
        .collect()
}

/// The footnotes of a page: what each shows, without numbers of paragraphs.
fn footnotes(page: &Page) -> Vec<String> {
    page.all(".text .footnote")
        .iter()
        .map(|note| reading_text(*note))
        .collect()
}

#[test]
fn numbers_follow_the_calls_and_definitions_the_numbers() {
    let page =
        article("Tea[^late] and coffee[^early].\n\n[^early]: From Mocha.\n[^late]: From Assam.\n")
            .page("en/articles/a/");
    let expected = [("a", "#fn-1"), ("b", "#fn-2")];
    assert_eq!(
        calls(&page),
        expected.map(|(letter, href)| (letter.to_owned(), href.to_owned()))
    );
    assert_eq!(footnotes(&page), ["From Assam.", "From Mocha."]);
    assert_eq!(plain(page.one("#fn-1 .num")), "a");
    assert_eq!(
        plain(page.one("#p2")),
        "2 From Assam.",
        "blocks are numbered as the page shows them"
    );
}

#[test]
fn a_footnote_may_call_another() {
    let page =
        article("One[^x], two[^y].\n\n[^deep]: Deepest.\n[^y]: Of two.\n[^x]: Of one[^deep].\n")
            .page("en/articles/a/");
    assert_eq!(footnotes(&page), ["Of one.", "Of two.", "Deepest."]);
    assert_eq!(
        calls(&page)
            .iter()
            .map(|(letter, _)| letter.as_str())
            .collect::<Vec<_>>(),
        ["a", "b", "c"]
    );
}

#[test]
fn letters_are_those_of_the_page() {
    let built = article("Tea[^1], coffee[^2], cocoa[^3].\n\n[^1]: x\n[^2]: y\n[^3]: z\n");
    let page = built.page("ar/articles/a/");
    assert_eq!(
        calls(&page)
            .iter()
            .map(|(letter, _)| letter.as_str())
            .collect::<Vec<_>>(),
        ["أ", "ب", "ج"]
    );
    let call = page.by_id("fnref-1").unwrap();
    assert_eq!(
        (call.attr("lang"), call.attr("dir")),
        (Some("ar"), Some("rtl")),
        "in an English text the letter says what it is"
    );
    assert_eq!(call.attr("aria-label"), Some("الهامش أ"));
}

#[test]
fn each_call_has_an_id_and_a_way_back() {
    let built = article("Tea[^1] and again[^1], and\n\n> once more[^1].\n\n[^1]: From Assam.\n");
    let page = built.page("en/articles/a/");
    let ids: Vec<_> = page
        .all(".text .fn")
        .iter()
        .filter_map(|call| call.attr("id").map(str::to_owned))
        .collect();
    assert_eq!(ids, ["fnref-1", "fnref-1.2", "fnref-1.3"]);
    let ways: Vec<_> = page
        .all("#fn-1 .ways a")
        .iter()
        .filter_map(|way| way.attr("href").map(str::to_owned))
        .collect();
    assert_eq!(ways, ["#fnref-1", "#fnref-1.2", "#fnref-1.3"]);
    assert_eq!(broken(&built, "/"), Vec::<String>::new());
}

#[test]
fn labels_that_differ_in_case_are_one() {
    let page =
        article("Tea[^Leaf] and tea[^LEAF].\n\n[^leaf]: From Assam.\n").page("en/articles/a/");
    assert_eq!(
        calls(&page)
            .iter()
            .map(|(letter, _)| letter.as_str())
            .collect::<Vec<_>>(),
        ["a", "a"]
    );
}

#[test]
fn what_nothing_calls_has_no_letter_and_keeps_its_words() {
    let page = article("Tea.\n\n[^1]: From Assam.\n").page("en/articles/a/");
    assert_eq!(footnotes(&page), ["From Assam."]);
    assert!(page.all(".footnote .num").is_empty());
}

#[test]
fn a_call_is_not_lost_where_it_stands_alone() {
    let markdown =
        "| tea[^1] | |\n|---|---|\n| [^2] | x |\n\n![](p.png)[^3]\n\n[^1]: a\n[^2]: b\n[^3]: c\n";
    let site =
        Site::new("=== hashiya.yaml\nlanguages: [en]\n").with("content/articles/a/en.md", markdown);
    let page = site
        .with("content/articles/a/p.png", "")
        .try_build()
        .page("en/articles/a/");
    assert_eq!(calls(&page).len(), 3);
    assert_eq!(plain(page.one("td:first-child")), "b");
}

const NOTES: &str = r#"
    === hashiya.yaml
    languages: [en, ar]
    === content/articles/a/en.md
    Tea[^1] and coffee.

    [^1]: Of the text.
    === content/articles/a/ar.md
    الشاي[^1] والقهوة.

    [^1]: من النص.
    === content/articles/a/annotations.yaml
    annotations:
      - {quote: Tea, note: "First[^1]\n\n[^1]: of the first", claim: {verdict: disputed, note: "Who[^1]\n\n[^1]: says so"}}
      - {quote: coffee, correction: {text: cocoa, reason: "Because[^1]\n\n[^1]: of the reason"}, note: "Second[^1], twice[^1]\n\n[^1]: of the second"}
      - {quote: {ar: القهوة, en: coffee}, note: "Third[^1]\n\n[^1]: of the third"}
    === content/entities/e.yaml
    tea: {kind: product, name: Chai, description: "A leaf[^1].\n\n[^1]: Dried."}
"#;

#[test]
fn a_footnote_in_a_note_is_reached_from_that_note() {
    let built = Site::new(NOTES).at(HOST).build();
    assert_eq!(broken(&built, "/"), Vec::<String>::new());
    for path in [
        "en/articles/a/",
        "ar/articles/a/",
        "en/articles/a/parallel/",
        "ar/articles/a/parallel/",
        "en/entities/tea/",
    ] {
        let page = built.page(path);
        let calls = page.all(".fn");
        assert!(!calls.is_empty(), "{path}");
        for call in calls {
            let note = |element: scraper::ElementRef<'_>| {
                around(*element)
                    .find(|outer| outer.attr("class") == Some("entry"))
                    .and_then(|entry| entry.attr("id").map(str::to_owned))
            };
            let footnote = page
                .by_id(call.attr("href").unwrap().trim_start_matches('#'))
                .unwrap();
            assert_eq!(note(call), note(footnote), "{path}");
        }
    }
    let notes: Vec<_> = built
        .page("en/articles/a/")
        .all(".entry .footnote p:not(.ways)")
        .iter()
        .map(|note| plain(*note))
        .collect();
    assert_eq!(
        notes,
        [
            "says so",
            "of the first",
            "of the reason",
            "of the second",
            "of the third"
        ]
    );
}

#[test]
fn the_page_of_two_texts_has_the_footnotes_of_both() {
    let page = Site::new(NOTES).build().page("en/articles/a/parallel/");
    assert!(plain(page.by_id("fn-1").unwrap()).contains("Of the text."));
    assert!(plain(page.by_id("ar.fn-1").unwrap()).contains("من النص."));
    assert_eq!(
        page.by_id("ar.fnref-1").unwrap().attr("href"),
        Some("#ar.fn-1")
    );
}

#[test]
fn a_call_within_corrected_words_is_there_in_both_readings() {
    let site = "
        === hashiya.yaml
        languages: [en]
        === content/articles/a/en.md
        The old[^1] kettle sings, and *the[^2] pot* too.

        [^1]: Of copper.
        [^2]: Of clay.
        === content/articles/a/annotations.yaml
        annotations:
          - {quote: old kettle sings, correction: {text: kettle sang}}
          - {quote: the pot, correction: {text: ''}}
        ";
    let page = Site::new(site).build().page("en/articles/a/");
    for id in ["fnref-1", "fnref-2"] {
        let call = page.by_id(id).unwrap();
        assert!(
            around(*call).all(|outer| outer.attr("class") != Some("c")),
            "{id} is hidden with the received words"
        );
    }
    assert_eq!(
        reading_text(page.by_id("p1").unwrap()).trim(),
        "The old kettle sings, and the pot too."
    );
    assert_eq!(
        crate::support::corrected::corrected(page.by_id("p1").unwrap()),
        "The kettle sang, and too."
    );
}

#[test]
fn the_heading_of_a_free_page_keeps_its_call() {
    let site = "
        === hashiya.yaml
        languages: [en]
        === content/pages/about/en.md
        # About[^1]

        Words[^2].

        [^1]: Of the heading.
        [^2]: Of the words.
        === content/pages/home/en.md
        # Home[^1]

        Welcome[^2].

        [^1]: Of a heading that no page shows.
        [^2]: Of the welcome.
        ";
    let built = Site::new(site).at(HOST).build();
    assert_eq!(broken(&built, "/"), Vec::<String>::new());
    let page = built.page("en/about/");
    assert_eq!(page.one("h1 .fn").attr("href"), Some("#fn-1"));
    assert_eq!(plain(page.one("title")), "About — Hashiya");
}

#[test]
fn tei_has_calls_and_footnotes_by_their_numbers() {
    let built =
        article("Tea[^x] and[^y] tea[^x].\n\n[^y]: Second.\n[^x]: First.\n\n    More of it.\n");
    let tei = built.text("data/articles/a.tei.xml");
    assert_eq!(
        tei.matches("<ptr type=\"footnote\" n=\"1\" target=\"#fn-1\"/>")
            .count(),
        2
    );
    assert!(
        tei.contains(
            "xml:id=\"fn-1\"><p xml:id=\"p2\">First.</p><p xml:id=\"p3\">More of it.</p></note>"
        ),
        "{tei}"
    );
}
