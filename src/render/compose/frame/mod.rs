//! What surrounds the content of every page: head, navigation, footer.

pub mod alternates;
pub mod exports;
pub mod fonts;
pub mod head;
pub mod kept_places;
pub mod navigation;
pub mod navigation_link;
pub mod page;
pub mod reference;
pub mod social;
pub mod title;
