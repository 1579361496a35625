//! Atom feeds, as a feed reader takes them.

use atom_syndication::{Entry, Feed, FixedDateTime};

use crate::support::Site;
use crate::support::page::plain;

fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        base_url: https://example.org/docks/
        languages: [ar, en]
        title: {ar: الأرصفة, en: Docks}
        tags: {trade: {ar: تجارة, en: Trade}}
        === content/entities/all.yaml
        anna: {name: {en: Anna, ar: آنا}, kind: person}
        === content/articles/old/article.yaml
        title: {en: \"Oars & sails\", ar: مجاديف}
        summary: {en: \"How *Anna* rowed.\", ar: كيف جدّفت آنا.}
        date: 1850-03
        updated: 1851-04-05
        authors: [anna]
        tags: [trade]
        === content/articles/old/en.txt
        Anna rowed.
        === content/articles/new/article.yaml
        title: {en: Steam}
        date: 1860-01-02
        === content/articles/new/en.txt
        Steam came.
        === content/articles/undated/article.yaml
        title: {en: Fog}
        === content/articles/undated/en.txt
        Fog.
        ",
    )
}

fn read(xml: &str) -> Feed {
    xml.parse().unwrap()
}

fn times<'a>(entries: &'a [Entry], time: impl Fn(&Entry) -> Option<FixedDateTime> + 'a) -> Vec<String> {
    entries.iter().filter_map(time).map(|time| time.to_rfc3339()).collect()
}

#[test]
fn a_feed_lists_what_has_a_date_the_newest_first() {
    let feed = read(site().build().text("en/feed.xml"));
    assert_eq!(feed.title.value, "Docks: newest articles");
    assert_eq!(feed.lang.as_deref(), Some("en"));
    assert_eq!(feed.updated.to_rfc3339(), "1860-01-02T00:00:00+00:00");
    let titles: Vec<_> = feed.entries.iter().map(|entry| entry.title.value.as_str()).collect();
    assert_eq!(titles, ["Steam", "Oars & sails"]);
    assert_eq!(times(&feed.entries, |entry| entry.published), ["1860-01-02T00:00:00+00:00", "1850-03-01T00:00:00+00:00"]);
    assert_eq!(times(&feed.entries, |entry| Some(entry.updated)), ["1860-01-02T00:00:00+00:00", "1851-04-05T00:00:00+00:00"]);
    let oars = &feed.entries[1];
    assert_eq!(oars.authors[0].name, "Anna");
    assert_eq!(oars.summary.as_ref().unwrap().value, "How Anna rowed.");
    assert_eq!((oars.categories[0].term.as_str(), oars.categories[0].label.as_deref()), ("trade", Some("Trade")));
}

#[test]
fn its_addresses_are_whole_and_lead_to_what_is_built() {
    let built = site().build();
    for (path, page) in [("ar/feed.xml", "ar/"), ("en/feed.xml", "en/"), ("ar/tags/trade/feed.xml", "ar/tags/trade/")] {
        let feed = read(built.text(path));
        assert_eq!(feed.id, format!("https://example.org/docks/{path}"));
        assert_eq!(feed.links.len(), 2);
        for link in feed.links.iter().chain(feed.entries.iter().flat_map(|entry| &entry.links)) {
            let below = link.href.strip_prefix("https://example.org/docks/").unwrap();
            assert!(built.has(&if below.ends_with('/') { format!("{below}index.html") } else { below.to_owned() }), "{}", link.href);
        }
        let announcing = built.page(page);
        let first = announcing.all("link[type='application/atom+xml']")[0];
        assert_eq!(first.attr("href"), Some(format!("/docks/{path}").as_str()), "{page}");
        assert!(plain(announcing.one("footer .services")).contains("Atom"));
    }
    let tagged = read(built.text("ar/tags/trade/feed.xml"));
    assert_eq!(tagged.entries.len(), 1);
    assert_eq!((tagged.entries[0].title.value.as_str(), tagged.title.value.as_str()), ("مجاديف", "الأرصفة: تجارة"));
}

#[test]
fn what_xml_has_no_place_for_stays_out_of_it() {
    let built = site().with("content/articles/new/article.yaml", "title: {en: \"Steam \\v & <b>\"}\ndate: 1860-01-02\n").build();
    assert_eq!(read(built.text("en/feed.xml")).entries[0].title.value, "Steam  & <b>");
}

#[test]
fn a_site_without_an_address_has_no_feed() {
    let built = site().with("hashiya.yaml", "languages: [ar, en]\n").build();
    assert!(!built.has("ar/feed.xml"));
    assert!(built.page("ar/").all("link[type='application/atom+xml']").is_empty());
}
