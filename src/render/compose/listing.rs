//! Lists of articles, entities and annotations, cut into pages.

use crate::address::{PER_PAGE, Page, PageKey, page_count, tag_page_count};
use crate::edition::summary::{Summary, TaggedAnnotation};
use crate::edition::vocabulary::rank;
use crate::locale::{Args, IndexSection};
use crate::render::compose::margin::{change, shortened};
use crate::render::compose::view::View;
use crate::render::context::{
    AnnotationItem, ArticleItem, ArticleListPage, Counted, EntityIndexPage, EntityItem, KindPage,
    LetterGroup, LetterLink, Pager, Phrase, TagPage,
};
use crate::source::id::{EntityId, KindId, TagId};
use crate::text::Direction;
use crate::weave::isolate_text;

/// Page `page`, from 1, of the list of all articles.
#[must_use]
pub fn articles(view: View<'_>, page: u64) -> ArticleListPage {
    let all = &view.site.edition.articles;
    let key = |number: u64| Page::Articles(number).in_lang(view.lang());
    let title = view.numbered_title(view.text("articles", &Args::new()), page);
    ArticleListPage {
        frame: view.frame(&view.interface_head(key(page), Some(title))),
        count: all.len() as u64,
        articles: cut(all, page)
            .iter()
            .map(|article| view.article_item(article))
            .collect(),
        tags: view.article_tags(),
        pager: Pager::new(page, page_count(all.len()), |number| {
            view.page(&key(number))
        }),
    }
}

/// Page `page`, from 1, of the index of all entities.
#[must_use]
pub fn entities(view: View<'_>, page: u64) -> EntityIndexPage {
    let ids: Vec<&EntityId> = view.site.edition.entities.keys().collect();
    let count = ids.len();
    let key = |number: u64| Page::Entities(number).in_lang(view.lang());
    let title = view.numbered_title(view.text("entities", &Args::new()), page);
    let letters = view.letters(ids, key);
    EntityIndexPage {
        frame: view.frame(&view.interface_head(key(page), Some(title))),
        count: count as u64,
        letters: letters.links(),
        groups: letters.groups(page, false),
        kinds: view.kinds(),
        pager: Pager::new(page, page_count(count), |number| view.page(&key(number))),
    }
}

/// Page `page`, from 1, of the entities of one kind.
#[must_use]
pub fn kind(view: View<'_>, kind: &KindId, page: u64) -> KindPage {
    let ids: Vec<&EntityId> = view
        .site
        .edition
        .kinds
        .get(kind)
        .into_iter()
        .flatten()
        .collect();
    let count = ids.len();
    let key = |number: u64| Page::Kind(kind.clone(), number).in_lang(view.lang());
    let label = view.kind(kind, true);
    let mut head = view.interface_head(
        key(page),
        Some(view.numbered_title(label.html.words().to_owned(), page)),
    );
    head.crumbs = vec![view.entities_crumb()];
    let letters = view.letters(ids, key);
    let is_own = view.site.edition.settings.kinds.contains_key(kind);
    KindPage {
        frame: view.frame(&head),
        label,
        count: count as u64,
        count_message: if is_own {
            "count-entities".to_owned()
        } else {
            format!("kind-{kind}-count")
        },
        letters: letters.links(),
        groups: letters.groups(page, true),
        kinds: view.kinds(),
        pager: Pager::new(page, page_count(count), |number| view.page(&key(number))),
    }
}

/// Page `page`, from 1, of what is filed under a tag: articles first, then annotations.
#[must_use]
pub fn tag(view: View<'_>, tag: &TagId, page: u64) -> TagPage {
    let empty = crate::edition::Tagged::default();
    let tagged = view.site.edition.tags.get(tag).unwrap_or(&empty);
    let key = |number: u64| Page::Tag(tag.clone(), number).in_lang(view.lang());
    let label = view.tag(tag);
    let edition = view.site.edition;
    TagPage {
        frame: view.frame(&view.interface_head(
            key(page),
            Some(view.numbered_title(label.html.words().to_owned(), page)),
        )),
        label,
        article_count: tagged.articles.len() as u64,
        articles: cut(&tagged.articles, page)
            .iter()
            .map(|index| view.article_item(&edition[*index]))
            .collect(),
        annotation_count: tagged.annotations.len() as u64,
        annotations: cut(&tagged.annotations, page)
            .iter()
            .map(|index| view.annotation_item(&edition[index.article], &edition[*index]))
            .collect(),
        pager: Pager::new(page, tag_page_count(tagged), |number| {
            view.page(&key(number))
        }),
    }
}

fn cut<T>(items: &[T], page: u64) -> &[T] {
    let start = usize::try_from(page.saturating_sub(1))
        .unwrap_or(0)
        .saturating_mul(PER_PAGE)
        .min(items.len());
    &items[start..(start + PER_PAGE).min(items.len())]
}

/// The letters of an index, with the page on which each begins.
struct Letters<'a> {
    view: View<'a>,
    sections: Vec<IndexSection<&'a EntityId>>,
    page: Box<dyn Fn(u64) -> PageKey + 'a>,
}

