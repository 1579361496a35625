//! Ids in what is printed for people.

use hashiya::text::isolate;

/// The id as it is shown. An id in another script is isolated, so that it does not change the order
/// of what stands beside it; others can be copied as they are.
pub fn shown(id: &str) -> String {
    if id.is_ascii() {
        id.to_owned()
    } else {
        isolate(id)
    }
}
