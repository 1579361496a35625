//! Search: what the index says, read as the script reads it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use hashiya::percent::encode;
use hashiya::search::key::keys;
use hashiya::search::token::tokens;
use serde_json::Value;

use crate::support::{Built, Page, Site, sites_on_disk};

const LIBRARY: &str = "=== hashiya.yaml
    languages: [ar, en]
    autolink: none
    base_url: https://example.org/lib
    === content/entities/all.yaml
    anna: {kind: person, name: {ar: آنا, en: Anna}, aliases: {en: [Annie]}, summary: {ar: أمينة المكتبة., en: The *librarian*.}}
    === content/articles/log/ar.txt
    في المكتبةِ كِتَابٌ قديم.
    ضاع الكتاب ووجدته آنا.
    === content/articles/log/en.txt
    There is an old book in the library.
    The book was lost; Anna found it.
    === content/articles/log/article.yaml
    title: {ar: السجل, en: The log}
    summary: {ar: ما جرى لكتاب., en: What befell a book.}
    === content/articles/log/annotations.yaml
    mentions: {anna: [{quote: آنا}, {quote: Anna, lang: en}]}
    annotations:
      - {id: old, quote: قديم, note: {ar: من القرن العاشر., en: Of the tenth century.}}
      - {id: lost, quote: {en: lost}, gloss: {ar: ضاع}}
      - {id: slip, quote: ضاع, correction: {text: سُرق}}
      - {id: quiet, quote: library, lang: en, note: {en: Unfinished thought.}, draft: true}
    === content/articles/secret/ar.txt
    خبيئة لا تُنشر.
    === content/articles/secret/article.yaml
    title: {ar: سر, en: A secret}
    draft: true
    === content/pages/about/en.md
    # About us

    We lend *books*.
    ";

/// The index of a built site.
struct Index<'a> {
    built: &'a Built,
    entry: Value,
}

impl<'a> Index<'a> {
    fn of(built: &'a Built) -> Self {
        Self {
            built,
            entry: json(built, "search/index.json"),
        }
    }

    /// Forms with their passages, by the key under which they are filed.
    fn filed(&self, key: &str) -> Vec<(String, Vec<u64>)> {
        let shards = 0..self.entry["firsts"]["words"].as_array().unwrap().len();
        let shard = shards
            .map(|number| json(self.built, &format!("search/words/{number}.json")))
            .find(|shard| shard.get(key).is_some());
        let Some(shard) = shard else {
            return Vec::new();
        };
        let forms = shard[key]
            .as_object()
            .unwrap()
            .iter()
            .map(|(form, places)| {
                let mut at = 0;
                let steps = unpacked(places).into_iter().map(|step| {
                    at += step;
                    at / 4
                });
                (form.clone(), steps.collect())
            });
        forms.collect()
    }

    fn passages(&self, word: &str) -> BTreeSet<u64> {
        let form = tokens(word).remove(0).form;
        keys(&form)
            .iter()
            .flat_map(|key| self.filed(key))
            .flat_map(|(_, passages)| passages)
            .collect()
    }

    /// The address of a passage for readers of a language, and its text.
    fn passage(&self, number: u64, lang: &str) -> (String, String) {
        let size = self.entry["chunk"].as_u64().unwrap();
        let chunk = json(
            self.built,
            &format!("search/passages/{}.json", number / size),
        );
        let passage = &chunk["passages"][usize::try_from(number % size).unwrap()];
        let document = &chunk["documents"][passage[0].to_string()][lang];
        let fragment = passage[1].as_str().unwrap();
        let address = document["href"].as_str().unwrap().to_owned();
        let prefix = document["prefix"].as_str().unwrap();
        let address = if fragment.is_empty() {
            address
        } else {
            format!("{address}#{prefix}{fragment}")
        };
        (address, passage[2].as_str().unwrap().to_owned())
    }

    fn found(&self, word: &str, lang: &str) -> Vec<String> {
        self.passages(word)
            .into_iter()
            .map(|number| self.passage(number, lang).0)
            .collect()
    }

    /// The addresses of the passages in which words stand side by side, spelled as they are typed.
    fn side_by_side(&self, phrase: &str, lang: &str) -> Vec<String> {
        let spots: Vec<BTreeMap<u64, BTreeSet<u64>>> = tokens(phrase)
            .iter()
            .map(|word| self.spots(&word.form))
            .collect();
        let follows = |passage: &u64, at: &u64| {
            let mut later = spots.iter().zip(*at..);
            later.all(|(spots, at)| spots.get(passage).is_some_and(|words| words.contains(&at)))
        };
        let found = spots[0]
            .iter()
            .filter(|(passage, words)| words.iter().any(|at| follows(passage, at)));
        found
            .map(|(passage, _)| self.passage(*passage, lang).0)
            .collect()
    }

