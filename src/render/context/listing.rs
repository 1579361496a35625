//! Lists of articles and entities, cut into pages.

use serde::Serialize;

use super::PageContext;
use super::frame::Frame;
use super::margin::Reading;
use super::phrase::{ChronologyLink, Counted, Moment, Phrase};
use crate::href::Address;

/// The context of `articles.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ArticleListPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The number of articles.
    pub count: u64,
    /// The articles on this page of the list.
    pub articles: Vec<ArticleItem>,
    /// The tags of articles.
    pub tags: Vec<Counted>,
    /// The chronology of the site; none if nothing has a date.
    pub chronology: Option<ChronologyLink>,
    /// The pages of the list; none if there is only one.
    pub pager: Option<Pager>,
}

impl PageContext for ArticleListPage {
    const TEMPLATE: &'static str = "articles.html";
}

/// An article in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ArticleItem {
    /// The title.
    pub title: Phrase,
    /// The address of its page.
    pub href: Address,
    /// The titles in other languages.
    pub twins: Vec<Phrase>,
    /// What the article is about.
    pub summary: Option<Phrase>,
    /// When the article appeared.
    pub date: Option<Moment>,
    /// The number of paragraphs.
    pub paragraphs: u64,
    /// The number of margin entries.
    pub entries: u64,
    /// The address of its page with two texts.
    pub parallel: Option<Address>,
    /// The name of the text's language; none if it is the page's.
    pub language: Option<Phrase>,
    /// Whether the article is a draft (shown with `--drafts`).
    pub draft: bool,
}

/// The context of `entities.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EntityIndexPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The number of entities.
    pub count: u64,
    /// Whether an article has several texts, so that mentions are counted in translations too.
    pub counts_translations: bool,
    /// The letters of the whole index.
    pub letters: Vec<LetterLink>,
    /// The entities on this page of the list, by letter.
    pub groups: Vec<LetterGroup>,
    /// Links to this index and to the kinds, with the number of their entities; empty if all are of one
    /// kind.
    pub kinds: Vec<Counted>,
    /// The pages of the list; none if there is only one.
    pub pager: Option<Pager>,
}

impl PageContext for EntityIndexPage {
    const TEMPLATE: &'static str = "entities.html";
}

/// The context of `kind.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KindPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The kind's name in the plural.
    pub label: Phrase,
    /// The number of entities of this kind.
    pub count: u64,
    /// The id of the message for that number; that of names in general for a kind of the site's
    /// own.
    pub count_message: String,
    /// Whether an article has several texts, so that mentions are counted in translations too.
    pub counts_translations: bool,
    /// The letters of the whole list.
    pub letters: Vec<LetterLink>,
    /// The entities on this page of the list, by letter.
    pub groups: Vec<LetterGroup>,
    /// Links to the index of all entities and to the kinds, with the number of their entities; empty if
    /// all are of one kind.
    pub kinds: Vec<Counted>,
    /// The pages of the list; none if there is only one.
    pub pager: Option<Pager>,
}

impl PageContext for KindPage {
    const TEMPLATE: &'static str = "kind.html";
}

/// A link to a letter of an index.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LetterLink {
    /// A letter, `#`, or the range of another script (`A–Z`).
    pub label: Phrase,
    /// The address of its heading, which may be on another page.
    pub href: Address,
}

/// The entities under one letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LetterGroup {
    /// The id of the heading.
    pub id: String,
    /// The letter, `#`, or the range of another script (`A–Z`).
    pub label: Phrase,
    /// The entities.
    pub entities: Vec<EntityItem>,
}

/// An entity in an index.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EntityItem {
    /// The name as it is filed ("Zaydan, Georges"), with the years of its beginning and its end.
    pub name: Phrase,
    /// The address of its page.
    pub href: Address,
    /// The names in other languages.
    pub others: Vec<Phrase>,
    /// What the entity is; none in the index of all entities.
    pub summary: Option<Phrase>,
    /// The number of its mentions.
    pub mentions: u64,
    /// Whether the entity is a draft (shown with `--drafts`).
    pub draft: bool,
}

/// The context of `tag.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TagPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The name of the tag.
    pub label: Phrase,
    /// The number of articles with the tag.
    pub article_count: u64,
    /// The articles on this page of the list.
    pub articles: Vec<ArticleItem>,
    /// The number of annotations with the tag.
    pub annotation_count: u64,
    /// The annotations on this page of the list.
    pub annotations: Vec<AnnotationItem>,
    /// The chronology of the tag; none if it has few events.
    pub chronology: Option<ChronologyLink>,
    /// The pages of the list; none if there is only one.
    pub pager: Option<Pager>,
}

impl PageContext for TagPage {
    const TEMPLATE: &'static str = "tag.html";
}

/// An annotation in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AnnotationItem {
    /// The annotated words, shortened.
    pub lemma: Phrase,
    /// The address of its first place.
    pub href: Address,
    /// The proposed reading, of a correction.
    pub reading: Option<Reading>,
    /// What it says, in one line.
    pub gist: Option<Phrase>,
    /// The title of its article.
    pub article: Phrase,
    /// The number of its block, in the page's digits.
    pub block: String,
}

/// The pages of a list that has more than one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pager {
    /// The number of this page, 1-based.
    pub current: u64,
    /// The number of the last page.
    pub last: u64,
    /// The address of the previous page.
    pub previous: Option<Address>,
    /// The address of the next page.
    pub next: Option<Address>,
    /// The first and the last page, this one and its neighbours.
    pub pages: Vec<PagerLink>,
}

/// One page of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PagerLink {
    /// The number of the page, 1-based.
    pub number: u64,
    /// The address.
    pub href: Address,
    /// Whether it is this page.
    pub current: bool,
    /// Whether pages are left out before it.
    pub gap: bool,
}

impl Pager {
    /// Creates the pager of page `current` of `last`; `href` returns the address of a page. `None`
    /// for a list of one page.
    pub fn new(current: u64, last: u64, href: impl Fn(u64) -> Address) -> Option<Self> {
        if last < 2 {
            return None;
        }
        let shown =
            (1..=last).filter(|page| *page == 1 || *page == last || page.abs_diff(current) <= 2);
        let mut pages: Vec<PagerLink> = Vec::new();
        for number in shown {
            let gap = pages
                .last()
                .is_some_and(|before| before.number + 1 < number);
            pages.push(PagerLink {
                number,
                href: href(number),
                current: number == current,
                gap,
            });
        }
        let previous = (current > 1).then(|| href(current - 1));
        let next = (current < last).then(|| href(current + 1));
        Some(Self {
            current,
            last,
            previous,
            next,
            pages,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Pager;

    #[test]
    fn a_pager_shows_the_ends_and_the_neighbourhood() {
        let pager = Pager::new(6, 20, |page| format!("/{page}/").into()).unwrap();
        let shown: Vec<_> = pager
            .pages
            .iter()
            .map(|page| (page.number, page.gap))
            .collect();
        assert_eq!(
            shown,
            [
                (1, false),
                (4, true),
                (5, false),
                (6, false),
                (7, false),
                (8, false),
                (20, true)
            ]
        );
        assert_eq!(
            (pager.previous.as_deref(), pager.next.as_deref()),
            (Some("/5/"), Some("/7/"))
        );
        assert_eq!(
            Pager::new(20, 20, |page| page.to_string().into())
                .unwrap()
                .next,
            None
        );
        assert_eq!(Pager::new(1, 1, |page| page.to_string().into()), None);
    }
}
