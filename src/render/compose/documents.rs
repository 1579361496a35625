//! The documents of the search index: every text, note and name, with its address for the readers of
//! each language.

use std::collections::{BTreeMap, HashSet};

use rayon::prelude::*;

use crate::address::Page;
use crate::edition::AnchoredArticle;
use crate::edition::LinkedEntity;
use crate::edition::summary::Summary;
use crate::href::{Fragment, IdPrefix};
use crate::render::compose::entity::namesakes::distinguishing_words;
use crate::render::compose::markdown::prose::reading_text;
use crate::render::compose::view::View;
use crate::render::site::Site;
use crate::search::{DocumentInLanguage, Field, Passage, SearchDocument, Section, TextInLanguage};
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::article::TextIndex;
use crate::source::block::Text;
use crate::source::body::Change;
use crate::source::localized::Localized;
use crate::source::page::FreePage;
use crate::text::Lang;

/// All documents of a site. Their order depends on the site only.
pub fn documents(site: &Site<'_>) -> Vec<SearchDocument> {
    let site = Documents { site };
    let articles: Vec<Vec<SearchDocument>> = site
        .site
        .edition
        .articles
        .par_iter()
        .map(|article| site.article(article))
        .collect();
    let entities = site
        .site
        .edition
        .entities
        .values()
        .map(|entity| site.entity(entity));
    let pages = site
        .site
        .edition
        .pages
        .iter()
        .flat_map(|page| site.page(page));
    entities
        .chain(articles.into_iter().flatten())
        .chain(pages)
        .collect()
}

