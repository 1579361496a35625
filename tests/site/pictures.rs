//! Pictures: where they are shown, and where their description stands for them.

use crate::support::Site;

const REMOTE: &str = "https://pictures.example/tower.png";

/// A site with a picture of another site wherever Markdown may stand.
fn with_remote_pictures() -> Site {
    Site::new(
        "=== hashiya.yaml
        base_url: https://example.org
        languages: [en, ar]
        footer: \"Ours ![in the footer](https://pictures.example/tower.png)\"
        === content/articles/lamp/article.yaml
        title: The lamp
        date: 2020
        summary: \"![in the summary](https://pictures.example/tower.png)\"
        image: {file: a.svg, alt: The tower, credit: \"![in the credit](//pictures.example/tower.png)\"}
        === content/articles/lamp/a.svg
        <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>
        === content/articles/lamp/en.md
        The ![in the text](https://pictures.example/tower.png) keeper lit the lamp.

        ![by itself](https://pictures.example/tower.png)
        === content/articles/lamp/annotations.yaml
        annotations:
          - quote: keeper
            entity: keeper
            note: \"A note. ![in the note](https://pictures.example/tower.png)\"
            gloss: \"![in the gloss](https://pictures.example/tower.png)\"
            claim: {verdict: disputed, note: \"![in the claim](https://pictures.example/tower.png)\"}
        === content/entities/all.yaml
        keeper:
          kind: person
          name: {en: The keeper, ar: الحارس}
          summary: \"![of the entity](https://pictures.example/tower.png)\"
          description: \"![described](https://pictures.example/tower.png)\"
        === content/pages/about/en.md
        # About

        ![on a page](https://pictures.example/tower.png)
        ",
    )
}

#[test]
fn no_page_asks_for_a_picture_of_another_site_and_readers_see_what_it_shows() {
    let built = with_remote_pictures().build();
    for (path, bytes) in &built.files {
        let is_page = [".html", ".xml", ".webmanifest"]
            .iter()
            .any(|end| path.ends_with(end))
            && !path.starts_with("data/");
        assert!(
            !is_page || !String::from_utf8_lossy(bytes).contains("pictures.example"),
            "{path} names {REMOTE}"
        );
    }
    let page = built.page("en/articles/lamp/");
    for (place, words) in [
        (".text", "in the text"),
        (".text figure", "by itself"),
        ("main", "in the note"),
        ("footer", "in the footer"),
    ] {
        assert!(
            page.all(place)
                .iter()
                .any(|found| found.text().collect::<String>().contains(words)),
            "{words} in {place}"
        );
    }
}

#[test]
fn notes_show_no_picture_even_of_the_site() {
    let site = Site::new(
        "=== content/articles/lamp/en.md
        The keeper lit the lamp. ![The lamp](/lamp.svg)
        === static/lamp.svg
        <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>
        === content/articles/lamp/annotations.yaml
        annotations: [{quote: keeper, note: \"Beside it: ![an oil lamp](/lamp.svg)\"}]
        ",
    );
    let site = site.build();
    let page = site.page("en/articles/lamp/");
    let shown: Vec<_> = page
        .all("img")
        .iter()
        .filter_map(|image| image.attr("alt").map(str::to_owned))
        .collect();
    assert_eq!(shown, ["The lamp"]);
}

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>\n";

/// The file names of a site, and how each may be written.
const WRITTEN: &[(&str, &[&str])] = &[
    ("old mill.svg", &["old%20mill.svg", "<old mill.svg>"]),
    (
        "\u{645}\u{635}\u{628}\u{627}\u{62D}.svg",
        &[
            "%D9%85%D8%B5%D8%A8%D8%A7%D8%AD.svg",
            "\u{645}\u{635}\u{628}\u{627}\u{62D}.svg",
            "./%d9%85\u{635}\u{628}\u{627}\u{62D}.svg",
        ],
    ),
    ("100%.svg", &["100%25.svg", "100%.svg"]),
    ("x%20y.svg", &["x%2520y.svg", "<x%20y.svg>"]),
    ("who?.svg", &["who%3F.svg", "who?.svg"]),
    ("no#1.svg", &["no%231.svg", "no#1.svg"]),
    // Apart on the disk, together in the text, and the other way round.
    (
        "re\u{301}sume\u{301}.svg",
        &["r\u{e9}sum\u{e9}.svg", "r%C3%A9sum%C3%A9.svg"],
    ),
    ("caf\u{e9}.svg", &["cafe\u{301}.svg", "caf%C3%A9.svg"]),
];

#[test]
fn a_picture_is_found_however_its_name_is_written_and_its_address_is_encoded_whole() {
    for folder in ["content/articles/mill/", "static/articles/mill/"] {
        for (file, written) in WRITTEN {
            let shown = format!("It is ![it]({}).", written.join(") and ![it]("));
            let site = Site::new("=== hashiya.yaml\nbase_url: https://example.org/read\n")
                .with("content/articles/mill/en.md", &shown);
            let site = site.with(&format!("{folder}{file}"), SVG);
            let built = site
                .with(
                    "content/articles/mill/article.yaml",
                    "title: {ar: الطاحونة, en: The mill}\n",
                )
                .build();
            let found = built.findings();
            assert!(
                !found.iter().any(|line| line.contains("warning")),
                "{file}: {found:#?}"
            );
            let page = built.page("en/articles/mill/");
            let pictures = page.all("main img");
            assert_eq!(pictures.len(), written.len(), "{file}");
            for picture in pictures {
                let src = picture.attr("src").unwrap();
                let path = hashiya::percent::decode(src.strip_prefix("/read/").unwrap()).unwrap();
                assert!(
                    built.has(&path),
                    "{file}: {src} is none of {:?}",
                    built.files.keys().filter(|path| path.ends_with(".svg"))
                );
                assert!(src.is_ascii() && !src.contains([' ', '?', '#']), "{src}");
                assert_eq!(picture.attr("width"), Some("1"));
            }
        }
    }
}

#[test]
fn the_picture_of_an_entity_or_an_article_may_have_any_name() {
    let built = Site::new(
        "=== content/articles/mill/article.yaml
        image: {file: old mill 100%.svg, alt: The mill}
        === content/articles/mill/en.txt
        Words.
        === content/entities/all.yaml
        miller: {kind: person, name: Miller, image: {file: /people/the%20miller.svg, alt: The miller}}
        ",
    )
    .with("content/articles/mill/old mill 100%.svg", SVG)
    .with("static/people/the miller.svg", SVG)
    .build();
    let src = |path: &str| {
        built
            .page(path)
            .one("main img")
            .attr("src")
            .unwrap()
            .to_owned()
    };
    assert_eq!(
        src("en/articles/mill/"),
        "/articles/mill/old%20mill%20100%25.svg"
    );
    assert_eq!(src("en/entities/miller/"), "/people/the%20miller.svg");
}

#[test]
fn a_picture_may_be_shown_from_a_query_or_a_fragment_on() {
    let site = Site::new(
        "=== content/articles/mill/en.md\nThe ![wheel](mill.svg#wheel) and ![it](/mill.svg?v=2).\n",
    );
    let built = site
        .with("content/articles/mill/mill.svg", SVG)
        .with("static/mill.svg", SVG)
        .build();
    let page = built.page("en/articles/mill/");
    let src: Vec<_> = page
        .all("main img")
        .iter()
        .filter_map(|picture| picture.attr("src"))
        .collect();
    assert_eq!(src, ["/articles/mill/mill.svg#wheel", "/mill.svg?v=2"]);
}

#[test]
fn two_static_files_whose_names_differ_in_their_composition_alone_are_reported() {
    let site = Site::new("=== hashiya.yaml\n")
        .with("static/caf\u{e9}.svg", SVG)
        .with("static/cafe\u{301}.svg", SVG);
    let found = site.try_build().findings();
    assert!(
        found
            .iter()
            .any(|line| line.contains("H0801")
                && line.contains("how their letters are put together")),
        "{found:#?}"
    );
}
