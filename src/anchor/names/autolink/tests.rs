//! Tests of names that nobody annotated.

use super::*;
use crate::anchor::testing::{AnnotationBuilder, listed, quote, text, written};
use crate::anchor::{anchor_and_autolink, code};
use crate::source::block::Inline;
use crate::source::block::{BlockKind, Text};
use crate::source::body::Reference;
use crate::source::drafts::Drafts;
use crate::source::entity::Entity;
use crate::source::id::KindId;
use crate::source::localized::Localized;
use crate::source::lock::Lock;
use crate::source::target::Occurrence;
use crate::text::Lang;
use crate::text::TextRange;

/// An entity with these names, in Arabic.
fn entity(id: &str, names: &[&str]) -> Entity {
    let lang = Lang::parse("ar").unwrap();
    let named = |name: &&str| (lang.clone(), written((*name).to_owned()));
    Entity {
        id: EntityId::new(id),
        span: written(()).span,
        kind: written(KindId::new("concept")),
        name: Localized::new(names.iter().take(1).map(named).collect()).unwrap(),
        sort: None,
        aliases: names.iter().skip(1).map(named).collect(),
        gender: None,
        summary: None,
        description: None,
        image: None,
        born: None,
        died: None,
        same_as: Vec::new(),
        relations: Vec::new(),
        redirect_from: Vec::new(),
        draft: false,
    }
}

fn gazetteer(entities: &[(&str, &[&str])]) -> Gazetteer {
    let entities: Vec<Entity> = entities
        .iter()
        .map(|(id, names)| entity(id, names))
        .collect();
    Gazetteer::new(&entities).value
}

/// The names that become links, as `entity block:words`, text by text.
fn links(
    texts: &[Text],
    names: &Gazetteer,
    annotations: Vec<AnnotationBuilder>,
    which: Autolink,
) -> Vec<String> {
    let found = found(texts, names, annotations, which);
    found
        .iter()
        .filter_map(|link| link.strip_prefix("linked "))
        .map(str::to_owned)
        .collect()
}

/// All names found, with `linked` before those that become links.
fn found(
    texts: &[Text],
    names: &Gazetteer,
    annotations: Vec<AnnotationBuilder>,
    which: Autolink,
) -> Vec<String> {
    let annotations: Vec<_> = annotations
        .into_iter()
        .map(AnnotationBuilder::annotation)
        .collect();
    let input = AnchorInput {
        texts,
        annotations: &annotations,
        lock: &Lock::default(),
        drafts: Drafts::Exclude,
    };
    let found = anchor_and_autolink(&input, names, which).value.autolinked;
    let shown = texts.iter().zip(&found).flat_map(|(text, found)| {
        found.iter().map(|link| {
            let words = link
                .at
                .range
                .slice(&text.block(link.at.block).unwrap().text);
            format!(
                "{}{} {}:{words}",
                if link.linked { "linked " } else { "" },
                link.entity,
                link.at.block.0
            )
        })
    });
    shown.collect()
}

/// The words of one block that are found under these names.
fn words(block: &str, names: &[&str]) -> Vec<String> {
    let found = links(
        &[text("ar", &[block])],
        &gazetteer(&[("it", names)]),
        Vec::new(),
        Autolink::All,
    );
    found
        .iter()
        .map(|link| link.trim_start_matches("it 1:").to_owned())
        .collect()
}

#[test]
fn names_are_whole_words_and_proclitics_stay_outside() {
    let cases: &[(&str, &[&str], &[&str])] = &[
        ("كتب لليهان أمس", &["ليهان"], &["ليهان"]),
        (
            "قال ماسك وماسك ولماسك وبماسك",
            &["ماسك"],
            &["ماسك", "ماسك", "ماسك", "ماسك"],
        ),
        ("تماسك والمماسك وسماسك وماسكات", &["ماسك"], &[]),
        ("في xAI وxAI وxAIs", &["xAI"], &["xAI", "xAI"]),
        ("on X and SpaceX", &["X"], &[]),
        ("SpaceX Space Spaces", &["Space"], &["Space"]),
        (
            "وللولايات المتحدة والولايات المتحدة",
            &["الولايات المتحدة"],
            &["لولايات المتحدة", "الولايات المتحدة"],
        ),
        ("رفعت للجنة", &["اللجنة"], &["لجنة"]),
        (
            "لألمانيا ولالمانيا وللمانيا",
            &["ألمانيا"],
            &["ألمانيا", "المانيا"],
        ),
        ("Meta's Metal, META", &["Meta"], &["Meta"]),
        ("قال “مـاسْك”: نعم", &["ماسك"], &["مـاسْك"]),
    ];
    for (block, names, expected) in cases {
        assert_eq!(words(block, names), *expected, "{block}");
    }
}

