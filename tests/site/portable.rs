//! `build --portable`: every link leads from the page to a file, wherever the folder is.

use std::collections::{BTreeMap, BTreeSet};

use hashiya::percent::decode;

use crate::support::{Built, Page, Site, sites_on_disk};

/// The file that a relative address leads to, resolved as browsers do; an error for what leads above
/// the output's root.
fn resolve(from: &str, path: &str) -> Result<String, String> {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    let path = decode(path).unwrap();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(folders.pop().ok_or("above the root")?),
            _ => folders.push(part),
        }
    }
    Ok(folders.join("/"))
}

/// All addresses of a page, with those that scripts read.
fn addresses(page: &Page) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for attribute in [
        "href",
        "src",
        "action",
        "poster",
        "data",
        "formaction",
        "data-href",
        "data-to",
        "data-index",
    ] {
        for element in page.all(&format!("[{attribute}]")) {
            found.insert(element.attr(attribute).unwrap().to_owned());
        }
    }
    for element in page.all("meta[http-equiv=refresh]") {
        let (_, address) = element.attr("content").unwrap().split_once("url=").unwrap();
        found.insert(address.to_owned());
    }
    for element in page.all("[srcset]") {
        let candidates = element.attr("srcset").unwrap().split(',');
        found.extend(candidates.map(|one| one.split_whitespace().next().unwrap().to_owned()));
    }
    found
}

/// What is wrong with the links of a portable build.
fn faults(built: &Built) -> Vec<String> {
    let ids: BTreeMap<String, BTreeSet<String>> = built
        .pages()
        .map(|page| {
            let ids = page.all("[id]").into_iter();
            let ids = ids.map(|element| element.attr("id").unwrap().to_owned());
            (page.path.clone(), ids.collect())
        })
        .collect();
    let mut faults = Vec::new();
    let mut follow = |from: &str, address: &str| {
        if ["https://", "http://", "mailto:", "tel:"]
            .iter()
            .any(|scheme| address.starts_with(scheme))
        {
            return;
        }
        let (address, fragment) = address.split_once('#').unwrap_or((address, ""));
        let path = address.split('?').next().unwrap();
        let file = match path {
            "" => Ok(from.to_owned()),
            path if path.starts_with('/') => Err("begins with a slash".to_owned()),
            path => resolve(from, path),
        };
        match file {
            Ok(file) if !built.has(&file) => faults.push(format!("{from}: {address}: no {file}")),
            Ok(file) if !fragment.is_empty() && file.ends_with(".html") => {
                let own = ids.get(&file);
                if !own.is_some_and(|ids| ids.contains(&decode(fragment).unwrap())) {
                    faults.push(format!("{from}: {address}#{fragment}: no such element"));
                }
            }
            Ok(_) => {}
            Err(fault) => faults.push(format!("{from}: {address}: {fault}")),
        }
    };
    for page in built.pages() {
        for address in addresses(&page) {
            follow(&page.path, &address);
        }
    }
    for (path, sheet) in &built.files {
        if path.ends_with(".css") {
            let sheet = std::str::from_utf8(sheet).unwrap();
            for rest in sheet.split("url(").skip(1) {
                follow(
                    path,
                    rest.split(')').next().unwrap().trim_matches(['"', '\'']),
                );
            }
        }
    }
    faults
}

#[test]
fn every_link_leads_from_its_page_to_a_file() {
    for site in sites_on_disk() {
        assert_eq!(faults(&site.portable), Vec::<String>::new());
        let from: usize = site
            .portable
            .pages()
            .map(|page| addresses(&page).len())
            .sum();
        assert!(from > 1000, "{from} links");
    }
}

#[test]
fn the_pages_are_those_of_a_server_but_for_search_and_what_browsers_refuse_in_folders() {
    for site in sites_on_disk() {
        let left_out: Vec<_> = site
            .below
            .files
            .keys()
            .filter(|path| !site.portable.has(path))
            .filter(|path| !path.starts_with("search/") && !path.ends_with(".webmanifest"))
            .collect();
        assert_eq!(left_out, Vec::<&String>::new());
        assert!(site.portable.files.keys().all(|path| site.below.has(path)));
        for page in site.portable.pages() {
            let loaded =
                page.all("link:is([rel=manifest], [rel=preload]), script[type=module], base");
            assert!(loaded.is_empty(), "{}", page.path);
        }
    }
}

