//! The site as exports refer to it: absolute addresses, and Markdown as it is parsed.

use crate::address::{Addresses, Page, PageKey};
use crate::artifact::data;
use crate::edition::Edition;
use crate::edition::summary::Summary;
use crate::href::{Address, IdPrefix};
use crate::source::article::TextIndex;
use crate::source::block::Text;
use crate::source::body::Reference;
use crate::source::host;
use crate::source::id::{ArticleSlug, EntityId, TagId};
use crate::source::picture::is_elsewhere;
use crate::text::Lang;

/// What the terms of a site begin with if the site has no `base_url`.
const URN: &str = "urn:x-hashiya:";

/// Parses a Markdown value in a language. The slug is that of the article that the value belongs to, if
/// it belongs to one.
pub type ParseMarkdown<'a> = dyn Fn(&str, &Lang, Option<&ArticleSlug>) -> Text + Sync + 'a;

/// A site that is exported. Its addresses are absolute if the site has a `base_url`; otherwise they
/// begin at the site's root.
#[derive(Clone, Copy)]
pub struct ExportedSite<'a> {
    /// Where everything is.
    pub addresses: &'a Addresses<'a>,
    /// The language whose pages data refers to, if nothing says otherwise: the site's first.
    pub lang: &'a Lang,
    /// Parses Markdown.
    pub parse: &'a ParseMarkdown<'a>,
}

impl<'a> ExportedSite<'a> {
    /// A Markdown value as plain text, one line for each block.
    pub(super) fn plain_text(
        self,
        markdown: &str,
        lang: &Lang,
        here: Option<&ArticleSlug>,
    ) -> String {
        (self.parse)(markdown, lang, here).lines()
    }

    pub(super) fn edition(self) -> &'a Edition {
        self.addresses.edition
    }

    /// The address of a file below the output's root.
    pub(super) fn file(self, path: &str) -> Address {
        self.absolute(self.addresses.urls.path(path))
    }

    /// The root of the site, from which [`short`](Self::short) addresses are counted.
    pub(super) fn root(self) -> Address {
        self.file("")
    }

    /// An address of the site as seen from its root; any other address as it is.
    pub(super) fn short(self, address: Address) -> Address {
        let root = self.root();
        let below = address.strip_prefix(root.as_str());
        // A colon in the first part would make it an absolute address.
        let is_plain = |below: &&str| {
            let first = below.split('/').next().unwrap_or_default();
            !first.is_empty() && !first.starts_with(['#', '?']) && !first.contains(':')
        };
        match below.filter(is_plain) {
            Some(below) => Address::new(below),
            None => address,
        }
    }

    /// What the site's own terms begin with: an address of the site, or a URN.
    pub(super) fn terms(self) -> String {
        let file = self.addresses.urls.absolute_path(data::TURTLE);
        file.map_or_else(|| URN.to_owned(), |file| format!("{file}#"))
    }

    /// The page that shows a text, and what its fragments begin with there.
    pub(super) fn text(self, article: &Summary, text: TextIndex) -> (Address, IdPrefix) {
        let (page, prefix) = self.addresses.own_page(article, text);
        (self.page(&page), prefix)
    }

    /// The address of an entity's page.
    pub(super) fn entity_page(self, id: &EntityId) -> Address {
        self.page(&Page::Entity(id.clone(), 1).in_lang(self.lang))
    }

    /// The address of an entity itself, as distinct from the page about it.
    pub(super) fn entity(self, id: &EntityId) -> Address {
        self.absolute(self.addresses.entity(id))
    }

    /// The address that a reference in an article leads to; `None` if its target is not shown.
    pub(super) fn reference(self, reference: &Reference, here: &ArticleSlug) -> Option<Address> {
        let address = self.addresses.reference(self.lang, reference, Some(here))?;
        Some(self.absolute(address))
    }

    /// The address that an author's own link leads to; `None` for one that no page links.
    pub(super) fn link(self, href: &str) -> Option<Address> {
        let address = self.addresses.link(href)?;
        Some(if address.starts_with('/') && !address.starts_with("//") {
            self.absolute(address)
        } else {
            Address::new(host::ascii_address(&address))
        })
    }

    /// The address of a picture in an article; `None` if the site has no such file.
    pub(super) fn image(self, src: &str, here: &ArticleSlug) -> Option<Address> {
        if is_elsewhere(src) {
            return Some(Address::new(src));
        }
        let (address, _) = self.addresses.picture(src, &format!("articles/{here}/"))?;
        Some(self.absolute(address))
    }

    /// The address of a tag's page in a language.
    pub(super) fn tag(self, tag: &TagId, lang: &Lang) -> Address {
        self.page(&Page::Tag(tag.clone(), 1).in_lang(lang))
    }

    fn page(self, key: &PageKey) -> Address {
        self.absolute(self.addresses.urls.page(key))
    }

    fn absolute(self, address: Address) -> Address {
        self.addresses.urls.absolute_of(&address).unwrap_or(address)
    }
}
