//! Mentions that nobody annotated: entities found in an article by their names.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::folded::{FoldedBlock, FoldedText};
use super::gazetteer::{Found, Gazetteer};
use super::resolve::resolve;
use super::{AnchorInput, AnchoredTarget, BlockRange, Outcome, known};
use crate::diagnostic::Spanned;
use crate::source::annotation::Annotation;
use crate::source::block::{Block, BlockNumber, Inline, Markup};
use crate::source::body::Reference;
use crate::source::id::EntityId;
use crate::source::settings::Autolink;
use crate::source::target::{Narrowing, Occurrence, Selector};
use crate::text::TextRange;

/// An entity, found by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Autolinked {
    /// The entity.
    pub entity: EntityId,
    /// Where its name stands, without what is written joined to it.
    pub at: BlockRange,
    /// The words become a link. Every place is a mention, whether it is one or not.
    pub linked: bool,
}

/// Finds the names in every text of an article, in reading order, one list for each text. What
/// annotations mention stays theirs: no name overlaps it. `which` decides which of the places
/// become links.
pub(super) fn autolink(
    input: &AnchorInput<'_>,
    texts: &[FoldedText<'_>],
    anchored: &[Vec<AnchoredTarget>],
    gazetteer: &Gazetteer,
    which: Autolink,
) -> Vec<Vec<Autolinked>> {
    if which == Autolink::None || gazetteer.is_empty() {
        return vec![Vec::new(); texts.len()];
    }
    texts
        .iter()
        .map(|text| {
            in_text(
                text,
                &Annotated::new(input, anchored, text),
                gazetteer,
                which,
            )
        })
        .collect()
}

fn in_text(
    text: &FoldedText<'_>,
    annotated: &Annotated<'_>,
    gazetteer: &Gazetteer,
    which: Autolink,
) -> Vec<Autolinked> {
    let mut named: HashSet<&EntityId> = annotated.entities.clone();
    let mut mentions = Vec::new();
    for block in &text.blocks {
        let found = gazetteer.find(block);
        if found.is_empty() {
            continue;
        }
        let taken = annotated.taken(block);
        let links = stretches(block.block, |markup| {
            matches!(markup, Markup::Link { .. } | Markup::Reference(_))
        });
        for place in longest(found) {
            let Some(owner) = place.owner else { continue };
            let range = block.range(place.range);
            if overlaps(&taken, place.range)
                || names_another(block.block, owner, place.range)
                || annotated.leaves_out(owner, range)
            {
                continue;
            }
            let may_link = !block.block.is_heading() && !overlaps(&links, place.range);
            let linked = may_link && (which == Autolink::All || named.insert(owner));
            mentions.push(Autolinked {
                entity: owner.clone(),
                at: block.range(place.range),
                linked,
            });
        }
    }
    mentions
}

/// Of the names in a block those that stand: the longest first, of equally long ones the first,
/// none over another; in reading order. Words that are the name of several, shared or by two
/// readings of one ل, belong to nobody, and no shorter name is found in them.
fn longest(mut found: Vec<Found<'_>>) -> Vec<Found<'_>> {
    found.sort_by_key(|place| (Reverse(place.length), place.folded.start));
    let mut standing: BTreeMap<usize, Found<'_>> = BTreeMap::new();
    for place in found {
        match standing.range_mut(..place.folded.end).next_back() {
            Some((_, other)) if other.folded == place.folded => {
                if other.owner != place.owner {
                    other.owner = None;
                }
            }
            Some((_, other)) if other.folded.end > place.folded.start => {}
            _ => {
                standing.insert(place.folded.start, place);
            }
        }
    }
    standing.into_values().collect()
}

/// What annotations mention in one text.
struct Annotated<'a> {
    entities: HashSet<&'a EntityId>,
    ranges: HashMap<BlockNumber, Vec<TextRange>>,
    /// What `except` says that it does not mean.
    left_out: HashMap<&'a EntityId, Vec<BlockRange>>,
}

impl<'a> Annotated<'a> {
    fn new(
        input: &AnchorInput<'a>,
        anchored: &[Vec<AnchoredTarget>],
        text: &FoldedText<'_>,
    ) -> Self {
        let lang = &text.text.lang;
        let mut annotated = Self {
            entities: HashSet::new(),
            ranges: HashMap::new(),
            left_out: HashMap::new(),
        };
        let shown = input
            .annotations
            .iter()
            .zip(anchored)
            .filter(|(annotation, _)| input.drafts || !annotation.draft);
        for (annotation, targets) in shown {
            let Some(entity) = &annotation.body.entity else {
                continue;
            };
            for target in annotation
                .targets
                .iter()
                .filter(|target| target.lang == *lang)
            {
                annotated
                    .left_out
                    .entry(&entity.value)
                    .or_default()
                    .extend(left_out(text, annotation, &target.selector));
            }
            for target in targets.iter().filter(|target| target.lang == *lang) {
                let Outcome::Found(places) = &target.outcome else {
                    continue;
                };
                annotated.entities.insert(&entity.value);
                for at in places.iter().flat_map(|place| &place.ranges) {
                    annotated.ranges.entry(at.block).or_default().push(at.range);
                }
            }
        }
        annotated
    }

    /// Does an annotation of an entity say of these words that they are not its name?
    fn leaves_out(&self, entity: &EntityId, at: BlockRange) -> bool {
        let left_out = self.left_out.get(entity).into_iter().flatten();
        left_out
            .into_iter()
            .any(|other| other.block == at.block && other.range.overlaps(at.range))
    }

    /// Where in a block no name is looked for, in order: what annotations mention, and code.
    fn taken(&self, block: &FoldedBlock<'_>) -> Vec<TextRange> {
        let mut taken = stretches(block.block, |markup| matches!(markup, Markup::Code));
        taken.extend(self.ranges.get(&block.number).into_iter().flatten());
        taken.sort_unstable();
        // Ranges in order whose ends are in order too: each reaches at least as far as the ones
        // before.
        let mut reach = 0;
        for range in &mut taken {
            reach = reach.max(range.end());
            *range = TextRange::new(range.start(), reach);
        }
        taken
    }
}

/// The places of a quote that its `except` leaves out.
fn left_out(
    text: &FoldedText<'_>,
    annotation: &Annotation,
    selector: &Selector,
) -> Vec<BlockRange> {
    let Selector::Quote { quote, narrowing } = selector else {
        return Vec::new();
    };
    let Some(Spanned {
        value: Occurrence::Except(numbers),
        span,
    }) = &narrowing.occurrence
    else {
        return Vec::new();
    };
    let these = Narrowing {
        occurrence: Some(Spanned::new(Occurrence::These(numbers.clone()), *span)),
        ..narrowing.clone()
    };
    let selector = Selector::Quote {
        quote: quote.clone(),
        narrowing: these,
    };
    let places = resolve(text, &selector, known(annotation))
        .map(|resolved| resolved.places)
        .unwrap_or_default();
    places.into_iter().flat_map(|place| place.ranges).collect()
}

fn overlaps(taken: &[TextRange], range: TextRange) -> bool {
    let before = taken.partition_point(|other| other.start() < range.end());
    before
        .checked_sub(1)
        .and_then(|last| taken.get(last))
        .is_some_and(|last| last.end() > range.start())
}

/// The stretches of a block inside some of its markup, in order.
fn stretches(block: &Block, of: impl Fn(&Markup) -> bool) -> Vec<TextRange> {
    let mut open: Vec<bool> = Vec::new();
    let mut stretches = Vec::new();
    for inline in &block.inlines {
        match inline {
            Inline::Open(markup) => open.push(of(markup)),
            Inline::Close => drop(open.pop()),
            Inline::Text(range) if open.contains(&true) => stretches.push(*range),
            Inline::Text(_) | Inline::Break | Inline::Image { .. } | Inline::FootnoteCall(_) => {}
        }
    }
    stretches
}

/// Do these words stand in a `[[link]]` to another entity? Its author has then said who is meant.
fn names_another(block: &Block, owner: &EntityId, range: TextRange) -> bool {
    let another =
        |markup: &Markup| matches!(markup, Markup::Reference(Reference::Entity(id)) if id != owner);
    overlaps(&stretches(block, another), range)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::testing::{Build, listed, quote, text, written};
    use crate::anchor::{anchor_and_autolink, code};
    use crate::source::block::{BlockKind, Text};
    use crate::source::entity::Entity;
    use crate::source::id::KindId;
    use crate::source::localized::Localized;
    use crate::source::lock::Lock;
    use crate::text::Lang;

    /// Names of an entity: in Arabic, as the language makes no difference.
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

    /// What becomes a link: `entity block:words`, by text.
    fn links(
        texts: &[Text],
        names: &Gazetteer,
        annotations: Vec<Build>,
        which: Autolink,
    ) -> Vec<String> {
        let found = found(texts, names, annotations, which);
        found
            .iter()
            .filter_map(|link| link.strip_prefix("linked "))
            .map(str::to_owned)
            .collect()
    }

    /// What is found, the links among it marked as `linked`.
    fn found(
        texts: &[Text],
        names: &Gazetteer,
        annotations: Vec<Build>,
        which: Autolink,
    ) -> Vec<String> {
        let annotations: Vec<_> = annotations.into_iter().map(Build::annotation).collect();
        let input = AnchorInput {
            texts,
            annotations: &annotations,
            lock: &Lock::default(),
            drafts: false,
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

    /// The words found in one block under these names.
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
        let draft = named().into_iter().map(Build::draft).collect();
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
                drafts: false,
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
}
