//! Checks the addresses of ordinary Markdown links: `[words](address)`.
//!
//! A text is shown on several pages, in several languages, and a note on even more. A relative
//! address would lead elsewhere from each of them.

use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::codes;

/// The schemes that lead to a document or a person, and that no browser executes.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Returns what is wrong with an address. `link_to` returns the `[[link]]` to something named after
/// a file or folder of the site.
pub fn fault(
    address: &Spanned<String>,
    link_to: impl Fn(&str) -> Option<String>,
) -> Option<Diagnostic> {
    let href = address.value.as_str();
    let (message, help) = if href.is_empty() {
        (
            "this link has no address".to_owned(),
            "write [words](https://example.org/path), or [[id|words]] for what the site has"
                .to_owned(),
        )
    } else if href.starts_with(['/', '#']) {
        return None;
    } else if let Some(scheme) = scheme(href) {
        if SCHEMES
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
        {
            return None;
        }
        (
            format!("a page does not link to `{scheme}:`"),
            format!(
                "links lead to {}, or to a part of the site",
                SCHEMES.join(", ")
            ),
        )
    } else {
        (
            format!("`{href}` leads elsewhere from every page that shows this text"),
            instead(href, link_to),
        )
    };
    Some(Diagnostic::warning(codes::ADDRESS, address.span, message).help(help))
}

fn scheme(href: &str) -> Option<&str> {
    href.split(['/', '?', '#'])
        .next()
        .and_then(|start| start.split_once(':'))
        .map(|(scheme, _)| scheme)
}

fn instead(href: &str, link_to: impl Fn(&str) -> Option<String>) -> String {
    if href.starts_with("www.") {
        return format!("write it whole: https://{href}");
    }
    let path = href.split(['?', '#']).next().unwrap_or(href);
    let named = path
        .split('/')
        .rev()
        .map(|part| part.split('.').next().unwrap_or(part));
    named
        .filter(|name| !name.is_empty())
        .find_map(link_to)
        .map_or_else(
            || "begin it with a slash, from the site's root, or with https://".to_owned(),
            |link| format!("write [[{link}|words shown]]"),
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};

    fn help(href: &str) -> Option<String> {
        let address = Spanned::new(
            href.to_owned(),
            Span {
                file: FileId(0),
                start: 0,
                end: 0,
            },
        );
        fault(&address, |name| {
            (name == "lamp").then(|| "article:lamp".to_owned())
        })
        .and_then(|found| found.help)
    }

    #[test]
    fn whole_addresses_and_those_from_the_root_are_sound() {
        for href in [
            "https://a.org",
            "HTTP://a.org",
            "mailto:a@b.org",
            "/en/about/",
            "//a.org/x",
            "#p3",
        ] {
            assert_eq!(help(href), None, "{href}");
        }
    }

    #[test]
    fn others_are_told_what_to_write() {
        for (href, says) in [
            ("", "[[id|words]]"),
            ("javascript:alert(1)", "lead to http"),
            ("www.a.org", "https://www.a.org"),
            ("../lamp/", "[[article:lamp|"),
            ("lamp.md#x", "[[article:lamp|"),
            ("x.md", "with a slash"),
        ] {
            assert!(
                help(href).is_some_and(|help| help.contains(says)),
                "{href}: {:?}",
                help(href)
            );
        }
    }
}
