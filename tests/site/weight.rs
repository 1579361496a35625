//! What a reader has to fetch for an article of the usual size, before fonts and compression.

use std::fmt::Write as _;

use crate::support::Site;

/// Paragraphs of a thousand words in all, no fifty running words of which stand twice.
fn paragraphs(vocabulary: &[&str]) -> Vec<Vec<String>> {
    let word = |at: usize| {
        format!(
            "{}{}",
            vocabulary[at % vocabulary.len()],
            if at % 25 == 24 { "." } else { "" }
        )
    };
    let numbered = |paragraph: usize, at: usize| {
        if at % 10 == 4 {
            format!("{}", 1_000 + paragraph * 100 + at)
        } else {
            word(at * 7 + paragraph)
        }
    };
    (0..10)
        .map(|paragraph| (0..100).map(|at| numbered(paragraph, at)).collect())
        .collect()
}

/// The article and what is said of it: thirty notes of a dozen words with a source, twenty names.
fn site(lang: &str, vocabulary: &[&str]) -> Site {
    let paragraphs = paragraphs(vocabulary);
    let mut notes = String::from("annotations:\n");
    for number in 0..50 {
        let (paragraph, from) = (number / 5, number % 5 * 20 + 3);
        let quote = paragraphs[paragraph][from..from + 3].join(" ");
        let said = vocabulary[..12].join(" ");
        let body = if number % 5 < 3 {
            format!("note: {{{lang}: {said}}}, sources: [https://example.org/{number}]")
        } else {
            format!("entity: e{}", number % 7)
        };
        writeln!(notes, "  - {{quote: {quote}, {body}}}").unwrap();
    }
    let mut entities = String::new();
    for (number, name) in vocabulary.iter().take(7).enumerate() {
        let summary = vocabulary[..9].join(" ");
        writeln!(
            entities,
            "e{number}: {{kind: person, name: {{{lang}: {name}}}, summary: {{{lang}: {summary}}}}}"
        )
        .unwrap();
    }
    let text: Vec<String> = paragraphs.iter().map(|words| words.join(" ")).collect();
    Site::default()
        .with(
            "hashiya.yaml",
            "base_url: https://example.org/read\nlanguages: [ar, en]\nautolink: off\n",
        )
        .with("content/entities/all.yaml", &entities)
        .with(
            "content/articles/a/article.yaml",
            &format!(
                "title: {{{lang}: {}}}\ndate: 2024-05-01\n",
                vocabulary[..4].join(" ")
            ),
        )
        .with(&format!("content/articles/a/{lang}.txt"), &text.join("\n"))
        .with("content/articles/a/annotations.yaml", &notes)
}

#[test]
fn an_article_of_a_thousand_words_weighs_at_most_a_hundred_kilobytes() {
    let english = [
        "lamp", "harbour", "keeper", "weather", "evening", "because", "the", "of", "lighted",
        "stood", "between", "a", "water", "in", "stone", "and", "under", "house",
    ];
    let arabic = [
        "المنارة",
        "في",
        "الميناء",
        "حارس",
        "المساء",
        "على",
        "الحجر",
        "ثم",
        "أضاءت",
        "السفن",
        "بين",
        "الماء",
        "من",
        "بيت",
        "وقال",
        "إن",
        "الطريق",
        "طويل",
    ];
    for (lang, vocabulary) in [("en", &english), ("ar", &arabic)] {
        let built = site(lang, vocabulary).build();
        let path = format!("{lang}/articles/a/index.html");
        let page = built.page(&path);
        assert_eq!(
            page.all(".words .r, .words .m").len(),
            50,
            "each annotation is there"
        );
        let address = |selector: &str, attribute: &str| {
            page.all(selector)
                .into_iter()
                .map(|at| at.attr(attribute).unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        let linked = address("link[rel=stylesheet]", "href")
            .into_iter()
            .chain(address("script[src]", "src"));
        let files: Vec<(String, usize)> = linked
            .map(|href| {
                (
                    href.clone(),
                    built.text(href.trim_start_matches("/read/")).len(),
                )
            })
            .collect();
        let scripts: usize = files
            .iter()
            .filter(|(href, _)| href.ends_with(".js"))
            .map(|(_, bytes)| bytes)
            .sum();
        let all = built.text(&path).len() + files.iter().map(|(_, bytes)| bytes).sum::<usize>();
        assert!(
            scripts <= 14_000,
            "{lang}: scripts of {scripts} bytes: {files:?}"
        );
        assert!(
            all <= 100_000,
            "{lang}: {all} bytes, of which the page {}: {files:?}",
            built.text(&path).len()
        );
    }
}

#[test]
fn an_entity_with_very_many_mentions_has_pages_of_less_than_300_kilobytes() {
    let mut site = Site::new(
        "=== hashiya.yaml
        base_url: https://example.org/
        languages: [en]
        autolink: all
        === content/entities/all.yaml
        anna: {kind: person, name: Anna}
        ",
    );
    for article in 0..4 {
        let mut text = String::new();
        for sentence in 0..300 {
            let end = if sentence % 30 == 29 { "\n\n" } else { " " };
            write!(
                text,
                "Anna rowed past stone {article}-{sentence} in the evening, and nobody on the shore could say where she went.{end}"
            )
            .unwrap();
        }
        site = site.with(&format!("content/articles/a{article}/en.txt"), &text);
    }
    let built = site.build();
    let pages = built.files.keys();
    let pages: Vec<&String> = pages
        .filter(|path| path.starts_with("en/entities/anna/") && path.ends_with(".html"))
        .collect();
    assert!(pages.len() > 1, "{pages:?}");
    let mut mentions = 0;
    for path in pages {
        let size = built.text(path).len();
        assert!(size < 300_000, "{path} has {size} bytes");
        mentions += built.page(path).all("#concordance b").len();
    }
    assert_eq!(mentions, 1_200, "each mention is on one page");
}
