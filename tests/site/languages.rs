//! The languages of the interface: the built-in ones, and what readers of others see.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use hashiya::locale::MessageFile;
use hashiya::locale::message::message_ids;
use hashiya::pipeline::originals::originals;
use hashiya::render::built_in::{self, GIVEN_VALUES};

use crate::support::page::{Page, plain};
use crate::support::{Built, Site, lock_line};

/// The ids of the messages of a file, in order.
fn ids(file: &MessageFile) -> Vec<&str> {
    let ids = message_ids(&file.text).into_iter();
    ids.map(|(id, _)| id).collect()
}

#[test]
fn every_message_file_is_built_in_and_can_be_copied() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/messages");
    let on_disk: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| format!("messages/{}", entry.unwrap().file_name().display()))
        .collect();
    let files = built_in::messages();
    let built_in: BTreeSet<String> = files.iter().map(|file| file.name.clone()).collect();
    assert_eq!(built_in, on_disk);
    assert!(built_in.len() >= 10);
    let copied: BTreeSet<String> = originals().into_iter().map(|file| file.name).collect();
    assert!(built_in.is_subset(&copied));
}

#[test]
fn every_language_has_the_messages_of_the_first_in_its_order() {
    let files = built_in::messages();
    for file in &files {
        assert_eq!(ids(file), ids(&files[0]), "{}", file.name);
    }
}

/// Put in the place of a built-in file, a file is held to all that a site's own is held to: plural
/// forms, values, references.
#[test]
fn no_language_has_a_fault() {
    for file in built_in::messages() {
        let tag = &file.lang;
        let built = Site::new("")
            .with(
                "hashiya.yaml",
                &format!("languages: [{tag}]\nbase_url: https://example.org/\n"),
            )
            .with(&format!("templates/{}", file.name), &file.text)
            .build();
        assert_eq!(built.findings(), Vec::<String>::new(), "{tag}");
    }
}

#[test]
fn every_language_names_every_other() {
    for file in built_in::messages() {
        let known: BTreeSet<&str> = ids(&file).into_iter().collect();
        for other in built_in::messages() {
            let id = format!("language-{}", other.lang);
            assert!(known.contains(id.as_str()), "{}: {id}", file.name);
        }
    }
}

/// A site that shows nearly every message: the repository's own with a third language, dates of all
/// forms and entities of one name.
fn rich_site() -> Site {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut site = Site::new(
        &"=== content/articles/three/article.yaml
        title: {en: Three, ar: ثلاثة}
        updated: 2023-11-01
        date: 2024
        translators: {ar: Nabil}
        tags: [three]
        === content/articles/three/en.txt
        One lamp.

        Two lamps[…].
        === content/articles/three/ar.txt
        مصباح.

        مصباحان.
        === content/articles/three/fa.txt
        چراغ.

        دو چراغ.
        === content/articles/three/annotations.yaml
        annotations:
          - {quote: One lamp, lang: en, note: {en: A note.}}
          - {block: 2, lang: en, correction: {text: Three lamps.}}
        === content/articles/none/ar.txt
        نص.
        === content/pages/more/ar.md
        # المزيد
        === content/articles/only/article.yaml
        letter: {from: A merchant}
        === content/articles/only/en.md
        # Only

        Words.[^a] More.[^a]

        [^a]: A footnote.
        === content/articles/boats/article.yaml
        autolink: all
        === content/articles/boats/en.txt
        BOATS
        === content/entities/three.yaml
        boat: {kind: product, name: {en: The boat}}
        one: {kind: person, name: {en: Sam}, born: 1900}
        two: {kind: person, name: {en: Sam}, died: 1950}
        many: {kind: concept, name: {en: Many}, relations: [
          {kind: leads, to: one, since: 1900, until: 1910},
          {kind: leads, to: two, since: 19XX},
          {kind: works-for, to: one, until: 195X%},
          {kind: works-for, to: two, since: 1920/1925, until: ../2023-11-01},
          {kind: owns, to: two, since: 1920/..}]}
        "
        .replace("BOATS", &"The boat came.\n\n        ".repeat(12)),
    );
    let mut folders = vec![root.join("content")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap();
                site = site.with(name, &fs::read_to_string(&path).unwrap());
            }
        }
    }
    let settings = fs::read_to_string(root.join("hashiya.yaml")).unwrap();
    let settings = settings.replace("languages: [ar, en]", "languages: [en, ar, fa]");
    assert!(settings.contains("fa]"));
    let outdated = lock_line("ar", "مصباح.", "A lamp.", ", noticed: 2024-11-02");
    site = site.with("content/articles/three/anchors.lock", &outdated);
    site.with(
        "hashiya.yaml",
        &format!("{settings}\ncalendar: {{en: islamic-civil}}\n"),
    )
}

