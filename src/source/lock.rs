//! `anchors.lock`: the last known places of the annotations of an article.
//!
//! With it anchoring can distinguish a place whose text was edited from a similar one. `check --fix`
//! writes the file. It may be deleted: if an entry is missing or wrong, anchoring only becomes more
//! careful.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::id::AnnotationId;
use super::yaml::{YamlEntry, YamlNode, YamlValue, double_quoted_visibly};
use crate::diagnostic::{Diagnostic, FileId, SourceFile};
use crate::source::block::BlockNumber;
use crate::source::{codes, yaml};
use crate::text::Lang;

/// Characters (code points) of context that are kept on each side of a place. There are fewer only
/// where the block begins or ends.
pub const CONTEXT: usize = 32;

/// The last places of annotations, by id and language.
pub type LastPlaces = BTreeMap<AnnotationId, BTreeMap<Lang, LastPlace>>;

/// The content of `anchors.lock`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// The last places of annotations. Only targets with exactly one place have an entry.
    pub places: LastPlaces,
}

/// The place of a target when `anchors.lock` was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastPlace {
    /// The block in which the place begins.
    pub block: BlockNumber,
    /// The start of the place, in code points of the reading text of that block.
    pub start: usize,
    /// The end of the place, in code points of the reading text of the block in which it ends.
    pub end: usize,
    /// The last words of the block before the place.
    pub before: String,
    /// The first words of the block after the place.
    pub after: String,
}

impl Lock {
    /// The last place of a target, if there is an entry.
    pub fn place(&self, annotation: &AnnotationId, lang: &Lang) -> Option<&LastPlace> {
        self.places.get(annotation)?.get(lang)
    }

    /// The content of the file: sorted, with one line for each place. `parse` is the inverse.
    pub fn to_yaml(&self) -> String {
        let mut yaml = String::from(
            "# Where annotations last stood. Kept by `hashiya check --fix`. Commit it; it may be deleted.\n",
        );
        for (id, places) in &self.places {
            // Writing to a string cannot fail.
            let _ = writeln!(yaml, "{}:", double_quoted_visibly(id.as_str()));
            for (lang, place) in places {
                let LastPlace {
                    block: BlockNumber(block),
                    start,
                    end,
                    before,
                    after,
                } = place;
                let (before, after) = (double_quoted_visibly(before), double_quoted_visibly(after));
                let _ = writeln!(
                    yaml,
                    "  {lang}: {{block: {block}, start: {start}, end: {end}, before: {before}, after: {after}}}"
                );
            }
        }
        yaml
    }
}

/// Parses the file. Faulty entries are ignored. A file that is not YAML is reported as a warning, and
/// counts as empty.
pub(super) fn parse(id: FileId, file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Lock {
    let mut faults = Vec::new();
    let Some(YamlNode {
        value: YamlValue::Map(entries),
        ..
    }) = yaml::parse(id, file, &mut faults)
    else {
        let span = faults.iter().find_map(|fault| fault.span);
        let span = span.unwrap_or(crate::diagnostic::Span {
            file: id,
            start: 0,
            end: 0,
        });
        let message = "this file cannot be read, and nothing in it is heeded";
        diagnostics.push(
            Diagnostic::warning(codes::LOCK, span, message)
                .help("delete it: `hashiya check --fix` writes it anew"),
        );
        return Lock::default();
    };
    Lock {
        places: entries
            .iter()
            .filter_map(|entry| Some((AnnotationId::new(&entry.key.value), texts(&entry.value)?)))
            .collect(),
    }
}

fn texts(node: &YamlNode) -> Option<BTreeMap<Lang, LastPlace>> {
    let YamlValue::Map(entries) = &node.value else {
        return None;
    };
    Some(
        entries
            .iter()
            .filter_map(|entry| Some((Lang::parse(&entry.key.value).ok()?, place(&entry.value)?)))
            .collect(),
    )
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
    match &entries
        .iter()
        .find(|entry| entry.key.value == key)?
        .value
        .value
    {
        YamlValue::Scalar(text) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reread(yaml: &str) -> (Lock, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let lock = parse(
            FileId(0),
            &SourceFile::new("anchors.lock".into(), yaml.into()),
            &mut diagnostics,
        );
        (lock, diagnostics)
    }

    #[test]
    fn what_is_written_is_read_back() {
        let place = LastPlace {
            block: BlockNumber(3),
            start: 4,
            end: 19,
            before: "he said \"\\ no\u{202E} ".into(),
            after: "\u{645}: \u{627}\u{644}\n#".into(),
        };
        let places = BTreeMap::from([(Lang::parse("ar").unwrap(), place)]);
        let lock = Lock {
            places: BTreeMap::from([(AnnotationId::new("\u{643}.2"), places)]),
        };
        let yaml = lock.to_yaml();
        assert!(!yaml.contains('\u{202E}'), "{yaml}");
        let (read, diagnostics) = reread(&yaml);
        assert_eq!(read, lock);
        assert!(diagnostics.is_empty());
    }

    #[test]
    fn a_spoilt_file_is_as_good_as_none() {
        for yaml in ["<<<<<<< ours\na: [\n", "- a\n", "just words\n"] {
            let (lock, diagnostics) = reread(yaml);
            assert_eq!((lock, diagnostics.len()), (Lock::default(), 1), "{yaml}");
        }
        let (lock, diagnostics) = reread("a: {ar: {block: 0, start: 1, end: 2}, en: 3}\nb: []\n");
        assert!(
            lock.place(&AnnotationId::new("a"), &Lang::parse("ar").unwrap())
                .is_none()
        );
        assert!(diagnostics.is_empty());
    }
}
