//! Where things of an edition are on its site: every page, the folder and address of each, and what
//! references and written links lead to. Pages, exports and the search index take their addresses
//! from here.

mod addresses;
mod concordance;
mod element;
mod linked;
mod name_index;
mod page;
mod periods;
mod picture;
mod plan;
mod texts;
mod urls;
mod written;

pub use addresses::Addresses;
pub use concordance::concordance_pages;
pub use element::{heading_named, text_element_named};
pub use linked::linked_part;
pub use name_index::NameIndex;
pub use page::{PER_PAGE, Page, PageKey, page_count};
pub use periods::chronology_pages;
pub use picture::{Picture, written_path};
pub use plan::{has_same_pages, plan, tag_page_count};
pub use texts::{companion, facing, has_parallel_pages, parallel_page, parallel_texts};
pub use urls::{LinkForm, Urls};
pub use written::folder;
