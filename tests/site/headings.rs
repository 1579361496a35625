//! Headings that links lead to, by their words or by an id.

use crate::support::page::{plain, reading_text};
use crate::support::{Built, Site};

fn hrefs(built: &Built, path: &str, within: &str) -> Vec<String> {
    let page = built.page(path);
    let links = page.all(&format!("{within} a:not([data-apparatus])"));
    links
        .iter()
        .filter_map(|link| link.attr("href"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_heading_is_linked_by_its_words_in_any_script_or_by_its_id_which_is_not_shown() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [en, ar]
        === content/articles/market/en.md
        # What it cost {#cost}

        To [the cost](#cost), [by words](#What%20it%20cost), [the list](#the-price-list), [the same](<#The Price List>),
        [السوق](#السوق), [again](#%D8%A7%D9%84%D8%B3%D9%88%D9%82) and [its second](#the-price-list-1).

        ## The Price List

        ## السُّوق

        ## The Price List
        ",
    )
    .build();
    let page = built.page("en/articles/market/");
    let heading = page.by_id("p1").unwrap();
    assert_eq!(reading_text(heading), "What it cost");
    assert!(!built.text("en/articles/market/index.html").contains("{#"));
    let links = hrefs(&built, "en/articles/market/", "#p2");
    assert_eq!(
        links,
        [
            "#cost",
            "#cost",
            "#the-price-list",
            "#the-price-list",
            "#السُّوق",
            "#السُّوق",
            "#the-price-list-1"
        ]
    );
    for (id, block) in [
        ("cost", "p1"),
        ("the-price-list", "p3"),
        ("السُّوق", "p4"),
        ("the-price-list-1", "p5"),
    ] {
        let element = page.by_id(id).unwrap_or_else(|| panic!("no #{id}"));
        assert!(
            element.ancestors().any(|node| node
                .value()
                .as_element()
                .is_some_and(|own| own.attr("id") == Some(block))),
            "{id}"
        );
    }
}

#[test]
fn another_page_leads_to_a_heading_by_its_words_too() {
    let built = Site::new(
        "=== hashiya.yaml
        base_url: https://example.org/read
        languages: [en]
        === content/articles/market/en.md
        # What it cost {#cost}

        Words. [There](/en/about/#our%20aim).
        === content/pages/about/en.md
        # About us

        To [the cost](/en/articles/market/#What-it-cost), [an aim](#our-aim) and [the top](#about-us).

        ## Our aim
        ",
    )
    .build();
    assert_eq!(
        hrefs(&built, "en/about/", "main .prose"),
        ["/read/en/articles/market/#cost", "#our-aim", "#about-us"]
    );
    let page = built.page("en/about/");
    assert_eq!(plain(page.by_id("our-aim").unwrap()), "Our aim");
    assert_eq!(plain(page.by_id("about-us").unwrap()), "About us");
    assert_eq!(
        hrefs(&built, "en/articles/market/", "#p2"),
        ["/read/en/about/#our-aim"]
    );
}

#[test]
fn no_heading_takes_an_id_that_its_page_has() {
    let built = Site::new(
        "=== content/articles/market/en.md
        # P2

        To [block two](#p2), [the lamp](#a-lamp), [the heading](#main) and [an oil](#a-jar).

        # A lamp

        # Main

        # A jar
        === content/articles/market/annotations.yaml
        annotations: [{id: lamp, quote: block, note: A note.}]
        ",
    )
    .build();
    let page = built.page("en/articles/market/");
    let mut seen = std::collections::BTreeSet::new();
    for element in page.all("[id]") {
        assert!(
            seen.insert(element.attr("id").unwrap().to_owned()),
            "two elements are {:?}",
            element.attr("id")
        );
    }
    let mut links = hrefs(&built, "en/articles/market/", "#p2");
    links.retain(|link| link != "#n-lamp");
    // The number before the block leads to it, too.
    assert_eq!(links, ["#p2", "#p2", "#a-lamp", "#h-main", "#h-a-jar"]);
    assert_eq!(
        reading_text(page.by_id("p2").unwrap()),
        "To block two, the lamp, the heading and an oil."
    );
}

#[test]
fn brackets_that_are_no_id_are_shown() {
    let built = Site::new(
        "=== content/articles/market/en.md
        # The set {1, 2}

        # The sign \\{#x}

        # `{#code}`

        Text {#not-a-heading}
        ",
    )
    .build();
    let page = built.page("en/articles/market/");
    let shown: Vec<String> = (1..=4)
        .map(|n| reading_text(page.by_id(&format!("p{n}")).unwrap()))
        .collect();
    assert_eq!(
        shown,
        [
            "The set {1, 2}",
            "The sign {#x}",
            "{#code}",
            "Text {#not-a-heading}"
        ]
    );
}

#[test]
fn a_fragment_means_a_part_of_the_text_it_stands_in_wherever_that_is_shown() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [ar, en]
        === content/articles/market/ar.md
        # السوق

        إلى [هناك](#السوق) وإلى [السطر](#p2).
        === content/articles/market/en.md
        # The market

        To [it](#the-market), [the line](#p2), [a note](#n-line).
        === content/articles/market/article.yaml
        summary: \"Of [the line](#p2).\"
        === content/articles/market/annotations.yaml
        annotations: [{id: line, quote: the line, lang: en, note: \"To [the market](#p1).\"}]
        ",
    )
    .build();
    let path = "en/articles/market/parallel/";
    let page = built.page(path);
    assert_eq!(hrefs(&built, path, "[id='p2']"), ["#السوق", "#p2"]);
    let links = hrefs(&built, path, "[id='en.p2']");
    assert_eq!(links[..2], ["#en.the-market", "#en.p2"]);
    for link in links {
        assert!(
            page.by_id(link.strip_prefix('#').unwrap()).is_some(),
            "{link}"
        );
    }
    assert!(
        hrefs(&built, path, ".entry .note").contains(&"/en/articles/market/#p1".to_owned())
            || hrefs(&built, path, ".entry").contains(&"/en/articles/market/#p1".to_owned())
    );
    assert!(hrefs(&built, "en/articles/", "main").contains(&"/en/articles/market/#p2".to_owned()));
}
