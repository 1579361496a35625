//! Do the links of rendered pages lead somewhere? Templates, messages and the settings write links,
//! too, and a site may have templates of its own. Looked up is what leads below the site's base
//! path.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use xxhash_rust::xxh3::xxh3_64;

use super::Linked;
use super::links::{Found, element};
use super::tags::{Attribute, attributes};
use crate::address::{PageKey, folder};
use crate::diagnostic::{Diagnostic, FileId, Severity, Span};
use crate::edition::codes;
use crate::source::settings;

/// Where hosts keep what is theirs.
const OF_HOSTS: [&str; 3] = ["_", ".", "cdn-cgi/"];

/// What was seen in a page.
pub(super) struct Seen {
    /// Its file below the output's root.
    file: String,
    /// Its ids, hashed.
    ids: HashSet<u64>,
    /// Addresses at which nothing is built.
    dead: Vec<String>,
    /// Parts of pages: the address, the page's file, the id.
    parts: Vec<(String, String, String)>,
}

/// Where an address leads, seen from a page.
enum Lead<'a> {
    /// To the page itself.
    Here,
    /// To another page.
    Page(&'a PageKey),
    /// To nothing.
    Nothing,
    /// Nobody can say, or to a file that is there.
    Elsewhere,
}

impl Linked {
    /// Reads a page that has been made.
    pub(super) fn look(&self, key: &PageKey, page: &str) -> Seen {
        let mut addresses: HashSet<Cow<'_, str>> = HashSet::new();
        let mut ids = HashSet::new();
        attributes(page, |attribute| match attribute {
            Attribute::Id(id) => drop(ids.insert(xxh3_64(id.as_bytes()))),
            Attribute::Address(address) => drop(addresses.insert(address)),
        });
        let mut seen = Seen {
            file: key.file(),
            ids,
            dead: Vec::new(),
            parts: Vec::new(),
        };
        for address in addresses {
            let fragment = address
                .split_once('#')
                .and_then(|(_, fragment)| element(fragment));
            let lead = self.lead(key, address.split(['?', '#']).next().unwrap_or_default());
            let file = match (lead, &fragment) {
                (Lead::Nothing, _) => {
                    if !self.told.contains(&told(&self.below(key, &address), "")) {
                        seen.dead.push(address.into_owned());
                    }
                    continue;
                }
                (Lead::Here, Some(_)) => key.file(),
                (Lead::Page(key), Some(_)) => key.destination().file(),
                _ => continue,
            };
            seen.parts
                .extend(fragment.map(|fragment| (address.into_owned(), file, fragment)));
        }
        seen
    }

    fn lead(&self, key: &PageKey, path: &str) -> Lead<'_> {
        if path.is_empty() {
            return Lead::Here;
        }
        if let Some(key) = self.addressed.get(path) {
            return Lead::Page(key);
        }
        let has_scheme = path
            .split('/')
            .next()
            .is_some_and(|start| start.contains(':'));
        let is_relative = !path.starts_with('/');
        let below = self.below(key, path);
        let is_ours = !has_scheme
            && !path.starts_with("//")
            && (is_relative || path.starts_with(self.urls.base()));
        // The page of what is not found stands at every address.
        if !is_ours
            || is_relative && *key == PageKey::NOT_FOUND
            || OF_HOSTS.iter().any(|start| below.starts_with(start))
        {
            return Lead::Elsewhere;
        }
        match self.find(&below) {
            Found::Page(key) => Lead::Page(key),
            Found::File => Lead::Elsewhere,
            Found::Draft | Found::Nothing => Lead::Nothing,
        }
    }

    /// An address of a page as it is below the site's root.
    fn below(&self, key: &PageKey, address: &str) -> String {
        if address.starts_with('/') {
            return address
                .strip_prefix(self.urls.base())
                .unwrap_or(address)
                .to_owned();
        }
        format!("{}{address}", key.folder())
    }

    /// Links of pages that lead to nothing, each once with how many pages have it. What was told
    /// before is not told again.
    pub(super) fn dead_in_pages(&self, pages: &[Seen]) -> Vec<Diagnostic> {
        let ids: HashMap<&str, &HashSet<u64>> = pages
            .iter()
            .map(|page| (page.file.as_str(), &page.ids))
            .collect();
        let mut dead: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for page in pages {
            let is_missing = |(_, file, id): &&(String, String, String)| {
                let is_there = ids
                    .get(file.as_str())
                    .is_none_or(|ids| ids.contains(&xxh3_64(id.as_bytes())));
                !is_there
                    && !self.told.contains(&told(file, id))
                    && !self.told.contains(&told("", id))
            };
            let parts = page
                .parts
                .iter()
                .filter(is_missing)
                .map(|(address, ..)| address);
            for address in page.dead.iter().chain(parts) {
                dead.entry(address).or_default().push(&page.file);
            }
        }
        dead.into_iter()
            .map(|(address, pages)| self.dead(address, &pages))
            .collect()
    }

    fn dead(&self, address: &str, pages: &[&str]) -> Diagnostic {
        let first = pages.iter().min().copied().unwrap_or_default();
        let lead = match pages.len() {
            0 | 1 => format!("the page {first} leads"),
            2 => format!("the page {first} and another lead"),
            several => format!("the page {first} and {} others lead", several - 1),
        };
        let message = format!("{lead} to `{address}`, which is not there");
        let help = "mend it where it is written; what is not part of this site is written whole, with https://";
        let span = self.written_in_template(address);
        let found =
            Diagnostic::new(codes::DEAD_IN_PAGE, Severity::Warning, span, message).help(help);
        if span.is_some() {
            found
        } else {
            Diagnostic {
                path: Some(settings::FILE.to_owned()),
                ..found
            }
        }
    }

    /// Where a template or a message of the site has an address, or what follows the base path in
    /// it.
    fn written_in_template(&self, address: &str) -> Option<Span> {
        let below = address
            .strip_prefix(self.urls.base())
            .filter(|below| !below.is_empty())
            .unwrap_or(address);
        self.sources
            .files()
            .iter()
            .zip(0..)
            .find_map(|(source, number)| {
                let at = source
                    .path
                    .starts_with("templates/")
                    .then(|| source.text.find(below))
                    .flatten()?;
                let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                Some(Span {
                    file: FileId(number),
                    start: byte(at),
                    end: byte(at + below.len()),
                })
            })
    }
}

/// A dead link as it is remembered: the folder of the page below the site's root, and what it does
/// not have.
pub(super) fn told(path: &str, fragment: &str) -> (String, String) {
    (
        folder(path).unwrap_or_else(|| path.to_owned()),
        fragment.to_owned(),
    )
}
