//! Tests of anchoring as a whole.

use super::testing::{anchored, blocks, listed, outcome, passage, quote, text};
use super::{AnchorInput, code, mentions};
use crate::diagnostic::Severity;
use crate::source::block::Text;
use crate::source::drafts::Drafts;
use crate::source::lock::Lock;
use crate::source::target::{BlockSelector, Occurrence};

const ORPHAN: &str = "Orphan";
const AMBIGUOUS: &str = "Ambiguous";

/// Checks the outcome and the codes for each annotation alone.
fn check(texts: &[Text], cases: Vec<(super::testing::AnnotationBuilder, &str, &[&str])>) {
    for (number, (annotation, expected, codes)) in cases.into_iter().enumerate() {
        let (places, found) = outcome(texts, vec![annotation]);
        assert_eq!(
            (places[0].as_str(), found.as_slice()),
            (expected, codes),
            "case {number}"
        );
    }
}

#[test]
fn the_only_place_or_the_only_exact_one_is_meant() {
    let texts = [text(
        "ar",
        &[
            "قرأ سامي كتابًا.",
            "كتاباً قرأ نبيل",
            "\u{201C}نعم\u{201D} و\"نعم\"",
        ],
    )];
    check(
        &texts,
        vec![
            (quote("سامي"), "1:4-8", &[]),
            (quote(" سامي\n"), "1:4-8", &[]),
            (quote("سـامي"), "~1:4-8", &[]),
            (quote("كتاباً"), "2:0-6", &[]),
            (quote("كتابا"), AMBIGUOUS, &["H0203"]),
            (quote("\"نعم\""), "3:7-12", &[]),
            (quote("\u{AB}نعم\u{BB}"), AMBIGUOUS, &["H0203"]),
            (quote("قرأ"), AMBIGUOUS, &["H0203"]),
            (quote("قرا"), ORPHAN, &["H0201"]),
            (quote(" \u{200F}"), ORPHAN, &["H0215"]),
            (quote("سامي").lang("en"), ORPHAN, &["H0218"]),
        ],
    );
}

#[test]
fn what_stands_around_tells_places_apart() {
    let texts = [text(
        "ar",
        &["سلام وسلام", "قال سلام ثم مضى", "قال سلام ثم عاد سلام"],
    )];
    check(
        &texts,
        vec![
            (quote("سلام").inside("وسلام"), "1:6-10", &[]),
            (
                quote("سلام")
                    .inside("قال سلام ثم")
                    .occurrence(Occurrence::All),
                "2:4-8 3:4-8",
                &[],
            ),
            (quote("سلام").inside("قال سلام ثم"), AMBIGUOUS, &["H0203"]),
            (quote("سلام").inside("سلام وسلام"), AMBIGUOUS, &["H0206"]),
            (quote("سلام").inside("لا شيء"), ORPHAN, &["H0205"]),
            (quote("سلام").inside("قال"), ORPHAN, &["H0206"]),
            (quote("سلام").prefix("عاد"), "3:16-20", &[]),
            (quote("سلام").suffix(" ثم مضى"), "2:4-8", &[]),
            (quote("سلام").prefix("قال ").suffix("ثم عاد"), "3:4-8", &[]),
            (quote("سلام").prefix("مضى"), ORPHAN, &["H0216"]),
            (quote("سلام").suffix("ثم مضى قال سلام ثم"), "2:4-8", &[]),
            (quote("سلام").prefix("سلام ثم مضى قال"), "3:4-8", &[]),
            (quote("قال").prefix("سلام وسلام"), "2:0-3", &[]),
            (
                quote("وسلام").suffix("قال سلام ثم مضى قال سلام ثم عاد"),
                "1:5-10",
                &[],
            ),
            (
                quote("سلام").prefix("وسلام").suffix("قال"),
                ORPHAN,
                &["H0216"],
            ),
            (
                quote("مضى").block(BlockSelector::Numbers(3, 3)),
                ORPHAN,
                &["H0216"],
            ),
            (
                quote("سلام").block(BlockSelector::Numbers(2, 2)),
                "2:4-8",
                &[],
            ),
            (
                quote("سلام").block(BlockSelector::Numbers(2, 9)),
                ORPHAN,
                &["H0207"],
            ),
            (
                quote("سلام").block(BlockSelector::Numbers(0, 1)),
                ORPHAN,
                &["H0207"],
            ),
        ],
    );
}

