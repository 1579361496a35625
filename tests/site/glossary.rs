//! The glossary, and who wrote which annotations.

use crate::support::{Page, Site};

fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        base_url: https://example.org
        languages: [en, ar]
        menu: [glossary, annotators]
        annotators: {desk: {en: The desk, ar: المكتب}, guest: {en: A guest}, idle: {en: Nobody}}
        === content/entities/all.yaml
        mira: {name: {en: Mira, ar: ميرا}, kind: person}
        === content/articles/lamp/article.yaml
        title: {en: The lamp, ar: المصباح}
        date: 2024-02-01
        === content/articles/lamp/en.txt
        The wick was dry. Mira cut the wick, and the oil burned.

        Zinc shone, and the lens was clean.
        === content/articles/lamp/ar.txt
        كان الفتيل جافًا. قصّت ميرا الفتيل واشتعل الزيت.
        === content/articles/lamp/annotations.yaml
        defaults: {by: desk}
        annotations:
          - {quote: wick, occurrence: all, gloss: {en: the cord that burns}}
          - {quote: {en: oil, ar: الزيت}, gloss: {en: of olives, ar: من الزيتون}}
          - {quote: Zinc, gloss: {en: \"a *metal*\"}, by: guest}
          - {lang: ar, quote: جافًا, note: {en: Not wet.}, by: guest}
          - {quote: Mira, entity: mira}
        === content/articles/mill/article.yaml
        title: {en: The mill}
        date: 2023-02-01
        === content/articles/mill/en.txt
        The mill had a wick, a lens and an axle.
        === content/articles/mill/annotations.yaml
        annotations:
          - {quote: wick, gloss: {en: the cord that burns}, by: guest}
          - {quote: lens, gloss: {en: a glass}}
          - {quote: axle, gloss: {ar: محور}, by: {en: A passer-by}}
        ",
    )
}

/// The words and the explanation of each line.
fn lines(page: &Page) -> Vec<(String, String)> {
    let words = page.texts(".glossary td:nth-child(1)");
    let glosses = page.texts(".glossary td:nth-child(2)");
    let trimmed = |cell: &String| cell.trim().to_owned();
    let lines = words.iter().zip(&glosses);
    lines
        .map(|(words, gloss)| (trimmed(words), trimmed(gloss)))
        .collect()
}

fn hrefs(page: &Page, selector: &str) -> Vec<String> {
    let links = page.all(selector).into_iter();
    links
        .map(|it| it.attr("href").unwrap().to_owned())
        .collect()
}

#[test]
fn words_are_in_the_order_of_the_alphabet_with_their_gloss() {
    let built = site().build();
    let page = built.page("en/glossary/");
    let line = |words: &str, gloss: &str| (words.to_owned(), gloss.to_owned());
    assert_eq!(
        lines(&page),
        [
            line("axle", "محور"),
            line("lens", "a glass"),
            line("oil", "of olives"),
            line("wick", "the cord that burns"),
            line("Zinc", "a metal"),
        ]
    );
    assert_eq!(page.says(".head .meta"), "5 entries");
    // An explanation that only another language has is marked.
    let turned = page.one(".glossary td[lang]");
    assert_eq!(
        (turned.attr("lang"), turned.attr("dir")),
        (Some("ar"), Some("rtl"))
    );
    // All words are in one language, so that no heading names it.
    assert!(page.all("main h2").is_empty());
}

#[test]
fn the_same_words_with_the_same_gloss_are_one_line_with_all_their_places() {
    let built = site().build();
    let page = built.page("en/glossary/");
    let row = "tr:nth-child(4) td:nth-child(3)";
    assert_eq!(
        page.texts(&format!("{row} p:not(.meta)")),
        ["The lamp", "The mill"]
    );
    assert_eq!(
        hrefs(&page, &format!("{row} a")),
        [
            "/en/articles/lamp/#a-wick",
            "/en/articles/lamp/#a-wick.2",
            "/en/articles/mill/#a-wick",
        ]
    );
    for href in hrefs(&page, ".glossary a") {
        let (path, fragment) = href.split_once('#').unwrap();
        let article = built.page(path.trim_start_matches('/'));
        let id = hashiya::percent::decode(fragment).unwrap();
        assert!(article.by_id(&id).is_some(), "{href}");
    }
}

#[test]
fn words_of_the_pages_language_come_first_and_others_under_their_own_heading() {
    let built = site().build();
    let page = built.page("ar/glossary/");
    assert_eq!(page.texts("main h2"), ["العربية", "الإنجليزية"]);
    let words: Vec<String> = lines(&page).into_iter().map(|(words, _)| words).collect();
    assert_eq!(words, ["الزيت", "axle", "lens", "wick", "Zinc"]);
    let foreign = page.all(".glossary .quoted[lang=en]");
    assert_eq!(foreign.len(), 4);
    assert!(foreign.iter().all(|words| words.attr("dir") == Some("ltr")));
    assert_eq!(page.says(".head .meta"), "5 ألفاظ");
}

