//! The letters of an index of entities: links to them, and the entities under each.

use std::ops::Range;
use std::sync::Arc;

use crate::address::{NameIndex, PageKey};
use crate::href::Fragment;
use crate::html::Html;
use crate::locale::{IndexSection, first_strong};
use crate::render::compose::lists::item::entity_item;
use crate::render::compose::view::View;
use crate::render::context::{LetterGroup, LetterLink, Pager, Phrase};
use crate::render::indexes::EntitySections;
use crate::source::id::{EntityId, KindId};
use crate::text::Direction;

/// The letters of an index, with the page on which each begins.
pub struct Letters<'a> {
    view: View<'a>,
    index: NameIndex,
    sections: Arc<EntitySections>,
    page: Box<dyn Fn(u64) -> PageKey + 'a>,
}

impl Letters<'_> {
    /// Links to the letters.
    pub fn links(&self) -> Vec<LetterLink> {
        let urls = &self.view.site.addresses.urls;
        let links = self.places().enumerate().map(|(nth, (section, places))| {
            let page = (self.page)(self.index.page_of(&places, places.start));
            LetterLink {
                label: self.label(section),
                href: urls.element(&page, &Fragment::new(letter_id(nth))),
            }
        });
        links.collect()
    }

    /// The entities of page `page`, counted from 1, under their letters.
    pub fn groups(&self, page: u64) -> Vec<LetterGroup> {
        let mut groups = Vec::new();
        for (nth, (section, places)) in self.places().enumerate() {
            let here = places.clone().zip(&section.items);
            let here = here.filter(|(place, _)| self.index.page_of(&places, *place) == page);
            let entities: Vec<_> = here
                .filter_map(|(_, id)| entity_item(self.view, id, self.index))
                .collect();
            if !entities.is_empty() {
                groups.push(LetterGroup {
                    id: letter_id(nth),
                    label: self.label(section),
                    entities,
                });
            }
        }
        groups
    }

    /// The pages of the index.
    pub fn pager(&self, page: u64) -> Option<Pager> {
        let names = self
            .sections
            .iter()
            .map(|section| section.items.len())
            .sum();
        Pager::new(page, self.index.page_count(names), |number| {
            self.view.page(&(self.page)(number))
        })
    }

    /// The letters, each with the places of its entities in the index.
    fn places(&self) -> impl Iterator<Item = (&IndexSection<EntityId>, Range<usize>)> {
        self.sections.iter().scan(0, |before, section| {
            let start = *before;
            *before += section.items.len();
            Some((section, start..*before))
        })
    }

    fn label(&self, section: &IndexSection<EntityId>) -> Phrase {
        let heading = section.heading.clone();
        let written = first_strong(&heading);
        let turned = written
            .filter(|direction| *direction != self.view.lang().direction())
            .map(Direction::as_str);
        Phrase {
            html: Html::text(&heading),
            lang: None,
            dir: turned,
        }
    }
}

/// The index of all entities, or of those of one kind. `page` gives the key of each page of the index.
pub fn letters<'a>(
    view: View<'a>,
    kind: Option<&KindId>,
    page: impl Fn(u64) -> PageKey + 'a,
) -> Letters<'a> {
    Letters {
        view,
        index: match kind {
            Some(_) => NameIndex::Kind,
            None => NameIndex::All,
        },
        sections: view
            .site
            .indexes
            .entities
            .get_or_sort((view.lang().clone(), kind.cloned()), || {
                sections(view, kind)
            }),
        page: Box::new(page),
    }
}

/// The element id of a letter.
fn letter_id(index: usize) -> String {
    format!("letter-{}", index + 1)
}

/// Sorts entities into the letters that their names are filed under.
fn sections(view: View<'_>, kind: Option<&KindId>) -> EntitySections {
    let (edition, lang) = (view.site.edition, view.lang());
    let ids: Vec<&EntityId> = match kind {
        Some(kind) => edition.kinds.get(kind).into_iter().flatten().collect(),
        None => edition.entities.keys().collect(),
    };
    let sections = view.locale.index(
        ids,
        |id| {
            let entity = view.site.entity(id);
            entity.map_or("", |entity| entity.entity.sort_name(lang))
        },
        |id| id.as_str(),
    );
    let owned = |section: IndexSection<&EntityId>| IndexSection {
        heading: section.heading,
        items: section.items.into_iter().cloned().collect(),
    };
    sections.into_iter().map(owned).collect()
}
