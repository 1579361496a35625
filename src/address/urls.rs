//! The addresses of pages and files: below the site's base path, percent-encoded.

use crate::address::page::PageKey;
use crate::percent::{complete_address, complete_path, encode};
use crate::source::settings::BaseUrl;

/// Where the site stands: its origin, where it is known, and its base path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urls {
    origin: Option<String>,
    base: String,
}

impl Urls {
    /// The addresses of a site published there; of one that is published nowhere yet, under `/`.
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
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The address of a page within the site.
    pub fn page(&self, key: &PageKey) -> String {
        self.path(&key.folder())
    }

    /// The address of an element of a page.
    pub fn element(&self, key: &PageKey, fragment: &str) -> String {
        format!("{}#{}", self.page(key), encode(fragment))
    }

    /// The address of a path below the output's root.
    pub fn path(&self, path: &str) -> String {
        format!("{}{}", self.base, encode(path))
    }

    /// An address that an author has written from the site's root on: what is encoded in it stays
    /// so, and its query and fragment with it.
    pub fn written(&self, address: &str) -> String {
        format!(
            "{}{}",
            self.base,
            complete_address(address.trim_start_matches('/'))
        )
    }

    /// The absolute address of a page; `None` where the site is published nowhere yet.
    pub fn absolute(&self, key: &PageKey) -> Option<String> {
        self.origin
            .as_ref()
            .map(|origin| format!("{origin}{}", self.page(key)))
    }

    /// The absolute form of an address within the site, as the other methods give it.
    pub fn absolute_of(&self, address: &str) -> Option<String> {
        self.origin
            .as_ref()
            .map(|origin| format!("{origin}{address}"))
    }

    /// The absolute address of a path below the output's root.
    pub fn absolute_path(&self, path: &str) -> Option<String> {
        self.origin
            .as_ref()
            .map(|origin| format!("{origin}{}", self.path(path)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::page::Page;
    use crate::source::id::EntityId;
    use crate::text::Lang;

    #[test]
    fn addresses_stand_under_the_base_path_percent_encoded() {
        let urls = Urls::new(BaseUrl::parse("https://example.org/قراءة/").as_ref());
        let key = Page::Entity(EntityId::new("سبق"), 2).in_lang(&Lang::parse("ar").unwrap());
        assert_eq!(
            urls.page(&key),
            "/%D9%82%D8%B1%D8%A7%D8%A1%D8%A9/ar/entities/%D8%B3%D8%A8%D9%82/page/2/"
        );
        assert_eq!(key.file(), "ar/entities/سبق/page/2/index.html");
        assert_eq!(
            urls.absolute(&PageKey::LANGUAGES).unwrap(),
            "https://example.org/%D9%82%D8%B1%D8%A7%D8%A1%D8%A9/"
        );
        assert_eq!(Urls::new(None).page(&PageKey::LANGUAGES), "/");
    }
}
