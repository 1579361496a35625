//! All that pages are made from: the edition, its addresses, and how to speak each language.

use std::sync::Arc;

use crate::address::Addresses;
use crate::diagnostic::SourceMap;
use crate::edition::{AnchoredArticle, Edition, LinkedEntity};
use crate::locale::{Catalogue, Locale};
use crate::nonempty::NonEmpty;
use crate::render::highlight::HighlightedCode;
use crate::render::indexes::Indexes;
use crate::source::id::{ArticleSlug, EntityId};
use crate::text::Lang;

/// What pages are made from.
pub struct Site<'a> {
    /// The linked whole.
    pub edition: &'a Edition,
    /// What has an address, and which.
    pub addresses: Addresses<'a>,
    /// One locale for each language.
    pub locales: &'a [Arc<Locale>],
    /// The messages of the interface.
    pub catalogue: &'a Catalogue,
    /// The files that were read.
    pub sources: &'a SourceMap,
    /// The code that is already highlighted.
    pub code: &'a HighlightedCode,
    /// The alphabetical lists that are already sorted.
    pub indexes: &'a Indexes,
}

impl<'a> Site<'a> {
    /// The languages of the site, the default first.
    pub fn languages(&self) -> &'a NonEmpty<Lang> {
        &self.edition.settings.languages
    }

    /// The locale of a language; `None` if the site is not in it.
    pub fn locale(&self, lang: &Lang) -> Option<&'a Locale> {
        let mut locales = self.locales.iter().map(AsRef::as_ref);
        locales.find(|locale: &&Locale| locale.lang() == lang)
    }

    /// An entity that is shown.
    pub fn entity(&self, id: &EntityId) -> Option<&'a LinkedEntity> {
        self.edition.entities.get(id).map(AsRef::as_ref)
    }

    /// An article that is shown.
    pub fn article(&self, slug: &ArticleSlug) -> Option<&'a AnchoredArticle> {
        self.addresses.article(slug)
    }
}
