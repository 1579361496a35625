//! Nothing that is said about a text changes it.

use hashiya::source::block::Text;
use hashiya::source::files::{Disk, Files};
use hashiya::source::load;

use crate::support::page::reading_text;
use crate::support::{Page, Site, sites_on_disk};

/// Every block of a text has its element, and the element its characters.
fn assert_shown(page: &Page, text: &Text, prefix: &str) {
    for block in &text.blocks {
        let id = format!("{prefix}p{}", block.number.0);
        let element = page
            .by_id(&id)
            .unwrap_or_else(|| panic!("no #{id} on {}", page.path));
        assert_eq!(reading_text(element), block.text, "#{id} of {}", page.path);
    }
    let further = format!("{prefix}p{}", text.blocks.len() + 1);
    assert!(
        page.by_id(&further).is_none(),
        "#{further} on {}",
        page.path
    );
}

#[test]
fn every_block_of_every_text_stands_on_its_pages_byte_for_byte() {
    for site in sites_on_disk() {
        let sources = load(&Disk::new(&site.root)).unwrap().value;
        let mut blocks = 0;
        for article in sources
            .articles
            .iter()
            .filter(|article| !article.about.draft)
        {
            for lang in &sources.settings.languages {
                let own = &article[article.text_index_for(lang)];
                let folder = format!("{lang}/articles/{}/", article.slug);
                assert_shown(&site.own.page(&folder), own, "");
                blocks += own.blocks.len();
                if let [original, other] = article.texts.as_slice() {
                    let page = site.own.page(&format!("{folder}parallel/"));
                    assert_shown(&page, original, "");
                    assert_shown(&page, other, &format!("{}.", other.lang));
                }
            }
        }
        assert!(blocks > 0);
    }
}

const TEXT: &str = "# Heading *one*

First **bold [link](https://example.com/) end**, `code` and <b>raw</b>.

- tight one
- tight *two*

> A quotation\\
> with a break

| Head | Tail |
|------|------|
| a & b | |

A note[^n] and ![a picture](x.svg) here, [[lamp]] and [[lamp|another]].

```rust
fn code() {}
```

[^n]: The note itself.
";

#[test]
fn every_kind_of_markdown_block_keeps_its_characters_under_overlapping_annotations() {
    let site = Site::new("=== hashiya.yaml\nlanguages: [en, ar]\n")
        .with("content/articles/a/en.md", TEXT)
        .with(
            "content/articles/a/x.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
        )
        .with(
            "content/entities/a.yaml",
            "lamp: {name: {en: The lamp, ar: المصباح}, kind: product}\n",
        )
        .with(
            "content/articles/a/annotations.yaml",
            "annotations:
  - {quote: bold link, note: One.}
  - {quote: link end, note: Two.}
  - {quote: 'end, code', correction: {text: 'end, codes'}}
  - {quote: tight, occurrence: all, note: Three.}
  - {from: First, to: two, note: Across blocks.}
  - {block: 1-9, tags: [all]}
",
        );
    let text = |files: &dyn Files| load(files).unwrap().value.articles[0].texts[0].clone();
    let text = text(site.files());
    let words: Vec<_> = text
        .blocks
        .iter()
        .map(|block| block.text.as_str())
        .collect();
    let expected = [
        "Heading one",
        "First bold link end, code and raw.",
        "tight one",
        "tight two",
        "A quotation\nwith a break",
        "Head",
        "Tail",
        "a & b",
        "A note and  here, The lamp and another.",
        "The note itself.",
    ];
    assert_eq!(words, expected);
    let built = site.build();
    assert_shown(&built.page("en/articles/a/"), &text, "");
    assert_shown(&built.page("ar/articles/a/"), &text, "");
}

#[test]
fn plain_text_is_shown_literally() {
    let built = Site::new("=== content/articles/a/en.txt\n# No *heading* <b>& [[no link]]\nSecond\u{A0} paragraph  .\n").build();
    let page = built.page("en/articles/a/");
    assert_eq!(
        reading_text(page.by_id("p1").unwrap()),
        "# No *heading* <b>& [[no link]]"
    );
    assert_eq!(
        reading_text(page.by_id("p2").unwrap()),
        "Second\u{A0} paragraph  ."
    );
}

#[test]
fn a_byte_order_mark_and_crlf_are_not_part_of_a_text() {
    let built = Site::new("=== hashiya.yaml\n")
        .with("content/articles/a/en.txt", "\u{FEFF}One.\r\nTwo.\r\n")
        .build();
    let page = built.page("en/articles/a/");
    assert_eq!(reading_text(page.by_id("p1").unwrap()), "One.");
    assert_eq!(reading_text(page.by_id("p2").unwrap()), "Two.");
}

#[test]
fn verse_keeps_its_line_ends() {
    let built =
        Site::new("=== content/articles/a/en.txt\nFirst line\nsecond line\n\nAnother stanza\n")
            .build();
    let page = built.page("en/articles/a/");
    assert_eq!(
        reading_text(page.by_id("p1").unwrap()),
        "First line\nsecond line"
    );
    assert_eq!(reading_text(page.by_id("p2").unwrap()), "Another stanza");
}
