//! What stands around every page.

use serde::Serialize;

use super::phrase::{Link, Phrase};

/// The frame of every page: its head, the line above, the line below.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Frame {
    /// Language of the page's interface; messages are in it.
    pub lang: String,
    /// Its direction.
    pub dir: &'static str,
    /// The browser's title, complete, with isolates and a direction mark where needed.
    pub title: String,
    /// For search engines; plain text.
    pub description: Option<String>,
    /// Absolute address of the page that counts; only with a `base_url`.
    pub canonical: Option<String>,
    /// Absolute addresses of the same in all languages, itself included, and `x-default`; empty
    /// where hreflang has no place.
    pub alternates: Vec<Alternate>,
    /// How the page is shown where somebody links to it.
    pub social: Social,
    /// Where the site begins, with `/` at both ends.
    pub base_path: String,
    /// The site's front page in this language.
    pub home: String,
    /// The web manifest in this language.
    pub manifest: String,
    /// The colour of the page, for what is drawn around it.
    pub papers: Papers,
    /// The site's title.
    pub site_title: Phrase,
    /// Places to go; the free pages of the menu among them.
    pub navigation: Vec<NavigationLink>,
    /// The same page in the site's other languages.
    pub languages: Vec<LanguageLink>,
    /// The way down to this page, without itself.
    pub breadcrumbs: Vec<Link>,
    /// What the settings put at the foot.
    pub footer: Option<Phrase>,
    /// Where to mend what this page was made of; where the settings say so.
    pub edit: Option<String>,
    /// Atom feeds of what the page lists, the nearest first, the language's last; none without a
    /// `base_url`.
    pub feeds: Vec<Feed>,
    /// What the page shows as data for other programs.
    pub downloads: Vec<Download>,
    /// Addresses of style sheets.
    pub stylesheets: Vec<String>,
    /// Addresses of scripts that run before anything is drawn.
    pub early_scripts: Vec<String>,
    /// Addresses of deferred scripts that this page needs.
    pub scripts: Vec<String>,
    /// Addresses of fonts that the first screen needs (woff2).
    pub preloads: Vec<String>,
}

/// Data for other programs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Download {
    /// Its address.
    pub href: String,
    /// What it is, in words.
    pub label: Phrase,
    /// Its media type.
    pub media: &'static str,
}

/// A feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Feed {
    /// Its address.
    pub href: String,
    /// Its title, plain text.
    pub title: String,
    /// The language of the title, only where it is not the page's.
    pub lang: Option<String>,
    /// The direction of the title, only where it is not the page's.
    pub dir: Option<&'static str>,
    /// What it is, in words.
    pub label: Phrase,
}

/// How a page is shown where somebody links to it (Open Graph). Its description and address are the
/// frame's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Social {
    /// What it is: the value of `og:type`.
    pub kind: SocialKind,
    /// Its title without the site's.
    pub title: String,
    /// The site's title.
    pub site: String,
    /// Only with a `base_url`, which makes its address absolute.
    pub image: Option<SocialImage>,
    /// The page's language with its territory: `ar_EG`.
    pub locale: String,
    /// Those of its alternates.
    pub other_locales: Vec<String>,
}

/// What a page is, to Open Graph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SocialKind {
    /// A page of the site.
    #[default]
    Website,
    /// An article.
    Article,
    /// A person.
    Profile,
}

/// The picture shown with a link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SocialImage {
    /// Absolute.
    pub url: String,
    /// What it shows.
    pub alt: String,
    /// The language of `alt`, only where it is not the page's.
    pub lang: Option<String>,
    /// The direction of `alt`, only where it is not the page's.
    pub dir: Option<&'static str>,
}

/// The colour of the page in each scheme, as `#rrggbb`: browsers colour with it what the style
/// sheet does not reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Papers {
    /// By day.
    pub light: &'static str,
    /// By night.
    pub dark: &'static str,
}

/// `--paper` of the style sheet.
impl Default for Papers {
    fn default() -> Self {
        Self {
            light: "#fdfaf4",
            dark: "#181611",
        }
    }
}

/// The same page in a language, for search engines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// A language, or `x-default`.
    pub hreflang: String,
    /// Absolute.
    pub href: String,
}

/// A place to go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NavigationLink {
    /// Its words.
    pub label: Phrase,
    /// Its address.
    pub href: String,
    /// What it is to this page, where scripts look for it: `search`.
    pub rel: Option<&'static str>,
    /// `page`: this page; `true`: this page lies below it; `None`: neither. The value of
    /// `aria-current`.
    pub current: Option<&'static str>,
}

/// A language of the site, by its own name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LanguageLink {
    /// In its own script: `العربية`, `English`.
    pub name: String,
    /// Its tag.
    pub lang: String,
    /// Its direction.
    pub dir: &'static str,
    /// The same page in it.
    pub href: String,
    /// The page there is shown in another text's language.
    pub fallback: bool,
    /// Which places of this page it has too, for `place.js`: `*` all of them; else blocks whose
    /// numbers differ from what the block before would make one expect (`5:4`; `5:0` is in none),
    /// and ids of annotations. `None`: not known.
    pub keeps: Option<String>,
}
