//! Which names an entity's page says it is mentioned with.

use crate::support::Site;

const SITE: &str = "=== hashiya.yaml
    languages: [en, ar]
    autolink: all
    === content/entities/all.yaml
    anna: {name: {en: Anna, ar: آنا}, kind: person}
    bell: {name: {en: Bell, ar: بيل}, kind: person}
    cora: {name: {en: Cora, ar: كورا}, kind: person}
    dock: {name: {en: Dock, ar: رصيف}, kind: place}
    ebbe: {name: {en: Ebbe, ar: إيبه}, kind: person}
    === content/articles/one/en.txt
    Anna met Bell. Anna met Bell and Dock. Cora saw Anna, and Anna left.

    Ebbe came.
    === content/articles/one/ar.txt
    رأت كورا آنا.
    === content/articles/two/en.txt
    Dock.
    === content/articles/three/en.txt
    Dock.
    === content/articles/four/en.txt
    Dock and Bell.
    ";

#[test]
fn companions_are_ranked_by_the_sentences_they_share_and_by_how_rare_they_are() {
    let page = Site::new(SITE).build();
    let page = page.page("en/entities/anna/");
    let with = page.texts(".company li > p:first-child");
    // Bell shares two sentences. Cora and the dock share one each, but the dock is named in four
    // articles. A sentence that two texts have is one sentence. Ebbe shares an
    // article only.
    assert_eq!(
        with,
        [
            "Bell both in 2 sentences",
            "Cora both in one sentence",
            "Dock both in one sentence",
            "Ebbe both in one article",
        ]
    );
}

#[test]
fn a_sentence_that_is_a_list_brings_nobody_together() {
    let names = |count: usize| {
        (0..count)
            .map(|nth| format!("Name{nth}"))
            .collect::<Vec<_>>()
    };
    let entities = |count| {
        let entity = |name: &String| {
            format!(
                "{}: {{name: {{en: {name}}}, kind: person}}",
                name.to_lowercase()
            )
        };
        names(count)
            .iter()
            .map(entity)
            .collect::<Vec<_>>()
            .join("\n")
    };
    let companions = |count: usize| {
        Site::default()
            .with("hashiya.yaml", "languages: [en]\nautolink: all\n")
            .with("content/entities/all.yaml", &entities(count))
            .with(
                "content/articles/a/en.txt",
                &format!("{}.", names(count).join(", ")),
            )
            .build()
            .page("en/entities/name0/")
            .texts(".company li > p:first-child")
    };
    let together =
        |count, reason: &str| companions(count).iter().all(|said| said.ends_with(reason));
    assert_eq!(companions(8).len(), 7);
    assert!(together(8, "both in one sentence"));
    assert!(together(70, "both in one article"));
}
