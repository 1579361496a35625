//! A link of the header or the footer, which says whether it leads to this page.

use crate::address::PageKey;
use crate::render::compose::view::View;
use crate::render::context::{NavigationLink, Phrase};

/// Whether a page belongs to a section of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PagePlacement {
    /// It does.
    Inside,
    /// It does not.
    Outside,
}

/// A link of the menu on the page `current`. `section` tells whether that page belongs to the
/// section that the link leads to.
pub fn navigation_link(
    view: View<'_>,
    label: Phrase,
    to: &PageKey,
    current: &PageKey,
    section: PagePlacement,
) -> NavigationLink {
    let current = if to == current {
        Some("page")
    } else {
        (section == PagePlacement::Inside).then_some("true")
    };
    NavigationLink {
        label,
        href: view.page(to),
        rel: None,
        current,
    }
}
