//! Finds the file of the site that a request asks for.

use super::previewed::PreviewedSite;
use crate::artifact::OutputPath;
use crate::percent;

/// What a request path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum RequestTarget {
    /// The file with this path, if there is one.
    File(String),
    /// Another path, percent-encoded, such as `/ar/` for `/ar`.
    Redirect(String),
    /// Nothing: the answer is 404.
    Missing,
}

/// Looks up the percent-encoded path `request` in a site.
pub(super) fn look_up(site: &dyn PreviewedSite, request: &str) -> RequestTarget {
    let Some(path) = percent::decode(request) else {
        return RequestTarget::Missing;
    };
    let base = percent::decode(site.base_path()).unwrap_or_default();
    let Some(below) = path.strip_prefix(&base) else {
        let is_short_of_base = path == "/" || base.strip_suffix('/') == Some(&path);
        return if is_short_of_base {
            RequestTarget::Redirect(percent::complete_path(site.base_path()))
        } else {
            RequestTarget::Missing
        };
    };
    if below.is_empty() {
        return RequestTarget::File("index.html".to_owned());
    }
    let folder = below.strip_suffix('/');
    let Some(named) = OutputPath::new(folder.unwrap_or(below)) else {
        return RequestTarget::Missing;
    };
    if folder.is_some() {
        RequestTarget::File(format!("{}/index.html", named.as_str()))
    } else if site.has_page(&format!("{below}/")) {
        RequestTarget::Redirect(format!("{}/", percent::complete_path(request)))
    } else {
        RequestTarget::File(below.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Pages {
        base_path: &'static str,
    }

    impl PreviewedSite for Pages {
        fn base_path(&self) -> &'static str {
            self.base_path
        }

        fn has_page(&self, folder: &str) -> bool {
            ["ar/", "ar/\u{645} x/"].contains(&folder)
        }

        fn file(&self, _: &str) -> Result<Option<Vec<u8>>, String> {
            Ok(None)
        }
    }

    fn found(base_path: &'static str, request: &str) -> String {
        match look_up(&Pages { base_path }, request) {
            RequestTarget::File(path) => path,
            RequestTarget::Redirect(to) => format!("-> {to}"),
            RequestTarget::Missing => String::new(),
        }
    }

    #[test]
    fn folders_are_their_index() {
        assert_eq!(found("/", "/"), "index.html");
        assert_eq!(found("/", "/ar/"), "ar/index.html");
        assert_eq!(found("/", "/ar/%D9%85%20x/"), "ar/\u{645} x/index.html");
        assert_eq!(found("/", "/ar"), "-> /ar/");
        assert_eq!(found("/", "/ar/%D9%85%20x"), "-> /ar/%D9%85%20x/");
        assert_eq!(found("/", "/a.css/"), "a.css/index.html");
    }

    #[test]
    fn the_site_lies_under_its_base_path_only() {
        assert_eq!(found("/room/", "/room/a.css"), "a.css");
        assert_eq!(found("/room/", "/a.css"), "");
        assert_eq!(found("/room/", "/roomy/a.css"), "");
        for short in ["/", "/room"] {
            assert_eq!(found("/room/", short), "-> /room/");
        }
        assert_eq!(found("/\u{645}/", "/%D9%85/a.css"), "a.css");
        assert_eq!(found("/%D9%85/", "/"), "-> /%D9%85/");
    }

    #[test]
    fn no_path_leads_out_of_the_site() {
        for out in [
            "/../x",
            "/ar/../../x",
            "/%2e%2e/x",
            "/..%2fx",
            "//etc/passwd",
            "/ar//",
            "/ar%5c..",
            "/%00",
        ] {
            assert_eq!(found("/", out), "", "{out}");
        }
        assert_eq!(found("/", "/..x"), "..x");
    }
}
