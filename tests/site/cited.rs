//! How an article is cited, on its page, in BibTeX and in CSL JSON; and where its errors are reported.

use serde_json::{Value, json};

use crate::support::Site;

fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        base_url: https://example.org/read
        languages: [en, ar]
        autolink: none
        title: {en: The Wharf, ar: الرصيف}
        === content/entities/all.yaml
        zaydan: {kind: person, name: {en: Georges Zaydan, ar: جرجي زيدان}, sort: {en: \"Zaydan, Georges\"}}
        === content/articles/log/en.txt
        The keeper lit the lamp.
        === content/articles/log/ar.txt
        أضاء الحارس المصباح.
        === content/articles/log/article.yaml
        title: {en: \"Salt & light: 50%\", ar: ملح ونور}
        date: 2024-05-03
        authors: [zaydan, {en: Ann Bell, ar: آن بل}]
        translators: {ar: [{ar: المكتب}]}
        === content/articles/note/en.txt
        Nothing is known of it.
        === content/articles/note/article.yaml
        title: A note
        date: 1920/1925~
        ",
    )
}

#[test]
fn bibtex_has_an_entry_for_each_text() {
    let built = site().build();
    assert_eq!(
        built.text("data/articles/log.bib"),
        "@misc{log-en,
  title = {{Salt \\& light: 50\\%}},
  author = {Zaydan, Georges and {Ann Bell}},
  date = {2024-05-03},
  year = {2024},
  month = {5},
  organization = {The Wharf},
  language = {en},
  url = {https://example.org/read/en/articles/log/},
}

@misc{log-ar,
  title = {{ملح ونور}},
  author = {{جرجي زيدان} and {آن بل}},
  translator = {{المكتب}},
  date = {2024-05-03},
  year = {2024},
  month = {5},
  organization = {الرصيف},
  language = {ar},
  url = {https://example.org/read/ar/articles/log/},
}
"
    );
}

#[test]
fn csl_json_says_the_same_and_knows_times_between_two_dates() {
    let built = site().build();
    let read = |path: &str| -> Value { serde_json::from_str(built.text(path)).unwrap() };
    let log = read("data/articles/log.csl.json");
    assert_eq!(
        log[0],
        json!({
            "id": "log-en",
            "type": "webpage",
            "title": "Salt & light: 50%",
            "container-title": "The Wharf",
            "language": "en",
            "URL": "https://example.org/read/en/articles/log/",
            "author": [{"family": "Zaydan", "given": "Georges"}, {"literal": "Ann Bell"}],
            "issued": {"date-parts": [[2024, 5, 3]]},
        })
    );
    assert_eq!(log[1]["translator"], json!([{"literal": "المكتب"}]));
    let note = read("data/articles/note.csl.json");
    assert_eq!(
        note[0]["issued"],
        json!({"date-parts": [[1920], [1925]], "circa": true})
    );
}

#[test]
fn an_article_says_how_it_is_cited() {
    let built = site().build();
    let page = built.page("en/articles/log/");
    assert_eq!(
        page.says(".cite"),
        "Cite as: Georges Zaydan, Ann Bell, Salt & light: 50%, The Wharf, May 3, 2024, \
         https://example.org/read/en/articles/log/"
    );
    assert!(
        built
            .page("ar/articles/log/")
            .says(".cite")
            .contains("ملح ونور، الرصيف، ")
    );
}

#[test]
fn an_article_leads_to_the_form_for_corrections() {
    let form = "languages: [en, ar]\nbase_url: https://example.org/read\nissue_url: \"https://example.org/new?title={title}&body={body}&kind={kind}\"\n";
    let site = |settings| {
        Site::new(
            "=== content/articles/log/en.txt
            The keeper lit the lamp.
            === content/articles/log/article.yaml
            title: \"Salt & {body} +1\"
            ",
        )
        .with("hashiya.yaml", settings)
    };
    let built = site(form).build();
    let link = built.page("en/articles/log/");
    let href = link.one("a.report").attr("href");
    assert_eq!(
        href,
        Some(
            "https://example.org/new?title=Salt%20%26%20%7Bbody%7D%20%2B1\
             &body=https%3A%2F%2Fexample.org%2Fread%2Fen%2Farticles%2Flog%2F&kind=%7Bkind}"
        )
    );
    let without = site("languages: [en, ar]\n").build();
    assert!(without.page("en/articles/log/").all(".report").is_empty());
}
