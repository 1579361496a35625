//! The lists around an article: its headings, the entities that it names, its neighbours.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::address::Page;
use crate::edition::summary::{MentionLine, Summary};
use crate::href::Address;
use crate::render::compose::entity::namesakes::listed_name;
use crate::render::compose::markdown::outline::Outline;
use crate::render::compose::order::{compare_kinds, most_frequent};
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::{make_phrase, pick_phrase};
use crate::render::compose::wording::names::{GrammaticalNumber, kind_label};
use crate::render::context::{ContentsItem, Counted, KindGroup, Link};
use crate::source::article::TextIndex;
use crate::source::block::{BlockKind, Text};
use crate::source::id::{EntityId, KindId};

/// The headings of a text as links; empty if there are fewer than two.
pub fn contents(view: View<'_>, text: &Text) -> Vec<ContentsItem> {
    let outline = Outline::of(&text.nodes, text);
    let headings = text.blocks.iter().filter_map(|block| match block.kind {
        BlockKind::Heading(level) => Some(ContentsItem {
            label: make_phrase(view, &block.text, &text.lang),
            href: Address::new(format!("#p{}", block.number.0)),
            element: outline.element(level),
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

/// Links to the articles before and after one in the list of all.
pub fn neighbours(view: View<'_>, summary: &Summary) -> (Option<Link>, Option<Link>) {
    let all = &view.site.edition.articles;
    let Some(at) = view.site.edition.article_index(&summary.slug) else {
        return (None, None);
    };
    let link = |article: &Arc<Summary>| Link {
        label: pick_phrase(view, &article.title),
        href: Some(view.page(&Page::Article(article.slug.clone()).in_lang(view.lang()))),
    };
    (
        at.0.checked_sub(1)
            .and_then(|before| all.get(before))
            .map(link),
        all.get(at.0 + 1).map(link),
    )
}

/// The entities that a text names, by kind, people first, each with the number of its places and a
/// link to the first. The most frequent come first.
pub fn entities_by_kind(
    view: View<'_>,
    linked: &BTreeSet<EntityId>,
    summary: &Summary,
    text: TextIndex,
) -> Vec<KindGroup> {
    // For each entity: its first mention in this text, and the number of its mentions.
    let mut here: BTreeMap<&EntityId, (&MentionLine, u64)> = BTreeMap::new();
    for mention in summary
        .mentions
        .iter()
        .filter(|mention| summary[mention.sentence].text == text)
    {
        here.entry(&mention.entity).or_insert((mention, 0)).1 += 1;
    }
    let count = |id: &EntityId| here.get(id).map_or(0, |(_, count)| *count);
    let mut by_kind: BTreeMap<&KindId, Vec<(&EntityId, u64)>> = BTreeMap::new();
    // Headings name entities without links; these count as well.
    let named: BTreeSet<&EntityId> = linked.iter().chain(here.keys().copied()).collect();
    for id in named {
        let Some(entity) = view.site.entity(id) else {
            continue;
        };
        let kind = &entity.entity.kind.value;
        by_kind.entry(kind).or_default().push((id, count(id)));
    }
    let mut groups: Vec<_> = by_kind.into_iter().collect();
    groups.sort_by(|(one, _), (other, _)| compare_kinds(view, one, other));
    groups
        .into_iter()
        .map(|(kind, entities)| {
            let all = entities.len();
            let sorted = most_frequent(view, entities, all);
            let counted = sorted.into_iter().map(|(id, count)| {
                let page = || view.entity_page(id);
                let href = here
                    .get(id)
                    .map_or_else(page, |(first, _)| Address::within(&first.fragment));
                Counted {
                    label: listed_name(view, id),
                    href,
                    count,
                }
            });
            KindGroup {
                label: kind_label(view, kind, GrammaticalNumber::Plural),
                entities: counted.collect(),
            }
        })
        .collect()
}
