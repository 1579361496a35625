//! The links that an author has written, collected while names are checked.

use std::collections::BTreeSet;

use crate::diagnostic::Spanned;
use crate::edition::backlinks::LinkingSentence;
use crate::source::article::TextIndex;
use crate::source::body::Reference;
use crate::source::id::{ArticleSlug, EntityId, PageSlug};
use crate::text::Lang;

/// The links of a part of a site: those in its Markdown, and those that its keys make (`see`, `letter`).
#[derive(Clone, Debug, Default)]
pub struct MarkdownLinks {
    /// The entities that it links to.
    pub entities: BTreeSet<EntityId>,
    /// The articles that it links to, as a whole or to an annotation of theirs, whether they exist or
    /// not.
    pub articles: BTreeSet<ArticleSlug>,
    /// Its ordinary links.
    pub addresses: Vec<WrittenLink>,
    /// The sentences with links to parts of the site.
    pub sentences: Vec<LinkingSentence>,
}

/// An ordinary link, as the author wrote it.
#[derive(Clone, Debug)]
pub struct WrittenLink {
    /// The address as it is written, and where.
    pub href: Spanned<String>,
    /// What contains the link. This decides what a fragment by itself (`#notes`) means.
    pub container: LinkContainer,
    /// Whether it is in a draft.
    pub draft: bool,
}

/// What contains a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkContainer {
    /// A text of an article.
    Text(ArticleSlug, TextIndex),
    /// Something that is said about an article: its summary, a note.
    AboutArticle(AboutArticle),
    /// A text of a free page.
    Page(PageSlug, TextIndex),
    /// Something that several kinds of pages show.
    Anywhere,
}

/// Something that is said about an article, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutArticle {
    /// The article it is about.
    pub article: ArticleSlug,
    /// The languages whose readers are shown this value: its own, and those in which the value is
    /// missing.
    pub readers: Vec<Lang>,
    /// The languages of the texts that it is shown beside. `None` for what is said about the
    /// article as a whole.
    pub texts: Option<Vec<Lang>>,
}

impl MarkdownLinks {
    /// Adds the links of another part.
    pub fn add(&mut self, other: Self) {
        self.entities.extend(other.entities);
        self.articles.extend(other.articles);
        self.addresses.extend(other.addresses);
        self.sentences.extend(other.sentences);
    }

    /// Adds what a reference leads to.
    pub(super) fn add_reference(&mut self, reference: &Reference) {
        match reference {
            Reference::Entity(id) => drop(self.entities.insert(id.clone())),
            Reference::Article(slug) | Reference::Annotation(slug, _) => {
                self.articles.insert(slug.clone());
            }
            Reference::Here(_) => {}
        }
    }

    /// Marks all links as part of a draft, if `draft` says so.
    #[must_use]
    pub fn in_draft(mut self, draft: bool) -> Self {
        for address in &mut self.addresses {
            address.draft |= draft;
        }
        self
    }
}
