//! Atom feeds (RFC 4287): what is new on the site, in each language, and under each tag. A feed is of addresses that hold
//! everywhere, so a site that does not know its own has none.

use std::collections::BTreeSet;

use crate::date::Date;
use crate::edition::summary::Summary;
use crate::locale::{Args, with_mark};
use crate::render::compose::View;
use crate::render::machine::Make;
use crate::render::site::{AnchoredArticle, Site};
use crate::render::url::PageKey;
use crate::source::id::TagId;
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
        Some(tag) => PageKey::Tag(lang.clone(), tag.clone(), 1).folder(),
        None => PageKey::Home(lang.clone()).folder(),
    };
    format!("{folder}feed.xml")
}

/// The title of a feed.
#[must_use]
pub fn title(view: &View<'_>, tag: Option<&TagId>) -> String {
    let args = Args::new().word("site", view.site_name());
    match tag {
        Some(tag) => view.text("feed-title-tag", &args.word("tag", view.tag(tag).html.words().to_owned())),
        None => view.text("feed-title", &args),
    }
}

/// All feeds: of each language one of everything, and one of each tag that an article carries. None without an address.
pub(super) fn files<'a>(site: &'a Site<'a>) -> impl Iterator<Item = (String, Make<'a>)> {
    let views = site.locales.iter().map(move |locale| View { site, locale });
    let views = views.filter(|view| site.urls.absolute(&PageKey::Home(view.lang().clone())).is_some());
    views.flat_map(move |view| {
        let tags = site.edition.tags.iter().filter(|(_, tagged)| !tagged.articles.is_empty()).map(|(tag, _)| Some(tag));
        std::iter::once(None).chain(tags).map(move |tag| {
            let path = file(view.lang(), tag);
            let own = path.clone();
            (path, Box::new(move || feed(view, tag, &own).unwrap_or_default()) as Make<'a>)
        })
    })
}

fn feed(view: View<'_>, tag: Option<&TagId>, path: &str) -> Option<Vec<u8>> {
    let urls = &view.site.urls;
    let lang = view.lang();
    let page = tag.map_or_else(|| PageKey::Home(lang.clone()), |tag| PageKey::Tag(lang.clone(), tag.clone(), 1));
    let (own, page) = (urls.absolute_path(path)?, urls.absolute(&page)?);
    let all = &view.site.edition.articles;
    let listed: Vec<&Summary> = match tag.map(|tag| view.site.edition.tags.get(tag)) {
        None => all.iter().collect(),
        Some(tagged) => tagged.into_iter().flat_map(|tagged| &tagged.articles).map(|index| &all[*index]).collect(),
    };
    let entries: Vec<Entry<'_>> = listed.into_iter().filter_map(|article| Entry::of(view, article)).take(NEWEST).collect();
    let updated = entries.iter().map(|entry| entry.updated.as_str()).max().unwrap_or(NEVER);
    let mut xml = Xml::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", lang.as_str())]);
    xml.line();
    xml.element("id", &[], &own);
    xml.line();
    xml.element("title", &[], &with_mark(title(&view, tag), lang.direction()));
    if let Some(tagline) = view.site.edition.settings.tagline.as_ref().filter(|_| tag.is_none()) {
        xml.line();
        xml.element("subtitle", &[], &with_mark(view.plain(tagline), lang.direction()));
    }
    xml.line();
    xml.element("updated", &[], updated);
    xml.line();
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
    xml.line();
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("hreflang", lang.as_str()), ("href", &page)]);
    xml.line();
    author(&mut xml, &view.site_name());
    for entry in &entries {
        xml.line();
        entry.write(&mut xml, view);
    }
    xml.line();
    Some(xml.finish())
}

/// An article that has a date: without one it is not news.
struct Entry<'a> {
    article: &'a AnchoredArticle,
    summary: &'a Summary,
    address: String,
    published: String,
    updated: String,
}

impl<'a> Entry<'a> {
    fn of(view: View<'a>, summary: &'a Summary) -> Option<Self> {
        let article = *view.site.articles.get(&summary.slug)?;
        let address = view.site.urls.absolute(&PageKey::Article(view.lang().clone(), summary.slug.clone()))?;
        let published = moment(summary.date?)?;
        // An article that was changed on a day that is known less exactly was not changed before it appeared.
        let updated = article.article.about.updated.and_then(moment).unwrap_or_default().max(published.clone());
        Some(Self { article, summary, address, published, updated })
    }

    fn write(&self, xml: &mut Xml, view: View<'_>) {
        let lang = view.lang();
        xml.open("entry", &[]);
        xml.line();
        xml.element("id", &[], &self.address);
        xml.line();
        let (own, _) = self.summary.title.pick(lang);
        xml.element("title", &in_language(own, lang), &with_mark(view.plain(&self.summary.title), lang.direction()));
        xml.line();
        xml.element("published", &[], &self.published);
        xml.element("updated", &[], &self.updated);
        xml.line();
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("hreflang", lang.as_str()), ("href", &self.address)]);
        for someone in &self.article.article.about.authors {
            xml.line();
            author(xml, view.someone(someone).label.html.words());
        }
        let mut named = BTreeSet::new();
        for tag in self.summary.tags.iter().filter(|tag| named.insert(*tag)) {
            xml.line();
            xml.empty("category", &[("term", tag.as_str()), ("label", view.tag(tag).html.words())]);
        }
        if let Some(summary) = &self.summary.summary {
            xml.line();
            xml.element("summary", &in_language(summary.pick(lang).0, lang), &view.plain_markdown(summary, Some(&self.summary.slug)));
        }
        xml.line();
        xml.close();
    }
}

/// The attribute of words that are in another language than the feed.
fn in_language<'a>(own: &'a Lang, around: &Lang) -> Vec<(&'static str, &'a str)> {
    if own == around { Vec::new() } else { vec![("xml:lang", own.as_str())] }
}

fn author(xml: &mut Xml, name: &str) {
    xml.open("author", &[]);
    xml.element("name", &[], name);
    xml.close();
}

/// The first moment of a date, as RFC 3339 writes it, for the years that it knows.
fn moment(date: Date) -> Option<String> {
    let (month, day) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
    (0..10_000).contains(&date.year).then(|| format!("{:04}-{month:02}-{day:02}T00:00:00Z", date.year))
}
