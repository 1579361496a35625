//! The hosts of web addresses as machines read them: `xn--mgbh0fb.example` for `مثال.example`.

use std::borrow::Cow;

/// A host in the letters of DNS; `None` where it cannot be written so. What is in ASCII already
/// stays as it is.
pub fn ascii(host: &str) -> Option<Cow<'_, str>> {
    if host.is_ascii() {
        return Some(Cow::Borrowed(host));
    }
    idna::domain_to_ascii_strict(host).ok().map(Cow::Owned)
}

/// An authority (user, host and port of an address) with its host in ASCII; `None` where that
/// cannot be.
pub fn ascii_authority(authority: &str) -> Option<Cow<'_, str>> {
    if authority.is_ascii() {
        return Some(Cow::Borrowed(authority));
    }
    let (user, rest) = authority
        .rsplit_once('@')
        .map_or(("", authority), |(user, rest)| (user, rest));
    let (host, port) = rest
        .split_once(':')
        .map_or((rest, ""), |(host, port)| (host, port));
    let host = ascii(host)?;
    if !user.is_ascii() || !port.is_ascii() {
        return None;
    }
    let user = if user.is_empty() {
        String::new()
    } else {
        format!("{user}@")
    };
    let port = if port.is_empty() {
        String::new()
    } else {
        format!(":{port}")
    };
    Some(Cow::Owned(format!("{user}{host}{port}")))
}

/// A web address with its host in ASCII. One whose host cannot be written so, and what is no web
/// address, stays as it is.
pub fn ascii_address(address: &str) -> Cow<'_, str> {
    let parts = address
        .split_once("://")
        .filter(|(scheme, _)| matches!(*scheme, "http" | "https"));
    let Some((scheme, rest)) = parts else {
        return Cow::Borrowed(address);
    };
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    match ascii_authority(authority) {
        Some(Cow::Owned(authority)) => Cow::Owned(format!("{scheme}://{authority}{path}")),
        _ => Cow::Borrowed(address),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_written_in_ascii_and_the_rest_of_an_address_stays() {
        for (address, expected) in [
            (
                "https://مثال.example/كتاب?س=١#ف",
                "https://xn--mgbh0fb.example/كتاب?س=١#ف",
            ),
            (
                "http://me@Bücher.example:8080",
                "http://me@xn--bcher-kva.example:8080",
            ),
            ("https://例え.example?q", "https://xn--r8jz45g.example?q"),
            ("https://Example.org/x", "https://Example.org/x"),
            ("http://[::1]:3000/", "http://[::1]:3000/"),
            ("mailto:a@مثال.example", "mailto:a@مثال.example"),
            ("https://a..é.example/", "https://a..é.example/"),
        ] {
            assert_eq!(ascii_address(address), expected);
        }
    }
}