impl Letters<'_> {
    fn links(&self) -> Vec<LetterLink> {
        let mut before = 0;
        let mut links = Vec::new();
        for (index, section) in self.sections.iter().enumerate() {
            let page = (before / PER_PAGE) as u64 + 1;
            let href = self
                .view
                .site
                .addresses
                .urls
                .element(&(self.page)(page), &letter_id(index));
            links.push(LetterLink {
                label: self.label(section),
                href,
            });
            before += section.items.len();
        }
        links
    }

    fn groups(&self, page: u64, one_kind: bool) -> Vec<LetterGroup> {
        let start = usize::try_from(page.saturating_sub(1)).unwrap_or(0) * PER_PAGE;
        let end = start + PER_PAGE;
        let mut before = 0;
        let mut groups = Vec::new();
        for (index, section) in self.sections.iter().enumerate() {
            let (from, to) = (start.max(before), end.min(before + section.items.len()));
            if from < to {
                let items = section.items[from - before..to - before].iter();
                groups.push(LetterGroup {
                    id: letter_id(index),
                    label: self.label(section),
                    entities: items
                        .filter_map(|id| self.view.entity_item(id, one_kind))
                        .collect(),
                });
            }
            before += section.items.len();
        }
        groups
    }

    fn label(&self, section: &IndexSection<&EntityId>) -> Phrase {
        let heading = section.heading.clone();
        let written = crate::locale::first_strong(&heading);
        let turned = written
            .filter(|direction| *direction != self.view.lang().direction())
            .map(Direction::as_str);
        Phrase {
            html: crate::html::Html::text(&heading),
            lang: None,
            dir: turned,
        }
    }
}

fn letter_id(index: usize) -> String {
    format!("letter-{}", index + 1)
}

impl<'a> View<'a> {
    fn letters(&self, ids: Vec<&'a EntityId>, page: impl Fn(u64) -> PageKey + 'a) -> Letters<'a> {
        let site = self.site;
        let lang = self.lang();
        let sections = self.locale.index(
            ids,
            |id| {
                site.entity(id)
                    .map_or("", |entity| entity.entity.sort_name(lang))
            },
            |id| id.as_str(),
        );
        Letters {
            view: *self,
            sections,
            page: Box::new(page),
        }
    }

    /// An article in a list.
    #[must_use]
    pub fn article_item(&self, article: &'a Summary) -> ArticleItem {
        let shown = article
            .texts
            .iter()
            .find(|text| text.lang == *self.lang())
            .or_else(|| article.texts.first());
        let parallel = (article.texts.len() > 1)
            .then(|| Page::Parallel(article.slug.clone(), None).in_lang(self.lang()));
        ArticleItem {
            title: self.phrase(&article.title),
            href: self.page(&Page::Article(article.slug.clone()).in_lang(self.lang())),
            twins: self.twins(&article.title),
            summary: article
                .summary
                .as_ref()
                .map(|summary| self.inline(summary, Some(&article.slug))),
            date: article.date.as_ref().map(|date| self.moment(date)),
            paragraphs: shown.map_or(0, |text| text.paragraphs as u64),
            entries: shown.map_or(0, |text| text.entries as u64),
            parallel: parallel.map(|key| self.page(&key)),
            language: shown
                .filter(|text| text.lang != *self.lang())
                .map(|text| self.words(&self.language(&text.lang), self.lang())),
            draft: article.draft,
        }
    }

    fn entity_item(&self, id: &EntityId, one_kind: bool) -> Option<EntityItem> {
        let linked = self.site.entity(id)?;
        Some(EntityItem {
            name: self.described_name(id),
            href: self.entity_page(id),
            others: self.twins(&linked.entity.name),
            summary: linked
                .entity
                .summary
                .as_ref()
                .map(|summary| self.inline(summary, None)),
            kind: (!one_kind).then(|| self.kind(&linked.entity.kind.value, false)),
            mentions: linked.mentions.len() as u64,
            draft: linked.entity.draft,
        })
    }

    fn annotation_item(
        &self,
        article: &'a Summary,
        annotation: &'a TaggedAnnotation,
    ) -> AnnotationItem {
        let lang = &article[annotation.text].lang;
        let words: Vec<&str> = annotation.words.split_whitespace().collect();
        AnnotationItem {
            lemma: Phrase::new(isolate_text(&shortened(&words), lang), lang, self.lang()),
            href: self.site.addresses.place(
                self.lang(),
                article,
                annotation.text.0,
                &annotation.fragment,
            ),
            reading: annotation
                .change
                .as_ref()
                .and_then(|proposed| change(*self, proposed, lang)),
            gist: annotation
                .gist
                .as_ref()
                .map(|gist| self.inline(gist, Some(&article.slug))),
            article: self.phrase(&article.title),
            block: self.number(annotation.block.0 as usize),
        }
    }

    /// All kinds that have entities, people first, with their numbers.
    #[must_use]
    pub fn kinds(&self) -> Vec<Counted> {
        let mut kinds: Vec<_> = self.site.edition.kinds.iter().collect();
        kinds.sort_by_key(|(kind, _)| rank(kind.as_str()));
        kinds
            .into_iter()
            .map(|(kind, ids)| Counted {
                label: self.kind(kind, true),
                href: self.page(&Page::Kind(kind.clone(), 1).in_lang(self.lang())),
                count: ids.len() as u64,
            })
            .collect()
    }

    /// The tags of articles, the most frequent first.
    #[must_use]
    pub fn article_tags(&self) -> Vec<Counted> {
        let tags = self
            .site
            .edition
            .tags
            .iter()
            .filter(|(_, tagged)| !tagged.articles.is_empty());
        let mut counted: Vec<(usize, Counted)> = tags
            .map(|(tag, tagged)| {
                let href = self.page(&Page::Tag(tag.clone(), 1).in_lang(self.lang()));
                (
                    tagged.articles.len(),
                    Counted {
                        label: self.tag(tag),
                        href,
                        count: tagged.articles.len() as u64,
                    },
                )
            })
            .collect();
        // Equally frequent ones keep the order of their ids.
        counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        counted.into_iter().map(|(_, counted)| counted).collect()
    }
}