#[test]
fn a_glossary_has_as_many_pages_as_its_language_has_lines() {
    // In English every word is another, in Arabic all of them are one.
    let english: Vec<String> = (0..60).map(|number| format!("word{number}")).collect();
    let notes = english
        .iter()
        .map(|word| format!("  - {{quote: {{en: {word}, ar: كلمة}}, gloss: {{en: x}}}}"));
    let notes: Vec<String> = notes.collect();
    let built = site()
        .with("content/articles/mill/en.txt", &english.join(" "))
        .with("content/articles/mill/ar.txt", "كلمة")
        .with(
            "content/articles/mill/annotations.yaml",
            &format!("annotations:\n{}\n", notes.join("\n")),
        )
        .build();
    assert!(built.has("en/glossary/page/2/index.html"));
    assert!(!built.has("ar/glossary/page/2/index.html"));
    let second = built.page("en/glossary/page/2/");
    // The switch of languages leads to the page that there is, but the two are not the same page.
    assert_eq!(hrefs(&second, "a.other"), ["/ar/glossary/"]);
    let alternates = hrefs(&second, "link[rel=alternate][hreflang]");
    assert!(
        alternates
            .iter()
            .all(|href| href.ends_with("/en/glossary/page/2/")),
        "{alternates:?}"
    );
    let first = built.page("en/glossary/");
    assert!(
        hrefs(&first, "link[rel=alternate][hreflang=ar]")[0].ends_with("/ar/glossary/"),
        "{alternates:?}"
    );
    assert!(built.text("sitemap.xml").contains("/en/glossary/page/2/"));
}

#[test]
fn annotators_are_listed_with_what_they_wrote() {
    let built = site().build();
    let page = built.page("en/annotators/");
    let cells: Vec<Vec<String>> = (1..=4)
        .map(|nth| page.texts(&format!(".annotators tbody td:nth-child({nth})")))
        .collect();
    assert_eq!(
        cells,
        [
            ["A guest", "The desk"],
            ["3 notes", "2 notes"],
            ["no mentions", "1 mention"],
            ["2 articles", "1 article"],
        ]
    );
    assert_eq!(
        hrefs(&page, ".annotators a"),
        ["/en/annotators/guest/", "/en/annotators/desk/"]
    );
    // Of an annotator who wrote nothing there is no page, and a name that is no annotator has none.
    assert!(!built.has("en/annotators/idle/index.html"));
}

#[test]
fn the_page_of_an_annotator_has_its_annotations_by_article() {
    let built = site().build();
    let desk = built.page("en/annotators/desk/");
    assert_eq!(desk.says("h1"), "Notes by The desk");
    assert_eq!(desk.says(".crumbs a"), "Annotators");
    assert_eq!(desk.texts("main h2"), ["The lamp"]);
    assert_eq!(desk.texts(".signed .quoted"), ["wick", "oil"]);
    assert_eq!(desk.texts(".signed td:nth-child(2)"), ["Gloss", "Gloss"]);
    assert_eq!(desk.says(".named"), "Names: Mira");
    assert_eq!(hrefs(&desk, ".named a"), ["/en/articles/lamp/#m-mira"]);
    // The numbers are those of the entries on the page of the text.
    let article = built.page("en/articles/lamp/");
    for (words, number) in [("wick", 0), ("oil", 1)] {
        let shown = &desk.texts(".signed td:nth-child(3)")[number];
        let entry = article.one(&format!("#n-{words} .num"));
        assert_eq!(&entry.text().collect::<String>(), shown, "{words}");
    }
    let guest = built.page("en/annotators/guest/");
    assert_eq!(guest.texts("main h2"), ["The lamp", "The mill"]);
    // Words that stand in the Arabic text alone lead to the page of both texts.
    let arabic = guest.one(".signed .quoted[lang=ar]");
    assert_eq!(arabic.attr("dir"), Some("rtl"));
    let hrefs = hrefs(&guest, ".signed a");
    assert!(
        hrefs.iter().any(|href| href.contains("/parallel/#")),
        "{hrefs:?}"
    );
    for href in hrefs {
        let (path, fragment) = href.split_once('#').unwrap();
        let article = built.page(path.trim_start_matches('/'));
        let id = hashiya::percent::decode(fragment).unwrap();
        assert!(article.by_id(&id).is_some(), "{href}");
    }
}

#[test]
fn entries_lead_to_the_page_of_their_annotator() {
    let built = site().build();
    let article = built.page("en/articles/lamp/");
    assert!(hrefs(&article, ".entry a").contains(&"/en/annotators/desk/".to_owned()));
    let mill = built.page("en/articles/mill/");
    let links = hrefs(&mill, ".entry a");
    assert_eq!(
        links
            .iter()
            .filter(|href| href.contains("annotators"))
            .count(),
        1,
        "{links:?}"
    );
}

#[test]
fn both_are_reference_pages_where_they_exist() {
    let built = site().build();
    let home = built.page("en/");
    for name in ["glossary", "annotators"] {
        let address = format!("/en/{name}/");
        assert!(hrefs(&home, "header nav a").contains(&address), "{name}");
        assert!(hrefs(&home, "footer nav a").contains(&address), "{name}");
        assert!(hrefs(&home, ".side a").contains(&address), "{name}");
        let own = built.page(&format!("en/{name}/"));
        let current = own.one("footer nav a[aria-current]");
        assert_eq!(current.attr("href"), Some(address.as_str()));
        assert!(
            own.says("script[type=\"application/ld+json\"]")
                .contains("CollectionPage")
        );
    }
    let bare = Site::new(
        "=== hashiya.yaml
        languages: [en]
        menu: [glossary, annotators]
        annotators: {idle: {en: Nobody}}
        === content/articles/a/en.txt
        Nothing is said.
        ",
    )
    .build();
    assert!(!bare.has("en/glossary/index.html") && !bare.has("en/annotators/index.html"));
    assert!(bare.page("en/").all("footer nav").is_empty());
}

#[test]
fn drafts_are_in_neither() {
    let hidden = site().changed(
        "=== content/articles/mill/article.yaml
        title: {en: The mill}
        draft: true
        ",
    );
    let built = hidden.build();
    let words: Vec<String> = lines(&built.page("en/glossary/"))
        .into_iter()
        .map(|(words, _)| words)
        .collect();
    assert_eq!(words, ["oil", "wick", "Zinc"]);
    assert_eq!(
        built.page("en/annotators/guest/").texts("main h2"),
        ["The lamp"]
    );
}
