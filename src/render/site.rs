//! All that pages are made from: the edition, its articles, and how to speak each language.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::anchor::AnchoredTarget;
use crate::diagnostic::SourceMap;
use crate::edition::alignment::{Alignment, Half};
use crate::edition::apparatus::Apparatus;
use crate::edition::correction::Edits;
use crate::edition::summary::Summary;
use crate::edition::{Edition, LinkedEntity};
use crate::locale::{Catalogue, Locale};
use crate::percent;
use crate::render::url::{PageKey, Urls};
use crate::source::article::Article;
use crate::source::block::BlockNumber;
use crate::source::body::Reference;
use crate::source::id::{AnnotationId, ArticleSlug, EntityId};
use crate::source::picture::composed;
use crate::text::Lang;

/// An article whose annotations have found their places.
#[derive(Clone, Debug)]
pub struct AnchoredArticle {
    /// What was written.
    pub article: Article,
    /// What became of each target of each annotation.
    pub anchored: Vec<Vec<AnchoredTarget>>,
    /// Of each text, in the order of the article's texts: its places and entries.
    pub apparatus: Vec<Apparatus>,
    /// Of each text: its corrected reading.
    pub edits: Vec<Edits>,
    /// Of each text, the original's own left empty: how it answers the original.
    pub alignments: Vec<Alignment>,
}

impl AnchoredArticle {
    /// What is known of how two of its texts, one of them the original, answer each other; and
    /// which half the first is.
    #[must_use]
    pub fn alignment(&self, text: usize, facing: usize) -> Option<(&Alignment, Half)> {
        match (text, facing) {
            (0, other) if other > 0 => Some((self.alignments.get(other)?, Half::Original)),
            (text, 0) if text > 0 => Some((self.alignments.get(text)?, Half::Other)),
            _ => None,
        }
    }

    /// The block of one text to turn to from a block of another, by way of the original. `None`
    /// where nothing answers it.
    #[must_use]
    pub fn block_facing(&self, from: usize, to: usize, block: BlockNumber) -> Option<BlockNumber> {
        let turned = |from: usize, to: usize, block| {
            if from == to {
                return Some(block);
            }
            let (alignment, half) = self.alignment(from, to)?;
            alignment.block_facing(half, block)
        };
        turned(0, to, turned(from, 0, block)?)
    }
}

/// A picture of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its path below the output's root.
    pub path: String,
    /// What is written after it: a query, a fragment.
    pub rest: String,
    /// Width and height, where it says.
    pub size: Option<(u32, u32)>,
}

/// What pages are made from.
pub struct Site<'a> {
    /// The linked whole.
    pub edition: &'a Edition,
    /// The articles that are shown, by slug.
    pub articles: HashMap<&'a ArticleSlug, &'a AnchoredArticle>,
    /// One locale for each language.
    pub locales: &'a [Arc<Locale>],
    /// The words of the interface.
    pub catalogue: &'a Catalogue,
    /// The files that were read.
    pub sources: &'a SourceMap,
    /// Addresses.
    pub urls: Urls,
    /// The pages, by their folders below the output's root.
    pub pages: &'a HashMap<String, PageKey>,
    /// The ids of elements that templates have themselves.
    pub elements: &'a BTreeSet<String>,
    /// The pictures, by their addresses as they are written, from the output's root on; one that is
    /// not there is not here.
    pub images: &'a HashMap<String, Picture>,
}

