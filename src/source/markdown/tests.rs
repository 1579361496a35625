//! Markdown as authors write it.

use super::{MarkdownSource, parse};
use crate::diagnostic::{Diagnostic, FileId};
use crate::source::block::{Inline, Node, Text};
use crate::source::body::Reference;
use crate::text::{Lang, TextRange};

fn read(markdown: &str) -> (Text, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let names = |reference: &Reference, _: &Lang| {
        (*reference == Reference::Entity(crate::source::id::EntityId::new("x")))
            .then(|| "Name".to_owned())
    };
    let text = parse(
        markdown,
        MarkdownSource::File(FileId(0), 0),
        &Lang::parse("en").unwrap(),
        &names,
        &mut diagnostics,
    );
    (text, diagnostics)
}

fn texts(markdown: &str) -> Vec<String> {
    read(markdown)
        .0
        .blocks
        .into_iter()
        .map(|block| block.text)
        .collect()
}

#[test]
fn blocks_are_the_leaves_of_running_text_in_reading_order() {
    let markdown = "# Head *line*\n\ntext[^1] one\ntwo  \nthree\n\n- tight\n  - inner\n- b\n\n> quoted\n\n| h | |\n|---|---|\n| c | `d` |\n\n[^1]: the note\n\n```rust\nfn x() {}\n```\n\nlast";
    assert_eq!(
        texts(markdown),
        [
            "Head line",
            "text one\ntwo\nthree",
            "tight",
            "inner",
            "b",
            "quoted",
            "h",
            "c",
            "d",
            "the note",
            "last"
        ]
    );
}

#[test]
fn what_is_nested_too_deeply_is_told_once_and_keeps_its_words() {
    let (text, diagnostics) = read(&format!("{} deep\n\nafter", ">".repeat(5000)));
    assert_eq!(
        text.blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect::<Vec<_>>(),
        ["deep", "after"]
    );
    assert_eq!(diagnostics.len(), 1);
    let nested = (0..300).fold(String::new(), |list, depth| {
        list + &"  ".repeat(depth) + "- x\n"
    });
    assert_eq!(read(&nested).0.blocks.len(), 300);
}

#[test]
fn links_show_their_words_or_the_name() {
    assert_eq!(
        texts("see [[x]], [[x|these words]] and [[y]] &amp; [a](b)"),
        ["see Name, these words and y & a"]
    );
}

#[test]
fn every_range_leads_back_to_the_file() {
    let markdown = "a *b* &amp; c [d](e) \\* f";
    let (text, _) = read(markdown);
    let block = &text.blocks[0];
    assert_eq!(block.text, "a b & c d * f");
    let at = block.text.find('d').unwrap();
    let span = block.source_span(TextRange::new(at, at + 1)).unwrap();
    assert_eq!(&markdown[span.start as usize..span.end as usize], "d");
}

#[test]
fn raw_html_and_images_are_nothing_in_the_reading_text() {
    let (text, diagnostics) = read("a<b>b</b> ![alt](x.png)c\n\n![only](y.png)\n\nend");
    assert_eq!(
        text.blocks
            .iter()
            .map(|b| b.text.as_str())
            .collect::<Vec<_>>(),
        ["ab c", "end"]
    );
    assert!(matches!(text.nodes[1], Node::Figure(_)));
    assert_eq!(diagnostics.len(), 2);
}

#[test]
fn emphasis_that_stays_literal_is_warned_of() {
    assert_eq!(read("**ماسك:**أيضا").1.len(), 1);
    assert_eq!(read("`**`").1.len(), 0);
}

#[test]
fn opens_and_closes_are_balanced_and_pieces_make_the_text() {
    let (text, _) = read("**a *b [[x]]* `c`** ~~d~~ [e *f*](g)");
    let block = &text.blocks[0];
    let (mut depth, mut joined) = (0i32, String::new());
    for inline in &block.inlines {
        match inline {
            Inline::Open(_) => depth += 1,
            Inline::Close => depth -= 1,
            Inline::Text(range) => joined.push_str(range.slice(&block.text)),
            _ => {}
        }
        assert!(depth >= 0);
    }
    assert_eq!((depth, joined.as_str()), (0, block.text.as_str()));
}
