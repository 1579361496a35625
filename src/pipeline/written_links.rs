//! Checks the links that authors have written, without building: each address is looked up among the
//! files that a build would make.

use super::link_advice::{LinkAdvice, list_headings};
use super::planned::{AddressTarget, DeadLink, PlannedFiles, element_id};
use super::site::LinkedSite;
use crate::address::{Page, heading_named, text_element_named};
use crate::diagnostic::Diagnostic;
use crate::edition::codes;
use crate::edition::leads::{AboutArticle, LinkContainer, WrittenLink};
use crate::render::Site;
use crate::source::article::TextIndex;
use crate::source::page;
use crate::text::Lang;

/// The links that lead nowhere, each with the finding about it.
pub(super) fn dead_links(
    site: &LinkedSite,
    planned: &PlannedFiles,
    addresses: &[WrittenLink],
) -> Vec<(DeadLink, Diagnostic)> {
    let checker = LinkChecker {
        site,
        planned,
        view: site.view(),
    };
    addresses
        .iter()
        .filter_map(|address| Some((checker.key(address), checker.check(address)?)))
        .collect()
}

struct LinkChecker<'a> {
    site: &'a LinkedSite,
    planned: &'a PlannedFiles,
    view: Site<'a>,
}

impl LinkChecker<'_> {
    fn advice(&self) -> LinkAdvice<'_> {
        LinkAdvice {
            site: self.site,
            view: &self.view,
        }
    }

    fn key(&self, address: &WrittenLink) -> DeadLink {
        let (path, fragment) = address
            .href
            .value
            .split_once('#')
            .unwrap_or((&address.href.value, ""));
        let fragment = element_id(fragment).unwrap_or_default();
        let target = path
            .strip_prefix('/')
            .map(|path| self.planned.find(self.site, path));
        match target {
            None => DeadLink::new("", &fragment),
            Some(AddressTarget::Page(key)) => DeadLink::new(&key.destination().folder(), &fragment),
            Some(_) => DeadLink::new(path, ""),
        }
    }

    /// The finding about a link, if it leads nowhere.
    fn check(&self, address: &WrittenLink) -> Option<Diagnostic> {
        let href = address.href.value.as_str();
        if let Some(fragment) = href.strip_prefix('#') {
            return self.check_fragment(address, &element_id(fragment)?);
        }
        let path = href
            .strip_prefix('/')
            .filter(|path| !path.starts_with('/'))?;
        let fragment = path
            .split_once('#')
            .and_then(|(_, fragment)| element_id(fragment));
        match self.planned.find(self.site, path) {
            AddressTarget::Page(key) => {
                let fragment = fragment.filter(|fragment| {
                    self.view.addresses.element_named(key, fragment).is_none()
                })?;
                let page = href.split(['?', '#']).next().unwrap_or_default();
                let message = format!("there is no `#{fragment}` on `{page}`");
                Some(
                    Diagnostic::error(codes::NO_ELEMENT, address.href.span, message)
                        .help(self.advice().other_element(key, &fragment)),
                )
            }
            AddressTarget::File => None,
            AddressTarget::Draft if address.draft => None,
            AddressTarget::Draft => {
                let message = format!("`{href}` leads to a draft, which is not built");
                let help = "remove the link, or `draft: true` of what it leads to";
                Some(Diagnostic::error(codes::NO_TARGET, address.href.span, message).help(help))
            }
            AddressTarget::Nothing => {
                let message = format!("`{href}` leads to nothing on this site");
                Some(
                    Diagnostic::error(codes::NO_TARGET, address.href.span, message)
                        .help(self.advice().other_target(path)),
                )
            }
        }
    }

    /// The finding about a fragment alone (`#p3`), which leads to a part of the text it is written in.
    fn check_fragment(&self, address: &WrittenLink, fragment: &str) -> Option<Diagnostic> {
        if self.view.addresses.elements.contains(fragment) {
            return None;
        }
        let error = |message: String, help: String| {
            Some(Diagnostic::error(codes::NO_ELEMENT, address.href.span, message).help(help))
        };
        match &address.container {
            LinkContainer::Text(slug, index) => {
                let article = self.view.article(slug)?;
                let text = &article.article[*index];
                if text_element_named(article, *index, fragment).is_some() {
                    return None;
                }
                let ids = text.headings.iter().map(|heading| heading.id.as_str());
                error(
                    format!("there is no `#{fragment}` in this text"),
                    list_headings(ids, fragment, text.blocks.len()),
                )
            }
            LinkContainer::Page(slug, index) => {
                let page = self
                    .site
                    .edition
                    .pages
                    .iter()
                    .find(|page| page.slug == *slug)?;
                let text = &page[*index];
                let title = page::opening_heading(text)
                    .filter(|_| slug.as_str() == "home")
                    .map(|heading| &heading.id);
                let named = heading_named(text, fragment);
                if named.is_some_and(|id| title.is_none_or(|title| id.as_str() != title)) {
                    return None;
                }
                let ids = text.headings.iter().map(|heading| heading.id.as_str());
                error(
                    format!("there is no `#{fragment}` on this page"),
                    list_headings(ids, fragment, 0),
                )
            }
            LinkContainer::AboutArticle(said) => {
                let lang = self.reader_without(said, fragment)?;
                let page = Page::Article(said.article.clone()).in_lang(lang);
                error(
                    format!("there is no `#{fragment}` in the text that readers of `{lang}` see"),
                    self.advice().other_element(&page, fragment),
                )
            }
            LinkContainer::Anywhere => {
                let lang = self.view.languages().first();
                let help = format!("say on which page it is: /{lang}/articles/…/#{fragment}");
                error(
                    format!("`#{fragment}` is on none of the pages that show this"),
                    help,
                )
            }
        }
    }

    /// The first language whose readers follow a fragment in an annotation and find nothing. Languages
    /// whose own text the annotation is about come first.
    fn reader_without<'s>(&self, said: &'s AboutArticle, fragment: &str) -> Option<&'s Lang> {
        let own = |lang: &Lang| self.view.addresses.own_text(lang, &said.article);
        let is_beside = |lang: &Lang| {
            let text = own(lang).map(|(article, index)| &article.article[index]);
            said.texts
                .as_ref()
                .is_none_or(|texts| text.is_some_and(|text| texts.contains(&text.lang)))
        };
        // Readers of other languages see the annotation on the page of two texts. There the fragment
        // may name a part of the text that the annotation is about.
        let is_in_another = |lang: &Lang| {
            let Some((article, _)) = own(lang) else {
                return true;
            };
            let texts = TextIndex::enumerate(&article.article.texts);
            let mut others = texts.filter(|(_, text)| {
                said.texts
                    .as_ref()
                    .is_some_and(|langs| langs.contains(&text.lang))
            });
            others.any(|(index, _)| text_element_named(article, index, fragment).is_some())
        };
        let (beside, others): (Vec<&Lang>, Vec<&Lang>) =
            said.readers.iter().partition(|lang| is_beside(lang));
        let is_missing = |lang: &&Lang| {
            let page = Page::Article(said.article.clone()).in_lang(lang);
            own(lang).is_some() && self.view.addresses.element_named(&page, fragment).is_none()
        };
        let of_others = others
            .into_iter()
            .filter(is_missing)
            .find(|lang| !is_in_another(lang));
        beside.into_iter().find(is_missing).or(of_others)
    }
}
