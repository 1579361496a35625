//! The linked whole: every article's summary and every entity, with what each has to do with the
//! others.
//!
//! Made from summaries only: no article's text is looked into here.

mod address;
pub mod alignment;
mod anchored;
pub mod apparatus;
pub mod codes;
pub mod correction;
pub mod drafts;
pub mod leads;
mod locales;
mod namesakes;
mod prose;
mod redirect;
pub mod relation;
mod resolve;
pub mod summary;
pub mod vocabulary;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use anchored::AnchoredArticle;
pub use locales::locales;
pub use namesakes::Namesakes;
pub use redirect::Redirect;
pub use relation::RelationEnd;
pub use resolve::Names;

use crate::diagnostic::Diagnostic;
use crate::source::entity::Entity;
use crate::source::id::{ArticleSlug, EntityId, KindId, PageSlug, TagId};
use crate::source::page::FreePage;
use crate::source::settings::Settings;
use summary::Summary;

/// A linked site, before it is rendered.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The settings.
    pub settings: Settings,
    /// The entities that are shown.
    pub entities: BTreeMap<EntityId, LinkedEntity>,
    /// The articles that are shown, the newest first, undated ones last.
    pub articles: Vec<Summary>,
    /// The free pages.
    pub pages: Vec<FreePage>,
    /// What is filed under each tag.
    pub tags: BTreeMap<TagId, Tagged>,
    /// The entities of each kind that has any.
    pub kinds: BTreeMap<KindId, Vec<EntityId>>,
    /// Old addresses.
    pub redirects: Vec<Redirect>,
    /// Which entities share a name.
    pub namesakes: Namesakes,
    by_slug: HashMap<ArticleSlug, usize>,
}

/// An entity, with what it has to do with everything else.
#[derive(Clone, Debug)]
pub struct LinkedEntity {
    /// What was written about it.
    pub entity: Entity,
    /// Its mentions: article and mention in it, in the order of the articles.
    pub mentions: Vec<(usize, usize)>,
    /// Its relations, read from this end.
    pub relations: Vec<RelationEnd>,
    /// Entities named in the same blocks, with the number of these; the most frequent first.
    pub appears_with: Vec<(EntityId, u32)>,
    /// Articles it wrote or translated.
    pub credits: Vec<usize>,
    /// What links to it in prose.
    pub backlinks: BTreeSet<Backlink>,
}

/// Something whose prose links to an entity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Backlink {
    /// An article or its notes.
    Article(ArticleSlug),
    /// The summary or description of an entity.
    Entity(EntityId),
    /// A free page.
    Page(PageSlug),
}

/// What is filed under a tag.
#[derive(Clone, Debug, Default)]
pub struct Tagged {
    /// Articles.
    pub articles: Vec<usize>,
    /// Annotations: article, and place among its tagged ones.
    pub annotations: Vec<(usize, usize)>,
}

/// Who links to whom in prose, collected while names were checked.
#[derive(Clone, Debug, Default)]
pub struct ProseLinks(Vec<(Backlink, EntityId)>);

impl ProseLinks {
    /// Adds what one thing's prose links to.
    pub fn add(&mut self, from: &Backlink, to: impl IntoIterator<Item = EntityId>) {
        self.0.extend(to.into_iter().map(|id| (from.clone(), id)));
    }
}

