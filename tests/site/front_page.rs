//! The front page: a paragraph with its margin shows what the site is.

use crate::support::Site;
use crate::support::page::plain;

const SITE: &str = "=== hashiya.yaml
    languages: [en, ar]
    autolink: none
    === content/entities/all.yaml
    wren: {name: {en: Wren, ar: رن}, kind: product}
    anna: {name: {en: Anna, ar: آنا}, kind: person}
    === content/articles/log/article.yaml
    title: {en: The log, ar: السجل}
    date: 2024-05-01
    === content/articles/log/en.txt
    The Wren lay at the quay for the whole of that winter, with her sails taken down and her hold open to the rain that fell every day.
    In spring Anna came back from the north and had her put to sea again, though nobody in the harbour thought that she would hold for long.
    Short.
    === content/articles/log/annotations.yaml
    annotations:
      - {quote: quay, gloss: {en: a landing place, ar: رصيف}}
      - {quote: winter, note: {en: A mild one., ar: كان معتدلًا.}}
      - {quote: Wren, entity: wren}
      - {quote: sea, gloss: {en: the bay, ar: الخليج}}
      - {quote: Anna, block: 2, entity: anna}
      - {quote: nobody, note: {en: So the log says., ar: كذا في السجل.}}
      - {quote: hold, block: 2, correction: {text: {en: float}}}
      - {quote: Short, note: {en: One., ar: واحد.}}
      - {quote: Short, gloss: {en: Two., ar: اثنان.}}
    ";

#[test]
fn it_shows_the_paragraph_whose_margin_says_the_most_different_things() {
    let built = Site::new(SITE).build();
    let page = built.page("en/");
    let words = plain(page.one(".specimen .words"));
    assert!(
        words.contains("In spring Anna came back"),
        "a gloss, a note and a correction: {words}"
    );
    let numbers: Vec<_> = page
        .all(".specimen .entry .num")
        .iter()
        .map(|number| plain(*number))
        .collect();
    assert_eq!(numbers, ["3", "4", "5"], "numbered as in the article");
    assert_eq!(
        plain(page.one(".specimen .caption")),
        "From The log, paragraph 2"
    );
    assert_eq!(
        page.one(".specimen .caption a").attr("href"),
        Some("/en/articles/log/#p2")
    );
}

#[test]
fn it_has_the_cards_of_those_whom_the_paragraph_names_alone() {
    let page = Site::new(SITE).build().page("en/");
    let cards: Vec<_> = page
        .all(".card > p > a")
        .iter()
        .map(|link| plain(*link))
        .collect();
    assert_eq!(cards, ["Anna"]);
}

#[test]
fn a_text_in_another_language_is_marked_as_such_and_its_notes_are_in_the_page_s() {
    let page = Site::new(SITE).build().page("ar/");
    let text = page.one(".specimen .text");
    assert_eq!(
        (text.attr("lang"), text.attr("dir")),
        (Some("en"), Some("ltr"))
    );
    let margin = page.one(".specimen .margin");
    assert_eq!(margin.attr("lang"), Some("ar"));
    assert!(plain(margin).contains("كذا في السجل."));
}

#[test]
fn everything_the_paragraph_leads_to_is_there() {
    // What is said of a word in both paragraphs stands with the first: the second has a mark that
    // leads there.
    let twice = SITE.replace(
        "{quote: hold, block: 2, correction: {text: {en: float}}}",
        "{quote: hold, occurrence: all, note: {en: Twice., ar: مرتين.}}",
    );
    assert_ne!(twice, SITE);
    for site in [SITE, &twice] {
        for path in ["en/", "ar/"] {
            let page = Site::new(site).build().page(path);
            for link in page.all(".specimen a") {
                let Some(id) = link.attr("href").and_then(|href| href.strip_prefix('#')) else {
                    continue;
                };
                assert_eq!(
                    page.all(&format!("[id=\"{id}\"]")).len(),
                    1,
                    "{path}: #{id}"
                );
            }
        }
    }
}

#[test]
fn where_no_paragraph_has_several_notes_there_is_none() {
    let built = Site::new(SITE)
        .with(
            "content/articles/log/annotations.yaml",
            "annotations:\n- {quote: quay, gloss: {en: a landing place}}\n",
        )
        .build();
    assert!(built.page("en/").all(".specimen").is_empty());
    let scripts: Vec<_> = built
        .page("en/")
        .all("script")
        .iter()
        .filter_map(|script| script.attr("src").map(str::to_owned))
        .collect();
    assert!(
        scripts.iter().all(|script| !script.contains("margin")),
        "nothing to level: {scripts:?}"
    );
}

#[test]
fn the_settings_choose_the_paragraph() {
    let chosen = SITE
        .replacen(
            "=== hashiya.yaml",
            "=== hashiya.yaml\n    specimen: log#quay",
            1,
        )
        .replace("{quote: quay,", "{id: quay, quote: quay,");
    assert!(chosen.contains("id: quay"));
    let built = Site::new(&chosen).build();
    let page = built.page("en/");
    assert!(
        plain(page.one(".specimen .words")).contains("quay"),
        "not the paragraph with more to say"
    );
    assert_eq!(
        page.one(".specimen .enter a").attr("href"),
        page.one(".specimen .caption a").attr("href")
    );
}

#[test]
fn a_paragraph_that_is_not_there_is_reported_where_it_is_written() {
    for (written, found) in [
        ("log#nothing", "nothing"),
        ("logg#quay", "logg"),
        ("anna wren", "no article"),
    ] {
        let site = SITE.replacen(
            "=== hashiya.yaml",
            &format!("=== hashiya.yaml\n    specimen: \"{written}\""),
            1,
        );
        let findings = Site::new(&site).try_build().findings();
        assert!(
            findings
                .iter()
                .any(|it| it.starts_with("hashiya.yaml:1:11 error") && it.contains(found)),
            "{written}: {findings:?}"
        );
    }
}
