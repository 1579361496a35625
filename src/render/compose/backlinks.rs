//! What links to the subject of a page or of a margin entry: each link in its sentence, with the way to
//! its place.

mod place;
mod sentence;

use std::collections::{BTreeMap, BTreeSet};

use crate::address::Page;
use crate::edition::backlinks::{LinkIndex, LinkPlace, LinkSource, LinkedPart, LinkingSentence};
use crate::edition::summary::Summary;
use crate::edition::{ArticleIndex, LinkedEntity};
use crate::render::compose::backlinks::sentence::line;
use crate::render::compose::entity::namesakes::link_listed_entity;
use crate::render::compose::order::{compare_entities, compare_labels};
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::pick_phrase;
use crate::render::compose::wording::names::page_title;
use crate::render::context::{Link, LinkedFrom, LinkingLine, LinkingOrigin};
use crate::source::id::{AnnotationId, ArticleSlug, EntityId, PageSlug};
use crate::text::Lang;

/// The most sentences that a page lists.
const ON_PAGE: usize = 60;
/// The most sentences that a margin entry lists.
const IN_ENTRY: usize = 8;

/// What links to an entity. Left out are sentences of entities to which it has a relation, which tells
/// the same, and sentences of texts that mention it, which are in its concordance.
pub fn linked_to_entity(view: View<'_>, linked: &LinkedEntity) -> Option<LinkedFrom> {
    let target = LinkedPart::Entity(linked.entity.id.clone());
    let named = view.site.edition.also_known_as(&target);
    let related: BTreeSet<&EntityId> = linked.relations.iter().map(|end| &end.other).collect();
    let lists = |link: &LinkIndex, sentence: &LinkingSentence| match &link.origin {
        LinkSource::Entity(id) => *id != linked.entity.id && !related.contains(id),
        LinkSource::Article(index) => !is_quoted(view, linked, *index, sentence),
        LinkSource::Page(_) => true,
    };
    LinkedSubject {
        view,
        here: None,
        most: ON_PAGE,
        leads_here: &|other| named.contains(other),
        lists: &lists,
    }
    .linked_from(links_to_any(view, &named).into_iter())
}

/// Whether the concordance of an entity has the words of a text that a sentence quotes.
fn is_quoted(
    view: View<'_>,
    linked: &LinkedEntity,
    index: ArticleIndex,
    sentence: &LinkingSentence,
) -> bool {
    let article = &view.site.edition[index];
    let first = linked.mentions.partition_point(|at| at.article < index);
    let here = linked.mentions.iter().skip(first);
    let mut quoted = here
        .take_while(|at| at.article == index)
        .map(|at| &article[article[at.mention].sentence])
        .filter(|quoted| article[quoted.text].lang == sentence.lang);
    match sentence.place {
        LinkPlace::Block(block) => quoted.any(|quoted| quoted.block == block),
        LinkPlace::See(_) => {
            let words = sentence.written();
            quoted.any(|quoted| quoted.words == words)
        }
        LinkPlace::Head | LinkPlace::Section(_) | LinkPlace::Entry(_) => false,
    }
}

/// What links from elsewhere to an article, or to annotations of it that have no margin entry on its page.
/// `entries` are those that have one, where the others are listed.
pub fn linked_to_article(
    view: View<'_>,
    summary: &Summary,
    entries: &BTreeSet<&AnnotationId>,
) -> Option<LinkedFrom> {
    let edition = view.site.edition;
    let slug = &summary.slug;
    let own = edition.article_index(slug).map(LinkSource::Article);
    let named = edition.also_known_as(&LinkedPart::Article(slug.clone()));
    let slugs: Vec<&ArticleSlug> = named.iter().filter_map(LinkedPart::article).collect();
    let parts = slugs
        .iter()
        .flat_map(|slug| edition.backlinks.to_annotations_of(slug))
        .filter(|(id, _)| !entries.contains(id));
    let mut links = links_to_any(view, &named);
    links.extend(parts.flat_map(|(_, links)| links));
    links.sort();
    links.dedup();
    let leads_here = |target: &LinkedPart| match target {
        LinkedPart::Annotation(other, id) => slugs.contains(&other) && !entries.contains(id),
        other => named.contains(other),
    };
    LinkedSubject {
        view,
        here: None,
        most: ON_PAGE,
        leads_here: &leads_here,
        lists: &|link, _| own.as_ref() != Some(&link.origin),
    }
    .linked_from(links.into_iter())
}

