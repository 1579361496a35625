//! The edition: how it is linked, and how its parts are looked up.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Index;
use std::sync::{Arc, OnceLock};

use crate::diagnostic::Diagnostic;
use crate::edition::annotators::{AnnotationsBy, annotations_by};
use crate::edition::backlinks::{Backlinks, LinkIndex, LinkingSentence, ProseLinks};
use crate::edition::chronology::Chronology;
use crate::edition::claims::ClaimLists;
use crate::edition::company::Company;
use crate::edition::corrections::CorrectionLists;
use crate::edition::glossary::Glossary;
use crate::edition::index::{
    ArticleIndex, ClaimIndex, CorrectionIndex, GlossIndex, MentionIndex, SignedIndex, TaggedIndex,
    item,
};
use crate::edition::linked_entity::{LinkedEntity, link_entities, mention_again, relate_again};
use crate::edition::namesakes::Namesakes;
use crate::edition::redirect::{self, Redirect};
use crate::edition::summary::{
    ClaimSummary, CorrectionSummary, GlossSummary, MentionLine, SignedSummary, Summary,
    TaggedAnnotation,
};
use crate::edition::tagged::{Tagged, tags};
use crate::source::entity::Entities;
use crate::source::id::{ArticleSlug, EntityId, KindId, TagId};
use crate::source::page::FreePage;
use crate::source::settings::Settings;

/// A linked site: everything that the pages, the exports and the lints are made from, apart from
/// the texts themselves.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The settings, as read from `hashiya.yaml`.
    pub settings: Arc<Settings>,
    /// The entities that have a page, by id.
    pub entities: BTreeMap<EntityId, Arc<LinkedEntity>>,
    /// The articles that have a page: the newest first, undated ones last.
    pub articles: Vec<Arc<Summary>>,
    /// The free pages, in the order in which they were loaded.
    pub pages: Vec<Arc<FreePage>>,
    /// The articles and annotations of every tag.
    pub tags: BTreeMap<TagId, Tagged>,
    /// The claims, in lists.
    pub claims: ClaimLists,
    /// The corrections, in lists.
    pub corrections: CorrectionLists,
    /// The words that glosses explain.
    pub glossary: Glossary,
    /// What each annotator wrote. An annotator of whom nothing is shown has no item.
    pub annotators: AnnotationsBy,
    /// The ids of the entities of each kind. A kind without entities has no item.
    pub kinds: BTreeMap<KindId, Vec<EntityId>>,
    /// Everything with a date.
    pub chronology: Chronology,
    /// The old addresses that lead to a page of today.
    pub redirects: Vec<Redirect>,
    /// Which entities share a name.
    pub namesakes: Namesakes,
    /// What links to what.
    pub backlinks: Backlinks,
    by_slug: Arc<HashMap<ArticleSlug, ArticleIndex>>,
    company: Arc<OnceLock<Company>>,
}

/// What an edition is linked from.
#[derive(Clone, Debug)]
pub struct EditionParts {
    /// The settings.
    pub settings: Arc<Settings>,
    /// The entities that have a page.
    pub entities: Entities,
    /// The articles that have a page, in any order.
    pub articles: Vec<Arc<Summary>>,
    /// The free pages.
    pub pages: Vec<Arc<FreePage>>,
    /// The links of entities and free pages. Those of articles are in their summaries.
    pub prose: ProseLinks,
}

impl Edition {
    /// Links summaries, entities and pages.
    pub fn link(parts: EditionParts) -> Self {
        let EditionParts {
            settings,
            entities,
            mut articles,
            pages,
            prose,
        } = parts;
        sort(&mut articles);
        let by_slug = articles
            .iter()
            .enumerate()
            .map(|(index, article)| (article.slug.clone(), ArticleIndex(index)))
            .collect();
        let redirects = redirect::redirects(&entities, &articles, &mut Vec::new());
        let entities = link_entities(entities, &articles, &settings);
        Self {
            namesakes: Namesakes::new(&settings.languages, &entities),
            backlinks: Backlinks::new(&articles, &prose),
            tags: tags(&articles),
            claims: ClaimLists::of(&articles),
            corrections: CorrectionLists::of(&articles),
            glossary: Glossary::of(&settings.languages, &articles),
            annotators: annotations_by(&articles),
            kinds: kinds(&entities),
            chronology: Chronology::of(&entities, &articles),
            settings,
            entities,
            articles,
            pages,
            redirects,
            by_slug: Arc::new(by_slug),
            company: Arc::default(),
        }
    }

