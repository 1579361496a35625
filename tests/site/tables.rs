//! Tables of Markdown: links in their cells, the alignment of columns, what a row has too many of.

use crate::support::Site;
use crate::support::page::plain;

const SITE: &str = r#"
    === hashiya.yaml
    languages: [en]
    === content/articles/a/en.md
    | town | price | mark |
    |:-----|------:|:----:|
    | [[aden\|the port]] | 7 | x |
    | [[aden]] | 8 | ![m](m.svg "A mark") |

    > | a | b |
    > |---|--:|
    > | c | [d](https://example.org/ "The letter") |
    === content/articles/a/m.svg
    <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>
    === content/entities/e.yaml
    aden: {kind: place, name: Aden}
"#;

#[test]
fn a_link_with_words_stands_in_a_cell() {
    let page = Site::new(SITE).build().page("en/articles/a/");
    let links: Vec<_> = page
        .all("td a.m")
        .iter()
        .map(|link| (plain(*link), link.attr("href").unwrap().to_owned()))
        .collect();
    let expected =
        ["the port", "Aden"].map(|words| (words.to_owned(), "/en/entities/aden/".to_owned()));
    assert_eq!(links, expected);
}

#[test]
fn columns_say_their_alignment_by_class() {
    let page = Site::new(SITE).build().page("en/articles/a/");
    let classes = |selector: &str| {
        page.all(selector)
            .iter()
            .map(|cell| cell.attr("class").unwrap_or("-").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(classes(".table th"), ["start", "end", "center"]);
    assert_eq!(classes(".table td"), ["start", "end", "center"].repeat(2));
    assert_eq!(classes("blockquote td"), ["-", "end"]);
}

#[test]
fn titles_of_links_and_pictures_are_kept() {
    let page = Site::new(SITE).build().page("en/articles/a/");
    assert_eq!(page.one("td img").attr("title"), Some("A mark"));
    assert_eq!(
        page.one("blockquote a[href^=http]").attr("title"),
        Some("The letter")
    );
    let site = Site::new(SITE).with(
        "content/articles/a/en.md",
        "![m](m.svg \"Alone\")\n\nWords.\n",
    );
    assert_eq!(
        site.build()
            .page("en/articles/a/")
            .one("figure img")
            .attr("title"),
        Some("Alone")
    );
}
