//! `base_url`: the address at which a site is published.

use crate::source::host;

/// The address at which a site is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    /// Scheme and host: `https://example.github.io`. A host with non-ASCII letters is in its DNS
    /// form (`xn--…`).
    pub origin: String,
    /// The path without its last slash: `/reading-room`. Empty at the root of the host.
    pub path: String,
}

impl BaseUrl {
    /// Parses an absolute `http` or `https` address without query and fragment. Returns `None` for
    /// anything else.
    pub fn parse(url: &str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://")?;
        if !matches!(scheme, "http" | "https")
            || url.contains(|c: char| {
                c.is_whitespace()
                    || c.is_control()
                    || matches!(c, '?' | '#' | '"' | '<' | '>' | '\\')
            })
        {
            return None;
        }
        let (host, path) = rest
            .split_once('/')
            .map_or((rest, ""), |(host, path)| (host, path));
        let path = path.trim_end_matches('/');
        let sound = !host.is_empty()
            && path
                .split('/')
                .all(|part| !matches!(part, "." | "..") && (path.is_empty() || !part.is_empty()));
        let path = if path.is_empty() {
            String::new()
        } else {
            format!("/{path}")
        };
        let host = host::ascii_authority(host).filter(|_| sound)?;
        Some(Self {
            origin: format!("{scheme}://{host}"),
            path,
        })
    }
}

/// The error for a string that is not an absolute web address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an absolute web address such as https://example.org/path")]
pub struct BaseUrlError(String);

impl std::str::FromStr for BaseUrl {
    type Err = BaseUrlError;

    fn from_str(url: &str) -> Result<Self, Self::Err> {
        Self::parse(url).ok_or_else(|| BaseUrlError(url.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;

    #[test]
    fn base_urls_give_their_origin_and_path() {
        let url = BaseUrl::parse("https://example.github.io/a/b/").unwrap();
        assert_eq!(
            (url.origin.as_str(), url.path.as_str()),
            ("https://example.github.io", "/a/b")
        );
        assert_eq!(BaseUrl::parse("https://example.org").unwrap().path, "");
        for bad in [
            "example.org",
            "ftp://x",
            "https://",
            "https://x/?a",
            "https://x/../y",
            "https://x//y",
        ] {
            assert_eq!(BaseUrl::parse(bad), None, "{bad}");
        }
    }
}
