//! What a site puts in the place of what is built in, and what it keeps to itself.

use crate::support::page::{plain, reading_text};
use crate::support::{Site, sites_on_disk};

fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        title: {ar: المنارة, en: The lighthouse}
        === content/articles/lamp/article.yaml
        title: {ar: المصباح, en: The lamp}
        === content/articles/lamp/en.txt
        The keeper lit the lamp.
        === content/articles/lamp/annotations.yaml
        annotations:
          - {id: keeper, quote: keeper, note: {en: A man of sixty}}
        ",
    )
}

#[test]
fn a_partial_of_the_sites_own_replaces_the_built_in_one_on_every_page_that_uses_it() {
    let own = "{% component PageLinks(of, @frame) %}{% endcomponent PageLinks %}\n\
               {% component Figure(of: map) %}{% endcomponent Figure %}";
    let unit = "{%- component Unit(of: map, @frame) -%}<section class=\"mine\">{{ of.html | safe }}</section>{%- endcomponent Unit -%}";
    let built = site().with("templates/partials/unit.html", unit).build();
    assert_eq!(
        reading_text(built.page("en/articles/lamp/").one("section.mine #p1")),
        "The keeper lit the lamp."
    );
    assert!(built.page("en/articles/lamp/").all(".block").is_empty());
    let other = site().with("templates/partials/figure.html", own);
    let found = other.try_build().findings();
    assert!(
        found.iter().any(|line| line.contains(" error ")),
        "a component that two files define: {found:#?}"
    );
}

#[test]
fn a_page_template_of_the_sites_own_may_extend_the_built_in_frame() {
    let own = "{% extends \"base.html\" %}{% block main %}<p id=\"own\">{{ frame.lang }}: {{ t(id=\"articles\") }}</p>{% endblock main %}";
    let built = site().with("templates/articles.html", own).build();
    assert_eq!(built.page("en/articles/").says("#own"), "en: Articles");
    assert!(built.page("ar/articles/").says("#own").starts_with("ar: "));
}

#[test]
fn a_message_of_the_sites_own_replaces_that_message_alone() {
    let before = site().build();
    let built = site()
        .with(
            "templates/messages/en.ftl",
            "articles = Writings of the keeper\n",
        )
        .build();
    assert_eq!(
        built.page("en/articles/").says("h1"),
        "Writings of the keeper"
    );
    assert_eq!(
        built.page("ar/articles/").says("h1"),
        before.page("ar/articles/").says("h1")
    );
    assert_eq!(
        built.page("en/entities/").says("h1"),
        before.page("en/entities/").says("h1")
    );
}

#[test]
fn messages_in_a_further_language_are_all_that_language_needs() {
    let fa = "skip = به متن\narticles = نوشته‌ها\nnative-name = فارسی\ncount-articles = { $n ->\n    [one] { $n } نوشته\n   *[other] { $n } نوشته\n}\n";
    let built = site()
        .with(
            "hashiya.yaml",
            "languages: [ar, en, fa]\nnumerals: {fa: arabext}\n",
        )
        .with("templates/messages/fa.ftl", fa)
        .at("https://example.org")
        .build();
    let page = built.page("fa/articles/");
    assert_eq!(
        (page.lang(), page.html.root_element().attr("dir")),
        ("fa", Some("rtl"))
    );
    assert_eq!(page.says("h1"), "نوشته\u{200C}ها");
    assert_eq!(page.says(".skip"), "به متن");
    assert!(
        page.says("header > .meta").contains("\u{6F1} نوشته"),
        "{}",
        page.says("header > .meta")
    );
    assert!(built.text("sitemap.xml").contains("hreflang=\"fa\""));
}

#[test]
fn the_style_sheet_a_font_and_a_script_can_be_replaced() {
    let mut site = site();
    let replaced = [
        "hashiya/style.css",
        "hashiya/fonts/amiri-400.woff2",
        "hashiya/script/margin.js",
        "robots.txt",
        "404.html",
    ];
    for path in replaced {
        site = site.with(&format!("static/{path}"), &format!("<!-- own {path} -->"));
    }
    let built = site.with("static/map.svg", "<svg/>").build();
    for path in replaced {
        assert_eq!(built.text(path), format!("<!-- own {path} -->"));
    }
    assert_eq!(built.text("map.svg"), "<svg/>");
    assert!(
        built.text("hashiya/script/place.js").len() > 100,
        "what is not replaced stays"
    );
}

#[test]
fn a_part_of_the_style_sheet_is_replaced_alone_and_a_new_one_comes_last() {
    let before = site().build();
    let sheet = before.text("hashiya/style.css");
    let built = site()
        .with("static/hashiya/style/print.css", "@page { margin: 0 }")
        .with("static/hashiya/style/zebra.css", "p { color: red }")
        .build();
    let own = built.text("hashiya/style.css");
    assert!(
        sheet.contains("orphans:3") && !own.contains("orphans:3"),
        "the built-in part has given way"
    );
    assert!(
        own.contains(".margin") && own.contains("@font-face"),
        "the other parts are there"
    );
    assert!(
        own.ends_with("@page { margin: 0 }\np { color: red }"),
        "{}",
        &own[own.len() - 80..]
    );
    assert!(
        !built.has("hashiya/style/print.css") && !built.has("hashiya/style/zebra.css"),
        "parts are served as one sheet alone"
    );
}

