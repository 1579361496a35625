//! The letters of an index of entities: links to them, and the entities under each.

use std::sync::Arc;

use crate::address::{PER_PAGE, PageKey};
use crate::href::Fragment;
use crate::html::Html;
use crate::locale::{IndexSection, first_strong};
use crate::render::compose::lists::item::{KindColumn, entity_item};
use crate::render::compose::pagination::skipped;
use crate::render::compose::view::View;
use crate::render::context::{LetterGroup, LetterLink, Phrase};
use crate::render::entity_indexes::EntitySections;
use crate::source::id::{EntityId, KindId};
use crate::text::Direction;

/// The letters of an index, with the page on which each begins.
pub struct Letters<'a> {
    view: View<'a>,
    sections: Arc<EntitySections>,
    page: Box<dyn Fn(u64) -> PageKey + 'a>,
}

impl Letters<'_> {
    /// Links to the letters.
    pub fn links(&self) -> Vec<LetterLink> {
        let mut before = 0;
        let mut links = Vec::new();
        for (index, section) in self.sections.iter().enumerate() {
            let page = (before / PER_PAGE) as u64 + 1;
            let href = self
                .view
                .site
                .addresses
                .urls
                .element(&(self.page)(page), &Fragment::new(letter_id(index)));
            links.push(LetterLink {
                label: self.label(section),
                href,
            });
            before += section.items.len();
        }
        links
    }

    /// The entities of page `page`, counted from 1, under their letters.
    pub fn groups(&self, page: u64, kinds: KindColumn) -> Vec<LetterGroup> {
        let start = skipped(page);
        let end = start + PER_PAGE;
        let mut before = 0;
        let mut groups = Vec::new();
        for (index, section) in self.sections.iter().enumerate() {
            let (from, to) = (start.max(before), end.min(before + section.items.len()));
            if from < to {
                let items = section.items.iter().take(to - before).skip(from - before);
                groups.push(LetterGroup {
                    id: letter_id(index),
                    label: self.label(section),
                    entities: items
                        .filter_map(|id| entity_item(self.view, id, kinds))
                        .collect(),
                });
            }
            before += section.items.len();
        }
        groups
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
        sections: view
            .site
            .indexes
            .get_or_sort(view.lang(), kind, || sections(view, kind)),
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
