//! The data for other programs: what an annotation tool and a triple store read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::support::page::reading_text;
use crate::support::schema_org::misuses;
use crate::support::{Built, Site};

const TEI: &str = "http://www.tei-c.org/ns/1.0";

fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        base_url: https://example.org/docks/
        languages: [ar, en]
        title: {ar: الأرصفة, en: Docks}
        tags: {trade: {ar: تجارة, en: Trade}}
        annotators: {desk: {ar: المكتب, en: The desk}}
        kinds: {ship: {label: {ar: سفينة, en: Ship}, schema: Vehicle}}
        relations: {boarded: {label: {ar: ركب, en: boarded}, inverse: {ar: ركبه, en: boarded by}}}
        === content/entities/all.yaml
        anna:
          kind: person
          name: {en: \"Anna \\\"the\\\" oar\", ar: آنا}
          aliases: {en: [Nan]}
          summary: {en: \"Rowed the [[argo]].\", ar: جدّفت.}
          born: 1820~
          same_as: {wikidata: Q42}
          relations:
            - {kind: works-for, to: yard, since: 1850, until: 1852}
            - {kind: founded, to: yard, since: 1849, sources: [\"https://example.org/ledger\"]}
            - {kind: boarded, to: argo, certainty: probable, note: {en: At *dusk*.}}
        yard: {kind: organization, name: {en: The yard, ar: الحوض}, born: 1849-05}
        argo: {kind: ship, name: {en: Argo, ar: أرغو}}
        === content/articles/log/article.yaml
        title: {ar: السجل, en: The log}
        original: ar
        === content/articles/log/ar.md
        # السجل

        وصلت آنا 😀 فجرًا إلى الحوض، وكان البحر هادئًا.

        ثم رحلت.
        === content/articles/log/en.md
        # The log

        Anna came to the yard at dawn.

        Then she left.
        === content/articles/log/annotations.yaml
        mentions:
          anna: [{id: anna, quote: آنا}]
        annotations:
          - id: dawn
            quote: {ar: فجرًا, en: at dawn}
            gloss: {en: before sunrise}
            note: {ar: قبل الشمس., en: Before *sunrise*.}
            sources: [\"https://example.org/ledger\"]
            tags: [trade]
            by: desk
            date: 1851-02-03
            certainty: possible
          - {id: sea, quote: هادئًا, correction: {text: هائجًا}}
          - {id: calm, quote: وكان البحر هادئًا, claim: {verdict: disputed, speaker: anna, said: 1850~, said_in: argo}}
          - {id: whole, from: الحوض، وكان, to: ثم رحلت., note: {en: Across two blocks.}}
        ",
    )
}

fn read(built: &Built, path: &str) -> Value {
    serde_json::from_str(built.text(path)).unwrap()
}

fn list(value: &Value) -> Vec<&Value> {
    value
        .as_array()
        .map_or_else(|| vec![value], |values| values.iter().collect())
}

fn items(collection: &Value) -> Vec<&Value> {
    list(&collection["first"]["items"])
}

fn of<'a>(collection: &'a Value, id: &str) -> &'a Value {
    items(collection)
        .into_iter()
        .find(|item| item["id"].as_str().unwrap().ends_with(&format!("#{id}")))
        .unwrap()
}

fn bodies<'a>(annotation: &'a Value, purpose: &str) -> Vec<&'a Value> {
    list(&annotation["body"])
        .into_iter()
        .filter(|body| body["purpose"] == purpose)
        .collect()
}

