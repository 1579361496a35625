//! The documents of the search index: every text, note and name, with its address for the readers of
//! each language.

mod article;
mod entity;
mod page;

use std::collections::HashMap;

use rayon::prelude::*;

use crate::render::compose::view::View;
use crate::render::site::Site;
use crate::search::{SearchDocument, TextInLanguage};
use crate::source::id::EntityId;
use crate::source::localized::Localized;
use crate::text::Lang;

/// All documents of a site. Their order depends on the site only.
pub fn documents(site: &Site<'_>) -> Vec<SearchDocument> {
    let edition = site.edition;
    let documents = Documents {
        site,
        numbers: edition.entities.keys().zip(0..).collect(),
    };
    let entities: Vec<SearchDocument> = edition
        .entities
        .par_iter()
        .map(|(_, entity)| documents.entity(entity))
        .collect();
    let articles: Vec<Vec<SearchDocument>> = edition
        .articles
        .par_iter()
        .map(|article| documents.article(article))
        .collect();
    let pages = edition.pages.iter().flat_map(|page| documents.page(page));
    entities
        .into_iter()
        .chain(articles.into_iter().flatten())
        .chain(pages)
        .collect()
}

struct Documents<'a> {
    site: &'a Site<'a>,
    /// The number of each entity's document.
    numbers: HashMap<&'a EntityId, usize>,
}

impl<'a> Documents<'a> {
    fn views(&self) -> impl Iterator<Item = View<'a>> {
        let site = self.site;
        site.locales.iter().map(move |locale| View { site, locale })
    }

    /// The language of the pages that show a text in `lang`: that language if the site has it, or
    /// else `own`.
    fn readers<'l>(&self, lang: &'l Lang, own: &'l Lang) -> &'l Lang {
        if self.site.languages().contains(lang) {
            lang
        } else {
            own
        }
    }
}

fn picked(value: &Localized, view: &View<'_>) -> TextInLanguage {
    let (lang, text) = value.pick(view.lang());
    TextInLanguage {
        lang: lang.clone(),
        text: text.to_owned(),
    }
}
