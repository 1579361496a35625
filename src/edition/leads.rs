//! Where what an author has written leads, collected while names are checked.

use std::collections::BTreeSet;

use crate::diagnostic::Spanned;
use crate::source::article::TextIndex;
use crate::source::id::{ArticleSlug, EntityId, PageSlug};
use crate::text::Lang;

/// What some of the Markdown of a site leads to.
#[derive(Clone, Debug, Default)]
pub struct Leads {
    /// The entities that it links to.
    pub entities: BTreeSet<EntityId>,
    /// The addresses of its ordinary links.
    pub addresses: Vec<Address>,
}

/// The address of an ordinary link.
#[derive(Clone, Debug)]
pub struct Address {
    /// As it is written, and where.
    pub href: Spanned<String>,
    /// What it stands in, which says what a fragment by itself means.
    pub within: Within,
    /// It stands in a draft.
    pub draft: bool,
}

/// What an address stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Within {
    /// A text of an article, by its place among the article's texts.
    Text(ArticleSlug, TextIndex),
    /// What is said about an article: its summary, a note.
    Said(Said),
    /// A text of a free page, by its place among the page's texts.
    Page(PageSlug, TextIndex),
    /// What pages of several sorts show.
    Anywhere,
}

/// Something that is said about an article, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The article.
    pub article: ArticleSlug,
    /// The languages whose readers are shown this value: it is in their language, or stands for one
    /// that is missing.
    pub readers: Vec<Lang>,
    /// The languages of the texts that it stands beside; `None` for what is said about the article
    /// as a whole.
    pub texts: Option<Vec<Lang>>,
}

impl Leads {
    /// Adds others.
    pub fn add(&mut self, other: Self) {
        self.entities.extend(other.entities);
        self.addresses.extend(other.addresses);
    }

    /// The same, all of it in a draft where `draft` says so.
    #[must_use]
    pub fn in_draft(mut self, draft: bool) -> Self {
        for address in &mut self.addresses {
            address.draft |= draft;
        }
        self
    }
}
