//! Atom feeds (RFC 4287): what is new on the site in each language, and under each tag. A
//! language's feed has the articles that have a text in it. A feed is of addresses that hold
//! everywhere, so a site that does not know its own has none.

mod content;
mod entry;

use crate::address::Page;
use crate::edition::summary::Summary;
use crate::locale::{Args, with_mark};
use crate::percent::encode;
use crate::render::compose::View;
use crate::render::context::Phrase;
use crate::render::feed::entry::Entry;
use crate::render::machine::Make;
use crate::render::site::Site;
use crate::source::id::TagId;
use crate::source::localized::Localized;
use crate::text::Lang;
use crate::xml::Xml;

/// How many articles a feed has: the newest.
const NEWEST: usize = 50;

/// What Atom must be told of a feed without an entry, whose last change nobody knows.
const NEVER: &str = "1970-01-01T00:00:00Z";

/// The path of a feed below the output's root: a language's, or in it a tag's.
#[must_use]
pub fn file(lang: &Lang, tag: Option<&TagId>) -> String {
    let folder = match tag {
        Some(tag) => Page::Tag(tag.clone(), 1).in_lang(lang).folder(),
        None => Page::Home.in_lang(lang).folder(),
    };
    format!("{folder}feed.xml")
}

/// The title of a feed, and the language that it is in: the message's, in which names are taken as
/// far as they have one there.
#[must_use]
pub fn title<'a>(view: &View<'a>, tag: Option<&TagId>) -> (String, &'a Lang) {
    let settings = &view.site.edition.settings;
    let message = if tag.is_some() {
        "feed-title-tag"
    } else {
        "feed-title"
    };
    let spoken = view.spoken(message);
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

/// The articles of a feed, the newest first: those of the site or of a tag that have a text in the
/// view's language.
fn listed<'a>(view: View<'a>, tag: Option<&TagId>) -> Vec<&'a Summary> {
    let edition = view.site.edition;
    let all: Vec<&Summary> = match tag {
        None => edition.articles.iter().collect(),
        Some(tag) => edition
            .tags
            .get(tag)
            .into_iter()
            .flat_map(|tagged| &tagged.articles)
            .map(|index| &edition.articles[*index])
            .collect(),
    };
    all.into_iter()
        .filter(|article| article.texts.iter().any(|text| text.lang == *view.lang()))
        .collect()
}

/// Is there a feed of the tag in the view's language?
#[must_use]
pub fn exists(view: View<'_>, tag: &TagId) -> bool {
    !listed(view, Some(tag)).is_empty()
}

/// The id of a feed or of an entry, by its path below the output's root: by the site's `feed_id`
/// where it has one, else an address.
fn id(view: View<'_>, path: &str) -> Option<String> {
    match &view.site.edition.settings.feed_id {
        Some(feed_id) => Some(feed_id.uri(&encode(path))),
        None => view.site.addresses.urls.absolute_path(path),
    }
}

/// All feeds: of each language one of everything, and one of each tag that a text in it carries.
/// None without an address.
pub(super) fn files<'a>(site: &'a Site<'a>) -> impl Iterator<Item = (String, Make<'a>)> {
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
            (
                path,
                Box::new(move || feed(view, tag, &own).unwrap_or_default()) as Make<'a>,
            )
        })
    })
}

fn feed(view: View<'_>, tag: Option<&TagId>, path: &str) -> Option<Vec<u8>> {
    let urls = &view.site.addresses.urls;
    let lang = view.lang();
    let page = tag.map_or_else(
        || Page::Home.in_lang(lang),
        |tag| Page::Tag(tag.clone(), 1).in_lang(lang),
    );
    let (own, page) = (urls.absolute_path(path)?, urls.absolute(&page)?);
    let listed = listed(view, tag).into_iter();
    let entries: Vec<Entry<'_>> = listed
        .filter_map(|article| Entry::of(view, article))
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
    let (title, spoken) = title(&view, tag);
    xml.element(
        "title",
        &in_language(Some(spoken.as_str()), lang),
        &with_mark(title, lang.direction()),
    );
    if let Some(tagline) = view
        .site
        .edition
        .settings
        .tagline
        .as_ref()
        .filter(|_| tag.is_none())
    {
        xml.line();
        let own = in_language(Some(tagline.pick(lang).0.as_str()), lang);
        xml.element(
            "subtitle",
            &own,
            &with_mark(view.plain(tagline), lang.direction()),
        );
    }
    xml.line();
    xml.element("updated", &[], updated);
    xml.line();
    xml.empty(
        "link",
        &[
            ("rel", "self"),
            ("type", "application/atom+xml"),
            ("href", &own),
        ],
    );
    xml.line();
    xml.empty(
        "link",
        &[
            ("rel", "alternate"),
            ("type", "text/html"),
            ("hreflang", lang.as_str()),
            ("href", &page),
        ],
    );
    xml.line();
    author(&mut xml, &view.site_title(), lang);
    for entry in &entries {
        xml.line();
        entry.write(&mut xml, view);
    }
    xml.line();
    Some(xml.finish())
}

/// The attribute of words that are in another language than the feed.
fn in_language<'a>(own: Option<&'a str>, around: &Lang) -> Vec<(&'static str, &'a str)> {
    own.filter(|own| *own != around.as_str())
        .map(|own| ("xml:lang", own))
        .into_iter()
        .collect()
}

fn author(xml: &mut Xml, name: &Phrase, around: &Lang) {
    xml.open("author", &in_language(name.lang.as_deref(), around));
    xml.element("name", &[], name.html.words());
    xml.close();
}