#[test]
fn occurrences_count_the_places_that_other_keys_leave() {
    let texts = [text("ar", &["نور", "نور نور", "منور"])];
    check(
        &texts,
        vec![
            (quote("نور").occurrence(Occurrence::First), "1:0-3", &[]),
            (
                quote("نور").occurrence(Occurrence::All),
                "1:0-3 2:0-3 2:4-7 3:1-4",
                &[],
            ),
            (
                quote("نور").occurrence(Occurrence::These(vec![4, 2])),
                "2:0-3 3:1-4",
                &[],
            ),
            (
                quote("نور")
                    .occurrence(Occurrence::Except(vec![1]))
                    .whole_words(),
                "2:0-3 2:4-7",
                &[],
            ),
            (
                quote("نور").occurrence(Occurrence::These(vec![1, 5])),
                ORPHAN,
                &["H0204"],
            ),
            (
                quote("نور").occurrence(Occurrence::These(vec![0])),
                ORPHAN,
                &["H0204"],
            ),
            (
                quote("منور").occurrence(Occurrence::Except(vec![1])),
                ORPHAN,
                &["H0204"],
            ),
            (
                quote("نور")
                    .block(BlockSelector::Numbers(2, 2))
                    .occurrence(Occurrence::These(vec![2])),
                "2:4-7",
                &[],
            ),
            (quote("ور").whole_words(), ORPHAN, &["H0202"]),
        ],
    );
    check(
        &[text("ar", &["ababab"])],
        vec![(quote("abab"), "1:0-4", &[])],
    );
}

#[test]
fn blocks_are_named_by_number_or_opening() {
    let texts = [text("ar", &["أول الكلام هنا", " ثاني الكلام", "أول الليل"])];
    let opening = |words: &str| blocks(BlockSelector::Opening(words.into()));
    let openings =
        |first: &str, last: &str| blocks(BlockSelector::Openings(first.into(), last.into()));
    check(
        &texts,
        vec![
            (blocks(BlockSelector::Numbers(1, 2)), "1:0-14+2:0-12", &[]),
            (blocks(BlockSelector::Numbers(2, 1)), ORPHAN, &["H0207"]),
            (opening("ثاني الك"), "2:0-12", &[]),
            (opening("أول"), AMBIGUOUS, &["H0209"]),
            (opening("الكلام"), ORPHAN, &["H0208"]),
            (
                openings("أول الكلام", "أول الليل"),
                "1:0-14+2:0-12+3:0-9",
                &[],
            ),
            (openings("أول الليل", "ثاني"), ORPHAN, &["H0217"]),
        ],
    );
}

#[test]
fn passages_run_from_their_first_words_to_the_next_last_ones() {
    let texts = [text(
        "ar",
        &["بدأ هنا ثم هنا", "وسط", "وانتهى هنا", "x", "y", "z هناك"],
    )];
    check(
        &texts,
        vec![
            (passage("بدأ", "هنا"), "1:0-7", &[]),
            (passage("هنا", "وانتهى"), AMBIGUOUS, &["H0210"]),
            (
                passage("هنا", "وانتهى").occurrence(Occurrence::These(vec![2])),
                "1:11-14+2:0-3+3:0-6",
                &[],
            ),
            (passage("هنا", "هنا").prefix("بدأ"), "1:4-14", &[]),
            (
                passage("بدأ", "هُناك"),
                "~1:0-14+2:0-3+3:0-10+4:0-1+5:0-1+6:0-6",
                &["H0212"],
            ),
            (
                passage("بدأ", "هناك").block(BlockSelector::Numbers(1, 6)),
                "1:0-14+2:0-3+3:0-10+4:0-1+5:0-1+6:0-6",
                &[],
            ),
            (passage("هناك", "بدأ"), ORPHAN, &["H0211"]),
            (passage("لا", "بدأ"), ORPHAN, &["H0201"]),
        ],
    );
    check(
        &[text("ar", &["aaa"])],
        vec![(passage("aa", "a").suffix("a"), "1:0-3", &[])],
    );
}

#[test]
fn of_listed_mentions_the_longest_wins() {
    let texts = [text(
        "ar",
        &["حكومة البلاد الكبرى والبلاد الكبرى", "جروك-2 وحده"],
    )];
    let (places, codes) = outcome(
        &texts,
        vec![
            listed("country", "البلاد الكبرى"),
            listed("government", "حكومة البلاد الكبرى"),
            listed("model", "جروك"),
            listed("model-2", "جروك-2"),
        ],
    );
    assert_eq!(places, ["1:21-34", "1:0-19", "Covered", "2:0-6"]);
    assert_eq!(codes, [code::COVERED.0]);
}

#[test]
fn explicit_mentions_take_their_words_from_listed_ones() {
    let texts = [text("ar", &["عمر خان وعمر", "عمر سعيد"])];
    let (places, codes) = outcome(
        &texts,
        vec![
            listed("omar", "عمر"),
            quote("عمر خان").entity("omar"),
            quote("عمر").inside("عمر سعيد").entity("other"),
            quote("وعمر"),
        ],
    );
    assert_eq!(places, ["1:9-12", "1:0-7", "2:0-3", "1:8-12"]);
    assert!(codes.is_empty());
    let (places, _) = outcome(
        &texts,
        vec![
            listed("omar", "عمر"),
            quote("عمر خان").entity("omar").draft(),
        ],
    );
    assert_eq!(
        places[0], "1:0-3 1:9-12 2:0-3",
        "a hidden draft takes nothing"
    );
}

