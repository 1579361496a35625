//! The two texts of an article: what answers what, on the page of one and on the page of both.

use scraper::ElementRef;

use crate::support::page::{around, direction, plain, reading_text};
use crate::support::{Page, Site, findings};

/// Two texts of three paragraphs; what is said is said of both, of the Arabic alone, of the English
/// alone.
fn quay() -> Site {
    Site::new(
        "=== hashiya.yaml
        languages: [ar, en]
        autolink: none
        === content/articles/quay/article.yaml
        title: {ar: الرصيف, en: The quay}
        === content/articles/quay/ar.txt
        وصلت السفينة فجرًا. ثم نزل البحارة إلى السوق القديم يشترون الخبز والتمر وما يحتاجون إليه.
        كانت الريح باردة.
        واشترى القبطان حبلًا طويلًا وقنديلين، وقال إن الطريق إلى الشمال أطول مما ظن يوم خرج.
        === content/articles/quay/en.txt
        The ship came in at dawn. Then the sailors went down to the old market to buy bread and dates and all they needed.
        The wind was cold.
        The captain bought a long rope and two lanterns, and said that the way north was longer than he had thought.
        === content/articles/quay/annotations.yaml
        annotations:
          - id: dawn
            quote: {ar: فجرًا, en: at dawn}
            note: {ar: قبل الشروق., en: Before sunrise.}
          - id: bread
            quote: الخبز والتمر
            note: {ar: زاد البحارة., en: What sailors live on.}
          - id: lanterns
            quote: {en: two lanterns}
            note: {ar: قنديلا زيت., en: Oil lamps.}
          - id: cold
            quote: باردة
            see: ['#lanterns']
          - id: ship
            quote: {ar: وصلت, en: came in}
            correction: {text: {ar: رست, en: landed}}
        ",
    )
    .at("https://example.org")
}

fn href<'a>(element: &ElementRef<'a>) -> &'a str {
    element.value().attr("href").unwrap_or_default()
}

/// Language and direction of an element, its own.
fn marked<'a>(element: &ElementRef<'a>) -> (&'a str, &'a str) {
    (
        element.value().attr("lang").unwrap_or_default(),
        element.value().attr("dir").unwrap_or_default(),
    )
}

#[test]
fn an_entry_quotes_the_words_of_an_annotation_in_the_other_text() {
    let built = quay().build();
    for (path, quoted, lang, place) in [
        (
            "ar/articles/quay/",
            "at dawn",
            ("en", "ltr"),
            "/ar/articles/quay/parallel/#en.a-dawn",
        ),
        (
            "en/articles/quay/",
            "فجرًا",
            ("ar", "rtl"),
            "/en/articles/quay/parallel/#a-dawn",
        ),
    ] {
        let page = built.page(path);
        let words = page.one("#n-dawn q");
        assert_eq!(
            (plain(words).as_str(), marked(&words)),
            (quoted, lang),
            "{path}"
        );
        assert_eq!(href(&page.one("#n-dawn q a")), place);
        assert!(
            page.all("#n-dawn a.answer").is_empty(),
            "the words say it all"
        );
    }
}

#[test]
fn an_entry_leads_to_the_sentence_that_answers_its_own() {
    let built = quay().build();
    for (path, entry, sentence, lang) in [
        (
            "ar/articles/quay/",
            "n-bread",
            "Then the sailors went down to the old market to buy bread and dates and all they needed.",
            ("en", "ltr"),
        ),
        (
            "ar/articles/quay/",
            "n-cold",
            "The wind was cold.",
            ("en", "ltr"),
        ),
        (
            "en/articles/quay/",
            "n-lanterns",
            "واشترى القبطان حبلًا طويلًا وقنديلين، وقال إن الطريق إلى الشمال أطول مما ظن يوم خرج.",
            ("ar", "rtl"),
        ),
    ] {
        let page = built.page(path);
        let link = page.one(&format!("#{entry} a.answer"));
        let there = page.by_id(href(&link).trim_start_matches('#')).unwrap();
        assert_eq!(plain(there), sentence);
        let text = around(*there)
            .find(|outer| outer.attr("lang").is_some())
            .unwrap();
        assert_eq!(marked(&text), lang);
        let facing = around(*there)
            .find(|outer| outer.value().name() == "details")
            .unwrap();
        assert!(facing.attr("data-apparatus").is_some() && facing.attr("open").is_none());
        let own = around(*facing)
            .find(|outer| outer.value().classes().any(|class| class == "block"))
            .unwrap();
        let entries = own
            .descendent_elements()
            .filter_map(|inner| inner.attr("id"));
        assert!(
            entries.into_iter().any(|id| id == entry),
            "it stands under the paragraph spoken of"
        );
    }
}