struct Documents<'a> {
    site: &'a Site<'a>,
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

    fn entity(&self, entity: &LinkedEntity) -> SearchDocument {
        let entity = &entity.entity;
        let names = entity
            .name
            .values()
            .iter()
            .map(|(_, name)| name)
            .chain(entity.aliases.iter().map(|(_, alias)| alias));
        let mut more: Vec<(Field, String)> = names
            .map(|name| (Field::Name, name.value.clone()))
            .collect();
        let versions = self.views().map(|view| DocumentInLanguage {
            lang: view.lang().clone(),
            title: picked(&entity.name, &view),
            href: view.entity_page(&entity.id),
            prefix: IdPrefix::default(),
            gist: match &entity.summary {
                Some(summary) => {
                    let (lang, text) = summary.pick(view.lang());
                    Some(TextInLanguage {
                        lang: lang.clone(),
                        text: reading_text(view, text, lang, None),
                    })
                }
                None => distinguishing_words(view, &entity.id).map(|text| TextInLanguage {
                    lang: view.lang().clone(),
                    text,
                }),
            },
        });
        let versions: Vec<DocumentInLanguage> = versions.collect();
        more.extend(
            versions
                .iter()
                .filter_map(|version| Some((Field::Text, version.gist.as_ref()?.text.clone()))),
        );
        SearchDocument {
            section: Section::Names,
            versions,
            passages: vec![Passage {
                more,
                ..Passage::default()
            }],
        }
    }

    fn article(&self, summary: &Summary) -> Vec<SearchDocument> {
        let Some(anchored) = self.site.article(&summary.slug) else {
            return Vec::new();
        };
        let texts = TextIndex::enumerate(&anchored.article.texts)
            .map(|(index, text)| self.text(summary, anchored, index, text));
        texts.chain(self.notes(summary, anchored)).collect()
    }

    fn text(
        &self,
        summary: &Summary,
        anchored: &AnchoredArticle,
        index: TextIndex,
        text: &Text,
    ) -> SearchDocument {
        let lang = &text.lang;
        let versions = self
            .views()
            .map(|view| self.version(summary, index, view.lang(), &view))
            .collect();
        let about = &anchored.article.about;
        let summary_here = about.summary.as_ref().and_then(|summary| summary.get(lang));
        let reading = |text: &str| {
            self.views()
                .next()
                .map(|view| reading_text(view, text, lang, Some(&summary.slug)))
        };
        let title = about
            .title
            .get(lang)
            .map(|title| (Field::Title, title.value.clone()));
        let head = Passage {
            text: summary_here
                .and_then(|summary| reading(&summary.value))
                .unwrap_or_default(),
            more: title.into_iter().collect(),
            ..Passage::default()
        };
        let mut corrected = corrections(anchored, index, lang);
        let blocks = text.blocks.iter().map(|block| Passage {
            fragment: Fragment::new(format!("p{}", block.number.0)),
            text: block.text.clone(),
            more: corrected.remove(&block.number.0).unwrap_or_default(),
            field: block.is_heading().then_some(Field::Heading),
        });
        SearchDocument {
            section: Section::Texts(lang.clone()),
            versions,
            passages: std::iter::once(head).chain(blocks).collect(),
        }
    }

    /// The margin entries of an article: one document for each language and each annotated text.
    fn notes(&self, summary: &Summary, anchored: &AnchoredArticle) -> Vec<SearchDocument> {
        let Some(view) = self.views().next() else {
            return Vec::new();
        };
        let mut passages: BTreeMap<(&Lang, TextIndex), Vec<Passage>> = BTreeMap::new();
        let mut told: HashSet<AnnotationIndex> = HashSet::new();
        for (text, apparatus) in TextIndex::enumerate(&anchored.apparatus) {
            for entry in &apparatus.entries {
                let place = &apparatus[entry.place];
                // An annotation on both texts is indexed once.
                if !told.insert(entry.annotation) {
                    continue;
                }
                for (lang, words) in annotation_texts(&anchored.article[entry.annotation]) {
                    let joined = words
                        .iter()
                        .map(|words| reading_text(view, words, lang, Some(&summary.slug)))
                        .collect::<Vec<_>>()
                        .join(" ");
                    let passage = Passage {
                        fragment: place.fragment.clone(),
                        text: joined,
                        ..Passage::default()
                    };
                    passages.entry((lang, text)).or_default().push(passage);
                }
            }
        }
        let document = |((lang, text), passages): ((&Lang, TextIndex), Vec<Passage>)| {
            let versions = self
                .views()
                .map(|view| self.version(summary, text, self.readers(lang, view.lang()), &view))
                .collect();
            SearchDocument {
                section: Section::Notes(lang.clone()),
                versions,
                passages,
            }
        };
        passages.into_iter().map(document).collect()
    }

    /// Where readers of the view's language find a text: on the pages in the language `pages`.
    fn version(
        &self,
        summary: &Summary,
        text: TextIndex,
        pages: &Lang,
        view: &View<'_>,
    ) -> DocumentInLanguage {
        let (page, prefix) = self.site.addresses.text_page(pages, summary, text);
        DocumentInLanguage {
            lang: view.lang().clone(),
            title: picked(&summary.title, view),
            href: view.page(&page),
            prefix,
            gist: None,
        }
    }

    fn page(&self, page: &'a FreePage) -> impl Iterator<Item = SearchDocument> {
        page.texts.iter().map(move |text| {
            let versions = self.views().map(|view| {
                let lang = self.readers(&text.lang, view.lang());
                let (title, key) = if page.slug.as_str() == "home" {
                    let title = self
                        .site
                        .edition
                        .settings
                        .title
                        .as_ref()
                        .map(|title| picked(title, &view));
                    (title, Page::Home.in_lang(lang))
                } else {
                    let title = crate::source::page::title(text).map(|title| TextInLanguage {
                        lang: text.lang.clone(),
                        text: title.to_owned(),
                    });
                    (title, Page::Free(page.slug.clone()).in_lang(lang))
                };
                let title = title.unwrap_or_else(|| TextInLanguage {
                    lang: text.lang.clone(),
                    text: page.slug.to_string(),
                });
                DocumentInLanguage {
                    lang: view.lang().clone(),
                    title,
                    href: view.page(&key),
                    prefix: IdPrefix::default(),
                    gist: None,
                }
            });
            let blocks = text.blocks.iter().map(|block| Passage {
                text: block.text.clone(),
                field: block.is_heading().then_some(Field::Heading),
                ..Passage::default()
            });
            SearchDocument {
                section: Section::Texts(text.lang.clone()),
                versions: versions.collect(),
                passages: blocks.collect(),
            }
        })
    }
}

fn picked(value: &Localized, view: &View<'_>) -> TextInLanguage {
    let (lang, text) = value.pick(view.lang());
    TextInLanguage {
        lang: lang.clone(),
        text: text.to_owned(),
    }
}

/// The words of corrections, by block: queries for the correct spelling find the block too.
fn corrections(
    anchored: &AnchoredArticle,
    text: TextIndex,
    lang: &Lang,
) -> BTreeMap<u32, Vec<(Field, String)>> {
    let mut found: BTreeMap<u32, Vec<(Field, String)>> = BTreeMap::new();
    for place in &anchored.apparatus_of(text).places {
        let annotation = &anchored.article[place.annotation];
        let correction = annotation.body.correction.as_ref();
        if let Some(Change::Replace(wording)) =
            correction.map(|correction| &correction.change.value)
        {
            let (_, words) = wording.pick(lang);
            found
                .entry(place.start().block.0)
                .or_default()
                .push((Field::Text, words.to_owned()));
        }
    }
    found
}

/// The texts of an annotation, by language.
fn annotation_texts(annotation: &Annotation) -> BTreeMap<&Lang, Vec<&str>> {
    let mut texts: BTreeMap<&Lang, Vec<&str>> = BTreeMap::new();
    for (lang, words) in annotation.body.texts().flat_map(Localized::values) {
        texts.entry(lang).or_default().push(&words.value);
    }
    texts
}
