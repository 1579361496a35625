//! The addresses of pages and files: below the site's base path, percent-encoded.

use crate::address::page::PageKey;
use crate::href::{Address, Fragment};
use crate::percent::{complete_address, complete_path, encode};
use crate::source::settings::BaseUrl;

/// How the links of built pages are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkForm {
    /// From the site's base path on: for a web server.
    #[default]
    FromBase,
    /// From the page on, and to files: for a folder anywhere, without a server.
    Portable,
}

/// Where a site is published: its origin, if that is known, and its base path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urls {
    origin: Option<String>,
    base: String,
    form: LinkForm,
}

impl Urls {
    /// The addresses of a site that is published at `base_url`. Without one, the base path is `/`.
    /// The addresses are the same in both forms: pages get theirs when they are written.
    pub fn new(base_url: Option<&BaseUrl>, form: LinkForm) -> Self {
        Self {
            form,
            origin: base_url.map(|url| url.origin.clone()),
            base: base_url.map_or_else(
                || "/".to_owned(),
                |url| format!("{}/", complete_path(&url.path)),
            ),
        }
    }

    /// How the links of built pages are written.
    pub const fn form(&self) -> LinkForm {
        self.form
    }

    /// The base path, with a slash at both ends.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The address of a page, without the origin.
    pub fn page(&self, key: &PageKey) -> Address {
        self.path(&key.folder())
    }

    /// The address of an element of a page. The fragment is encoded.
    pub fn element(&self, key: &PageKey, fragment: &Fragment) -> Address {
        self.page(key).at(&Fragment::new(encode(fragment)))
    }

    /// The address of a path below the output's root.
    pub fn path(&self, path: &str) -> Address {
        Address::new(self.base.clone() + &encode(path))
    }

    /// The address for what an author has written from the site's root on. Only what is not
    /// encoded yet is encoded, and a query or a fragment is kept.
    pub fn written(&self, address: &str) -> Address {
        let path = complete_address(address.trim_start_matches('/'));
        Address::new(format!("{}{path}", self.base))
    }

    /// The absolute address of a page; `None` if the origin is not known.
    pub fn absolute(&self, key: &PageKey) -> Option<Address> {
        self.absolute_of(&self.page(key))
    }

    /// The absolute form of an address that begins with a slash, such as another method has given.
    pub fn absolute_of(&self, address: &str) -> Option<Address> {
        let origin = self.origin.as_ref()?;
        Some(Address::new(format!("{origin}{address}")))
    }

    /// The absolute address of a path below the output's root.
    pub fn absolute_path(&self, path: &str) -> Option<Address> {
        self.absolute_of(&self.path(path))
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
        let urls = Urls::new(
            BaseUrl::parse("https://example.org/قراءة/").as_ref(),
            LinkForm::FromBase,
        );
        let key = Page::Entity(EntityId::new("سبق"), 2).in_lang(&Lang::parse("ar").unwrap());
        assert_eq!(
            urls.page(&key).as_str(),
            "/%D9%82%D8%B1%D8%A7%D8%A1%D8%A9/ar/entities/%D8%B3%D8%A8%D9%82/page/2/"
        );
        assert_eq!(key.file(), "ar/entities/سبق/page/2/index.html");
        assert_eq!(
            urls.absolute(&PageKey::LANGUAGES).unwrap().as_str(),
            "https://example.org/%D9%82%D8%B1%D8%A7%D8%A1%D8%A9/"
        );
        let rooted = Urls::new(None, LinkForm::FromBase);
        assert_eq!(rooted.page(&PageKey::LANGUAGES).as_str(), "/");
    }
}
