//! The address of the site, and its domain.

use crate::support::{Place, SETTINGS, assert_says};

/// A site without an address, whose remote has this one and is reached as `remote.git`.
fn from(remote: &str) -> Place {
    let place = Place::new();
    place.write(
        "hashiya.yaml",
        "languages: [en]\nlints: {title-missing: allow}\n",
    );
    place.commit();
    place.git(&["remote", "set-url", "origin", remote]);
    place.git(&["config", "url.../remote.git.insteadOf", remote]);
    place
}

#[test]
fn a_site_without_an_address_has_that_of_its_repository_on_github() {
    for (remote, address) in [
        (
            "https://github.com/Reader/essays.git",
            "https://reader.github.io/essays/",
        ),
        (
            "git@github.com:Reader/reader.github.io",
            "https://reader.github.io/",
        ),
    ] {
        let place = from(remote);
        let ran = place.publish(&[]);
        assert_says(
            &ran.stderr,
            &[
                &format!("note: the address of the site is {address}"),
                &format!("write `base_url: {address}`"),
                "Deploy from a branch",
            ],
        );
        assert_says(
            &place.read("sitemap.xml"),
            &[&format!("<loc>{address}en/</loc>")],
        );
        assert!(!place.published().contains(&"CNAME".to_owned()));
    }
}

#[test]
fn without_an_address_anywhere_the_site_is_published_with_a_note() {
    let place = from("https://git.example.org/reader/essays.git");
    let ran = place.publish(&["--notes"]);
    assert_says(&ran.stderr, &["without `base_url`", "Published"]);
    assert!(!place.published().contains(&"sitemap.xml".to_owned()));
}

#[test]
fn the_address_of_the_option_and_of_the_settings_comes_first() {
    let place = from("https://github.com/reader/essays.git");
    let ran = place.publish(&["--base-url", "https://example.net/x"]);
    assert!(!ran.stderr.contains("note:"), "{}", ran.stderr);
    assert_says(
        &place.read("sitemap.xml"),
        &["<loc>https://example.net/x/en/</loc>"],
    );
    place.write("hashiya.yaml", SETTINGS);
    place.commit();
    place.publish(&[]);
    assert_says(
        &place.read("sitemap.xml"),
        &["<loc>https://example.org/reading/en/</loc>"],
    );
}

#[test]
fn a_domain_that_was_set_on_the_branch_stays_and_is_the_address() {
    let place = from("https://github.com/reader/essays.git");
    place.publish(&[]);
    place.push_as_somebody(&[("CNAME", "essays.example.org")]);
    place.edit("The keeper lit the lamps.\n");
    let ran = place.publish(&[]);
    assert_says(
        &ran.stderr,
        &[
            "the address of the site is https://essays.example.org/",
            "CNAME",
        ],
    );
    assert_eq!(place.read("CNAME"), "essays.example.org");
    assert_says(
        &place.read("sitemap.xml"),
        &["<loc>https://essays.example.org/en/</loc>"],
    );
    place.publish(&["--squash"]);
    assert_eq!(place.read("CNAME"), "essays.example.org");
    assert_says(&place.publish(&[]).stderr, &["Nothing changed"]);
}

#[test]
fn the_domain_of_the_settings_is_published_and_replaces_that_of_the_branch() {
    let place = Place::new();
    place.push_as_somebody(&[("CNAME", "old.example.org")]);
    place.write(
        "hashiya.yaml",
        "domain: new.example.org\nlanguages: [en]\nlints: {title-missing: allow}\n",
    );
    place.commit();
    place.publish(&[]);
    assert_eq!(place.read("CNAME"), "new.example.org\n");
    assert_says(
        &place.read("sitemap.xml"),
        &["<loc>https://new.example.org/en/</loc>"],
    );
}
