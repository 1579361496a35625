//! The documents of a free page.

use super::{Documents, picked};
use crate::address::Page;
use crate::href::IdPrefix;
use crate::render::compose::view::View;
use crate::search::Field;
use crate::search::{DocumentInLanguage, Passage, SearchDocument, Section, TextInLanguage};
use crate::source::block::Text;
use crate::source::page::{FreePage, title};

impl<'a> Documents<'a> {
    pub(super) fn page(&self, page: &'a FreePage) -> impl Iterator<Item = SearchDocument> {
        page.texts.iter().map(move |text| {
            let versions = self.views().map(|view| self.page_version(page, text, view));
            let blocks = text.blocks.iter().map(|block| Passage {
                text: block.text.clone(),
                field: block.is_heading().then_some(Field::Heading),
                ..Passage::default()
            });
            SearchDocument {
                section: Section::Pages(text.lang.clone()),
                id: page.slug.to_string(),
                facets: Vec::new(),
                names: Vec::new(),
                versions: versions.collect(),
                passages: blocks.collect(),
            }
        })
    }

    fn page_version(&self, page: &FreePage, text: &Text, view: View<'_>) -> DocumentInLanguage {
        let lang = self.readers(&text.lang, view.lang());
        let is_home = page.slug.as_str() == "home";
        let title = if is_home {
            let title = self.site.edition.settings.title.as_ref();
            title.map(|title| picked(title, &view))
        } else {
            title(text).map(|title| TextInLanguage {
                lang: text.lang.clone(),
                text: title.to_owned(),
            })
        };
        let key = if is_home {
            Page::Home.in_lang(lang)
        } else {
            Page::Free(page.slug.clone()).in_lang(lang)
        };
        DocumentInLanguage {
            lang: view.lang().clone(),
            title: title.unwrap_or_else(|| TextInLanguage {
                lang: text.lang.clone(),
                text: page.slug.to_string(),
            }),
            href: view.page(&key),
            prefix: IdPrefix::default(),
            gist: None,
            when: None,
        }
    }
}
