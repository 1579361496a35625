//! Lists of articles and entities, cut into pages.

use serde::Serialize;

use super::Page;
use super::frame::Frame;
use super::margin::Reading;
use super::phrase::{Counted, Moment, Phrase};

/// The context of `articles.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ArticleListPage {
    /// What stands around it.
    pub frame: Frame,
    /// How many articles there are.
    pub count: u64,
    /// This page's.
    pub articles: Vec<ArticleItem>,
    /// How the articles are filed.
    pub tags: Vec<Counted>,
    /// The list's pages.
    pub pager: Option<Pager>,
}

impl Page for ArticleListPage {
    const TEMPLATE: &'static str = "articles.html";
}

/// An article in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ArticleItem {
    /// Its title.
    pub title: Phrase,
    /// Its page.
    pub href: String,
    /// Its titles in other languages.
    pub twins: Vec<Phrase>,
    /// What it is about.
    pub summary: Option<Phrase>,
    /// When it appeared.
    pub date: Option<Moment>,
    /// How many paragraphs it has.
    pub paragraphs: u64,
    /// How many margin entries.
    pub entries: u64,
    /// Its parallel page.
    pub parallel: Option<String>,
    /// The name of the text's language, where it is not the page's.
    pub language: Option<Phrase>,
    /// A draft, shown because it was asked for.
    pub draft: bool,
}

/// The context of `entities.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EntityIndexPage {
    /// What stands around it.
    pub frame: Frame,
    /// How many entities there are.
    pub count: u64,
    /// All letters of the whole index.
    pub letters: Vec<LetterLink>,
    /// This page's entities by letter.
    pub groups: Vec<LetterGroup>,
    /// The kinds, in the plural, with their numbers.
    pub kinds: Vec<Counted>,
    /// The list's pages.
    pub pager: Option<Pager>,
}

impl Page for EntityIndexPage {
    const TEMPLATE: &'static str = "entities.html";
}

/// The context of `kind.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KindPage {
    /// What stands around it.
    pub frame: Frame,
    /// The kind's name in the plural.
    pub label: Phrase,
    /// How many entities are of it.
    pub count: u64,
    /// The message that says so: of the kind, or of names where the kind is the site's own.
    pub count_message: String,
    /// All letters of the whole list.
    pub letters: Vec<LetterLink>,
    /// This page's entities by letter.
    pub groups: Vec<LetterGroup>,
    /// All kinds, in the plural, with their numbers.
    pub kinds: Vec<Counted>,
    /// The list's pages.
    pub pager: Option<Pager>,
}

impl Page for KindPage {
    const TEMPLATE: &'static str = "kind.html";
}

/// A letter one can jump to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LetterLink {
    /// The letter, or `#`, or the name of a group of another script.
    pub label: Phrase,
    /// Its heading, perhaps on another page.
    pub href: String,
}

/// The entities under one letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LetterGroup {
    /// The heading's id, the same for a letter that goes on from the page before.
    pub id: String,
    /// The letter.
    pub label: Phrase,
    /// Its entities.
    pub entities: Vec<EntityItem>,
}

/// An entity in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EntityItem {
    /// Its name.
    pub name: Phrase,
    /// Its page.
    pub href: String,
    /// Its name in other languages.
    pub others: Vec<Phrase>,
    /// What it is.
    pub summary: Option<Phrase>,
    /// Its kind, in the singular; `None` where the whole list is of one kind.
    pub kind: Option<Phrase>,
    /// How many places name it.
    pub mentions: u64,
    /// A draft, shown because it was asked for.
    pub draft: bool,
}

/// The context of `tag.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TagPage {
    /// What stands around it.
    pub frame: Frame,
    /// The tag's name.
    pub label: Phrase,
    /// How many articles carry it.
    pub article_count: u64,
    /// This page's articles.
    pub articles: Vec<ArticleItem>,
    /// How many annotations carry it.
    pub annotation_count: u64,
    /// This page's annotations.
    pub annotations: Vec<AnnotationItem>,
    /// The list's pages.
    pub pager: Option<Pager>,
}

impl Page for TagPage {
    const TEMPLATE: &'static str = "tag.html";
}

/// An annotation in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AnnotationItem {
    /// The words it speaks of, shortened.
    pub lemma: Phrase,
    /// Its first place.
    pub href: String,
    /// What they should read.
    pub reading: Option<Reading>,
    /// What it says, in a line.
    pub gist: Option<Phrase>,
    /// The title of its article.
    pub article: Phrase,
    /// Its block's number, in the page's digits.
    pub block: String,
}

/// The pages of a list; only made where there is more than one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pager {
    /// This page, from 1.
    pub current: u64,
    /// The last page.
    pub last: u64,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The first, the last, this one and its neighbours.
    pub pages: Vec<PagerLink>,
}

/// One page of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PagerLink {
    /// From 1.
    pub number: u64,
    /// Its address.
    pub href: String,
    /// It is this one.
    pub current: bool,
    /// Pages are left out before it.
    pub gap: bool,
}

impl Pager {
    /// The pager of page `current` of `last`, whose addresses `href` gives; `None` where all is on
    /// one page.
    #[must_use]
    pub fn new(current: u64, last: u64, href: impl Fn(u64) -> String) -> Option<Self> {
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
        let pager = Pager::new(6, 20, |page| format!("/{page}/")).unwrap();
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
            Pager::new(20, 20, |page| page.to_string()).unwrap().next,
            None
        );
        assert_eq!(Pager::new(1, 1, |page| page.to_string()), None);
    }
}
