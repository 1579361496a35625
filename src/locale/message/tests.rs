//! The catalogue as templates and authors see it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use crate::diagnostic::{Checked, Diagnostic, FileId, Severity};
use crate::html::Html;
use crate::locale::{Locale, LocaleSettings};
use crate::text::Lang;

const ENGLISH: &str = "
mentions = { $count ->
    [0] Not mentioned
    [one] One mention
   *[other] { $count } mentions
}
by = By { $name }
made = Made { $date }
date-about = about { $date }
date-uncertain = { $date } (?)
only-english = Only { $name } & co
year = { $year }
role = { $gender ->
    [f] she
   *[m] he
}
nested = { by } – { -site(form: \"short\") }
-site = { $form ->
    [short] H.
   *[long] Hashiya
}
";

const ARABIC: &str = "
mentions = { $count ->
    [zero] لا شيء
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
    [many] { $count } موضعًا
   *[other] { $count } موضع
}
by = بقلم { $name }
made = أُنشئ { $date }
date-about = نحو { $date }
date-uncertain = { $date } (؟)
year = { $year }
role = { $gender ->
    [f] هي
   *[m] هو
}
nested = { by } – { -site }
-site = حاشية
";

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn built_in(tag: &str, text: &str) -> MessageFile {
    MessageFile {
        lang: lang(tag),
        name: format!("messages/{tag}.ftl"),
        text: text.to_owned(),
        file: None,
    }
}

fn of_site(tag: &str, text: &str) -> MessageFile {
    MessageFile {
        file: Some(FileId(7)),
        ..built_in(tag, text)
    }
}

fn locale(tag: &str) -> Arc<Locale> {
    Arc::new(Locale::new(lang(tag), LocaleSettings::default()).unwrap())
}

const GIVEN: GivenValues<'static> = GivenValues(&[
    ("mentions", &["count"]),
    ("by", &["name"]),
    ("made", &["date"]),
    ("date-*", &["date", "form", "place"]),
    ("only-english", &["name"]),
    ("year", &["year"]),
    ("role", &["gender", "kind"]),
    ("nested", &["name"]),
    ("n", &["n", "kind"]),
]);

fn checked(languages: &[&str], site_files: Vec<MessageFile>) -> Checked<Catalogue> {
    let mut files = vec![built_in("ar", ARABIC), built_in("en", ENGLISH)];
    files.extend(site_files);
    Catalogue::new(
        languages.iter().map(|tag| locale(tag)).collect(),
        files,
        GIVEN,
    )
}

fn catalogue() -> Catalogue {
    checked(&["ar", "en"], Vec::new()).value
}

fn html(catalogue: &Catalogue, tag: &str, id: &str, args: &Args<'_>) -> String {
    catalogue
        .html(&lang(tag), id, args)
        .unwrap()
        .html
        .into_string()
}

fn text(catalogue: &Catalogue, tag: &str, id: &str, args: &Args<'_>) -> String {
    catalogue.text(&lang(tag), id, args).unwrap()
}

fn codes(diagnostics: &[Diagnostic]) -> Vec<&'static str> {
    diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code.0)
        .collect()
}

#[test]
fn counts_take_the_six_arabic_forms() {
    let expected = [
        (0, "لا شيء"),
        (1, "موضع واحد"),
        (2, "موضعان"),
        (3, "3 مواضع"),
        (10, "10 مواضع"),
        (11, "11 موضعًا"),
        (99, "99 موضعًا"),
        (100, "100 موضع"),
        (102, "102 موضع"),
        (103, "103 مواضع"),
    ];
    for (count, words) in expected {
        assert_eq!(
            html(
                &catalogue(),
                "ar",
                "mentions",
                &Args::new().count("count", count)
            ),
            words
        );
    }
    assert_eq!(
        html(
            &catalogue(),
            "en",
            "mentions",
            &Args::new().count("count", 0)
        ),
        "Not mentioned"
    );
    assert_eq!(
        html(
            &catalogue(),
            "en",
            "mentions",
            &Args::new().count("count", 1_234)
        ),
        "1,234 mentions"
    );
}

#[test]
fn numbers_are_in_the_digits_of_the_locale() {
    let settings = LocaleSettings {
        numerals: Some(crate::locale::Numerals::parse("arab").unwrap()),
        ..LocaleSettings::default()
    };
    let arabic = Arc::new(Locale::new(lang("ar"), settings).unwrap());
    let catalogue = Catalogue::new(vec![arabic], vec![built_in("ar", ARABIC)], GIVEN).value;
    assert_eq!(
        html(
            &catalogue,
            "ar",
            "mentions",
            &Args::new().count("count", 1_000)
        ),
        "١٬٠٠٠ موضع"
    );
    assert_eq!(
        html(
            &catalogue,
            "ar",
            "year",
            &Args::new().plain_number("year", 2024)
        ),
        "٢٠٢٤"
    );
}

