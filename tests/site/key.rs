//! The key to the signs of a text: each sign that occurs is explained, and no other.

use crate::support::page::{Page, plain};
use crate::support::{Built, Site};

const SITE: &str = "=== hashiya.yaml
    languages: [en, ar]
    autolink: first
    === content/entities/all.yaml
    anna: {kind: person, name: {en: Anna, ar: آنا}}
    wren: {kind: product, name: {en: Wren, ar: رن}}
    === content/articles/log/en.txt
    Anna sold the Wren in spring.
    The ship sank, and teh crew swam ashore, it was said.
    === content/articles/log/article.yaml
    title: The log
    === content/articles/log/annotations.yaml
    mentions: {anna: [Anna]}
    annotations:
      - {quote: spring, gloss: {en: the rainy season}}
      - {quote: teh, correction: {text: the}}
      - {quote: crew swam, claim: {verdict: disputed}}
      - {quote: it was said, claim: {verdict: refuted}}
      - {quote: ashore, claim: {verdict: disputed}}
    === content/articles/bare/en.txt
    Anna rows.
    === content/articles/bare/article.yaml
    title: Bare
    === content/articles/bare/annotations.yaml
    mentions: {anna: [Anna]}
    ";

fn key(built: &Built, path: &str) -> Vec<String> {
    let page: Page = built.page(path);
    page.all(".layers .signs li")
        .into_iter()
        .map(plain)
        .collect()
}

#[test]
fn each_sign_of_the_text_is_explained_once() {
    let built = Site::new(SITE).build();
    assert_eq!(
        key(&built, "en/articles/log/"),
        [
            "name has a page of its own",
            "name was found by the program",
            "1 is the number of a note in the margin",
            "‹word› is the word that a note is about",
            "word is explained in the margin",
            "⬖ marks a claim: disputed",
            "✕ marks a claim: refuted",
            "word is corrected; the choice of text exchanges it",
            "word] stands in the text; the correction follows",
            "⟦word⟧ replaces it in the corrected text",
            "1 is the number of a paragraph, and links to it",
        ]
    );
}

#[test]
fn a_sign_that_does_not_occur_is_left_out() {
    let built = Site::new(SITE).build();
    assert_eq!(
        key(&built, "en/articles/bare/"),
        [
            "name has a page of its own",
            "1 is the number of a paragraph, and links to it",
        ]
    );
}
