//! The files that a build will make, known before it runs, and what an address leads to among them.

use std::collections::{BTreeSet, HashSet};

use super::options::Options;
use super::site::LinkedSite;
use crate::address::{PageKey, folder};
use crate::export;
use crate::percent;
use crate::render;
use crate::search;
use crate::source::drafts::Drafts;
use crate::source::entity::Entities;
use crate::source::id::ArticleSlug;
use crate::source::picture::composed;

/// The files that a build makes besides pages, and the addresses of drafts that it leaves out.
pub(super) struct PlannedFiles {
    /// Paths in the output folder, without those of pages and of articles' data.
    files: HashSet<String>,
    /// The addresses of drafts without their language: `articles/x/`.
    drafts: BTreeSet<String>,
}

/// What an address on the site leads to.
pub(super) enum AddressTarget<'a> {
    Page(&'a PageKey),
    File,
    /// A draft that is not built.
    Draft,
    Nothing,
}

impl PlannedFiles {
    /// Lists the files of a build. `drafts` are the [addresses](draft_addresses) that it leaves out.
    pub(super) fn new(site: &LinkedSite, drafts: BTreeSet<String>) -> Self {
        let view = site.view();
        let statics = site
            .statics
            .iter()
            .filter_map(|path| Some(composed(path.strip_prefix("static/")?).into_owned()));
        let generated = render::generated_files(&view, &site.plan)
            .into_iter()
            .map(|file| file.path);
        let copies = site.images.copies().map(|(_, path)| path.to_owned());
        let assets = render::assets::paths().map(|path| format!("hashiya/{path}"));
        let files = statics
            .chain(generated)
            .chain(copies)
            .chain(assets)
            .collect();
        Self { files, drafts }
    }

    /// What an address leads to. `path` is relative to the site's root, without `/` at its start,
    /// and may be percent-encoded.
    pub(super) fn find<'a>(&self, site: &'a LinkedSite, path: &str) -> AddressTarget<'a> {
        let Some(folder) = folder(path) else {
            return AddressTarget::Nothing;
        };
        let plain = folder.trim_end_matches('/');
        if let Some(key) = site.pages.get(&folder) {
            AddressTarget::Page(key)
        } else if self.has_file(site, plain) || self.has_file(site, &format!("{folder}index.html"))
        {
            AddressTarget::File
        } else if self.is_draft(&folder) {
            AddressTarget::Draft
        } else {
            AddressTarget::Nothing
        }
    }

    /// The file that an address leads to, a page's or another's, whether it is planned or not. `path`
    /// is given as to [`find`](Self::find). `None` if it is not UTF-8.
    pub(super) fn file(&self, site: &LinkedSite, path: &str) -> Option<String> {
        let folder = folder(path)?;
        if let Some(key) = site.pages.get(&folder) {
            return Some(key.file());
        }
        let plain = folder.trim_end_matches('/');
        let index = format!("{folder}index.html");
        let names_folder = path.is_empty() || path.ends_with('/') || self.has_file(site, &index);
        Some(if names_folder && !self.has_file(site, plain) {
            index
        } else {
            plain.to_owned()
        })
    }

    /// Whether a build makes this file.
    pub(super) fn has_file(&self, site: &LinkedSite, path: &str) -> bool {
        self.files.contains(path)
            || path.starts_with(search::FOLDER)
            || page_of_file(site, path).is_some()
            || site.edition.settings.data && export::part(&site.edition, path).is_some()
    }

    fn is_draft(&self, folder: &str) -> bool {
        folder.split_once('/').is_some_and(|(_, below)| {
            self.drafts
                .iter()
                .any(|draft| below.starts_with(draft.as_str()))
        })
    }
}

/// The page whose file has this path in the output.
pub(super) fn page_of_file<'a>(site: &'a LinkedSite, path: &str) -> Option<&'a PageKey> {
    if path == PageKey::NOT_FOUND.file() {
        return site.plan.iter().find(|key| **key == PageKey::NOT_FOUND);
    }
    let folder = path.strip_suffix("index.html")?;
    let is_file = |key: &&PageKey| key.file() == path;
    site.pages.get(folder).filter(is_file)
}

/// The addresses of drafts that a build leaves out, without their language. Empty if drafts are
/// included. `articles` are the slugs of articles that are drafts.
pub(super) fn draft_addresses<'a>(
    articles: impl Iterator<Item = &'a ArticleSlug>,
    entities: &Entities,
    options: &Options,
) -> BTreeSet<String> {
    if options.drafts == Drafts::Include {
        return BTreeSet::new();
    }
    let articles = articles.map(|slug| format!("articles/{slug}/"));
    let entities = entities
        .values()
        .filter(|entity| entity.draft)
        .map(|entity| format!("entities/{}/", entity.id));
    articles.chain(entities).collect()
}

/// A link that leads nowhere, as findings about it are told apart: a link that is reported where it
/// is written is not reported again for the pages that show it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct DeadLink {
    /// The folder of the page below the site's root. Empty for a fragment alone.
    folder: String,
    /// The fragment that the page does not have. Empty if the page is missing.
    fragment: String,
}

impl DeadLink {
    pub(super) fn new(path: &str, fragment: &str) -> Self {
        Self {
            folder: folder(path).unwrap_or_else(|| path.to_owned()),
            fragment: fragment.to_owned(),
        }
    }
}

/// The id of the element that a fragment names, decoded. `None` for the top of the page and for a
/// text fragment (`#:~:text=…`).
pub(super) fn element_id(fragment: &str) -> Option<String> {
    let fragment = fragment.split(":~:").next().unwrap_or_default();
    let fragment = percent::decode(fragment).unwrap_or_else(|| fragment.to_owned());
    (!fragment.is_empty() && !fragment.eq_ignore_ascii_case("top")).then_some(fragment)
}