#[test]
fn what_search_engines_and_other_sites_read_stays_absolute() {
    for site in sites_on_disk() {
        let heads = |built: &Built| -> Vec<Vec<String>> {
            let head = |page: Page| {
                let links = page.all("link:is([rel=canonical], [hreflang])");
                let properties = page.all("meta[property]");
                let links = links.iter().filter_map(|link| link.attr("href"));
                let properties = properties.iter().filter_map(|meta| meta.attr("content"));
                links.chain(properties).map(str::to_owned).collect()
            };
            built.pages().map(head).collect()
        };
        assert_eq!(heads(&site.portable), heads(&site.below));
        for path in ["sitemap.xml", "en/feed.xml"] {
            assert_eq!(site.portable.files.get(path), site.below.files.get(path));
        }
    }
}

#[test]
fn a_site_without_an_address_is_as_portable() {
    let own = Site::new(
        "=== hashiya.yaml
        languages: [en]
        === content/articles/lamp/article.yaml
        redirect_from: [torch]
        image: {file: the lamp.svg, alt: A lamp}
        === content/articles/lamp/en.md
        # Lamp

        [Here](/en/articles/lamp/#p3), [there](/en/articles/ship), [by file](/en/entities/index.html?q=1#main),
        [beside](../ship/), [a map](/maps/), [a sheet](/maps/100%.txt?x#y), [a name](/en/entities/\u{642}\u{633}/).

        Two.
        === content/articles/ship/en.txt
        The ship.
        === content/entities/all.yaml
        \u{642}\u{633}: {kind: person, name: Quss}
        === static/maps/index.html
        <a href=/maps/100%25.txt>A sheet</a> <img srcset=\"/hashiya/icon.svg 2x\">
        === static/maps/100%.txt
        A sheet.
        === static/hashiya/style/own.css
        body { background: url(\"/maps/paper.svg\") }
        === static/maps/paper.svg
        <svg xmlns=\"http://www.w3.org/2000/svg\"/>
        ",
    )
    .with("content/articles/lamp/the lamp.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    .portable()
    .build();
    assert_eq!(faults(&own), Vec::<String>::new());
    let page = own.page("en/articles/lamp/");
    let links: Vec<_> = page
        .all("#p2 a:not([data-apparatus])")
        .iter()
        .filter_map(|link| link.attr("href"))
        .map(str::to_owned)
        .collect();
    assert_eq!(
        links,
        [
            "#p3",
            "../ship/index.html",
            "../../entities/index.html?q=1#main",
            "../ship/index.html",
            "../../../maps/index.html",
            "../../../maps/100%25.txt?x#y",
            "../../entities/%D9%82%D8%B3/index.html",
        ]
    );
    let missing = own.page("404.html");
    assert_eq!(
        missing
            .one("main a[href$='articles/index.html']")
            .attr("href"),
        Some("en/articles/index.html")
    );
    let moved = own.page("en/articles/torch/");
    assert_eq!(
        moved.one("[data-to]").attr("data-to"),
        Some("../lamp/index.html")
    );
    assert!(
        own.text("hashiya/style.css")
            .contains("url(\"../maps/paper.svg\")")
    );
}

#[test]
fn what_is_outside_of_the_site_on_its_host_is_reached_there() {
    let built = Site::new(
        "=== templates/partials/policy.html
        {%- component Policy() -%}<link rel=help href=\"/terms/\"><link rel=help href=\"//example.com/\">{%- endcomponent Policy -%}
        ",
    )
    .at("https://example.org/read")
    .portable()
    .build();
    let page = built.page("en/");
    let help: Vec<_> = page
        .all("[rel=help]")
        .iter()
        .filter_map(|link| link.attr("href"))
        .map(str::to_owned)
        .collect();
    assert_eq!(help, ["https://example.org/terms/", "https://example.com/"]);
}

#[test]
fn links_are_checked_as_in_any_other_build() {
    let site = Site::new(
        "=== hashiya.yaml
        footer: \"[there](/en/none/)\"
        === content/articles/lamp/en.md
        [There](/en/nowhere/) and [here](#p9).
        === templates/partials/policy.html
        {%- component Policy() -%}<link rel=help href=\"{{ frame.base_path }}gone/\">{%- endcomponent Policy -%}
        ",
    );
    let found = site.try_build().findings();
    assert!(found.len() > 2, "{found:?}");
    assert_eq!(site.portable().try_build().findings(), found);
}

#[test]
fn the_search_page_says_why_there_is_no_search() {
    let site = Site::new("=== hashiya.yaml\nlanguages: [en, ar]\n");
    let built = site.clone().portable().build();
    for (lang, why) in [("en", "web server"), ("ar", "خادم")] {
        let page = built.page(&format!("{lang}/search/"));
        assert!(page.says("main").contains(why), "{}", page.says("main"));
        assert!(page.all("main :is(input, .unscripted)").is_empty());
        assert!(
            !site
                .build()
                .page(&format!("{lang}/search/"))
                .says("main")
                .contains(why)
        );
    }
}
