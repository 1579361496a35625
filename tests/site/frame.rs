//! What stands around every page: what it says to machines, where it leads, what it lets browsers
//! do.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

use crate::support::page::plain;
use crate::support::{BASE, Page, Site, sites_on_disk};

fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        title: {ar: المنارة, en: The lighthouse}
        tagline: {ar: كتاب عن المصباح, en: A book about a lamp}
        edit_url: https://example.org/edit/{path}
        menu: [about]
        === content/articles/المصباح/article.yaml
        title: {ar: المصباح, en: The lamp}
        summary: {ar: عن مصباح, en: On a lamp}
        image: {file: lamp.png, alt: {ar: مصباح, en: A lamp}}
        === content/articles/المصباح/lamp.png
        not looked into
        === content/articles/المصباح/en.txt
        The keeper lit the lamp.
        === content/articles/المصباح/ar.txt
        أوقد الحارس المصباح.
        === content/articles/bare/en.txt
        Nothing is said about this.
        === content/articles/المصباح/annotations/by-hand.yaml
        mentions: {keeper: [keeper]}
        === content/entities/all.yaml
        keeper: {name: {ar: الحارس, en: The keeper}, kind: person}
        === content/pages/about/en.md
        # About
        === content/pages/about/ar.md
        # عن الموقع
        === content/pages/home/en.md
        # Welcome

        Come in.
        ",
    )
    .at("https://example.org/a")
}

fn property(page: &Page, name: &str) -> Option<String> {
    let found = page.all(&format!("meta[property='{name}']"));
    assert!(found.len() < 2, "{name} is said twice");
    found
        .first()
        .and_then(|meta| meta.attr("content"))
        .map(str::to_owned)
}

#[test]
fn drawings_have_a_size_without_a_style_sheet() {
    let page = site().build().page("en/");
    let drawings = page.all("svg");
    assert!(!drawings.is_empty());
    for drawing in drawings {
        let size = |name| drawing.attr(name).and_then(|size| size.parse::<u32>().ok());
        assert!(
            size("width").is_some_and(|width| width <= 32),
            "{}",
            drawing.html()
        );
        assert!(
            size("height").is_some_and(|height| height <= 32),
            "{}",
            drawing.html()
        );
    }
}

#[test]
fn a_link_to_a_page_is_shown_in_its_language() {
    let built = site().build();
    let article = built.page("en/articles/المصباح/");
    let said = |name| property(&article, name).unwrap_or_default();
    let at = "https://example.org/a/en/articles/%D8%A7%D9%84%D9%85%D8%B5%D8%A8%D8%A7%D8%AD/";
    assert_eq!(
        [said("og:type"), said("og:title"), said("og:site_name")],
        ["article", "The lamp", "The lighthouse"]
    );
    assert_eq!([said("og:url"), said("og:description")], [at, "On a lamp"]);
    assert_eq!(
        [said("og:locale"), said("og:locale:alternate")],
        ["en_US", "ar_EG"]
    );
    let image =
        "https://example.org/a/articles/%D8%A7%D9%84%D9%85%D8%B5%D8%A8%D8%A7%D8%AD/lamp.png";
    assert_eq!([said("og:image"), said("og:image:alt")], [image, "A lamp"]);
    let arabic = built.page("ar/articles/المصباح/");
    assert_eq!(property(&arabic, "og:title").as_deref(), Some("المصباح"));
    assert_eq!(
        property(&arabic, "og:description").as_deref(),
        Some("عن مصباح")
    );
    assert_eq!(
        property(&built.page("ar/entities/keeper/"), "og:type").as_deref(),
        Some("profile")
    );
    assert_eq!(
        property(&built.page("ar/entities/"), "og:type").as_deref(),
        Some("website")
    );
    let nowhere = Site::new("=== hashiya.yaml\n").build();
    let home = nowhere.page("en/");
    assert_eq!(
        (property(&home, "og:url"), property(&home, "og:image")),
        (None, None),
        "nothing absolute without an address"
    );
}