/// What links to an annotation, from other annotations of its article too, except those that it links to
/// itself: its reader has that link already.
pub fn linked_to_annotation(
    view: View<'_>,
    slug: &ArticleSlug,
    id: &AnnotationId,
) -> Option<LinkedFrom> {
    let edition = view.site.edition;
    let named = edition.also_known_as(&LinkedPart::Annotation(slug.clone(), id.clone()));
    let own = edition.article_index(slug).map(LinkSource::Article);
    let annotation_of = |link: &LinkIndex| {
        let sentence = edition.linking_sentence(link)?;
        let is_here = own.as_ref() == Some(&link.origin);
        is_here.then(|| sentence.place.annotation()).flatten()
    };
    let links_to = |other: &AnnotationId| {
        let other = LinkedPart::Annotation(slug.clone(), other.clone());
        let mut links = edition.backlinks.to(&other).iter();
        links.any(|link| annotation_of(link) == Some(id))
    };
    let lists = |link: &LinkIndex, _: &LinkingSentence| {
        annotation_of(link).is_none_or(|source| source != id && !links_to(source))
    };
    LinkedSubject {
        view,
        here: own.as_ref(),
        most: IN_ENTRY,
        leads_here: &|other| named.contains(other),
        lists: &lists,
    }
    .linked_from(links_to_any(view, &named).into_iter())
}

/// What links from elsewhere to a free page.
pub fn linked_to_page(view: View<'_>, slug: &PageSlug) -> Option<LinkedFrom> {
    let target = LinkedPart::Page(slug.clone());
    let own = LinkSource::Page(slug.clone());
    LinkedSubject {
        view,
        here: None,
        most: ON_PAGE,
        leads_here: &|other| *other == target,
        lists: &|link, _| link.origin != own,
    }
    .linked_from(view.site.edition.backlinks.to(&target).iter())
}

/// The links to any of these, in order, each once.
fn links_to_any<'v>(view: View<'v>, parts: &[LinkedPart]) -> Vec<&'v LinkIndex> {
    let links = parts
        .iter()
        .flat_map(|part| view.site.edition.backlinks.to(part));
    let mut links: Vec<&LinkIndex> = links.collect();
    links.sort();
    links.dedup();
    links
}

/// What is linked to.
struct LinkedSubject<'a> {
    view: View<'a>,
    /// The article that needs no name, because the list is on its page.
    here: Option<&'a LinkSource>,
    /// The most sentences that are listed.
    most: usize,
    /// Whether a link leads to the subject.
    leads_here: &'a dyn Fn(&LinkedPart) -> bool,
    /// Whether a sentence is listed.
    lists: &'a dyn Fn(&LinkIndex, &LinkingSentence) -> bool,
}

