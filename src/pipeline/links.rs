//! Do the links that authors have written lead somewhere? Each is looked up among the addresses
//! that a build gives, without one.

use std::collections::{BTreeSet, HashSet};

use super::Linked;
use super::rendered::told;
use crate::address::{Page, PageKey, folder, heading_named, text_element_named};
use crate::diagnostic::{Diagnostic, nearest};
use crate::edition::codes;
use crate::edition::leads::{Address, Said, Within};
use crate::export;
use crate::render::{self, Site};
use crate::search;
use crate::source::article::Article;
use crate::source::entity::Entity;
use crate::source::page;
use crate::source::picture::composed;
use crate::text::Lang;

/// What a build makes besides pages, and what it leaves out.
#[derive(Default)]
pub(super) struct Planned {
    /// Paths below the output's root.
    files: HashSet<String>,
    /// The ends of the addresses of drafts: `articles/x/`.
    drafts: BTreeSet<String>,
}

impl Planned {
    /// Does a build make the file?
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains(path) || path.starts_with(search::FOLDER)
    }

    fn is_draft(&self, folder: &str) -> bool {
        folder.split_once('/').is_some_and(|(_, below)| {
            self.drafts
                .iter()
                .any(|draft| below.starts_with(draft.as_str()))
        })
    }
}

/// The ends of the addresses of what is left out as a draft.
pub(super) fn drafts<'a>(
    articles: impl Iterator<Item = &'a Article>,
    entities: impl Iterator<Item = &'a Entity>,
) -> BTreeSet<String> {
    let articles = articles
        .filter(|article| article.about.draft)
        .map(|article| format!("articles/{}/", article.slug));
    let entities = entities
        .filter(|entity| entity.draft)
        .map(|entity| format!("entities/{}/", entity.id));
    articles.chain(entities).collect()
}

impl Linked {
    /// What a build of the site makes.
    pub(super) fn planned(&self, drafts: BTreeSet<String>) -> Planned {
        let site = self.site();
        let statics = self
            .statics
            .iter()
            .filter_map(|path| Some(composed(path.strip_prefix("static/")?).into_owned()));
        let machine = render::machine_files(&site, &self.plan)
            .into_iter()
            .map(|(path, _)| path);
        let copies = self.images.copies().map(|(_, path)| path.to_owned());
        let assets = render::assets::paths().map(|path| format!("hashiya/{path}"));
        let pages = self.plan.iter().map(PageKey::file);
        let files = pages
            .chain(statics)
            .chain(machine)
            .chain(export::paths(&self.edition))
            .chain(copies)
            .chain(assets)
            .collect();
        Planned { files, drafts }
    }

    /// Links that lead to nothing, each with how it is remembered.
    pub(super) fn dead_links(&self, addresses: &[Address]) -> Vec<((String, String), Diagnostic)> {
        let checker = Checker {
            linked: self,
            site: self.site(),
        };
        let fault = |address| Some((checker.remembered(address), checker.fault(address)?));
        addresses.iter().filter_map(fault).collect()
    }
}

struct Checker<'a> {
    linked: &'a Linked,
    site: Site<'a>,
}

