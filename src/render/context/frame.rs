//! The parts that every page has: head, header and footer.

use serde::Serialize;

use super::phrase::{Link, Phrase};
use crate::href::Address;
use crate::html::Html;

/// What every page has: head, header and footer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Frame {
    /// The language of the page's interface: a BCP 47 tag.
    pub lang: String,
    /// The direction of `lang`, `ltr` or `rtl`.
    pub dir: &'static str,
    /// The complete title for browsers, with isolates and direction marks if needed.
    pub title: String,
    /// A description for search engines: of the page, or else of the site.
    pub description: Option<String>,
    /// The absolute address of the canonical page; none without a `base_url`.
    pub canonical: Option<Address>,
    /// The page in all languages, itself included, and `x-default`. Empty if the page has no such
    /// versions.
    pub alternates: Vec<Alternate>,
    /// How other sites preview a link to the page.
    pub social: Social,
    /// The path at which the site begins, with `/` at both ends.
    pub base_path: String,
    /// The address of the front page in this language.
    pub home: Address,
    /// The address of the web manifest; none in a portable build.
    pub manifest: Option<Address>,
    /// The background colours, for the browser's own surfaces.
    pub papers: Papers,
    /// The site's title.
    pub site_title: Phrase,
    /// The links of the header, with the pages of the menu.
    pub navigation: Vec<NavigationLink>,
    /// The address of the search page, for the search field; none on that page, in a portable
    /// build, and where there is no navigation.
    pub search: Option<Address>,
    /// The page in the other languages of the site.
    pub languages: Vec<LanguageLink>,
    /// The path from the front page to this page, without this page.
    pub breadcrumbs: Vec<Link>,
    /// The reference pages that the site has.
    pub reference: Vec<NavigationLink>,
    /// The footer of the settings.
    pub footer: Option<Phrase>,
    /// The address for editing the sources of the page; none without `edit_url`.
    pub edit: Option<String>,
    /// The Atom feeds: of what the page lists, then of the language. Empty without a `base_url`.
    pub feeds: Vec<Feed>,
    /// The page as data for other programs.
    pub downloads: Vec<Download>,
    /// What the page is about, for programs; none without a `base_url`.
    pub structured: Option<StructuredData>,
    /// The addresses of the style sheets.
    pub stylesheets: Vec<Address>,
    /// The addresses of scripts that run before the page is drawn.
    pub early_scripts: Vec<Address>,
    /// The addresses of deferred scripts.
    pub scripts: Vec<Address>,
    /// The addresses of fonts (WOFF2) that the first screen needs.
    pub preloads: Vec<Address>,
}

/// What a page is about, in the terms of schema.org.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StructuredData {
    /// JSON-LD, for a `script` element of the type `application/ld+json`.
    pub json: Html,
    /// The digest of `json` for the content security policy: `sha256-…`.
    pub hash: String,
}

/// A file with data for other programs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Download {
    /// The address.
    pub href: Address,
    /// The words of the link.
    pub label: Phrase,
    /// The media type.
    pub media: &'static str,
}

/// An Atom feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Feed {
    /// The address.
    pub href: Address,
    /// The title.
    pub title: String,
    /// The language of the title; none if it is the page's.
    pub lang: Option<String>,
    /// The direction of the title; none if it is the page's.
    pub dir: Option<&'static str>,
    /// The words of the link.
    pub label: Phrase,
}

/// How other sites preview a link to the page (Open Graph).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Social {
    /// `website`, `article` or `profile`: the value of `og:type`.
    pub kind: SocialKind,
    /// The title of the page without the site's.
    pub title: String,
    /// The site's title.
    pub site: String,
    /// The picture; none without a `base_url`.
    pub image: Option<SocialImage>,
    /// The page's language with a territory: `ar_EG`.
    pub locale: String,
    /// The languages of the alternates, in the same form.
    pub other_locales: Vec<String>,
}

/// The type of a page in Open Graph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SocialKind {
    /// A page that is neither of the others.
    #[default]
    Website,
    /// An article.
    Article,
    /// A person.
    Profile,
}

/// The picture of a preview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SocialImage {
    /// The absolute address.
    pub url: Address,
    /// The description of the picture.
    pub alt: String,
    /// The language of `alt`; none if it is the page's.
    pub lang: Option<String>,
    /// The direction of `alt`; none if it is the page's.
    pub dir: Option<&'static str>,
}

/// The background colours of the page, as `#rrggbb`. Browsers use them around the page, where the
/// style sheet has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Papers {
    /// In the light scheme.
    pub light: &'static str,
    /// In the dark scheme.
    pub dark: &'static str,
}

/// The values of `--paper` in the style sheet.
impl Default for Papers {
    fn default() -> Self {
        Self {
            light: "#fdfaf4",
            dark: "#181611",
        }
    }
}

/// The page in one language, for search engines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// A language tag, or `x-default`.
    pub hreflang: String,
    /// The absolute address.
    pub href: Address,
}

/// A link of the header, or to a reference page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NavigationLink {
    /// The words.
    pub label: Phrase,
    /// The address.
    pub href: Address,
    /// The value of `rel`: `search` for the search page, which scripts look for.
    pub rel: Option<&'static str>,
    /// The value of `aria-current`: `page` for this page, `true` if this page is below it.
    pub current: Option<&'static str>,
}

/// The page in another language of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LanguageLink {
    /// The language's own name: `العربية`, `English`.
    pub name: String,
    /// The language tag.
    pub lang: String,
    /// The direction of the language, `ltr` or `rtl`.
    pub dir: &'static str,
    /// The address of the page in this language.
    pub href: Address,
    /// Whether that page shows a text in another language than its own.
    pub fallback: bool,
    /// Which places of this page the other page has too, for `place.js`: `*` for all; else a list
    /// of annotation ids, and of blocks that do not follow the previous one there (`5:4`: block 5
    /// is block 4 there; `5:0`: it is missing). None if unknown.
    pub keeps: Option<String>,
}