#[test]
fn markup_wraps_only_what_runs_the_other_way_and_holds_no_controls() {
    let (arabic, english, french) = (lang("ar"), lang("en"), lang("fr"));
    let by = |tag: &str, name: &str, of: &Lang| {
        html(&catalogue(), tag, "by", &Args::new().text("name", name, of))
    };
    assert_eq!(by("ar", "ماسك", &arabic), "بقلم ماسك");
    assert_eq!(
        by("ar", "Doe & Roe", &english),
        "بقلم <bdi lang=\"en\" dir=\"ltr\">Doe &amp; Roe</bdi>"
    );
    assert_eq!(
        by("ar", "OpenAI", &arabic),
        "بقلم <bdi dir=\"ltr\">OpenAI</bdi>"
    );
    assert_eq!(
        by("en", "Jeanne", &french),
        "By <span lang=\"fr\">Jeanne</span>"
    );
    assert_eq!(
        by("en", "ماسك", &arabic),
        "By <bdi lang=\"ar\" dir=\"rtl\">ماسك</bdi>"
    );
    assert_eq!(by("en", "2024", &arabic), "By 2024");
    let link = Html::from_trusted("<a href=\"/x\">x</a>".to_owned(), "x".to_owned());
    assert_eq!(
        html(&catalogue(), "en", "by", &Args::new().html("name", &link)),
        "By <a href=\"/x\">x</a>"
    );
}

#[test]
fn attributes_isolate_by_balanced_controls_and_leave_numbers_alone() {
    let by = |tag: &str, name: &str, of: &str| {
        text(
            &catalogue(),
            tag,
            "by",
            &Args::new().text("name", name, &lang(of)),
        )
    };
    assert_eq!(by("ar", "Grok", "en"), "بقلم \u{2066}Grok\u{2069}");
    assert_eq!(by("en", "ماسك", "ar"), "By \u{2067}ماسك\u{2069}");
    assert_eq!(by("en", "Grok", "en"), "By Grok");
    assert_eq!(
        text(
            &catalogue(),
            "ar",
            "mentions",
            &Args::new().count("count", 3)
        ),
        "3 مواضع"
    );
    let link = Html::text("x");
    let refused = catalogue().text(&lang("en"), "by", &Args::new().html("name", &link));
    assert_eq!(
        refused,
        Err(MessageError::Markup {
            id: "by".into(),
            argument: "name".into()
        })
    );
}

#[test]
fn words_choose_variants_and_terms_are_told_what_to_be() {
    assert_eq!(
        html(&catalogue(), "ar", "role", &Args::new().word("gender", "f")),
        "هي"
    );
    assert_eq!(
        html(&catalogue(), "ar", "role", &Args::new().word("gender", "x")),
        "هو"
    );
    let args = Args::new().word("name", "A");
    assert_eq!(html(&catalogue(), "en", "nested", &args), "By A – H.");
    assert_eq!(html(&catalogue(), "ar", "nested", &args), "بقلم A – حاشية");
}

#[test]
fn what_one_language_lacks_another_says_and_it_is_told_which() {
    let args = Args::new().word("name", "A");
    let message = catalogue()
        .html(&lang("ar"), "only-english", &args)
        .unwrap();
    assert_eq!(
        (message.html.as_str(), message.lang.as_str()),
        ("Only A &amp; co", "en")
    );
    assert_eq!(
        message.within(&lang("ar")).as_str(),
        "<span lang=\"en\" dir=\"ltr\">Only A &amp; co</span>"
    );
    assert_eq!(
        text(&catalogue(), "ar", "only-english", &args),
        "\u{2066}Only A & co\u{2069}"
    );
    let own = catalogue()
        .html(&lang("en"), "only-english", &args)
        .unwrap();
    assert_eq!(own.within(&lang("en")).as_str(), "Only A &amp; co");
}

#[test]
fn a_missing_message_or_value_is_an_error_and_never_words() {
    let none = Args::new();
    assert_eq!(
        catalogue().html(&lang("ar"), "mention", &none),
        Err(MessageError::Unknown {
            id: "mention".into(),
            near: Some("mentions".into())
        })
    );
    let missing = catalogue().html(&lang("ar"), "by", &none).unwrap_err();
    assert_eq!(
        missing.to_string(),
        "the message `by` (ar) wants `$name`, which was not given"
    );
    assert_eq!(
        catalogue().text(&lang("he"), "by", &none),
        Err(MessageError::UnknownLanguage(lang("he")))
    );
}

