//! Converts the hosts of web addresses to ASCII: `مثال.example` becomes `xn--mgbh0fb.example`.

use std::borrow::Cow;

/// Converts a host to its DNS form. Returns `None` if that is impossible. ASCII hosts are not changed.
pub fn ascii(host: &str) -> Option<Cow<'_, str>> {
    if host.is_ascii() {
        return Some(Cow::Borrowed(host));
    }
    idna::domain_to_ascii_strict(host).ok().map(Cow::Owned)
}

/// Converts the host in the authority of an address (user, host and port) to its DNS form. Returns
/// `None` if that is impossible.
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

/// Converts the host of a web address to its DNS form. Other strings, and addresses whose host cannot
/// be converted, are not changed.
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
