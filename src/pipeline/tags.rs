//! Reads the ids and addresses in the tags of a page, in one pass, and writes other addresses in their
//! place.

use std::borrow::Cow;

/// An attribute that is a link or that can be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Attribute<'a> {
    /// The id of an element.
    Id(Cow<'a, str>),
    /// An address that a browser loads or navigates to.
    Address(Cow<'a, str>),
}

/// What the value of an attribute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Value {
    /// The id of an element.
    Id,
    /// An address that a browser loads or navigates to.
    Address,
    /// An address that a script reads, or that a browser uses in a rare case.
    OtherAddress,
    /// Addresses of one picture in several sizes, each with a descriptor after it.
    Candidates,
}

/// Elements whose content is not markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];
/// Attributes that contain an address.
const ADDRESSES: [&str; 4] = ["href", "src", "action", "poster"];
/// Attributes that contain an address but make no link. The first three are read by scripts.
const OTHER_ADDRESSES: [&str; 5] = ["data-href", "data-index", "data-to", "data", "formaction"];

/// Calls `found` with every id and address of a page, in order. Comments and the content of elements
/// such as `script` are skipped.
pub(super) fn attributes<'a>(page: &'a str, mut found: impl FnMut(Attribute<'a>)) {
    values(page, |kind, value| match kind {
        Value::Id => found(Attribute::Id(unescaped(value))),
        Value::Address => found(Attribute::Address(unescaped(value))),
        Value::OtherAddress | Value::Candidates => {}
    });
}

/// Returns a page with other addresses: those that `rewrite` returns for the ones that it has. Where
/// `rewrite` returns `None`, the address stays. Everything else stays as it is.
pub(super) fn with_addresses(page: &str, rewrite: impl Fn(&str) -> Option<String>) -> String {
    let (mut rewritten, mut done) = (String::with_capacity(page.len()), 0);
    values(page, |kind, value| {
        let new = match kind {
            Value::Id => None,
            Value::Address | Value::OtherAddress => rewrite(&unescaped(value)),
            Value::Candidates => Some(with_candidates(&unescaped(value), &rewrite)),
        };
        let Some(new) = new else { return };
        // The value is a part of the page.
        let start = value.as_ptr().addr() - page.as_ptr().addr();
        rewritten.push_str(&page[done..start]);
        rewritten.push_str(&escaped(&new));
        done = start + value.len();
    });
    rewritten.push_str(&page[done..]);
    rewritten
}

/// Rewrites the addresses of a `srcset`: `small.png 1x, large.png 2x`.
fn with_candidates(value: &str, rewrite: impl Fn(&str) -> Option<String>) -> String {
    let candidate = |candidate: &str| {
        let candidate = candidate.trim();
        let (address, descriptor) = candidate.split_at(
            candidate
                .find(|c: char| c.is_ascii_whitespace())
                .unwrap_or(candidate.len()),
        );
        let address = rewrite(address).map_or(Cow::Borrowed(address), Cow::Owned);
        format!("{address}{descriptor}")
    };
    let candidates: Vec<String> = value.split(',').map(candidate).collect();
    candidates.join(", ")
}

/// Calls `found` with the value of every attribute that is an id or has addresses, as it is written.
fn values<'a>(page: &'a str, mut found: impl FnMut(Value, &'a str)) {
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
        let name = &rest[..find_byte(rest, 0, |byte| {
            byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/')
        })];
        rest = tag(&rest[name.len()..], name, &mut found);
        if RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw)) {
            rest = after_end(rest, name);
        }
    }
}

/// Reads the attributes of a tag. Returns what follows the tag.
fn tag<'a>(mut rest: &'a str, element: &str, found: &mut impl FnMut(Value, &'a str)) -> &'a str {
    let mut refreshes = false;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return rest.get(1..).unwrap_or_default();
        }
        let is_end = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'>' | b'/');
        let (name, after) = rest.split_at(find_byte(rest, 1, is_end));
        let (value, after) = value(after);
        rest = after;
        let Some(value) = value else { continue };
        if name == "id" || name == "name" && element == "a" {
            found(Value::Id, value);
        } else if ADDRESSES.contains(&name) {
            found(Value::Address, value);
        } else if OTHER_ADDRESSES.contains(&name) {
            found(Value::OtherAddress, value);
        } else if name == "srcset" {
            found(Value::Candidates, value);
        } else if name == "http-equiv" {
            refreshes = value.eq_ignore_ascii_case("refresh");
        } else if name == "content"
            && refreshes
            && let Some((_, address)) = value.split_once("url=")
        {
            found(Value::Address, address);
        }
    }
}

/// The first byte from index `from` on for which `wanted` is true, which must be so for ASCII only; the
/// length of the text if there is none.
fn find_byte(text: &str, from: usize, wanted: impl Fn(u8) -> bool) -> usize {
    let mut bytes = text.bytes().enumerate().skip(from);
    bytes
        .find(|(_, byte)| wanted(*byte))
        .map_or(text.len(), |(at, _)| at)
}

/// The value that follows the name of an attribute, if there is one, and the rest.
fn value(rest: &str) -> (Option<&str>, &str) {
    let Some(written) = rest.trim_start().strip_prefix('=') else {
        return (None, rest);
    };
    let written = written.trim_start();
    for quote in [b'"', b'\''] {
        if let Some(inner) = written.strip_prefix(char::from(quote)) {
            return memchr::memchr(quote, inner.as_bytes())
                .map_or((None, ""), |end| (Some(&inner[..end]), &inner[end + 1..]));
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

/// The value of an attribute, whichever quotes are around it.
fn escaped(value: &str) -> String {
    value
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
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
    fn addresses_are_replaced_where_they_stand_and_nothing_else_is() {
        let shout = |address: &str| {
            address
                .strip_prefix('/')
                .map(|rest| format!("../{}", rest.to_uppercase()))
        };
        let rewritten = |page| with_addresses(page, shout);
        assert_eq!(
            rewritten(
                "<p id=/a><a href='/x?a=1&amp;b=2' title=\"/x\">/x</a><img src=/z.svg srcset=\"/a.png, b.png 2x,/c.png 3x\">"
            ),
            "<p id=/a><a href='../X?A=1&amp;B=2' title=\"/x\">/x</a><img src=../Z.SVG srcset=\"../A.PNG, b.png 2x, ../C.PNG 3x\">"
        );
        assert_eq!(
            rewritten(
                "<!-- <a href=/no/> --><script src=/s.js data-to=\"/t/\">'<a href=/no/>'</script><meta http-equiv=refresh content=\"0; url=/r/\">"
            ),
            "<!-- <a href=/no/> --><script src=../S.JS data-to=\"../T/\">'<a href=/no/>'</script><meta http-equiv=refresh content=\"0; url=../R/\">"
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
