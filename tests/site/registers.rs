//! Registers: what annotations say, in lists of the whole site.

use crate::support::page::plain;
use crate::support::{Built, Page, Site};

fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        languages: [en, ar]
        menu: [claims]
        === content/entities/all.yaml
        mira: {name: {en: Mira, ar: ميرا}, kind: person}
        gazette: {name: {en: The Gazette, ar: الجريدة}, kind: work}
        === content/articles/lamp/article.yaml
        title: {en: The lamp, ar: المصباح}
        date: 2024-02-01
        === content/articles/lamp/en.txt
        The lamp burned for a year. Nobody saw the keeper.
        === content/articles/lamp/ar.txt
        اشتعل المصباح سنة. لم ير أحد الحارس.
        === content/articles/lamp/annotations.yaml
        annotations:
          - {quote: Nobody saw the keeper, claim: {verdict: unverified}}
          - quote: {en: burned for a year, ar: اشتعل المصباح سنة}
            claim: {verdict: refuted, speaker: mira, said: 1901-05, said_in: gazette}
            sources: [\"The Gazette, May 1901\"]
        === content/articles/mill/en.txt
        The mill has eleven wheels, and it never stood still.
        === content/articles/mill/article.yaml
        title: {en: The mill, ar: الطاحونة}
        date: 2023-02-01
        === content/articles/mill/annotations.yaml
        annotations:
          - {quote: eleven wheels, claim: {verdict: refuted, speaker: mira, said: 1911}}
          - {quote: it never stood still, claim: {verdict: disputed, speaker: {en: The miller, ar: الطحّان}, said: 1910-07-02}}
        ",
    )
}

/// The words of each row, and what they say in each cell after the first.
fn rows(page: &Page) -> Vec<(String, Vec<String>)> {
    let cells = |nth: usize| page.texts(&format!("tbody td:nth-child({nth})"));
    let words = page.texts("tbody .quoted");
    let (speakers, verdicts, dates) = (cells(2), cells(3), cells(4));
    let row = |(nth, words): (usize, String)| {
        let cells =
            [&speakers, &verdicts, &dates].map(|cells: &Vec<String>| cells[nth].trim().to_owned());
        (words, cells.to_vec())
    };
    words.into_iter().enumerate().map(row).collect()
}

#[test]
fn claims_of_the_whole_site_are_listed_from_the_newest() {
    let built = site().build();
    let page = built.page("en/claims/");
    let row = |words: &str, cells: [&str; 3]| (words.to_owned(), cells.map(str::to_owned).to_vec());
    assert_eq!(
        rows(&page),
        [
            row("eleven wheels", ["Mira", "✕ refuted", "1911"]),
            row(
                "it never stood still",
                ["The miller", "⬖ disputed", "July 2, 1910"]
            ),
            row(
                "burned for a year",
                ["Mira", "✕ refuted", "May 1901, The Gazette"]
            ),
            row("Nobody saw the keeper", ["", "◇ unverified", ""]),
        ]
    );
    assert_eq!(page.says(".head .meta"), "4 claims");
    assert_eq!(page.says("cite"), "The Gazette, May 1901");
}

#[test]
fn a_row_leads_to_the_words_in_the_text_that_readers_see() {
    let built = site().build();
    let links = |path: &str| -> Vec<(String, Option<String>)> {
        let page = built.page(path);
        let quoted = page.all(".quoted");
        quoted
            .into_iter()
            .map(|quoted| {
                let link = quoted.child_elements().next().unwrap();
                let lang = quoted.attr("lang").map(str::to_owned);
                (link.attr("href").unwrap().to_owned(), lang)
            })
            .collect()
    };
    let english = links("en/claims/");
    assert_eq!(english[2].0, "/en/articles/lamp/#a-burned-for-a-year");
    let arabic = links("ar/claims/");
    assert_eq!(arabic[2].1, None);
    assert!(
        arabic[2].0.starts_with("/ar/articles/lamp/#a-"),
        "{arabic:?}"
    );
    // The mill has no text in Arabic: its words are English, and so marked.
    assert_eq!(arabic[0].1.as_deref(), Some("en"));
    let page = built.page("ar/claims/");
    assert_eq!(page.all(".quoted")[0].attr("dir"), Some("ltr"));
}

