//! Both directions, on every page of every site on disk (the acceptance checks on markup).

use hashiya::text::Lang;
use icu::properties::props::{
    BidiClass, GeneralCategory, GeneralCategoryGroup, JoiningType, Script,
};
use icu::properties::{CodePointMapData, CodePointMapDataBorrowed};
use scraper::{ElementRef, Node};

use crate::support::page::{NodeRef, around, direction, direction_of, plain, reading_text};
use crate::support::visual::Line;
use crate::support::{Page, Site, sites_on_disk};

const SCRIPT: CodePointMapDataBorrowed<'static, Script> = CodePointMapData::<Script>::new();
const BIDI: CodePointMapDataBorrowed<'static, BidiClass> = CodePointMapData::<BidiClass>::new();
const JOINING: CodePointMapDataBorrowed<'static, JoiningType> =
    CodePointMapData::<JoiningType>::new();
const CATEGORY: CodePointMapDataBorrowed<'static, GeneralCategory> =
    CodePointMapData::<GeneralCategory>::new();

fn every_page(check: impl Fn(&Page) -> Vec<String>) {
    for site in sites_on_disk() {
        let mut faults: Vec<String> = Vec::new();
        for page in site.own.pages() {
            faults.extend(
                check(&page)
                    .into_iter()
                    .map(|fault| format!("{}: {fault}", page.path)),
            );
        }
        let shown: Vec<_> = faults.iter().take(15).cloned().collect();
        assert!(
            faults.is_empty(),
            "{} faults, of them:\n{}",
            faults.len(),
            shown.join("\n")
        );
    }
}

fn short(element: ElementRef<'_>) -> String {
    element.html().chars().take(160).collect()
}

fn strong(c: char) -> Option<&'static str> {
    match BIDI.get(c) {
        BidiClass::LeftToRight => Some("ltr"),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some("rtl"),
        _ => None,
    }
}

#[test]
fn a_page_has_the_direction_of_its_language() {
    let langs = [
        "ar", "en", "he", "fa", "ur", "yi", "dv", "az-Arab", "pa", "ar-Latn",
    ];
    let built = Site::new(&format!(
        "=== hashiya.yaml\nlanguages: [{}]\n",
        langs.join(", ")
    ))
    .build();
    for lang in langs {
        let page = built.page(&format!("{lang}/"));
        assert_eq!(
            (page.lang(), direction(page.html.root_element())),
            (lang, direction_of(lang))
        );
    }
    every_page(|page| {
        let root = page.html.root_element();
        let sound = root
            .attr("dir")
            .is_some_and(|dir| dir == direction_of(page.lang()));
        if sound {
            Vec::new()
        } else {
            vec![format!("lang {} dir {:?}", page.lang(), root.attr("dir"))]
        }
    });
}

#[test]
fn the_direction_of_a_language_is_that_of_its_script() {
    for lang in [
        "ar", "en", "he", "fa", "ur", "yi", "dv", "az-Arab", "pa", "pa-Arab", "ar-Latn", "fr", "zh",
    ] {
        assert_eq!(
            Lang::parse(lang).unwrap().direction().as_str(),
            direction_of(lang),
            "{lang}"
        );
    }
}

#[test]
fn what_is_in_another_language_says_which_way_it_runs() {
    every_page(|page| {
        let in_code = |element: ElementRef<'_>| {
            around(*element)
                .chain([element])
                .any(|outer| matches!(outer.value().name(), "code" | "pre"))
        };
        let wrong = |element: &ElementRef<'_>| {
            direction(*element) != direction_of(element.attr("lang").unwrap()) && !in_code(*element)
        };
        page.all("[lang]")
            .into_iter()
            .filter(wrong)
            .map(short)
            .collect()
    });
}

#[test]
fn direction_is_never_guessed() {
    every_page(|page| {
        page.all("[dir=auto]:not(input[type=search]), bdi:not([dir])")
            .into_iter()
            .map(short)
            .collect()
    });
}

#[test]
fn code_runs_from_left_to_right() {
    every_page(|page| {
        page.all("pre, code, kbd, samp")
            .into_iter()
            .filter(|element| direction(*element) != "ltr")
            .map(short)
            .collect()
    });
}

