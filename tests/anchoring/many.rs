//! Edits whole articles at many places. No annotation may then be anchored approximately at a place
//! where it was not.
//!
//! The articles are those of this repository, or with `HASHIYA_TEST_SITE=DIR` those of another
//! site.

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use hashiya::anchor::{AnchoredTarget, Match, Outcome};
use hashiya::diagnostic::{FileId, SourceMap};
use hashiya::source::files::{Disk, Files, Memory};
use hashiya::source::load;

use crate::random::Random;
use crate::scribble::{Change, changes, rewritten};
use crate::support::{Anchored, anchored};

/// The number of edits of each article.
const EDITS: usize = 200;
/// The number of edits in one run: few, so that most context is kept, many, so that little is, and
/// all.
const AT_A_TIME: [usize; 3] = [4, 40, 200];

#[derive(Debug, Default)]
struct Counts {
    edits: usize,
    unchanged: usize,
    found_right: usize,
    orphaned_rightly: usize,
    orphaned_needlessly: usize,
    wrong: usize,
}

#[test]
fn of_hundreds_of_edits_none_makes_an_annotation_stand_where_it_was_not() {
    let root = std::env::var_os("HASHIYA_TEST_SITE")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    let site = site(&root);
    let number = load(&site).unwrap().value.articles.len();
    let (mut counts, mut faults) = (Counts::default(), Vec::new());
    for article in 0..number {
        let (before, sources) = anchored_article(&site, article);
        let unedited = Unedited {
            site: &site,
            number: article,
            article: &before,
            sources: &sources,
        };
        for at_a_time in AT_A_TIME {
            for seed in 0..EDITS / at_a_time {
                let mut random = Random::new(seed as u64 * 7919 + at_a_time as u64);
                edit(&unedited, at_a_time, &mut random, &mut counts, &mut faults);
            }
        }
    }
    println!("{counts:#?}");
    assert!(
        counts.found_right > 0 && counts.wrong == 0,
        "{}",
        faults.join("\n")
    );
}

/// An article before it is edited.
#[derive(Clone, Copy)]
struct Unedited<'a> {
    site: &'a Memory,
    number: usize,
    article: &'a Anchored,
    sources: &'a SourceMap,
}

/// Edits the original text of an article, anchors it with and without the lock, and checks every
/// place.
fn edit(
    unedited: &Unedited<'_>,
    edits: usize,
    random: &mut Random,
    counts: &mut Counts,
    faults: &mut Vec<String>,
) {
    let Unedited {
        site,
        number,
        article: before,
        sources,
    } = *unedited;
    let text = &before.article.texts[0];
    let file = sources.file(text.span.file).unwrap();
    let places: Vec<_> = before
        .targets
        .iter()
        .flatten()
        .filter_map(|target| span(before, target))
        .map(|(_, at)| at)
        .collect();
    let made = changes(&file.text, &places, edits, random);
    counts.edits += made.len();
    let mut edited = site.clone();
    edited
        .0
        .insert(file.path.clone(), rewritten(&file.text, &made).into_bytes());
    let lock = format!("{}/anchors.lock", before.article.folder);
    for remembered in [false, true] {
        edited.0.remove(&lock);
        if remembered {
            edited
                .0
                .insert(lock.clone(), before.lock.clone().into_bytes());
        }
        let (after, _) = anchored_article(&edited, number);
        judge(before, &after, &made, counts, faults);
    }
}

fn judge(
    before: &Anchored,
    after: &Anchored,
    made: &[Change],
    counts: &mut Counts,
    faults: &mut Vec<String>,
) {
    // A derived id changes with the words, but the order of annotations does not.
    for (old, new) in before
        .targets
        .iter()
        .flatten()
        .zip(after.targets.iter().flatten())
    {
        let Some((file, was)) = span(before, old) else {
            continue;
        };
        let expected = moved(&was, made);
        match (&new.outcome, span(after, new)) {
            (Outcome::Found(places), _)
                if places
                    .iter()
                    .all(|place| place.matched < Match::Approximate) =>
            {
                counts.unchanged += 1;
            }
            (Outcome::Found(_), Some((_, at))) if agree(&at, &expected) => counts.found_right += 1,
            (Outcome::Found(_), at) => {
                counts.wrong += 1;
                let words = after
                    .targets
                    .iter()
                    .flatten()
                    .find(|target| std::ptr::eq(*target, new))
                    .and_then(|target| after.place(target));
                faults.push(format!(
                    "{file:?} {was:?} to {at:?}, not {expected:?}: {words:?}"
                ));
            }
            _ if expected.is_empty() => counts.orphaned_rightly += 1,
            _ => counts.orphaned_needlessly += 1,
        }
    }
}

/// Is the place within the expected range, and does it cover most of it?
fn agree(at: &Range<usize>, expected: &Range<usize>) -> bool {
    let shared = at
        .end
        .min(expected.end)
        .saturating_sub(at.start.max(expected.start));
    2 * shared > at.len()
}

/// The range of the file that a range of the old file has become, including the replacements of its
/// words.
fn moved(at: &Range<usize>, made: &[Change]) -> Range<usize> {
    let new = |byte: usize, end: bool| {
        let mut moved = byte;
        for Change { range, new } in made {
            if range.end < byte
                || range.end == byte && (!end || range.is_empty()) && range.start < byte
            {
                moved = (moved + new.len()) - range.len();
            } else if range.start < byte {
                // Inside a change: its first or its last byte.
                moved = if end {
                    moved - (byte - range.start) + new.len()
                } else {
                    moved - (byte - range.start)
                };
            } else if range.is_empty() && range.start == byte && !end {
                moved += new.len();
            }
        }
        moved
    };
    new(at.start, false)..new(at.end, true).max(new(at.start, false))
}

/// The bytes of the file at which a target with one place in the original text is found.
fn span(anchored: &Anchored, target: &AnchoredTarget) -> Option<(FileId, Range<usize>)> {
    let text = &anchored.article.texts[0];
    let Outcome::Found(places) = &target.outcome else {
        return None;
    };
    let [place] = places.as_slice() else {
        return None;
    };
    let (first, last) = (place.ranges.first()?, place.ranges.last()?);
    if target.lang != text.lang {
        return None;
    }
    let start = text.block(first.block)?.source_span(first.range)?;
    let end = text.block(last.block)?.source_span(last.range)?;
    Some((start.file, start.start as usize..end.end as usize))
}

fn anchored_article(site: &Memory, number: usize) -> (Anchored, SourceMap) {
    let sources = load(site).unwrap().value;
    let article = sources.articles.into_iter().nth(number).unwrap();
    (anchored(article), sources.map)
}

/// The files of a site, in memory.
fn site(root: &Path) -> Memory {
    let disk = Disk::new(root);
    let mut paths = disk.list("content").unwrap().paths;
    paths.push("hashiya.yaml".to_owned());
    let files: HashMap<_, _> = paths
        .into_iter()
        .map(|path| (path.clone(), disk.read(&path).unwrap().unwrap_or_default()))
        .collect();
    Memory(
        files
            .into_iter()
            .filter(|(path, _)| !path.ends_with("anchors.lock"))
            .collect(),
    )
}