impl Edition {
    /// Links summaries, entities and pages. What is faulty between them is reported.
    pub fn link(
        settings: Settings,
        entities: BTreeMap<EntityId, Entity>,
        mut articles: Vec<Summary>,
        pages: Vec<FreePage>,
        prose: &ProseLinks,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        articles.sort_by(|a, b| {
            Reverse(a.date)
                .cmp(&Reverse(b.date))
                .then_with(|| a.slug.cmp(&b.slug))
        });
        let by_slug: HashMap<ArticleSlug, usize> = articles
            .iter()
            .enumerate()
            .map(|(index, article)| (article.slug.clone(), index))
            .collect();
        let mut relations = relation::relations(&entities, &settings);
        let redirects = redirect::redirects(&entities, &articles, diagnostics);
        redirect::check_pages(&settings, &pages, diagnostics);
        let mut linked: BTreeMap<EntityId, LinkedEntity> = entities
            .into_iter()
            .map(|(id, entity)| {
                let relations = relations.remove(&id).unwrap_or_default();
                let linked = LinkedEntity {
                    entity,
                    mentions: Vec::new(),
                    relations,
                    appears_with: Vec::new(),
                    credits: Vec::new(),
                    backlinks: BTreeSet::new(),
                };
                (id, linked)
            })
            .collect();
        collect_mentions(&articles, &mut linked);
        for (from, to) in &prose.0 {
            if let Some(entity) = linked.get_mut(to)
                && *from != Backlink::Entity(to.clone())
            {
                entity.backlinks.insert(from.clone());
            }
        }
        let tags = tags(&articles);
        let mut kinds: BTreeMap<KindId, Vec<EntityId>> = BTreeMap::new();
        for (id, entity) in &linked {
            kinds
                .entry(entity.entity.kind.value.clone())
                .or_default()
                .push(id.clone());
        }
        let namesakes = Namesakes::new(&settings.languages, &linked);
        Self {
            settings,
            entities: linked,
            articles,
            pages,
            tags,
            kinds,
            redirects,
            namesakes,
            by_slug,
        }
    }

    /// An article that is shown, by its slug.
    pub fn article(&self, slug: &ArticleSlug) -> Option<&Summary> {
        self.articles.get(*self.by_slug.get(slug)?)
    }

    /// The place of an article in [`Edition::articles`].
    pub fn article_index(&self, slug: &ArticleSlug) -> Option<usize> {
        self.by_slug.get(slug).copied()
    }

    /// The entities that are mentioned most, each with its number of mentions, at most `count`.
    pub fn most_mentioned(&self, count: usize) -> Vec<(&EntityId, usize)> {
        let mut mentioned: Vec<_> = self
            .entities
            .iter()
            .map(|(id, entity)| (id, entity.mentions.len()))
            .filter(|(_, n)| *n > 0)
            .collect();
        mentioned.sort_by_key(|(id, n)| (Reverse(*n), *id));
        mentioned.truncate(count);
        mentioned
    }
}

/// More entities than this in one block say nothing of each other; counting every pair of them
/// would be quadratic.
const COMPANY: usize = 64;

fn collect_mentions(articles: &[Summary], entities: &mut BTreeMap<EntityId, LinkedEntity>) {
    let mut company: HashMap<(EntityId, EntityId), u32> = HashMap::new();
    for (index, article) in articles.iter().enumerate() {
        let mut blocks: BTreeMap<(usize, u32), BTreeSet<&EntityId>> = BTreeMap::new();
        for (nth, mention) in article.mentions.iter().enumerate() {
            let sentence = &article.sentences[mention.sentence];
            blocks
                .entry((sentence.text, sentence.block.0))
                .or_default()
                .insert(&mention.entity);
            if let Some(entity) = entities.get_mut(&mention.entity) {
                entity.mentions.push((index, nth));
            }
        }
        for together in blocks.values().filter(|together| together.len() <= COMPANY) {
            for one in together {
                for other in together.iter().filter(|other| *other != one) {
                    *company
                        .entry(((*one).clone(), (*other).clone()))
                        .or_default() += 1;
                }
            }
        }
        for id in &article.credited {
            if let Some(entity) = entities.get_mut(id)
                && entity.credits.last() != Some(&index)
            {
                entity.credits.push(index);
            }
        }
    }
    for ((one, other), count) in company {
        if entities.contains_key(&other)
            && let Some(entity) = entities.get_mut(&one)
        {
            entity.appears_with.push((other, count));
        }
    }
    for entity in entities.values_mut() {
        entity
            .appears_with
            .sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    }
}

fn tags(articles: &[Summary]) -> BTreeMap<TagId, Tagged> {
    let mut tags: BTreeMap<TagId, Tagged> = BTreeMap::new();
    for (index, article) in articles.iter().enumerate() {
        for tag in &article.tags {
            let tagged = tags.entry(tag.clone()).or_default();
            if tagged.articles.last() != Some(&index) {
                tagged.articles.push(index);
            }
        }
        for (nth, annotation) in article.tagged.iter().enumerate() {
            for tag in &annotation.tags {
                let tagged = tags.entry(tag.clone()).or_default();
                if tagged.annotations.last() != Some(&(index, nth)) {
                    tagged.annotations.push((index, nth));
                }
            }
        }
    }
    tags
}
