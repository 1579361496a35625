//! `feed_id`: the beginning of the ids of feeds and of their entries. It makes these ids independent of
//! the site's address (tag URIs, RFC 4151).

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::{codes, host};

/// The "tagging entity" of RFC 4151: a domain or an e-mail address, and a date on which it belonged to
/// the author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedId(String);

impl FeedId {
    /// Parses `example.org,2026` or `anna@example.org,2026-05-01`. A domain with non-ASCII letters is
    /// converted to its DNS form.
    pub fn parse(written: &str) -> Option<Self> {
        let (authority, date) = written.split_once(',')?;
        let authority = match authority.split_once('@') {
            Some((user, domain)) => format!("{}@{}", valid_user(user)?, valid_domain(domain)?),
            None => valid_domain(authority)?,
        };
        is_date(date).then(|| Self(format!("{authority},{date}")))
    }

    /// The tag URI of a part of the site: `tag:example.org,2026:en/feed.xml`.
    pub fn uri(&self, specific: &str) -> String {
        format!("tag:{}:{specific}", self.0)
    }
}

/// The part of an e-mail address before the `@`, if it is valid.
fn valid_user(user: &str) -> Option<&str> {
    let is_valid = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    (!user.is_empty() && user.bytes().all(is_valid)).then_some(user)
}

/// The domain in ASCII, if it is valid.
fn valid_domain(domain: &str) -> Option<String> {
    let is_valid = |label: &str| {
        let ends = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        let bytes = label.as_bytes();
        ends(bytes.first())
            && ends(bytes.last())
            && bytes
                .iter()
                .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
    };
    host::ascii(domain)
        .filter(|domain| domain.split('.').all(is_valid))
        .map(std::borrow::Cow::into_owned)
}

/// Is it a year, a month or a day in the form of the RFC?
fn is_date(date: &str) -> bool {
    let mut parts = date.split('-').map(|part| {
        (
            part.len(),
            part.bytes()
                .all(|byte| byte.is_ascii_digit())
                .then(|| part.parse::<u16>()),
        )
    });
    let mut next = |length: usize| match parts.next() {
        None => Some(None),
        Some((found, Some(Ok(number)))) if found == length => Some(Some(number)),
        Some(_) => None,
    };
    let (Some(Some(year)), Some(month), Some(day), None) =
        (next(4), next(2), next(2), parts.next())
    else {
        return false;
    };
    let small = |part: Option<u16>| u8::try_from(part.unwrap_or(1)).ok();
    small(month)
        .zip(small(day))
        .is_some_and(|(month, day)| Date::day(i32::from(year), month, day).is_ok())
}

/// The finding for a `feed_id` that cannot be parsed.
pub fn fault(written: &Spanned<String>) -> Diagnostic {
    let whole = written.value.trim();
    let bare: String = whole
        .strip_prefix("tag:")
        .unwrap_or(whole)
        .split(':')
        .next()
        .unwrap_or_default()
        .replace(", ", ",");
    let meant = Some(bare).filter(|bare| *bare != written.value && FeedId::parse(bare).is_some());
    let help = meant.as_ref().map_or_else(
        || {
            "write a domain or an e-mail address of yours, a comma, and a date on which it was yours: \
             `feed_id: example.org,2026`, `feed_id: anna@example.org,2026-05-01`"
                .to_owned()
        },
        |meant| format!("write `feed_id: {meant}`"),
    );
    let message = format!(
        "`{}` is not a name and a date, which the ids of feeds begin with",
        written.value
    );
    Diagnostic::error(codes::FEED_ID, written.span, message)
        .help(help)
        .maybe_rewrite(meant.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_date_are_needed_in_the_forms_of_the_rfc() {
        for sound in [
            "example.org,2026",
            "anna@mail.example.org,2026-05",
            "a.b-c.example,2024-02-29",
        ] {
            assert_eq!(
                FeedId::parse(sound).map(|id| id.uri("en/")),
                Some(format!("tag:{sound}:en/"))
            );
        }
        assert_eq!(
            FeedId::parse("مثال.example,2026")
                .map(|id| id.uri("x"))
                .as_deref(),
            Some("tag:xn--mgbh0fb.example,2026:x")
        );
        for unsound in [
            "",
            "example.org",
            "example.org,",
            ",2026",
            "example.org,26",
            "example.org,2026-5",
            "example.org,2026-13",
            "example.org,2023-02-29",
            "example.org,2026-01-01-01",
            "example.org,2026~",
            "example.org,٢٠٢٦",
            "-a.example,2026",
            "a..example,2026",
            "a_b.example,2026",
            "an na@example.org,2026",
            "@example.org,2026",
            "https://example.org,2026",
            "tag:example.org,2026",
        ] {
            assert_eq!(FeedId::parse(unsound), None, "{unsound}");
        }
    }
}
