//! What a site can leave out.

use crate::support::{Built, Site};

/// An article in two languages with a note, an entity, a tag and a picture; and a page of its own.
fn site(settings: &str) -> Site {
    Site::new(
        "=== content/articles/lamp/article.yaml
        title: {ar: المصباح, en: The lamp}
        date: 2026-01-01
        redirect_from: [lantern]
        tags: [sea]
        === content/articles/lamp/ar.txt
        أضاء الحارس المصباح.
        === content/articles/lamp/en.txt
        The keeper lit the lamp.
        === content/articles/lamp/annotations.yaml
        mentions: {keeper: [{quote: The keeper, lang: en}, {quote: الحارس, lang: ar}]}
        annotations:
          - {id: lit, quote: lit, lang: en, note: {en: At dusk., ar: عند الغسق.}, tags: [sea]}
          - {id: wick, quote: المصباح, lang: ar, note: {en: 'See [[article:lamp#lit]].', ar: فتيل.}}
        === content/entities/people.yaml
        keeper: {kind: person, name: {en: The keeper, ar: الحارس}, summary: {en: 'Of [[article:lamp#wick]].', ar: هو.}}
        ",
    )
    .with(
        "hashiya.yaml",
        &format!("base_url: https://example.org\nlanguages: [ar, en]\n{settings}"),
    )
}

fn assert_nothing_leads_to(built: &Built, part: &str) {
    assert_eq!(built.findings(), <[String; 0]>::default());
    for (path, bytes) in &built.files {
        assert!(!path.contains(part), "{path}");
        let text = String::from_utf8_lossy(bytes);
        // Fonts and styles have no addresses of pages.
        assert!(
            path.starts_with("hashiya/") || !text.contains(part),
            "{path} has {part}"
        );
    }
}

#[test]
fn without_data_there_are_no_data_and_no_links_to_them() {
    let with = site("").build();
    assert!(with.has("data/articles/lamp.tei.xml") && with.has("data/entities.ttl"));
    let without = site("data: false\n").build();
    assert_nothing_leads_to(&without, "data/");
    let pages = |built: &Built| built.outcome.counts.pages;
    assert_eq!(pages(&without), pages(&with));
    assert!(without.has("en/feed.xml") && without.has("en/tags/sea/feed.xml"));
}

#[test]
fn without_pages_of_two_texts_links_lead_to_the_page_of_each_text() {
    let built = site("parallel: false\n").build();
    assert_nothing_leads_to(&built, "/parallel/");
    assert!(built.has("en/articles/lantern/index.html"));
    // A mention in the Arabic text, in the list of an English reader.
    let keeper = built.page("en/entities/keeper/");
    let leads = |page: &crate::support::Page, href: &str| {
        page.all("a")
            .iter()
            .any(|link| link.attr("href").is_some_and(|own| own.starts_with(href)))
    };
    assert!(leads(&keeper, "/ar/articles/lamp/#m-"));
    assert!(leads(&keeper, "/en/articles/lamp/#m-"));
    // The note stands in the Arabic text only.
    assert!(leads(&keeper, "/ar/articles/lamp/#"));
    let english = built.page("en/articles/lamp/");
    assert!(leads(&english, "/ar/articles/lamp/"));
    // The facing text is shown, and leads to its own page.
    assert!(english.all("[lang=ar]").len() > 1);
    assert!(built.has("en/feed.xml") && built.has("data/articles/lamp.tei.xml"));
    assert!(built.files.keys().any(|path| path.starts_with("search/")));
}
