//! What a reader can do with an article: show and hide, find the way, see who is named.

use scraper::ElementRef;

use crate::support::page::{Page, plain};
use crate::support::{Built, Site};

const SHIP: &str = "=== hashiya.yaml
    languages: [en, ar]
    autolink: none
    annotators: {editor: {en: The editors, ar: التحرير}}
    tags: {spelling: {en: Spelling, ar: إملاء}}
    === content/entities/all.yaml
    ship: {kind: product, name: {en: Wren, ar: رن}, summary: {en: \"A ship of [[anna]].\"}}
    anna: {kind: person, gender: f, name: {en: Anna, ar: آنا}, born: 1850, died: 1911-03}
    === content/articles/log/en.txt
    Anna sold the Wren in spring.
    The Wren sank, and teh crew swam.
    === content/articles/log/article.yaml
    title: The log
    date: 2024-01-02
    === content/articles/log/annotations.yaml
    mentions: {anna: [Anna], ship: [Wren]}
    annotations:
      - {id: season, quote: spring, gloss: {ar: الربيع}, by: editor, tags: [weather]}
      - {id: typo, quote: teh, correction: {text: the, reason: Two letters changed places.}, tags: [spelling]}
      - {id: swam, quote: crew swam, note: All of them., entity: ship, by: editor}
      - {id: only-filed, quote: sank, tags: [loss]}
    ";

fn labels(page: &Page) -> Vec<String> {
    page.all(".layers label").into_iter().map(plain).collect()
}

/// The layers that something is in, by the names under which they are remembered.
fn filed(page: &Page, element: ElementRef<'_>) -> Vec<String> {
    let numbers = element
        .attr("data-layer")
        .unwrap_or_default()
        .split(' ')
        .filter(|number| !number.is_empty());
    numbers
        .map(|number| {
            page.one(&format!("#layer-{number}"))
                .attr("value")
                .unwrap()
                .to_owned()
        })
        .collect()
}

fn filed_of(page: &Page, id: &str) -> Vec<String> {
    filed(page, page.by_id(id).unwrap())
}

#[test]
fn the_layers_that_an_article_has_are_offered_with_their_counts() {
    let built = Site::new(SHIP).build();
    let page = built.page("en/articles/log/");
    let offered = [
        "Names 4",
        "Comments 1",
        "Glosses 1",
        "Corrections 1",
        "The editors 2",
        "Spelling 1",
        "weather 1",
    ];
    assert_eq!(labels(&page)[..7], offered);
    assert!(
        page.all(".layers input:not([checked])").is_empty(),
        "everything shows at first"
    );
    let plain_text = Site::new("=== content/articles/log/en.txt\nThe sea was calm.\n").build();
    assert!(
        plain_text
            .page("en/articles/log/")
            .all(".layers")
            .is_empty(),
        "where nothing is said there is nothing to hide"
    );
}

#[test]
fn mark_entry_and_words_are_filed_under_kind_annotator_and_tag() {
    let built = Site::new(SHIP).build();
    let page = built.page("en/articles/log/");
    for id in ["r-season", "n-season", "a-season"] {
        assert_eq!(
            filed_of(&page, id),
            ["gloss", "by:editor", "tag:weather"],
            "{id}"
        );
    }
    assert_eq!(filed_of(&page, "n-swam"), ["note", "by:editor"]);
    // The mention of an annotated name is a name first: it stays when notes are hidden.
    let link = page.one("#p2 .m[data-layer]");
    assert_eq!(filed(&page, link), ["by:editor"]);
    assert_eq!(
        filed(&page, page.one("#p2 .c")),
        ["correction", "tag:spelling"]
    );
    let margins: Vec<Vec<String>> = page
        .all(".margin")
        .into_iter()
        .map(|margin| filed(&page, margin))
        .collect();
    assert_eq!(
        margins,
        [
            vec![
                "gloss".to_owned(),
                "by:editor".to_owned(),
                "tag:weather".to_owned()
            ],
            vec![]
        ]
    );
}

#[test]
fn more_layers_than_the_style_sheet_knows_leave_out_the_emptiest() {
    let one = |number: usize| format!("  - {{quote: sea, note: n, tags: [t{number}, all]}}\n");
    let annotations: String = (0..40).map(one).collect();
    let built = Site::new("=== content/articles/log/en.txt\nThe sea was calm.\n")
        .with(
            "content/articles/log/annotations.yaml",
            &format!("annotations:\n{annotations}"),
        )
        .build();
    let page = built.page("en/articles/log/");
    let numbered = page.all(".layers input[id^=layer-]:not([id=layer-marks])");
    assert_eq!(numbered.len(), 24);
    assert_eq!(labels(&page)[..3], ["Comments 40", "all 40", "t0 1"]);
}

#[test]
fn five_annotations_on_one_word_are_five_marks_and_five_entries_in_order() {
    let notes = ["a", "b", "c", "d", "e"]
        .map(|id| format!("  - {{id: {id}, quote: sea, note: Said by {id}.}}\n"))
        .concat();
    let built = Site::new("=== content/articles/log/en.txt\nThe sea was calm.\n")
        .with(
            "content/articles/log/annotations.yaml",
            &format!("annotations:\n{notes}"),
        )
        .build();
    let page = built.page("en/articles/log/");
    let marks: Vec<_> = page
        .all("sup .mark")
        .into_iter()
        .map(|mark| (plain(mark), mark.attr("href").unwrap().to_owned()))
        .collect();
    let entries: Vec<_> = page
        .all(".entry")
        .into_iter()
        .map(|entry| format!("#{}", entry.attr("id").unwrap()))
        .collect();
    assert_eq!(
        marks
            .iter()
            .map(|(number, _)| number.as_str())
            .collect::<Vec<_>>(),
        ["1", "2", "3", "4", "5"]
    );
    assert_eq!(
        marks.into_iter().map(|(_, href)| href).collect::<Vec<_>>(),
        entries
    );
    assert_eq!(
        page.all("#p1 .r .r .r .r .r").len(),
        1,
        "the word is within all five"
    );
}

#[test]
fn a_card_says_who_it_is_in_every_language_when_and_how_often() {
    let built = Site::new(SHIP).build();
    let page = built.page("en/articles/log/");
    let cards = page.all(".card");
    let anna = cards
        .iter()
        .find(|card| plain(**card).starts_with("Anna"))
        .unwrap();
    assert_eq!(
        plain(*anna),
        "Anna آنا Person · Born: 1850 · Died: March 1911 · 1 mention"
    );
    let link = anna
        .select(&scraper::Selector::parse("p > a").unwrap())
        .next()
        .unwrap();
    assert_eq!(link.attr("href"), Some("/en/entities/anna/"));
    let ship = cards
        .iter()
        .find(|card| plain(**card).starts_with("Wren"))
        .unwrap();
    assert_eq!(
        plain(*ship),
        "Wren رن A ship of Anna. Product · 3 mentions",
        "its one link is its name"
    );
}

#[test]
fn a_mention_that_is_no_link_says_where_it_would_lead() {
    let built = Site::new(SHIP)
        .with(
            "content/articles/log/annotations.yaml",
            "annotations:\n- {quote: Wren, block: 1, entity: ship}\n- {quote: Wren, block: 1, entity: anna}\n",
        )
        .build();
    let page = built.page("en/articles/log/");
    assert_eq!(
        page.one("#p1 span.m").attr("data-href"),
        Some("/en/entities/anna/")
    );
    assert_eq!(page.one("#p1 a.m").attr("href"), Some("/en/entities/ship/"));
}

#[test]
fn the_list_of_names_leads_to_the_first_place_of_each_people_first() {
    let built = Site::new(SHIP).build();
    let page = built.page("en/articles/log/");
    let groups: Vec<_> = page.all(".about section").into_iter().map(plain).collect();
    assert_eq!(
        groups,
        [
            "About this text 2 paragraphs, 3 notes Cite as: The log, Hashiya, January 2, 2024",
            "People Anna 1",
            "Products Wren 3"
        ]
    );
    for link in page.all(".about .counts a") {
        let id = link
            .attr("href")
            .unwrap()
            .strip_prefix('#')
            .expect("a place on this page");
        let first = page.by_id(id).unwrap();
        assert!(
            first
                .attr("class")
                .is_some_and(|class| class.starts_with('m')),
            "{id}"
        );
    }
    assert_eq!(page.all("#p1 #m-ship").len(), 1);
}

fn with_headings(markdown: &str) -> Built {
    Site::new("=== hashiya.yaml\nlanguages: [en, ar]\n")
        .with("content/articles/log/en.md", markdown)
        .build()
}

#[test]
fn an_article_with_headings_has_a_list_of_contents() {
    let built = with_headings("# Of *ships*\n\nText.\n\n### Small\n\nText.\n\n# Of سفن\n\nText.\n");
    let page = built.page("en/articles/log/");
    let items: Vec<_> = page
        .all(".contents li")
        .into_iter()
        .map(|item| (item.attr("class").unwrap().to_owned(), plain(item)))
        .collect();
    let expected = [("h2", "Of ships"), ("h3", "Small"), ("h2", "Of سفن")]
        .map(|(class, words)| (class.to_owned(), words.to_owned()));
    assert_eq!(items, expected);
    let led: Vec<_> = page
        .all(".contents a")
        .into_iter()
        .map(|a| {
            page.by_id(&a.attr("href").unwrap()[1..])
                .unwrap()
                .value()
                .name()
                .to_owned()
        })
        .collect();
    assert_eq!(led, ["h2", "h3", "h2"]);
    assert_eq!(
        page.all(".contents bdi[dir=rtl]").len(),
        1,
        "words of the other direction are isolated"
    );
    assert!(
        with_headings("# One\n\nText.\n")
            .page("en/articles/log/")
            .all(".contents")
            .is_empty()
    );
}

#[test]
fn the_head_says_how_long_reading_takes_in_the_language_of_the_page() {
    let words = "كلمة ".repeat(180 * 3);
    let built = Site::new("=== hashiya.yaml\nlanguages: [ar, en]\n")
        .with("content/articles/log/ar.txt", &words)
        .build();
    assert!(
        built
            .page("ar/articles/log/")
            .says(".head > .meta")
            .contains("يُقرأ في 3 دقائق")
    );
    assert!(
        built
            .page("en/articles/log/")
            .says(".head > .meta")
            .contains("3 minutes to read")
    );
}

#[test]
fn articles_lead_to_their_neighbours_in_the_list() {
    let mut site = Site::new("=== hashiya.yaml\nlanguages: [en]\n");
    for (slug, date) in [("old", "2020"), ("middle", "2021"), ("new", "2022")] {
        site = site
            .with(&format!("content/articles/{slug}/en.txt"), "Text.\n")
            .with(
                &format!("content/articles/{slug}/article.yaml"),
                &format!("title: The {slug} one\ndate: {date}\n"),
            );
    }
    let built = site.build();
    let beside = |slug: &str| {
        let page = built.page(&format!("en/articles/{slug}/"));
        let links = page.all(".neighbours a");
        links
            .into_iter()
            .map(|a| {
                (
                    a.attr("rel").unwrap().to_owned(),
                    a.attr("href").unwrap().to_owned(),
                )
            })
            .collect::<Vec<_>>()
    };
    let link = |rel: &str, slug: &str| (rel.to_owned(), format!("/en/articles/{slug}/"));
    assert_eq!(beside("new"), [link("next", "middle")]);
    assert_eq!(beside("middle"), [link("prev", "new"), link("next", "old")]);
    assert_eq!(beside("old"), [link("prev", "middle")]);
}

#[test]
fn a_tags_page_shows_what_the_words_should_read() {
    let built = Site::new(SHIP).build();
    let said = built
        .page("en/tags/spelling/")
        .says(".findings li p:first-child");
    assert_eq!(said, "teh] the. Two letters changed places.");
    assert_eq!(
        built
            .page("en/tags/weather/")
            .says(".findings li p:first-child"),
        "‹spring› الربيع"
    );
}
