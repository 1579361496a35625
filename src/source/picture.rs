//! The addresses of pictures: which file of the site an address may mean.

use std::borrow::Cow;

use icu::normalizer::ComposingNormalizerBorrowed;

use crate::percent;

/// Is the picture on another site? Its address then has a scheme, or begins with two slashes.
pub fn is_elsewhere(src: &str) -> bool {
    src.contains("://") || src.starts_with("//")
}

/// The name of a file in composed form (NFC), in which names are compared and written. Some systems
/// store them in decomposed form.
pub fn composed(name: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(name)
}

/// A file that the address of a picture may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PossibleFile<'a> {
    /// The name of the file in composed form, relative to the folder or root of the address.
    pub name: String,
    /// The rest of the address: a query or a fragment.
    pub rest: &'a str,
}

/// The files that the address of a picture may mean, the most likely first: a percent-encoded name, a
/// name that is not encoded, or a name with a query or a fragment after it.
pub fn possible_files(src: &str) -> Vec<PossibleFile<'_>> {
    let file = |name: Option<String>, rest| {
        let name = name.filter(|name| !name.contains(['\0', '\\']))?;
        Some(PossibleFile {
            name: composed(name.strip_prefix("./").unwrap_or(&name)).into_owned(),
            rest,
        })
    };
    let cut = src.find(['?', '#']);
    let short = cut.and_then(|at| file(percent::decode(&src[..at]), &src[at..]));
    file(percent::decode(src), "")
        .into_iter()
        .chain(file(Some(src.to_owned()), ""))
        .chain(short)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(src: &str) -> Vec<(String, &str)> {
        possible_files(src)
            .into_iter()
            .map(|file| (file.name, file.rest))
            .collect()
    }

    #[test]
    fn an_address_is_decoded_and_a_name_stands_for_itself() {
        assert_eq!(names("old%20shop.svg")[0].0, "old shop.svg");
        assert_eq!(names("./50%.svg")[0].0, "50%.svg");
        assert_eq!(names("a%20b.svg")[1].0, "a%20b.svg");
        assert_eq!(names("e\u{301}.svg")[0].0, "\u{e9}.svg");
        assert_eq!(names("%D9%82.svg")[0].0, "\u{642}.svg");
    }

    #[test]
    fn a_query_and_a_fragment_may_be_part_of_the_name_or_not() {
        assert_eq!(
            names("a.svg#x"),
            [
                ("a.svg#x".into(), ""),
                ("a.svg#x".into(), ""),
                ("a.svg".into(), "#x")
            ]
        );
        assert_eq!(names("what%3F.svg")[0].0, "what?.svg");
    }

    #[test]
    fn what_no_file_can_be_called_is_no_name() {
        assert_eq!(names("a%00b"), [("a%00b".into(), "")]);
        assert_eq!(names("a\\b"), []);
    }
}
