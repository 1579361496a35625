//! Finds the file of the built site that a request asks for.

use std::fs;
use std::path::{Path, PathBuf};

use crate::artifact::OutputPath;
use crate::percent;

/// What a request path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum RequestTarget {
    /// A file on the disk.
    File(PathBuf),
    /// Another path, percent-encoded, such as `/ar/` for `/ar`.
    Redirect(String),
    /// Nothing: the answer is 404.
    Missing,
}

/// Looks up the percent-encoded path `request` in the folder `built`, which is served under
/// `base_path`.
pub(super) fn look_up(built: &Path, base_path: &str, request: &str) -> RequestTarget {
    let Some(path) = percent::decode(request) else {
        return RequestTarget::Missing;
    };
    let base = percent::decode(base_path).unwrap_or_default();
    let Some(below) = path.strip_prefix(&base) else {
        let is_short_of_base = path == "/" || base.strip_suffix('/') == Some(&path);
        return if is_short_of_base {
            RequestTarget::Redirect(percent::complete_path(base_path))
        } else {
            RequestTarget::Missing
        };
    };
    let (named, is_folder) = below
        .strip_suffix('/')
        .map_or((below, below.is_empty()), |folder| (folder, true));
    let Some(place) = place(built, named) else {
        return RequestTarget::Missing;
    };
    match (place.is_dir(), is_folder) {
        (true, true) => file(place.join("index.html")),
        (true, false) => RequestTarget::Redirect(format!("{}/", percent::complete_path(request))),
        (false, true) => RequestTarget::Missing,
        (false, false) => file(place),
    }
}

/// The path of an existing file or folder, if it is inside `built` after symbolic links are followed.
fn place(built: &Path, path: &str) -> Option<PathBuf> {
    let built = fs::canonicalize(built).ok()?;
    if path.is_empty() {
        return Some(built);
    }
    let path = OutputPath::new(path).filter(|path| !path.as_str().starts_with(".hashiya-"))?;
    let place = fs::canonicalize(built.join(path.as_str())).ok()?;
    place.starts_with(&built).then_some(place)
}

fn file(path: PathBuf) -> RequestTarget {
    if path.is_file() {
        RequestTarget::File(path)
    } else {
        RequestTarget::Missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> tempfile::TempDir {
        let folder = tempfile::TempDir::new().unwrap();
        for path in [
            "index.html",
            "a.css",
            "ar/index.html",
            "ar/\u{645} x/index.html",
            "empty/x",
            ".hashiya-manifest",
            "..x",
        ] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        folder
    }

    fn found(base: &str, request: &str) -> String {
        let folder = site();
        match look_up(folder.path(), base, request) {
            RequestTarget::File(path) => path
                .strip_prefix(fs::canonicalize(folder.path()).unwrap())
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned(),
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
        assert_eq!(found("/", "/empty/"), "");
        assert_eq!(found("/", "/a.css/"), "");
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
    fn no_path_leads_out_of_the_folder() {
        for out in [
            "/../x",
            "/ar/../../x",
            "/%2e%2e/x",
            "/..%2fx",
            "//etc/passwd",
            "/ar//",
            "/ar%5c..",
            "/%00",
            "/.hashiya-manifest",
        ] {
            assert_eq!(found("/", out), "", "{out}");
        }
        assert_eq!(found("/", "/..x"), "..x");
    }

    #[cfg(unix)]
    #[test]
    fn no_link_leads_out_of_the_folder() {
        let (folder, elsewhere) = (site(), site());
        std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("link")).unwrap();
        assert_eq!(
            look_up(folder.path(), "/", "/link/a.css"),
            RequestTarget::Missing
        );
    }
}
