//! Atom feeds (RFC 4287): the newest articles in each language, and under each tag.
//!
//! A feed of a language lists the articles that have a text in that language. Feeds need absolute
//! addresses, so a site without a `base_url` has none.

mod content;
mod element;
mod entry;

use crate::address::Page;
use crate::artifact::GeneratedFile;
use crate::edition::summary::Summary;
use crate::locale::{Args, with_mark};
use crate::render::compose::{View, plain_text, site_title};
use crate::render::feed::element::{author, id, in_language};
use crate::render::feed::entry::FeedEntry;
use crate::render::site::Site;
use crate::source::id::TagId;
use crate::source::localized::Localized;
use crate::text::Lang;
use crate::xml::Xml;

/// The number of articles that a feed has at most.
const NEWEST: usize = 50;

/// The date of the last change of an empty feed. Atom requires one.
const NEVER: &str = "1970-01-01T00:00:00Z";

/// Returns the path of a feed below the output's root: the feed of a language, or of one of its
/// tags.
pub fn file(lang: &Lang, tag: Option<&TagId>) -> String {
    let folder = match tag {
        Some(tag) => Page::Tag(tag.clone(), 1).in_lang(lang).folder(),
        None => Page::Home.in_lang(lang).folder(),
    };
    format!("{folder}feed.xml")
}

/// Returns the title of a feed, and the language of the message that it is made with. The names of
/// the site and the tag are taken in that language if they have a name in it.
pub fn title<'a>(view: View<'a>, tag: Option<&TagId>) -> (String, &'a Lang) {
    let settings = &view.site.edition.settings;
    let message = if tag.is_some() {
        "feed-title-tag"
    } else {
        "feed-title"
    };
    let spoken = view.message_language(message);
    let add = |args: Args<'a>, name: &'static str, value: Option<&'a Localized>, without: &str| {
        match value.map(|value| value.pick(spoken)) {
            Some((lang, words)) => args.text(name, words, lang),
            None => args.word(name, without.to_owned()),
        }
    };
    let mut args = add(Args::new(), "site", settings.title.as_ref(), "Hashiya");
    if let Some(tag) = tag {
        args = add(args, "tag", settings.tags.get(tag), tag.as_str());
    }
    (view.text(message, &args), spoken)
}

/// Returns the articles of a feed, newest first: those of the site or the tag that have a text in
/// the view's language.
fn articles<'a>(view: View<'a>, tag: Option<&TagId>) -> Vec<&'a Summary> {
    let edition = view.site.edition;
    let all: Vec<&Summary> = match tag {
        None => edition.articles.iter().map(AsRef::as_ref).collect(),
        Some(tag) => edition
            .tags
            .get(tag)
            .into_iter()
            .flat_map(|tagged| &tagged.articles)
            .map(|index| &edition[*index])
            .collect(),
    };
    all.into_iter()
        .filter(|article| article.texts.iter().any(|text| text.lang == *view.lang()))
        .collect()
}

/// Whether the tag has a feed in the view's language.
pub fn exists(view: View<'_>, tag: &TagId) -> bool {
    !articles(view, Some(tag)).is_empty()
}

/// Returns all feeds: for each language one of all articles, and one for each tag with an article
/// in that language.
pub(super) fn files<'a>(site: &'a Site<'a>) -> impl Iterator<Item = GeneratedFile<'a>> {
    let views = site.locales.iter().map(move |locale| View { site, locale });
    let views = views.filter(|view| {
        site.addresses
            .urls
            .absolute(&Page::Home.in_lang(view.lang()))
            .is_some()
    });
    views.flat_map(move |view| {
        let tags = site
            .edition
            .tags
            .keys()
            .filter(move |tag| exists(view, tag))
            .map(Some);
        std::iter::once(None).chain(tags).map(move |tag| {
            let path = file(view.lang(), tag);
            let own = path.clone();
            GeneratedFile::new(path, move || {
                render_feed(view, tag, &own).unwrap_or_default()
            })
        })
    })
}

fn render_feed(view: View<'_>, tag: Option<&TagId>, path: &str) -> Option<Vec<u8>> {
    let urls = &view.site.addresses.urls;
    let lang = view.lang();
    let page = tag.map_or_else(
        || Page::Home.in_lang(lang),
        |tag| Page::Tag(tag.clone(), 1).in_lang(lang),
    );
    let (own, page) = (urls.absolute_path(path)?, urls.absolute(&page)?);
    let entries: Vec<FeedEntry<'_>> = articles(view, tag)
        .into_iter()
        .filter_map(|article| FeedEntry::new(view, article))
        .take(NEWEST)
        .collect();
    let updated = entries
        .iter()
        .map(|entry| entry.updated.as_str())
        .max()
        .unwrap_or(NEVER);
    let mut xml = Xml::new();
    xml.open(
        "feed",
        &[
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xml:lang", lang.as_str()),
        ],
    );
    xml.line();
    xml.element("id", &[], &id(view, path)?);
    xml.line();
    write_titles(&mut xml, view, tag);
    xml.line();
    xml.element("updated", &[], updated);
    xml.line();
    write_links(&mut xml, lang, &own, &page);
    xml.line();
    author(&mut xml, &site_title(view), lang);
    for entry in &entries {
        xml.line();
        entry.write(&mut xml, view);
    }
    xml.line();
    Some(xml.finish())
}

/// Writes the feed's title and, for the feed of all articles, the site's tagline.
fn write_titles(xml: &mut Xml, view: View<'_>, tag: Option<&TagId>) {
    let lang = view.lang();
    let (title, spoken) = title(view, tag);
    xml.element(
        "title",
        &in_language(Some(spoken.as_str()), lang),
        &with_mark(title, lang.direction()),
    );
    let tagline = view.site.edition.settings.tagline.as_ref();
    if let Some(tagline) = tagline.filter(|_| tag.is_none()) {
        xml.line();
        let own = in_language(Some(tagline.pick(lang).0.as_str()), lang);
        xml.element(
            "subtitle",
            &own,
            &with_mark(plain_text(view, tagline), lang.direction()),
        );
    }
}

/// Writes the links to the feed itself and to the page that lists the same articles.
fn write_links(xml: &mut Xml, lang: &Lang, own: &str, page: &str) {
    xml.empty(
        "link",
        &[
            ("rel", "self"),
            ("type", "application/atom+xml"),
            ("href", own),
        ],
    );
    xml.line();
    xml.empty(
        "link",
        &[
            ("rel", "alternate"),
            ("type", "text/html"),
            ("hreflang", lang.as_str()),
            ("href", page),
        ],
    );
}
