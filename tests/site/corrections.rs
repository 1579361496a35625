//! The corrected reading, as it stands on the page.

use scraper::{ElementRef, Selector};

use crate::support::corrected::corrected;
use crate::support::page::{plain, reading_text};
use crate::support::{Built, Site};

/// A text of one block, its corrections as YAML in flow style, and how it then reads.
struct Case {
    text: &'static str,
    corrections: &'static str,
    reads: &'static str,
}

const fn case(text: &'static str, corrections: &'static str, reads: &'static str) -> Case {
    Case {
        text,
        corrections,
        reads,
    }
}

const CASES: &[Case] = &[
    case(
        "The river flow north.",
        "{quote: flow, correction: {text: flows}}",
        "The river flows north.",
    ),
    case(
        "The the river flows.",
        "{quote: 'The the', correction: {text: The}}",
        "The river flows.",
    ),
    // One of the spaces beside a removed word goes with it.
    case(
        "The river it flows.",
        "{quote: it, correction: {text: ''}}",
        "The river flows.",
    ),
    case(
        "The river flows flows north.",
        "{quote: flows, occurrence: 2, correction: {text: ''}}",
        "The river flows north.",
    ),
    // Words removed one right after the other leave one space, though none is between them.
    case(
        "The old-new river flows.",
        "{quote: old-, correction: {text: ''}}, {quote: new, correction: {text: ''}}",
        "The river flows.",
    ),
    // But not if words take their place, or other words follow at once.
    case(
        "The old-new river flows.",
        "{quote: old-, correction: {text: ''}}, {quote: new, correction: {text: wide}}",
        "The wide river flows.",
    ),
    case(
        "The so-old-new river flows.",
        "{quote: so-, correction: {text: ''}}, {quote: old-, correction: {text: ''}}",
        "The new river flows.",
    ),
    case(
        "The river it flows.",
        "{quote: river it flows, correction: {text: river flows}}",
        "The river flows.",
    ),
    case(
        "The river north.",
        "{quote: river, correction: {after: ' flows'}}",
        "The river flows north.",
    ),
    case(
        "river flows.",
        "{quote: river, correction: {before: 'The '}}",
        "The river flows.",
    ),
    case(
        "The river flows north.",
        "{quote: north, correction: {before: '(', after: ')'}}",
        "The river flows (north).",
    ),
    case(
        "Last week the boat sank.",
        "{quote: Last week, correction: {move: {after: sank}}}",
        "the boat sank Last week.",
    ),
    case(
        "The boat sank in the harbour.",
        "{quote: in the harbour, correction: {move: {before: The boat}}}",
        "in the harbour The boat sank.",
    ),
    case(
        "A dog, they said, barked.",
        "{quote: 'they said,', correction: {move: {before: A dog}}}",
        "they said, A dog, barked.",
    ),
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
    case(
        "وصل السفينة أمس.",
        "{quote: وصل, correction: {text: وصلت}}",
        "وصلت السفينة أمس.",
    ),
    case(
        "وصلت إلى إلى الميناء.",
        "{quote: إلى إلى, correction: {text: إلى}}",
        "وصلت إلى الميناء.",
    ),
    case(
        "أمس وصلت السفينة.",
        "{quote: أمس, correction: {move: {after: السفينة}}}",
        "وصلت السفينة أمس.",
    ),
    case(
        "وصلت السفينة ، ثم رحلت.",
        "{quote: السفينة ،, correction: {text: السفينة،}}",
        "وصلت السفينة، ثم رحلت.",
    ),
    case(
        "قال OpenIA إنه مستعد.",
        "{quote: OpenIA, correction: {text: OpenAI}}",
        "قال OpenAI إنه مستعد.",
    ),
    case(
        "كتبَ الرجل رسالة.",
        "{quote: كتب, correction: {text: كتبت}}",
        "كتبت الرجل رسالة.",
    ),
];

