//! What a page says of its sisters in other languages, to machines and to readers.

use std::collections::BTreeMap;

use crate::support::{BASE, Built, Page, sites_on_disk};

const HOST: &str = "https://example.org";

type Links = Vec<(String, String)>;

fn alternates(page: &Page) -> Links {
    let links = page.all("link[rel=alternate][hreflang]");
    links
        .iter()
        .map(|link| {
            (
                link.attr("hreflang").unwrap().to_owned(),
                link.attr("href").unwrap().to_owned(),
            )
        })
        .collect()
}

fn canonical(page: &Page) -> Option<String> {
    page.all("link[rel=canonical]")
        .first()
        .and_then(|link| link.attr("href"))
        .map(str::to_owned)
}

fn address(page: &Page) -> String {
    let path: String = page
        .path
        .strip_suffix("index.html")
        .unwrap_or(&page.path)
        .to_owned();
    format!("{HOST}{BASE}{}", hashiya::percent::encode(&path))
}

/// Every page by its address.
fn pages(built: &Built) -> BTreeMap<String, Page> {
    built.pages().map(|page| (address(&page), page)).collect()
}

#[test]
fn pages_name_each_other_and_themselves() {
    for site in sites_on_disk() {
        let pages = pages(&site.below);
        let mut with = 0;
        for (address, page) in &pages {
            let links = alternates(page);
            if links.is_empty() {
                continue;
            }
            with += 1;
            assert_eq!(
                links.iter().filter(|(lang, _)| lang == "x-default").count(),
                1,
                "{address}"
            );
            assert!(
                links
                    .iter()
                    .any(|(lang, href)| href == address
                        && (lang == page.lang() || lang == "x-default")),
                "{address} does not name itself"
            );
            assert_eq!(canonical(page).as_deref(), Some(address.as_str()));
            for (lang, href) in &links {
                let target = pages
                    .get(href)
                    .unwrap_or_else(|| panic!("{address} names {href}, which is not built"));
                assert_eq!(
                    alternates(target),
                    links,
                    "{address} and {href} name different pages"
                );
                assert!(
                    lang == "x-default" || target.lang() == lang,
                    "{href} is not in {lang}"
                );
            }
        }
        assert!(with > 100 || site.root.as_os_str() != env!("CARGO_MANIFEST_DIR"));
    }
}

#[test]
fn the_sitemap_holds_the_pages_that_have_alternates_and_those_alone() {
    for site in sites_on_disk() {
        let map = site.below.text("sitemap.xml");
        let listed: BTreeMap<String, Links> = map.split("<url>").skip(1).map(entry).collect();
        let expected: BTreeMap<String, Links> = pages(&site.below)
            .into_iter()
            .map(|(address, page)| (address, alternates(&page)))
            .filter(|(_, links)| !links.is_empty())
            .collect();
        assert_eq!(
            listed.keys().collect::<Vec<_>>(),
            expected.keys().collect::<Vec<_>>()
        );
        assert!(listed == expected, "the alternates differ");
    }
}

fn entry(xml: &str) -> (String, Links) {
    let between = |text: &str, open: &str, close: &str| {
        text.split(open)
            .nth(1)
            .and_then(|rest| rest.split(close).next())
            .unwrap_or_default()
            .to_owned()
    };
    let links = xml.split("<xhtml:link").skip(1).map(|link| {
        (
            between(link, "hreflang=\"", "\""),
            between(link, "href=\"", "\""),
        )
    });
    (between(xml, "<loc>", "</loc>"), links.collect())
}

#[test]
fn the_switcher_leads_to_the_same_thing_in_its_own_words() {
    for site in sites_on_disk() {
        for page in site.below.pages() {
            let own = page.lang().to_owned();
            for link in page.all(".others a") {
                let lang = link.attr("lang").unwrap();
                assert_ne!(lang, own, "{}", page.path);
                assert_eq!(link.attr("hreflang"), Some(lang));
                assert_eq!(link.attr("rel"), Some("alternate"));
                let path = page
                    .path
                    .strip_suffix("index.html")
                    .unwrap()
                    .strip_prefix(&own)
                    .unwrap();
                let href = format!("{BASE}{lang}{}", hashiya::percent::encode(path));
                assert_eq!(
                    link.attr("href")
                        .map(|href| href.split('#').next().unwrap()),
                    Some(href.as_str()),
                    "{}",
                    page.path
                );
                let name: String = link.text().collect();
                let native = match lang {
                    "ar" => "العربية",
                    "en" => "English",
                    _ => continue,
                };
                assert_eq!(name, native);
            }
        }
    }
}

#[test]
fn every_page_of_a_language_leads_to_every_other() {
    for site in sites_on_disk() {
        let own: Vec<_> = site
            .below
            .pages()
            .filter(|page| {
                page.path.contains('/') && page.all("meta[http-equiv=refresh]").is_empty()
            })
            .collect();
        assert!(own.iter().all(|page| !page.all(".others a").is_empty()));
    }
}
