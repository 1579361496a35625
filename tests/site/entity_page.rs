//! The page of an entity: in which order it tells what, and the passages that mention the entity.

use std::fmt::Write as _;

use hashiya::pipeline::{Options, Session};

use crate::support::{Page, Site};

const TWO_TEXTS: &str = "=== hashiya.yaml
    languages: [en, ar]
    autolink: all
    === content/entities/all.yaml
    anna:
      name: {en: Anna, ar: آنا}
      kind: person
      born: 1820-03-01
      summary: {en: A keeper.}
      description: {en: She kept the lamp for ten years.}
      relations:
        - {kind: related-to, to: bell}
        - {kind: works-for, to: yard, until: 1849}
        - {kind: leads, to: yard, since: 1851}
        - {kind: founded, to: yard, since: 1850}
    bell: {name: {en: Bell, ar: بيل}, kind: person}
    yard:
      name: {en: The yard, ar: الحوض}
      kind: organization
      relations: [{kind: located-in, to: port}]
    port: {name: {en: Port, ar: ميناء}, kind: place}
    === content/articles/log/article.yaml
    title: {en: The log, ar: السجل}
    === content/articles/log/en.txt
    Anna lit the lamp in 1850. Bell saw the light. Then Anna slept.

    In the morning Bell wrote to Anna about the 12 ships.
    === content/articles/log/ar.txt
    أشعلت آنا المصباح عام 1850. ورأى بيل الضوء. ثم نامت آنا.

    وفي الصباح كتب بيل إليها عن السفن الـ 12. وقرأت آنا الرسالة.
    ";

#[test]
fn the_passages_come_first_and_then_what_else_is_known() {
    let built = Site::new(TWO_TEXTS).build();
    let page = built.page("en/entities/anna/");
    let line = page.texts(".head .meta > span");
    assert_eq!(
        line,
        [
            "Person",
            "born 1820",
            "6 mentions in one article, translations included"
        ]
    );
    let headings = page.texts("main h2");
    assert_eq!(
        headings,
        [
            "Mentions in the texts",
            "In detail",
            "Relations",
            "Facts",
            "Mentioned with",
            "Network"
        ]
    );
    assert_eq!(
        built.page("en/entities/yard/").texts(".head .meta > span"),
        ["Organization", "Port"]
    );
}

#[test]
fn the_texts_of_a_passage_face_each_other_under_one_heading() {
    let built = Site::new(TWO_TEXTS).build();
    let rows = |path: &str| {
        let page = built.page(path);
        assert_eq!(page.all(".concordance h3").len(), 1, "{path}");
        page.all(".facing-texts > li")
            .iter()
            .map(|row| {
                let sides = row.child_elements();
                let said = sides.map(|side| {
                    let words = side.text().collect::<String>();
                    (
                        side.attr("lang").unwrap_or("none").to_owned(),
                        words.split_whitespace().count(),
                    )
                });
                said.collect::<Vec<_>>()
            })
            .collect::<Vec<_>>()
    };
    let side = |lang: &str, words| (lang.to_owned(), words);
    // With the number of the paragraph. The last passage names her in both texts, in sentences that
    // the same block holds.
    assert_eq!(
        rows("en/entities/anna/")[..2],
        [
            vec![side("en", 7), side("ar", 6)],
            vec![side("en", 4), side("ar", 4)],
        ]
    );
    assert_eq!(
        rows("ar/entities/anna/")[..2],
        [
            vec![side("ar", 6), side("en", 7)],
            vec![side("ar", 4), side("en", 4)],
        ]
    );
}

#[test]
fn a_sentence_that_names_an_entity_twice_is_quoted_once() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [en]
        autolink: all
        === content/entities/all.yaml
        anna: {name: Anna, kind: person}
        === content/articles/a/en.txt
        Anna saw Anna in the mirror.
        ",
    )
    .build();
    let page = built.page("en/entities/anna/");
    assert_eq!(
        page.texts(".passages p"),
        ["1 Anna saw Anna in the mirror."]
    );
    assert_eq!(page.all(".passages b").len(), 2);
    assert_eq!(
        page.texts(".head .meta > span"),
        ["Person", "2 mentions in one article"]
    );
}

