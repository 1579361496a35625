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

/// The words in some ranges of a text.
pub fn words_at<'t>(text: &'t Text, ranges: &[BlockRange]) -> Vec<&'t str> {
    let pieces = ranges.iter().filter_map(|at| {
        text.block(at.block)
            .map(|block| at.range.slice(&block.text))
    });
    pieces.flat_map(str::split_whitespace).collect()
}

/// Joins words, leaving out those in the middle if there are more than six.
pub fn shortened(words: &[&str]) -> String {
    match words {
        [first, second, third, .., before, last] if words.len() > LEMMA_WORDS => {
            format!("{first} {second} {third} … {before} {last}")
        }
        _ => words.join(" "),
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
        let place = apparatus
            .places
            .iter()
            .find(|place| place.annotation == index)?;
        Some((shortened(&words_at(text, &[place.start()])), &text.lang))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_lemma_shows_its_ends() {
        assert_eq!(shortened(&["a", "b"]), "a b");
        assert_eq!(
            shortened(&["a", "b", "c", "d", "e", "f", "g"]),
            "a b c … f g"
        );
    }
}