#[test]
fn each_language_has_its_manifest() {
    let built = site().build();
    for (lang, dir, name) in [("ar", "rtl", "المنارة"), ("en", "ltr", "The lighthouse")] {
        let page = built.page(&format!("{lang}/articles/"));
        assert_eq!(
            page.one("link[rel=manifest]").attr("href"),
            Some(format!("/a/{lang}/site.webmanifest").as_str())
        );
        let manifest: serde_json::Value =
            serde_json::from_str(built.text(&format!("{lang}/site.webmanifest"))).unwrap();
        let said = |key: &str| manifest[key].as_str().unwrap_or_default().to_owned();
        assert_eq!([said("lang"), said("dir"), said("name")], [lang, dir, name]);
        assert_eq!(
            [said("start_url"), said("scope")],
            [format!("/a/{lang}/"), "/a/".to_owned()]
        );
        let icon = manifest["icons"][0]["src"]
            .as_str()
            .unwrap()
            .strip_prefix("/a/")
            .unwrap();
        assert!(built.text(icon).contains("<svg"), "the icon is there");
        assert_eq!(
            page.one("link[rel=icon]").attr("href"),
            Some(format!("/a/{icon}").as_str())
        );
    }
}

#[test]
fn what_is_drawn_around_a_page_has_its_colour_in_both_schemes() {
    let built = site().build();
    let sheet = built.text("hashiya/style.css");
    for path in ["en/", "ar/articles/bare/", "", "404.html"] {
        let page = built.page(path);
        let themes = page.all("meta[name='theme-color']");
        let media: Vec<_> = themes
            .iter()
            .filter_map(|meta| meta.attr("media"))
            .collect();
        assert_eq!(
            media,
            [
                "(prefers-color-scheme: light)",
                "(prefers-color-scheme: dark)"
            ],
            "{path}"
        );
    }
    let paper = "--paper:light-dark(oklch(98.5%.00885),oklch(20%.0185))";
    assert!(
        sheet.replace(' ', "").contains(paper),
        "#fdfaf4 and #181611 are these two"
    );
}

#[test]
fn under_every_page_there_is_a_link_to_mend_what_it_was_made_of() {
    let built = site().build();
    let edit = |path: &str| {
        built
            .page(path)
            .all("footer.site a")
            .first()
            .and_then(|link| link.attr("href"))
            .unwrap_or_default()
            .to_owned()
    };
    let folder =
        "https://example.org/edit/content/articles/%D8%A7%D9%84%D9%85%D8%B5%D8%A8%D8%A7%D8%AD";
    for (path, file) in [
        (
            "ar/articles/المصباح/",
            format!("{folder}/annotations/by-hand.yaml"),
        ),
        (
            "en/articles/المصباح/parallel/",
            format!("{folder}/annotations/by-hand.yaml"),
        ),
        (
            "en/articles/bare/",
            "https://example.org/edit/content/articles/bare/en.txt".to_owned(),
        ),
        (
            "en/entities/keeper/",
            "https://example.org/edit/content/entities/all.yaml".to_owned(),
        ),
        (
            "ar/about/",
            "https://example.org/edit/content/pages/about/ar.md".to_owned(),
        ),
        (
            "en/",
            "https://example.org/edit/content/pages/home/en.md".to_owned(),
        ),
    ] {
        assert_eq!(edit(path), file, "{path}");
    }
    for path in ["en/articles/", "ar/entities/", "ar/kinds/person/"] {
        assert_eq!(
            edit(path),
            "https://example.org/edit/hashiya.yaml",
            "{path}"
        );
    }
}

#[test]
fn every_page_forbids_what_is_written_into_it() {
    for site in sites_on_disk() {
        for page in site.below.pages() {
            let policy = page
                .one("head > meta[http-equiv='Content-Security-Policy']")
                .attr("content")
                .unwrap();
            assert!(
                policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"),
                "{}: {policy}",
                page.path
            );
            // Only the page's own data may stand in it, which the policy names by their digest.
            let data: Vec<String> = page
                .all("script:not([src])")
                .iter()
                .map(|data| data.text().collect())
                .collect();
            let digests: Vec<String> = data
                .iter()
                .map(|data| BASE64_STANDARD.encode(Sha256::digest(data)))
                .map(|digest| format!("'sha256-{digest}'"))
                .collect();
            for place in policy
                .split("; ")
                .flat_map(|directive| directive.split(' ').skip(1))
            {
                assert!(
                    ["'none'", "'self'"].contains(&place) || digests.iter().any(|it| it == place),
                    "{}: {policy}",
                    page.path
                );
            }
            assert!(
                digests.iter().all(|digest| policy.contains(digest)),
                "{}: {policy}",
                page.path
            );
            let before = page
                .all("head > *")
                .into_iter()
                .take_while(|element| element.attr("http-equiv").is_none());
            assert_eq!(
                before
                    .map(|element| element.value().name().to_owned())
                    .collect::<Vec<_>>(),
                ["meta"],
                "{}: only the charset comes first",
                page.path
            );
            assert!(
                page.all("[style], style, script:not([src]):not([type='application/ld+json'])")
                    .is_empty(),
                "{}",
                page.path
            );
            for script in page.all("script[src]") {
                assert!(
                    script
                        .attr("src")
                        .unwrap()
                        .starts_with(&format!("{BASE}hashiya/script/"))
                        && plain(script).is_empty(),
                    "{}",
                    page.path
                );
            }
        }
    }
}

