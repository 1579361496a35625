//! "Did you mean": the name among those that exist which is nearest to the one that was written.

/// The candidate most like `written`, if any is like enough to be meant: at most a third of its characters wrong.
/// Of equally near ones the first in the order given.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (written.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(written, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn names_the_nearest_and_only_a_near_one() {
        assert_eq!(nearest("jensen-hunag", ["sam-altman", "jensen-huang"]), Some("jensen-huang"));
        assert_eq!(nearest("qoute", ["quote", "note"]), Some("quote"));
        assert_eq!(nearest("zebra", ["sam-altman", "jensen-huang"]), None);
    }
}
