//! Reads the ids and addresses in the tags of a page, in one pass.

use std::borrow::Cow;

/// An attribute that is a link or that can be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Attribute<'a> {
    /// The id of an element.
    Id(Cow<'a, str>),
    /// An address that a browser loads or navigates to.
    Address(Cow<'a, str>),
}

/// Elements whose content is not markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];
/// Attributes that contain an address.
const ADDRESSES: [&str; 4] = ["href", "src", "action", "poster"];

/// Calls `found` with every id and address of a page, in order. Comments and the content of elements
/// such as `script` are skipped.
pub(super) fn attributes<'a>(page: &'a str, mut found: impl FnMut(Attribute<'a>)) {
    let mut rest = page;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = after(comment, "-->");
            continue;
        }
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let name = &rest[..rest
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/'))
            .unwrap_or(rest.len())];
        rest = tag(&rest[name.len()..], name, &mut found);
        if RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw)) {
            rest = after_end(rest, name);
        }
    }
}

/// Reads the attributes of a tag. Returns what follows the tag.
fn tag<'a>(mut rest: &'a str, element: &str, found: &mut impl FnMut(Attribute<'a>)) -> &'a str {
    let mut refreshes = false;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return rest.get(1..).unwrap_or_default();
        }
        let is_end =
            |(_, c): &(usize, char)| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/');
        let end = rest
            .char_indices()
            .skip(1)
            .find(is_end)
            .map_or(rest.len(), |(end, _)| end);
        let (name, after) = rest.split_at(end);
        let (value, after) = value(after);
        rest = after;
        let Some(value) = value else { continue };
        if name == "id" || name == "name" && element == "a" {
            found(Attribute::Id(unescaped(value)));
        } else if ADDRESSES.contains(&name) {
            found(Attribute::Address(unescaped(value)));
        } else if name == "http-equiv" {
            refreshes = value.eq_ignore_ascii_case("refresh");
        } else if name == "content"
            && refreshes
            && let Some((_, address)) = value.split_once("url=")
        {
            found(Attribute::Address(unescaped(address)));
        }
    }
}

/// The value that follows the name of an attribute, if there is one, and the rest.
fn value(rest: &str) -> (Option<&str>, &str) {
    let Some(written) = rest.trim_start().strip_prefix('=') else {
        return (None, rest);
    };
    let written = written.trim_start();
    for quote in ['"', '\''] {
        if let Some(inner) = written.strip_prefix(quote) {
            return inner
                .split_once(quote)
                .map_or((None, ""), |(value, after)| (Some(value), after));
        }
    }
    let end = written
        .find(|c: char| c.is_ascii_whitespace() || c == '>')
        .unwrap_or(written.len());
    (Some(&written[..end]), &written[end..])
}

fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, after)| after)
}

/// What follows the next end tag of an element.
fn after_end<'a>(text: &'a str, element: &str) -> &'a str {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("</") {
        if after
            .get(..element.len())
            .is_some_and(|name| name.eq_ignore_ascii_case(element))
        {
            return after;
        }
        rest = after;
    }
    ""
}

/// Replaces the character references that occur in addresses. Other references stay as they are.
fn unescaped(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let mut pieces = value.split('&');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (character, after) = piece
            .split_once(';')
            .and_then(|(name, after)| Some((character(name)?, after)))
            .unwrap_or(('&', piece));
        text.push(character);
        text.push_str(after);
    }
    Cow::Owned(text)
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number
                .strip_prefix(['x', 'X'])
                .map(|hex| u32::from_str_radix(hex, 16));
            char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(page: &str) -> String {
        let mut found = Vec::new();
        attributes(page, |attribute| {
            found.push(match attribute {
                Attribute::Id(id) => format!("#{id}"),
                Attribute::Address(address) => address.into_owned(),
            });
        });
        found.join(" ")
    }

    #[test]
    fn attributes_are_read_however_they_are_quoted() {
        assert_eq!(
            read("<p id=a><a href='/x?a=1&amp;b=2' id=\"b\" hidden>y</a><img src=/z.svg>"),
            "#a /x?a=1&b=2 #b /z.svg"
        );
        assert_eq!(
            read("<a\n href = \"/x\"\n>y</a><br/><a name=c href=\"#\u{642}&#x2F;\">"),
            "/x #c #\u{642}/"
        );
        assert_eq!(
            read(
                "<meta http-equiv=\"refresh\" content=\"0; url=/to/\"><meta name=x content=\"url=/no/\">"
            ),
            "/to/"
        );
    }

    #[test]
    fn what_is_no_markup_is_passed_over() {
        let page = "<!-- <a href=/no/> --><script src=/s.js>'<a href=/no/>'</script><title><a href=/no/></title>a < b <a href=/yes/>";
        assert_eq!(read(page), "/s.js /yes/");
        assert_eq!(
            read("1 < 2 &lt;a href=/no/&gt; <!doctype html></a href=/no/>"),
            ""
        );
    }

    #[test]
    fn a_page_that_breaks_off_is_read_as_far_as_it_goes() {
        for page in [
            "<",
            "<a",
            "<a href",
            "<a href=",
            "<a href=\"/x",
            "<!--",
            "<script>",
            "<a \u{642}",
            "<p id=\u{642}",
        ] {
            read(page);
        }
    }
}
