//! Addresses as authors write them: matched with the pages and files of the output, whose names
//! are decoded and composed (Unicode normalization form C).

use crate::address::addresses::Addresses;
use crate::address::picture::written_path;
use crate::href::Address;
use crate::percent::{self, complete_address};
use crate::source::picture::composed;

impl Addresses<'_> {
    /// The address for an author's own link, or `None` if its scheme is not one of a document. An
    /// address that begins with one slash is meant from the site's root on, wherever the site is
    /// published.
    pub fn link(&self, href: &str) -> Option<Address> {
        if !leads_to_a_document(href) {
            return None;
        }
        if href.starts_with('#') {
            return Some(Address::new(complete_address(href)));
        }
        let path = href.strip_prefix('/').filter(|path| !path.starts_with('/'));
        Some(path.map_or_else(|| Address::new(href), |path| self.below_root(path)))
    }

    /// The address and the size of a picture that is written in a file of `folder` of the output
    /// (empty for the root, otherwise with a slash at its end). `None` if there is no such picture.
    pub fn picture(&self, written: &str, folder: &str) -> Option<(Address, Option<(u32, u32)>)> {
        let picture = self.images.get(&written_path(written, folder))?;
        let path = self.urls.path(&picture.path);
        let rest = complete_address(&picture.rest);
        Some((Address::new(format!("{path}{rest}")), picture.size))
    }

    /// The address for what an author has written from the site's root on, given without the slash
    /// at its beginning. Names are composed as they are in the output, and a fragment that gives
    /// the words of a heading becomes the heading's id.
    fn below_root(&self, address: &str) -> Address {
        let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
        let address = composed_path(path) + rest;
        let named = address.split_once('#').and_then(|(path, fragment)| {
            let key = self.pages.get(&folder(path)?)?;
            let id = self.element_named(key, &percent::decode(fragment)?)?;
            Some(self.urls.written(&format!("{path}#{id}")))
        });
        named.unwrap_or_else(|| self.urls.written(&address))
    }
}

/// Whether an address has no scheme, or one of these; not `javascript:`, which a browser would run.
fn leads_to_a_document(href: &str) -> bool {
    let scheme = href
        .split(['/', '?', '#'])
        .next()
        .and_then(|start| start.split_once(':'))
        .map(|(scheme, _)| scheme);
    scheme.is_none_or(|scheme| {
        ["http", "https", "mailto", "tel"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
    })
}

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