#[test]
fn very_same_words_of_two_entities_both_stand_with_a_warning() {
    let texts = [text("ar", &["بدر ثم بدر"])];
    let (annotations, checked) = anchored(
        &texts,
        vec![
            listed("one", "بدر"),
            listed("two", "بدر"),
            listed("one", "بَدر"),
        ],
    );
    let input = AnchorInput {
        texts: &texts,
        annotations: &annotations,
        drafts: Drafts::Exclude,
        lock: &Lock::default(),
    };
    let counted: Vec<_> = mentions(&input, &checked.value)
        .iter()
        .map(|mention| (mention.entity.as_str(), mention.annotation.0))
        .collect();
    assert_eq!(counted, [("one", 0), ("two", 1), ("one", 0), ("two", 1)]);
    let codes: Vec<_> = checked
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code)
        .collect();
    assert_eq!(codes, [code::SHARED_WORDS, code::COVERED]);
}

#[test]
fn a_place_inside_another_of_its_entity_is_no_second_mention() {
    let texts = [text("ar", &["نور الدين ونور"])];
    let (annotations, checked) = anchored(
        &texts,
        vec![
            quote("نور").occurrence(Occurrence::All).entity("nur"),
            quote("نور الدين").entity("nur"),
            quote("نور الدين").entity("nur"),
            quote("الدين").entity("other"),
        ],
    );
    let input = AnchorInput {
        texts: &texts,
        annotations: &annotations,
        drafts: Drafts::Exclude,
        lock: &Lock::default(),
    };
    let counted: Vec<_> = mentions(&input, &checked.value)
        .iter()
        .map(|mention| (mention.annotation.0, mention.place.0))
        .collect();
    assert_eq!(counted, [(1, 0), (3, 0), (0, 1)]);
}

/// An edited quote is not anchored at the better of two places that could both be meant.
#[test]
fn an_edited_quote_with_two_similar_places_is_an_orphan_that_shows_both() {
    let written = "the keeper polished seven lanterns before midnight";
    let better = "the Keeper polished seven lanterns before midnight";
    let rival = "the keeper polishd seven lanterms before midnight";
    let check = |blocks: &[&str]| {
        let texts = [text("en", blocks)];
        let (places, codes) = outcome(&texts, vec![quote(written).lang("en")]);
        (places[0].clone(), codes)
    };
    assert_eq!(check(&[better]), ("?1:0-50".to_owned(), vec!["H0220"]));
    assert_eq!(check(&[rival]), ("?1:0-49".to_owned(), vec!["H0220"]));
    assert_eq!(check(&[better, rival]), (ORPHAN.to_owned(), vec!["H0201"]));

    let annotations = [quote(written).lang("en").annotation()];
    let input = AnchorInput {
        texts: &[text("en", &[better, rival])],
        annotations: &annotations,
        lock: &Lock::default(),
        drafts: Drafts::Exclude,
    };
    let diagnostics = super::anchor(&input).diagnostics;
    let labels: Vec<&str> = diagnostics[0]
        .secondary
        .iter()
        .map(|label| label.text.as_str())
        .collect();
    assert_eq!(labels.len(), 2, "{labels:?}");
    assert!(labels[0].starts_with("like it, block 1") && labels[1].starts_with("like it, block 2"));
}

#[test]
fn an_ambiguous_quote_shows_every_place_and_what_to_write() {
    let texts = [
        text("ar", &["قال سلام ثم", "قال سلام أيضا"]),
        text("en", &["so it was"]),
    ];
    let (_, checked) = anchored(&texts, vec![quote("سلام"), quote("it was")]);
    let [ambiguous, elsewhere] = checked.diagnostics.as_slice() else {
        panic!("{:?}", checked.diagnostics)
    };
    assert_eq!(ambiguous.severity, Severity::Error);
    assert!(
        ambiguous.message.contains("\u{2068}سلام\u{2069}"),
        "{}",
        ambiguous.message
    );
    let labels: Vec<_> = ambiguous
        .secondary
        .iter()
        .map(|label| label.text.as_str())
        .collect();
    assert_eq!(
        labels,
        [
            "occurrence 1, block 1: \u{2068}قال [سلام] ثم\u{2069}",
            "occurrence 2, block 2: \u{2068}قال [سلام] أيضا\u{2069}"
        ]
    );
    let second = ambiguous.secondary[1].span;
    assert_eq!((second.file.0, second.start, second.end), (1, 28, 36));
    let help = ambiguous.help.as_deref().unwrap();
    assert!(
        help.contains("`in: \"سلام ثم\"`") && help.contains("from 1 to 2"),
        "{help}"
    );
    assert!(elsewhere.help.as_deref().unwrap().contains("`lang: en`"));
}

#[test]
fn every_fault_is_one_that_build_relaxes() {
    let texts = [text("ar", &["نور نور"])];
    let (_, checked) = anchored(
        &texts,
        vec![
            quote("نور"),
            quote("x"),
            passage("نور", "x"),
            blocks(BlockSelector::Numbers(9, 9)),
        ],
    );
    assert_eq!(checked.diagnostics.len(), 4);
    assert!(
        checked
            .diagnostics
            .iter()
            .all(|found| code::RELAXED_IN_BUILD.contains(&found.code))
    );
}
