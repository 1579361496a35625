//! Every page's place in the output, and its address.

use crate::percent::{complete_address, complete_path, encode};
use crate::source::id::{ArticleSlug, EntityId, KindId, PageSlug, TagId};
use crate::source::settings::BaseUrl;
use crate::text::Lang;

/// A page that is built. Numbers count the pages of a list, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PageKey {
    /// `/`: the site in every language.
    Languages,
    /// `404.html`.
    NotFound,
    /// `/L/`
    Home(Lang),
    /// `/L/articles/`
    Articles(Lang, u64),
    /// `/L/articles/<slug>/`
    Article(Lang, ArticleSlug),
    /// `/L/articles/<slug>/parallel/`, or of another text than the first: `parallel/<lang>/`.
    Parallel(Lang, ArticleSlug, Option<Lang>),
    /// `/L/entities/`
    Entities(Lang, u64),
    /// `/L/entities/<id>/`
    Entity(Lang, EntityId, u64),
    /// `/L/kinds/<kind>/`
    Kind(Lang, KindId, u64),
    /// `/L/tags/<tag>/`
    Tag(Lang, TagId, u64),
    /// `/L/search/`
    Search(Lang),
    /// `/L/<page>/`
    Free(Lang, PageSlug),
    /// An old address: where the page was, and where it is.
    Moved(Box<PageKey>, Box<PageKey>),
}

impl PageKey {
    /// Where a free page is read: the one called `home` introduces the front page.
    #[must_use]
    pub fn of_free(lang: Lang, slug: PageSlug) -> Self {
        if slug.as_str() == "home" {
            Self::Home(lang)
        } else {
            Self::Free(lang, slug)
        }
    }

    /// The folder of the page below the output's root: no slash at the beginning, one at the end;
    /// empty for the root.
    #[must_use]
    pub fn folder(&self) -> String {
        match self {
            Self::Languages | Self::NotFound => String::new(),
            Self::Home(lang) => format!("{lang}/"),
            Self::Articles(lang, page) => format!("{lang}/articles/{}", nth(*page)),
            Self::Article(lang, slug) => format!("{lang}/articles/{slug}/"),
            Self::Parallel(lang, slug, None) => format!("{lang}/articles/{slug}/parallel/"),
            Self::Parallel(lang, slug, Some(other)) => {
                format!("{lang}/articles/{slug}/parallel/{other}/")
            }
            Self::Entities(lang, page) => format!("{lang}/entities/{}", nth(*page)),
            Self::Entity(lang, id, page) => format!("{lang}/entities/{id}/{}", nth(*page)),
            Self::Kind(lang, kind, page) => format!("{lang}/kinds/{kind}/{}", nth(*page)),
            Self::Tag(lang, tag, page) => format!("{lang}/tags/{tag}/{}", nth(*page)),
            Self::Search(lang) => format!("{lang}/search/"),
            Self::Free(lang, slug) => format!("{lang}/{slug}/"),
            Self::Moved(from, _) => from.folder(),
        }
    }

    /// The file of the page below the output's root.
    #[must_use]
    pub fn file(&self) -> String {
        match self {
            Self::NotFound => "404.html".to_owned(),
            _ => format!("{}index.html", self.folder()),
        }
    }

    /// The language of the page's interface; `None` for the pages that speak all.
    #[must_use]
    pub fn lang(&self) -> Option<&Lang> {
        match self {
            Self::Languages | Self::NotFound => None,
            Self::Home(lang)
            | Self::Articles(lang, _)
            | Self::Article(lang, _)
            | Self::Parallel(lang, _, _)
            | Self::Entities(lang, _)
            | Self::Entity(lang, _, _)
            | Self::Kind(lang, _, _)
            | Self::Tag(lang, _, _)
            | Self::Search(lang)
            | Self::Free(lang, _) => Some(lang),
            Self::Moved(from, _) => from.lang(),
        }
    }