/// The words that a target selects, found on the page it names by each of its selectors. The page is
/// named as seen from the site's root.
fn selected(built: &Built, target: &Value) -> Vec<String> {
    let page = built.page(target["source"].as_str().unwrap());
    let words = |at: &Value| -> (String, usize, usize) {
        let block = reading_text(page.by_id(at["value"].as_str().unwrap()).unwrap());
        let place = |end: &str| usize::try_from(at["refinedBy"][end].as_u64().unwrap()).unwrap();
        (block, place("start"), place("end"))
    };
    let cut = |text: &str, from: usize, to: usize| {
        text.chars().skip(from).take(to - from).collect::<String>()
    };
    let selectors = list(&target["selector"]);
    let quote = selectors
        .iter()
        .find(|selector| selector["type"] == "TextQuoteSelector")
        .unwrap();
    let mut found = vec![quote["exact"].as_str().unwrap().to_owned()];
    for selector in &selectors {
        match selector["type"].as_str().unwrap() {
            "FragmentSelector" => {
                let (block, start, end) = words(selector);
                let prefix = quote["prefix"].as_str().unwrap();
                let suffix = quote["suffix"].as_str().unwrap();
                assert!(
                    cut(&block, 0, start).ends_with(prefix)
                        && cut(&block, end, usize::MAX / 2).starts_with(suffix)
                );
                found.push(cut(&block, start, end));
            }
            "RangeSelector" => {
                let (first, start, _) = words(&selector["startSelector"]);
                let (last, end, _) = words(&selector["endSelector"]);
                found.push(format!(
                    "{}\n{}",
                    cut(&first, start, usize::MAX / 2),
                    cut(&last, 0, end)
                ));
            }
            _ => {}
        }
    }
    found
}

