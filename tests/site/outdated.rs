//! Below a part of a translation, the page says that its original was changed since.

use crate::support::page::{plain, reading_text};
use crate::support::{Page, Site, lock_line as line};

const LOCK: &str = "content/articles/lamp/anchors.lock";
const OLD: &str = "وعادت السفن.";
const NEW: &str = "وعادت المراكب كلها.";

/// An Arabic original and two translations.
fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        languages: [ar, en, de]
        === content/articles/lamp/article.yaml
        title: {ar: المصباح, en: The lamp, de: Die Lampe}
        original: ar
        === content/articles/lamp/ar.txt
        أُوقد مصباح الميناء القديم.

        وعادت المراكب كلها.
        === content/articles/lamp/en.txt
        The lamp of the old harbour was lit.

        And the ships came back.
        === content/articles/lamp/de.txt
        Die Lampe des alten Hafens wurde angezündet.

        Und die Schiffe kehrten zurück.
        ",
    )
}

fn english(original: &str, more: &str) -> String {
    line("en", "And the ships came back.", original, more)
}

/// The marks of a page, each with the words of the block before it.
fn marks(page: &Page, block: &str) -> Vec<(String, String)> {
    let found = page.all(&format!("{block} + .outdated"));
    let before = page.all(&format!("{block}:has(+ .outdated)"));
    let words = before.into_iter().map(reading_text);
    words.zip(found.into_iter().map(plain)).collect()
}

#[test]
fn the_paragraph_says_that_its_original_was_changed_and_leads_to_it() {
    let built = site().with(LOCK, &english(OLD, "")).build();
    let page = built.page("en/articles/lamp/");
    assert_eq!(
        marks(&page, ".words > p"),
        [(
            "And the ships came back.".to_owned(),
            "The original was changed after this was translated. Arabic original".to_owned()
        )]
    );
    let link = page.one(".outdated a").value().attr("href").unwrap();
    assert!(link.ends_with("#p2"), "{link}");
    // It is a note for those who hear the page, and no part of the text.
    assert_eq!(page.one(".outdated").value().attr("role"), Some("note"));
    assert!(
        page.one(".outdated")
            .value()
            .attr("data-apparatus")
            .is_some()
    );
    // The other translation is not marked.
    assert!(built.page("de/articles/lamp/").all(".outdated").is_empty());
}

#[test]
fn the_day_is_the_one_on_which_the_change_was_noticed() {
    let german = line(
        "de",
        "Und die Schiffe kehrten zurück.",
        OLD,
        ", noticed: 2026-03-05",
    );
    let lock = english(OLD, ", noticed: 2026-03-01") + &german;
    let built = site().with(LOCK, &lock).build();
    let page = built.page("en/articles/lamp/");
    let said = plain(page.one(".outdated"));
    assert!(
        said.starts_with(
            "The original was changed after this was translated (noticed on March 1, 2026)."
        ),
        "{said}"
    );
    assert_eq!(
        page.one(".outdated time").value().attr("datetime"),
        Some("2026-03-01")
    );
    let page = built.page("de/articles/lamp/");
    let said = plain(page.one(".outdated"));
    assert!(said.contains("(bemerkt am 5. März 2026)."), "{said}");
}

#[test]
fn on_the_page_of_both_texts_the_mark_stands_below_the_translation() {
    let built = site().with(LOCK, &english(OLD, "")).build();
    let page = built.page("ar/articles/lamp/parallel/");
    assert_eq!(page.all(".own .outdated").len(), 0);
    let mark = page.one(".other .outdated");
    assert_eq!(
        (mark.value().attr("lang"), mark.value().attr("dir")),
        (Some("ar"), Some("rtl"))
    );
    assert_eq!(plain(mark), "عُدِّل الأصل بعد ترجمة هذا المقطع.");
    // The original is beside it.
    assert!(page.all(".outdated a").is_empty());
}

#[test]
fn a_translation_that_unfolds_below_the_original_is_marked_too() {
    let built = site().with(LOCK, &english(OLD, "")).build();
    let page = built.page("ar/articles/lamp/");
    assert_eq!(page.all(".outdated").len(), 1);
    assert_eq!(page.all(".facing .outdated").len(), 1);
}

#[test]
fn nothing_is_marked_unless_the_original_is_remembered_and_gone() {
    let other = line("en", "And the ships sailed.", OLD, "");
    let original = line("ar", NEW, OLD, "");
    let lines = [english(OLD, ""), english(NEW, "")];
    for lock in [
        String::new(),
        other,
        original,
        lines.concat(),
        [&lines[1][..], &lines[0], &lines[0]].concat(),
    ] {
        let built = site().with(LOCK, &lock).build();
        for path in [
            "en/articles/lamp/",
            "ar/articles/lamp/",
            "ar/articles/lamp/parallel/",
        ] {
            assert!(
                built.page(path).all(".outdated").is_empty(),
                "{path}\n{lock}"
            );
        }
    }
}

#[test]
fn a_list_has_one_mark_with_the_earlier_day() {
    let item = |words, day| line("en", words, OLD, &format!(", noticed: 2026-03-{day}"));
    let built = Site::new(
        "=== hashiya.yaml
        languages: [ar, en]
        === content/articles/lamp/article.yaml
        title: {ar: المصباح, en: The lamp}
        original: ar
        === content/articles/lamp/ar.md
        - زيت
        - فتيل
        === content/articles/lamp/en.md
        - oil
        - wick
        ",
    )
    .with(LOCK, &(item("oil", "09") + &item("wick", "04")))
    .build();
    let page = built.page("en/articles/lamp/");
    assert_eq!(page.all(".outdated").len(), 1);
    let day = page.one("ul + .outdated time");
    assert_eq!(day.value().attr("datetime"), Some("2026-03-04"));
}