#[test]
fn letters_are_exchanged_in_long_names_only() {
    let cases: &[(&str, &[&str], &[&str])] = &[
        ("احمد وأحمد", &["أحمد"], &["أحمد"]),
        ("اسماعيل وإسماعيل", &["إسماعيل"], &["اسماعيل", "إسماعيل"]),
        ("مدرسه مدرسة", &["مدرسة"], &["مدرسه", "مدرسة"]),
        ("على الأرض", &["علي"], &[]),
        (
            "مصطفي مصطفى مصطفی",
            &["مصطفى"],
            &["مصطفي", "مصطفى", "مصطفی"],
        ),
        ("كريمه وکريمة", &["كريمة"], &["كريمه", "کريمة"]),
        (
            "رؤية ٢٠٣٠ ثم رؤية ۲۰۳۰ وبعد رؤية 2030",
            &["رؤية 2030"],
            &["رؤية ٢٠٣٠", "رؤية ۲۰۳۰", "رؤية 2030"],
        ),
        ("المسئولون", &["المسؤولون"], &[]),
    ];
    for (block, names, expected) in cases {
        assert_eq!(words(block, names), *expected, "{block}");
    }
}

#[test]
fn the_longest_name_stands_and_a_shared_one_hides_what_is_in_it() {
    let names = gazetteer(&[
        ("country", &["الولايات المتحدة", "Jordan"]),
        ("cabinet", &["حكومة الولايات المتحدة"]),
        ("player", &["Michael Jordan"]),
        ("scholar", &["Michael Jordan"]),
    ]);
    let text = [text(
        "ar",
        &["حكومة الولايات المتحدة", "Michael Jordan in Jordan"],
    )];
    assert_eq!(
        links(&text, &names, Vec::new(), Autolink::All),
        ["cabinet 1:حكومة الولايات المتحدة", "country 2:Jordan"]
    );
}

#[test]
fn a_name_read_two_ways_after_lam_belongs_to_nobody() {
    let names = gazetteer(&[("the-board", &["اللجنة"]), ("a-board", &["لجنة"])]);
    let text = [text("ar", &["للجنة", "واللجنة", "ولجنة"])];
    assert_eq!(
        links(&text, &names, Vec::new(), Autolink::All),
        ["the-board 2:اللجنة", "a-board 3:لجنة"]
    );
}

#[test]
fn a_name_of_two_entities_is_reported_once() {
    let entities = [
        entity("one", &["مدرسة", "مدرسه", "ab"]),
        entity("two", &["Other", "مدرسه", "ab"]),
        entity("three", &["Third", "Other One"]),
    ];
    let found = Gazetteer::new(&entities).diagnostics;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].code, code::SHARED_NAME);
    assert!(
        found[0].message.contains("`one` and `two`") && found[0].secondary.len() == 1,
        "{found:?}"
    );
}

#[test]
fn the_first_place_of_what_no_annotation_names_or_every_place() {
    let names = gazetteer(&[("sami", &["سامي"]), ("nimbus", &["Nimbus"])]);
    let texts = [
        text("ar", &["سامي وNimbus", "سامي وNimbus"]),
        text("en", &["Nimbus and Nimbus", "سامي"]),
    ];
    let all = [
        "sami 1:سامي",
        "nimbus 1:Nimbus",
        "sami 2:سامي",
        "nimbus 2:Nimbus",
        "nimbus 1:Nimbus",
        "nimbus 1:Nimbus",
        "sami 2:سامي",
    ];
    assert_eq!(links(&texts, &names, Vec::new(), Autolink::All), all);
    let first = links(&texts, &names, Vec::new(), Autolink::First);
    assert_eq!(
        first,
        [
            "sami 1:سامي",
            "nimbus 1:Nimbus",
            "nimbus 1:Nimbus",
            "sami 2:سامي"
        ]
    );
    let counted = found(&texts, &names, Vec::new(), Autolink::First);
    let counted: Vec<&str> = counted
        .iter()
        .map(|place| place.trim_start_matches("linked "))
        .collect();
    assert_eq!(counted, all, "every place is a mention");
    assert!(found(&texts, &names, Vec::new(), Autolink::None).is_empty());
    let named = || {
        vec![
            quote("سامي")
                .entity("sami")
                .block(crate::source::target::BlockSelector::Numbers(2, 2)),
        ]
    };
    assert_eq!(
        links(&texts, &names, named(), Autolink::First),
        ["nimbus 1:Nimbus", "nimbus 1:Nimbus", "sami 2:سامي"]
    );
    assert_eq!(
        links(&texts[..1], &names, named(), Autolink::All),
        ["sami 1:سامي", "nimbus 1:Nimbus", "nimbus 2:Nimbus"]
    );
    let draft = named().into_iter().map(AnnotationBuilder::draft).collect();
    assert_eq!(
        links(&texts[..1], &names, draft, Autolink::First),
        ["sami 1:سامي", "nimbus 1:Nimbus"]
    );
}

