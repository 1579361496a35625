//! The view: the site, and the language of the readers for whom pages are composed.

use crate::address::{Page, PageKey};
use crate::href::Address;
use crate::html::Html;
use crate::locale::{Args, Locale};
use crate::render::context::Phrase;
use crate::render::site::Site;
use crate::source::id::EntityId;
use crate::text::Lang;

/// The site as readers of one language see it.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// The language of the pages, and how it writes numbers, dates and lists.
    pub locale: &'a Locale,
}

impl<'a> View<'a> {
    /// The language of the pages.
    pub const fn lang(&self) -> &'a Lang {
        self.locale.lang()
    }

    /// A message as markup. If there is no such message, which is an error of this program that the
    /// tests find, the result shows its id.
    pub fn html(&self, id: &str, args: &Args<'_>) -> Html {
        self.site
            .catalogue
            .html(self.lang(), id, args)
            .map_or_else(|_| Html::text(id), |message| message.within(self.lang()))
    }

    /// A message as plain text, or its id if there is no such message.
    pub fn text(&self, id: &str, args: &Args<'_>) -> String {
        self.site
            .catalogue
            .text(self.lang(), id, args)
            .unwrap_or_else(|_| id.to_owned())
    }

    /// The language of a message: that of the pages, or another one if it lacks the message.
    pub fn message_language(&self, id: &str) -> &'a Lang {
        self.site
            .catalogue
            .language_of(self.lang(), id)
            .unwrap_or_else(|_| self.lang())
    }

    /// The `lang` and `dir` attributes of a message within words of the language `around`, as far as
    /// they differ.
    pub fn message_attributes(&self, id: &str, around: &Lang) -> Vec<(&'static str, &'a str)> {
        self.message_language(id).attributes_within(around)
    }

    /// A message without arguments, as a phrase.
    pub fn word(&self, id: &str) -> Phrase {
        Phrase::plain(self.html(id, &Args::new()))
    }

    /// A number in the digits of the language, without group separators.
    pub fn number(&self, number: usize) -> String {
        self.locale
            .plain_number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// The address of a page.
    pub fn page(&self, key: &PageKey) -> Address {
        self.site.addresses.urls.page(key)
    }

    /// The address of an entity's page.
    pub fn entity_page(&self, id: &EntityId) -> Address {
        self.page(&Page::Entity(id.clone(), 1).in_lang(self.lang()))
    }
}
