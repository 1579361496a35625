//! Every address on every page leads somewhere, under whatever path the site stands.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{BASE, Built, sites_on_disk};

const HOST: &str = "https://example.org";

/// Where an address of the built site points: a file of the output and a fragment; what is wrong with it otherwise. `None` for
/// what leads out of the site.
fn target<'a>(built: &Built, base: &str, from: &str, address: &'a str) -> Option<Result<(String, &'a str), String>> {
    let address = address.strip_prefix(HOST).unwrap_or(address);
    if address.contains("://") || address.starts_with("mailto:") || address.starts_with("data:") {
        return None;
    }
    let address = address.split('?').next().unwrap_or_default();
    let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
    if path.is_empty() {
        return Some(Ok((from.to_owned(), fragment)));
    }
    let Some(below) = path.strip_prefix(base) else { return Some(Err(format!("{path} is outside {base}"))) };
    let mut file = decode(below);
    if file.is_empty() || file.ends_with('/') {
        file.push_str("index.html");
    }
    let found = if built.has(&file) { Ok((file, fragment)) } else { Err(format!("there is no {file}")) };
    Some(found)
}

fn decode(path: &str) -> String {
    let mut pieces = path.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let (code, rest) = piece.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).unwrap());
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).unwrap()
}

/// Everything that is wrong with the links of a built site.
fn broken(built: &Built, base: &str) -> Vec<String> {
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut links: BTreeSet<(String, String)> = BTreeSet::new();
    let mut faults = Vec::new();
    for page in built.pages() {
        let own = ids.entry(page.path.clone()).or_default();
        for element in page.all("[id]") {
            let id = element.attr("id").unwrap_or_default();
            if !own.insert(id.to_owned()) {
                faults.push(format!("{}: two elements are #{id}", page.path));
            }
        }
        for attribute in ["href", "src", "action"] {
            for element in page.all(&format!("[{attribute}]")) {
                links.insert((page.path.clone(), element.attr(attribute).unwrap_or_default().to_owned()));
            }
        }
        for element in page.all("meta[http-equiv=refresh]") {
            let address = element.attr("content").unwrap_or_default().split_once("url=").unwrap().1;
            links.insert((page.path.clone(), address.to_owned()));
        }
    }
    for address in sitemap_addresses(built) {
        links.insert(("sitemap.xml".to_owned(), address));
    }
    for (from, address) in &links {
        match target(built, base, from, address) {
            Some(Ok((_, ""))) | None => {}
            Some(Ok((file, fragment))) => {
                if !ids.get(&file).is_some_and(|ids| ids.contains(&decode(fragment))) {
                    faults.push(format!("{from}: {address}: no such fragment"));
                }
            }
            Some(Err(fault)) => faults.push(format!("{from}: {address}: {fault}")),
        }
    }
    faults
}

/// `<loc>` and alternates.
fn sitemap_addresses(built: &Built) -> Vec<String> {
    let map = built.text("sitemap.xml");
    let between = |open: &'static str, close: &'static str| {
        map.split(open).skip(1).map(move |rest| rest.split(close).next().unwrap_or_default().to_owned())
    };
    between("<loc>", "</loc>").chain(between("href=\"", "\"")).collect()
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults, of them:\n{}", faults.len(), faults.iter().take(20).cloned().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_link_leads_somewhere_at_the_root_of_a_host() {
    for site in sites_on_disk() {
        assert_none(&broken(&site.at_root, "/"));
    }
}

#[test]
fn every_link_leads_somewhere_below_a_path() {
    for site in sites_on_disk() {
        assert_none(&broken(&site.below, BASE));
    }
}

#[test]
fn the_sitemap_speaks_of_the_host_alone() {
    for site in sites_on_disk() {
        let addresses = sitemap_addresses(&site.below);
        assert!(!addresses.is_empty());
        assert!(addresses.iter().all(|address| address.starts_with(&format!("{HOST}{BASE}"))));
    }
}

#[test]
fn the_pages_under_a_path_are_those_at_the_root_but_for_their_addresses() {
    for site in sites_on_disk() {
        assert!(site.at_root.files.keys().eq(site.below.files.keys()));
    }
}

#[test]
fn a_broken_link_is_found() {
    let site = crate::support::Site::new("=== hashiya.yaml\nlanguages: [en]\n").at(HOST);
    let mut built = site.build();
    assert_none(&broken(&built, "/"));
    let page = built.text("en/index.html").replace("</body>", "<a href=/en/none/></a><p id=main><a href='#nowhere'></a></body>");
    built.files.insert("en/index.html".to_owned(), page.into_bytes());
    assert_eq!(broken(&built, "/").len(), 3);
}

#[test]
fn a_link_of_a_markdown_text_from_the_root_is_meant_from_the_sites_root() {
    let site = crate::support::Site::new("=== content/articles/a/en.md\nSee [the file](/map.svg) and [the web](https://example.com/).\n");
    let built = site.at("https://example.org/read/ing").build();
    for path in ["en/articles/a/", "ar/articles/a/"] {
        let page = built.page(path);
        let links: Vec<_> = page.all("#p1 a:not([data-apparatus])").iter().filter_map(|link| link.attr("href")).collect();
        assert_eq!(links, ["/read/ing/map.svg", "https://example.com/"]);
    }
}

fn hrefs(page: &crate::support::Page, within: &str) -> Vec<String> {
    page.all(&format!("{within} a:not([data-apparatus])")).iter().filter_map(|link| link.attr("href")).map(str::to_owned).collect()
}

#[test]
fn only_the_path_of_a_link_is_encoded_and_only_once() {
    let site = crate::support::Site::new(
        "=== content/articles/bridge/en.md
        See [a place](/en/articles/river/#p2), [a search](/en/search/?q=a%20b&l=\u{642}#r), [a name](/en/entities/\u{642}\u{633}/),
        [the same](/en/entities/%D9%82%D8%B3/) and [both](/en/articles/river/?x=1/2#p1).
        === content/articles/river/en.md
        One.

        Two.
        === content/entities/all.yaml
        \u{642}\u{633}: {kind: person, name: Quss, summary: \"[There](/en/articles/river/#p2).\"}
        ",
    );
    let built = site.at("https://example.org/read").build();
    let links = [
        "/read/en/articles/river/#p2",
        "/read/en/search/?q=a%20b&l=\u{642}#r",
        "/read/en/entities/%D9%82%D8%B3/",
        "/read/en/entities/%D9%82%D8%B3/",
        "/read/en/articles/river/?x=1/2#p1",
    ];
    assert_eq!(hrefs(&built.page("en/articles/bridge/"), "#p1"), links);
    assert!(hrefs(&built.page("en/entities/\u{642}\u{633}/"), "main").contains(&links[0].to_owned()));
}