#[test]
fn what_except_leaves_out_is_no_mention() {
    let names = gazetteer(&[("nimbus", &["Nimbus"]), ("cloud", &["Cloud"])]);
    let texts = [text("ar", &["Nimbus and Cloud", "a Nimbus", "Nimbus"])];
    let but = |numbers: &[u32]| {
        vec![
            quote("Nimbus")
                .entity("nimbus")
                .occurrence(Occurrence::Except(numbers.to_vec())),
        ]
    };
    for which in [Autolink::First, Autolink::All] {
        assert_eq!(
            found(&texts, &names, but(&[2]), which),
            ["linked cloud 1:Cloud"]
        );
    }
    let annotated = vec![
        quote("Nimbus")
            .entity("nimbus")
            .occurrence(Occurrence::These(vec![2])),
    ];
    assert_eq!(
        links(&texts, &names, annotated, Autolink::All),
        ["nimbus 1:Nimbus", "cloud 1:Cloud", "nimbus 3:Nimbus"]
    );
}

#[test]
fn no_name_overlaps_a_mention_but_a_note_is_no_mention() {
    let names = gazetteer(&[("port", &["ميناء النخيل"])]);
    let texts = [text("ar", &["في ميناء النخيل الكبير"])];
    for mention in [
        listed("other", "النخيل الكبير"),
        quote("النخيل").entity("other"),
        listed("port", "في ميناء"),
    ] {
        assert!(links(&texts, &names, vec![mention], Autolink::All).is_empty());
    }
    assert_eq!(
        links(&texts, &names, vec![quote("ميناء")], Autolink::All),
        ["port 1:ميناء النخيل"]
    );
}

#[test]
fn in_headings_and_links_a_name_is_no_link_and_in_code_it_is_no_mention() {
    let mut text = text("en", &["Nimbus", "See Nimbus and Nimbus", "Nimbus"]);
    text.blocks[0].kind = BlockKind::Heading(2);
    let piece = |start, end| Inline::Text(TextRange::new(start, end));
    let link = Markup::Link {
        href: "https://example.org/".to_owned(),
        title: String::new(),
    };
    text.blocks[1].inlines = vec![
        Inline::Open(link),
        Inline::Open(Markup::Emphasis),
        piece(0, 10),
        Inline::Close,
        Inline::Close,
        piece(10, 21),
    ];
    text.blocks[2].inlines = vec![Inline::Open(Markup::Code), piece(0, 6), Inline::Close];
    let names = gazetteer(&[("nimbus", &["Nimbus"])]);
    let found = anchor_and_autolink(
        &AnchorInput {
            texts: &[text],
            annotations: &[],
            lock: &Lock::default(),
            drafts: Drafts::Exclude,
        },
        &names,
        Autolink::All,
    )
    .value;
    let places: Vec<_> = found.autolinked[0]
        .iter()
        .map(|link| (link.at.block.0, link.at.range.start(), link.linked))
        .collect();
    assert_eq!(places, [(1, 0, false), (2, 4, false), (2, 15, true)]);
}

#[test]
fn words_that_lead_to_another_entity_are_no_mention_of_this_one() {
    let names = gazetteer(&[("nimbus", &["Nimbus"])]);
    let places = |id: &str| {
        let mut text = text("en", &["Nimbus"]);
        let reference = Markup::Reference(Reference::Entity(EntityId::new(id)));
        text.blocks[0].inlines = vec![
            Inline::Open(reference),
            Inline::Text(TextRange::new(0, 6)),
            Inline::Close,
        ];
        found(&[text], &names, Vec::new(), Autolink::All)
    };
    assert!(places("nimbus-the-ship").is_empty());
    assert_eq!(places("nimbus"), ["nimbus 1:Nimbus"]);
}