fn check(lang: &str, case: &Case) {
    let built = Site::new("=== hashiya.yaml\nlanguages: [ar, en]\nautolink: none\n")
        .with(&format!("content/articles/a/{lang}.txt"), case.text)
        .with(
            "content/articles/a/annotations.yaml",
            &format!("annotations: [{}]\n", case.corrections),
        )
        .build();
    for path in ["ar/articles/a/", "en/articles/a/"] {
        let page = built.page(path);
        let mut block = corrected(page.by_id("p1").unwrap());
        block.retain(|c| !matches!(c, '\u{2066}'..='\u{2069}'));
        assert_eq!(block, case.reads, "{} with {}", case.text, case.corrections);
        assert_eq!(
            reading_text(page.by_id("p1").unwrap()),
            case.text,
            "the received text stays as it was"
        );
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
    assert_eq!(
        corrected(page.by_id("p1").unwrap()),
        "The old river flows north."
    );
    assert_eq!(
        reading_text(page.by_id("p1").unwrap()),
        "The old river flow north."
    );
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

/// A quote in one language says which text is meant, and plain strings are about that text.
#[test]
fn plain_words_are_about_the_only_text_that_is_quoted() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [en, ar]
        lints: {translation-missing: allow}
        === content/articles/a/article.yaml
        original: en
        === content/articles/a/en.txt
        He lived in London.
        === content/articles/a/ar.txt
        سكن لندن في لندن ثم رحل.
        === content/articles/a/annotations.yaml
        annotations:
          - {quote: {ar: لندن}, prefix: سكن, correction: {text: ''}}
          - {quote: {ar: رحل}, correction: {after: ' عنها'}, gloss: left}
        ",
    )
    .build();
    let page = built.page("ar/articles/a/");
    assert_eq!(
        corrected(page.by_id("p1").unwrap()),
        "سكن في لندن ثم رحل عنها."
    );
    let page = built.page("en/articles/a/");
    assert_eq!(corrected(page.by_id("p1").unwrap()), "He lived in London.");
}

#[test]
fn a_corrected_block_is_named_in_the_margin() {
    let site = |lang: &str, text: &str, put: [&str; 3]| {
        Site::new("=== hashiya.yaml\nlanguages: [ar, en]\nautolink: none\n")
            .with(&format!("content/articles/a/{lang}.txt"), text)
            .with(
                "content/articles/a/annotations.yaml",
                &format!(
                    "annotations:\n  - {{block: 1, correction: {{before: '{} '}}}}\n  - {{block: 2, correction: {{text: {}}}}}\n  - {{block: 3, correction: {{text: '{}'}}}}\n  - {{block: 1, note: On all of it.}}\n",
                    put[0], put[1], put[2]
                ),
            )
            .build()
    };
    let built = site(
        "en",
        "It rained.\nThe gauge was broke.\nNobody came.\n",
        ["At night.", "The gauge was broken.", ""],
    );
    let told = |path: &str| -> Vec<String> {
        built
            .page(path)
            .all(".entry")
            .iter()
            .map(|entry| plain(*entry))
            .collect()
    };
    assert_eq!(
        told("en/articles/a/"),
        [
            "1 paragraph 1] put in before it ‹At night.›",
            "2 On all of it.",
            "3 paragraph 2] The gauge was broken.",
            "4 paragraph 3] to be left out."
        ]
    );
    assert!(
        told("ar/articles/a/")[2].starts_with("3 الفقرة 2]"),
        "{:?}",
        told("ar/articles/a/")
    );
    let page = built.page("en/articles/a/");
    let read = |id: &str| corrected(page.by_id(id).unwrap());
    assert_eq!(
        ["p1", "p2", "p3"].map(read),
        ["At night. It rained.", "The gauge was broken.", ""]
    );
    assert_eq!(
        reading_text(page.by_id("p2").unwrap()),
        "The gauge was broke."
    );
    let arabic = site(
        "ar",
        "نزل المطر.\nانكسر المقياس.\nلم يأت أحد.\n",
        ["ليلًا.", "انكسرت المقاييس.", ""],
    );
    let page = arabic.page("ar/articles/a/");
    assert_eq!(corrected(page.by_id("p2").unwrap()), "انكسرت المقاييس.");
    assert!(plain(page.all(".entry")[2]).starts_with("3 الفقرة 2] انكسرت المقاييس"));
}

