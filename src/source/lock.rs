//! `anchors.lock`: the last known places of the annotations of an article, and what its translations
//! were translated from.
//!
//! With the places anchoring can distinguish a place whose text was edited from a similar one; with the
//! originals the blocks of a translation are found whose original was changed. `check --fix` and
//! `confirm` write the file. It may be deleted: if an entry is missing or wrong, anchoring only becomes
//! more careful, and a translation is not reported.
//!
//! The file is a YAML list with one line for each annotation and each block of a translation. Lines may
//! be doubled and stand in any order, so that git can merge two versions by keeping the lines of both
//! (`merge=union`).

mod read;
mod translation;
mod write;

use std::collections::BTreeMap;

pub(super) use self::read::parse;
pub use self::translation::{BlockHash, Originals, Translations};
use super::id::AnnotationId;
use crate::source::block::{BlockNumber, Text};
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
    /// What the blocks of the translations were translated from.
    pub translations: Translations,
}

/// The place of a target when `anchors.lock` was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty() && self.translations.is_empty()
    }

    /// The last place of a target, if there is an entry.
    pub fn place(&self, annotation: &AnnotationId, lang: &Lang) -> Option<&LastPlace> {
        self.places.get(annotation)?.get(lang)
    }
}

impl LastPlace {
    /// On how many sides the text still has the stored words beside this place: 0 to 2.
    fn sides_in(&self, text: &Text) -> usize {
        let Some(block) = text.block(self.block) else {
            return 0;
        };
        let before: String = block.text.chars().take(self.start).collect();
        // A passage ends in a later block, which is not stored. Then only the first side can agree.
        let after: String = block.text.chars().skip(self.end).take(CONTEXT).collect();
        let is_before = before.chars().count() == self.start && before.ends_with(&self.before);
        usize::from(is_before) + usize::from(after == self.after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::testing::text;
    use crate::date::Day;
    use crate::diagnostic::{Diagnostic, FileId, SourceFile};

    fn reread(yaml: &str, texts: &[Text]) -> (Lock, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let file = SourceFile::new("anchors.lock".into(), yaml.into());
        let lock = parse(FileId(0), &file, texts, &mut diagnostics);
        (lock, diagnostics)
    }

    fn arabic() -> Lang {
        Lang::parse("ar").unwrap()
    }

    #[test]
    fn what_is_written_is_read_back_from_one_line_each() {
        let place = LastPlace {
            block: BlockNumber(3),
            start: 4,
            end: 19,
            before: "he said \"\\ no\u{202E} ".into(),
            after: "\u{645}: \u{627}\u{644}\n#".into(),
        };
        let places = BTreeMap::from([
            (arabic(), place.clone()),
            // Also the tag of a language.
            (Lang::parse("id").unwrap(), place),
        ]);
        let lock = Lock {
            places: BTreeMap::from([
                (AnnotationId::new("\u{643}.2"), places.clone()),
                (AnnotationId::new("lamp"), places),
            ]),
            translations: Translations::default(),
        };
        let yaml = lock.to_yaml();
        assert!(!yaml.contains('\u{202E}'), "{yaml}");
        assert_eq!(yaml.lines().count(), 3, "{yaml}");
        let (read, diagnostics) = reread(&yaml, &[]);
        assert_eq!(read, lock);
        assert!(diagnostics.is_empty());
    }

    #[test]
    fn what_translations_were_made_from_is_read_back_and_doubled_lines_are_one() {
        let [block, one, two] = ["a", "b", "c"].map(|words| BlockHash::of(words).unwrap());
        let day = |day| {
            Some(Day {
                year: 2026,
                month: 11,
                day,
            })
        };
        let mut lock = Lock::default();
        lock.translations
            .add(&arabic(), block, vec![one, two], None);
        lock.translations.add(&arabic(), block, vec![two], day(2));
        let yaml = lock.to_yaml();
        assert_eq!(yaml.lines().count(), 3, "{yaml}");
        assert_eq!(reread(&yaml, &[]).0, lock);
        // After a merge the earlier day counts, in any order of the lines.
        let (first, later) = (
            yaml.replace("-02}", "-01}"),
            yaml.replace(", noticed: 2026-11-02", ""),
        );
        let without = |yaml: &str| yaml.lines().skip(1).collect::<Vec<_>>().join("\n");
        lock.translations = Translations::default();
        lock.translations
            .add(&arabic(), block, vec![one, two], None);
        lock.translations.add(&arabic(), block, vec![two], day(1));
        for parts in [[&first, &later, &yaml], [&yaml, &later, &first]] {
            let merged: Vec<String> = parts.iter().map(|part| without(part)).collect();
            assert_eq!(reread(&merged.join("\n"), &[]).0, lock);
        }
        let faulty = format!(
            "- {{translation: ar, block: {block}, original: [x]}}\n- {{translation: ar, original: [{one}]}}\n- {{translation: ar, block: {block}, original: []}}\n"
        );
        assert_eq!(reread(&faulty, &[]), (Lock::default(), Vec::new()));
    }

    #[test]
    fn a_spoilt_file_is_as_good_as_none() {
        for yaml in ["<<<<<<< ours\na: [\n", "just words\n"] {
            let (lock, diagnostics) = reread(yaml, &[]);
            assert_eq!((lock, diagnostics.len()), (Lock::default(), 1), "{yaml}");
        }
        let faulty =
            "- a\n- {annotation: a, ar: {block: 0, start: 1, end: 2}, en: 3}\n- {ar: {}}\n";
        let (lock, diagnostics) = reread(faulty, &[]);
        assert!(lock.place(&AnnotationId::new("a"), &arabic()).is_none());
        assert!(diagnostics.is_empty());
    }

    #[test]
    fn the_form_of_earlier_versions_is_read() {
        let yaml =
            "\"lamp\":\n  ar: {block: 1, start: 4, end: 8, before: \"the \", after: \" was\"}\n";
        let (lock, diagnostics) = reread(yaml, &[]);
        assert!(diagnostics.is_empty());
        let place = lock.place(&AnnotationId::new("lamp"), &arabic()).unwrap();
        assert_eq!((place.start, place.before.as_str()), (4, "the "));
    }

    #[test]
    fn of_two_lines_the_one_that_agrees_with_the_text_counts_in_any_order() {
        let line = |block, start, before: &str, after: &str| {
            format!(
                "- {{annotation: lamp, ar: {{block: {block}, start: {start}, end: {}, before: \"{before}\", after: \"{after}\"}}}}\n",
                start + 4
            )
        };
        let text = text("ar", &["x", "the lamp was lit"]);
        let id = AnnotationId::new("lamp");
        let kept = |lines: &[&String]| {
            let yaml: String = lines.iter().map(|line| line.as_str()).collect();
            let (lock, diagnostics) = reread(&yaml, std::slice::from_ref(&text));
            assert!(diagnostics.is_empty());
            lock.place(&id, &arabic()).unwrap().block.0
        };
        let agrees = line(2, 4, "the ", " was lit");
        let half = line(1, 4, "the ", "");
        let not = line(1, 0, "no ", " no");
        for lines in [
            [&agrees, &half, &not, &agrees],
            [&not, &agrees, &agrees, &half],
        ] {
            assert_eq!(kept(&lines), 2);
        }
        // Neither agrees: the first place in the text.
        let other = line(7, 0, "no ", " no");
        assert_eq!(kept(&[&other, &not]), 1);
        assert_eq!(kept(&[&not, &other]), 1);
    }
}
