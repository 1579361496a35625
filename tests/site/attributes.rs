//! Words in attributes: read aloud in the language of their element, which must be theirs.

use icu::properties::CodePointMapData;
use icu::properties::props::Script;
use scraper::ElementRef;

use crate::support::page::{around, direction, direction_of};
use crate::support::{Page, Site};

/// Four languages with a script of their own each, so that letters tell the language. Nothing
/// translates the interface into Greek and Hebrew.
const SCRIPTS: [(&str, Script); 4] = [
    ("en", Script::Latin),
    ("ar", Script::Arabic),
    ("el", Script::Greek),
    ("he", Script::Hebrew),
];

const PICTURE: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";

fn site() -> Site {
    let site = Site::new(
        "=== hashiya.yaml
        base_url: https://example.org/
        languages: [en, ar, el, he]
        title: {en: Lighthouse, ar: منارة}
        tags: {sea: {he: ים, ar: بحر}, night: {ar: ليل}}
        verdicts: {half: {he: חצי}, told: {ar: مروي}}
        === content/entities/all.yaml
        keeper: {kind: person, name: {el: Φύλακας}, image: {file: face.svg, alt: {he: פנים}}, summary: {ar: حارس.}}
        lamp: {kind: product, name: {ar: مصباح, en: lamp}, image: {file: face.svg, alt: {en: A face}}}
        === content/articles/a/article.yaml
        title: {he: אור, en: Light}
        date: 1850
        tags: [sea, night]
        image: {file: tower.svg, alt: {ar: منارة}}
        === content/articles/a/en.md
        # The lamp

        The keeper lit the lamp[^a]. ![A tower](tower.svg)

        | one | two |
        |---|---|
        | three | four |

        ## The night

        [^a]: Of oil.
        === content/articles/a/ar.md
        # المصباح

        أوقد الحارس مصباحا. ![منارة](tower.svg)
        === content/articles/a/annotations.yaml
        mentions: {keeper: [keeper, {quote: الحارس, lang: ar}], lamp: [lamp]}
        annotations:
          - {quote: lit, note: {ar: أشعل., he: הדליק.}}
          - {quote: The keeper, claim: {verdict: half, note: {el: Ναι.}}}
          - {quote: Of oil, claim: {verdict: refuted}, see: lamp}
          - {quote: night, claim: {verdict: told}}
          - {quote: أوقد, lang: ar, gloss: {en: lit}}
          - {quote: three, correction: {text: five}}
        === content/articles/b/article.yaml
        title: {el: Κύμα}
        date: 1851
        image: {file: /face.svg, alt: {he: פנים}}
        === content/articles/b/el.txt
        Ο Φύλακας είδε το κύμα.
        === content/articles/b/annotations.yaml
        annotations: [{quote: κύμα, note: {en: A wave.}}]
        === content/pages/about/he.md
        # אודות

        ![מגדל](/face.svg)
        ",
    );
    let site = site
        .with("static/face.svg", PICTURE)
        .with("content/articles/a/tower.svg", PICTURE);
    let names = (0..60).map(|number| {
        let letter = char::from_u32('α' as u32 + number % 17).unwrap();
        format!("e{number}: {{kind: concept, name: {{el: {letter}{letter}}}}}\n")
    });
    site.with("content/entities/more.yaml", &names.collect::<String>())
}

/// The language that holds in an element.
fn lang(element: ElementRef<'_>) -> &str {
    let own = element.attr("lang");
    own.or_else(|| around(*element).find_map(|outer| outer.attr("lang")))
        .unwrap_or_default()
}

/// A value without the words that it isolates, unless it is isolated as a whole.
fn own_words(value: &str) -> String {
    let value = value.trim_start_matches(['\u{200E}', '\u{200F}']);
    let mut depth = 0_i32;
    let outside: String = value
        .chars()
        .filter(|c| {
            depth += i32::from(('\u{2066}'..='\u{2068}').contains(c)) - i32::from(*c == '\u{2069}');
            depth == 0
        })
        .collect();
    if outside.chars().any(char::is_alphabetic) {
        outside
    } else {
        value.to_owned()
    }
}