#[test]
fn a_file_that_would_stand_in_the_place_of_a_built_one_is_an_error() {
    for path in [
        "static/en/site.webmanifest",
        "static/en/articles/lamp/index.html",
    ] {
        let found = site().with(path, "mine").try_build().findings();
        assert!(
            found
                .iter()
                .any(|line| line.contains("H0801") && line.contains(path)),
            "{found:#?}"
        );
    }
}

#[test]
fn every_script_sheet_and_font_that_a_page_asks_for_can_be_served_with_its_licence() {
    for site in sites_on_disk() {
        assert!(
            site.own
                .files
                .keys()
                .any(|path| path.starts_with("hashiya/fonts/OFL-"))
        );
    }
}

fn with_drafts() -> Site {
    Site::new(
        "=== hashiya.yaml
        languages: [en]
        === content/articles/open/en.txt
        The gate was open and the guard asleep.
        === content/articles/open/annotations.yaml
        mentions:
          guard: [guard]
        annotations:
          - {id: shown, quote: gate, note: Of iron.}
          - {id: hidden, quote: open, note: Not yet checked., draft: true, tags: [doubt]}
        === content/articles/secret/article.yaml
        title: The secret
        draft: true
        tags: [doubt]
        === content/articles/secret/en.txt
        The guard knew.
        === content/articles/secret/annotations.yaml
        mentions: {guard: [guard]}
        === content/entities/all.yaml
        guard: {name: The guard, kind: person, summary: \"Served the [[king|old king]].\"}
        king: {name: The king, kind: person, draft: true}
        ",
    )
}

#[test]
fn drafts_are_left_out_of_pages_counts_and_indexes() {
    let built = with_drafts().build();
    for path in ["en/articles/secret/", "en/entities/king/", "en/tags/doubt/"] {
        assert!(!built.has(&format!("{path}index.html")), "{path}");
    }
    let article = built.page("en/articles/open/");
    assert!(article.by_id("n-shown").is_some() && article.by_id("n-hidden").is_none());
    let guard = built.page("en/entities/guard/");
    assert_eq!(guard.all("#concordance li").len(), 1);
    assert!(guard.says(".lead").contains("Served the old king."));
    assert!(guard.all(".lead a").is_empty());
    assert!(
        built
            .pages()
            .all(|page| !plain(page.html.root_element()).contains("The secret"))
    );
    let report = serde_json::to_value(&built.outcome.report).unwrap();
    assert_eq!(report["articles"].as_array().unwrap().len(), 1);
    assert_eq!(report["mentions"]["guard"]["annotated"], 1);
}

#[test]
fn drafts_are_shown_when_they_are_asked_for_and_say_what_they_are() {
    let built = with_drafts().drafts().build();
    assert!(built.page("en/articles/open/").by_id("n-hidden").is_some());
    let guard = built.page("en/entities/guard/");
    assert_eq!(guard.all("#concordance ol li").len(), 2);
    assert_eq!(
        guard.one(".lead a").attr("href"),
        Some("/en/entities/king/")
    );
    for path in ["en/articles/secret/", "en/entities/king/"] {
        assert!(
            !built.page(path).all(".draft").is_empty(),
            "{path} says that it is a draft"
        );
    }
}

#[test]
fn a_draft_is_checked_like_everything_else() {
    let found = with_drafts()
        .with(
            "content/articles/secret/annotations.yaml",
            "mentions: {gaurd: [guard]}\n",
        )
        .check();
    let found = crate::support::findings(&found);
    assert!(
        found
            .iter()
            .any(|line| line.contains("error") && line.contains("gaurd")),
        "{found:#?}"
    );
}

#[test]
fn a_change_of_a_file_changes_the_pages_that_show_it_alone() {
    let (before, after) = (
        site().build(),
        site()
            .with(
                "content/articles/lamp/annotations.yaml",
                "annotations:\n  - {id: keeper, quote: keeper, note: {en: A man of seventy}}\n",
            )
            .build(),
    );
    let changed: Vec<_> = after
        .files
        .iter()
        .filter(|(path, bytes)| before.files.get(*path) != Some(*bytes))
        .map(|(path, _)| path.as_str())
        .collect();
    // What can be searched for is everything that is said.
    let articles: Vec<_> = changed
        .iter()
        .copied()
        .filter(|path| !path.starts_with("search/"))
        .collect();
    assert_eq!(
        articles,
        [
            "ar/articles/lamp/index.html",
            "data/articles/lamp.jsonld",
            "data/articles/lamp.tei.xml",
            "en/articles/lamp/index.html"
        ]
    );
}

#[test]
fn hidden_files_of_static_are_published_and_what_lies_about_is_not() {
    let site = Site::new(
        "=== content/articles/a/en.txt
        The lamp burned low.
        === static/.nojekyll
        === static/.well-known/security.txt
        Contact: mailto:a@example.org
        === static/.DS_Store
        x
        === static/.git/config
        x
        === static/style.css.bak
        x
        ",
    );
    let built = site.build();
    assert!(built.has(".well-known/security.txt") && built.has(".nojekyll"));
    for left in [".DS_Store", ".git/config", "style.css.bak"] {
        assert!(!built.has(left), "{left}");
    }
}