/// Whether an id fits the pattern of [`GIVEN_VALUES`].
fn fits(id: &str, pattern: &str) -> bool {
    GIVEN_VALUES
        .0
        .iter()
        .find(|(known, _)| match known.split_once('*') {
            Some((start, end)) => id.starts_with(start) && id.ends_with(end),
            None => id == *known,
        })
        .is_some_and(|(first, _)| *first == pattern)
}

/// Messages that show all values that they may use: a value that is not given would be an error, or
/// the message would not be shown.
#[test]
fn messages_are_given_all_values_that_they_may_use() {
    let files = built_in::messages();
    let english = files.iter().find(|file| file.lang.is("en")).unwrap();
    let mut told = Vec::new();
    let mut wanted = BTreeMap::new();
    for id in ids(english) {
        let values = GIVEN_VALUES.of(id);
        if values.is_empty() {
            continue;
        }
        let shown = values
            .iter()
            .map(|name| format!(" {{ ${name} }}"))
            .collect::<Vec<_>>()
            .concat();
        let ordinal = match id {
            "date-century" | "date-decade" => "{ date-ordinal }",
            _ => "",
        };
        told.push(format!("{id} = ⟦{id}{shown}{ordinal}⟧\n"));
        let (pattern, _) = GIVEN_VALUES
            .0
            .iter()
            .find(|(pattern, _)| fits(id, pattern))
            .unwrap();
        wanted.insert(*pattern, Vec::new());
    }
    assert_eq!(
        wanted.len(),
        GIVEN_VALUES.0.len(),
        "values are given to messages that are not there"
    );
    let built = rich_site()
        .with("templates/messages/en.ftl", &told.concat())
        .build();
    let all: String = built
        .files
        .iter()
        .filter(|(path, _)| path.ends_with(".html") || path.ends_with(".xml"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes))
        .collect();
    for piece in all.split('⟦').skip(1) {
        let end = piece.find([' ', '⟧']).unwrap();
        if let Some(seen) = wanted
            .iter_mut()
            .find_map(|(pattern, seen)| fits(&piece[..end], pattern).then_some(seen))
        {
            seen.push(piece[..end].to_owned());
        }
    }
    let unseen: Vec<_> = wanted.iter().filter(|(_, seen)| seen.is_empty()).collect();
    assert!(unseen.is_empty(), "{unseen:?} are not shown");
}

fn lamp(languages: &str) -> Site {
    Site::new(
        "=== content/articles/lamp/article.yaml
        title: {ar: المصباح}
        summary: {fa: خلاصه, sv: Kort}
        date: 2024-10-28
        tags: [light]
        === content/articles/lamp/ar.txt
        أشعل الحارس المصباح.
        === content/articles/lamp/annotations.yaml
        annotations:
          - {quote: الحارس, note: {ar: رجل.}}
        === content/entities/all.yaml
        keeper: {kind: person, name: {ar: الحارس, sv: Vakten}, born: 19XX, relations: [{kind: leads, to: house, since: 2023-03-14}]}
        house: {kind: organization, name: {ar: الدار}}
        ",
    )
    .with(
        "hashiya.yaml",
        &format!("base_url: https://example.org/\nlanguages: {languages}\n"),
    )
}

