//! Resolves the links, images and footnote calls of Markdown for the page that shows it.

use crate::address::{Page, heading_named, text_element_named};
use crate::href::Address;
use crate::percent::{self, complete_address};
use crate::render::compose::markdown::footnote::Footnotes;
use crate::render::compose::view::View;
use crate::render::compose::wording::names::resolve_reference;
use crate::source::article::TextIndex;
use crate::source::block::{FootnoteCall, Text};
use crate::source::body::Reference;
use crate::source::id::ArticleSlug;
use crate::source::picture::is_elsewhere;
use crate::weave::{FootnoteLink, PlacedImage, ReferenceLink, Resolve};

/// Resolves the links, images and footnote calls of a text for the page that shows it.
pub struct Links<'a> {
    /// The site, and the language of the page.
    pub view: View<'a>,
    /// The article that the text belongs to.
    pub here: Option<&'a ArticleSlug>,
    /// The folder of images, below the output's root; empty for the root itself. `None` in notes,
    /// summaries and descriptions, which show no images.
    pub folder: Option<String>,
    /// The parsed text, for its footnotes, headings and language.
    pub text: Option<&'a Text>,
    /// The prefix of element ids.
    pub prefix: String,
    /// Resolves a fragment alone (`#p7`) to the id of an element of this page. `None` where the
    /// words belong to no text of the page: the fragment then names a part of their article.
    pub element: Option<ElementId<'a>>,
}

/// From a fragment, decoded, to an element's id.
pub type ElementId<'a> = Box<dyn Fn(&str) -> Option<String> + 'a>;

impl Resolve for Links<'_> {
    fn reference(&self, reference: &Reference) -> Option<ReferenceLink> {
        let href = resolve_reference(self.view, reference, self.here)?;
        Some(ReferenceLink {
            href,
            entity: matches!(reference, Reference::Entity(_)),
        })
    }

    fn image(&self, src: &str) -> Option<PlacedImage> {
        let described = PlacedImage {
            src: None,
            size: None,
        };
        let Some(folder) = self.folder.as_ref().filter(|_| !is_elsewhere(src)) else {
            return Some(described);
        };
        let (src, size) = self.view.site.addresses.picture(src, folder)?;
        Some(PlacedImage {
            src: Some(src),
            size,
        })
    }

    fn footnote(&self, call: FootnoteCall) -> Option<FootnoteLink> {
        Footnotes {
            view: self.view,
            text: self.text?,
            prefix: &self.prefix,
            skipped: 0,
        }
        .call(call)
    }

    fn link(&self, href: &str) -> Option<Address> {
        let fragment = href.strip_prefix('#');
        if let Some((fragment, element)) = fragment.zip(self.element.as_ref()) {
            let id = element(&percent::decode(fragment)?);
            return Some(id.map_or_else(
                || Address::new(complete_address(href)),
                |id| Address::new(format!("#{id}")),
            ));
        }
        fragment
            .and_then(|fragment| self.fragment(fragment))
            .or_else(|| self.view.site.addresses.link(href))
    }
}

impl Links<'_> {
    /// The address of a fragment alone (`#p7`). In words about an article it names a part of the
    /// article, on whichever page the words are shown.
    fn fragment(&self, written: &str) -> Option<Address> {
        let (site, lang) = (self.view.site, self.view.lang());
        let written = percent::decode(written)?;
        let Some(slug) = self.here else {
            return heading_named(self.text?, &written).map(|id| Address::within(&id));
        };
        let page = Page::Article(slug.clone()).in_lang(lang);
        if let Some(id) = site.addresses.element_named(&page, &written) {
            return Some(site.addresses.urls.page(&page).at(&id));
        }
        // A note may name a part of another text than the one that readers of this language see.
        // The text in the language of the note is preferred.
        let (article, summary) = (site.article(slug)?, site.edition.article(slug)?);
        let texts = TextIndex::enumerate(&article.article.texts);
        let mut found: Vec<_> = texts
            .filter_map(|(index, text)| {
                Some((
                    index,
                    &text.lang,
                    text_element_named(article, index, &written)?,
                ))
            })
            .collect();
        found.sort_by_key(|(_, lang, _)| self.text.is_none_or(|text| text.lang != **lang));
        let (index, _, id) = found.first()?;
        let (page, prefix) = site.addresses.text_page(lang, summary, *index);
        Some(site.addresses.urls.page(&page).at(&prefix.fragment(id)))
    }
}