    /// Links again after a change that leaves the settings, the order of the articles and the ids of
    /// the entities as they were; `None` after any other. The result is that of [`link`](Self::link).
    /// An article is another if its summary is another value. With it come the entities that such an
    /// article mentions or mentioned.
    pub fn relink(&self, parts: EditionParts) -> Option<(Self, BTreeSet<EntityId>)> {
        let EditionParts {
            settings,
            entities,
            mut articles,
            pages,
            prose,
        } = parts;
        sort(&mut articles);
        let is_same_article = |(a, b): (&Arc<Summary>, &Arc<Summary>)| a.slug == b.slug;
        let is_alike = Arc::ptr_eq(&self.settings, &settings)
            && self.entities.keys().eq(entities.keys())
            && self.articles.len() == articles.len()
            && self.articles.iter().zip(&articles).all(is_same_article);
        if !is_alike {
            return None;
        }
        let mut linked = self.entities.clone();
        let mut backlinks = self.backlinks.clone();
        let mut touched = BTreeSet::new();
        for (index, (before, now)) in self.articles.iter().zip(&articles).enumerate() {
            if !Arc::ptr_eq(before, now) {
                let index = ArticleIndex(index);
                touched.extend(mention_again(&mut linked, index, before, now));
                backlinks.take_article(index, before, now);
            }
        }
        backlinks.take_prose(&prose);
        relate_again(&mut linked, &entities, &settings);
        let edition = Self {
            namesakes: Namesakes::new(&settings.languages, &linked),
            backlinks,
            tags: tags(&articles),
            claims: ClaimLists::of(&articles),
            corrections: CorrectionLists::of(&articles),
            glossary: Glossary::of(&settings.languages, &articles),
            annotators: annotations_by(&articles),
            redirects: redirect::redirects(&entities, &articles, &mut Vec::new()),
            kinds: kinds(&linked),
            chronology: Chronology::of(&linked, &articles),
            settings,
            entities: linked,
            articles,
            pages,
            by_slug: Arc::clone(&self.by_slug),
            company: Arc::default(),
        };
        Some((edition, touched))
    }

    /// Reports old addresses that are taken, free pages with a reserved name and menu entries that
    /// name no page.
    pub fn check(
        settings: &Settings,
        entities: &Entities,
        mut articles: Vec<Arc<Summary>>,
        pages: &[Arc<FreePage>],
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        sort(&mut articles);
        redirect::redirects(entities, &articles, diagnostics);
        redirect::check_pages(settings, pages, diagnostics);
    }

    /// Finds an article by its slug.
    pub fn article(&self, slug: &ArticleSlug) -> Option<&Summary> {
        Some(&self[self.article_index(slug)?])
    }

    /// Finds the index of an article in [`Edition::articles`] by its slug.
    pub fn article_index(&self, slug: &ArticleSlug) -> Option<ArticleIndex> {
        self.by_slug.get(slug).copied()
    }

    /// Which entities are mentioned together. It is found out once, when it is asked for: `check` and the
    /// pages of articles do without.
    pub fn company(&self) -> &Company {
        self.company
            .get_or_init(|| Company::new(&self.articles, &self.entities))
    }

    /// A sentence that links to something, as [`Backlinks::to`] lists it.
    pub fn linking_sentence(&self, link: &LinkIndex) -> Option<&LinkingSentence> {
        self.backlinks.sentence(&self.articles, link)
    }

    /// Returns the entities that are mentioned, with their numbers of mentions.
    pub fn mentioned(&self) -> impl Iterator<Item = (&EntityId, u64)> {
        self.entities
            .iter()
            .map(|(id, entity)| (id, entity.mentions.len() as u64))
            .filter(|(_, mentions)| *mentions > 0)
    }
}

/// The ids of the entities of each kind.
fn kinds(entities: &BTreeMap<EntityId, Arc<LinkedEntity>>) -> BTreeMap<KindId, Vec<EntityId>> {
    let mut kinds: BTreeMap<KindId, Vec<EntityId>> = BTreeMap::new();
    for (id, linked) in entities {
        kinds
            .entry(linked.entity.kind.value.clone())
            .or_default()
            .push(id.clone());
    }
    kinds
}

/// Sorts articles: the newest first, undated ones last.
fn sort(articles: &mut [Arc<Summary>]) {
    articles.sort_by(|a, b| {
        Reverse(a.date)
            .cmp(&Reverse(b.date))
            .then_with(|| a.slug.cmp(&b.slug))
    });
}

impl Index<ArticleIndex> for Edition {
    type Output = Summary;

    fn index(&self, index: ArticleIndex) -> &Summary {
        item(&self.articles, index.0).as_ref()
    }
}

impl Index<MentionIndex> for Edition {
    type Output = MentionLine;

    fn index(&self, index: MentionIndex) -> &MentionLine {
        &self[index.article][index.mention]
    }
}

impl Index<TaggedIndex> for Edition {
    type Output = TaggedAnnotation;

    fn index(&self, index: TaggedIndex) -> &TaggedAnnotation {
        &self[index.article][index.tagged]
    }
}

impl Index<ClaimIndex> for Edition {
    type Output = ClaimSummary;

    fn index(&self, index: ClaimIndex) -> &ClaimSummary {
        &self[index.article][index.claim]
    }
}

impl Index<CorrectionIndex> for Edition {
    type Output = CorrectionSummary;

    fn index(&self, index: CorrectionIndex) -> &CorrectionSummary {
        &self[index.article][index.correction]
    }
}

impl Index<GlossIndex> for Edition {
    type Output = GlossSummary;

    fn index(&self, index: GlossIndex) -> &GlossSummary {
        &self[index.article][index.gloss]
    }
}

impl Index<SignedIndex> for Edition {
    type Output = SignedSummary;

    fn index(&self, index: SignedIndex) -> &SignedSummary {
        &self[index.article][index.signed]
    }
}
