//! Lists that are never empty.

use std::ops::{Deref, DerefMut};

/// A list with at least one item. It can be used as a slice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NonEmpty<T>(Vec<T>);

impl<T> NonEmpty<T> {
    /// Makes a list of these items. Returns `None` if there are none.
    pub fn new(items: Vec<T>) -> Option<Self> {
        (!items.is_empty()).then_some(Self(items))
    }

    /// Makes a list of an item and those that come after it.
    pub fn of(first: T, later: impl IntoIterator<Item = T>) -> Self {
        Self(std::iter::once(first).chain(later).collect())
    }

    /// Returns the first item.
    #[expect(
        clippy::indexing_slicing,
        reason = "both constructors make a list with an item, and nothing removes one"
    )]
    pub fn first(&self) -> &T {
        &self.0[0]
    }
}

impl<T> Deref for NonEmpty<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> DerefMut for NonEmpty<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<'a, T> IntoIterator for &'a NonEmpty<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_a_first_item() {
        assert_eq!(NonEmpty::<u8>::new(Vec::new()), None);
        assert_eq!(*NonEmpty::of(1, [2, 3]).first(), 1);
        assert_eq!(NonEmpty::of(1, [2]), NonEmpty::new(vec![1, 2]).unwrap());
    }
}
