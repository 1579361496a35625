//! `build --shard`: the parts of a site together are the site.

use std::collections::{BTreeMap, BTreeSet};

use hashiya::pipeline::Shard;

use crate::support::{Built, Site, sites_on_disk};

fn part(site: &Site, number: u32, of: u32) -> Built {
    let shard: Shard = format!("{number}/{of}").parse().unwrap();
    site.clone().part(shard).build()
}

fn site() -> Site {
    let mut site = Site::new(
        "=== hashiya.yaml
        base_url: https://example.org/essays
        languages: [en, ar]
        === static/logo.svg
        <svg/>
        === content/entities/people.yaml
        omar: {kind: person, name: {en: Omar, ar: عمر}, redirect_from: [old-omar]}
        ",
    );
    for number in 0..20 {
        let folder = format!("content/articles/a{number}");
        site = site
            .with(
                &format!("{folder}/article.yaml"),
                "title: {en: A lamp, ar: سراج}\ntags: [light]\n",
            )
            .with(&format!("{folder}/en.txt"), "Omar lit the lamp.\n")
            .with(&format!("{folder}/ar.txt"), "أشعل عمر السراج.\n");
    }
    site
}

/// The parts must have the files of the whole, and no file twice.
fn assert_parts(whole: &BTreeMap<String, Vec<u8>>, of: u32, part: impl Fn(Shard) -> Built) {
    let mut all = BTreeMap::new();
    for number in 1..=of {
        let shard = format!("{number}/{of}");
        for (path, bytes) in part(shard.parse().unwrap()).files {
            let is_new = all.insert(path.clone(), bytes).is_none();
            assert!(is_new, "{path} of {shard} is in another part, too");
        }
    }
    let paths = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&all), paths(whole));
    assert!(all == *whole, "the bytes differ, in {of} parts");
}

#[test]
fn the_parts_together_are_the_site_and_no_file_is_in_two_of_them() {
    let whole = site().build().files;
    for of in [1, 2, 3, 7] {
        assert_parts(&whole, of, |shard| site().part(shard).build());
    }
    for site in sites_on_disk() {
        assert_parts(&site.own.files, 3, |shard| site.part(shard));
    }
}

#[test]
fn portable_parts_together_are_the_portable_site() {
    let site = site().portable();
    let mut all = part(&site, 1, 2).files;
    all.extend(part(&site, 2, 2).files);
    assert!(all == site.build().files);
}

#[test]
fn every_part_has_articles_and_an_article_is_in_one_part_only() {
    let mut seen = BTreeSet::new();
    for number in 1..=3 {
        let files = part(&site(), number, 3).files;
        let articles: BTreeSet<String> = files
            .keys()
            .filter_map(|path| path.split_once("articles/")?.1.split(['/', '.']).next())
            .filter(|name| name.starts_with('a'))
            .map(str::to_owned)
            .collect();
        assert!(articles.len() >= 3, "{articles:?}");
        for article in articles {
            assert!(seen.insert(article.clone()), "{article} is in two parts");
        }
    }
    assert_eq!(seen.len(), 20);
}

#[test]
fn an_article_keeps_its_part_when_others_are_added() {
    let folder = "content/articles/new";
    let more = site()
        .with(
            &format!("{folder}/article.yaml"),
            "title: {en: New, ar: جديد}\n",
        )
        .with(&format!("{folder}/en.txt"), "New.\n")
        .with(&format!("{folder}/ar.txt"), "جديد.\n");
    let pages = |site: &Site| -> BTreeSet<String> {
        let files = part(site, 1, 3).files.into_keys();
        files
            .filter(|path| path.starts_with("en/articles/a"))
            .collect()
    };
    assert_eq!(pages(&site()), pages(&more));
}

#[test]
fn a_part_is_not_reported_as_too_large_and_its_errors_stop_it() {
    let whole = site().limited(1).build();
    assert!(whole.findings().iter().any(|line| line.contains("H0901")));
    let part = part(&site().limited(1), 1, 3);
    assert!(!part.findings().iter().any(|line| line.contains("H0901")));
    let faulty = site().with("content/articles/a1/article.yaml", "title: [");
    let built = faulty.part("1/3".parse().unwrap()).try_build();
    assert!(built.outcome.failed());
    assert!(built.files.is_empty());
}
