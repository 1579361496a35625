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
        summary: {en: \"How *Anna* rowed.\", ar: \"كيف جدّفت [[anna]] في [المرسى](#p1).\"}
        date: 1850-03
        updated: 1851-04-05
        authors: [anna]
        tags: [trade]
        === content/articles/old/en.txt
        Anna rowed.
        === content/articles/old/ar.txt
        جدّفت آنا.
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

fn times<'a>(
    entries: &'a [Entry],
    time: impl Fn(&Entry) -> Option<FixedDateTime> + 'a,
) -> Vec<String> {
    entries
        .iter()
        .filter_map(time)
        .map(|time| time.to_rfc3339())
        .collect()
}

#[test]
fn a_feed_lists_what_has_a_date_the_newest_first() {
    let feed = read(site().build().text("en/feed.xml"));
    assert_eq!(feed.title.value, "Docks: newest articles");
    assert_eq!(feed.lang.as_deref(), Some("en"));
    assert_eq!(feed.updated.to_rfc3339(), "1860-01-02T00:00:00+00:00");
    let titles: Vec<_> = feed
        .entries
        .iter()
        .map(|entry| entry.title.value.as_str())
        .collect();
    assert_eq!(titles, ["Steam", "Oars & sails"]);
    assert_eq!(
        times(&feed.entries, |entry| entry.published),
        ["1860-01-02T00:00:00+00:00", "1850-03-01T00:00:00+00:00"]
    );
    assert_eq!(
        times(&feed.entries, |entry| Some(entry.updated)),
        ["1860-01-02T00:00:00+00:00", "1851-04-05T00:00:00+00:00"]
    );
    let oars = &feed.entries[1];
    assert_eq!(oars.authors[0].name, "Anna");
    assert_eq!(
        content(oars),
        "<p lang=\"en\" dir=\"ltr\">How <em>Anna</em> rowed.</p>"
    );
    assert_eq!(
        content(&feed.entries[0]),
        "<p lang=\"en\" dir=\"ltr\">Steam came.</p>"
    );
    assert_eq!(
        (
            oars.categories[0].term.as_str(),
            oars.categories[0].label.as_deref()
        ),
        ("trade", Some("Trade"))
    );
}

#[test]
fn its_addresses_are_whole_and_lead_to_what_is_built() {
    let built = site().build();
    for (path, page) in [
        ("ar/feed.xml", "ar/"),
        ("en/feed.xml", "en/"),
        ("ar/tags/trade/feed.xml", "ar/tags/trade/"),
    ] {
        let feed = read(built.text(path));
        assert_eq!(feed.id, format!("https://example.org/docks/{path}"));
        assert_eq!(feed.links.len(), 2);
        for link in feed
            .links
            .iter()
            .chain(feed.entries.iter().flat_map(|entry| &entry.links))
        {
            let below = link
                .href
                .strip_prefix("https://example.org/docks/")
                .unwrap();
            assert!(
                built.has(&if below.ends_with('/') {
                    format!("{below}index.html")
                } else {
                    below.to_owned()
                }),
                "{}",
                link.href
            );
        }
        let announcing = built.page(page);
        let first = announcing.all("link[type='application/atom+xml']")[0];
        assert_eq!(
            first.attr("href"),
            Some(format!("/docks/{path}").as_str()),
            "{page}"
        );
        assert!(plain(announcing.one("footer ul.services")).contains("Atom"));
    }
    let tagged = read(built.text("ar/tags/trade/feed.xml"));
    assert_eq!(tagged.entries.len(), 1);
    assert_eq!(
        (
            tagged.entries[0].title.value.as_str(),
            tagged.title.value.as_str()
        ),
        ("مجاديف", "الأرصفة: تجارة")
    );
}

#[test]
fn what_xml_has_no_place_for_stays_out_of_it() {
    let built = site()
        .with(
            "content/articles/new/article.yaml",
            "title: {en: \"Steam \\v & <b>\"}\ndate: 1860-01-02\n",
        )
        .build();
    assert_eq!(
        read(built.text("en/feed.xml")).entries[0].title.value,
        "Steam  & <b>"
    );
}

#[test]
fn a_site_without_an_address_has_no_feed() {
    let built = site().with("hashiya.yaml", "languages: [ar, en]\n").build();
    assert!(!built.has("ar/feed.xml"));
    assert!(
        built
            .page("ar/")
            .all("link[type='application/atom+xml']")
            .is_empty()
    );
}

fn content(entry: &Entry) -> String {
    let content = entry.content.as_ref().unwrap();
    assert_eq!(content.content_type.as_deref(), Some("html"));
    content.value.clone().unwrap()
}

