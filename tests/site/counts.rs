//! Numbers: whatever a site says of how many there are, its pages and its data have that many.

use std::ops::ControlFlow;

use hashiya::pipeline::Options;
use hashiya::pipeline::stats::{SiteStats, stats_files};
use serde_json::Value;

use crate::support::{Built, Page, Site};

fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        base_url: https://example.org/
        languages: [en, ar]
        autolink: all
        tags: {trade: {en: Trade, ar: تجارة}}
        === content/entities/all.yaml
        anna:
          kind: person
          name: {en: Anna, ar: آنا}
          born: 1820
          died: 1890
          relations:
            - {kind: founded, to: yard, since: 1849}
            - {kind: leads, to: yard, since: 1850, until: 1860}
        yard: {kind: organization, name: {en: The yard, ar: الحوض}}
        === content/articles/log/article.yaml
        title: {en: The log, ar: السجل}
        date: 1900-05-01
        === content/articles/log/en.txt
        Anna came at dawn. Anna rowed. The sea was calm.

        At noon Anna left the yard.
        === content/articles/log/ar.txt
        وصلت آنا فجرًا. كان البحر هادئًا.
        === content/articles/log/annotations.yaml
        annotations:
          - {quote: at dawn, claim: {verdict: disputed, speaker: anna, said: 1851}}
          - quote: {en: The sea was calm, ar: كان البحر هادئًا}
            claim: {verdict: refuted, speaker: anna, said: 1852}
          - {quote: rowed, correction: {text: swam}, tags: [trade]}
          - {lang: ar, quote: هادئًا, correction: {text: هائجًا}}
        === content/articles/other/article.yaml
        title: {en: The other, ar: الآخر}
        === content/articles/other/en.txt
        Nobody saw that Anna slept.
        === content/articles/other/annotations.yaml
        annotations:
          - {quote: Nobody, claim: {verdict: disputed, said: 1853}}
          - {quote: slept, correction: {text: woke}, tags: [trade]}
        ",
    )
}

/// The numbers in a text.
fn numbers(text: &str) -> Vec<usize> {
    let digits = text.split(|c: char| !c.is_ascii_digit());
    digits.filter_map(|number| number.parse().ok()).collect()
}

fn number(page: &Page, selector: &str) -> usize {
    let said = page.says(selector);
    *numbers(&said).first().unwrap_or_else(|| panic!("{said}"))
}

fn list(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        other => vec![other],
    }
}

/// The annotations in the data of both articles, with their bodies of one purpose.
fn bodies(built: &Built, purpose: &str) -> Vec<(Value, Value)> {
    let of_article = |slug: &str| {
        let data = built.text(&format!("data/articles/{slug}.jsonld"));
        let data: Value = serde_json::from_str(data).unwrap();
        let items = data["first"]["items"].as_array().unwrap().clone();
        let of_item = |item: Value| {
            let bodies = list(&item["body"]).into_iter().cloned();
            let wanted: Vec<Value> = bodies.filter(|body| body["purpose"] == purpose).collect();
            wanted.into_iter().map(move |body| (item.clone(), body))
        };
        items.into_iter().flat_map(of_item).collect::<Vec<_>>()
    };
    ["log", "other"].into_iter().flat_map(of_article).collect()
}

fn stats() -> SiteStats {
    match stats_files(site().files(), &Options::default()).unwrap() {
        ControlFlow::Continue(stats) => stats,
        ControlFlow::Break(_) => panic!("the program is too old"),
    }
}

#[test]
fn mentions_of_an_entity_are_as_many_everywhere() {
    let built = site().build();
    let page = built.page("en/entities/anna/");
    let counted = page.says(".head a[href='#concordance']");
    assert_eq!(numbers(&counted), [5, 2], "{counted}");
    assert_eq!(page.all("#concordance b").len(), 5);
    assert_eq!(page.all("#concordance h3").len(), 2);
    for index in ["en/entities/", "en/kinds/person/"] {
        assert_eq!(number(&built.page(index), ".names .n"), 5, "{index}");
    }
    let arabic = built.page("ar/entities/anna/");
    assert_eq!(arabic.all("#concordance b").len(), 5);
    let in_texts = ["en/articles/log/", "ar/articles/log/", "en/articles/other/"].map(|path| {
        let links = "a[id^='m-'][href*='/entities/anna/']";
        built.page(path).all(links).len()
    });
    assert_eq!(in_texts, [3, 1, 1]);
    let places = bodies(&built, "identifying").into_iter();
    let places = places.filter(|(_, body)| {
        let source = body["source"].as_str().unwrap();
        source.contains("/anna/")
    });
    let places = places.map(|(item, _)| list(&item["target"]).len());
    assert_eq!(places.sum::<usize>(), 5);
    let report = serde_json::to_value(&built.outcome.report).unwrap();
    let of_anna = &report["mentions"]["anna"];
    assert_eq!([&of_anna["annotated"], &of_anna["autolinked"]], [0, 5]);
}

#[test]
fn claims_are_as_many_everywhere() {
    let built = site().build();
    let page = built.page("en/claims/");
    assert_eq!(number(&page, ".head .meta"), 3);
    assert_eq!(page.all(".register tbody tr").len(), 3);
    assert_eq!(page.texts(".choices .n"), ["2", "1"]);
    for (list, count) in [
        ("verdicts/disputed", 2),
        ("verdicts/refuted", 1),
        ("speakers/anna", 2),
    ] {
        let page = built.page(&format!("en/claims/{list}/"));
        assert_eq!(number(&page, ".head .meta"), count, "{list}");
        assert_eq!(page.all(".register tbody tr").len(), count, "{list}");
    }
    let anna = built.page("en/entities/anna/");
    assert_eq!(anna.all(".claims tbody tr").len(), 2);
    assert_eq!(number(&anna, "[aria-labelledby=label-claims] .meta a"), 2);
    let in_margins = ["en/articles/log/", "en/articles/other/"]
        .map(|path| built.page(path).all(".entry .verdict").len());
    assert_eq!(in_margins, [2, 1]);
    assert_eq!(bodies(&built, "assessing").len(), 3);
    assert_eq!(stats().annotations.claim, 3);
}

#[test]
fn corrections_are_as_many_everywhere() {
    let built = site().build();
    let page = built.page("en/corrections/");
    assert_eq!(number(&page, ".head .meta"), 3);
    assert_eq!(page.all(".register tbody tr").len(), 3);
    assert_eq!(page.texts(".choices .n"), ["2"]);
    let tagged = built.page("en/corrections/tags/trade/");
    assert_eq!(number(&tagged, ".head .meta"), 2);
    assert_eq!(tagged.all(".register tbody tr").len(), 2);
    assert_eq!(bodies(&built, "editing").len(), 3);
    assert_eq!(stats().annotations.correction, 3);
}

#[test]
fn events_are_as_many_as_a_chronology_says() {
    let built = site().build();
    let anna = built.page("en/entities/anna/");
    let link = number(&anna, ".entity > .meta");
    for (path, count) in [
        ("en/entities/anna/chronology/", link),
        ("en/chronology/", 8),
    ] {
        let page = built.page(path);
        assert_eq!(number(&page, ".head .meta"), count, "{path}");
        assert_eq!(page.all(".chronology li").len(), count, "{path}");
    }
    assert_eq!(link, 6, "two dates, two relations, two claims");
}
