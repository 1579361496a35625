//! Sites of every shape.

use crate::support::page::{direction, plain, reading_text};
use crate::support::{Built, Site};

const HOST: &str = "https://example.org";

fn hreflangs(built: &Built, page: &str) -> Vec<(String, String)> {
    let page = built.page(page);
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

#[test]
fn an_empty_settings_file_is_a_site() {
    let built = Site::new("=== hashiya.yaml\n").build();
    let page = built.page("");
    assert!(!plain(page.one("title")).is_empty());
    for path in ["ar/", "en/", "ar/articles/", "en/entities/"] {
        assert!(!built.page(path).says("h1").is_empty(), "{path}");
    }
    assert!(built.has("404.html") && built.has("robots.txt") && built.has(".nojekyll"));
    assert!(
        !built.has("sitemap.xml"),
        "a sitemap needs an absolute address"
    );
    assert!(
        built
            .pages()
            .all(|page| page.all("link[rel=canonical], link[hreflang]").is_empty())
    );
}

#[test]
fn what_needs_an_address_is_left_out_with_a_note() {
    let found = Site::new("=== hashiya.yaml\n").build().findings();
    assert!(
        found
            .iter()
            .any(|line| line.contains(" note ") && line.contains("base_url")),
        "{found:#?}"
    );
}

#[test]
fn a_site_of_one_language_has_its_pages_below_it_and_leads_there() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [he]
        title: שוליים
        === content/articles/fog/he.txt
        הערפל ירד על הנמל.
        === content/articles/fog/article.yaml
        title: ערפל
        ",
    )
    .at(HOST)
    .build();
    let root = built.page("");
    let refresh = root.one("meta[http-equiv=refresh]");
    assert_eq!(refresh.attr("content"), Some("0; url=/he/"));
    let article = built.page("he/articles/fog/");
    assert_eq!(
        (article.lang(), direction(article.html.root_element())),
        ("he", "rtl")
    );
    assert_eq!(
        reading_text(article.by_id("p1").unwrap()),
        "הערפל ירד על הנמל."
    );
    assert!(
        article.all(".others a").is_empty(),
        "there is no other language to go to"
    );
    let own = format!("{HOST}/he/articles/fog/");
    assert_eq!(
        hreflangs(&built, "he/articles/fog/"),
        [
            ("he".to_owned(), own.clone()),
            ("x-default".to_owned(), own)
        ]
    );
    assert_eq!(
        hreflangs(&built, "he/")[1],
        ("x-default".to_owned(), format!("{HOST}/he/"))
    );
    assert!(
        !built
            .text("sitemap.xml")
            .contains("<loc>https://example.org/</loc>"),
        "/ only leads on"
    );
}

#[test]
fn an_article_without_annotations_and_an_entity_without_mentions_have_their_pages() {
    let built = Site::new(
        "=== content/articles/plain/en.txt
        Nothing is said about this.
        === content/entities/all.yaml
        nobody: {name: {ar: لا أحد, en: Nobody}, kind: person}
        ",
    )
    .build();
    let article = built.page("en/articles/plain/");
    assert_eq!(
        reading_text(article.by_id("p1").unwrap()),
        "Nothing is said about this."
    );
    assert!(article.all(".margin, .mark").is_empty());
    let entity = built.page("en/entities/nobody/");
    assert!(entity.says("h1").starts_with("Nobody"));
    assert!(entity.all("#concordance").is_empty());
    assert!(
        built
            .page("ar/entities/nobody/")
            .says("h1")
            .starts_with("لا أحد")
    );
}

