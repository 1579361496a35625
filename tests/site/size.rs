//! How large the output is.

use crate::support::Site;

/// An article in two languages.
fn site() -> Site {
    Site::new(
        "=== hashiya.yaml
        base_url: https://example.org
        languages: [ar, en]
        === content/articles/lamp/article.yaml
        title: {ar: المصباح, en: The lamp}
        === content/articles/lamp/ar.txt
        أضاء الحارس المصباح.
        === content/articles/lamp/en.txt
        The keeper lit the lamp.
        ",
    )
}

#[test]
fn an_output_that_is_too_large_is_said_to_be_with_what_it_is_of() {
    let large = site().with("static/big.png", &"x".repeat(9_000_000));
    let built = large.clone().limited(1_000_000).build();
    let size = built.files.values().map(Vec::len).sum::<usize>();
    assert_eq!(built.outcome.size.unwrap().total(), size as u64);
    let [found] = &built.findings()[..] else {
        panic!("{:?}", built.findings())
    };
    for part in [
        "hashiya.yaml:1:1 warning H0901 | the output has 9.",
        "MB, more than the 1.0 MB that GitHub Pages shows",
        "make it smaller: 9.0 MB are pictures, ",
        " are pages of two texts (`parallel: false` in hashiya.yaml leaves them out)",
        " are data for other programs (`data: false` in hashiya.yaml leaves them out)",
        "are the search index",
    ] {
        assert!(found.contains(part), "{part}\n{found}");
    }
    let less = large.with(
        "hashiya.yaml",
        "base_url: https://example.org\ndata: false\nparallel: false\n",
    );
    let built = less.clone().limited(1_000_000).build();
    let found = built.findings().concat();
    assert!(
        !found.contains("false") && found.contains("pictures"),
        "{found}"
    );
    // Too large is a warning, and as such stops a strict build.
    assert!(
        less.limited(1_000_000)
            .strict()
            .try_build()
            .files
            .is_empty()
    );
}
