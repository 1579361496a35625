//! Links that work from any folder: `build --portable`.
//!
//! Addresses are made as for a server, below the site's base path, so that links are checked and pages
//! compared in one form. As the last step before a file is written, those in it become relative to it.

use std::borrow::Cow;

use super::planned::PlannedFiles;
use super::site::LinkedSite;
use super::tags::with_addresses;
use crate::address::LinkForm;
use crate::percent::encode;

/// Writes the addresses of pages and style sheets anew, relative to the file that has them.
#[derive(Clone, Copy)]
pub(super) struct PortableLinks<'a> {
    site: &'a LinkedSite,
    planned: &'a PlannedFiles,
}

impl<'a> PortableLinks<'a> {
    /// `None` if the links of the site stay as they are.
    pub(super) fn of(site: &'a LinkedSite, planned: &'a PlannedFiles) -> Option<Self> {
        (site.urls.form() == LinkForm::Portable).then_some(Self { site, planned })
    }

    /// The content of a file of the output with relative addresses, if it is a page or a style sheet.
    pub(super) fn of_file(self, path: &str, bytes: Vec<u8>) -> Vec<u8> {
        let relative = |address: &str| self.relative(path, address);
        let is = |ending: &str| path.rsplit('.').next() == Some(ending);
        match String::from_utf8(bytes) {
            Ok(page) if is("html") => with_addresses(&page, relative).into_bytes(),
            Ok(sheet) if is("css") => with_urls(&sheet, relative).into_bytes(),
            Ok(other) => other.into_bytes(),
            Err(other) => other.into_bytes(),
        }
    }

    /// The address that a file has instead of `address`; `None` if it is the same.
    ///
    /// What is not below the site's base path belongs to its host, and gets a complete address.
    fn relative(self, file: &str, address: &str) -> Option<String> {
        let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
        let first = path.split('/').next().unwrap_or_default();
        if path.is_empty() || first.contains(':') {
            return None;
        }
        if path.starts_with("//") {
            return Some(format!("https:{address}"));
        }
        let base = self.site.urls.base();
        let below = if !path.starts_with('/') {
            let folder = file.rfind('/').map_or("", |end| &file[..=end]);
            Cow::Owned(format!("{}{path}", encode(folder)))
        } else if let Some(below) = path.strip_prefix(base) {
            Cow::Borrowed(below)
        } else if base.strip_suffix('/') == Some(path) {
            Cow::Borrowed("")
        } else {
            return Some(self.site.urls.absolute_of(address)?.into_string());
        };
        let target = self.planned.file(self.site, &below)?;
        if target == file && rest.starts_with('#') {
            return Some(rest.to_owned());
        }
        Some(encode(&from_file(file, &target)) + rest)
    }
}

/// The way from one file to another, both given from the output's root on.
fn from_file(file: &str, target: &str) -> String {
    let folders = |path: &str| path.matches('/').count();
    let shared: usize = file
        .split_inclusive('/')
        .zip(target.split_inclusive('/'))
        .take_while(|(here, there)| here == there && here.ends_with('/'))
        .map(|(folder, _)| folder.len())
        .sum();
    let up = "../".repeat(folders(&file[shared..]));
    let down = &target[shared..];
    // A colon in the first name would make it a scheme.
    let is_scheme = up.is_empty()
        && down
            .split('/')
            .next()
            .is_some_and(|name| name.contains(':'));
    format!("{up}{}{down}", if is_scheme { "./" } else { "" })
}

/// A style sheet with other addresses in its `url(…)` and `@import "…"`.
fn with_urls(sheet: &str, rewrite: impl Fn(&str) -> Option<String>) -> String {
    let mut rewritten = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let next = |rest: &str| {
        let ends = ["url(", "@import "].map(|mark| rest.find(mark).map(|at| at + mark.len()));
        ends.into_iter().flatten().min()
    };
    while let Some(start) = next(rest) {
        let (before, after) = rest.split_at(start);
        rewritten.push_str(before);
        let quoted = after.trim_start_matches(|c: char| c.is_ascii_whitespace());
        let quote = quoted.chars().next().filter(|c| matches!(c, '"' | '\''));
        rest = if let Some(quote) = quote {
            rewritten.push(quote);
            &quoted[1..]
        } else {
            quoted
        };
        if quote.is_none() && !before.ends_with('(') {
            // `@import url(…)`: the address comes with the next mark.
            continue;
        }
        let end = rest
            .find(|c| quote.map_or(matches!(c, ')' | ' ' | ';' | '\n'), |quote| c == quote))
            .unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        // An address from the sheet on leads to the same file wherever the folder is.
        let new = address.starts_with('/').then(|| rewrite(address)).flatten();
        rewritten.push_str(new.as_deref().unwrap_or(address));
        rest = after;
    }
    rewritten.push_str(rest);
    rewritten
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_from_a_file_to_another_leads_up_and_then_down() {
        let cases = [
            ("index.html", "en/index.html", "en/index.html"),
            ("en/index.html", "index.html", "../index.html"),
            ("en/a/x/index.html", "en/a/y/index.html", "../y/index.html"),
            ("en/a/x/index.html", "en/a/x/index.html", "index.html"),
            (
                "en/a/x/index.html",
                "ar/a/x/index.html",
                "../../../ar/a/x/index.html",
            ),
            ("en/a/index.html", "en/b", "../b"),
            ("en/index.html", "en", "../en"),
            ("en/index.html", "en/a:b/index.html", "./a:b/index.html"),
        ];
        for (file, target, way) in cases {
            assert_eq!(from_file(file, target), way, "{file} {target}");
        }
    }

    #[test]
    fn the_addresses_of_a_style_sheet_are_found_however_they_are_quoted() {
        let sheet = "@import \"/a.css\"; @import url(/b.css);\na{background:url('/c d.png'),url( \"/e.png\" )}b{src:url(fonts/f.woff2)}";
        assert_eq!(
            with_urls(sheet, |address| Some(format!("..{address}"))),
            "@import \"../a.css\"; @import url(../b.css);\na{background:url('../c d.png'),url(\"../e.png\" )}b{src:url(fonts/f.woff2)}"
        );
        assert_eq!(with_urls("a{b:url(", |_| None), "a{b:url(");
    }
}