/// What a browser shows of the corrected reading: the breaks that are not hidden, and the words
/// between them.
fn shown_lines(element: scraper::ElementRef<'_>, shown: &mut String) {
    for child in element.children() {
        match child.value() {
            scraper::Node::Text(words) => shown.push_str(
                &words
                    .replace('\n', " ")
                    .replace(['\u{27E6}', '\u{27E7}'], ""),
            ),
            scraper::Node::Element(inner) if inner.name() == "br" => shown.push('\n'),
            scraper::Node::Element(inner) => {
                let hidden = inner.attr("class") == Some("c")
                    || inner.name() == "sup"
                    || inner.attr("class") == Some("pn");
                if let Some(child) = scraper::ElementRef::wrap(child).filter(|_| !hidden) {
                    shown_lines(child, shown);
                }
            }
            _ => {}
        }
    }
}

/// The lines of a block in the corrected reading.
fn lines(text: &str, corrections: &str) -> Vec<String> {
    let built = Site::new("=== hashiya.yaml\nlanguages: [en]\nautolink: none\n")
        .with(
            "content/articles/a/en.txt",
            &format!("{text}\n\nAnother stanza.\n"),
        )
        .with(
            "content/articles/a/annotations.yaml",
            &format!("annotations: [{corrections}]\n"),
        )
        .build();
    let page = built.page("en/articles/a/");
    assert_eq!(
        reading_text(page.by_id("p1").unwrap()),
        text,
        "the received lines stay"
    );
    let mut shown = String::new();
    shown_lines(page.by_id("p1").unwrap(), &mut shown);
    shown
        .split('\n')
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn a_line_of_a_paragraph_is_corrected_as_a_line() {
    let poem = "The tide is high\nthe moon is lowe\nthe gulls are gone";
    let cases: &[(&str, &[&str])] = &[
        (
            "{quote: lowe, correction: {text: low}}",
            &["The tide is high", "the moon is low", "the gulls are gone"],
        ),
        (
            "{quote: the moon is lowe, correction: {text: ''}}",
            &["The tide is high", "the gulls are gone"],
        ),
        (
            "{quote: The tide is high, correction: {text: ''}}",
            &["the moon is lowe", "the gulls are gone"],
        ),
        (
            "{quote: the gulls are gone, correction: {text: ''}}",
            &["The tide is high", "the moon is lowe"],
        ),
        (
            "{quote: high the moon is lowe, correction: {text: low the moon is high}}",
            &["The tide is low", "the moon is high", "the gulls are gone"],
        ),
        (
            "{quote: the moon is lowe, correction: {text: \"the moon is low\\nthe wind is up\"}}",
            &[
                "The tide is high",
                "the moon is low",
                "the wind is up",
                "the gulls are gone",
            ],
        ),
        (
            "{quote: The tide is high, correction: {move: {after: the moon is lowe}}}",
            &["the moon is lowe", "The tide is high", "the gulls are gone"],
        ),
        (
            "{quote: the gulls are gone, correction: {move: {before: The tide is high}}}",
            &["the gulls are gone", "The tide is high", "the moon is lowe"],
        ),
        (
            "{quote: The tide is high, correction: {text: ''}}, {quote: the moon is lowe, correction: {text: ''}}",
            &["the gulls are gone"],
        ),
        (
            "{quote: The tide is high, correction: {text: ''}}, {quote: the gulls are gone, correction: {text: ''}}",
            &["the moon is lowe"],
        ),
        (
            "{quote: the moon is lowe, correction: {text: ''}}, {quote: the gulls are gone, correction: {text: ''}}",
            &["The tide is high"],
        ),
        (
            "{quote: The tide is high, correction: {text: ''}}, {quote: the moon is lowe, correction: {move: {after: the gulls are gone}}}",
            &["the gulls are gone", "the moon is lowe"],
        ),
        (
            "{quote: The tide is high, correction: {move: {after: the gulls are gone}}}, {quote: the moon is lowe, correction: {text: ''}}",
            &["the gulls are gone", "The tide is high"],
        ),
    ];
    for (correction, expected) in cases {
        let shown: Vec<String> = lines(poem, correction)
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect();
        assert_eq!(shown, *expected, "{correction}");
        // A break at the very end shows no line.
        let all = lines(poem, correction);
        assert!(
            all.iter().rev().skip(1).all(|line| !line.is_empty()),
            "no empty line: {correction} {all:?}"
        );
    }
}

const NEIGHBOURS: &[Case] = &[
    case(
        "The old the cat sat.",
        "{quote: old, correction: {text: ''}}, {quote: the, correction: {text: ''}}",
        "The cat sat.",
    ),
    case(
        "A b c d.",
        "{quote: A, correction: {text: ''}}, {quote: b, correction: {text: x}}, {quote: c, correction: {after: ' y'}}",
        "x c y d.",
    ),
    case(
        "one two",
        "{quote: one, correction: {after: ' and'}}, {quote: two, correction: {before: 'then '}}",
        "one and then two",
    ),
    case(
        "one two",
        "{quote: one, correction: {text: uno}}, {quote: two, correction: {text: due}}",
        "uno due",
    ),
    case(
        "one,two",
        "{quote: one, correction: {text: uno}}, {quote: ',', correction: {text: '; '}}, {quote: two, correction: {text: due}}",
        "uno; due",
    ),
];

/// Corrections of two parts of one word, whose letters join: the word is shown anew once.
const JOINED: &[Case] = &[
    case(
        "ثم وقال الرجل.",
        "{quote: و, block: 1, word: false, correction: {text: 'ف'}}, {quote: قال, word: false, correction: {text: قالت}}",
        "ثم فقالت الرجل.",
    ),
    case(
        "والكتب كثيرة.",
        "{quote: وال, correction: {text: ال}}, {quote: كتب, correction: {text: كتاب}}",
        "الكتاب كثيرة.",
    ),
];

#[test]
fn corrections_stand_beside_each_other() {
    for case in NEIGHBOURS {
        check("en", case);
    }
    for case in JOINED {
        check("ar", case);
    }
}

/// An English text with its corrections, and people whom it names.
fn named(text: &str, annotations: &str) -> Built {
    Site::new("=== hashiya.yaml\nlanguages: [en]\nautolink: all\nlints: {mention-unknown-name: allow}\n")
        .with("content/articles/a/en.txt", text)
        .with("content/articles/a/annotations.yaml", annotations)
        .with(
            "content/entities/all.yaml",
            "greta: {kind: person, name: Greta Holm, aliases: [Holm]}\notto: {kind: person, name: Otto Lind}\n",
        )
        .build()
}

#[test]
fn a_name_in_a_corrected_passage_is_a_link_in_either_reading() {
    let cases = [
        (
            "Grete Holmes came.",
            "mentions: {greta: [Grete Holmes]}\nannotations: [{quote: Grete Holmes, correction: {text: Greta Holm}}]\n",
            "Greta Holm came.",
            "Greta Holm",
        ),
        (
            "Old Grete Holmes comed.",
            "mentions: {greta: [Grete Holmes]}\nannotations: [{quote: Old Grete Holmes comed, correction: {text: Young Greta Holm came}}]\n",
            "Young Greta Holm came.",
            "Greta Holm",
        ),
        (
            "Old Grete Holmes comed.",
            "mentions: {greta: [Grete Holmes]}\nannotations: [{quote: Old Grete Holmes comed, correction: {text: Young Fru Gerda came}}]\n",
            "Young Fru Gerda came.",
            "Fru Gerda",
        ),
        (
            "Grete Holm came.",
            "mentions: {greta: [Grete Holm]}\nannotations: [{quote: Grete, correction: {text: Greta}}]\n",
            "Greta Holm came.",
            "Greta Holm",
        ),
        (
            "Greta Holmes came.",
            "mentions: {greta: [Greta Holmes]}\nannotations: [{quote: Holmes, correction: {text: Holm}}]\n",
            "Greta Holm came.",
            "Greta Holm",
        ),
        (
            "Then Greta Holm comed.",
            "annotations: [{quote: Then Greta Holm comed, correction: {text: Holm came}}]\n",
            "Holm came.",
            "Holm",
        ),
        (
            "Today Greta Holm came.",
            "annotations: [{quote: Greta Holm, correction: {move: {after: came}}}]\n",
            "Today came Greta Holm.",
            "Greta Holm",
        ),
    ];
    for (text, annotations, reads, name) in cases {
        let built = named(text, annotations);
        let page = built.page("en/articles/a/");
        let block = page.by_id("p1").unwrap();
        assert_eq!(corrected(block), reads);
        assert_eq!(reading_text(block), text);
        let links: Vec<_> = block
            .select(&Selector::parse("a.m").unwrap())
            .filter(|link| !is_hidden(*link))
            .collect();
        assert!(
            links
                .iter()
                .all(|link| link.attr("href").unwrap().ends_with("/entities/greta/")),
            "{annotations}"
        );
        assert_eq!(
            links
                .iter()
                .map(|link| corrected(*link))
                .collect::<String>()
                .trim(),
            name,
            "{annotations}"
        );
        assert!(page.all(".card").len() == 1, "the card is there");
        let place = page.by_id("m-greta").unwrap();
        assert!(
            !is_hidden(place),
            "{annotations}: the address is seen in the corrected reading"
        );
        if !annotations.contains("move") {
            assert!(
                corrected(place).contains(name.split(' ').next().unwrap()),
                "{annotations}: {}",
                corrected(place)
            );
        }
        assert!(
            !page
                .all("#m-greta .c, .c:has(#m-greta), #m-greta")
                .is_empty()
        );
    }
}

/// Does the corrected reading hide it?
fn is_hidden(element: ElementRef<'_>) -> bool {
    element
        .ancestors()
        .filter_map(ElementRef::wrap)
        .any(|around| around.attr("class") == Some("c"))
}

#[test]
fn two_names_in_one_corrected_passage_are_both_links() {
    let built = named(
        "Grete Holm and Oto Lind came.",
        "mentions: {greta: [Grete Holm], otto: [Oto Lind]}\nannotations: [{quote: Grete Holm and Oto Lind, correction: {text: Otto Lind with Greta Holm}}]\n",
    );
    let page = built.page("en/articles/a/");
    let links: Vec<String> = page
        .all("#p1 ins a.m")
        .iter()
        .map(|link| format!("{} {}", link.attr("href").unwrap(), plain(*link)))
        .collect();
    assert_eq!(
        links,
        [
            "/en/entities/otto/ Otto Lind",
            "/en/entities/greta/ Greta Holm"
        ]
    );
    assert!(
        !is_hidden(page.by_id("m-greta").unwrap()) && !is_hidden(page.by_id("m-otto").unwrap())
    );
}

#[test]
fn a_latin_name_in_arabic_text_keeps_its_place_and_its_link() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [ar, en]
        autolink: none
        === content/articles/a/ar.txt
        قال المدير Grete Holmes إن السفينة وصلت.
        وقال CEO Grete Holmes أيضًا.
        === content/articles/a/annotations.yaml
        mentions: {greta: [Grete Holmes]}
        annotations: [{quote: Grete Holmes, occurrence: all, correction: {text: Greta Holm}}]
        === content/entities/all.yaml
        greta: {kind: person, name: {ar: غريتا هولم, en: Greta Holm}}
        ",
    )
    .build();
    for path in ["ar/articles/a/", "en/articles/a/"] {
        let page = built.page(path);
        for (block, id) in [("p1", "m-greta"), ("p2", "m-greta.2")] {
            let place = page.by_id(id).unwrap();
            assert!(
                !is_hidden(place) && corrected(place).contains("Greta Holm"),
                "{path} {id}: {}",
                place.html()
            );
            let links: Vec<_> = page
                .by_id(block)
                .unwrap()
                .select(&Selector::parse("ins a.m").unwrap())
                .map(plain)
                .collect();
            assert_eq!(links, ["Greta Holm"], "{path} {block}");
        }
    }
}
