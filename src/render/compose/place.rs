//! Which places of a page the same page in another language has too: what `place.js` is told.

use std::collections::HashSet;

use crate::edition::AnchoredArticle;
use crate::edition::apparatus::Apparatus;
use crate::render::context::Frame;
use crate::source::annotation::AnnotationIndex;

/// Every place.
pub const ALL: &str = "*";

/// Says of each other language of a page what `kept` knows of it.
pub fn keep_places(frame: &mut Frame, kept: impl Fn(&str) -> Option<String>) {
    for language in &mut frame.languages {
        language.keeps = kept(&language.lang);
    }
}

/// What the page of one text of an article keeps of the places of another's.
#[must_use]
pub fn kept(article: &AnchoredArticle, from: usize, to: usize) -> String {
    if from == to {
        return ALL.to_owned();
    }
    let mut kept = shifts(article, from, to);
    kept.extend(shared(article, from, to));
    if kept.is_empty() {
        "1:1".to_owned()
    } else {
        kept.join(" ")
    }
}

/// The blocks whose numbers there are not what the block before makes one expect, with these
/// numbers; 0 for none.
fn shifts(article: &AnchoredArticle, from: usize, to: usize) -> Vec<String> {
    let mut expected = 1;
    let mut shifts = Vec::new();
    for block in &article.article.texts[from].blocks {
        let there = article
            .block_facing(from, to, block.number)
            .map_or(0, |block| block.0);
        if there != expected || there == 0 {
            shifts.push(format!("{}:{there}", block.number.0));
        }
        // After a block that is in no other nothing is expected.
        expected = if there == 0 { u32::MAX } else { there + 1 };
    }
    shifts
}

/// The annotations that both texts have an address for.
fn shared(article: &AnchoredArticle, from: usize, to: usize) -> impl Iterator<Item = String> {
    let addressed = |apparatus: &Apparatus| -> HashSet<AnnotationIndex> {
        let places = apparatus.places.iter().filter(|place| {
            place.first && (place.entry.is_some() || place.fragment.starts_with("a-"))
        });
        places.map(|place| place.annotation).collect()
    };
    let (here, there) = (
        addressed(&article.apparatus[from]),
        addressed(&article.apparatus[to]),
    );
    let ids = AnnotationIndex::enumerate(&article.article.annotations);
    ids.filter(move |(index, _)| here.contains(index) && there.contains(index))
        .map(|(_, annotation)| annotation.id.to_string())
}