#[test]
fn each_paragraph_opens_to_the_other_text_which_is_no_part_of_it() {
    let built = quay().build();
    let (ar, en) = (
        built.page("ar/articles/quay/"),
        built.page("en/articles/quay/"),
    );
    for (page, other, lang) in [(&ar, &en, ("en", "ltr")), (&en, &ar, ("ar", "rtl"))] {
        let facing = page.all(".block details.facing[data-apparatus]");
        assert_eq!(facing.len(), 3);
        for (number, facing) in (1..).zip(facing) {
            let answer = other.by_id(&format!("p{number}")).unwrap();
            let shown = facing
                .child_elements()
                .find(|child| child.attr("lang").is_some())
                .unwrap();
            assert_eq!(
                (plain(shown), marked(&shown)),
                (reading_text(answer).trim().to_owned(), lang)
            );
            assert!(
                around(*facing).all(|outer| outer.attr("id").is_none_or(|id| !id.starts_with('p')))
            );
            let link = facing
                .child_elements()
                .find(|child| child.value().name() == "a")
                .unwrap();
            assert!(href(&link).contains("/parallel/#"), "{}", link.html());
            let bare = shown.descendent_elements().all(|inner| {
                inner.value().name() != "a"
                    && inner.attr("id").is_none_or(|id| id.starts_with("s-"))
            });
            assert!(bare, "nothing is said about it: {}", shown.html());
        }
    }
    assert_eq!(plain(ar.all(".facing > summary")[0]), "النص الإنجليزي");
    assert_eq!(plain(en.all(".facing > summary")[0]), "Arabic text");
}

#[test]
fn the_page_of_both_says_which_text_is_which() {
    let built = quay().build();
    for (path, expected) in [
        (
            "ar/articles/quay/parallel/",
            ["الأصل العربي", "الترجمة الإنجليزية"],
        ),
        (
            "en/articles/quay/parallel/",
            ["Arabic original", "English translation"],
        ),
    ] {
        let said: Vec<String> = built
            .page(path)
            .all(".pairhead .meta > span:first-child")
            .iter()
            .map(|span| plain(*span))
            .collect();
        assert_eq!(said, expected, "{path}");
    }
    assert_eq!(
        plain(built.page("ar/articles/quay/").one("#n-bread a.answer")),
        "بالإنجليزية"
    );
}

#[test]
fn lists_and_tables_open_to_lists_and_tables_and_headings_to_nothing() {
    let text = |heading: &str, first: &str, items: [&str; 2], cells: [&str; 4]| {
        let [a, b, c, d] = cells;
        format!(
            "# {heading}\n\n{first}\n\n- {}\n- {}\n\n| {a} | {b} |\n|---|---|\n| {c} | {d} |\n",
            items[0], items[1]
        )
    };
    let built = Site::new("=== hashiya.yaml\nlanguages: [ar, en]\nautolink: none\n")
        .with("content/articles/a/article.yaml", "alignment: [{ar: 1, en: 1}, {ar: 2, en: 2}, {ar: 3, en: 3}, {ar: 4, en: 4}, {ar: 5, en: 5}, {ar: 6, en: 6}, {ar: 7, en: 7}, {ar: 8, en: 8}]\n")
        .with("content/articles/a/ar.md", &text("عنوان", "فقرة من النص.", ["أول", "ثانٍ"], ["س", "ص", "ع", "ف"]))
        .with("content/articles/a/en.md", &text("A heading", "A paragraph of the text.", ["first", "second"], ["k", "l", "m", "n"]))
        .build();
    let page = built.page("ar/articles/a/");
    let shapes = |selector: &str| page.all(&format!(".facing :is({selector})")).len();
    assert_eq!(
        (
            page.all(".facing").len(),
            shapes("ul > li"),
            shapes("td, th"),
            shapes("h1, h2")
        ),
        (3, 2, 4, 0)
    );
    assert_eq!(plain(page.all(".facing li")[1]), "second");
    let head = page.one(".about section:first-of-type");
    assert!(
        plain(head).contains("فقرة واحدة"),
        "a heading, items and cells are no paragraphs: {}",
        plain(head)
    );
}