#[test]
fn each_verdict_and_each_speaker_has_a_list() {
    let built = site().build();
    let words = |path: &str| built.page(path).texts("tbody .quoted");
    assert_eq!(
        words("en/claims/verdicts/refuted/"),
        ["eleven wheels", "burned for a year"]
    );
    assert_eq!(
        words("en/claims/speakers/mira/"),
        ["eleven wheels", "burned for a year"]
    );
    assert_eq!(
        words("en/claims/names/the-miller/"),
        ["it never stood still"]
    );
    let page = built.page("ar/claims/speakers/mira/");
    assert_eq!(page.says("h1"), "ادعاءات ميرا");
    let whole = built.page("en/claims/");
    let hrefs = |selector: &str| -> Vec<String> {
        let links = whole.all(selector).into_iter();
        links
            .map(|it| it.attr("href").unwrap().to_owned())
            .collect()
    };
    assert_eq!(hrefs(".choices a")[0], "/en/claims/verdicts/refuted/");
    assert!(hrefs("main section a").contains(&"/en/claims/names/the-miller/".to_owned()));
}

#[test]
fn the_page_of_a_speaker_has_what_it_claimed_and_leads_to_the_words() {
    let built = site().build();
    let page = built.page("en/entities/mira/");
    let words = page.texts("table.claims tbody .quoted");
    assert_eq!(words.len(), 2, "{words:?}");
    assert!(words[0].contains("eleven wheels") && words[1].contains("burned for a year"));
    let verdicts = page.texts("table.claims tbody td:nth-child(2)");
    assert!(
        verdicts.iter().all(|verdict| verdict.contains("refuted")),
        "{verdicts:?}"
    );
    for link in page.all("table.claims .quoted a") {
        let (path, fragment) = link.attr("href").unwrap().split_once('#').unwrap();
        let article = built.page(path.trim_start_matches('/'));
        assert!(article.by_id(fragment).is_some(), "{path}#{fragment}");
    }
    assert!(
        built
            .page("en/entities/gazette/")
            .all("table.claims")
            .is_empty()
    );
}

#[test]
fn reference_pages_are_linked_where_they_exist() {
    let built = site().build();
    for path in ["en/", "en/articles/lamp/", "en/search/"] {
        let page = built.page(path);
        let link = page.one("footer nav a:first-of-type");
        assert_eq!(link.attr("href"), Some("/en/claims/"), "{path}");
        assert!(page.texts("header nav a").contains(&"Claims".to_owned()));
    }
    let claims = built.page("en/claims/");
    assert_eq!(
        claims
            .one("footer nav a:first-of-type")
            .attr("aria-current"),
        Some("page")
    );
    let home = built.page("en/");
    let counts = home.all(".side section");
    let counts: Vec<String> = counts.into_iter().map(plain).collect();
    assert!(
        counts
            .iter()
            .any(|words| words.contains("Claims") && words.contains('4')),
        "{counts:?}"
    );
    // Without claims there is neither a page nor a link, and the menu may name the page all the same.
    let bare = Site::new(
        "=== hashiya.yaml
        languages: [en]
        menu: [claims]
        === content/articles/a/en.txt
        Nothing is claimed.
        ",
    )
    .build();
    assert!(!bare.has("en/claims/index.html"));
    assert!(bare.page("en/").all("footer nav").is_empty());
    assert!(
        !bare
            .page("en/")
            .texts("header nav a")
            .contains(&"Claims".to_owned())
    );
}

#[test]
fn the_margin_says_when_and_in_what_a_claim_was_made() {
    let built = site().build();
    let page = built.page("en/articles/lamp/");
    let entries = page.texts(".entry");
    assert!(
        entries
            .iter()
            .any(|entry| entry.contains("Claimed by Mira, May 1901, The Gazette; ✕")),
        "{entries:?}"
    );
}

#[test]
fn claims_of_drafts_are_in_no_list() {
    let hidden = site().changed(
        "=== content/articles/mill/article.yaml
        title: {en: The mill}
        draft: true
        ",
    );
    let built = hidden.build();
    assert_eq!(
        built.page("en/claims/").texts("tbody .quoted"),
        ["burned for a year", "Nobody saw the keeper"]
    );
    assert!(!built.has("en/claims/names/the-miller/index.html"));
}

