//! Relations, as an entity's page tells them.

use crate::support::Site;

#[test]
fn what_lasts_is_since_a_date_and_an_event_has_one() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [en, ar]
        relations: {signed: {label: {en: signed, ar: وقّع}}}
        === content/entities/all.yaml
        anna:
          name: {en: Anna, ar: آنا}
          kind: person
          gender: f
          relations:
            - {kind: founded, to: yard, since: 1850}
            - {kind: leads, to: yard, since: 1851}
            - {kind: signed, to: yard, since: 1852-03, until: 1852-03}
        yard: {name: {en: The yard, ar: الحوض}, kind: organization}
        === content/articles/log/article.yaml
        title: {en: The log, ar: السجل}
        === content/articles/log/en.txt
        Anna was there.
        ",
    )
    .build();
    let told = |path: &str| built.page(path).texts(".relations > div");
    assert_eq!(
        told("en/entities/anna/"),
        [
            "1850 founded The yard",
            "1851 leads The yard (since 1851)",
            "1852 signed The yard (March 1852)"
        ]
    );
    assert_eq!(
        told("en/entities/yard/"),
        ["1850 founded by Anna", "1851 led by Anna (since 1851)"],
        "from its other end, too"
    );
    assert_eq!(
        told("ar/entities/anna/"),
        [
            "1850 أسّست الحوض",
            "1851 ترأس الحوض (منذ 1851)",
            "1852 وقّع الحوض (مارس 1852)"
        ]
    );
}

#[test]
fn kinds_are_listed_people_first_and_several_by_their_plural() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [en, ar]
        kinds:
          ship: {label: {en: Ship, ar: سفينة}, plural: {en: Ships, ar: سفن}}
          buoy: {label: {en: Buoy, ar: عوامة}}
        === content/entities/all.yaml
        argo: {name: {en: Argo, ar: أرغو}, kind: ship}
        bell: {name: {en: The bell, ar: الجرس}, kind: buoy}
        tide: {name: {en: Tide, ar: المد}, kind: concept}
        anna: {name: {en: Anna, ar: آنا}, kind: person}
        === content/articles/log/article.yaml
        title: {en: The log, ar: السجل}
        === content/articles/log/en.txt
        Anna came by the Argo at high Tide.
        ",
    )
    .build();
    let told = |path: &str, what: &str| built.page(path).texts(what);
    assert_eq!(
        told("en/entities/", ".choices li > a"),
        ["All", "People", "Concepts", "Buoy", "Ships"]
    );
    assert_eq!(
        told("en/articles/log/", ".about h2"),
        ["About this text", "People", "Concepts", "Ships"]
    );
    assert_eq!(
        told("en/entities/argo/", ".head .meta > span")[0],
        "Ship",
        "one is called as one"
    );
    assert_eq!(
        told("en/kinds/person/", ".head .meta > span:first-child"),
        ["1 person"],
        "a list counts what it lists"
    );
    assert_eq!(
        told("ar/kinds/concept/", ".head .meta > span:first-child"),
        ["مفهوم واحد"]
    );
    assert_eq!(
        told("en/kinds/ship/", ".head .meta > span:first-child"),
        ["1 name"],
        "a kind of the site's own has no words for numbers"
    );
}

#[test]
fn labels_agree_with_what_the_page_is_about() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [en, ar]
        === content/entities/all.yaml
        yard:
          name: {en: The yard, ar: الورشة}
          aliases: {en: [Yards], ar: [الورش]}
          kind: organization
          gender: f
          same_as: {viaf: '12'}
          relations: [{kind: located-in, to: port}]
        quarter: {name: {en: The quarter, ar: الحي}, kind: place, relations: [{kind: located-in, to: port}]}
        port: {name: {en: Port, ar: المرفأ}, kind: place}
        === content/articles/log/en.txt
        The yard was there.
        ",
    )
    .build();
    let told = |path: &str, what: &str| built.page(path).texts(what);
    assert_eq!(told("en/entities/yard/", ".relations dt"), ["based in"]);
    assert_eq!(
        told("ar/entities/yard/", ".relations dt"),
        ["مقرّها في"],
        "an organization does not lie somewhere"
    );
    assert_eq!(told("ar/entities/quarter/", ".relations dt"), ["يقع في"]);
    assert_eq!(told("ar/entities/port/", ".relations dt"), ["فيه"]);
    assert_eq!(
        told("ar/entities/yard/", ".facts dt"),
        ["وردت باسم", "VIAF"]
    );
    assert_eq!(
        built
            .page("ar/entities/yard/")
            .one(".facts dt bdi[dir=ltr]")
            .text()
            .collect::<String>(),
        "VIAF"
    );
    assert_eq!(
        told("ar/entities/yard/", "main h2"),
        ["في النصوص", "علاقاتها", "بيانات"]
    );
}

