//! The page of two texts: what stands beside what, in which structure.

use crate::support::Site;
use crate::support::page::plain;

/// An article whose texts are these, one element after the other.
fn beside(ar: &str, en: &str) -> crate::support::page::Page {
    Site::new(
        "=== hashiya.yaml
        languages: [ar, en]
        === content/articles/a/article.yaml
        title: {ar: الحوض, en: The dock}
        ",
    )
    .with("content/articles/a/ar.md", ar)
    .with("content/articles/a/en.md", en)
    .build()
    .page("en/articles/a/parallel/")
}

#[test]
fn blocks_keep_the_structure_that_they_stand_in() {
    let page = beside(
        "الأعمال:\n\n3. رسم السفينة.\n4. قطع الخشب.\n\n> من صبر ظفر.\n\nثم الحساب.\n\n```\n3 * 4\n```\n\n---\n\nهذا كله.\n",
        "The works:\n\n3. Draw the ship.\n4. Cut the timber.\n\n> Patience gains.\n\nThen the sum.\n\n```\n3 * 4\n```\n\n---\n\nThat is all.\n",
    );
    for column in [".own", ".other"] {
        let numbers: Vec<Option<&str>> = page
            .all(&format!("{column} > ol"))
            .iter()
            .map(|list| list.attr("start"))
            .collect();
        assert_eq!(numbers, [Some("3"), Some("4")], "{column}");
        assert_eq!(page.all(&format!("{column} > ol > li > p")).len(), 2);
        assert_eq!(page.all(&format!("{column} > blockquote > p")).len(), 1);
        let after_sum = page.all(&format!("{column} > p + pre + hr"));
        assert_eq!(
            after_sum.len(),
            1,
            "{column}: what is no block goes with the block before it, and stands once"
        );
        assert_eq!(page.all(&format!("{column} pre")).len(), 1);
    }
}

#[test]
fn a_table_stands_whole_beside_the_table_that_answers_it() {
    let page = beside(
        "| الاسم | الطول |\n|---|---|\n| البتيل | ١٢ |\n| السنبوك | ٩ |\n\nانتهى.\n",
        "| Name | Length |\n|---|---|\n| Bateel | 12 |\n| Sambuk | 9 |\n\nThe end.\n",
    );
    assert_eq!(page.all(".pair").len(), 2);
    for column in [".own", ".other"] {
        assert_eq!(page.all(&format!("{column} table")).len(), 1);
        assert_eq!(page.all(&format!("{column} td")).len(), 4);
    }
    assert_eq!(plain(page.all(".pn")[0]), "1–6");
    assert!(
        page.by_id("p4").is_some() && page.by_id("en.p4").is_some(),
        "each cell is still a place"
    );
}

#[test]
fn cells_that_no_whole_table_answers_stand_one_by_one() {
    let page = beside(
        "| الاسم | الطول |\n|---|---|\n| البتيل | ١٢ |\n",
        "Name\n\nLength\n\nBateel\n\n12\n",
    );
    assert_eq!((page.all("table").len(), page.all(".pair").len()), (0, 4));
}

#[test]
fn paragraphs_whose_answers_are_not_certain_stand_together_and_the_page_says_so() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [ar, en]
        === content/articles/a/article.yaml
        title: {ar: المرصد, en: The observatory}
        === content/articles/a/ar.txt
        بني المرصد فوق التل سنة 1890 وأشرف عليه راشد.
        ثم جاء حسن بالمناظير والخرائط التي جمعها من موانئ البحر كلها.
        وقال راشد إن الغيم أقوى.
        ونام الحراس باكرا.
        ثم صعدوا إلى السطح وكانت الريح تهب من الشمال فلفوا المناظير بالصوف وانتظروا الصباح.
        وأغلق سنة 1891.
        === content/articles/a/en.txt
        The observatory was built on the hill in 1890, and Rashid oversaw it.
        Then Hasan came with telescopes and the maps that he had gathered in all the harbours of the sea.
        The guards went to sleep early.
        Then they climbed to the roof; a wind blew from the north, and they wrapped the telescopes in wool until morning.
        Here the translator tells of his own nights on another hill, and of the shepherd who brought him milk and bread.
        It was closed in 1891.
        ",
    )
    .build();
    for (lang, note) in [("ar", "قد لا تكون"), ("en", "It is not certain")] {
        let page = built.page(&format!("{lang}/articles/a/parallel/"));
        let said = page.one(".pair > .uncertain");
        assert!(plain(said).starts_with(note), "{}", said.html());
        assert!(said.attr("data-apparatus").is_some() && said.attr("lang") == Some(lang));
        let ids: Vec<_> = page
            .all(".pair:has(> .uncertain) > .column > [id]")
            .iter()
            .filter_map(|block| block.attr("id"))
            .collect();
        assert_eq!(ids, ["p3", "p4", "p5", "en.p3", "en.p4", "en.p5"]);
    }
}
