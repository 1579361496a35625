//! The built-in templates, on the pages of whole sites: each of their branches is taken by some
//! page, and each page is well-formed. A branch that no page takes could ask for a field that does
//! not exist, and nobody would notice.

use std::collections::{BTreeMap, BTreeSet};

use hashiya::render::built_in;

use crate::support::page::plain;
use crate::support::{Built, Site, lock_line, sites_on_disk};

/// A site that has all that the repository's own lacks: lists of several pages, pictures, drafts,
/// three languages, corrections of each form, an entity with every fact.
fn rich_site() -> Site {
    let long = "The sea, the lamp, the market, the harbour, the ship and the stars. ".repeat(10);
    let mut site = Site::new(
        &"=== hashiya.yaml
        languages: [ar, en, ps]
        title: {ar: المنارة, en: The lighthouse}
        tagline: {ar: رسائل, en: Letters}
        footer: {ar: النهاية, en: The end}
        edit_url: https://example.org/edit/{path}
        issue_url: https://example.org/new?title={title}&body={body}
        base_url: https://example.org
        annotators: {desk: {ar: التحرير, en: The desk}}
        tags: {sea: {ar: بحر, en: Sea}}
        === content/articles/lamp/article.yaml
        title: {ar: المصباح, en: The lamp}
        date: 2024-10-28
        updated: 2024-11
        authors: [keeper, Jane Roe]
        translators: {en: Zayd, ps: Zayd}
        source: {name: {en: House of Letters}, url: https://example.org/, license: CC BY 4.0}
        image: {file: lamp.svg, alt: {ar: مصباح, en: A lamp}, credit: {en: The keeper}}
        summary: {ar: عن المصباح, en: About the lamp}
        letter: {from: [keeper, Jane Roe], to: Zayd, place: Tyre, written: 1871, archive: {en: Box 4}}
        tags: [sea]
        === content/articles/lamp/lamp.svg
        <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>
        === content/articles/lamp/ar.md
        أشعل الحارس المصباح في ليلة باردة ونظر إلى البحر.
        
        ## اليوم التالي
        
        ثم نزل إلى السوق في الصباح.
        
        The warden wrote down what he saw.
        
        ### الرجوع
        
        وعاد مساءً.
        === content/articles/lamp/en.md
        The keeper lit the lamp on a cold night and looked at the sea.
        
        ## The next day
        
        Then he went down to the market in the morning.
        
        ### The return
        
        And he came back in the evening.
        === content/articles/lamp/ps.md
        نگهبان در شبی سرد چراغ را روشن کرد و به دریا نگاه کرد.
        
        ## روز بعد
        
        سپس بامداد به بازار رفت.
        
        ### بازگشت
        
        و شامگاه بازگشت.
        === content/articles/lamp/annotations.yaml
        mentions:
          keeper: [الحارس, The warden, {lang: en, quote: keeper}]
          tower: [{quote: البحر, occurrence: first}]
          wife: [{lang: ar, quote: what he saw}]
        annotations:
          - {id: both, quote: {ar: المصباح, en: the lamp}, gloss: {ar: سراج, en: an oil lamp}}
          - id: claim
            quote: ليلة باردة
            claim: {verdict: disputed, speaker: keeper, said: 1900, said_in: {en: A letter}, note: {en: Nobody else says so.}}
            see: [tower, \"article:winter\", \"#both\", \"#filed\"]
            sources: [https://archive.example.org/a, Second book]
            certainty: probable
            by: desk
            date: 2024
            tags: [sea, doubt]
          - id: replaced
            quote: {ar: السوق, en: market}
            correction: {text: {ar: الأسواق, en: markets}, reason: {en: There were two.}}
            tags: [sea]
            note: {en: A long note.}
          - {id: deleted, quote: مساءً, correction: {text: \"\"}}
          - {id: around, quote: الصباح, correction: {before: أول, after: الباكر}}
          - {id: moved, quote: ونظر, correction: {move: {after: البحر}}}
          - {id: filed, quote: أشعل, note: \"First, [[wife]] of [[boat]].\\n\\nSecond paragraph.\", tags: [sea]}
          - {id: long, quote: ثم, note: \"First.\\n\\nLONG\"}
          - {id: persian, lang: ps, quote: دریا, gloss: {en: sea}, note: {ar: ملاحظة بالعربية}}
          - {id: whole, block: 2, note: {en: \"The whole paragraph, [as told](/en/about/).\"}}
          - {id: stars, lang: ps, quote: چراغ, gloss: {en: a lamp}, by: desk}
          - {id: sea, quote: {en: The keeper}, gloss: {en: a man}}
          - {id: where, lang: en, quote: the, occurrence: all, word: true, gloss: {en: an article}}
          - {lang: en, quote: went down, gloss: {en: descended}}
          - {lang: en, quote: sea, entity: tower, by: desk}
          - {id: crossing, from: نزل, to: وعاد, note: {en: From the one to the other.}}
        === content/articles/winter/article.yaml
        title: Winter
        date: 1920/1925
        image: {file: snow.png, alt: Snow}
        letter: {from: A merchant, written: 1920}
        draft: true
        === content/articles/winter/snow.png
        not a picture
        === content/articles/winter/en.txt
        Winter came early, and the keeper slept.
        === content/articles/boat/article.yaml
        autolink: all
        === content/articles/boat/en.txt
        BOATS
        === content/articles/undated/en.txt
        A ship passed.
        === content/articles/two/ar.txt
        جاءت سفينة.
        === content/articles/two/en.txt
        A ship came, and nobody knew from where it had come or where it was bound, and it had no name.
        It went.
        === content/entities/all.yaml
        keeper:
          kind: person
          redirect_from: [warden]
          gender: m
          name: {ar: الحارس, en: The keeper}
          aliases: {ar: [حارس], en: [keeper]}
          summary: {ar: رجل, en: A man of sixty}
          description: {en: \"First.\\n\\nSecond.\"}
          image: {file: keeper.svg, alt: {ar: رجل, en: A man}, credit: Zayd}
          born: 1958
          died: 2024-10-28~
          same_as: {wikidata: Q42, mine: https://example.org/42}
          relations:
            - {kind: works-for, to: tower, since: 1990, note: {ar: ليلًا., en: By night.}, sources: [The rolls.], certainty: possible}
            - {kind: works-for, to: harbour, note: {ar: نهارًا, en: By day}}
            - {kind: married-to, to: wife}
            - {kind: owns, to: tower, since: 1991, until: 1992}
            - {kind: leads, to: tower, since: 1993}
            - {kind: created, to: tower, since: 1994}
            - {kind: related-to, to: wife, note: {ar: قديمًا., en: Of old.}}
            - {kind: related-to, to: tower}
        wife:
          {kind: person, gender: f, name: {ar: الزوجة, en: The wife}, relations: [{kind: located-in, to: tower}]}
        boat: {kind: product, name: {ar: القارب, en: The boat}}
        tower: {kind: place, name: {ar: البرج, en: The tower}, image: {file: keeper.svg, alt: A tower}}
        harbour: {kind: organization, name: {ar: الميناء, en: The harbour}, draft: true}
        bare: {kind: concept, name: {ar: شيء}}
        === content/pages/about/ar.md
        # عن الموقع
        
        موقع.
        === content/pages/home/en.md
        # Welcome
        
        Letters of a keeper.
        === static/keeper.svg
        <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>
        "
        .replace("LONG", &long)
        .replace("BOATS", &"The boat came.\n\n        ".repeat(12)),
    )
    .drafts();
    let storms: Vec<String> = (0..460)
        .map(|number| {
            let summary = "\"Seen by [[wife]].\"";
            format!("n{number}: {{kind: event, name: Storm {number}, summary: {summary}}}")
        })
        .collect();
    site = site.with("content/entities/storms.yaml", &storms.join("\n"));
    for number in 0..12 {
        let path = format!("content/articles/day-{number}/en.txt");
        site = site.with(&path, "Nothing happened.\n");
    }
    let outdated = |block, noticed| lock_line("en", block, "كان غير ذلك.", noticed);
    let [morning, evening] = [
        outdated("Then he went down to the market in the morning.", ""),
        outdated("And he came back in the evening.", ", noticed: 2024-11-02"),
    ];
    site.with("content/articles/lamp/anchors.lock", &(morning + &evening))
}

/// Branches that no page takes: an entity's identifier without an address is an error.
const UNREACHABLE: [&str; 1] = ["{% else %}<bdi dir=\"ltr\">{{ site.value }}</bdi>"];

/// Marks the beginning of each branch and loop of a template with an HTML comment that names its
/// line.
fn with_markers(name: &str, template: &str) -> (String, BTreeSet<String>) {
    let mut marked = String::new();
    let mut markers = BTreeSet::new();
    let mut rest = template;
    while let Some(start) = rest.find("{%").map(|at| at + template.len() - rest.len()) {
        let end = start + template[start..].find("%}").unwrap() + 2;
        marked.push_str(&template[template.len() - rest.len()..end]);
        rest = &template[end..];
        let tag = template[start + 2..end]
            .trim_start_matches('-')
            .trim_start();
        let begins_branch = ["if ", "elif ", "else", "for "]
            .iter()
            .any(|word| tag.starts_with(word));
        let is_reachable = !UNREACHABLE
            .iter()
            .any(|branch| template[start..].starts_with(branch));
        if begins_branch && is_reachable {
            let line = template[..start].matches('\n').count() + 1;
            let column = start - template[..start].rfind('\n').map_or(0, |at| at + 1);
            let marker = format!("<!--{name}:{line}:{column}-->");
            marked.push_str(&marker);
            markers.insert(marker);
        }
    }
    marked.push_str(rest);
    (marked, markers)
}

/// The markers of a site's pages that are wanted and not yet found.
fn take_found(built: &Built, wanted: &mut BTreeSet<String>) {
    for (path, bytes) in &built.files {
        if path.ends_with(".html") {
            let page = String::from_utf8_lossy(bytes);
            wanted.retain(|marker| !page.contains(marker.as_str()));
        }
    }
}

#[test]
fn every_branch_of_every_template_is_taken_by_some_page() {
    let mut wanted = BTreeSet::new();
    let (mut rich, mut single) = (
        rich_site(),
        Site::new(
            "=== hashiya.yaml
            languages: [en]
            === content/pages/home/en.md
            Letters.
            === content/entities/all.yaml
            keeper: {kind: person, name: keeper}
            === content/articles/a/en.txt
            A ship passed the harbour on a clear day in spring, and the keeper of the lighthouse saw it and wrote down its name and its flag, as he did with every ship; and the next day another one came.
            === content/articles/a/annotations.yaml
            annotations:
              - {id: one, quote: harbour, gloss: a port}
              - {id: two, quote: flag, note: Red.}
              - {id: three, quote: clear day, claim: {verdict: disputed}}
              - {id: four, quote: spring, correction: {text: autumn}}
            ",
        ),
    );
    for (name, text) in built_in::templates() {
        let (marked, markers) = with_markers(&name, &text);
        wanted.extend(markers);
        let path = format!("templates/{name}");
        rich = rich.with(&path, &marked);
        single = single.with(&path, &marked);
    }
    assert!(wanted.len() > 150, "{}", wanted.len());
    for site in [rich, single.clone().portable(), single] {
        take_found(&site.build(), &mut wanted);
    }
    assert!(wanted.is_empty(), "no page takes {wanted:#?}");
}

/// What is wrong with a page as markup.
fn faults(path: &str, html: &str) -> Vec<String> {
    let page = scraper::Html::parse_document(html);
    let mut faults: Vec<String> = page.errors.iter().map(ToString::to_string).collect();
    if !html.starts_with("<!doctype html>") {
        faults.push("does not begin with its document type".to_owned());
    }
    let root = page.root_element();
    let text = plain(root);
    if root.attr("lang").is_none() || root.attr("dir").is_none() {
        faults.push("lacks its language or direction".to_owned());
    }
    if ["<bdi", "<span", "</a>", "{{", "{%"]
        .iter()
        .any(|markup| text.contains(markup))
    {
        faults.push("shows markup as text".to_owned());
    }
    faults
        .into_iter()
        .map(|fault| format!("{path}: {fault}"))
        .collect()
}

#[test]
fn every_page_is_well_formed_and_shows_no_markup() {
    let rich = rich_site().build();
    let sites = sites_on_disk().iter().map(|site| &site.own);
    let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for built in std::iter::once(&rich).chain(sites) {
        for (path, bytes) in built
            .files
            .iter()
            .filter(|(path, _)| path.ends_with(".html"))
        {
            for fault in faults(path, &String::from_utf8_lossy(bytes)) {
                let (_, kind) = fault.split_once(": ").unwrap();
                kinds.entry(kind.to_owned()).or_default().push(path.clone());
            }
        }
    }
    assert!(kinds.is_empty(), "{kinds:#?}");
}

#[test]
fn words_of_another_language_carry_it_and_the_pages_own_do_not() {
    let built = rich_site().build();
    let arabic = built.page("ar/articles/lamp/");
    let twin = arabic.one(".twin bdi[lang=en]");
    assert_eq!(
        (plain(twin).as_str(), twin.attr("dir")),
        ("The lamp", Some("ltr"))
    );
    let lemma = arabic.one("#n-both .lemma");
    assert_eq!((lemma.attr("lang"), lemma.attr("dir")), (None, None));
    let persian = built.page("ps/articles/lamp/");
    let lemma = persian.one("#n-persian .lemma");
    assert_eq!((lemma.attr("lang"), lemma.attr("dir")), (None, None));
    let gloss = persian.one("#n-persian > bdi[lang=en]");
    assert!(plain(gloss).starts_with("sea"));
    assert_eq!(gloss.attr("dir"), Some("ltr"));
    let fallback = built.page("ps/articles/undated/");
    let text = fallback.one(".text");
    assert_eq!(
        (text.attr("lang"), text.attr("dir")),
        (Some("en"), Some("ltr"))
    );
}
