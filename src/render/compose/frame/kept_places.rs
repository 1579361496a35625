//! Tells `place.js` which places of a page exist on the same page in another language, so that
//! readers who switch languages stay where they are.

use std::collections::HashSet;

use crate::edition::AnchoredArticle;
use crate::edition::apparatus::Apparatus;
use crate::render::compose::view::View;
use crate::render::context::Frame;
use crate::source::annotation::AnnotationIndex;
use crate::source::article::TextIndex;
use crate::text::Lang;

/// The value for: every place.
pub const ALL: &str = "*";

/// Sets the kept places of each other language of a page to what `kept` returns for it.
pub fn keep_places(view: View<'_>, frame: &mut Frame, kept: impl Fn(&Lang) -> Option<String>) {
    for lang in view.site.languages() {
        let mut links = frame.languages.iter_mut();
        if let Some(link) = links.find(|link| link.lang == lang.as_str()) {
            link.keeps = kept(lang);
        }
    }
}

/// The places of the text `from` of an article that exist on the page of the text `to`.
pub fn kept(article: &AnchoredArticle, from: TextIndex, to: TextIndex) -> String {
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

/// The blocks whose number in the other text is not one more than that of the block before, as
/// `5:4`. A block without an answer has the number 0.
fn shifts(article: &AnchoredArticle, from: TextIndex, to: TextIndex) -> Vec<String> {
    let mut expected = 1;
    let mut shifts = Vec::new();
    for block in &article.article[from].blocks {
        let there = article
            .block_facing(from, to, block.number)
            .map_or(0, |block| block.0);
        if there != expected || there == 0 {
            shifts.push(format!("{}:{there}", block.number.0));
        }
        // After a block without an answer, no number is expected.
        expected = if there == 0 { u32::MAX } else { there + 1 };
    }
    shifts
}

/// The ids of annotations that have an address in both texts.
fn shared(
    article: &AnchoredArticle,
    from: TextIndex,
    to: TextIndex,
) -> impl Iterator<Item = String> {
    let addressed = |apparatus: &Apparatus| -> HashSet<AnnotationIndex> {
        let places = apparatus
            .places
            .iter()
            .filter(|place| place.first && (place.has_entry || place.fragment.starts_with("a-")));
        places.map(|place| place.annotation).collect()
    };
    let (here, there) = (
        addressed(article.apparatus_of(from)),
        addressed(article.apparatus_of(to)),
    );
    let ids = AnnotationIndex::enumerate(&article.article.annotations);
    ids.filter(move |(index, _)| here.contains(index) && there.contains(index))
        .map(|(_, annotation)| annotation.id.to_string())
}