#[test]
fn every_annotation_has_what_the_model_requires() {
    let built = site().build();
    let collection = read(&built, "data/articles/log.jsonld");
    assert_eq!(
        collection["@context"][0],
        "http://www.w3.org/ns/anno.jsonld"
    );
    assert_eq!(
        collection["@context"][1]["@base"],
        "https://example.org/docks/"
    );
    let texts: BTreeMap<&str, &str> = list(&collection["hashiya:texts"])
        .into_iter()
        .map(|text| {
            (
                text["id"].as_str().unwrap(),
                text["language"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(collection["type"], "AnnotationCollection");
    assert_eq!(collection["total"], items(&collection).len());
    let ids: BTreeSet<&str> = items(&collection)
        .iter()
        .map(|item| item["id"].as_str().unwrap())
        .collect();
    assert_eq!(
        ids.len(),
        items(&collection).len(),
        "each has an address of its own"
    );
    for item in items(&collection) {
        assert_eq!(item["type"], "Annotation");
        assert!(!list(&item["motivation"]).is_empty());
        for target in list(&item["target"]) {
            let page = target["source"].as_str().unwrap();
            assert_eq!(texts[page], &page[..2], "the language of {page}");
            let words = selected(&built, target);
            assert!(words.len() == 2 && words[0] == words[1], "{words:?}");
        }
    }
}

#[test]
fn it_says_what_was_written_in_every_language_and_by_whom() {
    let collection = read(&site().build(), "data/articles/log.jsonld");
    let dawn = of(&collection, "dawn");
    let said: Vec<_> = bodies(dawn, "commenting")
        .iter()
        .map(|body| {
            (
                body["language"].as_str().unwrap(),
                body["value"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        said,
        [("ar", "قبل الشمس."), ("en", "Before <em>sunrise</em>.")]
    );
    let formats: Vec<_> = bodies(dawn, "commenting")
        .iter()
        .map(|body| body["format"].as_str().unwrap())
        .collect();
    assert_eq!(formats, ["text/plain", "text/html"], "as it is written");
    assert_eq!(bodies(dawn, "describing")[0]["value"], "before sunrise");
    assert_eq!(bodies(dawn, "tagging")[0]["value"], "تجارة");
    assert_eq!(
        dawn["creator"]["name"],
        serde_json::json!(["المكتب", "The desk"])
    );
    assert_eq!(dawn["created"], "1851-02-03T00:00:00Z");
    assert_eq!(dawn["hashiya:certainty"], "possible");
    assert_eq!(
        bodies(dawn, "linking")[0]["source"],
        "https://example.org/ledger"
    );
    let exact: Vec<_> = list(&dawn["target"])
        .iter()
        .map(|target| target["selector"][0]["exact"].as_str().unwrap())
        .collect();
    assert_eq!(exact, ["فجرًا", "at dawn"], "one annotation of both texts");
    let sea = bodies(of(&collection, "sea"), "editing")[0];
    assert_eq!(
        (&sea["value"], &sea["hashiya:change"], &sea["language"]),
        (&"هائجًا".into(), &"replace".into(), &"ar".into())
    );
    let verdict = bodies(of(&collection, "calm"), "assessing")[0];
    assert_eq!(verdict["value"], "disputed");
    assert_eq!(verdict["hashiya:speaker"]["id"], "ar/entities/anna/#entity");
    assert_eq!(verdict["hashiya:said"], "1850~");
    assert_eq!(
        verdict["hashiya:saidIn"],
        serde_json::json!({"id": "ar/entities/argo/#entity", "name": ["أرغو", "Argo"]})
    );
    assert_eq!(
        bodies(of(&collection, "anna"), "identifying")[0]["source"],
        "ar/entities/anna/#entity"
    );
    assert_eq!(
        of(&collection, "ar.m-yard")["generator"]["name"],
        "Hashiya",
        "found by its name, and said to be"
    );
}

#[test]
fn an_article_in_tei_has_its_texts_whole_and_every_annotation_at_its_words() {
    let built = site().build();
    let document = roxmltree::Document::parse(built.text("data/articles/log.tei.xml")).unwrap();
    let id = |id: &str| {
        document
            .descendants()
            .find(|node| node.attribute((roxmltree::NS_XML_URI, "id")) == Some(id))
            .unwrap()
    };
    let text = |node: roxmltree::Node<'_, '_>| {
        node.descendants()
            .filter_map(|inner| inner.text().filter(|_| inner.is_text()))
            .collect::<String>()
    };
    for (page, prefix) in [("ar/articles/log/", ""), ("en/articles/log/", "en.")] {
        let page = built.page(page);
        for block in 1..=3 {
            assert_eq!(
                text(id(&format!("{prefix}p{block}"))),
                reading_text(page.by_id(&format!("p{block}")).unwrap())
            );
        }
    }
    let selected = |annotation: &str| -> Vec<String> {
        let targets = id(annotation).attribute("target").unwrap().split(' ');
        let string = |pointer: &str| {
            let inner = pointer
                .strip_prefix("#string-range(")
                .unwrap()
                .strip_suffix(')')
                .unwrap();
            let [block, from, length] = inner.split(',').collect::<Vec<_>>()[..] else {
                panic!("{pointer}")
            };
            text(id(block))
                .chars()
                .skip(from.parse().unwrap())
                .take(length.parse().unwrap())
                .collect()
        };
        targets.map(string).collect()
    };
    assert_eq!(selected("n-dawn"), ["فجرًا", "at dawn"]);
    let prefix = document
        .descendants()
        .find(|node| node.has_tag_name((TEI, "prefixDef")))
        .unwrap();
    let named = id("n-anna").first_element_child().unwrap();
    let (ident, name) = named.attribute("target").unwrap().split_once(':').unwrap();
    assert_eq!(prefix.attribute("ident"), Some(ident));
    assert_eq!(
        prefix
            .attribute("replacementPattern")
            .unwrap()
            .replace("$1", name),
        "https://example.org/docks/ar/entities/anna/#entity"
    );
    assert_eq!(selected("n-sea"), ["هادئًا"]);
    assert_eq!(
        id("n-whole").attribute("target"),
        Some("#range(string-range(p2,21,25),string-range(p3,0,8))"),
        "one place over two blocks"
    );
    assert_eq!(
        id("n-dawn").attribute("motivation"),
        Some("describing commenting linking tagging")
    );
    assert_eq!(id("n-dawn").attribute("cert"), Some("low"));
    let said: Vec<_> = id("n-dawn")
        .children()
        .filter(|child| child.has_tag_name((TEI, "note")))
        .map(text)
        .collect();
    assert_eq!(
        said,
        [
            "1851-02-03",
            "before sunrise",
            "قبل الشمس.",
            "Before sunrise.",
            "https://example.org/ledger",
            "trade"
        ]
    );
    let claim: Vec<_> = id("n-calm")
        .children()
        .filter(|child| child.has_tag_name((TEI, "note")))
        .map(|note| (note.attribute("type").unwrap(), text(note)))
        .collect();
    let pair = |kind, words: &str| (kind, words.to_owned());
    assert_eq!(
        claim,
        [
            pair("verdict", "disputed"),
            pair("speaker", "آنا"),
            pair("said", "1850~"),
            pair("said-in", "أرغو"),
        ]
    );
    assert_eq!(
        document
            .descendants()
            .filter(|node| node.has_tag_name((TEI, "head")))
            .count(),
        2
    );
}

#[test]
fn entities_are_one_graph_in_either_syntax() {
    let built = site().build();
    let turtle: BTreeSet<(String, String, String)> = oxttl::TurtleParser::new()
        .with_base_iri("https://example.org/docks/data/entities.ttl")
        .unwrap()
        .for_slice(built.text("data/entities.ttl"))
        .map(|triple| {
            triple
                .map(|t| {
                    (
                        t.subject.to_string(),
                        t.predicate.to_string(),
                        t.object.to_string(),
                    )
                })
                .unwrap()
        })
        .collect();
    let has = |subject: &str, predicate: &str, object: &str| {
        let whole = |name: &str| match name.split_once(':') {
            Some(("schema", name)) => format!("<https://schema.org/{name}>"),
            Some(("own", name)) => format!("<https://example.org/docks/data/entities.ttl#{name}>"),
            Some(("entity", name)) => {
                format!("<https://example.org/docks/ar/entities/{name}/#entity>")
            }
            Some(("rdf", name)) => format!("<http://www.w3.org/1999/02/22-rdf-syntax-ns#{name}>"),
            _ => name.to_owned(),
        };
        turtle.contains(&(whole(subject), whole(predicate), whole(object)))
    };
    assert!(
        has("entity:anna", "rdf:type", "schema:Person")
            && has("entity:argo", "rdf:type", "schema:Vehicle")
    );
    assert!(
        has("entity:anna", "schema:name", "\"Anna \\\"the\\\" oar\"@en")
            && has("entity:anna", "schema:alternateName", "\"Nan\"@en")
    );
    assert!(
        has(
            "entity:anna",
            "schema:description",
            "\"Rowed the Argo.\"@en"
        ),
        "in plain words"
    );
    assert!(
        has(
            "entity:anna",
            "schema:birthDate",
            "\"1820~\"^^<http://id.loc.gov/datatypes/edtf/EDTF>"
        ),
        "about then"
    );
    assert!(has(
        "entity:yard",
        "schema:foundingDate",
        "\"1849-05\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>"
    ));
    assert!(has(
        "entity:anna",
        "schema:sameAs",
        "<https://www.wikidata.org/wiki/Q42>"
    ));
    assert!(has("entity:yard", "schema:founder", "entity:anna"));
    assert!(
        !has("entity:anna", "schema:worksFor", "entity:yard"),
        "what is over is not said plainly"
    );
    assert!(
        !has("entity:anna", "own:relation.boarded", "entity:argo"),
        "nor what is not certain"
    );
    let relation =
        |number: usize| format!("<https://example.org/docks/ar/entities/anna/#relation-{number}>");
    assert!(
        has(&relation(1), "rdf:predicate", "schema:worksFor")
            && has(&relation(1), "rdf:subject", "entity:anna")
    );
    assert!(
        has(
            &relation(2),
            "<http://purl.org/dc/terms/source>",
            "<https://example.org/ledger>"
        ) && has(&relation(2), "rdf:subject", "entity:yard")
    );
    assert!(
        has(&relation(3), "own:certainty", "\"probable\"")
            && has(&relation(3), "schema:description", "\"At dusk.\"@en")
    );
    assert!(has(
        "own:relation.boarded",
        "<http://www.w3.org/2000/01/rdf-schema#label>",
        "\"boarded\"@en"
    ));

    // As many statements, about the same things.
    let graph = read(&built, "data/entities.jsonld");
    let count: usize = list(&graph["@graph"])
        .iter()
        .map(|thing| {
            thing
                .as_object()
                .unwrap()
                .iter()
                .filter(|(key, _)| *key != "@id")
                .map(|(_, value)| list(value).len())
                .sum::<usize>()
        })
        .sum();
    assert_eq!(count, turtle.len());
}

/// The built-in kinds of entities and of relations, each kind of relation between each two kinds of
/// entities.
fn site_of_all_relations() -> Site {
    use hashiya::edition::vocabulary::{KINDS, RELATIONS, SYMMETRIC_RELATIONS};
    use std::fmt::Write as _;
    let mut entities = String::new();
    for (kind, _) in KINDS {
        let _ = writeln!(
            entities,
            "{kind}-1: {{kind: {kind}, name: {{en: A {kind}}}, born: 1901, died: 1999}}"
        );
        let _ = writeln!(
            entities,
            "{kind}-2: \n  kind: {kind}\n  name: {{en: Another {kind}}}\n  relations:"
        );
        for relation in RELATIONS.iter().chain(SYMMETRIC_RELATIONS) {
            for (other, _) in KINDS {
                let _ = writeln!(
                    entities,
                    "    - {{kind: {relation}, to: {other}-1, since: 1950, note: {{en: N}}, sources: [S]}}"
                );
            }
        }
    }
    Site::new("=== hashiya.yaml\nlanguages: [en]\nbase_url: https://example.org/\n")
        .with("content/entities/all.yaml", &entities)
        .with("static/a.svg", "<svg/>")
}

#[test]
fn what_is_said_of_entities_is_what_schema_org_defines_for_their_classes() {
    let built = site_of_all_relations().build();
    let graph = read(&built, "data/entities.jsonld");
    assert_eq!(misuses(&graph), [""; 0]);
    let says = |subject: &str, property: &str, object: &str| {
        let address = |id: &str| format!("https://example.org/en/entities/{id}/#entity");
        let things = list(&graph["@graph"]);
        let thing = things
            .iter()
            .find(|thing| thing["@id"] == address(subject))
            .unwrap();
        list(&thing[property])
            .iter()
            .any(|value| value["@id"] == address(object))
    };
    for (subject, property, object) in [
        ("organization-2", "parentOrganization", "organization-1"),
        ("work-2", "isPartOf", "work-1"),
        ("place-2", "containedInPlace", "place-1"),
        ("event-2", "superEvent", "event-1"),
        ("event-2", "location", "place-1"),
        ("organization-1", "founder", "person-2"),
        ("product-1", "manufacturer", "organization-2"),
        ("event-1", "attendee", "person-2"),
    ] {
        assert!(says(subject, property, object), "{subject} {property}");
    }
    let own = "https://example.org/data/entities.ttl#relation.part-of";
    assert!(
        says("organization-2", own, "place-1") && !says("organization-2", own, "organization-1"),
        "what schema.org has no property for is a term of the site"
    );
}

#[test]
fn what_no_page_shows_no_data_has() {
    let built = site()
        .with("content/entities/hidden.yaml", "ghost: {kind: person, name: {en: Ghost, ar: شبح}, draft: true}\n")
        .with(
            "content/articles/log/annotations.yaml",
            "annotations:\n  - {id: a, quote: آنا, entity: ghost}\n  - {id: b, quote: فجرًا, see: [ghost]}\n  - {id: c, quote: البحر, note: \"A <!-- secret --> word\", draft: true}\n",
        )
        .build();
    for path in [
        "data/articles/log.jsonld",
        "data/articles/log.tei.xml",
        "data/entities.ttl",
    ] {
        let text = built.text(path);
        assert!(
            !text.contains("ghost") && !text.contains("secret") && !text.contains("#a\""),
            "{path}: {text}"
        );
    }
}

#[test]
fn a_note_keeps_its_emphasis_its_lists_and_its_links() {
    let built = site()
        .with(
            "content/articles/log/annotations.yaml",
            "annotations:\n  - id: dawn\n    quote: {en: at dawn}\n    note: {en: \"See [[anna]] and [the list](/en/articles/), ![no](x.svg)at *last*:\\n\\n- one\\n- `two`\"}\n",
        )
        .build();
    let tei = built.text("data/articles/log.tei.xml");
    let note = "<note type=\"comment\" xml:lang=\"en\"><p>See <ref target=\"https://example.org/docks/ar/entities/anna/\">Anna \"the\" oar</ref> and <ref target=\"https://example.org/docks/en/articles/\">the list</ref>, at <emph>last</emph>:</p><list rend=\"bulleted\"><item><p>one</p></item><item><p><code>two</code></p></item></list></note>";
    assert!(
        tei.replace("&quot;the&quot;", "\"the\"").contains(note),
        "{tei}"
    );
    let collection = read(&built, "data/articles/log.jsonld");
    let body = bodies(of(&collection, "dawn"), "commenting")[0];
    assert_eq!(
        body["value"],
        "<p>See <a href=\"https://example.org/docks/ar/entities/anna/\">Anna &quot;the&quot; oar</a> and <a href=\"https://example.org/docks/en/articles/\">the list</a>, at <em>last</em>:</p><ul><li>one</li><li><code>two</code></li></ul>"
    );
}

#[test]
fn who_and_what_an_article_names_is_listed_in_its_tei() {
    let built = site()
        .with(
            "content/articles/log/article.yaml",
            "title: {ar: السجل, en: The log}\noriginal: ar\ndate: 1851-02\nsummary: {en: What *happened*.}\n",
        )
        .with(
            "content/entities/more.yaml",
            "unnamed: {kind: person, name: {en: Nobody, ar: لا أحد}}\n",
        )
        .build();
    let text = built.text("data/articles/log.tei.xml");
    let document = roxmltree::Document::parse(text).unwrap();
    let all = |name: &str| -> Vec<roxmltree::Node<'_, '_>> {
        let named = |node: &roxmltree::Node<'_, '_>| node.has_tag_name((TEI, name));
        document.descendants().filter(named).collect()
    };
    let (people, organizations) = (all("person"), all("org"));
    assert_eq!((people.len(), organizations.len()), (1, 1), "{text}");
    let says = |of: roxmltree::Node<'_, '_>| -> Vec<(String, String)> {
        let parts = of.children().filter(roxmltree::Node::is_element);
        let words = |node: roxmltree::Node<'_, '_>| {
            let texts = node.descendants().filter(roxmltree::Node::is_text);
            texts.filter_map(|text| text.text()).collect::<String>()
        };
        parts
            .map(|part| (part.tag_name().name().to_owned(), words(part)))
            .collect()
    };
    let pair = |name: &str, words: &str| (name.to_owned(), words.to_owned());
    assert_eq!(
        says(people[0]),
        [
            pair("persName", "آنا"),
            pair("persName", "Anna \"the\" oar"),
            pair("persName", "Nan"),
            pair("birth", "1820~"),
            pair("idno", "https://example.org/docks/ar/entities/anna/#entity"),
            pair("idno", "Q42"),
        ]
    );
    assert_eq!(people[0].attribute("corresp"), Some("entity:anna"));
    assert_eq!(says(organizations[0])[2], pair("state", "1849-05"));
    let creation = all("creation")[0].first_element_child().unwrap();
    assert_eq!(creation.attribute("when"), Some("1851-02"));
    let summary = all("abstract")[0].first_element_child().unwrap();
    assert!(
        summary.has_tag_name((TEI, "p"))
            && summary
                .descendants()
                .any(|node| node.has_tag_name((TEI, "emph")))
    );
}

#[test]
fn a_gloss_in_tei_has_no_paragraph() {
    let built = Site::new(
        "=== hashiya.yaml\nlanguages: [en]\n=== content/articles/a/en.txt\nThe lamp burned low.\n",
    )
    .with(
        "content/articles/a/annotations.yaml",
        "annotations: [{quote: lamp, gloss: 'an *oil* [lamp](/en/)'}]\n",
    )
    .build();
    let tei = built.text("data/articles/a.tei.xml");
    assert!(
        tei.contains("<note type=\"gloss\" xml:lang=\"en\">an <emph>oil</emph> <ref target=\"/en/\">lamp</ref></note>"),
        "{tei}"
    );
}

#[test]
fn what_a_text_holds_that_is_no_letter_of_it_moves_no_place() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [en]
        base_url: https://example.org/p
        === content/articles/a/pic two.svg
        <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>
        === content/articles/a/en.md
        ## Deep

        A ![long words](<pic two.svg>) picture[^x], [here](/en/articles/) and [there](#p1) [nowhere](<javascript:a b>), 5 µm.

        3. third

        [^x]: Below.
        === content/articles/a/annotations.yaml
        annotations:
          - {id: far, quote: 5 µm, note: n}
          - {quote: µm, gloss: micrometre}
        ",
    )
    .with("content/articles/b/en.txt", "a\u{B}b\u{C}c\u{FFFE}d target\n")
    .with("content/articles/b/annotations.yaml", "annotations: [{id: far, quote: target, note: n}]\n")
    .with("content/articles/c/en.txt", "Nothing is said of this.\n")
    .build();
    for (article, words) in [("a", "5 µm"), ("b", "target")] {
        let document =
            roxmltree::Document::parse(built.text(&format!("data/articles/{article}.tei.xml")))
                .unwrap();
        let id = |id: &str| {
            document
                .descendants()
                .find(|node| node.attribute((roxmltree::NS_XML_URI, "id")) == Some(id))
                .unwrap()
        };
        let pointer = id("n-far").attribute("target").unwrap();
        let [block, from, length] = pointer
            .trim_start_matches("#string-range(")
            .trim_end_matches(')')
            .split(',')
            .collect::<Vec<_>>()[..]
        else {
            panic!("{pointer}")
        };
        let text: String = id(block)
            .descendants()
            .filter(roxmltree::Node::is_text)
            .filter_map(|text| text.text())
            .collect();
        assert_eq!(
            text.chars()
                .skip(from.parse().unwrap())
                .take(length.parse().unwrap())
                .collect::<String>(),
            words
        );
    }
    let tei = built.text("data/articles/a.tei.xml");
    for written in [
        "url=\"https://example.org/p/articles/a/pic%20two.svg\"",
        "target=\"https://example.org/p/en/articles/\"",
        "<ref target=\"#p1\">",
        "<seg>nowhere</seg>",
        "xml:id=\"n-_B5_m\"",
        "<item n=\"3\">",
        "target=\"#fn-1\"",
        "xml:id=\"fn-1\"",
    ] {
        assert!(tei.contains(written), "{written} in {tei}");
    }
    assert!(!built.text("data/articles/c.tei.xml").contains("standOff"));
}

#[test]
fn pages_lead_to_their_data() {
    let built = site().build();
    let alternates = |page: &str| -> Vec<String> {
        let found = built
            .page(page)
            .all("link[rel=alternate][type]")
            .iter()
            .map(|link| link.attr("href").unwrap().to_owned())
            .collect::<Vec<_>>();
        found
            .into_iter()
            .filter(|href| href.contains("/data/"))
            .collect()
    };
    for (page, wanted) in [
        (
            "en/articles/log/",
            vec![
                "/docks/data/articles/log.jsonld",
                "/docks/data/articles/log.tei.xml",
                "/docks/data/articles/log.bib",
                "/docks/data/articles/log.csl.json",
            ],
        ),
        (
            "ar/articles/log/parallel/",
            vec![
                "/docks/data/articles/log.jsonld",
                "/docks/data/articles/log.tei.xml",
                "/docks/data/articles/log.bib",
                "/docks/data/articles/log.csl.json",
            ],
        ),
        (
            "ar/entities/anna/",
            vec!["/docks/data/entities.jsonld", "/docks/data/entities.ttl"],
        ),
        ("ar/", vec![]),
    ] {
        assert_eq!(alternates(page), wanted, "{page}");
        for href in wanted {
            assert!(built.has(href.strip_prefix("/docks/").unwrap()));
        }
    }
}

#[test]
fn a_site_without_an_address_has_data_all_the_same() {
    let built = site().with("hashiya.yaml", "languages: [ar, en]\nannotators: {desk: {en: The desk}}\nkinds: {ship: {label: {ar: سفينة, en: Ship}}}\nrelations: {boarded: {label: {ar: ركب, en: boarded}}}\n").build();
    let parsed = oxttl::TurtleParser::new()
        .with_base_iri("https://elsewhere.example/")
        .unwrap();
    let subjects: BTreeSet<String> = parsed
        .for_slice(built.text("data/entities.ttl"))
        .map(|triple| triple.unwrap().subject.to_string())
        .collect();
    assert!(
        subjects.contains("<https://elsewhere.example/ar/entities/anna/#entity>"),
        "{subjects:?}"
    );
    assert!(subjects.contains("<urn:x-hashiya:relation.boarded>"));
}
