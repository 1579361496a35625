//! Lints, as a site sets them: what each says, how loud, and what it does not say.

use crate::support::{Site, findings};

#[test]
fn every_bidi_control_of_a_received_text_is_noted() {
    let controls = "\u{61C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}";
    for control in controls.chars() {
        let site = Site::new("=== hashiya.yaml\n").with(
            "content/articles/a/ar.txt",
            &format!("قبل {control} بعد.\n"),
        );
        let found = findings(&site.check());
        let sign = format!("U+{:04X}", u32::from(control));
        assert!(
            found.iter().any(
                |line| line.starts_with("content/articles/a/ar.txt:1:5 note")
                    && line.contains(&sign)
            ),
            "{sign}: {found:#?}"
        );
    }
}

#[test]
fn a_lint_that_does_not_exist_is_told_with_the_nearest() {
    let found = findings(&Site::new("=== hashiya.yaml\nlints: {entity-unusde: allow}\n").check());
    assert!(
        found.iter().any(
            |line| line.starts_with("hashiya.yaml:1:9 error") && line.contains("entity-unused")
        ),
        "{found:#?}"
    );
}

/// The findings of one lint on a site, at a level.
fn of(lint: &str, level: &str, sections: &str) -> Vec<String> {
    let settings =
        format!("base_url: https://example.org\nlanguages: [en]\nlints: {{{lint}: {level}}}\n");
    let all = findings(&Site::new(sections).with("hashiya.yaml", &settings).check());
    let code = hashiya::lint::LINTS
        .iter()
        .find(|known| known.name == lint)
        .unwrap()
        .code
        .0;
    all.into_iter().filter(|line| line.contains(code)).collect()
}

const LOOSE: &str = "=== content/articles/a/en.txt
    The lamp burned low. .
    ";

#[test]
fn a_level_decides_how_much_a_finding_matters() {
    for (level, severity) in [("note", "note"), ("warn", "warning"), ("deny", "error")] {
        let found = of("doubled-stop", level, LOOSE);
        assert_eq!(found.len(), 1);
        assert!(
            found[0].starts_with(&format!("content/articles/a/en.txt:1:20 {severity} H0511")),
            "{found:?}"
        );
    }
    assert!(of("doubled-stop", "allow", LOOSE).is_empty());
}

#[test]
fn slips_of_a_received_text_never_fail_a_site() {
    let built = Site::new(LOOSE)
        .with("content/articles/a/article.yaml", "title: The lamp\n")
        .strict()
        .build();
    assert!(
        built
            .findings()
            .iter()
            .any(|line| line.contains(" note H0511"))
    );
}

#[test]
fn an_entity_that_anything_speaks_of_is_used() {
    let uses = [
        "=== content/articles/a/annotations.yaml\nmentions: {keeper: [lamp]}\n",
        "=== content/articles/a/annotations.yaml\nannotations: [{quote: lamp, see: keeper}]\n",
        "=== content/articles/a/annotations.yaml\nannotations: [{quote: lamp, note: \"Lit by [[keeper]].\", draft: true}]\n",
        "=== content/articles/a/annotations.yaml\nannotations: [{quote: lamp, claim: {verdict: disputed, speaker: keeper}}]\n",
        "=== content/articles/a/annotations.yaml\nannotations: [{quote: lamp, note: Of brass., by: keeper}]\n",
        "=== content/articles/a/article.yaml\nauthors: [keeper]\n",
        "=== content/articles/a/article.yaml\nsummary: \"By [[keeper]].\"\n",
        "=== content/pages/about/en.md\n# About [[keeper]]\n",
        "=== content/entities/b.yaml\nlamp: {name: Lamp, kind: product, relations: [{kind: part-of, to: keeper}]}\n",
    ];
    let site = "=== content/articles/a/en.txt\nThe lamp burned low.\n=== content/entities/a.yaml\nkeeper: {name: The keeper, kind: person}\n";
    assert_eq!(of("entity-unused", "warn", site).len(), 1);
    for more in uses {
        assert!(
            of("entity-unused", "warn", &format!("{site}{more}")).is_empty(),
            "{more}"
        );
    }
    let own = "keeper: {name: The keeper, kind: person, summary: \"[[keeper]]\"}\n";
    assert_eq!(
        of(
            "entity-unused",
            "warn",
            &format!("=== content/entities/a.yaml\n{own}")
        )
        .len(),
        1,
        "of itself is no use"
    );
}

#[test]
fn the_same_words_with_something_else_to_say_are_no_duplicate() {
    let site = |second: &str| {
        format!(
            "=== content/articles/a/en.txt
            The lamp burned low.
            === content/articles/a/annotations.yaml
            annotations:
              - {{quote: lamp, note: Of brass., by: Jane Roe}}
              - {second}
            "
        )
    };
    let duplicates = |second: &str| of("annotation-duplicate", "warn", &site(second)).len();
    assert_eq!(
        duplicates("{quote: lamp, id: again, note: Of brass., by: Jane Roe}"),
        1
    );
    for other in [
        "{quote: lamp, note: Of tin., by: Jane Roe}",
        "{quote: lamp, note: Of brass., by: John Doe}",
        "{quote: low, note: Of brass., by: Jane Roe}",
        "{quote: lamp, note: Of brass., by: Jane Roe, tags: [metal]}",
        "{quote: lamp, gloss: Of brass., by: Jane Roe}",
    ] {
        assert_eq!(duplicates(other), 0, "{other}");
    }
}

#[test]
fn a_translation_is_missing_only_where_something_was_written() {
    let site = Site::new(
        "=== content/articles/lamp/en.txt
        The lamp burned low.
        === content/articles/lamp/annotations.yaml
        annotations:
          - {quote: lamp, note: {en: Of brass., ar: من نحاس.}}
          - {quote: low, note: {en: Of oil.}}
        ",
    );
    let found = findings(&site.check());
    let missing: Vec<_> = found.iter().filter(|line| line.contains("H0505")).collect();
    assert_eq!(missing.len(), 1, "{found:#?}");
    assert!(
        missing[0].starts_with(
            "content/articles/lamp/annotations.yaml:3:29 note H0505 | this note is missing in `ar`"
        ),
        "{missing:?}"
    );
}

#[test]
fn a_language_without_messages_is_as_grave_as_the_site_says() {
    let found = |lints: &str| {
        let settings = format!("base_url: https://example.org/\nlanguages: [sv]\n{lints}");
        let checked = Site::new("")
            .with("hashiya.yaml", &settings)
            .strict()
            .try_build();
        checked.findings()
    };
    let missing = found("");
    assert!(
        matches!(missing.as_slice(), [line] if line.contains("error H0603") && line.contains("`sv` lacks")),
        "{missing:#?}"
    );
    assert_eq!(found("lints: {messages-missing: allow}\n").len(), 0);
    assert!(found("lints: {messages-missing: note}\n")[0].contains("note H0603"));
}
