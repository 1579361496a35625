//! The stops, commas and brackets that the interface puts after an author's words.

use crate::support::Site;
use crate::support::page::plain;

fn shipyard() -> Site {
    Site::new(
        "=== hashiya.yaml
        languages: [en, ar]
        autolink: none
        verdicts: {doubtful: {en: Doubtful?, ar: أهذا صحيح؟}}
        === content/entities/all.yaml
        anna:
          name: {en: Anna, ar: آنا}
          aliases: {en: [Anna who?, Ann], ar: [آنا من؟, آن]}
          kind: person
          gender: f
          relations:
            - {kind: founded, to: yard, note: {en: The first of three., ar: أول ثلاثة.}}
            - {kind: founded, to: pier}
        yard: {name: {en: Yard Inc., ar: الحوض}, kind: organization}
        pier: {name: {en: Pier, ar: المرسى}, kind: organization}
        === content/articles/log/article.yaml
        title: {en: The log, ar: السجل}
        authors: [{en: 'Who knows?', ar: 'من يدري؟'}, {en: Hull Co., ar: شركة}, {en: Reed, ar: ريد}]
        source: {name: 'The Harbour, when?', license: CC BY 4.0}
        === content/articles/log/en.txt
        Is it [hers]? The lamp went out, they said, and the boat, that night, came home late from sea
        === content/articles/log/annotations.yaml
        annotations:
          - {id: a, quote: lamp, gloss: {en: a light?, ar: قنديل؟}, note: {en: Of oil, ar: زيت}}
          - {id: b, quote: went out, gloss: {en: '(\"or was it?\")', ar: «انطفأ!»}, note: {en: By night, ar: ليلًا}}
          - {id: c, quote: '[hers]', correction: {text: 'his?'}}
          - {id: d, quote: boat, correction: {after: ' of Reed,'}}
          - {id: e, quote: they said, claim: {verdict: doubtful, speaker: {en: The crew;, ar: الطاقم،}}}
          - {id: f, quote: home, gloss: {en: the harbour, ar: الميناء}, note: {en: Ours, ar: لنا}, by: 'The editors,', date: 2020}
        ",
    )
}

#[test]
fn words_that_end_in_a_sign_get_no_second_one() {
    let built = shipyard().build();
    let told = |path: &str, what: &str| plain(built.page(path).one(what));
    for (entry, en, ar) in [
        ("#n-a", "‹lamp› a light? Of oil", "‹lamp› قنديل؟ زيت"),
        (
            "#n-b",
            "‹went out› (\"or was it?\") By night",
            "‹went out› «انطفأ!» ليلًا",
        ),
        ("#n-c", "[hers] his?", "[hers] his?"),
        (
            "#n-d",
            "boat] put in after it ‹of Reed,›",
            "boat] يُزاد بعده ‹of Reed,›",
        ),
        (
            "#n-e",
            "‹they said› Claimed by The crew; ◇ Doubtful?",
            "‹they said› ادعاء الطاقم، ◇ أهذا صحيح؟",
        ),
        (
            "#n-f",
            "‹home› the harbour. Ours · The editors, 2020",
            "‹home› الميناء. لنا · The editors, 2020",
        ),
    ] {
        for (lang, expected) in [("en", en), ("ar", ar)] {
            let said = told(&format!("{lang}/articles/log/"), entry).replace('\u{A0}', " ");
            let said = said.split_once(' ').map_or(said.as_str(), |(_, said)| said);
            assert_eq!(said, expected, "{lang} {entry}");
        }
    }
}

#[test]
fn lists_of_names_and_facts_have_one_sign_between_two() {
    let built = shipyard().build();
    let all = |path: &str, what: &str| built.page(path).texts(what);
    let meta = all("en/articles/log/", ".head .meta > span");
    assert!(
        meta.contains(&"Who knows? Hull Co., Reed".to_owned()),
        "a comma stays after an abbreviation: {meta:?}"
    );
    let about = all("en/articles/log/", ".about li");
    assert!(
        about.contains(&"The Harbour, when? CC BY 4.0".to_owned()),
        "{about:?}"
    );
    assert_eq!(
        all("ar/entities/anna/", ".facts dd")[0],
        "Anna who? Ann، آنا من؟ آن"
    );
    assert_eq!(
        all("en/entities/anna/", ".relations dd"),
        ["Yard Inc. The first of three. Pier"]
    );
}

#[test]
fn a_message_of_the_sites_own_follows_the_same_rule() {
    let built = shipyard()
        .with(
            "templates/messages/en.ftl",
            "claim-of = Said by { $speaker }, they say\n",
        )
        .build();
    let said = plain(built.page("en/articles/log/").one("#n-e"));
    assert!(said.contains("Said by The crew; they say; ◇"), "{said}");
}

/// The text of a paragraph with its marks, each as `^`.
fn marked(text: &str, lang: &str, annotations: &str) -> String {
    let built = Site::new("=== hashiya.yaml\nlanguages: [en, ar]\nautolink: none\n")
        .with(
            "content/articles/a/article.yaml",
            "title: {en: Title, ar: عنوان}\n",
        )
        .with(
            &format!("content/articles/a/{lang}.txt"),
            &format!("{text}\n"),
        )
        .with(
            "content/articles/a/annotations.yaml",
            &format!("annotations:\n{annotations}"),
        )
        .build();
    let page = built.page(&format!("{lang}/articles/a/"));
    let mut shown = page.by_id("p1").unwrap().html();
    while let Some(class) = shown.find("class=\"mark\"") {
        let start = shown[..class].rfind("<a").unwrap();
        let end = class + shown[class..].find("</a>").unwrap();
        shown.replace_range(start..end + "</a>".len(), "^");
    }
    plain(scraper::Html::parse_fragment(&shown).root_element())
        .split_once(' ')
        .unwrap()
        .1
        .to_owned()
}

