//! The letters of an index of entities: links to them, and the entities under each.

use crate::address::{PER_PAGE, PageKey};
use crate::href::Fragment;
use crate::html::Html;
use crate::locale::{IndexSection, first_strong};
use crate::render::compose::lists::item::{KindColumn, entity_item};
use crate::render::compose::pagination::skipped;
use crate::render::compose::view::View;
use crate::render::context::{LetterGroup, LetterLink, Phrase};
use crate::source::id::EntityId;
use crate::text::Direction;

/// The letters of an index, with the page on which each begins.
pub struct Letters<'a> {
    view: View<'a>,
    sections: Vec<IndexSection<&'a EntityId>>,
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

    fn label(&self, section: &IndexSection<&EntityId>) -> Phrase {
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

/// Sorts entities into the letters that their names are filed under. `page` gives the key of each
/// page of the index.
pub fn letters<'a>(
    view: View<'a>,
    ids: Vec<&'a EntityId>,
    page: impl Fn(u64) -> PageKey + 'a,
) -> Letters<'a> {
    let site = view.site;
    let lang = view.lang();
    let sections = view.locale.index(
        ids,
        |id| {
            site.entity(id)
                .map_or("", |entity| entity.entity.sort_name(lang))
        },
        |id| id.as_str(),
    );
    Letters {
        view,
        sections,
        page: Box::new(page),
    }
}

/// The element id of a letter.
fn letter_id(index: usize) -> String {
    format!("letter-{}", index + 1)
}