fn persian_with_french() -> Site {
    Site::new(
        "=== hashiya.yaml
        languages: [fa, fr]
        title: {fa: حاشیه, fr: Marges}
        tags: {navires: {fa: کشتی‌ها, fr: Navires}}
        === content/articles/navire/article.yaml
        title: {fa: کشتی, fr: Le navire}
        date: 2024-10-28
        tags: [navires]
        === content/articles/navire/fa.txt
        کشتی از بندر بوشهر رفت.
        === content/articles/navire/fr.txt
        Le navire quitta le port de Bouchehr.
        === content/articles/navire/annotations.yaml
        annotations:
          - quote: {fa: بندر بوشهر, fr: port de Bouchehr}
            note: {fa: در خلیج فارس, fr: \"Sur le golfe Persique, écrit Reuters\"}
        ",
    )
    .at(HOST)
}

#[test]
fn persian_with_french_is_two_trees_of_their_own_directions() {
    let built = persian_with_french().build();
    for (lang, dir, other) in [("fa", "rtl", "fr"), ("fr", "ltr", "fa")] {
        for path in [
            "",
            "articles/",
            "articles/navire/",
            "articles/navire/parallel/",
            "entities/",
            "tags/navires/",
        ] {
            let page = built.page(&format!("{lang}/{path}"));
            let root = page.html.root_element();
            assert_eq!((page.lang(), direction(root)), (lang, dir), "{path}");
            assert_eq!(
                page.one(".others a").attr("hreflang"),
                Some(other),
                "{path}"
            );
        }
    }
    let page = built.page("fa/articles/navire/");
    assert!(plain(page.one(".entry")).contains("در خلیج فارس"));
    assert!(plain(built.page("fr/articles/navire/").one(".entry")).contains("golfe Persique"));
    let parallel = built.page("fr/articles/navire/parallel/");
    assert_eq!(
        reading_text(parallel.by_id("p1").unwrap()),
        "کشتی از بندر بوشهر رفت."
    );
    let french = parallel.by_id("fr.p1").unwrap();
    assert_eq!(
        reading_text(french),
        "Le navire quitta le port de Bouchehr."
    );
    assert_eq!(direction(french), "ltr");
    assert_eq!(direction(parallel.by_id("p1").unwrap()), "rtl");
}

#[test]
fn a_language_without_messages_of_its_own_borrows_them_marked_as_what_they_are() {
    let built = Site::new("=== hashiya.yaml\nlanguages: [ps, en]\n").build();
    let page = built.page("ps/");
    let skip = page.one(".skip");
    let marked = skip
        .child_elements()
        .find_map(|child| child.attr("lang"))
        .or_else(|| skip.attr("lang"));
    assert!(marked.is_some_and(|lang| lang != "ps"), "{}", skip.html());
}

#[test]
fn with_three_texts_each_further_one_has_its_parallel_page() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [ar, en, fr]
        === content/articles/tide/ar.txt
        عاد المد إلى الساحل.
        === content/articles/tide/en.txt
        The tide came back to the shore.
        === content/articles/tide/fr.txt
        La marée revint au rivage.
        ",
    )
    .at(HOST)
    .build();
    let columns = |path: &str| {
        let page = built.page(path);
        ["p1", "en.p1", "fr.p1"]
            .into_iter()
            .filter(|id| page.by_id(id).is_some())
            .collect::<Vec<_>>()
    };
    assert_eq!(columns("en/articles/tide/parallel/"), ["p1", "en.p1"]);
    assert_eq!(columns("en/articles/tide/parallel/fr/"), ["p1", "fr.p1"]);
    assert_eq!(columns("fr/articles/tide/parallel/"), ["p1", "fr.p1"]);
    assert_eq!(columns("fr/articles/tide/parallel/en/"), ["p1", "en.p1"]);
    assert_eq!(columns("ar/articles/tide/parallel/"), ["p1", "en.p1"]);
    assert_eq!(columns("ar/articles/tide/parallel/fr/"), ["p1", "fr.p1"]);
    assert_eq!(hreflangs(&built, "fr/articles/tide/").len(), 4);
    let article = built.page("en/articles/tide/");
    let links: Vec<_> = article
        .all(".bar a[href*=parallel]")
        .into_iter()
        .filter_map(|link| link.attr("href"))
        .collect();
    assert_eq!(
        links,
        [
            "/en/articles/tide/parallel/",
            "/en/articles/tide/parallel/fr/"
        ]
    );
}

