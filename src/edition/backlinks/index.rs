//! Which sentences of a site link to what.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::edition::backlinks::sentence::LinkingSentence;
use crate::edition::backlinks::target::LinkedPart;
use crate::edition::index::ArticleIndex;
use crate::edition::summary::Summary;
use crate::source::id::{AnnotationId, ArticleSlug, EntityId, PageSlug};

/// The sentences with links outside articles.
#[derive(Clone, Debug, Default)]
pub struct ProseLinks {
    /// Those of entities: of their summaries, descriptions and other texts.
    pub entities: BTreeMap<EntityId, Arc<[LinkingSentence]>>,
    /// Those of free pages.
    pub pages: BTreeMap<PageSlug, Arc<[LinkingSentence]>>,
}

impl ProseLinks {
    /// The sentences of each entity and page.
    fn of_origins(&self) -> impl Iterator<Item = (LinkSource, &Arc<[LinkingSentence]>)> {
        let entities = self.entities.iter();
        let pages = self.pages.iter();
        entities
            .map(|(id, sentences)| (LinkSource::Entity(id.clone()), sentences))
            .chain(pages.map(|(slug, sentences)| (LinkSource::Page(slug.clone()), sentences)))
    }

    fn get(&self, origin: &LinkSource) -> Option<&Arc<[LinkingSentence]>> {
        match origin {
            LinkSource::Article(_) => None,
            LinkSource::Entity(id) => self.entities.get(id),
            LinkSource::Page(slug) => self.pages.get(slug),
        }
    }
}

/// What a sentence with a link is a part of. Articles come first, in their order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkSource {
    /// An article or its annotations.
    Article(ArticleIndex),
    /// An entity.
    Entity(EntityId),
    /// A free page.
    Page(PageSlug),
}

/// A sentence with a link, by what it is a part of and its index among the sentences of that.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LinkIndex {
    /// What the sentence is a part of.
    pub origin: LinkSource,
    sentence: usize,
}

/// The sentences that link to each entity, article, annotation and page.
#[derive(Clone, Debug, Default)]
pub struct Backlinks {
    prose: ProseLinks,
    to: BTreeMap<LinkedPart, Arc<Vec<LinkIndex>>>,
}

impl Backlinks {
    /// The index of the links of these articles, entities and pages.
    pub(in crate::edition) fn new(articles: &[Arc<Summary>], prose: &ProseLinks) -> Self {
        let mut index = Self::default();
        for (nth, article) in articles.iter().enumerate() {
            let origin = LinkSource::Article(ArticleIndex(nth));
            index.replace(&origin, &[], &article.links.sentences);
        }
        index.take_prose(prose);
        index
    }

    /// Takes over another version of an article.
    pub(in crate::edition) fn take_article(
        &mut self,
        index: ArticleIndex,
        before: &Summary,
        now: &Summary,
    ) {
        if before.links != now.links {
            let origin = LinkSource::Article(index);
            self.replace(&origin, &before.links.sentences, &now.links.sentences);
        }
    }

    /// Takes over other sentences of entities and pages.
    pub(in crate::edition) fn take_prose(&mut self, now: &ProseLinks) {
        let before = std::mem::replace(&mut self.prose, now.clone());
        for (origin, sentences) in now.of_origins() {
            let old = before.get(&origin);
            if !old.is_some_and(|old| Arc::ptr_eq(old, sentences)) {
                self.replace(&origin, old.map_or(&[], |old| old), sentences);
            }
        }
        for (origin, sentences) in before.of_origins() {
            if now.get(&origin).is_none() {
                self.replace(&origin, sentences, &[]);
            }
        }
    }

    fn replace(
        &mut self,
        origin: &LinkSource,
        before: &[LinkingSentence],
        now: &[LinkingSentence],
    ) {
        let outdated: BTreeSet<&LinkedPart> =
            before.iter().flat_map(LinkingSentence::targets).collect();
        for target in outdated {
            if let Some(all) = self.to.get_mut(target) {
                let all = Arc::make_mut(all);
                let from = all.partition_point(|link| link.origin < *origin);
                let to = all.partition_point(|link| link.origin <= *origin);
                all.drain(from..to);
                if all.is_empty() {
                    self.to.remove(target);
                }
            }
        }
        for (sentence, words) in now.iter().enumerate() {
            for target in words.targets().collect::<BTreeSet<_>>() {
                let all = Arc::make_mut(self.to.entry(target.clone()).or_default());
                let link = LinkIndex {
                    origin: origin.clone(),
                    sentence,
                };
                let at = all.partition_point(|other| *other < link);
                all.insert(at, link);
            }
        }
    }

    /// The sentences that link to a target: those of articles in their order, then those of entities
    /// and pages by id. They may be parts of the target itself.
    pub fn to(&self, target: &LinkedPart) -> &[LinkIndex] {
        self.to.get(target).map_or(&[], |links| links.as_slice())
    }

    /// The annotations of an article to which something links, with the sentences that do.
    pub fn to_annotations_of<'a>(
        &'a self,
        slug: &'a ArticleSlug,
    ) -> impl Iterator<Item = (&'a AnnotationId, &'a [LinkIndex])> {
        let from = LinkedPart::Annotation(slug.clone(), AnnotationId::new(""));
        self.to
            .range(from..)
            .map_while(move |(target, links)| match target {
                LinkedPart::Annotation(own, id) if own == slug => Some((id, links.as_slice())),
                _ => None,
            })
    }

    /// The sentence of an index. `articles` are those of the edition.
    pub(in crate::edition) fn sentence<'a>(
        &'a self,
        articles: &'a [Arc<Summary>],
        link: &LinkIndex,
    ) -> Option<&'a LinkingSentence> {
        let sentences = match &link.origin {
            LinkSource::Article(ArticleIndex(nth)) => &articles.get(*nth)?.links.sentences,
            other => &**self.prose.get(other)?,
        };
        sentences.get(link.sentence)
    }
}
