//! Links to chronologies.

use crate::address::Page;
use crate::edition::ChronologyOf;
use crate::render::compose::view::View;
use crate::render::context::ChronologyLink;

/// The link to a chronology; `None` if there is none.
pub fn chronology_link(view: View<'_>, of: ChronologyOf) -> Option<ChronologyLink> {
    let count = view.site.edition.chronology.count(&of) as u64;
    let href = view.page(&Page::Chronology(of, 1).in_lang(view.lang()));
    (count > 0).then_some(ChronologyLink { href, count })
}