impl<'a> LinkedSubject<'a> {
    /// The list of these links, which are in order. `None` if it is empty.
    fn linked_from<'l>(&self, links: impl Iterator<Item = &'l LinkIndex>) -> Option<LinkedFrom>
    where
        'a: 'l,
    {
        let mut by_origin: BTreeMap<&LinkSource, Vec<&LinkingSentence>> = BTreeMap::new();
        for link in links {
            if let Some(sentence) = self.view.site.edition.linking_sentence(link)
                && (self.lists)(link, sentence)
            {
                by_origin.entry(&link.origin).or_default().push(sentence);
            }
        }
        let mut origins: Vec<_> = by_origin
            .into_iter()
            .map(|(origin, sentences)| (origin, for_readers(self.view.lang(), &sentences)))
            .collect();
        let count = origins.iter().map(|(_, shown)| shown.len()).sum::<usize>();
        origins.sort_by(|(one, _), (other, _)| self.compare(one, other));
        let mut room = self.most;
        let mut listed = Vec::new();
        for (origin, mut sentences) in origins {
            sentences.truncate(room);
            room -= sentences.len();
            if !sentences.is_empty() {
                listed.extend(self.origin(origin, &sentences));
            }
        }
        let left_out = count.saturating_sub(self.most);
        (count > 0).then_some(LinkedFrom {
            count: count as u64,
            origins: listed,
            left_out: left_out as u64,
        })
    }

    /// Articles in their order, those of the page first; then entities by name, then pages by title.
    fn compare(&self, one: &LinkSource, other: &LinkSource) -> std::cmp::Ordering {
        let is_elsewhere = |origin: &LinkSource| self.here != Some(origin);
        let by_kind = is_elsewhere(one).cmp(&is_elsewhere(other));
        by_kind.then_with(|| match (one, other) {
            (LinkSource::Entity(one), LinkSource::Entity(other)) => {
                compare_entities(self.view, one, other)
            }
            (LinkSource::Page(a), LinkSource::Page(b)) => {
                let title = |slug| page_link(self.view, slug).map(|link| link.label);
                match (title(a), title(b)) {
                    (Some(one), Some(other)) => compare_labels(self.view, &one, &other),
                    (one, other) => one.is_some().cmp(&other.is_some()),
                }
                .then_with(|| a.cmp(b))
            }
            _ => one.cmp(other),
        })
    }

    fn origin(&self, origin: &LinkSource, sentences: &[&LinkingSentence]) -> Option<LinkingOrigin> {
        let source = match origin {
            _ if self.here == Some(origin) => None,
            LinkSource::Article(index) => Some(article_link(self.view, *index)),
            LinkSource::Entity(id) => Some(link_listed_entity(self.view, id)),
            LinkSource::Page(slug) => Some(page_link(self.view, slug)?),
        };
        let lines: Vec<LinkingLine> = sentences
            .iter()
            .map(|sentence| line(self.view, origin, sentence, self.leads_here))
            .collect();
        Some(LinkingOrigin { source, lines })
    }
}

/// The sentences that readers of a language are shown, of all in which one article, entity or page links
/// to something. A text, a note or a summary in several languages is quoted in theirs, if it has the link
/// in that language, else in the first that has it.
fn for_readers<'s>(lang: &Lang, sentences: &[&'s LinkingSentence]) -> Vec<&'s LinkingSentence> {
    let mut parts: BTreeMap<QuotedPart<'_>, &Lang> = BTreeMap::new();
    for sentence in sentences {
        let shown = parts
            .entry(QuotedPart::of(sentence))
            .or_insert(&sentence.lang);
        if sentence.lang == *lang {
            *shown = &sentence.lang;
        }
    }
    let shown = sentences.iter().copied();
    shown
        .filter(|sentence| parts.get(&QuotedPart::of(sentence)) == Some(&&sentence.lang))
        .collect()
}

/// A part of an article, an entity or a page that has the same to say in each of its languages.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum QuotedPart<'a> {
    Head,
    Text,
    Note(&'a AnnotationId),
}

impl<'a> QuotedPart<'a> {
    const fn of(sentence: &'a LinkingSentence) -> Self {
        match &sentence.place {
            LinkPlace::Head => Self::Head,
            LinkPlace::Block(_) | LinkPlace::Section(_) => Self::Text,
            LinkPlace::Entry(id) | LinkPlace::See(id) => Self::Note(id),
        }
    }
}

/// A link to an article.
fn article_link(view: View<'_>, index: ArticleIndex) -> Link {
    let article = &view.site.edition[index];
    Link {
        label: pick_phrase(view, &article.title),
        href: Some(view.page(&Page::Article(article.slug.clone()).in_lang(view.lang()))),
    }
}

/// A link to a free page.
fn page_link(view: View<'_>, slug: &PageSlug) -> Option<Link> {
    let pages = &view.site.edition.pages;
    let page = pages.iter().find(|page| page.slug == *slug)?;
    let key = Page::of_free(slug.clone()).in_lang(view.lang());
    Some(Link {
        label: page_title(view, page),
        href: Some(view.page(&key)),
    })
}
