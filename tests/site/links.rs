//! Every address on every page leads somewhere, under whatever path the site stands.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{BASE, Built, sites_on_disk};

const HOST: &str = "https://example.org";

/// Where an address of the built site points: a file of the output and a fragment; what is wrong
/// with it otherwise. `None` for what leads out of the site.
fn target<'a>(
    built: &Built,
    base: &str,
    from: &str,
    address: &'a str,
) -> Option<Result<(String, &'a str), String>> {
    let address = address.strip_prefix(HOST).unwrap_or(address);
    if address.contains("://") || address.starts_with("mailto:") || address.starts_with("data:") {
        return None;
    }
    let address = address.split('?').next().unwrap_or_default();
    let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
    if path.is_empty() {
        return Some(Ok((from.to_owned(), fragment)));
    }
    let Some(below) = path.strip_prefix(base) else {
        return Some(Err(format!("{path} is outside {base}")));
    };
    let mut file = decode(below);
    if file.is_empty() || file.ends_with('/') {
        file.push_str("index.html");
    }
    let found = if built.has(&file) {
        Ok((file, fragment))
    } else {
        Err(format!("there is no {file}"))
    };
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
pub fn broken(built: &Built, base: &str) -> Vec<String> {
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
                links.insert((
                    page.path.clone(),
                    element.attr(attribute).unwrap_or_default().to_owned(),
                ));
            }
        }
        for element in page.all("meta[http-equiv=refresh]") {
            let address = element
                .attr("content")
                .unwrap_or_default()
                .split_once("url=")
                .unwrap()
                .1;
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
                if !ids
                    .get(&file)
                    .is_some_and(|ids| ids.contains(&decode(fragment)))
                {
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
        map.split(open)
            .skip(1)
            .map(move |rest| rest.split(close).next().unwrap_or_default().to_owned())
    };
    between("<loc>", "</loc>")
        .chain(between("href=\"", "\""))
        .collect()
}

fn assert_none(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{} faults, of them:\n{}",
        faults.len(),
        faults
            .iter()
            .take(20)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n")
    );
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
        assert!(
            addresses
                .iter()
                .all(|address| address.starts_with(&format!("{HOST}{BASE}")))
        );
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
    let page = built.text("en/index.html").replace(
        "</body>",
        "<a href=/en/none/></a><p id=main><a href='#nowhere'></a></body>",
    );
    built
        .files
        .insert("en/index.html".to_owned(), page.into_bytes());
    assert_eq!(broken(&built, "/").len(), 3);
}

#[test]
fn a_link_of_a_markdown_text_from_the_root_is_meant_from_the_sites_root() {
    let site = crate::support::Site::new(
        "=== content/articles/a/en.md\nSee [the file](/map.svg) and [the web](https://example.com/).\n",
    );
    let built = site.at("https://example.org/read/ing").build();
    for path in ["en/articles/a/", "ar/articles/a/"] {
        let page = built.page(path);
        let links: Vec<_> = page
            .all("#p1 a:not([data-apparatus])")
            .iter()
            .filter_map(|link| link.attr("href"))
            .collect();
        assert_eq!(links, ["/read/ing/map.svg", "https://example.com/"]);
    }
}

fn hrefs(page: &crate::support::Page, within: &str) -> Vec<String> {
    page.all(&format!("{within} a:not([data-apparatus])"))
        .iter()
        .filter_map(|link| link.attr("href"))
        .map(str::to_owned)
        .collect()
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
    assert!(
        hrefs(&built.page("en/entities/\u{642}\u{633}/"), "main").contains(&links[0].to_owned())
    );
}

/// A site of these languages: an article in all of them, one in the first two, one in the last
/// alone, each with annotations that link to one another, and names.
fn in_languages(langs: &[&str]) -> Built {
    let texts = |article: &str, langs: &[&str]| -> String {
        let text = |lang: &&str| {
            format!(
                "=== content/articles/{article}/{lang}.md\n# Head {lang}\n\nWords of Rim [there](#p1).[^a]\n\n[^a]: A remark.\n"
            )
        };
        langs.iter().map(text).collect()
    };
    let (two, last) = (langs[1], langs[langs.len() - 1]);
    let site = format!(
        "=== hashiya.yaml\nlanguages: [{all}]\nmenu: [home, about]\n{whole}{part}{single}\
         === content/articles/whole/article.yaml\nredirect_from: [entire]\n\
         === content/articles/whole/annotations.yaml\nannotations:\n  - {{id: every, quote: Words, tags: [one], note: \"[[article:part#some]]\"}}\n\
         === content/articles/part/annotations.yaml\nannotations:\n  - {{id: some, quote: Words, lang: {two}, note: \"[[article:whole#every]], [[rim]]\"}}\n\
         === content/entities/all.yaml\nrim: {{kind: person, name: Rim, redirect_from: [reem]}}\n\
         === content/pages/about/{last}.md\n# About\n\nText.\n=== content/pages/home/{last}.md\n# Home\n\nText.\n",
        all = langs.join(", "),
        whole = texts("whole", langs),
        part = texts("part", &langs[..2]),
        single = texts("single", &[last]),
    );
    crate::support::Site::new(&site)
        .at("https://example.org/read/ing")
        .build()
}

const THREE: &[&str] = &["en", "ar", "fr"];
const SEVEN: &[&str] = &["ar", "en", "fr", "he", "fa", "de", "ur"];