#[test]
fn dates_say_what_is_not_certain() {
    let say = |tag: &str, date: &str| {
        catalogue()
            .date(&lang(tag), &date.parse().unwrap())
            .unwrap()
    };
    assert_eq!(say("en", "2015"), "2015");
    assert_eq!(say("en", "2015~"), "about 2015");
    assert_eq!(say("ar", "2015-11?"), "نوفمبر 2015 (؟)");
    assert_eq!(say("en", "2015%"), "about 2015 (?)");
    let french = checked(&["fr", "en"], Vec::new()).value;
    let say = |date: &str| french.date(&lang("fr"), &date.parse().unwrap()).unwrap();
    assert_eq!(say("2015-11%"), "\u{2248} novembre 2015 (?)");
    assert_eq!(
        [
            say("1058/1059"),
            say("../1100"),
            say("1100~/.."),
            say("19XX"),
            say("192X")
        ]
        .join(" "),
        "1058–1059 \u{2264} 1100 \u{2265} \u{2248} 1100 1900–1999 1920–1929"
    );
}

#[test]
fn a_site_adds_a_language_with_nothing_but_a_file() {
    let persian = of_site(
        "fa",
        "by = نوشتهٔ { $name }\nmentions = { $count ->\n    [one] یک بار\n   *[other] { $count } بار\n}\n",
    );
    let checked = checked(&["fa", "en"], vec![persian]);
    assert_eq!(
        html(
            &checked.value,
            "fa",
            "mentions",
            &Args::new().count("count", 1_200)
        ),
        "۱٬۲۰۰ بار"
    );
    assert_eq!(
        html(
            &checked.value,
            "fa",
            "by",
            &Args::new().text("name", "Grok", &lang("en"))
        ),
        "نوشتهٔ <bdi lang=\"en\" dir=\"ltr\">Grok</bdi>"
    );
    assert_eq!(
        checked
            .value
            .html(&lang("fa"), "role", &Args::new().word("gender", "f"))
            .unwrap()
            .lang,
        lang("en")
    );
    let missing = checked
        .diagnostics
        .iter()
        .find(|diagnostic| diagnostic.code.0 == "H0603")
        .unwrap();
    assert!(
        missing.message.starts_with("`fa` lacks 7 of 9 messages"),
        "{}",
        missing.message
    );
}

#[test]
fn a_site_replaces_one_message_and_keeps_the_rest() {
    let checked = checked(
        &["en", "ar"],
        vec![of_site("en", "by = Written by { $name }\nmine = My own\n")],
    );
    assert_eq!(
        html(&checked.value, "en", "by", &Args::new().word("name", "A")),
        "Written by A"
    );
    assert_eq!(html(&checked.value, "en", "mine", &Args::new()), "My own");
    assert_eq!(
        html(
            &checked.value,
            "en",
            "year",
            &Args::new().plain_number("year", 2024)
        ),
        "2024"
    );
    assert_eq!(codes(&checked.diagnostics), ["H0603"]);
}

#[test]
fn a_file_of_a_language_serves_its_regions() {
    let catalogue = checked(&["en-GB", "ar"], Vec::new()).value;
    let message = catalogue
        .html(&lang("en-GB"), "by", &Args::new().word("name", "A"))
        .unwrap();
    assert_eq!(
        (message.html.as_str(), message.lang.as_str()),
        ("By A", "en-GB")
    );
    assert_eq!(
        catalogue
            .date(&lang("en-GB"), &"2015-11-03".parse().unwrap())
            .unwrap(),
        "3 November 2015"
    );
}

#[test]
fn a_file_in_another_script_serves_no_region() {
    let files = vec![
        built_in("sr", "by = од { $name }\n"),
        built_in("en", "by = By { $name }\n"),
    ];
    let catalogue = Catalogue::new(vec![locale("sr-Latn"), locale("en")], files, GIVEN).value;
    let message = catalogue
        .html(&lang("sr-Latn"), "by", &Args::new().word("name", "A"))
        .unwrap();
    assert_eq!(message.lang, lang("en"));
}

