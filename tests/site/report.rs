//! The report for tools (format.md, "The report").

use serde_json::{Value, json};

use crate::support::Site;

fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        languages: [ar, en]
        autolink: none
        === content/articles/a/ar.txt
        بدأ العمل قبل ١٢٢ يومًا.
        وصل إيلون ماسك، ثم رحل ماسك.
        === content/articles/a/en.txt
        Work began 122 days ago.
        Elon Musk came, then Musk left.
        === content/articles/a/annotations.yaml
        mentions:
          elon-musk: [إيلون ماسك, ماسك]
        annotations:
          - id: days
            quote: {ar: ١٢٢ يوما, en: 122 days}
            note: {en: A count}
          - {id: gone, quote: قطار, note: {en: Not there}}
          - {id: twice, quote: ماسك, note: {en: Which}}
          - {id: passage, from: العمل, to: إيلون, tags: [all]}
        === content/entities/a.yaml
        elon-musk: {name: Elon Musk, kind: person}
        ",
    )
}

fn annotation<'a>(report: &'a Value, id: &str, lang: &str) -> &'a Value {
    let all = report["articles"][0]["annotations"].as_array().unwrap();
    all.iter()
        .find(|one| one["id"] == id && one["lang"] == lang)
        .unwrap_or_else(|| panic!("{id} in {lang}: {all:#?}"))
}

fn report() -> Value {
    serde_json::to_value(&site().build().outcome.report).unwrap()
}

#[test]
fn places_are_counted_in_characters_of_the_reading_text() {
    let report = report();
    let days = annotation(&report, "days", "ar");
    assert_eq!(days["state"], "folded");
    assert_eq!(
        days["ranges"],
        json!([{"block": 1, "start": 14, "end": 23, "text": "١٢٢ يومًا"}])
    );
    let english = annotation(&report, "days", "en");
    assert_eq!(english["state"], "exact");
    assert_eq!(
        english["ranges"],
        json!([{"block": 1, "start": 11, "end": 19, "text": "122 days"}])
    );
    assert_eq!(
        (&english["file"], &english["line"]),
        (&json!("content/articles/a/annotations.yaml"), &json!(4))
    );
}

#[test]
fn a_passage_is_given_block_by_block() {
    let report = report();
    let blocks: Vec<_> = annotation(&report, "passage", "ar")["ranges"]
        .as_array()
        .unwrap()
        .iter()
        .map(|range| range["block"].clone())
        .collect();
    assert_eq!(blocks, [1, 2]);
}

#[test]
fn what_has_no_place_is_listed_with_none() {
    let report = report();
    for (id, state) in [("gone", "orphan"), ("twice", "ambiguous")] {
        let one = annotation(&report, id, "ar");
        assert_eq!((&one["state"], &one["ranges"]), (&json!(state), &json!([])));
    }
    let codes: Vec<_> = report["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| found["code"].as_str().unwrap())
        .collect();
    assert!(
        codes.contains(&"H0201") && codes.contains(&"H0203"),
        "{codes:?}"
    );
}

#[test]
fn a_mention_is_counted_once_for_each_of_its_places() {
    let report = report();
    assert_eq!(
        report["mentions"]["elon-musk"],
        json!({"annotated": 2, "autolinked": 0})
    );
    assert_eq!(
        report["articles"][0]["texts"],
        json!({"ar": {"blocks": 2}, "en": {"blocks": 2}})
    );
}

#[test]
fn every_place_of_the_report_has_its_element() {
    let built = site().build();
    let page = built.page("ar/articles/a/");
    for id in [
        "a-days",
        "n-days",
        "a-passage",
        "m-elon-musk",
        "m-elon-musk.2",
    ] {
        assert!(page.by_id(id).is_some(), "no #{id}");
    }
    let parallel = built.page("ar/articles/a/parallel/");
    assert!(parallel.by_id("en.a-days").is_some() && parallel.by_id("a-days").is_some());
    assert_eq!(built.outcome.report.files_written, built.files.len());
}