/// FORMAT.md, "text by language".
#[test]
fn what_a_language_lacks_is_shown_in_another_and_marked_as_such() {
    let built = lamp("[fa, ar, sv]").build();
    // A value in the site's first language that has it.
    let told = |lang: &str, selector: &str, words: &str| {
        let page = built.page(&format!("{lang}/articles/lamp/"));
        let found = page.all(selector);
        let found = found.iter().find(|element| plain(**element) == words);
        let found = found.unwrap_or_else(|| panic!("{lang}: no {selector} says {words}"));
        [found.attr("lang"), found.attr("dir")].map(|value| value.map(str::to_owned))
    };
    assert_eq!(
        told("fa", "h1 span", "المصباح"),
        [Some("ar".to_owned()), None]
    );
    assert_eq!(
        told("sv", "h1 bdi", "المصباح"),
        [Some("ar".to_owned()), Some("rtl".to_owned())]
    );
    assert_eq!(told("ar", ".lead", "خلاصه"), [Some("fa".to_owned()), None]);
    assert_eq!(told("sv", ".lead", "Kort"), [None, None]);
    // Words of the interface in English where the language has none; Persian and Arabic have all.
    for lang in ["fa", "ar"] {
        for page in [
            "articles/lamp/",
            "entities/keeper/",
            "entities/",
            "search/",
            "",
        ] {
            let page = built.page(&format!("{lang}/{page}"));
            assert!(
                page.all("main [lang=en], nav [lang=en], footer [lang=en]")
                    .is_empty(),
                "{}",
                page.path
            );
        }
    }
    let page = built.page("sv/entities/keeper/");
    let born = page.all(".facts dt span[lang=en]");
    assert!(born.iter().any(|words| plain(*words) == "Born"));
    assert!(page.all(".facts dt span[lang=en][dir]").is_empty());
    // A Swedish date in an English phrase.
    let since = page.one(".relations .when span[lang=en]");
    assert_eq!(plain(since), "since 14 mars 2023");
    assert_eq!(
        page.says(".relations .when span[lang=en] [lang=sv]"),
        "14 mars 2023"
    );
}

#[test]
fn a_notice_says_that_the_notes_are_in_a_language_only_if_they_are() {
    let notice = |lang: &str, note: &str| {
        let built = Site::new("=== content/articles/lamp/ar.txt\nأشعل الحارس المصباح.\n")
            .with("hashiya.yaml", "languages: [ar, en, fr]\n")
            .with("content/articles/lamp/annotations.yaml", note)
            .build();
        built
            .page(&format!("{lang}/articles/lamp/"))
            .says("p.notice")
    };
    let own = "annotations:\n  - {quote: الحارس, note: {ar: رجل., en: A man., fr: Un homme.}}\n";
    let arabic = "annotations:\n  - {quote: الحارس, note: {ar: رجل.}}\n";
    assert_eq!(
        notice("en", own),
        "This article has no text in English. It is shown in Arabic, as it was received; its note is in English."
    );
    for none in [arabic, "annotations: []\n"] {
        assert_eq!(
            notice("en", none),
            "This article has no text in English. It is shown in Arabic, as it was received."
        );
    }
    assert!(notice("fr", own).ends_with("en arabe ; sa note est en français."));
    assert!(notice("fr", arabic).ends_with("Il est affiché tel quel, en arabe."));
}