#[test]
fn a_feed_has_what_exists_in_its_language_and_nothing_else() {
    let built = site()
        .with(
            "content/articles/new/article.yaml",
            "title: {en: Steam}\ndate: 1860-01-02\ntags: [steam]\n",
        )
        .build();
    let arabic = read(built.text("ar/feed.xml"));
    assert_eq!(
        arabic
            .entries
            .iter()
            .map(|entry| entry.title.value.as_str())
            .collect::<Vec<_>>(),
        ["مجاديف"]
    );
    assert_eq!(arabic.entries[0].links[0].hreflang.as_deref(), Some("ar"));
    // A tag that nothing in Arabic carries has no Arabic feed, and its page speaks of none.
    assert!(built.has("en/tags/steam/feed.xml") && !built.has("ar/tags/steam/feed.xml"));
    let announced = |page: &str| {
        let page = built.page(page);
        let links = page.all("link[type='application/atom+xml']");
        links
            .into_iter()
            .map(|link| link.attr("href").unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(announced("ar/tags/steam/"), ["/docks/ar/feed.xml"]);
    assert_eq!(
        announced("en/tags/steam/"),
        ["/docks/en/tags/steam/feed.xml", "/docks/en/feed.xml"]
    );
}

#[test]
fn an_entry_says_the_summary_or_the_first_paragraph_with_whole_addresses() {
    let text = "# Rain\n\n- first\n\nIt [came](/en/tags/trade/)[^a] to the دار & left.\n\n[^a]: By night.\n";
    let site = site()
        .with(
            "content/articles/rain/article.yaml",
            "summary: {ar: مطر}\ndate: 1870\n",
        )
        .with("content/articles/rain/en.md", text);
    let built = site.build();
    let (arabic, english) = (
        read(built.text("ar/feed.xml")),
        read(built.text("en/feed.xml")),
    );
    assert_eq!(
        content(&arabic.entries[0]),
        "<p lang=\"ar\" dir=\"rtl\">كيف جدّفت <a href=\"https://example.org/docks/ar/entities/anna/\">آنا</a> في <a \
         href=\"https://example.org/docks/ar/articles/old/#p1\">المرسى</a>.</p>",
        "a link within the page leads to the article's page"
    );
    let rain = content(&english.entries[0]);
    assert!(
        rain.starts_with("<p lang=\"en\" dir=\"ltr\">") && rain.contains(" &amp; left.</p>"),
        "{rain}"
    );
    assert!(
        rain.contains("href=\"https://example.org/docks/en/tags/trade/\"")
            && !rain.contains("<sup"),
        "{rain}"
    );
    assert!(
        !rain.contains("مطر"),
        "the summary of another language is not the text's: {rain}"
    );
}

#[test]
fn ids_stay_when_the_site_moves_where_the_site_has_a_name_for_them() {
    let at = |settings: &str| {
        let built = site().with("hashiya.yaml", settings).build();
        let feed = read(built.text("en/tags/trade/feed.xml"));
        (
            feed.id.clone(),
            feed.entries[0].id.clone(),
            feed.links[0].href.clone(),
        )
    };
    let moved = ["https://example.org/docks", "https://harbour.example"].map(|base| {
        at(&format!(
            "base_url: {base}\nfeed_id: Anna@example.org,2026-05\n"
        ))
    });
    let (feed, entry) = (
        "tag:Anna@example.org,2026-05:en/tags/trade/feed.xml",
        "tag:Anna@example.org,2026-05:en/articles/old/",
    );
    for (found_feed, found_entry, _) in &moved {
        assert_eq!((found_feed.as_str(), found_entry.as_str()), (feed, entry));
    }
    assert_ne!(moved[0].2, moved[1].2, "addresses are the site's");
    let (feed, entry, _) = at("base_url: https://harbour.example\n");
    assert_eq!(
        (feed.as_str(), entry.as_str()),
        (
            "https://harbour.example/en/tags/trade/feed.xml",
            "https://harbour.example/en/articles/old/"
        )
    );
}

/// A host in other letters is written in ASCII in every file that a machine reads.
#[test]
fn machines_read_hosts_in_ascii() {
    let site = site()
        .with("hashiya.yaml", "base_url: https://أرصفة.example/دفتر\nlanguages: [ar, en]\ntags: {trade: {ar: تجارة}}\n")
        .with("content/entities/all.yaml", "anna: {name: {en: Anna, ar: آنا}, kind: person, same_as: {home: \"https://آنا.example/من\"}}\n")
        .with(
            "content/articles/old/annotations.yaml",
            "annotations: [{quote: Anna, lang: en, note: Who., sources: [\"https://آنا.example/x\"]}]\n",
        );
    let built = site.build();
    let mut seen = 0;
    for (path, bytes) in &built.files {
        let machine = ["xml", "txt", "jsonld", "ttl", "webmanifest"]
            .iter()
            .any(|end| path.ends_with(end));
        let text = String::from_utf8_lossy(bytes);
        let heads = text
            .split('<')
            .filter(|tag| tag.starts_with("link ") || tag.starts_with("meta "))
            .collect::<String>();
        let read = if machine {
            text.as_ref()
        } else {
            heads.as_str()
        };
        for wrong in ["://أرصفة", "://آنا"] {
            assert!(!read.contains(wrong), "{path} has {wrong}");
        }
        seen += usize::from(read.contains("https://xn--igbmxq4d.example/%D8%AF"));
    }
    assert!(seen > 10, "{seen}");
    assert!(
        built
            .text("data/entities.jsonld")
            .contains("https://xn--hgbk6g.example/من")
    );
    assert!(
        built
            .text("data/articles/old.jsonld")
            .contains("https://xn--hgbk6g.example/x")
    );
}
