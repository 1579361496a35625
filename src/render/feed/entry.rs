//! One article as an entry of a feed.

use crate::href::Address;
use crate::render::compose::{View, link_person, plain_text, tag_label};
use std::collections::BTreeSet;

use crate::address::Page;
use crate::date::Date;
use crate::edition::AnchoredArticle;
use crate::edition::summary::Summary;
use crate::locale::with_mark;
use crate::render::feed::content::content;
use crate::render::feed::element::{author, id, in_language};
use crate::source::block::Text;
use crate::xml::Xml;

/// An article with a text in the feed's language and a date.
pub(super) struct FeedEntry<'a> {
    article: &'a AnchoredArticle,
    summary: &'a Summary,
    text: &'a Text,
    id: String,
    address: Address,
    published: String,
    pub(super) updated: String,
}

impl<'a> FeedEntry<'a> {
    /// Returns the entry of an article; `None` if it has no date, or no text in the view's
    /// language.
    pub(super) fn new(view: View<'a>, summary: &'a Summary) -> Option<Self> {
        let article = view.site.article(&summary.slug)?;
        let text = article.article.text(view.lang())?;
        let page = Page::Article(summary.slug.clone()).in_lang(view.lang());
        let (id, address) = (
            id(view, &page.folder())?,
            view.site.addresses.urls.absolute(&page)?,
        );
        let published = moment(summary.date?)?;
        // The date of a change may be known less exactly (only the year): it then begins before the
        // article was published.
        let updated = article
            .article
            .about
            .updated
            .as_ref()
            .and_then(|date| moment(date.value))
            .unwrap_or_default()
            .max(published.clone());
        Some(Self {
            article,
            summary,
            text,
            id,
            address,
            published,
            updated,
        })
    }

    /// Writes the element `entry`.
    pub(super) fn write(&self, xml: &mut Xml, view: View<'_>) {
        let lang = view.lang();
        xml.open("entry", &[("xml:lang", lang.as_str())]);
        xml.line();
        xml.element("id", &[], &self.id);
        xml.line();
        let (own, _) = self.summary.title.pick(lang);
        xml.element(
            "title",
            &in_language(Some(own.as_str()), lang),
            &with_mark(plain_text(view, &self.summary.title), lang.direction()),
        );
        xml.line();
        xml.element("published", &[], &self.published);
        xml.element("updated", &[], &self.updated);
        xml.line();
        xml.empty(
            "link",
            &[
                ("rel", "alternate"),
                ("type", "text/html"),
                ("hreflang", lang.as_str()),
                ("href", &self.address),
            ],
        );
        for someone in &self.article.article.about.authors {
            xml.line();
            author(xml, &link_person(view, someone).label, lang);
        }
        let mut named = BTreeSet::new();
        for tag in self.summary.tags.iter().filter(|tag| named.insert(*tag)) {
            let label = tag_label(view, tag);
            let mut attributes = vec![("term", tag.as_str()), ("label", label.html.words())];
            attributes.extend(in_language(label.lang.as_deref(), lang));
            xml.line();
            xml.empty("category", &attributes);
        }
        if let Some(content) = content(view, self.article, self.text, &self.address) {
            xml.line();
            xml.element("content", &[("type", "html")], content.as_str());
        }
        xml.line();
        xml.close();
    }
}

/// Formats the first moment of a date as RFC 3339 does: `2024-10-28T00:00:00Z`. An interval with an
/// open beginning counts from its end. `None` for years outside 0–9999, which RFC 3339 cannot
/// write.
fn moment(date: Date) -> Option<String> {
    let (from, to) = date.ends();
    let day = from.or(to)?.first();
    (0..10_000)
        .contains(&day.year)
        .then(|| format!("{:04}-{:02}-{:02}T00:00:00Z", day.year, day.month, day.day))
}
