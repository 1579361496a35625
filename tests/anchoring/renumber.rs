//! Tests of blocks named by number, after paragraphs were added or removed.

use hashiya::source::files::Memory;

use crate::support::{Anchored, anchored, article};

const BEFORE: [&str; 4] = [
    "The keeper lit the lamp at dusk.",
    "The lamp went out before dawn, all alone.",
    "Another lamp burned on the other shore.",
    "The boats came home without it.",
];

fn anchor(paragraphs: &[&str], block: &str, lock: Option<&str>) -> Anchored {
    let annotations = format!(
        "annotations:\n  - {{id: keeper, quote: The keeper lit, note: a}}\n  - {{id: lamp, quote: lamp, block: {block}, note: b}}\n  \
         - {{id: whole, block: {block}, note: c}}\n  - {{id: boats, quote: The boats came, note: d}}\n"
    );
    let mut files = Memory::default();
    let mut put =
        |path: &str, text: &str| files.0.insert(path.to_owned(), text.as_bytes().to_vec());
    put("hashiya.yaml", "languages: [en]");
    put("content/articles/a/article.yaml", "title: A");
    put("content/articles/a/en.txt", &paragraphs.join("\n"));
    put("content/articles/a/annotations.yaml", &annotations);
    if let Some(lock) = lock {
        put("content/articles/a/anchors.lock", lock);
    }
    anchored(article(&files))
}

/// The blocks at which the quote and the whole block are anchored, and the codes of the
/// diagnostics.
fn blocks(anchored: &Anchored) -> (Option<u32>, Option<u32>, Vec<&'static str>) {
    let block = |index: usize| {
        anchored
            .place(&anchored.targets[index][0])
            .map(|(block, ..)| block)
    };
    (
        block(1),
        block(2),
        anchored
            .diagnostics
            .iter()
            .map(|found| found.code.0)
            .collect(),
    )
}

/// The paragraphs with a new one inserted at an index.
fn longer(at: usize) -> Vec<&'static str> {
    let mut paragraphs = BEFORE.to_vec();
    paragraphs.insert(at, "A lamp that nobody had asked for was delivered.");
    paragraphs
}

#[test]
fn a_numbered_block_is_followed_and_the_new_number_is_told() {
    let lock = anchor(&BEFORE, "2", None).lock;
    assert_eq!(
        blocks(&anchor(&BEFORE, "2", Some(&lock))),
        (Some(2), Some(2), vec![])
    );
    let after = anchor(&longer(0), "2", Some(&lock));
    assert_eq!(blocks(&after), (Some(3), Some(3), vec!["H0221", "H0221"]));
    let fix = after.diagnostics[0].fix.as_ref().unwrap();
    assert_eq!(
        fix.edits
            .iter()
            .map(|edit| edit.replacement.as_str())
            .collect::<Vec<_>>(),
        ["3"]
    );
    let shorter = anchor(&BEFORE[1..], "2", Some(&lock));
    assert_eq!(
        blocks(&shorter),
        (Some(1), Some(1), vec!["H0201", "H0221", "H0221"]),
        "the keeper is gone"
    );
}

#[test]
fn where_the_neighbours_disagree_words_are_known_by_what_stands_around_them_and_whole_blocks_stay()
{
    let lock = anchor(&BEFORE, "2", None).lock;
    assert_eq!(
        blocks(&anchor(&longer(1), "2", Some(&lock))),
        (Some(3), Some(2), vec!["H0221"])
    );
}

#[test]
fn a_number_that_the_author_has_mended_is_the_authors() {
    let lock = anchor(&BEFORE, "2", None).lock;
    assert_eq!(
        blocks(&anchor(&longer(0), "3", Some(&lock))),
        (Some(3), Some(3), vec![])
    );
}

#[test]
fn without_a_memory_a_number_is_a_number() {
    assert_eq!(
        blocks(&anchor(&longer(0), "2", None)),
        (Some(2), Some(2), vec![])
    );
}

#[test]
fn another_block_in_its_place_is_not_taken_for_it() {
    let lock = anchor(&BEFORE, "2", None).lock;
    let mut other = longer(0);
    other[2] = "Nothing is known of this lamp: it stands in the place of the old one, between quite other words, in a much longer paragraph.";
    assert_eq!(
        blocks(&anchor(&other, "2", Some(&lock))),
        (Some(2), Some(2), vec![])
    );
}