    /// The same page with the interface in another language. Whether it exists is another matter:
    /// see [`Site::sister`].
    ///
    /// [`Site::sister`]: crate::render::Site::sister
    #[must_use]
    pub fn in_lang(&self, lang: &Lang) -> Self {
        let mut key = self.clone();
        match &mut key {
            Self::Languages | Self::NotFound => {}
            Self::Home(own)
            | Self::Articles(own, _)
            | Self::Article(own, _)
            | Self::Parallel(own, _, _)
            | Self::Entities(own, _)
            | Self::Entity(own, _, _)
            | Self::Kind(own, _, _)
            | Self::Tag(own, _, _)
            | Self::Search(own)
            | Self::Free(own, _) => *own = lang.clone(),
            Self::Moved(from, to) => {
                **from = from.in_lang(lang);
                **to = to.in_lang(lang);
            }
        }
        key
    }
}

fn nth(page: u64) -> String {
    if page > 1 {
        format!("page/{page}/")
    } else {
        String::new()
    }
}

/// Where the site stands: its origin, where it is known, and its base path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urls {
    origin: Option<String>,
    base: String,
}

impl Urls {
    /// The addresses of a site published there; of one that is published nowhere yet, under `/`.
    #[must_use]
    pub fn new(base_url: Option<&BaseUrl>) -> Self {
        Self {
            origin: base_url.map(|url| url.origin.clone()),
            base: base_url.map_or_else(
                || "/".to_owned(),
                |url| format!("{}/", complete_path(&url.path)),
            ),
        }
    }

    /// The base path, with `/` at both ends.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The address of a page within the site.
    #[must_use]
    pub fn page(&self, key: &PageKey) -> String {
        self.path(&key.folder())
    }

    /// The address of an element of a page.
    #[must_use]
    pub fn element(&self, key: &PageKey, fragment: &str) -> String {
        format!("{}#{}", self.page(key), encode(fragment))
    }

    /// The address of a path below the output's root.
    #[must_use]
    pub fn path(&self, path: &str) -> String {
        format!("{}{}", self.base, encode(path))
    }

    /// An address that an author has written from the site's root on: what is encoded in it stays
    /// so, and its query and fragment with it.
    #[must_use]
    pub fn written(&self, address: &str) -> String {
        format!(
            "{}{}",
            self.base,
            complete_address(address.trim_start_matches('/'))
        )
    }

    /// The absolute address of a page; `None` where the site is published nowhere yet.
    #[must_use]
    pub fn absolute(&self, key: &PageKey) -> Option<String> {
        self.origin
            .as_ref()
            .map(|origin| format!("{origin}{}", self.page(key)))
    }

    /// The absolute form of an address within the site, as the other methods give it.
    #[must_use]
    pub fn absolute_of(&self, address: &str) -> Option<String> {
        self.origin
            .as_ref()
            .map(|origin| format!("{origin}{address}"))
    }

    /// The absolute address of a path below the output's root.
    #[must_use]
    pub fn absolute_path(&self, path: &str) -> Option<String> {
        self.origin
            .as_ref()
            .map(|origin| format!("{origin}{}", self.path(path)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stand_under_the_base_path_percent_encoded() {
        let urls = Urls::new(BaseUrl::parse("https://example.org/قراءة/").as_ref());
        let key = PageKey::Entity(Lang::parse("ar").unwrap(), EntityId::new("سبق"), 2);
        assert_eq!(
            urls.page(&key),
            "/%D9%82%D8%B1%D8%A7%D8%A1%D8%A9/ar/entities/%D8%B3%D8%A8%D9%82/page/2/"
        );
        assert_eq!(key.file(), "ar/entities/سبق/page/2/index.html");
        assert_eq!(
            urls.absolute(&PageKey::Languages).unwrap(),
            "https://example.org/%D9%82%D8%B1%D8%A7%D8%A1%D8%A9/"
        );
        assert_eq!(Urls::new(None).page(&PageKey::Languages), "/");
    }
}
