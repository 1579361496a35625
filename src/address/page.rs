//! The pages of a site and the folder of each.

use crate::edition::{ChronologyOf, ClaimList, CorrectionList, SpeakerKey};
use crate::source::id::{AnnotatorId, ArticleSlug, EntityId, KindId, PageSlug, TagId};
use crate::text::Lang;

/// Entries on one page of a list. Longer lists continue on further pages.
pub const PER_PAGE: usize = 50;

/// The number of pages of a list with `entries` entries. An empty list has one page, too.
pub fn page_count(entries: usize) -> u64 {
    entries.div_ceil(PER_PAGE).max(1) as u64
}

/// One page of the output: a [`Page`] with its interface in one language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageKey {
    /// The language of the interface; `None` for pages that greet readers in all languages.
    pub lang: Option<Lang>,
    /// What the page shows.
    pub page: Page,
}

/// What a page shows, whatever the language of its interface. A `u64` counts the pages of a list,
/// from 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// `/`: the choice of a language.
    Languages,
    /// `404.html`.
    NotFound,
    /// `/L/`: the front page.
    Home,
    /// `/L/articles/`
    Articles(u64),
    /// `/L/articles/<slug>/`
    Article(ArticleSlug),
    /// Two texts of an article side by side: `/L/articles/<slug>/parallel/`. If readers of `L` can
    /// choose between several pairs, the others are at `parallel/<lang>/`.
    Parallel(ArticleSlug, Option<Lang>),
    /// `/L/entities/`
    Entities(u64),
    /// `/L/entities/<id>/`
    Entity(EntityId, u64),
    /// `/L/kinds/<kind>/`
    Kind(KindId, u64),
    /// `/L/tags/<tag>/`
    Tag(TagId, u64),
    /// `/L/claims/`; `/L/claims/verdicts/<verdict>/`, `/L/claims/speakers/<id>/` and, for a speaker
    /// without an entity, `/L/claims/names/<name>/`
    Claims(ClaimList, u64),
    /// `/L/corrections/`, `/L/corrections/tags/<tag>/`
    Corrections(CorrectionList, u64),
    /// `/L/glossary/`
    Glossary(u64),
    /// `/L/annotators/`
    Annotators,
    /// `/L/annotators/<id>/`
    Annotator(AnnotatorId, u64),
    /// `/L/chronology/`, `/L/entities/<id>/chronology/`, `/L/tags/<tag>/chronology/`
    Chronology(ChronologyOf, u64),
    /// `/L/network/`
    Network,
    /// `/L/search/`
    Search,
    /// `/L/<slug>/`: a page of the author's own.
    Free(PageSlug),
    /// A page at an old address, which leads on to where its content is now.
    Moved {
        /// The page that was at this address.
        from: Box<Page>,
        /// The page that has its content now.
        to: Box<Page>,
    },
}

impl Page {
    /// The page that shows a free page: the one named `home` is part of the front page.
    pub fn of_free(slug: PageSlug) -> Self {
        if slug.as_str() == "home" {
            Self::Home
        } else {
            Self::Free(slug)
        }
    }

    /// The page with its interface in `lang`.
    pub fn in_lang(self, lang: &Lang) -> PageKey {
        PageKey {
            lang: Some(lang.clone()),
            page: self,
        }
    }