#[test]
fn on_sites_of_many_languages_every_link_alternate_and_fragment_exists() {
    for langs in [THREE, SEVEN] {
        let built = in_languages(langs);
        assert_none(&broken(&built, BASE));
        let alternates = |page: &crate::support::Page| -> Vec<(String, String)> {
            let links = page.all("link[rel=alternate][hreflang]");
            let pair = |link: &scraper::ElementRef<'_>| {
                Some((
                    link.attr("hreflang")?.to_owned(),
                    link.attr("href")?.to_owned(),
                ))
            };
            links.iter().filter_map(pair).collect()
        };
        for page in built.pages() {
            let own = alternates(&page);
            for (lang, href) in &own {
                let path = href.strip_prefix(&format!("{HOST}{BASE}")).unwrap();
                let other = built.page(&decode(path));
                assert_eq!(
                    alternates(&other),
                    own,
                    "{} and {href} name different pages",
                    page.path
                );
                assert!(
                    lang == "x-default" || other.lang() == lang,
                    "{href} is not in {lang}"
                );
            }
        }
    }
}

#[test]
fn the_switcher_of_two_texts_keeps_to_these_two() {
    let built = in_languages(THREE);
    let others = |path: &str| -> Vec<String> {
        let page = built.page(path);
        page.all("a.other")
            .iter()
            .filter_map(|link| Some(link.attr("href")?.strip_prefix(BASE)?.to_owned()))
            .collect()
    };
    assert_eq!(
        others("fr/articles/whole/parallel/ar/"),
        ["en/articles/whole/parallel/", "ar/articles/whole/parallel/"]
    );
    assert_eq!(
        others("en/articles/whole/parallel/fr/"),
        [
            "ar/articles/whole/parallel/fr/",
            "fr/articles/whole/parallel/"
        ]
    );
    assert_eq!(
        others("en/articles/whole/parallel/"),
        ["ar/articles/whole/parallel/", "fr/articles/whole/parallel/"]
    );
}

#[test]
fn old_addresses_cover_the_pages_of_two_texts_and_take_the_fragment_along() {
    let built = in_languages(THREE);
    for (old, new) in [
        ("fr/articles/entire/", "fr/articles/whole/"),
        (
            "fr/articles/entire/parallel/",
            "fr/articles/whole/parallel/",
        ),
        (
            "fr/articles/entire/parallel/ar/",
            "fr/articles/whole/parallel/ar/",
        ),
        ("ar/entities/reem/", "ar/entities/rim/"),
    ] {
        let (page, to) = (built.page(old), format!("{BASE}{new}"));
        assert_eq!(
            page.one("meta[http-equiv=refresh]").attr("content"),
            Some(format!("0; url={to}").as_str())
        );
        assert_eq!(
            page.one("script[data-to]").attr("data-to"),
            Some(to.as_str())
        );
        let source = built.text(&format!("{old}index.html"));
        // What the script does is done before the refresh is read.
        assert!(
            source.find("<script src=\"/read/ing/hashiya/script/moved.js\"")
                < source.find("http-equiv=\"refresh\"")
        );
    }
}

/// One annotated text of two, the original first or not: the note on it is in its language and
/// names parts that only it has.
fn noted(original: &str) -> Built {
    let site = format!(
        "=== hashiya.yaml
        languages: [en, ar]
        === content/articles/pump/en.md
        # Wheels {{#wheels}}

        The pump had a handle.[^a]

        [^a]: Of oak.
        === content/articles/pump/ar.md
        باع.
        === content/articles/pump/article.yaml
        title: The pump
        original: {original}
        === content/articles/pump/annotations.yaml
        annotations:
          - {{id: oak, lang: en, quote: handle, tags: [one], note: {{en: \"[a](#p2), [b](#wheels), [c](#fn-1)\"}}}}
        "
    );
    crate::support::Site::new(&site).at(HOST).strict().build()
}

#[test]
fn a_link_of_a_note_leads_to_the_text_that_has_the_part_it_names() {
    for (original, prefix) in [("en", ""), ("ar", "en.")] {
        let built = noted(original);
        assert_none(&broken(&built, "/"));
        let links = |page: &str| -> Vec<String> {
            let page = built.page(page);
            page.all("[id$='n-oak'] a[href*='/articles/pump/']")
                .iter()
                .filter_map(|link| link.attr("href"))
                .map(str::to_owned)
                .collect()
        };
        let own = ["p2", "wheels", "fn-1"].map(|part| format!("/en/articles/pump/#{part}"));
        assert_eq!(links("en/articles/pump/"), own);
        let beside = ["p2", "wheels", "fn-1"]
            .map(|part| format!("/ar/articles/pump/parallel/#{prefix}{part}"));
        assert_eq!(links("ar/articles/pump/parallel/"), beside);
    }
}

#[test]
fn a_link_to_a_file_has_the_name_that_the_file_has_in_the_output() {
    let (apart, composed) = ("re\u{301}sume\u{301}.pdf", "r\u{e9}sum\u{e9}.pdf");
    for file in [apart, composed] {
        let site = crate::support::Site::new(
            "=== hashiya.yaml
            languages: [en]
            footer: \"[Below](/re%CC%81sum%C3%A9.pdf)\"
            === content/articles/a/en.md
            [One](/re%CC%81sume%CC%81.pdf#page=2), [two](/r%C3%A9sum%C3%A9.pdf), [three](/re\u{301}sume\u{301}.pdf?x=e%CC%81) and [four](/r\u{e9}sum\u{e9}.pdf).
            ",
        );
        let built = site
            .with(&format!("static/{file}"), "%PDF")
            .at(HOST)
            .build();
        assert!(built.has(composed));
        let name = "/r%C3%A9sum%C3%A9.pdf";
        let links = [
            format!("{name}#page=2"),
            name.to_owned(),
            format!("{name}?x=e%CC%81"),
            name.to_owned(),
        ];
        let page = built.page("en/articles/a/");
        assert_eq!(hrefs(&page, "#p1"), links);
        assert!(hrefs(&page, "footer").contains(&name.to_owned()));
    }
}