fn faults(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    let mut look = |words: &str, element: ElementRef<'_>| {
        let lang = lang(element);
        let wanted = SCRIPTS
            .iter()
            .find(|(known, _)| *known == lang)
            .map(|(_, script)| *script);
        let scripts = CodePointMapData::<Script>::new();
        // A letter by itself is a footnote's mark.
        let words: Vec<String> = own_words(words)
            .split_whitespace()
            .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
            .map(str::to_owned)
            .collect();
        let foreign = words
            .iter()
            .flat_map(|word| word.chars())
            .any(|c| c.is_alphabetic() && Some(scripts.get(c)) != wanted);
        if foreign || direction(element) != direction_of(lang) {
            faults.push(format!(
                "{}: {words:?} in {lang}: {}",
                page.path,
                element.html().chars().take(160).collect::<String>()
            ));
        }
    };
    for attribute in [
        "alt",
        "aria-label",
        "title",
        "aria-description",
        "aria-valuetext",
        "placeholder",
    ] {
        for element in page.all(&format!("[{attribute}]")) {
            look(element.attr(attribute).unwrap(), element);
        }
    }
    for element in page.all("meta[property='og:image:alt']") {
        look(element.attr("content").unwrap(), element);
    }
    // A name that another element holds is in the language of that element.
    for element in page.all("[aria-labelledby]") {
        for id in element.attr("aria-labelledby").unwrap().split(' ') {
            match page.by_id(id) {
                None => faults.push(format!("{}: nothing is called `{id}`", page.path)),
                Some(name) if name.text().all(|text| text.trim().is_empty()) => {
                    faults.push(format!("{}: `{id}` says nothing", page.path));
                }
                Some(_) => {}
            }
        }
    }
    faults
}

#[test]
fn an_attribute_is_in_the_language_of_its_element() {
    let built = site().build();
    let (mut seen, mut found) = (0, Vec::new());
    for page in built.pages() {
        seen += page.all("[alt], [aria-label], [title]").len();
        found.extend(faults(&page));
    }
    assert!(seen > 300, "{seen} attributes");
    assert!(
        found.is_empty(),
        "{} faults, of them:\n{}",
        found.len(),
        found
            .iter()
            .take(25)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n")
    );
}

#[test]
fn a_picture_says_what_it_shows_in_its_own_language_and_direction() {
    let built = site().build();
    let image = |path: &str, selector: &str| {
        let page = built.page(path);
        let image = page.all(selector)[0];
        [image.attr("alt"), image.attr("lang"), image.attr("dir")]
            .map(|value| value.unwrap_or_default().to_owned())
    };
    assert_eq!(
        image("en/articles/a/", ".picture img"),
        ["منارة", "ar", "rtl"]
    );
    assert_eq!(image("ar/articles/a/", ".picture img"), ["منارة", "", ""]);
    assert_eq!(image("he/articles/a/", ".picture img"), ["منارة", "ar", ""]);
    assert_eq!(
        image("el/entities/keeper/", ".picture img"),
        ["פנים", "he", "rtl"]
    );
    assert_eq!(
        image("ar/entities/lamp/", ".picture img"),
        ["A face", "en", "ltr"]
    );
}

#[test]
fn what_holds_a_page_s_own_words_is_named_in_the_language_of_the_message() {
    let built = site().build();
    let page = built.page("el/articles/a/");
    let name = page.one("#label-navigation > *");
    assert_eq!(
        (name.attr("lang"), name.text().collect::<String>().as_str()),
        (Some("en"), "Site")
    );
    assert!(
        page.one("header.site nav").attr("lang").is_none(),
        "its links are Greek"
    );
    for number in page.all("a.num") {
        assert_eq!(
            (number.attr("lang"), number.attr("dir")),
            (Some("en"), None),
            "English runs as Greek does"
        );
    }
    // A verdict that has no word in the language of the mark's name is left to the entry.
    let names = |path: &str| {
        built
            .page(path)
            .all(".mark")
            .iter()
            .map(|mark| mark.attr("aria-label").unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(names("en/articles/a/")[..2], ["Note 1", "Note 2"]);
    assert!(
        names("ar/articles/a/parallel/")
            .iter()
            .any(|name| name.contains("مروي")),
        "{:?}",
        names("ar/articles/a/parallel/")
    );
}