const ALIKE: &str = "=== hashiya.yaml
languages: [ar, en]
autolink: none
=== content/articles/a/ar.txt
كلام يشبه بعضه بعضا.

كلام يشبه بعضه بعضا.

كلام يشبه بعضه بعضا.
=== content/articles/a/en.txt
Words that are like each other.

Words that are like each other.
=== content/articles/a/annotations.yaml
annotations: [{quote: كلام, occurrence: 1, gloss: Words}]
";

#[test]
fn what_is_not_certain_is_not_offered_and_check_shows_the_pairs() {
    let site = Site::new(ALIKE);
    let page = site.build().page("ar/articles/a/");
    assert!(page.all(".facing, .answer").is_empty());
    let outcome = site.check();
    let note = outcome
        .diagnostics
        .iter()
        .find(|found| found.code.0 == "H0231")
        .unwrap();
    assert!(
        note.message.contains('~') && note.help.as_ref().unwrap().contains("- {ar: "),
        "{}",
        note.message
    );
    let shown: Vec<&str> = note
        .secondary
        .iter()
        .filter_map(|label| Some(outcome.sources.file(label.span.file)?.path.as_str()))
        .collect();
    assert!(
        shown.contains(&"content/articles/a/ar.txt")
            && shown.contains(&"content/articles/a/en.txt"),
        "{shown:?}"
    );
    assert!(note.secondary.iter().all(|label| label.text.contains('~')));
}

#[test]
fn what_the_author_says_of_the_alignment_holds() {
    let site = Site::new(ALIKE).with(
        "content/articles/a/article.yaml",
        "alignment: [{ar: 1-2, en: 1}, {ar: 3, en: 2}]\n",
    );
    assert!(
        findings(&site.check())
            .iter()
            .all(|found| !found.contains("H0231"))
    );
    let built = site.build();
    let page = built.page("ar/articles/a/");
    let under: Vec<bool> = page
        .all(".block")
        .iter()
        .map(|block| {
            block
                .descendent_elements()
                .any(|inner| inner.value().name() == "q" || inner.attr("class") == Some("facing"))
        })
        .collect();
    assert_eq!(
        under,
        [false, true, true],
        "a pair's answer stands under its last paragraph"
    );
    assert_eq!(built.page("ar/articles/a/parallel/").all(".pair").len(), 2);
}

/// The numbers that the marks of a column show, and where they lead.
fn marks(page: &Page, column: &str) -> Vec<(String, String)> {
    page.all(&format!(".column.{column} a.mark"))
        .iter()
        .map(|mark| (plain(*mark), href(mark).to_owned()))
        .collect()
}

#[test]
fn on_the_page_of_both_what_is_said_of_both_is_one_entry_of_one_number() {
    let built = quay().build();
    let page = built.page("en/articles/quay/parallel/");
    let mark = |number: &str, to: &str| (number.to_owned(), to.to_owned());
    assert_eq!(
        marks(&page, "own"),
        [
            mark("1", "#n-ship"),
            mark("2", "#n-dawn"),
            mark("3", "#n-bread"),
            mark("4", "#n-cold")
        ]
    );
    assert_eq!(
        marks(&page, "other"),
        [
            mark("1", "#n-ship"),
            mark("2", "#n-dawn"),
            mark("5", "#en.n-lanterns")
        ]
    );
    let numbers: Vec<String> = page.all(".entry > .num").into_iter().map(plain).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5"]);
    assert_eq!(page.all("[id$=n-dawn]").len(), 1);
    assert_eq!(plain(page.one("#n-dawn q")), "at dawn");
    assert_eq!(href(&page.one("#n-dawn q a")), "#en.a-dawn");
    let key =
        |selector: &str, attribute: &str| page.one(selector).attr(attribute).map(str::to_owned);
    let of_entry = key("#n-dawn", "data-k");
    assert!(of_entry.is_some());
    assert_eq!(
        (key("#a-dawn", "data-in"), key(".own #r-dawn", "data-k")),
        (of_entry.clone(), of_entry.clone())
    );
    assert_eq!(
        page.by_id("en.a-dawn").unwrap().attr("data-in"),
        of_entry.as_deref()
    );
    let corrected = plain(page.one("#n-ship"));
    for words in ["وصلت", "رست", "came in", "landed"] {
        assert!(corrected.contains(words), "both readings: {corrected}");
    }
}

