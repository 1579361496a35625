//! What pages say of themselves to programs: JSON-LD.

use serde_json::Value;

use crate::support::page::Page;
use crate::support::schema_org::misuses;
use crate::support::{Built, Site, sites_on_disk};

const ROOT: &str = "https://example.org/docks/";

fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        base_url: https://example.org/docks/
        languages: [ar, en]
        title: {ar: الأرصفة, en: Docks}
        tags: {trade: {ar: تجارة, en: Trade}}
        annotators: {desk: {ar: المكتب, en: The desk}}
        verdicts: {half: {ar: نصف صحيح, en: Half true}}
        === content/entities/all.yaml
        anna:
          kind: person
          name: {en: Anna, ar: آنا}
          aliases: {en: [Nan]}
          summary: {en: \"Rowed the [[argo]].\", ar: جدّفت.}
          born: 1820
          died: 1901~
          same_as: {wikidata: Q42}
        argo: {kind: work, name: {en: Argo, ar: أرغو}}
        ghost: {kind: person, name: {en: Ghost, ar: شبح}, draft: true}
        === content/articles/log/article.yaml
        title: {ar: السجل, en: The log}
        original: ar
        date: 1851-02-03
        authors: [anna]
        translators: {en: [{en: Sam, ar: سام}]}
        tags: [trade]
        summary: {en: What *happened*., ar: ما حدث.}
        source: {url: \"https://example.com/log\"}
        === content/articles/log/ar.txt
        وصلت آنا فجرًا.
        === content/articles/log/en.txt
        Anna came </script> <!-- <script> at dawn, and Argo was calm. Anna left Anna behind.
        === content/articles/log/annotations.yaml
        annotations:
          - {id: dawn, quote: {ar: فجرًا, en: came </script> <!-- <script> at dawn}, by: desk, date: 1852, claim: {verdict: half, speaker: anna}}
          - {id: calm, quote: {en: calm}, claim: {verdict: disputed, speaker: ghost}}
          - {id: secret, quote: {en: behind}, claim: {verdict: refuted}, draft: true}
        ",
    )
}

/// What a page says: the things of all its data.
fn things(page: &Page) -> Vec<Value> {
    let blocks = page.all("script[type='application/ld+json']");
    let read = blocks.iter().flat_map(|block| {
        let read: Value = serde_json::from_str(&block.text().collect::<String>()).unwrap();
        assert_eq!(read["@context"], "https://schema.org");
        read["@graph"].as_array().unwrap().clone()
    });
    read.collect()
}

fn of<'a>(things: &'a [Value], class: &str) -> Vec<&'a Value> {
    let is = |thing: &&Value| thing["@type"] == class;
    things.iter().filter(is).collect()
}

fn on(built: &Built, page: &str) -> Vec<Value> {
    things(&built.page(page))
}

#[test]
fn a_text_says_what_it_is_and_of_what() {
    let built = site().build();
    let english = on(&built, "en/articles/log/");
    let arabic = on(&built, "ar/articles/log/");
    let article = of(&english, "Article")[0];
    let original = of(&arabic, "Article")[0];
    let address = |path: &str| Value::from(format!("{ROOT}{path}"));
    assert_eq!(article["headline"], "The log");
    assert_eq!(article["inLanguage"], "en");
    assert_eq!(article["url"], address("en/articles/log/"));
    assert_eq!(article["datePublished"], "1851-02-03");
    assert_eq!(article["description"], "What happened.");
    assert_eq!(article["isBasedOn"], "https://example.com/log");
    assert_eq!(article["author"]["name"], "Anna");
    assert_eq!(article["author"]["@type"], "Person");
    assert_eq!(article["translator"]["name"], "Sam");
    assert_eq!(article["about"]["url"], address("en/tags/trade/"));
    assert_eq!(article["translationOfWork"]["@id"], original["@id"]);
    assert_eq!(original["workTranslation"]["@id"], article["@id"]);
    assert_eq!(original["headline"], "السجل");
    assert_eq!(original.get("translator"), None);
    let named: Vec<_> = article["mentions"].as_array().unwrap().iter().collect();
    assert_eq!(named[0]["name"], "Anna", "the most frequent first");
    assert_eq!(named[1]["@type"], "CreativeWork");
    let anna = on(&built, "en/entities/anna/");
    let anna = of(&anna, "Person")[0];
    assert_eq!(anna["@id"], named[0]["@id"], "the same thing on its page");
    assert_eq!(anna["alternateName"], serde_json::json!(["آنا", "Nan"]));
    assert_eq!(anna["sameAs"], "https://www.wikidata.org/wiki/Q42");
    assert_eq!(anna["birthDate"], "1820");
    assert_eq!(anna.get("deathDate"), None, "what is uncertain is no date");
    assert_eq!(anna["description"], "Rowed the Argo.");
    let data: Value = serde_json::from_str(built.text("data/entities.jsonld")).unwrap();
    assert!(
        data["@graph"]
            .as_array()
            .unwrap()
            .iter()
            .any(|thing| thing["@id"] == anna["@id"])
    );
}

