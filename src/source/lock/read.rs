//! Reads `anchors.lock`.

use std::collections::{BTreeMap, BTreeSet};

use super::{BlockHash, LastPlace, LastPlaces, Lock, Translations};
use crate::date::{Date, Day};
use crate::diagnostic::{Diagnostic, FileId, SourceFile, Span};
use crate::source::block::{BlockNumber, Text};
use crate::source::codes;
use crate::source::id::AnnotationId;
use crate::source::yaml::{self, YamlEntry, YamlNode, YamlValue};
use crate::text::Lang;

/// The key that names the annotation of a line.
const ANNOTATION: &str = "annotation";
/// The key that names the language of the translation that a line is about.
const TRANSLATION: &str = "translation";

/// All places that the file has of each target. There are several after a merge.
type FoundPlaces = BTreeMap<AnnotationId, BTreeMap<Lang, BTreeSet<LastPlace>>>;

/// Parses the file. Faulty entries are ignored. A file that is not YAML is reported as a warning, and
/// counts as empty.
///
/// Of several places of one target, the one with more of its stored words in the text counts; of
/// equals, the first in the text.
pub(in crate::source) fn parse(
    id: FileId,
    file: &SourceFile,
    texts: &[Text],
    diagnostics: &mut Vec<Diagnostic>,
) -> Lock {
    let mut faults = Vec::new();
    let mut found = FoundPlaces::new();
    let mut translations = Translations::default();
    match yaml::parse(id, file, &mut faults).map(|node| node.value) {
        Some(YamlValue::List(lines)) => {
            for line in &lines {
                read_line(line, &mut found, &mut translations);
            }
        }
        // The form of earlier versions: the languages of an annotation are below its id.
        Some(YamlValue::Map(entries)) => {
            for entry in &entries {
                let places = found
                    .entry(AnnotationId::new(&entry.key.value))
                    .or_default();
                read_places(&entry.value, places);
            }
        }
        _ => diagnostics.push(unreadable(id, &faults)),
    }
    Lock {
        places: settle(found, texts),
        translations,
    }
}

fn unreadable(id: FileId, faults: &[Diagnostic]) -> Diagnostic {
    let span = faults.iter().find_map(|fault| fault.span);
    let span = span.unwrap_or(Span::file_start(id));
    let message = "this file cannot be read, and nothing in it is heeded";
    Diagnostic::warning(codes::LOCK, span, message)
        .help("delete it: `hashiya check --fix` writes it anew")
}

fn read_line(line: &YamlNode, found: &mut FoundPlaces, translations: &mut Translations) {
    let YamlValue::Map(entries) = &line.value else {
        return;
    };
    if let Some(id) = scalar(entries, ANNOTATION) {
        read_places(line, found.entry(AnnotationId::new(id)).or_default());
    } else if let Some((lang, block, original)) = translated_block(entries) {
        let noticed = scalar(entries, "noticed").and_then(day);
        translations.add(&lang, block, original, noticed);
    }
}

/// The language of a translation, a block of it, and the blocks of the original that it was translated
/// from.
fn translated_block(entries: &[YamlEntry]) -> Option<(Lang, BlockHash, Vec<BlockHash>)> {
    let lang = Lang::parse(scalar(entries, TRANSLATION)?).ok()?;
    let block = BlockHash::parse(scalar(entries, "block")?)?;
    let YamlValue::List(items) = value(entries, "original")? else {
        return None;
    };
    let hashes = items.iter().map(|item| match &item.value {
        YamlValue::Scalar(written) => BlockHash::parse(written),
        _ => None,
    });
    Some((lang, block, hashes.collect::<Option<_>>()?))
}

fn day(written: &str) -> Option<Day> {
    let date: Date = written.parse().ok()?;
    let day = date.first()?;
    // Less than a day is no day.
    (day.iso()? == written).then_some(day)
}

/// Adds the places of an annotation, which are written by language.
fn read_places(node: &YamlNode, places: &mut BTreeMap<Lang, BTreeSet<LastPlace>>) {
    let YamlValue::Map(entries) = &node.value else {
        return;
    };
    for entry in entries {
        if let (Ok(lang), Some(place)) = (Lang::parse(&entry.key.value), place(&entry.value)) {
            places.entry(lang).or_default().insert(place);
        }
    }
}

fn place(node: &YamlNode) -> Option<LastPlace> {
    let YamlValue::Map(entries) = &node.value else {
        return None;
    };
    let number = |key| scalar(entries, key)?.parse::<u32>().ok();
    let words = |key| scalar(entries, key).unwrap_or_default().to_owned();
    let block = number("block")
        .filter(|block| *block > 0)
        .map(BlockNumber)?;
    Some(LastPlace {
        block,
        start: number("start")? as usize,
        end: number("end")? as usize,
        before: words("before"),
        after: words("after"),
    })
}

fn scalar<'n>(entries: &'n [YamlEntry], key: &str) -> Option<&'n str> {
    match value(entries, key)? {
        YamlValue::Scalar(text) => Some(text),
        _ => None,
    }
}

fn value<'n>(entries: &'n [YamlEntry], key: &str) -> Option<&'n YamlValue> {
    let entry = entries.iter().find(|entry| entry.key.value == key)?;
    Some(&entry.value.value)
}

/// Chooses one place of each target.
fn settle(found: FoundPlaces, texts: &[Text]) -> LastPlaces {
    let choose = |(lang, places): (Lang, BTreeSet<LastPlace>)| {
        let text = texts.iter().find(|text| text.lang == lang);
        let sides = |place: &LastPlace| text.map_or(0, |text| place.sides_in(text));
        // Of equals, `min_by_key` takes the first.
        let place = places
            .into_iter()
            .min_by_key(|place| std::cmp::Reverse(sides(place)))?;
        Some((lang, place))
    };
    let of = |(id, places): (AnnotationId, BTreeMap<Lang, BTreeSet<LastPlace>>)| {
        let places: BTreeMap<Lang, LastPlace> = places.into_iter().filter_map(choose).collect();
        (!places.is_empty()).then_some((id, places))
    };
    found.into_iter().filter_map(of).collect()
}
