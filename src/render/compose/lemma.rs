//! Lemmas: the words that an annotation is about, shortened for display.

use crate::anchor::BlockRange;
use crate::render::compose::view::View;
use crate::source::annotation::AnnotationIndex;
use crate::source::article::TextIndex;
use crate::source::block::Text;
use crate::source::id::{AnnotationId, ArticleSlug};
use crate::text::Lang;

/// A lemma of more words than this is shortened to the first three and the last two.
const LEMMA_WORDS: usize = 6;

/// The words in some ranges of a text, without those in the middle if there are more than six.
pub fn lemma_at(text: &Text, ranges: &[BlockRange]) -> String {
    let pieces = ranges.iter().filter_map(|at| {
        text.block(at.block)
            .map(|block| at.range.slice(&block.text))
    });
    shortened(pieces)
}

/// Joins the words of some pieces of text, leaving out those in the middle if there are more than
/// six. A long passage is read only at its ends.
pub fn shortened<'t>(pieces: impl DoubleEndedIterator<Item = &'t str>) -> String {
    let mut words = pieces.flat_map(str::split_whitespace);
    let mut first: Vec<&str> = words.by_ref().take(LEMMA_WORDS - 1).collect();
    let last = words.next_back();
    match (last, words.next_back()) {
        (Some(last), Some(before)) => {
            first.truncate(3);
            format!("{} … {before} {last}", first.join(" "))
        }
        (last, _) => {
            first.extend(last);
            first.join(" ")
        }
    }
}

/// The label of a link to an annotation: the words that it is about, shortened, and their language.
/// They are taken from the text that readers of this language see, if the annotation is on it.
pub fn annotated_words<'a>(
    view: View<'a>,
    slug: &ArticleSlug,
    id: &AnnotationId,
) -> Option<(String, &'a Lang)> {
    let article = view.site.article(slug)?;
    let (index, _) = AnnotationIndex::enumerate(&article.article.annotations)
        .find(|(_, annotation)| annotation.id_given && annotation.id == *id)?;
    let own = article.article.text_index_for(view.lang());
    let texts = article.article.texts.iter().zip(&article.apparatus);
    let mut texts: Vec<_> = TextIndex::enumerate(texts).collect();
    texts.sort_by_key(|(index, _)| *index != own);
    texts.into_iter().find_map(|(_, (text, apparatus))| {
        let place = apparatus.places_of(index).next()?;
        Some((lemma_at(text, &[place.start()]), &text.lang))
    })
}

#[cfg(test)]
mod tests {

    #[test]
    fn a_long_lemma_shows_its_ends() {
        let shortened = |pieces: &[&str]| super::shortened(pieces.iter().copied());
        assert_eq!(shortened(&["a b"]), "a b");
        assert_eq!(shortened(&["a b c", " d e\nf "]), "a b c d e f");
        assert_eq!(shortened(&["a b c", "", "d", "e f g"]), "a b c … f g");
        assert_eq!(shortened(&["a", "b c d e f g", "h"]), "a b c … g h");
        assert_eq!(shortened(&[" "]), "");
    }
}
