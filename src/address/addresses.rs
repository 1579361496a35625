//! What the references and links of an edition lead to.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::address::page::{Page, PageKey, page_count};
use crate::address::picture::Picture;
use crate::address::texts::{has_parallel_pages, parallel_page};
use crate::address::urls::Urls;
use crate::edition::summary::Summary;
use crate::edition::{AnchoredArticle, Edition};
use crate::href::{Address, Fragment, IdPrefix};
use crate::source::article::TextIndex;
use crate::source::body::Reference;
use crate::source::id::{AnnotationId, ArticleSlug, EntityId};
use crate::text::Lang;

/// All that has an address on a site.
pub struct Addresses<'a> {
    /// The linked whole.
    pub edition: &'a Edition,
    /// The articles that are shown, by slug.
    pub articles: &'a HashMap<ArticleSlug, Arc<AnchoredArticle>>,
    /// Where the site is published.
    pub urls: &'a Urls,
    /// The pages, by their folders below the output's root.
    pub pages: &'a HashMap<String, PageKey>,
    /// The ids of elements that are in templates.
    pub elements: &'a BTreeSet<String>,
    /// The pictures that exist, by their paths as authors write them, from the output's root on.
    pub images: &'a HashMap<String, Picture>,
}

impl<'a> Addresses<'a> {
    /// An article that is shown.
    pub fn article(&self, slug: &ArticleSlug) -> Option<&'a AnchoredArticle> {
        self.articles.get(slug).map(AsRef::as_ref)
    }

    /// The page that shows a text of an article to readers of `lang`, and what its fragments begin
    /// with there. Without pages of two texts, that is the text's own page in its language.
    pub fn text_page(
        &self,
        lang: &Lang,
        article: &Summary,
        text: TextIndex,
    ) -> (PageKey, IdPrefix) {
        let shown_to = if text == article.text_index_for(lang) {
            Some(lang)
        } else if has_parallel_pages(&self.edition.settings, article) {
            None
        } else {
            Some(&article[text].lang)
        };
        if let Some(lang) = shown_to {
            let page = Page::Article(article.slug.clone()).in_lang(lang);
            return (page, IdPrefix::default());
        }
        let prefix = if text.is_original() {
            IdPrefix::default()
        } else {
            IdPrefix::of_language(article[text].lang.as_str())
        };
        (parallel_page(lang, article, text), prefix)
    }

    /// The page that shows a text, and what its fragments begin with there. Its interface is in the
    /// text's language, or in the site's first if the site does not have that language.
    pub fn own_page(&self, article: &Summary, text: TextIndex) -> (PageKey, IdPrefix) {
        let languages = &self.edition.settings.languages;
        let own = &article[text].lang;
        let lang = if languages.contains(own) {
            own
        } else {
            languages.first()
        };
        self.text_page(lang, article, text)
    }

    /// The address of a text itself, as distinct from the pages that show it.
    pub fn text(&self, article: &Summary, text: TextIndex) -> Address {
        let (page, prefix) = self.own_page(article, text);
        self.urls.element(&page, &prefix.fragment("article"))
    }

    /// The address of an entity itself, as distinct from the pages about it: the same for readers of
    /// all languages.
    pub fn entity(&self, id: &EntityId) -> Address {
        let page = Page::Entity(id.clone(), 1).in_lang(self.edition.settings.languages.first());
        self.urls.element(&page, &Fragment::new("entity"))
    }

    /// The same page for readers of another language. A page of two texts may be one of several in
    /// one language and the only one in another, where its folder is a different one. A glossary may
    /// have fewer pages in another language; then this is its last one.
    pub fn sister(&self, key: &PageKey, lang: &Lang) -> PageKey {
        let parallel = || {
            let Page::Parallel(slug, Some(other)) = &key.page else {
                return None;
            };
            let article = self.edition.article(slug)?;
            Some(parallel_page(lang, article, article.text_index(other)?))
        };
        if let Page::Glossary(number) = key.page {
            let last = page_count(self.edition.glossary.lines(lang).len());
            return Page::Glossary(number.min(last)).in_lang(lang);
        }
        parallel().unwrap_or_else(|| key.in_lang(lang))
    }

    /// The address of a fragment of a text.
    pub fn place(
        &self,
        lang: &Lang,
        article: &Summary,
        text: TextIndex,
        fragment: &Fragment,
    ) -> Address {
        let (page, prefix) = self.text_page(lang, article, text);
        self.urls.element(&page, &prefix.fragment(fragment))
    }

    /// The address that a reference leads to for readers of `lang`; `None` if its target is not
    /// shown. `here` is the article that the reference is in.
    pub fn reference(
        &self,
        lang: &Lang,
        reference: &Reference,
        here: Option<&ArticleSlug>,
    ) -> Option<Address> {
        let page = |page: Page| self.urls.page(&page.in_lang(lang));
        match reference {
            Reference::Entity(id) => {
                let is_shown = self.edition.entities.contains_key(id);
                is_shown.then(|| page(Page::Entity(id.clone(), 1)))
            }
            Reference::Article(slug) => {
                let article = self.edition.article(slug)?;
                Some(page(Page::Article(article.slug.clone())))
            }
            Reference::Annotation(slug, id) => self.annotation(lang, slug, id),
            Reference::Here(id) => self.annotation(lang, here?, id),
        }
    }

    /// The address of an annotation's first place: in the text that readers of `lang` see, if it
    /// has one there.
    fn annotation(&self, lang: &Lang, slug: &ArticleSlug, id: &AnnotationId) -> Option<Address> {
        let article = self.edition.article(slug)?;
        let addresses = article.addresses.get(id)?;
        let own = article.text_index_for(lang);
        let (text, fragment) = addresses
            .iter()
            .find(|(text, _)| *text == own)
            .or_else(|| addresses.first())?;
        Some(self.place(lang, article, *text, fragment))
    }
}