fn arabic_alone() -> Site {
    Site::new(
        "=== hashiya.yaml
        languages: [ar, en]
        === content/articles/dune/article.yaml
        title: {ar: الكثيب, en: The dune}
        === content/articles/dune/ar.txt
        تحرك الكثيب نحو القرية.
        === content/articles/dune/annotations.yaml
        annotations:
          - {id: moved, quote: القرية, note: {ar: قرية صغيرة, en: A small village}}
        ",
    )
    .at(HOST)
}

#[test]
fn a_page_without_a_text_in_its_language_shows_the_original_and_says_so() {
    let built = arabic_alone().build();
    let page = built.page("en/articles/dune/");
    assert_eq!(page.lang(), "en");
    let text = page.one(".text");
    assert_eq!(
        (text.attr("lang"), text.attr("dir")),
        (Some("ar"), Some("rtl"))
    );
    let notice = page.says(".notice");
    assert!(
        notice.contains("English") && notice.contains("Arabic"),
        "{notice}"
    );
    assert_eq!(
        reading_text(page.by_id("p1").unwrap()),
        "تحرك الكثيب نحو القرية."
    );
    let entry = page.by_id("n-moved").unwrap();
    assert!(plain(entry).contains("A small village"));
    assert_eq!(direction(entry), "ltr");
    assert_eq!(page.one(".margin").attr("lang"), Some("en"));
}

#[test]
fn search_engines_are_sent_to_the_original_of_such_a_page() {
    let built = arabic_alone().build();
    let original = format!("{HOST}/ar/articles/dune/");
    assert_eq!(
        built
            .page("en/articles/dune/")
            .one("link[rel=canonical]")
            .attr("href"),
        Some(original.as_str())
    );
    assert!(hreflangs(&built, "en/articles/dune/").is_empty());
    assert_eq!(
        hreflangs(&built, "ar/articles/dune/")
            .iter()
            .map(|(lang, _)| lang.as_str())
            .collect::<Vec<_>>(),
        ["ar", "x-default"]
    );
    let map = built.text("sitemap.xml");
    assert!(map.contains(&original) && !map.contains("/en/articles/dune/"));
    let switcher = built.page("ar/articles/dune/");
    let other = switcher.one(".others a");
    assert_eq!(other.attr("href"), Some("/en/articles/dune/"));
    assert!(
        other.attr("title").is_some(),
        "it says that the text is in another language"
    );
}

#[test]
fn a_free_page_in_one_language_only_is_shown_in_both() {
    let built = Site::new(
        "=== content/pages/about/ar.md\n# عن الموقع\n\nنص.\n=== hashiya.yaml\nmenu: [about]\n",
    )
    .at(HOST)
    .build();
    let page = built.page("en/about/");
    assert_eq!(page.says("h1"), "عن الموقع");
    assert!(page.says(".notice").contains("Arabic"));
    assert!(hreflangs(&built, "en/about/").is_empty());
    assert!(!built.text("sitemap.xml").contains("/en/about/"));
}

#[test]
fn an_arabic_id_makes_an_arabic_path_that_links_write_percent_encoded() {
    let built = Site::new(
        "=== content/articles/\u{645}\u{622}\u{628}/ar.txt
        وصل إلى الدار.
        === content/entities/all.yaml
        دار: {name: الدار, kind: place}
        === content/articles/\u{645}\u{622}\u{628}/annotations.yaml
        mentions: {دار: [الدار]}
        ",
    )
    .build();
    let page = built.page("ar/articles/\u{645}\u{622}\u{628}/");
    let link = page.one(".text a.m");
    assert_eq!(link.attr("href"), Some("/ar/entities/%D8%AF%D8%A7%D8%B1/"));
    assert!(built.has("ar/entities/دار/index.html"));
}