    /// As which words a form stands in each passage.
    fn spots(&self, form: &str) -> BTreeMap<u64, BTreeSet<u64>> {
        let shards = 0..self.entry["firsts"]["spots"].as_array().unwrap().len();
        let shard = shards
            .map(|number| json(self.built, &format!("search/spots/{number}.json")))
            .find(|shard| shard.get(form).is_some());
        let (mut passage, mut word) = (0, 0);
        let mut passages: BTreeMap<u64, BTreeSet<u64>> = BTreeMap::new();
        let steps = shard.map_or_else(Vec::new, |shard| unpacked(&shard[form]));
        for pair in steps.chunks(2) {
            passage += pair[0];
            word = pair[1] + if pair[0] == 0 { word } else { 0 };
            passages.entry(passage).or_default().insert(word);
        }
        passages
    }

    fn count(&self) -> u64 {
        self.entry["sections"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|section| section[2].as_u64())
            .max()
            .unwrap_or(0)
    }
}

/// The numbers of a packed list.
fn unpacked(list: &Value) -> Vec<u64> {
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let (mut numbers, mut number, mut place) = (Vec::new(), 0, 1);
    for digit in list.as_str().unwrap().chars() {
        let digit = digits.find(digit).unwrap() as u64;
        number += digit % 32 * place;
        place *= 32;
        if digit < 32 {
            numbers.push(number);
            (number, place) = (0, 1);
        }
    }
    numbers
}

fn ids(page: &Page) -> BTreeSet<String> {
    page.all("[id]")
        .into_iter()
        .filter_map(|element| element.attr("id"))
        .map(str::to_owned)
        .collect()
}

fn json(built: &Built, path: &str) -> Value {
    serde_json::from_slice(&built.files[path]).unwrap()
}

#[test]
fn a_word_leads_to_its_passages_whatever_its_spelling() {
    let built = Site::new(LIBRARY).build();
    let index = Index::of(&built);
    let expected = [
        "/lib/ar/articles/log/",
        "/lib/ar/articles/log/#p1",
        "/lib/ar/articles/log/#p2",
    ];
    for word in ["كتاب", "الكتاب", "لكتاب"] {
        assert_eq!(index.found(word, "ar"), expected, "{word}");
    }
    assert_eq!(
        index.found("مكتبه", "ar"),
        ["/lib/ar/entities/anna/", "/lib/ar/articles/log/#p1"]
    );
    assert_eq!(
        index.found("books", "en"),
        [
            "/lib/en/articles/log/",
            "/lib/en/articles/log/#p1",
            "/lib/en/articles/log/#p2",
            "/lib/en/about/"
        ]
    );
    assert!(index.found("schooner", "en").is_empty());
}

#[test]
fn readers_stay_in_their_language_and_notes_are_read_in_their_own() {
    let built = Site::new(LIBRARY).build();
    let index = Index::of(&built);
    assert_eq!(
        index.found("كتاب", "en")[1],
        "/lib/en/articles/log/parallel/#p1",
        "the Arabic text, on English pages"
    );
    assert_eq!(
        index.found("century", "ar"),
        ["/lib/en/articles/log/parallel/#a-old"],
        "an English note stands on English pages"
    );
    assert_eq!(index.found("القرن", "en"), ["/lib/ar/articles/log/#a-old"]);
}

#[test]
fn names_are_found_by_aliases_and_slips_by_what_they_should_read() {
    let built = Site::new(LIBRARY).build();
    let index = Index::of(&built);
    assert_eq!(index.found("annie", "ar"), ["/lib/ar/entities/anna/"]);
    assert!(
        index
            .found("librarian", "en")
            .contains(&"/lib/en/entities/anna/".to_owned())
    );
    assert!(
        index
            .found("سرق", "ar")
            .contains(&"/lib/ar/articles/log/#p2".to_owned())
    );
}

#[test]
fn drafts_are_not_found_unless_they_are_shown() {
    let built = Site::new(LIBRARY).build();
    let index = Index::of(&built);
    assert!(index.found("خبيئة", "ar").is_empty() && index.found("unfinished", "en").is_empty());
    let shown = Site::new(LIBRARY).drafts().build();
    let index = Index::of(&shown);
    assert!(!index.found("خبيئة", "ar").is_empty() && !index.found("unfinished", "en").is_empty());
}

#[test]
fn words_that_stand_side_by_side_are_told_from_words_of_one_passage() {
    let built = Site::new(LIBRARY)
        .with(
            "content/articles/log/en.txt",
            "A lost book is no book lost.\nThe book.\nIt was lost.",
        )
        .build();
    let index = Index::of(&built);
    assert_eq!(
        index.side_by_side("book lost", "en"),
        ["/lib/en/articles/log/#p1"]
    );
    assert_eq!(
        index.side_by_side("was lost", "en"),
        ["/lib/en/articles/log/#p3"]
    );
    assert!(index.side_by_side("lost lost", "en").is_empty());
    // Titles and names have their places, and the end of one text is not beside the beginning of
    // the next.
    assert_eq!(
        index.side_by_side("the log", "en"),
        ["/lib/en/articles/log/"]
    );
    assert!(
        index.side_by_side("book the", "en").is_empty(),
        "the summary ends in `book`, the title begins with `The`"
    );
}

