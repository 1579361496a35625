//! Addresses as authors write them: matched with the pages and files of the output, whose names
//! are decoded and composed (Unicode normalization form C).

use crate::percent;
use crate::source::picture::composed;

/// The folder that an address below the site's root names, in the form in which pages are keyed:
/// decoded, composed, without query and fragment, with a slash at its end. `./a/../b` and
/// `b/index.html` both give `b/`. `None` if the address is not UTF-8.
pub fn folder(address: &str) -> Option<String> {
    let path = percent::decode(address.split(['?', '#']).next()?)?;
    let path = composed(&path);
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.pop_if(|last| *last == "index.html");
    Some(parts.into_iter().flat_map(|part| [part, "/"]).collect())
}

/// The path of an address with each decomposed name composed, as all names of the output are.
/// Names that are composed already stay as they are written, encoded or not.
pub(super) fn composed_path(path: &str) -> String {
    let name = |written: &str| {
        let name = percent::decode(written)?;
        let composed = composed(&name);
        (composed != name).then(|| percent::encode(&composed))
    };
    path.split('/')
        .map(|written| name(written).unwrap_or_else(|| written.to_owned()))
        .collect::<Vec<_>>()
        .join("/")
}
