//! The domain of the site.

use crate::support::Site;

fn site(settings: &str) -> Site {
    Site::new("").with(
        "hashiya.yaml",
        &format!("{settings}\nlanguages: [en, ar]\n"),
    )
}

#[test]
fn a_domain_is_in_the_output_and_is_the_address() {
    let built = site("domain: Essays.Example.org").build();
    assert_eq!(built.text("CNAME"), "essays.example.org\n");
    assert!(
        built
            .text("sitemap.xml")
            .contains("<loc>https://essays.example.org/en/</loc>")
    );
    assert_eq!(built.findings(), <[String; 0]>::default());
    assert!(!site("base_url: https://example.org").build().has("CNAME"));
}

#[test]
fn a_domain_is_a_name_and_that_of_the_address() {
    for (settings, finding) in [
        (
            "domain: https://example.org/",
            "hashiya.yaml:1:9 error H0119 | `https://example.org/` is not the name of a domain | write the name alone: `domain: example.org`",
        ),
        (
            "{domain: example.org, base_url: https://reader.github.io/essays}",
            "hashiya.yaml:1:10 warning H0119 | `base_url` is another address than that of the domain `example.org` | write `base_url: https://example.org/`, or leave `base_url` out",
        ),
    ] {
        let site = Site::new("").with("hashiya.yaml", settings);
        let found = site.try_build().findings();
        assert!(found.contains(&finding.to_owned()), "{found:?}");
    }
}