#[test]
fn a_folder_named_in_nfd_makes_the_same_paths() {
    let nfd = "\u{645}\u{627}\u{653}\u{628}";
    let built = Site::new(&format!("=== content/articles/{nfd}/ar.txt\nنص.\n")).build();
    assert!(
        built.has("ar/articles/\u{645}\u{622}\u{628}/index.html"),
        "{:?}",
        built.files.keys()
    );
}

#[test]
fn an_old_address_leads_on_in_every_language() {
    let built = Site::new(
        "=== content/articles/new/article.yaml
        redirect_from: [old]
        === content/articles/new/en.txt
        Words.
        ",
    )
    .at(HOST)
    .build();
    for lang in ["ar", "en"] {
        let page = built.page(&format!("{lang}/articles/old/"));
        assert_eq!(
            page.one("meta[http-equiv=refresh]").attr("content"),
            Some(format!("0; url=/{lang}/articles/new/").as_str())
        );
        let canonical = page
            .one("link[rel=canonical]")
            .attr("href")
            .unwrap()
            .to_owned();
        assert_eq!(canonical, format!("{HOST}/{lang}/articles/new/"));
        assert!(hreflangs(&built, &format!("{lang}/articles/old/")).is_empty());
    }
    assert!(!built.text("sitemap.xml").contains("/old/"));
}

#[test]
fn a_list_is_cut_into_pages_of_fifty() {
    let mut site = Site::new("=== hashiya.yaml\nlanguages: [ar, en]\nnumerals: {ar: arab}\n");
    for number in 1..=51 {
        site = site.with(
            &format!("content/articles/story-{number}/en.txt"),
            "Words.\n",
        );
    }
    let built = site.build();
    let articles = |path: &str| {
        built
            .page(path)
            .all("main a[href*='/articles/story-']")
            .len()
    };
    assert_eq!(
        (articles("en/articles/"), articles("en/articles/page/2/")),
        (50, 1)
    );
    let pager = built.page("ar/articles/page/2/");
    assert_eq!(pager.says("[aria-current=page]"), "\u{662}");
    assert_eq!(pager.one("a[rel=prev]").attr("href"), Some("/ar/articles/"));
}

#[test]
fn a_tag_on_more_annotations_than_articles_has_a_page_for_each_fifty_of_them() {
    // Of three digits each, so that none is a part of another.
    let numbers = 101..=151;
    let text: Vec<_> = numbers.clone().map(|n| format!("Word{n}.\n\n")).collect();
    let notes: Vec<_> = numbers
        .map(|n| format!("- {{quote: Word{n}, note: Note {n}., tags: [river]}}\n"))
        .collect();
    let (text, notes) = (text.concat(), notes.concat());
    let built = Site::new("=== hashiya.yaml\nlanguages: [en]\n")
        .with("content/articles/a/en.txt", &text)
        .with("content/articles/a/article.yaml", "tags: [river]\n")
        .with(
            "content/articles/a/annotations.yaml",
            &format!("annotations:\n{notes}"),
        )
        .build();
    let first = built.page("en/tags/river/");
    assert_eq!(
        first.one("a[rel=next]").attr("href"),
        Some("/en/tags/river/page/2/")
    );
    assert_eq!(first.all(".findings > li").len(), 50);
    let second = built.page("en/tags/river/page/2/");
    assert_eq!(second.all(".findings > li").len(), 1);
    assert!(!built.has("en/tags/river/page/3/index.html"));
}

#[test]
fn a_language_without_messages_brings_no_isolates_into_the_text_of_a_page() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [en, ar, yi]
        === content/articles/a/en.txt
        One.
        === content/articles/a/ar.txt
        واحد.
        === content/articles/a/yi.txt
        אחד.
        ",
    )
    .build();
    let page = built.text("yi/articles/a/parallel/index.html");
    let body = page.split("<body").nth(1).unwrap();
    let text: String = body
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect();
    assert!(
        text.contains("English") && text.contains("Arabic"),
        "{text}"
    );
    assert!(
        !text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']),
        "{text}"
    );
}
