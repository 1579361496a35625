//! The set of a reader's layers that something belongs to.

use std::fmt::{self, Display};

/// A set of layers that the reader can hide, by number from 1. The attribute `data-layer` holds it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LayerSet(u32);

impl LayerSet {
    /// The number of layers that the style sheet has rules for.
    pub const MOST: usize = 24;

    /// Returns the layers that are in both sets.
    #[must_use]
    pub const fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Returns the value of `data-layer`, or `None` for the empty set.
    pub fn attribute(self) -> Option<String> {
        (self != Self::default()).then(|| self.to_string())
    }

    fn numbers(self) -> impl Iterator<Item = usize> {
        (1..=Self::MOST).filter(move |number| self.0 & 1 << number != 0)
    }
}

/// Collects numbers. Those below 1 and above [`LayerSet::MOST`] are ignored.
impl FromIterator<usize> for LayerSet {
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Self {
        Self(
            numbers
                .into_iter()
                .filter(|number| (1..=Self::MOST).contains(number))
                .fold(0, |filed, number| filed | 1 << number),
        )
    }
}

impl Display for LayerSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers: Vec<String> = self.numbers().map(|number| number.to_string()).collect();
        f.write_str(&numbers.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::LayerSet;

    #[test]
    fn numbers_stand_in_order_and_once() {
        let filed: LayerSet = [7, 1, 24, 7, 0, 25].into_iter().collect();
        assert_eq!(filed.attribute().as_deref(), Some("1 7 24"));
        assert_eq!(
            filed.shared([24, 2].into_iter().collect()).to_string(),
            "24"
        );
        assert_eq!(LayerSet::default().attribute(), None);
    }
}
