//! The network of entities: who is in it, what joins them, and where its arcs lead.

use crate::support::Site;

const SITE: &str = "=== hashiya.yaml
    languages: [en, ar]
    autolink: all
    === content/entities/all.yaml
    anna:
      name: {en: Anna, ar: آنا}
      kind: person
      relations: [{kind: founded, to: dock}]
    bell: {name: {en: Bell, ar: بيل}, kind: person}
    cora: {name: {en: Cora, ar: كورا}, kind: person}
    dock: {name: {en: Dock, ar: رصيف}, kind: organization}
    ebbe: {name: {en: Ebbe, ar: إيبه}, kind: person}
    === content/articles/one/en.txt
    Anna met Bell. Anna met Bell again. Cora saw Bell.

    Ebbe came.
    === content/articles/one/ar.txt
    رأت كورا بيل.
    ";

#[test]
fn the_table_has_who_is_joined_by_what_and_where() {
    let built = Site::new(SITE).build();
    let page = built.page("en/network/");
    // A relation counts as three sentences. Ebbe has nothing to do with anybody.
    assert_eq!(
        page.texts(".register tbody tr td"),
        [
            "Anna",
            "founded",
            "Dock",
            "", //
            "Anna",
            "",
            "Bell",
            "2 sentences", //
            "Bell",
            "",
            "Cora",
            "1 sentence",
        ]
    );
    let first = page.one(".register tbody tr:nth-child(2) td:last-child a");
    let href = first.attr("href").unwrap();
    let (at, fragment) = href.split_once('#').unwrap();
    assert!(at.ends_with("/en/articles/one/"), "{href}");
    let article = built.page("en/articles/one/");
    assert!(article.by_id(fragment).is_some(), "{href}");
    // Readers of Arabic are led to the Arabic sentence, where there is one.
    let arabic = built.page("ar/network/");
    let last = arabic.one(".register tbody tr:last-child td:last-child a");
    assert!(last.attr("href").unwrap().contains("/ar/articles/one/#"));
}

#[test]
fn the_drawing_has_each_name_once_and_an_arc_for_each_row_of_the_table() {
    let built = Site::new(SITE).build();
    let page = built.page("en/network/");
    let mut names = page.texts(".drawing li");
    names.sort();
    assert_eq!(names, ["Anna", "Bell", "Cora", "Dock"]);
    let arcs = page.all(".drawing .arcs a");
    assert_eq!(arcs.len(), page.all(".register tbody tr").len());
    assert_eq!(page.all(".drawing path.related").len(), 1);
    // Each arc ends in the middle of two rows of twenty units, one of them below the other.
    for arc in page.all(".drawing path") {
        let path = arc.attr("d").unwrap();
        let ends: Vec<u32> = path
            .split(['A', ' '])
            .filter_map(|part| part.parse().ok())
            .collect();
        let (from, to) = (ends[0], *ends.last().unwrap());
        assert!(
            from < to && from % 20 == 10 && to % 20 == 10 && to < 80,
            "{path}"
        );
    }
}

#[test]
fn a_site_in_which_nothing_is_joined_has_no_network() {
    let site = Site::new(SITE)
        .with("content/articles/one/en.txt", "Anna came.\n\nBell came.")
        .with("content/articles/one/ar.txt", "جاءت آنا.")
        .with(
            "content/entities/all.yaml",
            "anna: {name: {en: Anna, ar: آنا}, kind: person}\nbell: {name: {en: Bell, ar: بيل}, kind: person}\n",
        );
    let built = site.build();
    assert!(!built.has("en/network/index.html"));
    let home = built.page("en/");
    assert!(!home.texts("a").contains(&"Network".to_owned()));
    let with = Site::new(SITE).build();
    assert!(
        with.page("en/")
            .texts("footer a")
            .contains(&"Network".to_owned())
    );
}
