//! Letters: from whom, to whom, where and when, as readers and programs see it.

use crate::support::page::plain;
use crate::support::{self, Site};

fn site(letter: &str) -> Site {
    Site::new(
        "=== hashiya.yaml
        languages: [en, ar]
        base_url: https://example.org/
        lints: {entity-unused: warn}
        === content/articles/note/en.txt
        The harbour is closed.
        === content/entities/all.yaml
        salma: {kind: person, name: {en: Salma, ar: سلمى}}
        harbour-board: {kind: organization, name: {en: The harbour board, ar: مجلس الميناء}}
        sidon: {kind: place, name: {en: Sidon, ar: صيدا}}
        ",
    )
    .with(
        "content/articles/note/article.yaml",
        &format!("title: {{en: A note, ar: كتاب}}\nletter: {letter}\n"),
    )
}

const WHOLE: &str = "{from: salma, to: [harbour-board, {en: a neighbour, ar: جار}], place: sidon, written: 1871-05-03, \
                     archive: {en: 'Town papers, box 4', ar: أوراق البلدة، ٤}}";

#[test]
fn the_head_of_a_letter_says_from_whom_to_whom_and_when_with_links() {
    let built = site(WHOLE).build();
    let head = |lang: &str| {
        let page = built.page(&format!("{lang}/articles/note/"));
        let letter = page.one(".head > .letter");
        (
            letter
                .select(&scraper::Selector::parse("span").unwrap())
                .map(plain)
                .collect::<Vec<_>>(),
            page.all(".head > .letter a")
                .iter()
                .map(|link| link.attr("href").unwrap().to_owned())
                .collect::<Vec<_>>(),
        )
    };
    let (words, links) = head("en");
    assert_eq!(
        words,
        [
            "Letter from Salma to The harbour board, a neighbour, Sidon, May 3, 1871",
            "Archive: Town papers, box 4"
        ]
    );
    assert_eq!(
        links,
        [
            "/en/entities/salma/",
            "/en/entities/harbour-board/",
            "/en/entities/sidon/"
        ]
    );
    let (words, _) = head("ar");
    assert_eq!(
        words.first().map(String::as_str),
        Some("رسالة من سلمى إلى مجلس الميناء، جار، صيدا، 3 مايو 1871")
    );
}

#[test]
fn who_a_letter_names_is_spoken_of_and_links_to_it() {
    let built = site(WHOLE).strict().build();
    for entity in ["salma", "harbour-board", "sidon"] {
        let page = built.page(&format!("en/entities/{entity}/"));
        assert!(
            !page.all("main a[href='/en/articles/note/']").is_empty(),
            "{entity}: {:?}",
            page.texts("main a")
        );
    }
    let unused = site("{from: salma}").check();
    let told = support::findings(&unused);
    assert_eq!(
        told.iter().filter(|found| found.contains("H0501")).count(),
        2,
        "{told:?}"
    );
}

#[test]
fn a_letter_of_which_only_the_writer_is_known_says_no_more() {
    let built = site("{from: A merchant}").build();
    assert_eq!(
        built.page("en/articles/note/").texts(".letter"),
        ["Letter from A merchant"]
    );
}

#[test]
fn tei_describes_the_correspondence() {
    let tei = site(WHOLE).build();
    let tei = tei.text("data/articles/note.tei.xml");
    let described = tei.split_once("<correspDesc>").unwrap().1;
    let described = described.split_once("</correspDesc>").unwrap().0;
    assert_eq!(
        described,
        "<correspAction type=\"sent\"><persName ref=\"entity:salma\">Salma</persName>\
         <placeName ref=\"entity:sidon\">Sidon</placeName><date when=\"1871-05-03\">1871-05-03</date></correspAction>\
         <correspAction type=\"received\"><orgName ref=\"entity:harbour-board\">The harbour board</orgName>\
         <persName>a neighbour</persName></correspAction>\
         <note type=\"archive\" xml:lang=\"en\">Town papers, box 4</note>\
         <note type=\"archive\" xml:lang=\"ar\">أوراق البلدة، ٤</note>"
    );
}

#[test]
fn a_draft_that_a_letter_names_is_shown_without_a_link() {
    let site = site("{from: salma, to: mona}").with(
        "content/entities/drafts.yaml",
        "mona: {kind: person, name: {en: Mona, ar: منى}, draft: true}\n",
    );
    let page = site.build();
    let page = page.page("en/articles/note/");
    assert_eq!(page.texts(".letter"), ["Letter from Salma to Mona"]);
    assert_eq!(page.texts(".letter a"), ["Salma"]);
}