/// Everything that readers of a page read or hear, except names of formats, addresses and links to
/// other languages.
fn words(page: &Page) -> String {
    let mut text = String::new();
    for element in page.all("body *") {
        let apart = ["kbd", "script", "style"].contains(&element.value().name())
            || element.attr("lang").is_some() && element.value().name() == "a"
            || element.attr("dir") == Some("ltr")
            || element.ancestors().any(|above| {
                let above = above.value().as_element();
                above.is_some_and(|above| {
                    above.attr("lang").is_some() && above.name() == "a"
                        || above.attr("dir") == Some("ltr")
                })
            });
        if apart {
            continue;
        }
        for name in ["title", "aria-label", "alt"] {
            text.push_str(element.attr(name).unwrap_or_default());
            text.push('\n');
        }
        let own = element
            .children()
            .filter_map(|child| child.value().as_text());
        for piece in own {
            text.push_str(piece);
            text.push('\n');
        }
    }
    text
}

#[test]
fn a_persian_page_is_persian_throughout() {
    let built = Site::new(
        "=== hashiya.yaml
        base_url: https://example.org/
        languages: [fa, ar]
        title: {fa: حاشیه, ar: حاشية}
        tags: {light: {fa: روشنایی, ar: ضوء}}
        edit_url: https://example.org/{path}
        === content/articles/lamp/article.yaml
        title: {fa: چراغ, ar: المصباح}
        date: 2024-10-28
        updated: 19XX
        authors: [keeper]
        tags: [light]
        translators: {ar: keeper}
        === content/articles/lamp/fa.txt
        نگهبان چراغ را روشن کرد. نگهبان رفت.
        === content/articles/lamp/ar.txt
        أشعل الحارس المصباح. ومضى الحارس.
        === content/articles/lamp/annotations.yaml
        mentions: {keeper: [{quote: نگهبان}]}
        annotations:
          - {quote: چراغ, note: {fa: از مس., ar: من نحاس.}}
          - {quote: روشن, claim: {verdict: refuted, speaker: keeper}, date: 2024-01}
        === content/entities/all.yaml
        keeper: {kind: person, name: {fa: نگهبان, ar: الحارس}, born: 1920~, died: ../1990, relations: [{kind: leads, to: house, since: 192X, until: 1950}]}
        house: {kind: organization, name: {fa: خانه, ar: الدار}}
        ",
    )
    .build();
    let pages: Vec<Page> = built
        .pages()
        .filter(|page| page.path.starts_with("fa/") && page.lang() == "fa")
        .collect();
    assert!(pages.len() > 10);
    for page in &pages {
        let words = words(page);
        let is_foreign = |c: &char| {
            c.is_ascii_alphanumeric() || ('\u{660}'..='\u{669}').contains(c) || "يكة".contains(*c)
        };
        let foreign: Vec<&str> = words
            .lines()
            .filter(|line| line.chars().any(|c| is_foreign(&c)))
            .filter(|line| !line.contains("الدار") && !line.contains("حاشية"))
            .collect();
        assert!(foreign.is_empty(), "{}: {foreign:#?}", page.path);
        assert!(page.all("[lang=en]").is_empty(), "{}", page.path);
    }
    let says = |path: &str, words: &str| {
        let page = built.page(path);
        let body = page.says("body");
        assert!(body.contains(words), "{path}: {words}\n{body}");
    };
    says("fa/articles/lamp/", "۲۸ اکتبر ۲۰۲۴");
    says("fa/articles/lamp/", "به‌روزشده در قرن بیستم میلادی");
    says("fa/articles/lamp/", "یک بند، ۲ حاشیه");
    says("fa/entities/keeper/", "حدود ۱۹۲۰");
    says("fa/entities/keeper/", "۱۹۹۰ یا پیش از آن");
    says("fa/entities/keeper/", "۴ بار در یک مقاله");
    says("fa/entities/keeper/", "دههٔ ۱۹۲۰ میلادی تا ۱۹۵۰");
    says("fa/entities/", "۲ نام");
}

