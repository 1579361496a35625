//! The articles that have most to do with an article, and why.

use crate::support::{Built, Site};

const SITE: &str = "=== hashiya.yaml
    languages: [en, ar]
    tags: {sea: {en: Sea, ar: بحر}, night: {en: Night, ar: ليل}}
    === content/entities/all.yaml
    omar: {kind: person, name: {en: Omar, ar: عمر}}
    layla: {kind: person, name: {en: Layla, ar: ليلى}}
    yard: {kind: place, name: {en: Yard}}
    === content/articles/first/article.yaml
    title: {en: First, ar: الأول}
    tags: [sea, night]
    === content/articles/first/en.txt
    Omar and Layla met at the Yard. It was late.
    === content/articles/first/annotations.yaml
    annotations: [{id: late, quote: It was late, see: [\"article:linked\", \"#late\"]}]
    === content/articles/both/en.txt
    Layla saw Omar. Omar saw Layla.
    === content/articles/both/article.yaml
    title: Both
    tags: [sea]
    === content/articles/one/en.txt
    Omar alone.
    === content/articles/one/article.yaml
    title: One
    === content/articles/linked/en.txt
    Nobody is here.
    === content/articles/linked/article.yaml
    title: Linked
    === content/articles/tagged/en.txt
    Nobody is here either.
    === content/articles/tagged/article.yaml
    title: Tagged
    tags: [night, sea]
    === content/articles/hidden/en.txt
    Omar and Layla at the Yard.
    === content/articles/hidden/article.yaml
    title: Hidden
    draft: true
    === content/articles/apart/en.txt
    Another thing.
    === content/articles/apart/article.yaml
    title: Apart
    ";

fn listed(built: &Built, path: &str) -> Vec<String> {
    built.page(path).texts(".related li")
}

#[test]
fn links_come_first_then_names_then_tags_each_with_its_reason() {
    let built = Site::new(SITE).build();
    assert_eq!(
        listed(&built, "en/articles/first/"),
        [
            "Linked linked from here",
            "Both both name Layla and Omar",
            "One both name Omar",
            "Tagged same subjects: Night and Sea",
        ]
    );
    assert_eq!(
        listed(&built, "ar/articles/first/")[1..],
        [
            "Both في كليهما ذكر ليلى وعمر",
            "One في كليهما ذكر عمر",
            "Tagged موضوعاهما ليل وبحر"
        ]
    );
    assert_eq!(
        listed(&built, "en/articles/linked/"),
        [""; 0],
        "that another links here is told as a link"
    );
    assert_eq!(built.page("en/articles/apart/").all(".further").len(), 0);
    let drafts = Site::new(SITE).drafts().build();
    assert_eq!(
        listed(&drafts, "en/articles/first/")[1],
        "Hidden both name Yard, Layla, and Omar"
    );
}

#[test]
fn at_most_five_are_listed_and_what_all_have_does_not_count() {
    let mut site = Site::new(SITE);
    for nth in 0..12 {
        let path = format!("content/articles/more-{nth:02}/en.txt");
        site = site.with(&path, "At the Yard, with Omar.\n");
    }
    let built = site.build();
    // Omar and the yard are in more than half of the articles.
    assert_eq!(
        listed(&built, "en/articles/first/"),
        [
            "Linked linked from here",
            "Both both name Layla",
            "Tagged same subjects: Night and Sea",
        ]
    );
    let mut site = Site::new(SITE);
    for nth in 0..7 {
        let path = format!("content/articles/more-{nth}/en.txt");
        site = site.with(&path, &format!("Layla again, {nth} times.\n"));
        let path = format!("content/articles/other-{nth}/en.txt");
        site = site.with(&path, &format!("Somebody else, {nth} times.\n"));
    }
    assert_eq!(listed(&site.build(), "en/articles/more-3/").len(), 5);
}
