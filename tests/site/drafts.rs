//! What is left of drafts where they are not shown.

use crate::support::Site;

const SITE: &str = "=== hashiya.yaml
languages: [en]
=== content/entities/all.yaml
jane: {name: Jane Roe, kind: person, draft: true}
lamp: {name: The lamp, kind: product}
=== content/articles/a/article.yaml
title: The lamp
authors: [jane]
=== content/articles/a/en.txt
The lamp burned low in the tower at night.
=== content/articles/a/annotations.yaml
annotations:
  - {quote: lamp, note: Of brass., by: jane}
  - {quote: low, claim: {verdict: disputed, speaker: jane}}
  - {quote: tower, see: [jane, \"#hidden\", \"article:b\"]}
  - {quote: night, see: [jane, lamp]}
  - {quote: burned, id: hidden, note: All night., draft: true}
=== content/articles/b/article.yaml
title: Another
draft: true
=== content/articles/b/en.txt
Another.
";

#[test]
fn people_who_are_drafts_keep_their_names_as_plain_words() {
    let page = Site::new(SITE).build().page("en/articles/a/");
    let text = page.says("main");
    assert!(text.matches("Jane Roe").count() >= 3, "{text}");
    assert!(!text.contains("jane"), "{text}");
    assert!(page.all("a[href*='jane']").is_empty());
    let page = Site::new(SITE).drafts().build().page("en/articles/a/");
    assert!(page.all("a[href*='/entities/jane/']").len() >= 3);
}

#[test]
fn cross_links_to_drafts_alone_are_no_entry_in_the_margin() {
    let entries = |site: Site| site.build().page("en/articles/a/").all("[id^='n-']").len();
    assert_eq!(entries(Site::new(SITE)), 3);
    assert_eq!(entries(Site::new(SITE).drafts()), 5);
}

#[test]
fn nothing_but_the_name_of_someone_who_is_a_draft_is_in_any_file() {
    let site = Site::new(SITE).changed(
        "=== hashiya.yaml
        languages: [en]
        base_url: https://example.org/
        === content/entities/all.yaml
        kept-back: {name: Jane Roe, aliases: [Roe of the tower], kind: organization, draft: true, summary: A secret., same_as: {wikidata: Q42}}
        lamp: {name: The lamp, kind: product, relations: [{kind: related-to, to: kept-back}]}
        === content/articles/a/article.yaml
        title: The lamp
        date: 1900
        letter: {from: kept-back, to: Nobody}
        === content/articles/a/annotations.yaml
        annotations:
          - {quote: low, claim: {verdict: disputed, speaker: kept-back, said: 1899}, note: \"Said [[kept-back|she]].\"}
          - {quote: tower, see: [kept-back, lamp]}
        ",
    );
    let built = site.build();
    for (path, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        for told in ["kept-back", "Roe of the tower", "A secret", "Q42"] {
            assert!(!text.contains(told), "{told} in {path}");
        }
    }
    // Whoever made the claim is named on every page that tells it, without a link.
    let register = built.page("en/claims/");
    assert_eq!(register.texts("tbody td:nth-child(2)"), ["Jane Roe"]);
    assert!(register.all("tbody td:nth-child(2) a").is_empty());
    assert!(
        built
            .page("en/claims/names/jane-roe/")
            .says("h1")
            .contains("Jane Roe")
    );
    assert!(
        built
            .page("en/chronology/")
            .says(".chronology")
            .contains("Jane Roe")
    );
    assert!(
        built
            .page("en/articles/a/")
            .says("main")
            .contains("Jane Roe")
    );
    let data = built.text("data/articles/a.jsonld");
    assert!(data.contains("Jane Roe"));
}
