//! The style sheet and the fonts, read as text: what holds without a browser.

use crate::support::Site;

/// The parts of the sheet as they are written, with their comments.
fn sheet() -> String {
    let parts = hashiya::render::assets::embedded().filter(|asset| asset.path.ends_with(".css"));
    parts
        .map(|part| String::from_utf8(part.bytes.into_owned()).unwrap())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Declarations with the selector or at-rule before their block. A block whose neighbouring comment
/// says `physical:` is left out: that is the exemption.
fn declarations(sheet: &str) -> Vec<(String, String)> {
    let exempt = sheet.lines().enumerate().scan(false, |after, (_, line)| {
        let comment = line.contains("physical:");
        let only_comment = comment && line.trim_start().starts_with("/*");
        // A comment on a line of its own speaks for what follows, up to an empty line or the next
        // comment.
        let open =
            comment || *after && !line.trim().is_empty() && !line.trim_start().starts_with("/*");
        *after = only_comment || *after && open;
        Some((open, line))
    });
    let kept = exempt
        .filter(|(open, _)| !open)
        .map(|(_, line)| line)
        .collect::<Vec<_>>()
        .join("\n");
    let mut bare = String::new();
    let mut rest: &str = &kept;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut found = Vec::new();
    for block in bare.split('}') {
        let Some((head, body)) = block.rsplit_once('{') else {
            continue;
        };
        let selector = head.rsplit('{').next().unwrap_or(head).trim().to_owned();
        found.extend(
            body.split(';')
                .map(str::trim)
                .filter(|line| line.contains(':'))
                .map(|line| (selector.clone(), line.to_owned())),
        );
    }
    found
}

#[test]
fn nothing_knows_left_from_right() {
    let physical = |declaration: &str| {
        let (property, value) = declaration.split_once(':').unwrap();
        let property = property.trim();
        let sided = property
            .split('-')
            .any(|part| matches!(part, "left" | "right" | "top" | "bottom"));
        let words = value.split(|c: char| !c.is_ascii_alphabetic() && c != '-');
        sided
            || words
                .into_iter()
                .any(|word| matches!(word, "left" | "right"))
            || value.contains("row-reverse")
    };
    let found: Vec<_> = declarations(&sheet())
        .into_iter()
        .filter(|(_, declaration)| physical(declaration))
        .collect();
    assert!(
        found.is_empty(),
        "physical, and no comment says `physical:` and why: {found:#?}"
    );
}

#[test]
fn the_scan_finds_what_is_physical() {
    let found = declarations(
        "a { margin-left: 1px }\n/* physical: so. */\nb { left: 0 }\n\nc { text-align: left }",
    );
    let selectors: Vec<_> = found
        .iter()
        .map(|(selector, _)| selector.as_str())
        .collect();
    assert_eq!(selectors, ["a", "c"]);
}

#[test]
fn nothing_is_done_to_right_to_left_letters_that_would_part_or_slant_them() {
    let latin_only = |selector: &str| {
        selector.contains("[dir=ltr]")
            || selector.contains(":dir(ltr)")
            || selector.contains("hl-")
            || selector.starts_with("@font-face")
    };
    for (selector, declaration) in declarations(&sheet()) {
        let (property, value) = declaration.split_once(':').unwrap();
        let (property, value) = (property.trim(), value.trim());
        let parts = match property {
            "font-style" => !matches!(value, "normal" | "inherit"),
            "letter-spacing" => value != "0" && value != "normal",
            "text-transform" => value != "none",
            "text-align" => value == "justify",
            _ => value.contains('\u{640}'),
        };
        assert!(
            !parts || latin_only(&selector),
            "{selector} {{ {declaration} }}"
        );
    }
}

#[test]
fn every_face_is_our_own_and_says_which_characters_it_has() {
    let built = Site::new("=== hashiya.yaml\n").build();
    let sheet = built.text("hashiya/style.css");
    let faces: Vec<&str> = sheet
        .split("@font-face")
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap())
        .collect();
    assert!(faces.len() >= 4, "{}", faces.len());
    let (waiting, own): (Vec<&str>, Vec<&str>) =
        faces.iter().partition(|face| face.contains("in waiting"));
    for face in &waiting {
        assert!(
            face.contains("local(") && !face.contains("url("),
            "what stands in is there already: {face}"
        );
        for measure in [
            "size-adjust:",
            "ascent-override:",
            "descent-override:",
            "unicode-range:",
        ] {
            assert!(
                face.contains(measure),
                "what stands in keeps the measure: {face}"
            );
        }
    }
    // A digit or Latin letter that the Arabic face leaves to the Latin one must not stay in what
    // stands in for the Arabic.
    for face in waiting.iter().filter(|face| face.contains("Amiri")) {
        let ranges = face
            .split("unicode-range:")
            .nth(1)
            .unwrap()
            .split([',', '}', ';'])
            .map(|range| range.trim().trim_start_matches("U+"));
        for (first, last) in ranges.map(|range| range.split_once('-').unwrap_or((range, range))) {
            let (first, last) = (
                u32::from_str_radix(first, 16).unwrap(),
                u32::from_str_radix(last, 16).unwrap(),
            );
            assert!(
                "0azAZ9"
                    .chars()
                    .all(|c| !(first..=last).contains(&u32::from(c))),
                "{face}"
            );
        }
    }
    for face in &own {
        assert!(
            face.contains("font-display:swap") && face.contains("unicode-range:"),
            "{face}"
        );
        let urls: Vec<&str> = face
            .split("url(")
            .skip(1)
            .map(|rest| rest.split(')').next().unwrap().trim_matches(['"', '\'']))
            .collect();
        assert!(!urls.is_empty());
        for url in urls {
            let bytes = built
                .files
                .get(&format!("hashiya/{url}"))
                .unwrap_or_else(|| panic!("no {url}"));
            assert!(bytes.starts_with(b"wOF2"), "{url} is no woff2");
        }
    }
    assert!(
        !sheet.contains("//fonts.") && !sheet.contains("@import"),
        "nothing is fetched from elsewhere"
    );
}

#[test]
fn the_signs_of_an_arabic_page_have_a_face_of_ours() {
    let sheet = sheet();
    let ranges: Vec<(u32, u32)> = sheet
        .split("unicode-range:")
        .skip(1)
        .flat_map(|rest| rest.split([';', '}']).next().unwrap().split(','))
        .map(|range| {
            let range = range.trim().trim_start_matches("U+");
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            (
                u32::from_str_radix(first, 16).unwrap(),
                u32::from_str_radix(last, 16).unwrap(),
            )
        })
        .collect();
    for c in "ابتثپگچژ\u{60C}\u{61B}\u{61F}\u{640}\u{64B}\u{660}\u{6F0}0123456789.:!()[]\u{AB}\u{BB}\u{201C}\u{201D}\u{2018}\u{2019}\u{2013}\u{2014}\u{2026}\u{27E6}\u{27E7}".chars() {
        assert!(ranges.iter().any(|(first, last)| (*first..=*last).contains(&u32::from(c))), "{c:?}");
    }
}

#[test]
fn numbers_of_things_are_not_red() {
    let all = declarations(&sheet());
    let counts: Vec<_> = all
        .iter()
        .filter(|(selector, declaration)| {
            let mut selectors = selector.split(',').map(str::trim);
            selectors.any(|one| one == ".n" || one.ends_with(" .n"))
                && declaration.starts_with("color")
        })
        .collect();
    let faint = counts
        .iter()
        .all(|(_, declaration)| declaration == "color: var(--faint)");
    assert!(!counts.is_empty() && faint, "{counts:?}");
}