    /// The folder below that of the language, such as `articles/lamp/`; empty for its root.
    /// Adds the folder of the page below that of its language.
    fn push_folder(&self, folder: &mut String) {
        let mut push = |parts: &[&str]| parts.iter().for_each(|part| folder.push_str(part));
        match self {
            Self::Languages | Self::NotFound | Self::Home => {}
            Self::Articles(page) => push(&["articles/", &number_folder(*page)]),
            Self::Article(slug) => push(&["articles/", slug.as_str(), "/"]),
            Self::Parallel(slug, None) => push(&["articles/", slug.as_str(), "/parallel/"]),
            Self::Parallel(slug, Some(other)) => push(&[
                "articles/",
                slug.as_str(),
                "/parallel/",
                other.as_str(),
                "/",
            ]),
            Self::Entities(page) => push(&["entities/", &number_folder(*page)]),
            Self::Entity(id, page) => {
                push(&["entities/", id.as_str(), "/", &number_folder(*page)]);
            }
            Self::Kind(kind, page) => {
                push(&["kinds/", kind.as_str(), "/", &number_folder(*page)]);
            }
            Self::Tag(tag, page) => push(&["tags/", tag.as_str(), "/", &number_folder(*page)]),
            Self::Claims(list, page) => {
                let number = number_folder(*page);
                match list {
                    ClaimList::All => push(&["claims/", &number]),
                    ClaimList::Verdict(id) => {
                        push(&["claims/verdicts/", id.as_str(), "/", &number]);
                    }
                    ClaimList::Speaker(SpeakerKey::Entity(id)) => {
                        push(&["claims/speakers/", id.as_str(), "/", &number]);
                    }
                    ClaimList::Speaker(SpeakerKey::Name(name)) => {
                        push(&["claims/names/", name, "/", &number]);
                    }
                }
            }
            Self::Corrections(list, page) => {
                let number = number_folder(*page);
                match list {
                    CorrectionList::All => push(&["corrections/", &number]),
                    CorrectionList::Tag(tag) => {
                        push(&["corrections/tags/", tag.as_str(), "/", &number]);
                    }
                }
            }
            Self::Glossary(page) => push(&["glossary/", &number_folder(*page)]),
            Self::Annotators => push(&["annotators/"]),
            Self::Annotator(id, page) => {
                push(&["annotators/", id.as_str(), "/", &number_folder(*page)]);
            }
            Self::Chronology(of, page) => {
                let number = number_folder(*page);
                match of {
                    ChronologyOf::Site => push(&["chronology/", &number]),
                    ChronologyOf::Entity(id) => {
                        push(&["entities/", id.as_str(), "/chronology/", &number]);
                    }
                    ChronologyOf::Tag(tag) => {
                        push(&["tags/", tag.as_str(), "/chronology/", &number]);
                    }
                }
            }
            Self::Network => push(&["network/"]),
            Self::Search => push(&["search/"]),
            Self::Free(slug) => push(&[slug.as_str(), "/"]),
            Self::Moved { from, .. } => from.push_folder(folder),
        }
    }
}

impl PageKey {
    /// The page at the root, where readers choose a language.
    pub const LANGUAGES: Self = Self {
        lang: None,
        page: Page::Languages,
    };

    /// The page for addresses that lead nowhere.
    pub const NOT_FOUND: Self = Self {
        lang: None,
        page: Page::NotFound,
    };

    /// The folder of the page below the output's root, such as `en/articles/lamp/`; empty for the
    /// root itself.
    pub fn folder(&self) -> String {
        let mut folder = String::new();
        if let Some(lang) = &self.lang {
            folder.push_str(lang.as_str());
            folder.push('/');
        }
        self.page.push_folder(&mut folder);
        folder
    }

    /// The file of the page below the output's root.
    pub fn file(&self) -> String {
        match self.page {
            Page::NotFound => "404.html".to_owned(),
            _ => format!("{}index.html", self.folder()),
        }
    }

    /// The same page with its interface in another language. It does not have to exist: see
    /// [`Addresses::sister`].
    ///
    /// [`Addresses::sister`]: crate::address::Addresses::sister
    #[must_use]
    pub fn in_lang(&self, lang: &Lang) -> Self {
        Self {
            lang: self.lang.as_ref().map(|_| lang.clone()),
            page: self.page.clone(),
        }
    }

    /// For a page that has moved, the page that it leads on to; any other page itself.
    #[must_use]
    pub fn destination(&self) -> Self {
        let mut page = &self.page;
        while let Page::Moved { to, .. } = page {
            page = to;
        }
        Self {
            lang: self.lang.clone(),
            page: page.clone(),
        }
    }
}

/// The folder of one page of a list: none for the first, `page/2/` for the second.
fn number_folder(page: u64) -> String {
    if page > 1 {
        format!("page/{page}/")
    } else {
        String::new()
    }
}