#[test]
fn every_control_of_the_frame_has_a_name_in_the_language_of_the_page() {
    let built = site().build();
    for (path, names) in [
        ("ar/", ["العرض", "اختصارات لوحة المفاتيح"]),
        ("en/", ["Display", "Keyboard shortcuts"]),
    ] {
        let page = built.page(path);
        assert_eq!(
            page.one(".settings > summary").attr("aria-label"),
            Some(names[0])
        );
        assert_eq!(page.one("button.help").attr("aria-label"), Some(names[1]));
        assert_eq!(page.says("#keys-title"), names[1]);
        let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..'\u{6FF}').contains(&c));
        for label in
            page.all("header.site label, header.site [role=radiogroup] > p, #keys dd, #keys button")
        {
            assert_eq!(arabic(&plain(label)), path == "ar/", "{}", plain(label));
        }
    }
}

/// The fonts that a page asks for before its style sheet is read.
fn preloads(page: &Page) -> Vec<String> {
    let name = |href: &str| {
        href.rsplit('/')
            .next()
            .unwrap()
            .trim_end_matches(".woff2")
            .to_owned()
    };
    page.all("link[rel=preload][as=font]")
        .iter()
        .map(|link| name(link.attr("href").unwrap()))
        .collect()
}

#[test]
fn a_page_asks_at_once_for_the_faces_of_all_that_its_first_screen_shows() {
    let built = site().build();
    let latin = ["source-serif-400", "source-serif-600"];
    let both = [
        "source-serif-400",
        "source-serif-600",
        "amiri-400",
        "amiri-signs",
    ];
    for path in [
        "en/",
        "en/articles/",
        "en/articles/bare/",
        "en/entities/keeper/",
    ] {
        assert_eq!(
            preloads(&built.page(path)),
            both,
            "{path}: the other language's name stands in its head"
        );
    }
    for path in ["ar/", "ar/articles/المصباح/", "ar/entities/keeper/"] {
        assert_eq!(
            preloads(&built.page(path)),
            ["amiri-400", "amiri-signs", "source-serif-400"],
            "{path}: one weight of Latin"
        );
    }
    let text = |lang: &str| {
        Site::new(&format!(
            "=== hashiya.yaml\nlanguages: [{lang}]\n=== content/articles/a/{lang}.txt\nx y z.\n"
        ))
    };
    assert_eq!(preloads(&text("en").build().page("en/articles/a/")), latin);
    let hebrew = text("he").with("hashiya.yaml", "languages: [he, en]\n");
    let hebrew = hebrew.build();
    assert_eq!(
        preloads(&hebrew.page("he/")),
        ["noto-serif-hebrew-400", "source-serif-400"]
    );
    assert_eq!(
        preloads(&hebrew.page("en/")),
        [
            "source-serif-400",
            "source-serif-600",
            "noto-serif-hebrew-400"
        ]
    );
    // Sorani and Sindhi are written in the same letters, and no list of ours says so.
    for lang in ["ckb", "sd"] {
        assert_eq!(
            preloads(&text(lang).build().page(&format!("{lang}/articles/a/")))[..2],
            ["amiri-400", "amiri-signs"],
            "{lang}"
        );
    }
}

#[test]
fn the_place_of_a_drawing_is_kept_by_its_proportions() {
    let built = Site::new(
        "=== content/articles/a/en.md
        A rack:

        ![A rack](rack.svg)
        === content/articles/a/rack.svg
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 240'/>
        ",
    )
    .build();
    let page = built.page("en/articles/a/");
    let image = page.one("main img");
    assert_eq!(
        [image.attr("width"), image.attr("height")],
        [Some("1600"), Some("600")]
    );
}
