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

    /// A passage, and its document.
    fn open(&self, number: u64) -> (Value, Value) {
        let size = self.entry["chunk"].as_u64().unwrap();
        let path = format!("search/passages/{}.json", number / size);
        let chunk = json(self.built, &path);
        let begun = |document: &&Value| document["from"].as_u64().unwrap() <= number % size;
        let mut documents = chunk["documents"].as_array().unwrap().iter();
        let document = documents.rfind(begun).unwrap().clone();
        let passage = chunk["passages"][usize::try_from(number % size).unwrap()].clone();
        (passage, document)
    }

    /// The address of a passage for readers of a language, and its text.
    fn passage(&self, number: u64, lang: &str) -> (String, String) {
        let (passage, document) = self.open(number);
        let document = &document["to"][lang];
        let fragment = passage[0].as_str().unwrap();
        let address = document["href"].as_str().unwrap().to_owned();
        let prefix = document["prefix"].as_str().unwrap_or_default();
        let address = if fragment.is_empty() {
            address
        } else {
            format!("{address}#{prefix}{fragment}")
        };
        (address, passage[1].as_str().unwrap().to_owned())
    }

    /// The addresses of the passages of a facet.
    fn chosen(&self, facet: &str, lang: &str) -> Vec<String> {
        let shard = json(self.built, "search/facets/0.json");
        let passages = shard.get(facet).map_or_else(Vec::new, ranges);
        passages
            .into_iter()
            .map(|number| self.passage(number, lang).0)
            .collect()
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
            .filter_map(|section| section[3].as_u64())
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

/// The passages in written ranges.
fn ranges(list: &Value) -> Vec<u64> {
    let (mut steps, mut at, mut passages) = (unpacked(list).into_iter(), 0, Vec::new());
    while let Some(step) = steps.next() {
        let length = if step % 2 == 1 {
            steps.next().unwrap()
        } else {
            1
        };
        passages.extend(at + step / 2..at + step / 2 + length);
        at += step / 2 + length;
    }
    passages
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

/// Two articles, with everything that readers can choose by.
const SHELVES: &str = "=== hashiya.yaml
    languages: [ar, en]
    autolink: none
    base_url: https://example.org/
    tags: {sea: {ar: بحر, en: Sea}, lamp: {ar: مصباح, en: Lamp}}
    annotators: {keeper: {ar: القيّم, en: The keeper}}
    === content/entities/all.yaml
    anna: {kind: person, name: {ar: آنا, en: Anna}, aliases: {en: [Annie Reed]}}
    port: {kind: place, name: {ar: الميناء, en: The port}}
    === content/articles/log/ar.txt
    كتبت آنا السجل.
    ثم نامت.
    === content/articles/log/en.txt
    Anna wrote the log.
    Then she slept.
    === content/articles/log/article.yaml
    title: {ar: السجل, en: The log}
    date: 1999-05-01
    tags: [sea]
    === content/articles/log/annotations.yaml
    mentions: {anna: [{quote: آنا}, {quote: Anna, lang: en}, {quote: she, lang: en}]}
    annotations:
      - {id: slept, quote: {en: slept}, note: {en: For nine hours.}, by: keeper, tags: [lamp]}
      - {id: wrote, quote: {en: wrote}, note: {en: With a pencil.}}
    === content/articles/chart/en.txt
    The chart.
    === content/articles/chart/article.yaml
    title: {en: The chart}
    date: 2004
    tags: [lamp]
    === content/pages/about/en.md
    # About us
    === content/pages/about/ar.md
    # عنّا
    ";

#[test]
fn passages_can_be_chosen_by_what_they_are_and_by_whom() {
    let built = Site::new(SHELVES).build();
    let index = Index::of(&built);
    let log = ["", "#p1", "#p2"].map(|place| format!("/en/articles/log/{place}"));
    let facing = ["", "#p1", "#p2"].map(|place| format!("/en/articles/log/parallel/{place}"));
    let notes = ["#a-wrote", "#a-slept"].map(|place| format!("/en/articles/log/{place}"));
    let chart = ["", "#p1"].map(|place| format!("/en/articles/chart/{place}"));
    let all_of_log = [&facing[..], &log[..], &notes[..]].concat();
    for (facet, expected) in [
        ("kind.person", vec!["/en/entities/anna/".to_owned()]),
        ("article.log", all_of_log.clone()),
        ("year.1999", all_of_log.clone()),
        ("tag.sea", all_of_log),
        ("tag.lamp", [&chart[..], &notes[1..]].concat()),
        ("by.keeper", notes[1..].to_vec()),
        ("year.2004", chart.to_vec()),
        (
            "mention.anna",
            vec![facing[1].clone(), log[1].clone(), log[2].clone()],
        ),
        ("mention.port", vec![]),
    ] {
        assert_eq!(index.chosen(facet, "en"), expected, "{facet}");
    }
}

#[test]
fn a_whole_name_in_any_language_leads_to_its_entity() {
    let built = Site::new(SHELVES).build();
    let shard = json(&built, "search/names/0.json");
    for name in ["anna", "annie reed", "انا"] {
        assert_eq!(shard[name], serde_json::json!([[0, "anna"]]), "{name}");
    }
    assert!(shard.get("reed").is_none());
}

#[test]
fn all_texts_and_notes_of_an_article_are_one_result() {
    let built = Site::new(SHELVES).build();
    let index = Index::of(&built);
    let document = |number: u64| index.open(number).1;
    let log: Vec<u64> = (0..index.count())
        .filter(|number| document(*number)["id"] == "log")
        .collect();
    assert_eq!(log.len(), 8, "two texts of three passages, and two notes");
    for number in log.clone() {
        assert_eq!(ranges(&document(number)["all"]), log);
    }
    let pages: Vec<u64> = (0..index.count())
        .filter(|number| document(*number)["id"] == "about")
        .collect();
    assert_eq!(
        ranges(&document(pages[0])["all"]),
        pages,
        "in both languages"
    );
    let anna = document(0);
    assert_eq!(anna["kind"], "person");
    assert_eq!(
        anna["names"],
        serde_json::json!([["ar", "آنا"], ["en", "Anna"], ["en", "Annie Reed"]])
    );
    assert_eq!(document(log[0])["to"]["en"]["when"], "May 1, 1999");
}

#[test]
fn the_page_offers_what_the_site_has_to_choose_by() {
    let built = Site::new(SHELVES).build();
    let page = built.page("en/search/");
    let lists: Vec<_> = page
        .all("[data-list]")
        .into_iter()
        .filter_map(|list| list.attr("data-list"))
        .collect();
    assert_eq!(lists, ["names", "articles", "pages"]);
    let offered = |name: &str| -> Vec<(String, String)> {
        page.all(&format!(".filters select[name={name}] option"))
            .into_iter()
            .map(|option| {
                let value = option.attr("value").unwrap_or_default().to_owned();
                (value, option.text().collect())
            })
            .collect()
    };
    let pairs = |list: &[(&str, &str)]| -> Vec<(String, String)> {
        let owned = |(value, label): &(&str, &str)| ((*value).to_owned(), (*label).to_owned());
        list.iter().map(owned).collect()
    };
    assert_eq!(
        offered("kind"),
        pairs(&[
            ("", "all"),
            ("names", "Names"),
            ("texts", "Texts"),
            ("notes", "Notes"),
            ("pages", "Pages"),
            ("names.person", "People"),
            ("names.place", "Places"),
        ])
    );
    assert_eq!(
        offered("tag"),
        pairs(&[("", "all"), ("lamp", "Lamp"), ("sea", "Sea")])
    );
    assert_eq!(
        offered("by"),
        pairs(&[("", "all"), ("keeper", "The keeper")])
    );
    for name in ["from", "to"] {
        assert_eq!(offered(name), pairs(&[("1999", "1999"), ("2004", "2004")]));
    }
    assert_eq!(
        offered("article"),
        pairs(&[("", "all")]),
        "the script adds them"
    );
    let chosen = |name: &str| {
        let option = page.one(&format!("select[name={name}] option[selected]"));
        option.attr("value").unwrap_or_default().to_owned()
    };
    assert_eq!([chosen("from"), chosen("to")], ["1999", "2004"]);
    let bare = Site::new(
        "=== content/articles/a/en.txt
        A lamp.
        ",
    )
    .build();
    let names: Vec<_> = bare
        .page("en/search/")
        .all(".filters select")
        .into_iter()
        .filter_map(|select| select.attr("name").map(str::to_owned))
        .collect();
    assert_eq!(names, ["kind"], "nothing else can be told apart");
}

#[test]
fn the_header_has_a_search_field_where_there_is_search() {
    let built = Site::new(LIBRARY).build();
    for path in ["en/", "en/articles/log/", "ar/entities/anna/"] {
        let page = built.page(path);
        let form = page.one("header.site form.seek");
        let lang = &path[..2];
        assert_eq!(
            form.attr("action"),
            Some(format!("/lib/{lang}/search/").as_str())
        );
        assert_eq!(form.attr("role"), Some("search"));
        assert_eq!(page.one(".seek input").attr("name"), Some("q"));
        assert_eq!(
            page.one("header.site a[rel=search]").attr("href"),
            Some(format!("/lib/{lang}/search/").as_str()),
            "for narrow screens"
        );
    }
    for path in ["en/search/", "", "404.html"] {
        assert!(built.page(path).all(".seek").is_empty(), "{path}");
    }
    let copy = Site::new(LIBRARY).portable().build();
    assert!(copy.page("en/").all(".seek").is_empty(), "without search");
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
    assert_eq!(none, "No results for “\u{FFFC}”.");
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