impl Site<'_> {
    /// The languages of the site, the default first.
    #[must_use]
    pub fn languages(&self) -> &[Lang] {
        &self.edition.settings.languages
    }

    /// An entity that is shown.
    #[must_use]
    pub fn entity(&self, id: &EntityId) -> Option<&LinkedEntity> {
        self.edition.entities.get(id)
    }

    /// The page that shows a text of an article to readers of `lang`, and what its fragments begin
    /// with there.
    #[must_use]
    pub fn text_page(&self, lang: &Lang, article: &Summary, text: usize) -> (PageKey, String) {
        let shown = |index: usize| article.texts.get(index).map(|text| &text.lang);
        let own = article
            .texts
            .iter()
            .position(|text| text.lang == *lang)
            .unwrap_or(0);
        if text == own {
            return (
                PageKey::Article(lang.clone(), article.slug.clone()),
                String::new(),
            );
        }
        let prefix = if text == 0 {
            String::new()
        } else {
            shown(text).map_or_else(String::new, |lang| format!("{lang}."))
        };
        (parallel_page(lang, article, text), prefix)
    }

    /// A page as readers of another language find it, where they do. The page of two texts that is
    /// one of several in one language is the only one in another: it stands where that language has
    /// it.
    #[must_use]
    pub fn sister(&self, key: &PageKey, lang: &Lang) -> PageKey {
        match key {
            PageKey::Parallel(_, slug, Some(other)) => {
                let article = self.edition.article(slug);
                let found = article.and_then(|article| {
                    Some((
                        article,
                        article.texts.iter().position(|text| text.lang == *other)?,
                    ))
                });
                found.map_or_else(
                    || key.in_lang(lang),
                    |(article, text)| parallel_page(lang, article, text),
                )
            }
            _ => key.in_lang(lang),
        }
    }

    /// The address of a fragment of a text.
    #[must_use]
    pub fn place(&self, lang: &Lang, article: &Summary, text: usize, fragment: &str) -> String {
        let (page, prefix) = self.text_page(lang, article, text);
        self.urls.element(&page, &format!("{prefix}{fragment}"))
    }

    /// An address that an author has written from the site's root on, without the slash at its
    /// beginning. A file is named as it is in the output, and a heading that is named by its words
    /// by its id.
    #[must_use]
    pub fn written(&self, address: &str) -> String {
        let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
        let address = composed_path(path) + rest;
        let named = address.split_once('#').and_then(|(path, fragment)| {
            let key = self.pages.get(&folder(path)?)?;
            let id = self.element_named(key, &percent::decode(fragment)?)?;
            Some(self.urls.written(&format!("{path}#{id}")))
        });
        named.unwrap_or_else(|| self.urls.written(&address))
    }

    /// Where a link leads for readers of `lang`; `None` where what it names is not shown.
    #[must_use]
    pub fn reference(
        &self,
        lang: &Lang,
        reference: &Reference,
        here: Option<&ArticleSlug>,
    ) -> Option<String> {
        match reference {
            Reference::Entity(id) => self.entity(id).map(|_| {
                self.urls
                    .page(&PageKey::Entity(lang.clone(), id.clone(), 1))
            }),
            Reference::Article(slug) => self.edition.article(slug).map(|_| {
                self.urls
                    .page(&PageKey::Article(lang.clone(), slug.clone()))
            }),
            Reference::Annotation(slug, id) => self.annotation(lang, slug, id),
            Reference::Here(id) => self.annotation(lang, here?, id),
        }
    }

    fn annotation(&self, lang: &Lang, slug: &ArticleSlug, id: &AnnotationId) -> Option<String> {
        let article = self.edition.article(slug)?;
        let addresses = article.addresses.get(id)?;
        let own = article
            .texts
            .iter()
            .position(|text| text.lang == *lang)
            .unwrap_or(0);
        let (text, fragment) = addresses
            .iter()
            .find(|(text, _)| *text == own)
            .or_else(|| addresses.first())?;
        Some(self.place(lang, article, *text, fragment))
    }
}

/// The text that a page which shows text `own` to readers of a language can set beside it: the
/// original beside its translations, beside the original its companion. `None` where there is only
/// one.
#[must_use]
pub fn facing(article: &Summary, lang: &Lang, own: usize) -> Option<usize> {
    let facing = if own == 0 {
        companion(article, lang)
    } else {
        0
    };
    (facing < article.texts.len()).then_some(facing)
}

/// The folder that an address below the site's root names, as pages are known by: decoded,
/// composed, without a query.
#[must_use]
pub fn folder(address: &str) -> Option<String> {
    let path = percent::decode(address.split(['?', '#']).next()?)?;
    let path = composed(&path);
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.pop_if(|last| *last == "index.html");
    Some(parts.into_iter().flat_map(|part| [part, "/"]).collect())
}

/// The path of an address with the letters of its names put together, as all names of the output
/// are. Names that are so already stay as they are written.
fn composed_path(path: &str) -> String {
    let name = |written: &str| {
        let name = percent::decode(written)?;
        let composed = composed(&name);
        (composed != name).then(|| percent::encode(&composed))
    };
    path.split('/')
        .map(|written| name(written).unwrap_or_else(|| written.to_owned()))
        .collect::<Vec<_>>()
        .join("/")
}

/// The page that sets text `text` of an article beside the original for readers of a language; for
/// text 0, its companion.
#[must_use]
pub fn parallel_page(lang: &Lang, article: &Summary, text: usize) -> PageKey {
    let is_main = text == 0 || text == companion(article, lang);
    let other = article
        .texts
        .get(text)
        .filter(|_| !is_main)
        .map(|text| text.lang.clone());
    PageKey::Parallel(lang.clone(), article.slug.clone(), other)
}

/// The text that stands beside the original on the parallel page for readers of a language: theirs,
/// or the first other.
#[must_use]
pub fn companion(article: &Summary, lang: &Lang) -> usize {
    article
        .texts
        .iter()
        .position(|text| text.lang == *lang)
        .filter(|index| *index > 0)
        .unwrap_or(1)
}
