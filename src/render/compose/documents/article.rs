//! The documents of an article: its texts and its notes.

use std::collections::{BTreeMap, HashSet};

use super::{Documents, picked};
use crate::edition::AnchoredArticle;
use crate::edition::summary::Summary;
use crate::href::Fragment;
use crate::render::compose::markdown::prose::reading_text;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::format_date;
use crate::search::{DocumentInLanguage, Facet, Field, Passage, SearchDocument, Section};
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::article::TextIndex;
use crate::source::block::Text;
use crate::source::body::{Change, Someone};
use crate::source::localized::Localized;
use crate::text::Lang;

impl<'a> Documents<'a> {
    pub(super) fn article(&self, summary: &'a Summary) -> Vec<SearchDocument> {
        let Some(anchored) = self.site.article(&summary.slug) else {
            return Vec::new();
        };
        let dates = self.views().map(|view| {
            let date = format_date(view, summary.date.as_ref()?);
            Some(date.text.words().to_owned())
        });
        let article = ArticleDocuments {
            of: self,
            summary,
            anchored,
            facets: facets(summary),
            dates: dates.collect(),
        };
        let texts = TextIndex::enumerate(&anchored.article.texts)
            .map(|(index, text)| article.text(index, text));
        texts.chain(article.notes()).collect()
    }
}

/// What an article and its notes can be chosen by.
fn facets(summary: &Summary) -> Vec<Facet> {
    let mut facets = vec![Facet::Article(summary.slug.to_string())];
    facets.extend(summary.tags.iter().map(|tag| Facet::Tag(tag.to_string())));
    facets.extend(summary.year().map(|year| Facet::Year(year.to_string())));
    facets
}

/// The documents of one article.
struct ArticleDocuments<'a> {
    of: &'a Documents<'a>,
    summary: &'a Summary,
    anchored: &'a AnchoredArticle,
    facets: Vec<Facet>,
    /// The date in each language of the site.
    dates: Vec<Option<String>>,
}

impl<'a> ArticleDocuments<'a> {
    fn text(&self, index: TextIndex, text: &Text) -> SearchDocument {
        let lang = &text.lang;
        let about = &self.anchored.article.about;
        let summary_here = about.summary.as_ref().and_then(|summary| summary.get(lang));
        let reading = |text: &str| {
            self.of
                .views()
                .next()
                .map(|view| reading_text(view, text, lang, Some(&self.summary.slug)))
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
        let mut corrected = corrections(self.anchored, index, lang);
        let mut mentions = self.mentions(index);
        let blocks = text.blocks.iter().map(|block| Passage {
            fragment: Fragment::new(format!("p{}", block.number.0)),
            text: block.text.clone(),
            more: corrected.remove(&block.number.0).unwrap_or_default(),
            field: block.is_heading().then_some(Field::Heading),
            mentions: mentions.remove(&block.number.0).unwrap_or_default(),
            ..Passage::default()
        });
        let passages = std::iter::once(head).chain(blocks).collect();
        self.document(Section::Texts(lang.clone()), index, passages, |view| {
            view.lang()
        })
    }

    /// The numbers of the entities that each block of a text mentions.
    fn mentions(&self, text: TextIndex) -> BTreeMap<u32, Vec<usize>> {
        let mut found: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for mention in &self.summary.mentions {
            let sentence = &self.summary[mention.sentence];
            if sentence.text != text {
                continue;
            }
            if let Some(number) = self.of.numbers.get(&mention.entity) {
                found.entry(sentence.block.0).or_default().push(*number);
            }
        }
        found
    }

    /// The margin entries: one document for each language and each annotated text.
    fn notes(&self) -> Vec<SearchDocument> {
        let Some(view) = self.of.views().next() else {
            return Vec::new();
        };
        let mut passages: BTreeMap<(&Lang, TextIndex), Vec<Passage>> = BTreeMap::new();
        let mut told: HashSet<AnnotationIndex> = HashSet::new();
        for (text, apparatus) in TextIndex::enumerate(&self.anchored.apparatus) {
            for entry in &apparatus.entries {
                let place = &apparatus[entry.place];
                // An annotation on both texts is indexed once.
                if !told.insert(entry.annotation) {
                    continue;
                }
                let annotation = &self.anchored.article[entry.annotation];
                for (lang, words) in annotation_texts(annotation) {
                    let joined = words
                        .iter()
                        .map(|words| reading_text(view, words, lang, Some(&self.summary.slug)))
                        .collect::<Vec<_>>()
                        .join(" ");
                    let passage = Passage {
                        fragment: place.fragment.clone(),
                        text: joined,
                        facets: note_facets(annotation),
                        ..Passage::default()
                    };
                    passages.entry((lang, text)).or_default().push(passage);
                }
            }
        }
        let document = |((lang, text), passages): ((&Lang, TextIndex), Vec<Passage>)| {
            self.document(Section::Notes(lang.clone()), text, passages, |view| {
                self.of.readers(lang, view.lang())
            })
        };
        passages.into_iter().map(document).collect()
    }

    /// A document. Readers of a view find it on the pages in the language that `pages` returns.
    fn document<'l>(
        &self,
        section: Section,
        text: TextIndex,
        passages: Vec<Passage>,
        pages: impl Fn(&View<'a>) -> &'l Lang,
    ) -> SearchDocument
    where
        'a: 'l,
    {
        let versions = self.of.views().zip(&self.dates).map(|(view, when)| {
            let address = &self.of.site.addresses;
            let (page, prefix) = address.text_page(pages(&view), self.summary, text);
            DocumentInLanguage {
                lang: view.lang().clone(),
                title: picked(&self.summary.title, &view),
                href: view.page(&page),
                prefix,
                gist: None,
                when: when.clone(),
            }
        });
        SearchDocument {
            section,
            id: self.summary.slug.to_string(),
            facets: self.facets.clone(),
            names: Vec::new(),
            versions: versions.collect(),
            passages,
        }
    }
}

/// What a note can be chosen by, besides what its article can be.
fn note_facets(annotation: &Annotation) -> Vec<Facet> {
    let tags = annotation.body.tags.iter();
    let mut facets: Vec<Facet> = tags.map(|tag| Facet::Tag(tag.value.to_string())).collect();
    if let Some(Someone::Annotator(id)) = &annotation.provenance.by {
        facets.push(Facet::By(id.value.to_string()));
    }
    facets
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