#[test]
fn of_an_article_that_names_an_entity_often_the_first_passages_are_open() {
    let passages = |count: usize| {
        let text: Vec<_> = (0..count)
            .map(|nth| format!("Anna saw ship {nth}."))
            .collect();
        let built = Site::default()
            .with("hashiya.yaml", "languages: [en]\nautolink: all\n")
            .with(
                "content/entities/a.yaml",
                "anna: {name: Anna, kind: person}\n",
            )
            .with("content/articles/a/en.txt", &text.join("\n\n"))
            .build();
        let page = built.page("en/entities/anna/");
        (
            page.all(".concordance > .passages > li").len(),
            page.all(".concordance details li").len(),
            page.texts(".concordance summary"),
        )
    };
    assert_eq!(passages(9), (9, 0, vec![]), "a single one is not folded");
    assert_eq!(passages(10), (8, 2, vec!["2 more passages".to_owned()]));
}

#[test]
fn without_mentions_the_relations_come_first_in_one_column() {
    let built = Site::new(TWO_TEXTS).build();
    let page = built.page("en/entities/port/");
    assert_eq!(page.texts("main h2"), ["Relations"]);
    assert_eq!(page.all("article.unmentioned").len(), 1);
    assert!(
        page.all(".opening, #concordance, .company").is_empty(),
        "nothing is left empty"
    );
    assert_eq!(page.texts(".head .meta > span"), ["Place"]);
}

#[test]
fn relations_with_a_date_are_sorted_by_it() {
    let built = Site::new(TWO_TEXTS).build();
    let rows = built.page("en/entities/anna/").texts(".relations > div");
    assert_eq!(
        rows,
        [
            "works for The yard (until 1849)",
            "1850 founded The yard",
            "1851 leads The yard (since 1851)",
            "related to Bell",
        ]
    );
}

#[test]
fn a_companion_is_shown_with_the_reason_and_the_first_sentence() {
    let built = Site::new(TWO_TEXTS).build();
    let page = built.page("en/entities/anna/");
    assert_eq!(
        page.texts(".company > li"),
        ["Bell both in one sentence In the morning Bell wrote to Anna about the 12 ships."]
    );
    let place = page.one(".company a.when").attr("href").unwrap().to_owned();
    assert!(place.starts_with("/en/articles/log/#"), "{place}");
    assert_eq!(page.texts(".company b"), ["Bell"]);
}

/// Articles of 40 sentences, each of which names one entity, in two languages.
fn named_often(articles: usize) -> Site {
    let mut site = Site::default()
        .with("hashiya.yaml", "languages: [en, ar]\nautolink: all\n")
        .with(
            "content/entities/a.yaml",
            "anna: {name: {en: Anna, ar: آنا}, kind: person}\n",
        );
    for nth in 0..articles {
        let (mut en, mut ar) = (String::new(), String::new());
        for line in 0..40 {
            write!(
                en,
                "Anna wrote in letter {nth} that ship {line} had come into the harbour late.\n\n"
            )
            .unwrap();
            write!(
                ar,
                "كتبت آنا في الرسالة {nth} أن السفينة {line} دخلت الميناء متأخرة عن موعدها.\n\n"
            )
            .unwrap();
        }
        let folder = format!("content/articles/letter-{nth}");
        site = site
            .with(&format!("{folder}/en.txt"), &en)
            .with(&format!("{folder}/ar.txt"), &ar);
    }
    site
}

#[test]
fn no_page_of_an_entity_with_twenty_thousand_mentions_is_too_large() {
    // Only these pages are made: the articles would take most of the time.
    let site = named_often(250);
    let opened = Session::open(site.files(), &Options::default(), &|_| {}).unwrap();
    let version = opened.continue_value().unwrap().version();
    let page = |number: u64| {
        let folder = match number {
            1 => String::new(),
            number => format!("page/{number}/"),
        };
        let path = format!("en/entities/anna/{folder}index.html");
        let bytes = version.file(site.files(), &path).unwrap()?;
        Some(String::from_utf8(bytes).unwrap())
    };
    let (mut pages, mut sentences) = (0, 0);
    while let Some(file) = page(pages + 1) {
        pages += 1;
        assert!(
            file.len() <= 300_000,
            "page {pages} has {} bytes",
            file.len()
        );
        let page = Page::new("anna", &file);
        let lines = page.all(".passages p").len();
        let rows = page.all(".passages > li").len();
        assert_eq!(
            rows * 2,
            lines,
            "articles are whole, so that their texts face each other"
        );
        sentences += lines;
    }
    assert_eq!(sentences, 20_000);
    assert!((20..80).contains(&pages), "{pages} pages");
}