impl Checker<'_> {
    /// How an address that leads to nothing is known again in a page: by its path, and where that
    /// is there, by what the page does not have.
    fn remembered(&self, address: &Address) -> (String, String) {
        let (path, fragment) = address
            .href
            .value
            .split_once('#')
            .unwrap_or((&address.href.value, ""));
        let fragment = element(fragment).unwrap_or_default();
        match path.strip_prefix('/').map(|path| self.linked.find(path)) {
            None => told("", &fragment),
            Some(Found::Page(key)) => told(&key.destination().folder(), &fragment),
            Some(_) => told(path, ""),
        }
    }

    fn fault(&self, address: &Address) -> Option<Diagnostic> {
        let href = address.href.value.as_str();
        if let Some(fragment) = href.strip_prefix('#') {
            return self.fault_of_fragment(address, &element(fragment)?);
        }
        let path = href
            .strip_prefix('/')
            .filter(|path| !path.starts_with('/'))?;
        let fragment = path
            .split_once('#')
            .and_then(|(_, fragment)| element(fragment));
        match self.linked.find(path) {
            Found::Page(key) => {
                let fragment = fragment.filter(|fragment| {
                    self.site.addresses.element_named(key, fragment).is_none()
                })?;
                let page = href.split(['?', '#']).next().unwrap_or_default();
                let message = format!("there is no `#{fragment}` on `{page}`");
                Some(
                    Diagnostic::error(codes::NO_ELEMENT, address.href.span, message)
                        .help(self.other_element(key, &fragment)),
                )
            }
            Found::File => None,
            Found::Draft if address.draft => None,
            Found::Draft => {
                let message = format!("`{href}` leads to a draft, which is not built");
                let help = "remove the link, or `draft: true` of what it leads to";
                Some(Diagnostic::error(codes::NO_TARGET, address.href.span, message).help(help))
            }
            Found::Nothing => {
                let message = format!("`{href}` leads to nothing on this site");
                Some(
                    Diagnostic::error(codes::NO_TARGET, address.href.span, message)
                        .help(self.other_target(path)),
                )
            }
        }
    }

    /// What is wrong with a fragment by itself, which means a part of what it stands in.
    fn fault_of_fragment(&self, address: &Address, fragment: &str) -> Option<Diagnostic> {
        if self.site.addresses.elements.contains(fragment) {
            return None;
        }
        let error = |message: String, help: String| {
            Some(Diagnostic::error(codes::NO_ELEMENT, address.href.span, message).help(help))
        };
        match &address.within {
            Within::Text(slug, index) => {
                let article = self.site.article(slug)?;
                let text = article.article.texts.get(*index)?;
                if text_element_named(article, *index, fragment).is_some() {
                    return None;
                }
                let ids = text.headings.iter().map(|heading| heading.id.as_str());
                error(
                    format!("there is no `#{fragment}` in this text"),
                    other_heading(ids, fragment, text.blocks.len()),
                )
            }
            Within::Page(slug, index) => {
                let page = self
                    .linked
                    .edition
                    .pages
                    .iter()
                    .find(|page| page.slug == *slug)?;
                let text = page.texts.get(*index)?;
                let title = page::opening_heading(text)
                    .filter(|_| slug.as_str() == "home")
                    .map(|heading| &heading.id);
                if heading_named(text, fragment).is_some_and(|id| Some(&id) != title) {
                    return None;
                }
                let ids = text.headings.iter().map(|heading| heading.id.as_str());
                error(
                    format!("there is no `#{fragment}` on this page"),
                    other_heading(ids, fragment, 0),
                )
            }
            Within::Said(said) => {
                let lang = self.reader_without(said, fragment)?;
                let page = Page::Article(said.article.clone()).in_lang(lang);
                error(
                    format!("there is no `#{fragment}` in the text that readers of `{lang}` see"),
                    self.other_element(&page, fragment),
                )
            }
            Within::Anywhere => {
                let help = format!(
                    "say on which page it is: /{}/articles/…/#{fragment}",
                    self.site.languages()[0]
                );
                error(
                    format!("`#{fragment}` is on none of the pages that show this"),
                    help,
                )
            }
        }
    }

    /// The first language whose readers find nothing behind a fragment in what is said about an
    /// article; those whose own text it stands beside are asked first.
    fn reader_without<'s>(&self, said: &'s Said, fragment: &str) -> Option<&'s Lang> {
        let own = |lang: &Lang| self.site.addresses.own_text(lang, &said.article);
        let is_beside = |lang: &Lang| {
            let text = own(lang).and_then(|(article, index)| article.article.texts.get(index));
            said.texts
                .as_ref()
                .is_none_or(|texts| text.is_some_and(|text| texts.contains(&text.lang)))
        };
        // The page of two texts shows it to the others. There a fragment may name a part of the
        // text that it stands beside.
        let is_in_another = |lang: &Lang| {
            let Some((article, _)) = own(lang) else {
                return true;
            };
            let texts = article.article.texts.iter().enumerate();
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
            own(lang).is_some() && self.site.addresses.element_named(&page, fragment).is_none()
        };
        let of_others = others
            .into_iter()
            .filter(is_missing)
            .find(|lang| !is_in_another(lang));
        beside.into_iter().find(is_missing).or(of_others)
    }

    fn other_element(&self, key: &PageKey, fragment: &str) -> String {
        self.other_in_content(&key.destination(), fragment)
            .unwrap_or_else(|| "mend what stands after the sign #, or remove it".to_owned())
    }

    fn other_in_content(&self, key: &PageKey, fragment: &str) -> Option<String> {
        let lang = key.lang.as_ref()?;
        let (text, blocks) = match &key.page {
            Page::Article(slug) => {
                let (article, index) = self.site.addresses.own_text(lang, slug)?;
                let text = article.article.texts.get(index)?;
                (text, text.blocks.len())
            }
            Page::Free(slug) => {
                let mut pages = self.linked.edition.pages.iter();
                let page = pages.find(|page| page.slug == *slug)?;
                (page.text_for(lang)?, 0)
            }
            _ => return None,
        };
        let ids = text.headings.iter().map(|heading| heading.id.as_str());
        Some(other_heading(ids, fragment, blocks))
    }

    fn other_target(&self, path: &str) -> String {
        let written = folder(path).unwrap_or_else(|| path.to_owned());
        let pages = self.linked.pages.keys().map(String::as_str);
        let with_lang = self
            .site
            .languages()
            .iter()
            .map(|lang| format!("{lang}/{written}"));
        let of_a_language = with_lang
            .into_iter()
            .find(|folder| self.linked.pages.contains_key(folder));
        let mut near: Vec<&str> = pages
            .chain(
                self.linked
                    .statics
                    .iter()
                    .filter_map(|path| path.strip_prefix("static/")),
            )
            .collect();
        near.sort_unstable();
        let plain = written.trim_end_matches('/');
        let is_file = plain
            .rsplit('/')
            .next()
            .is_some_and(|name| name.contains('.'));
        // Two names in one folder have most of their letters in common.
        let last = |path: &str| {
            path.trim_end_matches('/')
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .to_owned()
        };
        let is_like = |near: &&str| nearest(&last(&written), [last(near).as_str()]).is_some();
        let near = of_a_language
            .as_deref()
            .or_else(|| nearest(if is_file { plain } else { &written }, near).filter(is_like));
        match near {
            Some(near) => format!("did you mean `/{near}`?"),
            None if is_file => {
                format!(
                    "add static/{plain}, or mend the address; write it whole, with https://, if it is not part of this site"
                )
            }
            None => {
                "mend the address; write it whole, with https://, if it is not part of this site"
                    .to_owned()
            }
        }
    }
}

