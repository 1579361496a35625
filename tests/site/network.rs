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

#[test]
fn the_page_of_an_entity_draws_its_neighbourhood() {
    let built = Site::new(SITE).build();
    let page = built.page("en/entities/anna/");
    let mut names = page.texts(".neighbourhood li");
    names.sort();
    assert_eq!(names, ["Anna", "Bell", "Dock"]);
    // A page does not link to itself.
    let mut linked = page.texts(".neighbourhood li a");
    linked.sort();
    assert_eq!(linked, ["Bell", "Dock"]);
    // A relation that no sentence tells leads to the other entity, also from the page of the second.
    let hrefs = |path: &str| -> Vec<String> {
        let page = built.page(path);
        let arcs = page.all(".neighbourhood .arcs a");
        let href = |arc: &scraper::ElementRef<'_>| arc.attr("href").unwrap().to_owned();
        arcs.iter().map(href).collect()
    };
    let of_anna = hrefs("en/entities/anna/");
    assert_eq!(of_anna.len(), 2);
    assert!(
        of_anna
            .iter()
            .any(|href| href.ends_with("/en/entities/dock/"))
    );
    assert!(
        of_anna
            .iter()
            .any(|href| href.contains("/en/articles/one/#"))
    );
    assert_eq!(hrefs("en/entities/bell/").len(), 2);
    // One neighbour, or none, needs no drawing.
    for lonely in ["cora", "dock", "ebbe"] {
        assert!(hrefs(&format!("en/entities/{lonely}/")).is_empty());
    }
}

#[test]
fn a_neighbourhood_has_ten_neighbours_the_closest_and_no_drafts() {
    let entities: String = (0..14)
        .map(|nth| format!("e{nth:02}: {{kind: person, name: {{en: E{nth:02}}}}}\n"))
        .chain(["hub: {kind: person, name: {en: Hub}}\n".to_owned()])
        .chain([
            "secret: {kind: person, draft: true, name: {en: Secret}, relations: [{kind: founded, to: hub}]}\n"
                .to_owned(),
        ])
        .collect();
    // The later ones share two sentences with the hub, the first four one. All stand in one sentence, so
    // all are tied to all.
    let all: Vec<String> = (0..14).map(|nth| format!("E{nth:02}")).collect();
    let twice = all[4..].join(". Hub knew ");
    let text = format!(
        "Hub and Secret met {}.\n\nHub knew {twice}.",
        all.join(" and ")
    );
    let site = Site::new(SITE)
        .with("content/entities/all.yaml", &entities)
        .with("content/articles/one/en.txt", &text)
        .with("content/articles/one/ar.txt", "لا أحد.");
    let built = site.build();
    let page = built.page("en/entities/hub/");
    let mut names = page.texts(".neighbourhood li");
    names.sort();
    let mut closest = all[4..].to_vec();
    closest.push("Hub".to_owned());
    assert_eq!(names, closest);
    let arcs = page.all(".neighbourhood .arcs a");
    assert_eq!(arcs.len(), 18);
    // However many ties the others have with each other, its own are all there.
    let own = page.texts(".neighbourhood .arcs title");
    let own = own.iter().filter(|title| title.contains("Hub"));
    assert_eq!(own.count(), 10);
    let everywhere = built.text("en/entities/hub/index.html");
    assert!(!everywhere.contains("secret") && !everywhere.contains("founded"));
}