#[test]
fn what_a_claim_was_made_in_is_an_entity_or_words() {
    let site = site().changed(
        "=== content/articles/mill/annotations.yaml
        annotations:
          - {quote: eleven wheels, claim: {verdict: refuted, said_in: gazete}}
          - {quote: it never stood still, claim: {verdict: disputed, said: yesterday, said_in: {en: a speech}}}
        ",
    );
    let found = site.try_build().findings();
    assert!(
        found[0].contains("there is no entity `gazete`"),
        "{found:?}"
    );
    assert!(found[1].contains("`yesterday` is no date"), "{found:?}");
}

#[test]
fn corrections_are_listed_by_article_and_by_tag() {
    let built = site()
        .changed(
            "=== content/articles/mill/annotations.yaml
            annotations:
              - {quote: eleven, correction: {text: {en: twelve}, reason: {en: The plan shows twelve.}}, tags: [count]}
              - {quote: it never stood still, correction: {move: {before: {en: The mill}}}}
            === content/articles/lamp/annotations.yaml
            annotations:
              - quote: {en: a year, ar: سنة}
                correction: {text: {en: two years, ar: سنتين}}
                tags: [count]
            ",
        )
        .build();
    let page = built.page("en/corrections/");
    assert_eq!(page.texts("main h2"), ["The lamp", "The mill"]);
    assert_eq!(page.says(".head .meta"), "3 corrections");
    let lines = page.texts("tbody .quoted");
    // A correction of two texts says what it does to each.
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert_eq!(lines[0], "a year] two years.");
    assert_eq!(lines[2], "eleven] twelve.");
    assert_eq!(lines[3], "it never stood still] belongs before ‹The mill›.");
    assert!(
        page.texts("tbody td")
            .contains(&"The plan shows twelve.".to_owned())
    );
    let links = page.all("tbody .quoted a");
    assert_eq!(links[2].attr("href"), Some("/en/articles/mill/#a-eleven"));
    let tagged = built.page("en/corrections/tags/count/");
    assert_eq!(tagged.says("h1"), "Corrections: count");
    assert_eq!(tagged.texts("tbody tr").len(), 2);
    assert_eq!(
        page.one(".choices a").attr("href"),
        Some("/en/corrections/tags/count/")
    );
    let arabic = built.page("ar/corrections/");
    let words = arabic.all("tbody .apparatus[lang=en]");
    assert!(words.iter().all(|words| words.attr("dir") == Some("ltr")));
    assert!(!words.is_empty());
    assert!(!site().build().has("en/corrections/index.html"));
}

#[test]
fn columns_that_are_empty_for_the_whole_list_are_not_shown() {
    let heads = |built: &Built, path: &str| built.page(path).texts("thead th");
    let full = site().build();
    assert_eq!(
        heads(&full, "en/claims/"),
        ["Claim", "Speaker", "Verdict", "Date", "Sources"]
    );
    // The one claim of this list has neither speaker nor date nor sources.
    assert_eq!(
        heads(&full, "en/claims/verdicts/unverified/"),
        ["Claim", "Verdict"]
    );
    assert_eq!(
        heads(&full, "en/claims/names/the-miller/"),
        ["Claim", "Speaker", "Verdict", "Date"]
    );
    let page = full.page("en/claims/verdicts/unverified/");
    assert_eq!(page.all("tbody td").len(), 2);
    let corrected = site()
        .changed(
            "=== content/articles/mill/annotations.yaml
            annotations:
              - {quote: eleven, correction: {text: {en: twelve}}, tags: [count]}
            ",
        )
        .build();
    assert_eq!(
        heads(&corrected, "en/corrections/"),
        ["Received and corrected", "Subjects"]
    );
}

#[test]
fn a_register_of_many_rows_has_a_field_that_filters_them() {
    let few = site().build();
    assert!(few.page("en/claims/").all("#filter").is_empty());
    let many: Vec<String> = (0..6)
        .map(|number| format!("  - {{quote: word{number}, claim: {{verdict: refuted}}}}"))
        .collect();
    let built = site()
        .with(
            "content/articles/mill/en.txt",
            "word0 word1 word2 word3 word4 word5",
        )
        .with(
            "content/articles/mill/annotations.yaml",
            &format!("annotations:\n{}\n", many.join("\n")),
        )
        .build();
    let page = built.page("en/claims/");
    assert_eq!(page.says("label[for=filter]"), "Filter this page");
    let script = "script[src$=\"/filter.js\"]";
    assert_eq!(page.all(script).len(), 1);
    for other in ["en/", "en/articles/mill/", "en/claims/verdicts/unverified/"] {
        assert!(built.page(other).all(script).is_empty(), "{other}");
    }
}