#[test]
fn sentences_that_answer_each_other_have_one_number() {
    let page = quay().build().page("ar/articles/quay/parallel/");
    let of = |number: &str| -> Vec<String> {
        page.all(&format!("[data-s='{number}']"))
            .into_iter()
            .map(reading_text)
            .collect()
    };
    assert_eq!(of("1"), ["وصلت السفينة فجرًا.", "The ship came in at dawn."]);
    assert_eq!(of("3"), ["كانت الريح باردة.", "The wind was cold."]);
    for id in ["p1", "en.p1"] {
        assert_eq!(
            page.by_id(id)
                .unwrap()
                .descendent_elements()
                .filter(|inner| inner.attr("data-s").is_some())
                .count(),
            2
        );
    }
}

#[test]
fn a_link_to_what_is_said_of_the_other_text_leads_to_the_page_of_both() {
    let built = quay().build();
    assert_eq!(
        href(&built.page("ar/articles/quay/").one("#n-cold .see a")),
        "/ar/articles/quay/parallel/#en.a-lanterns"
    );
    assert_eq!(
        href(
            &built
                .page("en/articles/quay/parallel/")
                .one("#n-cold .see a")
        ),
        "/en/articles/quay/#a-lanterns"
    );
}

#[test]
fn the_switch_of_languages_knows_which_places_the_other_page_has() {
    let built = quay()
        .with(
            "content/articles/quay/article.yaml",
            "title: {ar: الرصيف, en: The quay}\nalignment: [{ar: 1, en: 1-2}, {ar: 2-3, en: 3}]\n",
        )
        .build();
    let keeps = |path: &str| {
        built
            .page(path)
            .one("a.other")
            .attr("data-keeps")
            .map(str::to_owned)
    };
    assert_eq!(
        keeps("ar/articles/quay/").as_deref(),
        Some("2:3 3:3 dawn ship")
    );
    assert_eq!(keeps("en/articles/quay/").as_deref(), Some("2:1 dawn ship"));
    assert_eq!(keeps("ar/articles/quay/parallel/").as_deref(), Some("*"));
    assert_eq!(keeps("ar/articles/"), None);
    let fallback = Site::new("=== content/articles/a/en.txt\nA text alone.\n").build();
    assert_eq!(
        fallback
            .page("ar/articles/a/")
            .one("a.other")
            .attr("data-keeps"),
        Some("*")
    );
}

#[test]
fn any_pair_of_directions_stands_side_by_side() {
    let pairs = [
        (
            "ar",
            "عاد الصيادون إلى المرفأ مساءً.",
            "fa",
            "ماهیگیران شامگاه به بندر بازگشتند.",
        ),
        (
            "en",
            "The fishermen came home in the evening.",
            "fr",
            "Les pêcheurs rentrèrent au port le soir.",
        ),
        (
            "en",
            "The fishermen came home in the evening.",
            "ar",
            "عاد الصيادون إلى المرفأ مساءً.",
        ),
        (
            "he",
            "הדייגים שבו בערב.",
            "fr",
            "Les pêcheurs rentrèrent au port le soir.",
        ),
    ];
    for (first, text, second, answer) in pairs {
        let built = Site::new(&format!(
            "=== hashiya.yaml\nlanguages: [{first}, {second}]\nautolink: none\n"
        ))
        .with(&format!("content/articles/a/{first}.txt"), text)
        .with(&format!("content/articles/a/{second}.txt"), answer)
        .build();
        for lang in [first, second] {
            let page = built.page(&format!("{lang}/articles/a/parallel/"));
            for (id, lang, words) in [
                ("p1".to_owned(), first, text),
                (format!("{second}.p1"), second, answer),
            ] {
                let block = page.by_id(&id).unwrap();
                assert_eq!(
                    (reading_text(block).trim(), direction(block)),
                    (words, crate::support::page::direction_of(lang))
                );
                let marked = around(*block).find_map(|outer| outer.attr("lang").map(str::to_owned));
                assert_eq!(marked.as_deref(), Some(lang));
            }
            let article = built.page(&format!("{lang}/articles/a/"));
            let (other, words) = if lang == first {
                (second, answer)
            } else {
                (first, text)
            };
            let facing = article.one(".facing > [lang]");
            assert_eq!(
                (plain(facing).as_str(), marked(&facing)),
                (words, (other, crate::support::page::direction_of(other)))
            );
        }
    }
}