#[test]
fn every_passage_stands_where_the_index_says() {
    for site in sites_on_disk() {
        let built = &site.own;
        let index = Index::of(built);
        assert!(index.count() > 10, "there is something to find");
        let pages: HashMap<String, Page> = built
            .pages()
            .map(|page| (encode(page.path.trim_end_matches("index.html")), page))
            .collect();
        let ids: HashMap<&str, BTreeSet<String>> = pages
            .iter()
            .map(|(path, page)| (path.as_str(), ids(page)))
            .collect();
        for lang in ["ar", "en"] {
            for number in 0..index.count() {
                let (address, _) = index.passage(number, lang);
                let (path, fragment) = address.split_once('#').unwrap_or((&address, ""));
                let path = path.strip_prefix(&built.outcome.base_path).unwrap();
                let there = ids.get(path).unwrap_or_else(|| {
                    panic!("passage {number} for readers of {lang}: no page {path}")
                });
                assert!(
                    fragment.is_empty() || there.contains(fragment),
                    "passage {number} for readers of {lang}: {address}"
                );
            }
        }
    }
}

#[test]
fn the_page_offers_every_section_that_the_index_has() {
    let built = Site::new(LIBRARY).build();
    let sections = Index::of(&built).entry["sections"].clone();
    let ids: Vec<&str> = sections
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|section| section[0].as_str())
        .collect();
    assert_eq!(
        ids,
        ["names", "texts-ar", "texts-en", "notes-ar", "notes-en"]
    );
    let page = built.page("en/search/");
    let offered: Vec<_> = page
        .all("[data-section]")
        .into_iter()
        .filter_map(|section| section.attr("data-section"))
        .collect();
    assert_eq!(
        offered,
        ["names", "texts-en", "notes-en", "texts-ar", "notes-ar"],
        "the reader's language first"
    );
    assert_eq!(
        page.one("header.site a[rel=search]").attr("href"),
        Some("/lib/en/search/")
    );
}

#[test]
fn results_are_counted_in_every_plural_form_of_the_language() {
    let built = Site::new(LIBRARY).build();
    let said = |path: &str| -> serde_json::Value {
        serde_json::from_str(
            built
                .page(path)
                .one("#results")
                .attr("data-counts")
                .unwrap_or_default(),
        )
        .unwrap()
    };
    assert_eq!(
        said("en/search/"),
        serde_json::json!({"one": "1 result", "other": "2 results"})
    );
    let arabic = said("ar/search/");
    assert_eq!(arabic.as_object().unwrap().len(), 6, "{arabic}");
    assert_eq!(
        (&arabic["two"], &arabic["few"]),
        (&"نتيجتان".into(), &"3 نتائج".into())
    );
    let none = built
        .page("en/search/")
        .one(".found")
        .attr("data-none")
        .unwrap_or_default()
        .to_owned();
    assert!(
        none.contains("“\u{FFFC}”") && none.contains("shorter word"),
        "{none}"
    );
}

/// The same table is held against the script, in `tests/browser/stories/search.mjs`.
#[test]
fn every_word_of_the_table_has_its_form_and_keys() {
    let table = include_str!("../cases/search/words.tsv");
    let mut rows = 0;
    for row in table.lines() {
        let (text, expected) = row.split_once('\t').unwrap();
        let found: Vec<String> = tokens(text)
            .iter()
            .map(|word| format!("{}={}", word.form, keys(&word.form).join(",")))
            .collect();
        assert_eq!(found.join(" "), expected, "{text}");
        rows += 1;
    }
    assert!(rows >= 500, "{rows}");
}

/// The same table is held against the script, in `tests/browser/stories/search.mjs`.
#[test]
fn what_is_typed_finds_what_is_written_otherwise() {
    let table = include_str!("../cases/search/pairs.tsv");
    let filed = |text: &str| {
        tokens(text)
            .iter()
            .flat_map(|word| keys(&word.form))
            .collect::<BTreeSet<_>>()
    };
    let pairs: Vec<_> = table
        .lines()
        .map(|row| row.split_once('\t').unwrap())
        .collect();
    assert!(pairs.len() >= 30);
    for (typed, written) in pairs {
        assert!(
            !filed(typed).is_disjoint(&filed(written)),
            "{typed} finds {written}: {:?} {:?}",
            filed(typed),
            filed(written)
        );
    }
}