#[test]
fn faults_of_a_file_are_found_where_they_stand() {
    let text = "\u{FEFF}by = Written by { $nmae }\nmentionz = x\ngarbage\nyear = { OTHER($year) }\nmade = { lost }\nrole = { role }\nby = twice\n";
    let found = checked(&["en"], vec![of_site("en", text)]).diagnostics;
    let at = |code: &str| {
        let diagnostic = found
            .iter()
            .find(|diagnostic| diagnostic.code.0 == code)
            .unwrap();
        let span = diagnostic.span.unwrap();
        (
            diagnostic.severity,
            text.get(span.start as usize..span.end as usize)
                .unwrap_or(""),
            diagnostic.help.clone().unwrap_or_default(),
        )
    };
    assert_eq!(
        at("H0604"),
        (Severity::Error, "by", "did you mean `$name`?".to_owned())
    );
    assert_eq!(
        at("H0602"),
        (
            Severity::Warning,
            "mentionz",
            "did you mean `mentions`?".to_owned()
        )
    );
    assert_eq!(at("H0606").1, "by");
    assert_eq!(at("H0601").0, Severity::Error);
    let broken: Vec<&str> = found
        .iter()
        .filter(|diagnostic| diagnostic.code.0 == "H0607")
        .map(|d| d.message.as_str())
        .collect();
    assert_eq!(
        broken,
        [
            "the message `year` cannot be completed: there is no function `OTHER`, only NUMBER",
            "the message `made` cannot be completed: it refers to `lost`, which is not there",
            "the message `role` cannot be completed: its references go in a circle, or are too many, at `role`",
        ]
    );
}

#[test]
fn a_circle_is_an_error_at_the_page_too() {
    let catalogue = Catalogue::new(
        vec![locale("en")],
        vec![built_in("en", "a = { b }\nb = { a }\n")],
        GIVEN,
    )
    .value;
    assert!(matches!(
        catalogue.html(&lang("en"), "a", &Args::new()),
        Err(MessageError::Broken { .. })
    ));
}

#[test]
fn references_that_multiply_are_stopped() {
    let lines: Vec<String> = (0..30)
        .map(|n| format!("m{n} = {{ m{0} }}{{ m{0} }}\n", n + 1))
        .collect();
    let checked = Catalogue::new(
        vec![locale("en")],
        vec![built_in("en", &format!("{}m30 = x\n", lines.concat()))],
        GIVEN,
    );
    assert!(checked.diagnostics.is_empty());
    assert!(matches!(
        checked.value.html(&lang("en"), "m0", &Args::new()),
        Err(MessageError::Broken { .. })
    ));
    assert_eq!(html(&checked.value, "en", "m28", &Args::new()), "xxxx");
}

#[test]
fn plural_forms_that_lack_are_named() {
    let file = built_in(
        "ar",
        "n = { $n ->\n    [0] لا شيء\n    [one] واحد\n    [few] قليل\n   *[other] { $n }\n}\n",
    );
    let found = Catalogue::new(vec![locale("ar")], vec![file], GIVEN).diagnostics;
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].message,
        "messages/ar.ftl:1: the message `n` lacks the plural forms [two] [many] of `ar`"
    );
}

#[test]
fn a_choice_by_keyword_has_no_plural_forms() {
    let file = built_in(
        "ar",
        "n = { $kind ->\n    [person] وُلد\n   *[other] بدأ\n}\n",
    );
    assert!(
        Catalogue::new(vec![locale("ar")], vec![file], GIVEN)
            .diagnostics
            .is_empty()
    );
}

#[test]
fn a_byte_order_mark_moves_the_place_of_a_fault_by_its_length() {
    let place = |mark: &str| {
        let text = format!("{mark}a = one\nb = {{ broken\n");
        let checked = Catalogue::new(vec![locale("en")], vec![of_site("en", &text)], GIVEN);
        let span = checked.diagnostics[0].span.unwrap();
        (span.start, span.end)
    };
    let (start, end) = place("");
    assert_eq!(place("\u{FEFF}"), (start + 3, end + 3));
}

#[test]
fn braces_without_end_do_no_harm() {
    let hostile = format!("a = {}\nb = fine\n", "{".repeat(100_000));
    let checked = Catalogue::new(vec![locale("en")], vec![of_site("en", &hostile)], GIVEN);
    assert_eq!(codes(&checked.diagnostics), ["H0601"]);
}

#[test]
fn what_messages_speak_of_can_be_asked() {
    let catalogue = catalogue();
    assert!(
        !catalogue
            .variables(&lang("ar"))
            .contains_key("only-english")
    );
    assert!(catalogue.contains("only-english") && !catalogue.contains("-site"));
    assert_eq!(catalogue.variables(&lang("en"))["nested"], BTreeSet::new());
    assert_eq!(
        catalogue.variables(&lang("ar"))["mentions"],
        BTreeSet::from(["count"])
    );
}