#[test]
fn dates_for_machines_are_iso_8601() {
    every_page(|page| {
        let sound = |date: &str| {
            let shape: String = date
                .chars()
                .map(|c| if c.is_ascii_digit() { '0' } else { c })
                .collect();
            matches!(shape.as_str(), "0000" | "0000-00" | "0000-00-00")
        };
        let dates = page.all("time");
        dates
            .into_iter()
            .filter(|time| !time.attr("datetime").is_some_and(sound))
            .map(short)
            .collect()
    });
}

/// The text nodes of a page's body, but for what is never shown.
fn text_nodes(page: &Page) -> Vec<(String, NodeRef<'_>)> {
    let body = page.one("body");
    let nodes = body
        .descendants()
        .filter_map(|node| node.value().as_text().map(|text| (text.to_string(), node)));
    // The title of a drawing's part is a tooltip: plain text, as an attribute.
    let is_shown = |node: &NodeRef<'_>| {
        !around(*node).any(|outer| matches!(outer.value().name(), "script" | "style" | "title"))
    };
    nodes.filter(|(_, node)| is_shown(node)).collect()
}

#[test]
fn no_latin_letter_stands_bare_in_right_to_left_text() {
    every_page(|page| {
        let bare = |(text, node): &(String, NodeRef<'_>)| {
            let dir = around(*node)
                .find_map(|outer| outer.attr("dir"))
                .unwrap_or("ltr");
            dir == "rtl" && text.chars().any(|c| SCRIPT.get(c) == Script::Latin)
        };
        text_nodes(page)
            .into_iter()
            .filter(bare)
            .map(|(text, _)| text)
            .collect()
    });
}

#[test]
fn an_isolate_around_latin_words_ends_with_the_words() {
    every_page(|page| {
        let ends = |text: &str| {
            text.trim_end().ends_with(|c: char| {
                let category = CATEGORY.get(c);
                GeneralCategoryGroup::Letter.contains(category)
                    || GeneralCategoryGroup::Number.contains(category)
                    || GeneralCategoryGroup::Mark.contains(category)
                    || matches!(c, '+' | '#')
            })
        };
        // What has a language of its own is a phrase, punctuation and all.
        let isolates = page.all("[id^=p] bdi[dir=ltr]:not([lang])");
        isolates
            .into_iter()
            .filter(|element| direction_of(page.lang()) == "rtl" && !ends(&reading_text(*element)))
            .map(short)
            .collect()
    });
}

#[test]
fn no_element_begins_or_ends_between_letters_that_join() {
    every_page(|page| {
        let mut faults = Vec::new();
        for block in page.all(".words p, .words li, .words h2, .words td, .pair p") {
            let mut pieces: Vec<String> = Vec::new();
            pieces_of(*block, &mut pieces);
            for pair in pieces.windows(2) {
                let (before, after) = (
                    pair[0].chars().rev().find(|c| !transparent(*c)),
                    pair[1].chars().next(),
                );
                let (Some(before), Some(after)) = (before, after) else {
                    continue;
                };
                if transparent(after) || joins_on(before) && joins_back(after) {
                    faults.push(format!("{:?} | {:?}", pair[0], pair[1]));
                }
            }
        }
        faults
    });
}

/// The text of a block, cut wherever an element begins or ends. Apparatus and breaks are a gap.
fn pieces_of(node: NodeRef<'_>, pieces: &mut Vec<String>) {
    for child in node.children() {
        match child.value() {
            Node::Text(text) => pieces.push(text.to_string()),
            Node::Element(element)
                if element.attr("data-apparatus").is_some() || element.name() == "br" =>
            {
                pieces.push(" ".to_owned());
            }
            _ => pieces_of(child, pieces),
        }
    }
}

fn transparent(c: char) -> bool {
    JOINING.get(c) == JoiningType::Transparent
}

fn joins_on(c: char) -> bool {
    matches!(
        JOINING.get(c),
        JoiningType::DualJoining | JoiningType::LeftJoining | JoiningType::JoinCausing
    )
}

fn joins_back(c: char) -> bool {
    matches!(
        JOINING.get(c),
        JoiningType::DualJoining | JoiningType::RightJoining | JoiningType::JoinCausing
    )
}