/// What an address below the site's root leads to.
pub(super) enum Found<'a> {
    Page(&'a PageKey),
    File,
    Draft,
    Nothing,
}

impl Linked {
    /// What an address below the site's root, written without the slash at its beginning, leads to.
    pub(super) fn find(&self, path: &str) -> Found<'_> {
        let Some(folder) = folder(path) else {
            return Found::Nothing;
        };
        let plain = folder.trim_end_matches('/');
        if let Some(key) = self.pages.get(&folder) {
            Found::Page(key)
        } else if self.planned.has(plain) || self.planned.has(&format!("{folder}index.html")) {
            Found::File
        } else if self.planned.is_draft(&folder) {
            Found::Draft
        } else {
            Found::Nothing
        }
    }
}

/// The element that a fragment names, where it names one: not the top of the page, and not words to
/// be searched for.
pub(super) fn element(fragment: &str) -> Option<String> {
    let fragment = fragment.split(":~:").next().unwrap_or_default();
    let fragment = crate::percent::decode(fragment).unwrap_or_else(|| fragment.to_owned());
    (!fragment.is_empty() && !fragment.eq_ignore_ascii_case("top")).then_some(fragment)
}

fn other_heading<'a>(
    ids: impl Iterator<Item = &'a str> + Clone,
    fragment: &str,
    blocks: usize,
) -> String {
    if let Some(near) = nearest(fragment, ids.clone()) {
        return format!("did you mean `#{near}`?");
    }
    let ids: Vec<String> = ids.take(10).map(|id| format!("#{id}")).collect();
    let headings = if ids.is_empty() {
        String::new()
    } else {
        format!("its headings are {}", ids.join(", "))
    };
    match (headings.is_empty(), blocks) {
        (true, 0) => "it has no heading to lead to".to_owned(),
        (false, 0) => headings,
        (true, last) => format!("its blocks are #p1 to #p{last}"),
        (false, last) => format!("its blocks are #p1 to #p{last}, {headings}"),
    }
}
