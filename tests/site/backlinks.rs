//! What links to an entity, an article, an annotation or a page, in which sentence.

use std::fmt::Write as _;

use crate::support::{Built, Site};

const SITE: &str = "=== hashiya.yaml
    languages: [en, ar]
    base_url: https://example.org/room
    === content/entities/all.yaml
    omar: {kind: person, name: {en: Omar, ar: عمر}, summary: {en: \"[[omar]] knew [[tea]].\", ar: \"عرف الشاي.\"}}
    layla: {kind: person, name: {en: Layla, ar: ليلى}, summary: {en: \"A sister. [[omar]] is her brother.\"}, relations: [{kind: related-to, to: omar}]}
    tea: {kind: product, name: {en: tea, ar: شاي}}
    === content/articles/lamp/article.yaml
    title: {en: The lamp, ar: المصباح}
    date: 2021-01-01
    === content/articles/lamp/en.txt
    The keeper lit the lamp. It burned all night.

    Somebody drank from the cup. The cup was cold.
    === content/articles/lamp/ar.txt
    أشعل الحارس المصباح. ظل مشتعلًا الليل كله.
    === content/articles/lamp/annotations.yaml
    annotations:
      - id: light
        quote: {en: lit the lamp, ar: أشعل الحارس}
        note: {en: \"He was old. It was [[omar]], as *[[omar|the son]] of Layla* says. See [[article:tea]].\", ar: \"كان هرمًا. هو [[omar]] نفسه.\"}
        see: [omar, layla]
      - id: cup
        quote: {en: drank from the cup}
        see: [\"#light\", tea]
      - quote: {en: was cold}
        note: {en: \"[Said here](/en/about/#cups), and [there](/ar/articles/lamp/#n-light).\"}
    === content/articles/tea/article.yaml
    title: {en: Tea}
    date: 2020-01-01
    summary: {en: \"More than [[article:lamp]] says.\"}
    === content/articles/tea/en.md
    # Tea

    Before it boiled. [The keeper](/en/articles/lamp/#p1) of [[article:lamp#light|his light]] waited for [[omar|somebody]].
    === content/pages/about/en.md
    # About

    Words of no account.

    ## Cups

    First. Then came [[article:lamp#cup|the cup]] of [[omar]].
    === content/pages/about/ar.md
    # عنّا

    بدأ الأمر بـ[[tea]].
    ";

fn built() -> Built {
    Site::new(SITE).build()
}

/// The sources of a list of links with their sentences. Words that are links to a place are in brackets,
/// followed by the place.
fn listed(built: &Built, path: &str, list: &str) -> Vec<String> {
    let page = built.page(path);
    let lines = page.all(&format!("{list} > .origins > li"));
    let told = lines.into_iter().map(|line| {
        let html = line.inner_html();
        let html = html
            .replace("https://example.org", "")
            .replace("/room/", "");
        let mut told = String::new();
        let mut rest = html.as_str();
        let mut place = None;
        while let Some((text, tag)) = rest.split_once('<') {
            told.push_str(text);
            let (tag, after) = tag.split_once('>').unwrap();
            if let Some(href) = tag.strip_prefix("a href=\"") {
                place = href.split('"').next();
                told.push('[');
            } else if tag == "/a" {
                write!(told, "]({})", place.unwrap()).unwrap();
            } else if tag.starts_with("/li") {
                told.push_str(" |");
            }
            rest = after;
        }
        told.push_str(rest);
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    told.collect()
}

const SECTION: &str = "section.backlinks";

#[test]
fn an_entity_lists_sentences_with_links_by_their_sources() {
    assert_eq!(
        listed(&built(), "en/entities/omar/", SECTION),
        [
            "[The lamp](en/articles/lamp/) ‹lit the lamp› It was [Omar](en/articles/lamp/#n-light), as [the son](en/articles/lamp/#n-light) of Layla says. |",
            "[Tea](en/articles/tea/) The keeper of his light waited for [somebody](en/articles/tea/#p2). |",
            "[About](en/about/) Then came the cup of [Omar](en/about/#cups). |",
        ],
        "what a relation says, and what it says of itself, is left out"
    );
}

#[test]
fn readers_are_quoted_their_language_if_the_link_is_there() {
    assert_eq!(
        listed(&built(), "ar/entities/omar/", SECTION),
        [
            "[المصباح](ar/articles/lamp/) ‹أشعل الحارس› هو [عمر](ar/articles/lamp/#n-light) نفسه. |",
            "[Tea](ar/articles/tea/) The keeper of his light waited for [somebody](ar/articles/tea/#p2). |",
            "[عنّا](ar/about/) Then came the cup of [Omar](en/about/#cups). |",
        ]
    );
    let page = built();
    let page = page.page("ar/entities/omar/");
    assert_eq!(page.all(".origins li[lang=en][dir=ltr]").len(), 2);
}

#[test]
fn what_annotations_see_is_quoted_with_their_words() {
    let built = built();
    assert_eq!(
        listed(&built, "en/entities/layla/", SECTION),
        ["[The lamp](en/articles/lamp/) The keeper [lit the lamp](en/articles/lamp/#n-light). |"]
    );
    let tea = listed(&built, "en/entities/tea/", SECTION);
    assert_eq!(
        tea,
        [
            "[The lamp](en/articles/lamp/) Somebody [drank from the cup](en/articles/lamp/#n-cup). |",
            "[Omar](en/entities/omar/) Omar knew [tea](en/entities/omar/). |",
            "[About](en/about/) بدأ الأمر [بـشاي](ar/about/#%D8%B9%D9%86%D9%91%D8%A7). |",
        ]
    );
    let mentioned = Site::new(SITE).with(
        "content/articles/lamp/en.txt",
        "The keeper lit the lamp. It burned all night.\n\nSomebody drank from the cup of tea. The cup was cold.\n",
    );
    let tea = listed(&mentioned.build(), "en/entities/tea/", SECTION);
    assert_eq!(tea.len(), 2, "the concordance has the sentence: {tea:?}");
}

#[test]
fn an_article_lists_links_from_elsewhere_and_its_margin_those_to_annotations() {
    let built = built();
    assert_eq!(
        listed(&built, "en/articles/lamp/", SECTION),
        [
            "[Tea](en/articles/tea/) More than [The lamp](en/articles/tea/) says. | [The keeper](en/articles/tea/#p2) of his light waited for somebody. |"
        ]
    );
    assert_eq!(
        listed(
            &built,
            "en/articles/lamp/",
            "#n-light > .filed > .backlinks"
        ),
        [
            "‹was cold› Said here, and [there](en/articles/lamp/#n-was-cold). | Somebody [drank from the cup](en/articles/lamp/#n-cup). |",
            "[Tea](en/articles/tea/) The keeper of [his light](en/articles/tea/#p2) waited for somebody. |",
        ]
    );
    let page = built.page("en/articles/lamp/");
    assert_eq!(
        page.texts("#n-light > .filed > .backlinks > summary"),
        ["3 links here"]
    );
    assert_eq!(
        listed(&built, "en/articles/tea/", SECTION),
        ["[The lamp](en/articles/lamp/) ‹lit the lamp› See [Tea](en/articles/lamp/#n-light). |"]
    );
    // The annotation on the cup is in the English text alone, so that its entry is not on this page.
    assert_eq!(
        listed(&built, "ar/articles/lamp/", SECTION),
        [
            "[Tea](ar/articles/tea/) More than [The lamp](ar/articles/tea/) says. | [The keeper](ar/articles/tea/#p2) of his light waited for somebody. |",
            "[عنّا](ar/about/) Then came [the cup](en/about/#cups) of Omar. |",
        ]
    );
}

#[test]
fn a_free_page_lists_ordinary_links() {
    assert_eq!(
        listed(&built(), "en/about/", SECTION),
        [
            "[The lamp](en/articles/lamp/) ‹was cold› [Said here](en/articles/lamp/#n-was-cold), and there. |"
        ]
    );
    let without = Site::new(SITE).with(
        "content/articles/lamp/annotations.yaml",
        "annotations:\n  - {id: light, quote: {en: lit the lamp}, gloss: {en: kindled}}\n  - {id: cup, quote: {en: from the cup}, gloss: {en: a vessel}}\n",
    );
    assert_eq!(without.build().page("en/about/").all(SECTION).len(), 0);
}

#[test]
fn drafts_link_to_nothing() {
    let site = Site::new(SITE)
        .with(
            "content/articles/tea/article.yaml",
            "title: {en: Tea}\ndraft: true\nsummary: {en: \"More than [[article:lamp]] says.\"}\n",
        )
        .with(
            "content/articles/lamp/annotations.yaml",
            "annotations:\n  - {id: light, draft: true, quote: {en: lit the lamp}, note: {en: \"See [[omar]].\"}, see: [tea]}\n  - {id: cup, quote: {en: from the cup}, gloss: {en: a vessel}}\n",
        )
        .with("content/pages/about/en.md", "# About\n\nNothing.\n")
        .with("content/pages/about/ar.md", "# عنّا\n");
    let built = site.build();
    for path in ["en/entities/omar/", "en/articles/lamp/"] {
        assert_eq!(built.page(path).all(SECTION).len(), 0, "{path}");
    }
    let with_drafts = site.drafts().build();
    assert_eq!(listed(&with_drafts, "en/articles/lamp/", SECTION).len(), 1);
}

#[test]
fn a_long_list_says_how_much_it_leaves_out() {
    let mut notes = String::from("annotations:\n");
    let mut text = String::new();
    for nth in 0..70 {
        write!(text, "Word{nth} stands here.\n\n").unwrap();
        writeln!(
            notes,
            "  - {{quote: {{en: Word{nth} stands}}, note: {{en: \"Like [[omar]] {nth}.\"}}}}"
        )
        .unwrap();
    }
    let built = Site::new(SITE)
        .with("content/articles/many/en.txt", &text)
        .with("content/articles/many/annotations.yaml", &notes)
        .build();
    let page = built.page("en/entities/omar/");
    assert_eq!(page.all(".origins ul > li").len(), 60);
    assert_eq!(page.texts(".backlinks > h2"), ["Linked from 73"]);
    assert_eq!(page.texts(".origins > li:last-child"), ["and 13 more"]);
}

#[test]
fn an_annotation_does_not_list_what_it_links_to_itself() {
    let both_ways = SITE.replace("see: [omar, layla]", "see: [omar, layla, \"#cup\"]");
    assert_ne!(both_ways, SITE);
    let built = Site::new(&both_ways).build();
    let page = built.page("en/articles/lamp/");
    assert_eq!(
        page.texts("#n-light > .filed > .backlinks > summary"),
        ["2 links here"],
        "not that of the cup"
    );
    assert_eq!(
        page.all("#n-cup .backlinks").len(),
        1,
        "from the page about"
    );
}

#[test]
fn links_to_old_addresses_are_credited_to_what_has_moved() {
    let site = Site::new(SITE).changed(
        "=== content/entities/all.yaml
        omar: {kind: person, redirect_from: [umar], name: {en: Omar, ar: عمر}}
        layla: {kind: person, name: {en: Layla, ar: ليلى}}
        tea: {kind: product, name: {en: tea, ar: شاي}, summary: {en: \"Poured by [him](/en/entities/umar/), and [him](/en/entities/omar/).\"}}
        === content/articles/tea/article.yaml
        title: {en: Tea}
        redirect_from: [chai]
        === content/articles/lamp/article.yaml
        title: {en: The lamp, ar: المصباح}
        redirect_from: [light]
        === content/articles/tea/en.md
        # Tea

        It boiled.
        === content/pages/about/en.md
        # About

        As [the keeper](/en/articles/light/) and [his cup](/en/articles/light/#n-cup) say of [tea](/en/articles/chai/#p2).
        ",
    );
    let built = site.build();
    let of = |path: &str, list: &str| listed(&built, path, list);
    let from_tea =
        "[tea](en/entities/tea/) Poured by [him](en/entities/tea/), and [him](en/entities/tea/). |";
    assert!(of("en/entities/omar/", SECTION).contains(&from_tea.to_owned()));
    let from_about =
        "[About](en/about/) As the keeper and his cup say of [tea](en/about/#about). |";
    assert!(of("en/articles/tea/", SECTION).contains(&from_about.to_owned()));
    let from_about =
        "[About](en/about/) As [the keeper](en/about/#about) and his cup say of tea. |";
    assert!(of("en/articles/lamp/", SECTION).contains(&from_about.to_owned()));
    let cup = of("en/articles/lamp/", "#n-cup > .filed > .backlinks");
    assert!(
        cup.iter()
            .any(|line| line.contains("[his cup](en/about/#about)")),
        "{cup:?}"
    );
}