/// Every value that is plain text for people, with the element it is of.
fn plain_values(page: &Page) -> Vec<(String, ElementRef<'_>)> {
    let mut values: Vec<_> = page
        .all("title")
        .into_iter()
        .map(|title| (title.text().collect(), title))
        .collect();
    for attribute in ["alt", "aria-label", "title"] {
        let named = page.all(&format!("[{attribute}]"));
        values.extend(
            named
                .into_iter()
                .map(|element| (element.attr(attribute).unwrap().to_owned(), element)),
        );
    }
    values.extend(
        page.all("meta[name=description]")
            .into_iter()
            .map(|meta| (meta.attr("content").unwrap_or_default().to_owned(), meta)),
    );
    values
}

#[test]
fn plain_text_isolates_what_runs_the_other_way_and_begins_the_right_way() {
    every_page(|page| {
        let mut faults = Vec::new();
        for (value, element) in plain_values(page) {
            let base = direction(element);
            let mut depth = 0_usize;
            let mut outside = String::new();
            for c in value.chars() {
                match c {
                    '\u{2066}'..='\u{2068}' => depth += 1,
                    '\u{2069}' if depth == 0 => faults.push(format!("unbalanced: {value:?}")),
                    '\u{2069}' => depth -= 1,
                    _ if depth == 0 => outside.push(c),
                    _ => {}
                }
            }
            if depth > 0 {
                faults.push(format!("unbalanced: {value:?}"));
            }
            let directions: Vec<_> = outside.chars().filter_map(strong).collect();
            if directions.iter().any(|dir| *dir != base) {
                faults.push(format!("in {base}, not isolated: {value:?}"));
            }
        }
        faults
    });
}

#[test]
fn no_embedding_or_override_is_in_any_file() {
    for site in sites_on_disk() {
        for (path, bytes) in &site.own.files {
            let Ok(text) = std::str::from_utf8(bytes) else {
                continue;
            };
            assert!(
                !text.contains(|c| matches!(c, '\u{202A}'..='\u{202E}')),
                "{path}"
            );
        }
    }
}

#[test]
fn messages_put_no_control_characters_into_running_text() {
    every_page(|page| {
        let controls = |text: &str| text.contains(|c| matches!(c, '\u{2066}'..='\u{2069}'));
        text_nodes(page)
            .into_iter()
            .map(|(text, _)| text)
            .filter(|text| controls(text))
            .collect()
    });
}

#[test]
fn a_line_of_the_concordance_runs_as_the_text_it_is_from() {
    let built = Site::new(
        "=== content/articles/a/ar.txt
        OpenAI شركة أمريكية.
        === content/articles/a/en.txt
        The firm is OpenAI.
        === content/articles/a/annotations.yaml
        mentions: {openai: [{quote: {ar: OpenAI, en: OpenAI}}]}
        === content/entities/a.yaml
        openai: {name: OpenAI, kind: organization}
        ",
    )
    .build();
    for path in ["ar/entities/openai/", "en/entities/openai/"] {
        let page = built.page(path);
        let lines = page.all(".passages > li > [lang]");
        let said: Vec<_> = lines
            .iter()
            .map(|list| (list.attr("lang").unwrap(), direction(*list)))
            .collect();
        let own_first = if path.starts_with("ar") {
            [("ar", "rtl"), ("en", "ltr")]
        } else {
            [("en", "ltr"), ("ar", "rtl")]
        };
        assert_eq!(said, own_first, "{path}");
    }
}

#[test]
fn a_line_of_the_concordance_shows_the_words_around_a_name_in_a_very_long_sentence() {
    let lines = |words: usize| {
        let text = format!(
            "{} OpenAI{}.",
            "word ".repeat(words).trim(),
            " other".repeat(words)
        );
        let built = both(
            "شركة.",
            &text,
            "mentions: {openai: [{quote: OpenAI, lang: en}]}\n",
        );
        built
            .page("en/entities/openai/")
            .texts("#concordance li p")
            .remove(0)
    };
    let whole = lines(100);
    let sentence = format!("{}OpenAI{}.", "word ".repeat(100), " other".repeat(100));
    assert_eq!(whole, format!("1 {sentence}"));
    let around = lines(1000);
    let (before, after) = around.split_once("OpenAI").unwrap();
    assert!(before.starts_with("1 … word word") && before.ends_with("word word "));
    assert!(after.starts_with(" other") && after.ends_with("other other …"));
    for part in [before, after] {
        assert!((700..=810).contains(&part.chars().count()));
    }
}