/// Two people who are married, as each of the two entries has it.
fn couple(anna: &str, ben: &str) -> Site {
    Site::new("=== hashiya.yaml\nlanguages: [en, ar]\nbase_url: https://example.org/\n")
        .with("content/articles/log/en.txt", "Anna and Ben.\n")
        .with(
            "content/articles/log/article.yaml",
            "title: {en: The log, ar: السجل}\n",
        )
        .with(
            "content/entities/all.yaml",
            &format!(
                "anna: {{kind: person, name: {{en: Anna, ar: آنا}}, relations: [{anna}]}}\n\
                 ben: {{kind: person, name: {{en: Ben, ar: بن}}, relations: [{ben}]}}\n"
            ),
        )
}

#[test]
fn a_relation_that_is_written_at_both_ends_is_one_with_the_details_of_both() {
    let anna = "{kind: married-to, to: ben, since: 1880, note: On board., sources: [Register 7]}";
    let ben = "{kind: married-to, to: anna, since: 1880-05, until: 1901, note: By the mate., sources: [Register 7, Log 2], certainty: probable}";
    let built = couple(anna, ben).build();
    assert!(
        !built.findings().iter().any(|line| line.contains("warning")),
        "{:?}",
        built.findings()
    );
    let told = |path: &str| built.page(path).texts(".relations > div");
    let details = "(May 1880 – 1901) (probable) On board. By the mate. Register 7 Log 2";
    assert_eq!(
        told("en/entities/anna/"),
        [format!("1880 married to Ben {details}")]
    );
    assert_eq!(
        told("en/entities/ben/"),
        [format!("1880 married to Anna {details}")]
    );
    let data = built.text("data/entities.ttl");
    assert_eq!(data.matches("rdf:Statement").count(), 1, "{data}");
    for detail in [
        "1880-05",
        "1901",
        "On board.",
        "By the mate.",
        "Register 7",
        "Log 2",
        "probable",
    ] {
        assert!(data.contains(detail), "{detail}: {data}");
    }
}

#[test]
fn a_relation_whose_dates_are_reversed_at_one_end_is_still_one() {
    let built = couple(
        "{kind: married-to, to: ben, since: 1910, until: 1900}",
        "{kind: married-to, to: anna, since: 1910}",
    )
    .build();
    let page = built.page("en/entities/anna/");
    assert_eq!(page.texts(".relations dd").len(), 1);
}

#[test]
fn two_spells_of_one_relation_stay_two_at_both_ends() {
    let spells = |to: &str| {
        format!(
            "{{kind: married-to, to: {to}, since: 1880, until: 1885}}, {{kind: married-to, to: {to}, since: 1890}}"
        )
    };
    let once = couple(&spells("ben"), "").build();
    for built in [
        couple(&spells("ben"), &spells("anna")).build(),
        couple(&spells("ben"), "{kind: married-to, to: anna}").build(),
    ] {
        assert!(
            !built.findings().iter().any(|line| line.contains("warning")),
            "{:?}",
            built.findings()
        );
        for page in ["en/entities/anna/", "en/entities/ben/"] {
            let told = |built: &crate::support::Built| built.page(page).texts(".relations dd");
            assert_eq!(told(&built), told(&once), "{page}");
        }
        assert_eq!(
            built
                .text("data/entities.ttl")
                .matches("rdf:Statement")
                .count(),
            2
        );
    }
}

#[test]
fn an_article_that_is_dated_after_the_day_of_the_check_is_a_note() {
    let site = |date: &str| {
        Site::new("=== hashiya.yaml\nlanguages: [en]\nbase_url: https://example.org/\n=== content/articles/log/en.txt\nRain.\n")
            .with("content/articles/log/article.yaml", &format!("title: The log\ndate: 2019\nupdated: {date}\n"))
    };
    let noted = |site: Site| {
        site.check()
            .diagnostics
            .iter()
            .map(|found| found.code.0)
            .collect::<Vec<_>>()
    };
    for (date, expected) in [
        ("2021-06-16", 1),
        ("2022", 1),
        ("2021-07", 1),
        ("2021-06-15", 0),
        ("2021", 0),
        ("2021-06", 0),
    ] {
        assert_eq!(noted(site(date).on("2021-06-15")).len(), expected, "{date}");
    }
    assert!(
        noted(site("2999")).is_empty(),
        "without a day nothing is after it"
    );
    let [one, other] =
        ["2021-06-15", "2031-06-15"].map(|day| site("2025-01-02").on(day).build().files);
    assert!(one == other, "what is built does not depend on the day");
}
