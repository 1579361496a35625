//! "Did you mean": finds the existing name that is nearest to the one that was written.

/// The candidate that is nearest to `written`, if at most a third of the characters of `written` differ
/// (optimal string alignment distance). Of equally near ones the first in the given order.
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let limit = (written.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(written, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The candidate that `written` is certainly a misspelling of: the only near one. Words of one or two
/// characters never have one.
pub fn only_near<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let limit = written.chars().count() / 3;
    let mut near = candidates
        .into_iter()
        .filter(|candidate| strsim::osa_distance(written, candidate) <= limit);
    let first = near.next()?;
    near.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{nearest, only_near};

    #[test]
    fn names_the_nearest_and_only_a_near_one() {
        assert_eq!(
            nearest("jensen-hunag", ["sam-altman", "jensen-huang"]),
            Some("jensen-huang")
        );
        assert_eq!(nearest("qoute", ["quote", "note"]), Some("quote"));
        assert_eq!(nearest("zebra", ["sam-altman", "jensen-huang"]), None);
    }

    #[test]
    fn a_slip_has_one_word_near_it_and_is_no_short_word() {
        assert_eq!(
            only_near("jensen-hunag", ["sam-altman", "jensen-huang"]),
            Some("jensen-huang")
        );
        assert_eq!(only_near("gpt-5", ["gpt-4", "gpt-3"]), None);
        assert_eq!(only_near("xa", ["x"]), None);
    }
}
