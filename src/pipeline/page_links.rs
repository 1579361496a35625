//! Checks the links of rendered pages.
//!
//! Templates, messages and settings make links too, and a site may have its own templates. Only
//! addresses below the site's base path are checked.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use xxhash_rust::xxh3::xxh3_64;

use super::planned::{AddressTarget, DeadLink, PlannedFiles, element_id};
use super::site::LinkedSite;
use super::tags::{Attribute, attributes};
use crate::address::PageKey;
use crate::diagnostic::{Diagnostic, FileId, Severity, Span};
use crate::edition::codes;
use crate::href::Address;
use crate::source::settings;

/// The beginnings of paths that hosts add to a site, such as `/cdn-cgi/`.
const OF_HOSTS: [&str; 3] = ["_", ".", "cdn-cgi/"];

/// The links and ids of one page.
pub(super) struct PageLinks {
    /// The path of the page's file in the output folder.
    file: String,
    /// The hashes of its ids, sorted.
    ids: Vec<u64>,
    /// Addresses that lead nowhere.
    dead: Vec<String>,
    /// Links to elements of pages.
    elements: Vec<ElementLink>,
}

impl PageLinks {
    /// Does the page have an element with this id?
    fn has(&self, id: &str) -> bool {
        self.ids.binary_search(&xxh3_64(id.as_bytes())).is_ok()
    }
}

/// A link to an element. Whether it exists is known when all pages are rendered.
struct ElementLink {
    /// The address as the page has it.
    address: String,
    /// The file of the page that it leads to.
    file: String,
    /// The id of the element.
    id: String,
}

/// What an address in a page leads to.
enum LinkTarget<'a> {
    SamePage,
    Page(&'a PageKey),
    Nothing,
    /// A file that exists, or an address outside the site.
    Other,
}

/// Checks the links of rendered pages.
pub(super) struct PageLinkChecker<'a> {
    site: &'a LinkedSite,
    planned: &'a PlannedFiles,
    /// Links that are already reported where they are written.
    reported: &'a HashSet<DeadLink>,
    /// The pages by their addresses, as rendered links have them.
    by_address: HashMap<Address, &'a PageKey>,
}

impl<'a> PageLinkChecker<'a> {
    pub(super) fn new(
        site: &'a LinkedSite,
        planned: &'a PlannedFiles,
        reported: &'a HashSet<DeadLink>,
    ) -> Self {
        let keys = site.plan.iter();
        Self {
            site,
            planned,
            reported,
            by_address: keys.map(|key| (site.urls.page(key), key)).collect(),
        }
    }

    /// Reads the links and ids of a rendered page.
    pub(super) fn read(&self, key: &PageKey, page: &str) -> PageLinks {
        let mut addresses: Vec<(u64, Cow<'_, str>)> = Vec::new();
        let mut ids = Vec::new();
        attributes(page, |attribute| match attribute {
            Attribute::Id(id) => ids.push(xxh3_64(id.as_bytes())),
            Attribute::Address(address) => {
                addresses.push((xxh3_64(address.as_bytes()), address));
            }
        });
        ids.sort_unstable();
        // Each address is looked up once.
        addresses.sort_unstable();
        addresses.dedup();
        let mut links = PageLinks {
            file: key.file(),
            ids,
            dead: Vec::new(),
            elements: Vec::new(),
        };
        for (_, address) in addresses {
            let fragment = address
                .split_once('#')
                .and_then(|(_, fragment)| element_id(fragment));
            let target = self.target(key, address.split(['?', '#']).next().unwrap_or_default());
            let file = match (target, &fragment) {
                (LinkTarget::Nothing, _) => {
                    let link = DeadLink::new(&self.below_root(key, &address), "");
                    if !self.reported.contains(&link) {
                        links.dead.push(address.into_owned());
                    }
                    continue;
                }
                (LinkTarget::SamePage, Some(_)) => links.file.clone(),
                (LinkTarget::Page(key), Some(_)) => key.destination().file(),
                _ => continue,
            };
            let Some(id) = fragment else { continue };
            // Most links to elements stay on the page, whose ids are known already.
            if file == links.file && links.has(&id) {
                continue;
            }
            links.elements.push(ElementLink {
                address: address.into_owned(),
                file,
                id,
            });
        }
        links
    }

    /// What a path in the page `key` leads to.
    fn target(&self, key: &PageKey, path: &str) -> LinkTarget<'_> {
        if path.is_empty() {
            return LinkTarget::SamePage;
        }
        if let Some(key) = self.by_address.get(path) {
            return LinkTarget::Page(key);
        }
        let has_scheme = path
            .split('/')
            .next()
            .is_some_and(|start| start.contains(':'));
        let is_relative = !path.starts_with('/');
        let below = self.below_root(key, path);
        let is_ours = !has_scheme
            && !path.starts_with("//")
            && (is_relative || path.starts_with(self.site.urls.base()));
        // The page for missing addresses is shown at any address, so its relative links lead anywhere.
        if !is_ours
            || is_relative && *key == PageKey::NOT_FOUND
            || OF_HOSTS.iter().any(|start| below.starts_with(start))
        {
            return LinkTarget::Other;
        }
        match self.planned.find(self.site, &below) {
            AddressTarget::Page(key) => LinkTarget::Page(key),
            AddressTarget::File => LinkTarget::Other,
            AddressTarget::Draft | AddressTarget::Nothing => LinkTarget::Nothing,
        }
    }

    /// An address in the page `key`, relative to the site's root.
    fn below_root(&self, key: &PageKey, address: &str) -> String {
        if address.starts_with('/') {
            return address
                .strip_prefix(self.site.urls.base())
                .unwrap_or(address)
                .to_owned();
        }
        format!("{}{address}", key.folder())
    }

    /// A finding for each link of the pages that leads nowhere and is not reported yet. It says how
    /// many pages have the link.
    pub(super) fn findings(&self, pages: &[PageLinks]) -> Vec<Diagnostic> {
        let by_file: HashMap<&str, &PageLinks> = pages
            .iter()
            .map(|page| (page.file.as_str(), page))
            .collect();
        let mut dead: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for page in pages {
            let is_missing = |link: &&ElementLink| {
                let exists = by_file
                    .get(link.file.as_str())
                    .is_none_or(|page| page.has(&link.id));
                let is_reported = || {
                    [link.file.as_str(), ""]
                        .iter()
                        .any(|path| self.reported.contains(&DeadLink::new(path, &link.id)))
                };
                !exists && !is_reported()
            };
            let elements = page.elements.iter().filter(is_missing);
            for address in page.dead.iter().chain(elements.map(|link| &link.address)) {
                dead.entry(address).or_default().push(&page.file);
            }
        }
        dead.into_iter()
            .map(|(address, pages)| self.finding(address, &pages))
            .collect()
    }

    fn finding(&self, address: &str, pages: &[&str]) -> Diagnostic {
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

    /// The place in a template or a message file of the site that has the address, with or without
    /// the base path.
    fn written_in_template(&self, address: &str) -> Option<Span> {
        let below = address
            .strip_prefix(self.site.urls.base())
            .filter(|below| !below.is_empty())
            .unwrap_or(address);
        self.site
            .sources
            .files()
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
