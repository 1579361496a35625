//! The values that the program gives to its messages.

/// The values that built-in messages are given, by id. In an id, `*` stands for any characters. The
/// first id that fits a message counts; a message without one is given no values.
#[derive(Clone, Copy, Debug)]
pub struct GivenValues<'a>(pub &'a [(&'a str, &'a [&'a str])]);

impl<'a> GivenValues<'a> {
    /// The names of the values that a message is given.
    pub fn of(&self, id: &str) -> &'a [&'a str] {
        let fits = |pattern: &str| match pattern.split_once('*') {
            Some((start, end)) => id
                .strip_prefix(start)
                .is_some_and(|rest| rest.ends_with(end)),
            None => id == pattern,
        };
        self.0
            .iter()
            .find(|(pattern, _)| fits(pattern))
            .map_or(&[], |(_, names)| names)
    }
}
