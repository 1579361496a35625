//! Text that was edited after it was annotated, and names without an annotation.

use crate::support::Site;

#[test]
fn words_edited_after_they_were_annotated_are_found_again_with_a_warning() {
    let site = Site::new(
        "=== content/articles/a/en.txt
        The old keeper of the northern lighthouse lit the lamp.
        === content/articles/a/annotations.yaml
        annotations: [{quote: keeper of the northern lighthose lit, note: At dusk.}]
        ",
    );
    let report = serde_json::to_value(&site.build().outcome.report).unwrap();
    assert_eq!(
        report["articles"][0]["annotations"][0]["state"],
        "approximate"
    );
}

#[test]
fn names_are_linked_without_an_annotation() {
    let site = Site::new(
        "=== content/articles/a/en.txt
        The keeper met Jane Roe. Jane Roe left.
        === content/entities/a.yaml
        jane-roe: {name: Jane Roe, kind: person}
        ",
    );
    let built = site.build();
    let page = built.page("en/articles/a/");
    assert_eq!(page.one(".text a.m").attr("id"), Some("m-jane-roe"));
}
