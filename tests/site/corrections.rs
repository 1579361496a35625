//! The corrected reading, as it stands on the page.

use crate::support::Site;
use crate::support::corrected::corrected;
use crate::support::page::reading_text;

/// A text of one block, its corrections as YAML in flow style, and how it then reads.
struct Case {
    text: &'static str,
    corrections: &'static str,
    reads: &'static str,
}

const fn case(text: &'static str, corrections: &'static str, reads: &'static str) -> Case {
    Case { text, corrections, reads }
}

const CASES: &[Case] = &[
    case("The river flow north.", "{quote: flow, correction: {text: flows}}", "The river flows north."),
    case("The the river flows.", "{quote: 'The the', correction: {text: The}}", "The river flows."),
    // The spaces on both sides of a deleted word stay; a browser shows them as one.
    case("The river it flows.", "{quote: it, correction: {text: ''}}", "The river flows."),
    case("The river flows flows north.", "{quote: flows, occurrence: 2, correction: {text: ''}}", "The river flows north."),
    case("The river it flows.", "{quote: river it flows, correction: {text: river flows}}", "The river flows."),
    case("The river north.", "{quote: river, correction: {after: ' flows'}}", "The river flows north."),
    case("river flows.", "{quote: river, correction: {before: 'The '}}", "The river flows."),
    case("The river flows north.", "{quote: north, correction: {before: '(', after: ')'}}", "The river flows (north)."),
    case("Last week the boat sank.", "{quote: Last week, correction: {move: {after: sank}}}", "the boat sank Last week."),
    case(
        "The boat sank in the harbour.",
        "{quote: in the harbour, correction: {move: {before: The boat}}}",
        "in the harbour The boat sank.",
    ),
    case("A dog, they said, barked.", "{quote: 'they said,', correction: {move: {before: A dog}}}", "they said, A dog, barked."),
    case(
        "Say one two three four.",
        "{quote: two, correction: {move: {after: four}}}, {quote: one, correction: {move: {after: four}}}",
        "Say three four one two.",
    ),
    case(
        "The old mans house burned.",
        "{quote: old mans house, correction: {text: old man’s house}}, {quote: mans, correction: {text: men}}",
        "The old man’s house burned.",
    ),
    case(
        "Alpha beta gamma.",
        "{quote: beta, correction: {text: delta}}, {quote: gamma, correction: {text: epsilon}}",
        "Alpha delta epsilon.",
    ),
];

const ARABIC: &[Case] = &[
    case("وصل السفينة أمس.", "{quote: وصل, correction: {text: وصلت}}", "وصلت السفينة أمس."),
    case("وصلت إلى إلى الميناء.", "{quote: إلى إلى, correction: {text: إلى}}", "وصلت إلى الميناء."),
    case("أمس وصلت السفينة.", "{quote: أمس, correction: {move: {after: السفينة}}}", "وصلت السفينة أمس."),
    case("وصلت السفينة ، ثم رحلت.", "{quote: السفينة ،, correction: {text: السفينة،}}", "وصلت السفينة، ثم رحلت."),
    case("قال OpenIA إنه مستعد.", "{quote: OpenIA, correction: {text: OpenAI}}", "قال OpenAI إنه مستعد."),
    case("كتبَ الرجل رسالة.", "{quote: كتب, correction: {text: كتبت}}", "كتبت الرجل رسالة."),
];

fn check(lang: &str, case: &Case) {
    let built = Site::new("=== hashiya.yaml\nlanguages: [ar, en]\nautolink: none\n")
        .with(&format!("content/articles/a/{lang}.txt"), case.text)
        .with("content/articles/a/annotations.yaml", &format!("annotations: [{}]\n", case.corrections))
        .build();
    for path in ["ar/articles/a/", "en/articles/a/"] {
        let page = built.page(path);
        let mut block = corrected(page.by_id("p1").unwrap());
        block.retain(|c| !matches!(c, '\u{2066}'..='\u{2069}'));
        assert_eq!(block, case.reads, "{} with {}", case.text, case.corrections);
        assert_eq!(reading_text(page.by_id("p1").unwrap()), case.text, "the received text stays as it was");
        assert!(!page.all("#received[checked]").is_empty() && !page.all("#corrected").is_empty());
    }
}

#[test]
fn a_block_reads_as_its_corrections_say() {
    for case in CASES {
        check("en", case);
    }
}

#[test]
fn an_arabic_block_reads_as_its_corrections_say() {
    for case in ARABIC {
        check("ar", case);
    }
}

#[test]
fn a_text_without_corrections_offers_no_other_reading() {
    let built = Site::new("=== content/articles/a/en.txt\nThe river flows.\n").build();
    assert!(built.page("en/articles/a/").all("#corrected").is_empty());
}

#[test]
fn a_correction_crosses_emphasis_without_loss() {
    let built = Site::new("=== content/articles/a/en.md\nThe *old river* flow north.\n=== content/articles/a/annotations.yaml\nannotations: [{quote: river flow, correction: {text: river flows}}]\n").build();
    let page = built.page("en/articles/a/");
    assert_eq!(corrected(page.by_id("p1").unwrap()), "The old river flows north.");
    assert_eq!(reading_text(page.by_id("p1").unwrap()), "The old river flow north.");
}

#[test]
fn a_translation_is_corrected_in_its_own_column_alone() {
    let built = Site::new(
        "=== content/articles/a/ar.txt
        وصلت السفينة.
        === content/articles/a/en.txt
        The ship arrive.
        === content/articles/a/annotations.yaml
        annotations: [{quote: arrive, lang: en, correction: {text: arrived}}]
        ",
    )
    .build();
    let page = built.page("ar/articles/a/parallel/");
    assert_eq!(corrected(page.by_id("en.p1").unwrap()), "The ship arrived.");
    assert_eq!(corrected(page.by_id("p1").unwrap()), "وصلت السفينة.");
}
