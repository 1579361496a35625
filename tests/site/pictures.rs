//! Pictures: where they are shown, and where their description stands for them.

use crate::support::Site;

const REMOTE: &str = "https://pictures.example/tower.png";

/// A site with a picture of another site wherever Markdown may stand.
fn with_remote_pictures() -> Site {
    Site::new(
        "=== hashiya.yaml
        base_url: https://example.org
        languages: [en, ar]
        footer: \"Ours ![in the footer](https://pictures.example/tower.png)\"
        === content/articles/lamp/article.yaml
        title: The lamp
        date: 2020
        summary: \"![in the summary](https://pictures.example/tower.png)\"
        image: {file: a.svg, alt: The tower, credit: \"![in the credit](//pictures.example/tower.png)\"}
        === content/articles/lamp/a.svg
        <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>
        === content/articles/lamp/en.md
        The ![in the text](https://pictures.example/tower.png) keeper lit the lamp.

        ![by itself](https://pictures.example/tower.png)
        === content/articles/lamp/annotations.yaml
        annotations:
          - quote: keeper
            entity: keeper
            note: \"A note. ![in the note](https://pictures.example/tower.png)\"
            gloss: \"![in the gloss](https://pictures.example/tower.png)\"
            claim: {verdict: disputed, note: \"![in the claim](https://pictures.example/tower.png)\"}
        === content/entities/all.yaml
        keeper:
          kind: person
          name: {en: The keeper, ar: الحارس}
          summary: \"![of the entity](https://pictures.example/tower.png)\"
          description: \"![described](https://pictures.example/tower.png)\"
        === content/pages/about/en.md
        # About

        ![on a page](https://pictures.example/tower.png)
        ",
    )
}

#[test]
fn no_page_asks_for_a_picture_of_another_site_and_readers_see_what_it_shows() {
    let built = with_remote_pictures().build();
    for (path, bytes) in &built.files {
        let is_page = [".html", ".xml", ".webmanifest"].iter().any(|end| path.ends_with(end)) && !path.starts_with("data/");
        assert!(!is_page || !String::from_utf8_lossy(bytes).contains("pictures.example"), "{path} names {REMOTE}");
    }
    let page = built.page("en/articles/lamp/");
    for (place, words) in [(".text", "in the text"), (".text figure", "by itself"), ("main", "in the note"), ("footer", "in the footer")] {
        assert!(page.all(place).iter().any(|found| found.text().collect::<String>().contains(words)), "{words} in {place}");
    }
}

#[test]
fn notes_show_no_picture_even_of_the_site() {
    let site = Site::new(
        "=== content/articles/lamp/en.md
        The keeper lit the lamp. ![The lamp](/lamp.svg)
        === static/lamp.svg
        <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>
        === content/articles/lamp/annotations.yaml
        annotations: [{quote: keeper, note: \"Beside it: ![an oil lamp](/lamp.svg)\"}]
        ",
    );
    let site = site.build();
    let page = site.page("en/articles/lamp/");
    let shown: Vec<_> = page.all("img").iter().filter_map(|image| image.attr("alt").map(str::to_owned)).collect();
    assert_eq!(shown, ["The lamp"]);
}
