//! Pagination: which items of a list are on which page.

use crate::address::PER_PAGE;

/// The number of items on the pages before page `page`, which counts from 1.
fn skipped(page: u64) -> usize {
    let before = usize::try_from(page.saturating_sub(1)).unwrap_or(0);
    before.saturating_mul(PER_PAGE)
}

/// The items on page `page`, which counts from 1.
pub fn items_on<T>(items: &[T], page: u64) -> &[T] {
    let rest = items.get(skipped(page)..).unwrap_or_default();
    rest.chunks(PER_PAGE).next().unwrap_or_default()
}
