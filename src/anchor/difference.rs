//! Cuts off what two lists begin and end with alike.

/// How two lists differ.
pub struct Difference<'a, T> {
    /// The number of items that both begin with.
    pub before: usize,
    /// The items of the old list between those.
    pub old: &'a [T],
    /// The items of the new list between those.
    pub new: &'a [T],
    /// The number of items that both end with, not counting those of `before`.
    pub after: usize,
}

/// Compares two lists.
pub fn difference<'a, T: PartialEq>(mut old: &'a [T], mut new: &'a [T]) -> Difference<'a, T> {
    let (mut before, mut after) = (0, 0);
    while let ([first, later @ ..], [other, others @ ..]) = (old, new)
        && first == other
    {
        (old, new) = (later, others);
        before += 1;
    }
    while let ([earlier @ .., last], [others @ .., other]) = (old, new)
        && last == other
    {
        (old, new) = (earlier, others);
        after += 1;
    }
    Difference {
        before,
        old,
        new,
        after,
    }
}