/// The names of languages within other words.
#[test]
fn the_name_of_a_language_has_the_form_that_its_place_needs() {
    let built = |languages: &str, texts: &[&str]| -> Built {
        let mut site = Site::new("").with("hashiya.yaml", &format!("languages: {languages}\n"));
        for (nth, lang) in texts.iter().enumerate() {
            site = site.with(
                &format!("content/articles/a/{lang}.txt"),
                &format!("Text {nth}.\n"),
            );
        }
        site.with(
            "content/articles/a/article.yaml",
            &format!("title: A\noriginal: {}\n", texts[0]),
        )
        .build()
    };
    let heads = |languages: &str, texts: &[&str], lang: &str| {
        let built = built(languages, texts);
        let page = built.page(&format!("{lang}/articles/a/parallel/"));
        let notes = page.all(".pairhead .meta > span:first-child");
        notes.iter().map(|note| plain(*note)).collect::<Vec<_>>()
    };
    for (lang, original, translation) in [
        ("de", "Arabisches Original", "Englische Übersetzung"),
        ("fr", "Original arabe", "Traduction anglaise"),
        ("es", "Original en árabe", "Traducción al inglés"),
        ("ar", "الأصل العربي", "الترجمة الإنجليزية"),
        ("he", "המקור בערבית", "התרגום לאנגלית"),
        ("tr", "Arapça aslı", "İngilizce çevirisi"),
    ] {
        let languages = format!("[{lang}, ar, en]").replace("ar, ar", "ar");
        assert_eq!(
            heads(&languages, &["ar", "en"], lang),
            [original, translation],
            "{lang}"
        );
    }
    // A language that no message names is called by its own name, which no prefix is joined to.
    for (lang, original, translation) in [
        ("ar", "الأصل بلغة svenska", "الترجمة إلى suomi"),
        ("he", "המקור ב־svenska", "התרגום ל־suomi"),
        ("de", "Original auf svenska", "Übersetzung auf suomi"),
    ] {
        let languages = format!("[{lang}, sv, fi]");
        assert_eq!(
            heads(&languages, &["sv", "fi"], lang),
            [original, translation],
            "{lang}"
        );
    }
    let page = built("[ar, sv, fi]", &["sv", "fi"]);
    let page = page.page("ar/articles/a/parallel/");
    let own = page.all(".pairhead .meta bdi[lang=sv][dir=ltr]");
    assert_eq!(
        own.into_iter().map(plain).next().as_deref(),
        Some("svenska")
    );
}

/// A template may ask for the words of a language that the site does not have.
#[test]
fn a_template_may_speak_any_built_in_language() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [en]
        === content/articles/a/en.txt
        Words.
        === templates/partials/readings.html
        {%- component Readings(@frame) -%}{%- endcomponent Readings -%}
        === templates/articles.html
        {% extends \"base.html\" %}
        {% block main %}<h1>{{ t(id=\"articles\", lang=\"de\") }} {{ t(id=\"count-articles\", n=1234, lang=\"fa\") }}</h1>{% endblock main %}
        ",
    )
    .build();
    assert_eq!(built.page("en/articles/").says("h1"), "Artikel ۱٬۲۳۴ مقاله");
}

#[test]
fn a_language_is_called_in_the_menu_as_its_own_messages_call_it() {
    let site = Site::new(
        "=== hashiya.yaml
        languages: [en, id, fr, ms, cy]
        base_url: https://example.org/
        === content/pages/about/en.md
        Words.
        === templates/messages/fr.ftl
        native-name = français d’ici
        ",
    );
    let built = site.build();
    let names = |page: &Page, selector: &str| -> Vec<String> {
        let links = page.all(selector).into_iter();
        links.map(|link| link.text().collect()).collect()
    };
    // Malay and Welsh have no messages: those that their readers see are English.
    assert_eq!(
        names(&built.page("en/about/"), ".others a"),
        [
            "Bahasa Indonesia",
            "français d’ici",
            "Bahasa Melayu",
            "Cymraeg"
        ]
    );
    let choice = built.page("").says("main");
    for name in ["English", "Bahasa Indonesia", "français d’ici", "Cymraeg"] {
        assert!(choice.contains(name), "{name}: {choice}");
    }
}
