//! What leads through an article and on from it: its headings, its names, the articles beside it.

use std::collections::{BTreeMap, BTreeSet};

use crate::address::Page;
use crate::edition::summary::{MentionLine, Summary};
use crate::edition::vocabulary::rank;
use crate::render::compose::text::ShownText;
use crate::render::compose::view::View;
use crate::render::context::{ContentsItem, Counted, KindGroup, Link};
use crate::source::block::BlockKind;
use crate::source::id::{EntityId, KindId};

impl ShownText<'_> {
    /// Its headings; none where there is only one, which leads nowhere else.
    #[must_use]
    pub fn contents(&self) -> Vec<ContentsItem> {
        let text = self.text();
        let headings = text.blocks.iter().filter_map(|block| match block.kind {
            BlockKind::Heading(level) => Some(ContentsItem {
                label: self.view.words(&block.text, &text.lang),
                href: format!("#{}p{}", self.prefix, block.number.0),
                element: self.heading(level),
            }),
            _ => None,
        });
        let headings: Vec<ContentsItem> = headings.collect();
        if headings.len() > 1 {
            headings
        } else {
            Vec::new()
        }
    }
}

impl View<'_> {
    /// The articles before and after one in the list of all.
    #[must_use]
    pub fn neighbours(&self, summary: &Summary) -> (Option<Link>, Option<Link>) {
        let all = &self.site.edition.articles;
        let Some(at) = self.site.edition.article_index(&summary.slug) else {
            return (None, None);
        };
        let link = |article: &Summary| Link {
            label: self.phrase(&article.title),
            href: Some(self.page(&Page::Article(article.slug.clone()).in_lang(self.lang()))),
        };
        (
            at.0.checked_sub(1)
                .and_then(|before| all.get(before))
                .map(link),
            all.get(at.0 + 1).map(link),
        )
    }

    /// The entities of a text by kind, people first, each with the number of its places there and a
    /// link to the first.
    #[must_use]
    pub fn kind_groups(
        &self,
        linked: &BTreeSet<EntityId>,
        summary: &Summary,
        text: usize,
    ) -> Vec<KindGroup> {
        // Of each entity the first mention in this text, and how many there are.
        let mut here: BTreeMap<&EntityId, (&MentionLine, u64)> = BTreeMap::new();
        for mention in summary
            .mentions
            .iter()
            .filter(|mention| summary[mention.sentence].text.0 == text)
        {
            here.entry(&mention.entity).or_insert((mention, 0)).1 += 1;
        }
        let count = |id: &EntityId| here.get(id).map_or(0, |(_, count)| *count);
        let mut by_kind: BTreeMap<(usize, &KindId), Vec<&EntityId>> = BTreeMap::new();
        // What is only named where no link can stand, in a heading, is named all the same.
        let named: BTreeSet<&EntityId> = linked.iter().chain(here.keys().copied()).collect();
        for id in named {
            let Some(entity) = self.site.entity(id) else {
                continue;
            };
            let kind = &entity.entity.kind.value;
            by_kind
                .entry((rank(kind.as_str()), kind))
                .or_default()
                .push(id);
        }
        by_kind
            .into_iter()
            .map(|((_, kind), mut entities)| {
                entities.sort_by(|a, b| count(b).cmp(&count(a)).then_with(|| a.cmp(b)));
                let counted = entities.into_iter().map(|id| {
                    let page = || self.entity_page(id);
                    let href = here
                        .get(id)
                        .map_or_else(page, |(first, _)| format!("#{}", first.fragment));
                    Counted {
                        label: self.listed_name(id),
                        href,
                        count: count(id),
                    }
                });
                KindGroup {
                    label: self.kind(kind, true),
                    entities: counted.collect(),
                }
            })
            .collect()
    }
}