#[test]
fn a_mark_parts_no_number_from_its_unit_and_no_month_from_its_year() {
    for (text, lang, quote, expected) in [
        (
            "The mast grew by 415 % in a year.",
            "en",
            "'415'",
            "The mast grew by 415 %^ in a year.",
        ),
        ("It weighed 12 kg.", "en", "'12'", "It weighed 12 kg^."),
        (
            "They sailed in March 1902 for home.",
            "en",
            "March",
            "They sailed in March 1902^ for home.",
        ),
        (
            "They sailed in 1902 for home.",
            "en",
            "'1902'",
            "They sailed in 1902^ for home.",
        ),
        (
            "أبحروا في نيسان 1902 إلى بلدهم.",
            "ar",
            "نيسان",
            "أبحروا في نيسان 1902^ إلى بلدهم.",
        ),
        (
            "أبحروا في رمضان ١٣٢٠ هـ إلى بلدهم.",
            "ar",
            "رمضان",
            "أبحروا في رمضان ١٣٢٠ هـ^ إلى بلدهم.",
        ),
        (
            "زاد وزنه ١٢ كغم في سنة.",
            "ar",
            "١٢",
            "زاد وزنه ١٢ كغم^ في سنة.",
        ),
        ("زاد ٥ ٪ في سنة.", "ar", "٥", "زاد ٥ ٪^ في سنة."),
    ] {
        assert_eq!(
            marked(
                text,
                lang,
                &format!("  - {{quote: {quote}, lang: {lang}, note: x}}\n")
            ),
            expected
        );
    }
}

#[test]
fn a_mark_moves_past_no_beginning_of_another_ones_words() {
    let text = "They sailed in March 1902 for home with 5 million tons of coal.";
    let both = |first: &str, second: &str| {
        marked(
            text,
            "en",
            &format!("  - {{quote: {first}, note: x}}\n  - {{quote: {second}, note: y}}\n"),
        )
    };
    assert_eq!(
        both("March", "1902 for home"),
        "They sailed in March^ 1902 for home^ with 5 million tons of coal."
    );
    assert_eq!(
        both("March", "in March"),
        "They sailed in March 1902^ ^ for home with 5 million tons of coal."
    );
    assert_eq!(
        both("'5'", "5 million"),
        "They sailed in March 1902 for home with 5 million^ ^ tons of coal."
    );
}

#[test]
fn sources_that_run_the_other_way_stand_on_lines_of_their_own() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [ar, en]
        autolink: none
        === content/articles/a/article.yaml
        title: {ar: عنوان, en: Title}
        === content/articles/a/ar.txt
        أضاء الحارس المصباح في الميناء ليلًا
        === content/articles/a/annotations.yaml
        annotations:
          - {id: own, quote: الحارس, note: {ar: ا, en: a}, sources: [دفتر الميناء, كتاب الحراس]}
          - {id: mixed, quote: المصباح, note: {ar: ا, en: a}, sources: [دفتر الميناء, 'Reed, Lamps, 1904']}
          - {id: bare, quote: الميناء, note: {ar: ا, en: a}, sources: ['https://a.example.org/x', 'https://b.example.org/y']}
          - {id: one, quote: ليلًا, note: {ar: ا, en: a}, sources: ['Reed, Lamps, 1904']}
        ",
    )
    .build();
    let apart = |path: &str| -> Vec<String> {
        let page = built.page(path);
        page.all(".entry.apart")
            .iter()
            .map(|entry| entry.attr("id").unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(apart("ar/articles/a/"), ["n-mixed", "n-bare"]);
    assert_eq!(apart("en/articles/a/"), ["n-own", "n-mixed"]);
}

#[test]
fn a_sign_with_a_no_break_space_before_it_is_left_out_as_others_are() {
    let built = |title: &str, speaker: &str| {
        Site::new("=== content/articles/a/fr.txt\nLe pain est cuit.\n")
            .with(
                "hashiya.yaml",
                &format!("base_url: https://example.org/\nlanguages: [fr]\ntitle: {title}\n"),
            )
            .with(
                "content/articles/a/article.yaml",
                "title: Le pain\ndate: 2024\n",
            )
            .with(
                "content/articles/a/annotations.yaml",
                &format!("annotations:\n  - {{quote: cuit, claim: {{verdict: refuted, speaker: {speaker}}}}}\n"),
            )
            .build()
    };
    let claim = |speaker: &str| {
        let page = built("Pain", speaker).page("fr/articles/a/");
        let entry = page.one(".entry");
        entry.text().collect::<String>()
    };
    assert!(claim("Le Four").contains("Selon Le Four\u{202F}; "));
    assert!(claim("\"Quel four ?\"").contains("Selon Quel four ? "));
    let feed = |title: &str| built(title, "Four").text("fr/feed.xml").to_owned();
    assert!(feed("Pain").contains("Pain\u{A0}: derniers articles"));
    assert!(feed("\"Pain ?\"").contains("Pain ? derniers articles"));
}
