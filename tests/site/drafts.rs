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
