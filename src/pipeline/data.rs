//! The files below `data/`, with the addresses and words that the site's pages have.

use rayon::prelude::*;

use crate::address::Page;
use crate::artifact::{Artifact, data};
use crate::edition::summary::Summary;
use crate::export::{self, Surroundings, Volume};
use crate::output::{OutputError, Target};
use crate::render::{Links, Site, View};
use crate::source::body::Reference;
use crate::source::host;
use crate::source::id::{ArticleSlug, EntityId, TagId};
use crate::source::picture::is_elsewhere;
use crate::text::Lang;
use crate::weave::Resolve;

/// What names of ours begin with on a site that knows no address of its own.
const URN: &str = "urn:x-hashiya:";

/// Writes all data of a site, each article's as soon as it is made: of a large site it is more than
/// memory should hold.
pub(super) fn write(site: &Site<'_>, target: &dyn Target) -> Result<(), OutputError> {
    let Some(locale) = site.locales.first() else {
        return Ok(());
    };
    let around = Around {
        site,
        view: View { site, locale },
    };
    let put = |files: Vec<Artifact>| files.into_iter().try_for_each(|file| target.put(file));
    site.edition.articles.par_iter().try_for_each(|summary| {
        let Some(anchored) = site.article(&summary.slug) else {
            return Ok(());
        };
        let volume = Volume {
            article: &anchored.article,
            apparatus: &anchored.apparatus,
            summary,
        };
        put(export::article(volume, site.edition, &around))
    })?;
    put(export::entities(site.edition, &around))
}

struct Around<'a> {
    site: &'a Site<'a>,
    /// As readers of the site's first language see it.
    view: View<'a>,
}

impl Around<'_> {
    fn whole(&self, address: String) -> String {
        self.site
            .addresses
            .urls
            .absolute_of(&address)
            .unwrap_or(address)
    }

    /// Where links and pictures lead, pictures from a folder below the output's root.
    fn links(&self, folder: Option<String>) -> Links<'_> {
        Links {
            view: self.view,
            here: None,
            folder,
            text: None,
            prefix: String::new(),
        }
    }

    fn lang(&self) -> &Lang {
        self.view.lang()
    }
}

impl Surroundings for Around<'_> {
    fn file(&self, path: &str) -> String {
        self.whole(self.site.addresses.urls.path(path))
    }

    fn terms(&self) -> String {
        self.site
            .addresses
            .urls
            .absolute_path(data::TURTLE)
            .map_or_else(|| URN.to_owned(), |file| format!("{file}#"))
    }

    fn text(&self, article: &Summary, text: usize) -> (String, String) {
        let spoken = article
            .texts
            .get(text)
            .map(|text| &text.lang)
            .filter(|lang| self.site.languages().contains(lang));
        let (page, prefix) =
            self.site
                .addresses
                .text_page(spoken.unwrap_or_else(|| self.lang()), article, text);
        (self.whole(self.site.addresses.urls.page(&page)), prefix)
    }

    fn entity(&self, id: &EntityId) -> String {
        self.whole(
            self.site
                .addresses
                .urls
                .page(&Page::Entity(id.clone(), 1).in_lang(self.lang())),
        )
    }

    fn reference(&self, reference: &Reference, here: &ArticleSlug) -> Option<String> {
        self.site
            .addresses
            .reference(self.lang(), reference, Some(here))
            .map(|address| self.whole(address))
    }

    fn link(&self, href: &str) -> Option<String> {
        self.links(None).link(href).map(|address| {
            if address.starts_with('/') && !address.starts_with("//") {
                self.whole(address)
            } else {
                host::ascii_address(&address).into_owned()
            }
        })
    }

    fn image(&self, src: &str, here: &ArticleSlug) -> Option<String> {
        if is_elsewhere(src) {
            return Some(src.to_owned());
        }
        self.links(Some(format!("articles/{here}/")))
            .image(src)?
            .src
            .map(|image| self.whole(image))
    }

    fn tag(&self, tag: &TagId, lang: &Lang) -> String {
        self.whole(
            self.site
                .addresses
                .urls
                .page(&Page::Tag(tag.clone(), 1).in_lang(lang)),
        )
    }

    fn words(&self, markdown: &str, lang: &Lang, here: Option<&ArticleSlug>) -> String {
        self.view.reading(markdown, lang, here)
    }
}