#[test]
fn a_claim_is_reviewed_with_its_words_its_speaker_and_the_verdict() {
    let built = site().build();
    let english = on(&built, "en/articles/log/");
    let reviews = of(&english, "ClaimReview");
    assert_eq!(reviews.len(), 2, "none is a draft");
    let dawn = reviews[0];
    assert_eq!(
        dawn["claimReviewed"],
        "came </script> <!-- <script> at dawn"
    );
    assert_eq!(dawn["reviewRating"]["alternateName"], "Half true");
    assert_eq!(dawn["itemReviewed"]["author"]["name"], "Anna");
    assert_eq!(
        dawn["itemReviewed"]["appearance"]["@id"],
        of(&english, "Article")[0]["@id"]
    );
    assert_eq!(
        dawn["author"]["@id"],
        of(&english, "Organization")[0]["@id"]
    );
    assert_eq!(dawn["creator"]["name"], "The desk");
    assert_eq!(dawn["datePublished"], "1852");
    assert_eq!(dawn["url"], format!("{ROOT}en/articles/log/#a-dawn"));
    assert_eq!(
        reviews[1]["itemReviewed"]["author"],
        serde_json::json!({"name": "Ghost"}),
        "a draft has a name and no address"
    );
    let arabic = on(&built, "ar/articles/log/");
    let dawn = of(&arabic, "ClaimReview")[0];
    assert_eq!(dawn["claimReviewed"], "فجرًا");
    assert_eq!(dawn["reviewRating"]["alternateName"], "نصف صحيح");
    let drafts = on(&site().drafts().build(), "en/articles/log/");
    assert_eq!(of(&drafts, "ClaimReview").len(), 3);
}

#[test]
fn without_an_address_there_is_nothing_to_say() {
    let settings = "languages: [ar, en]\ntags: {trade: {en: Trade}}\nannotators: {desk: {en: The desk}}\nverdicts: {half: {en: Half true}}\n";
    let built = site().with("hashiya.yaml", settings).build();
    assert!(built.pages().count() > 9 && built.pages().all(|page| things(&page).is_empty()));
}

#[test]
fn what_pages_say_is_what_schema_org_defines_and_search_engines_need() {
    let mut reviews = 0;
    for site in sites_on_disk() {
        for page in site.below.pages() {
            let things = things(&page);
            let place = &page.path;
            assert_eq!(misuses(&Value::from(things.clone())), [""; 0], "{place}");
            if let [list] = of(&things, "BreadcrumbList")[..] {
                let shown = page.texts("nav.crumbs li");
                let items = list["itemListElement"].as_array().unwrap();
                assert_eq!(
                    items.len(),
                    shown.len() + 1,
                    "{place}: the page is the last"
                );
                for (item, shown) in items.iter().zip(shown) {
                    assert_eq!(item["name"], shown.trim(), "{place}");
                    assert!(item["item"].as_str().unwrap().starts_with("https://"));
                }
            } else {
                assert!(page.all("nav.crumbs").is_empty(), "{place}");
            }
            for article in of(&things, "Article") {
                for property in ["headline", "inLanguage", "url"] {
                    assert!(
                        article[property]
                            .as_str()
                            .is_some_and(|value| !value.is_empty())
                    );
                }
            }
            let reviewed = of(&things, "ClaimReview");
            if !of(&things, "Article").is_empty() {
                assert_eq!(reviewed.len(), page.all(".entry .verdict").len(), "{place}");
            }
            for review in &reviewed {
                for property in ["claimReviewed", "url"] {
                    assert!(
                        review[property]
                            .as_str()
                            .is_some_and(|value| !value.is_empty())
                    );
                }
                assert!(review["reviewRating"]["alternateName"].is_string());
                assert_eq!(review["itemReviewed"]["@type"], "Claim");
                let publisher = of(&things, "Organization")[0];
                assert_eq!(review["author"]["@id"], publisher["@id"]);
                assert!(publisher["name"].is_string() && publisher["url"].is_string());
            }
            reviews += reviewed.len();
        }
    }
    assert!(reviews > 0);
}

#[test]
fn data_about_an_article_is_small_however_many_names_it_has() {
    use std::fmt::Write as _;
    let (mut entities, mut text) = (String::new(), String::new());
    for number in 0..40 {
        let _ = writeln!(
            entities,
            "somebody-{number}: {{kind: person, name: Somebody Number-{number}z}}"
        );
        let _ = writeln!(text, "Here is Somebody Number-{number}z.\n");
    }
    let built = Site::new(
        "=== hashiya.yaml\nbase_url: https://essays.example.org/site/\nlanguages: [en]\n",
    )
    .with("content/entities/all.yaml", &entities)
    .with("content/articles/a/en.txt", &text)
    .build();
    let page = built.page("en/articles/a/");
    let bytes: usize = page
        .all("script[type='application/ld+json']")
        .iter()
        .map(|block| block.html().len())
        .sum();
    assert!((1_000..3_000).contains(&bytes), "{bytes}");
}
