//! Which mentions of an entity are on which page of its concordance.

use std::ops::Range;

use crate::edition::{ArticleIndex, Edition, LinkedEntity, MentionIndex, quotations};

/// A page is closed before the article with which it would be longer than this, in bytes
/// (estimated). With what else is on it, a page has less than 300 kB.
const PAGE_BYTES: usize = 200_000;
/// What a quotation takes without its words, in bytes (estimated).
const QUOTATION_BYTES: usize = 260;
/// What a mention takes within a quotation, in bytes.
const MARK_BYTES: usize = 7;

/// The mentions on each page, by their places in [`LinkedEntity::mentions`]. An article that is
/// longer than a page continues on the next; otherwise pages end between articles. An entity
/// without mentions has one page, too.
pub fn concordance_pages(edition: &Edition, entity: &LinkedEntity) -> Vec<Range<usize>> {
    let in_article = |one: &MentionIndex, other: &MentionIndex| one.article == other.article;
    let lines = entity.mentions.chunk_by(in_article).flat_map(|mentions| {
        let of = |first: &MentionIndex| (first.article, &edition[first.article]);
        let article = mentions.first().map(of);
        article.into_iter().flat_map(move |(index, article)| {
            let quoted = quotations(article, mentions.iter().map(|mention| mention.mention));
            quoted.into_iter().flat_map(move |quotation| {
                let first = QUOTATION_BYTES + quotation.shown.len();
                let more = quotation.mentions.len().saturating_sub(1);
                std::iter::once(first)
                    .chain(std::iter::repeat_n(0, more))
                    .map(move |bytes| (index, bytes + MARK_BYTES))
            })
        })
    });
    pages(lines, PAGE_BYTES)
}

/// Cuts lines, each with its article and its length, into pages of at most `limit`.
fn pages(lines: impl Iterator<Item = (ArticleIndex, usize)>, limit: usize) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut page = OpenPage::default();
    for (article, length) in lines {
        if page.article != Some(article) {
            page.article = Some(article);
            (page.last_break, page.before_break) = (page.end, page.length);
        }
        if page.length + length > limit && page.end > page.start {
            if page.last_break > page.start {
                pages.push(page.start..page.last_break);
                (page.start, page.length) = (page.last_break, page.length - page.before_break);
            }
            // The article alone is longer than a page.
            if page.length + length > limit && page.end > page.start {
                pages.push(page.start..page.end);
                (page.start, page.length) = (page.end, 0);
            }
            (page.last_break, page.before_break) = (page.start, 0);
        }
        page.end += 1;
        page.length += length;
    }
    pages.push(page.start..page.end);
    pages
}

/// The page that is being filled.
#[derive(Default)]
struct OpenPage {
    /// Its first line, and the one after its last.
    start: usize,
    end: usize,
    /// The length of its lines.
    length: usize,
    /// The article of its last line, where that begins, and the length of the lines before it.
    article: Option<ArticleIndex>,
    last_break: usize,
    before_break: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first line of each page and the one after its last.
    fn cut(lines: &[(usize, usize)], limit: usize) -> Vec<(usize, usize)> {
        let lines = lines.iter();
        let lines = lines.map(|(article, length)| (ArticleIndex(*article), *length));
        let pages = pages(lines, limit).into_iter();
        pages.map(|page| (page.start, page.end)).collect()
    }

    #[test]
    fn pages_end_between_articles() {
        let lines = [(0, 4), (0, 4), (1, 4), (1, 4), (2, 4)];
        assert_eq!(cut(&lines, 10), [(0, 2), (2, 4), (4, 5)]);
        assert_eq!(cut(&lines, 12), [(0, 2), (2, 5)]);
        assert_eq!(cut(&lines, 20), [(0, 5)]);
    }

    #[test]
    fn an_article_that_is_longer_than_a_page_is_continued() {
        let lines = [(0, 4), (1, 4), (1, 4), (1, 4), (2, 4)];
        assert_eq!(cut(&lines, 8), [(0, 1), (1, 3), (3, 5)]);
        assert_eq!(cut(&[(0, 9), (0, 9)], 8), [(0, 1), (1, 2)]);
    }

    #[test]
    fn there_is_always_a_page() {
        assert_eq!(cut(&[], 8), [(0, 0)]);
    }
}
