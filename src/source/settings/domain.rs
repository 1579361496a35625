//! `domain`: the domain of one's own at which a host shows the site.

use super::base_url::BaseUrl;
use crate::source::host;

/// Parses the name of a domain, such as `example.org`, into its DNS form. Returns `None` for anything
/// else, such as a whole address.
pub fn parse_domain(text: &str) -> Option<String> {
    let name = host::ascii(text.trim())?.to_ascii_lowercase();
    let is_label = |label: &str| {
        let is_fit = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        !label.is_empty()
            && label.bytes().all(is_fit)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    (name.contains('.') && name.split('.').all(is_label)).then_some(name)
}

/// The address of a site that has a domain to itself.
pub fn domain_address(domain: &str) -> Option<BaseUrl> {
    BaseUrl::parse(&format!("https://{domain}/"))
}

/// Whether a site with this address is at the root of this domain, or of its `www`: hosts show both.
pub fn is_at_domain(address: &BaseUrl, domain: &str) -> bool {
    let host = address.origin.split("://").nth(1).unwrap_or_default();
    let without_www = |host: &str| -> String {
        let host = host.to_ascii_lowercase();
        host.strip_prefix("www.").map(str::to_owned).unwrap_or(host)
    };
    address.path.is_empty() && without_www(host) == without_www(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_a_name_without_anything_around_it() {
        for (written, domain) in [
            ("example.org", Some("example.org")),
            ("WWW.Example.org", Some("www.example.org")),
            ("مثال.example", Some("xn--mgbh0fb.example")),
            ("https://example.org", None),
            ("example.org/essays", None),
            ("example.org:80", None),
            ("me@example.org", None),
            ("localhost", None),
            ("a..b", None),
            ("-a.org", None),
            ("", None),
        ] {
            assert_eq!(parse_domain(written).as_deref(), domain, "{written}");
        }
    }

    #[test]
    fn an_address_is_at_the_domain_or_is_not() {
        let is_at = |url: &str| is_at_domain(&BaseUrl::parse(url).unwrap(), "example.org");
        assert!(is_at("https://example.org/") && is_at("http://WWW.example.org"));
        assert!(!is_at("https://example.org/essays") && !is_at("https://reader.github.io"));
    }
}