/// A page with an Arabic and an English block.
fn both(ar: &str, en: &str, more: &str) -> crate::support::Built {
    Site::new("=== hashiya.yaml\nlanguages: [ar, en]\nautolink: none\n")
        .with("content/articles/a/ar.txt", ar)
        .with("content/articles/a/en.txt", en)
        .with("content/articles/a/annotations.yaml", more)
        .with("content/entities/a.yaml", "openai: {name: OpenAI, kind: organization}\nmask: {name: {ar: ماسك, en: Musk}, kind: person}\n")
        .build()
}

#[test]
fn latin_names_of_an_arabic_list_stand_in_arabic_order() {
    for more in ["", "mentions: {openai: [OpenAI]}\n"] {
        let built = both("تنافس OpenAI، Gemini، وغيرهما على Azure.", "One.", more);
        let page = built.page("ar/articles/a/");
        let line = Line::of(page.by_id("p1").unwrap());
        assert!(line.left_of("Gemini", "OpenAI"));
        assert!(line.left_of("Azure", "Gemini"));
        assert!(
            line.left_of(".", "Azure"),
            "the stop is at the end of the sentence"
        );
        assert!(
            line.left_of("Gemini", "\u{60C}"),
            "the comma follows the first name"
        );
    }
}

#[test]
fn a_mark_follows_its_word_whichever_way_that_runs() {
    let more = "annotations:\n  - {quote: {ar: OpenAI, en: ماسك}, note: {ar: شركة, en: A man}}\n";
    let built = both(
        "فقرة.\nأعلنت OpenAI عن خطتها.",
        "One.\nThe name ماسك is Arabic.",
        more,
    );
    let arabic = built.page("ar/articles/a/");
    let mark = plain(arabic.one(".text .mark"));
    assert!(Line::of(arabic.by_id("p2").unwrap()).left_of(&mark, "OpenAI"));
    let english = built.page("en/articles/a/");
    let line = Line::of(english.by_id("p2").unwrap());
    assert!(
        line.left_of("ماسك", &plain(english.one(".text .mark"))),
        "in English text the mark is right of the Arabic name"
    );
}

#[test]
fn a_count_follows_its_name_in_both_directions() {
    let built = both(
        "ماسك و OpenAI.",
        "Musk and OpenAI.",
        "mentions: {openai: [OpenAI], mask: [ماسك]}\n",
    );
    for path in ["", "entities/", "articles/a/"] {
        for lang in ["ar", "en"] {
            let page = built.page(&format!("{lang}/{path}"));
            let items: Vec<_> = page
                .all("li")
                .into_iter()
                .filter(|item| {
                    item.child_elements()
                        .any(|child| child.html().contains("class=\"n\""))
                })
                .collect();
            assert!(!items.is_empty() || path == "articles/a/", "{lang}/{path}");
            for item in items {
                let count = plain(item)
                    .split_whitespace()
                    .find(|word| word.chars().all(|c| c.is_ascii_digit()))
                    .unwrap()
                    .to_owned();
                let name = plain(
                    item.descendent_elements()
                        .find(|child| child.value().name() == "a")
                        .unwrap(),
                );
                let line = Line::of(item);
                let follows = if lang == "ar" {
                    line.left_of(&count, &name)
                } else {
                    line.left_of(&name, &count)
                };
                assert!(follows, "{lang}/{path}: {}", item.html());
            }
        }
    }
}

#[test]
fn bidi_controls_of_a_received_text_stay_in_their_block() {
    let text = "قبل \u{202E}مقلوب\nبعد الفقرة OpenAI.";
    let built = both(text, "One.", "");
    let page = built.page("ar/articles/a/");
    assert_eq!(reading_text(page.by_id("p1").unwrap()), "قبل \u{202E}مقلوب");
    assert!(Line::of(page.by_id("p2").unwrap()).left_of("OpenAI", "بعد"));
}
