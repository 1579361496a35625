//! Files that are copied as they are: those in the site's `static/`, the built-in styles, scripts and
//! fonts, and pictures beside articles.

use std::collections::{BTreeMap, HashSet};

use super::ejected;
use super::outcome::PipelineError;
use super::overrides;
use super::planned::page_of_file;
use super::portable::PortableLinks;
use super::shard::Shard;
use super::site::LinkedSite;
use crate::artifact::{Artifact, OutputPath};
use crate::diagnostic::{Diagnostic, Severity};
use crate::export;
use crate::output::{BuildTarget, OutputError};
use crate::render;
use crate::render::assets::STYLE_PARTS;
use crate::search;
use crate::source::files::{Files, FilesError};
use crate::source::picture::composed;

/// Built files that a file in the site's `static/` may replace, besides those in `hashiya/`.
const REPLACEABLE: [&str; 3] = [".nojekyll", "404.html", "robots.txt"];

/// Whether the site has a file of its own in place of the built file `path`.
pub(super) fn is_replaced(site: &LinkedSite, path: &str) -> bool {
    REPLACEABLE.contains(&path)
        && site
            .statics
            .iter()
            .any(|file| file.strip_prefix("static/") == Some(path))
}

/// Findings about files in `static/` that would overwrite a built file, or each other.
pub(super) fn check_static_files(site: &LinkedSite) -> Vec<Diagnostic> {
    if site.statics.is_empty() {
        return Vec::new();
    }
    let view = site.view();
    let generated: HashSet<String> = render::generated_files(&view, &site.plan)
        .into_iter()
        .map(|file| file.path)
        .collect();
    let is_built = |below: &str| {
        let is_made = generated.contains(below)
            || page_of_file(site, below).is_some()
            || export::part(&site.edition, below).is_some();
        is_made && !REPLACEABLE.contains(&below) || below.starts_with(search::FOLDER)
    };
    let fault = |path: &str, what: &str, help: &str| {
        let message = format!("{path} would overwrite {what}");
        Diagnostic::of_file(overrides::OVERWRITES, Severity::Error, path, message).help(help)
    };
    let mut names = HashSet::new();
    let over = site.statics.iter().filter_map(|path| {
        let below = composed(path.strip_prefix("static/")?).into_owned();
        if is_built(&below) {
            return Some(fault(
                path,
                "a page that is built",
                "rename the file, or the page",
            ));
        }
        let twin =
            "a file of the same name: the two differ only in how their letters are put together";
        (!names.insert(below)).then(|| fault(path, twin, "rename one of the two"))
    });
    over.collect()
}

/// Where the bytes of a copied file come from.
#[derive(Debug)]
enum CopySource {
    /// A file of the site.
    Site(String),
    /// The built-in file of this name.
    BuiltIn(String),
}

/// The files that are copied, by their paths in the output.
#[derive(Debug)]
pub(super) struct StaticFiles {
    origins: BTreeMap<String, CopySource>,
    /// The site's own parts of style sheets: the name of each, and its file.
    parts: Vec<(String, String)>,
}

impl StaticFiles {
    /// Lists the site's static files, the built-in files that they do not replace, and the pictures of
    /// articles.
    pub(super) fn of(site: &LinkedSite) -> Self {
        let mut files = Self {
            origins: BTreeMap::new(),
            parts: Vec::new(),
        };
        for path in site.statics.iter() {
            let Some(below) = path.strip_prefix("static/") else {
                continue;
            };
            let below = composed(below).into_owned();
            let part = built_in_name(&below)
                .and_then(|name| name.strip_prefix(STYLE_PARTS))
                .filter(|part| part.rsplit('.').next() == Some("css"));
            match part {
                Some(part) => files.parts.push((part.to_owned(), path.clone())),
                None => drop(files.origins.insert(below, CopySource::Site(path.clone()))),
            }
        }
        for name in render::assets::paths() {
            let path = format!("{BUILT_IN}{name}");
            files
                .origins
                .entry(path)
                .or_insert(CopySource::BuiltIn(name));
        }
        for (source, path) in site.images.copies() {
            let origin = CopySource::Site(source.to_owned());
            files.origins.entry(path.to_owned()).or_insert(origin);
        }
        files
    }

    /// The bytes of a file; `None` if there is no such file.
    ///
    /// # Errors
    /// If its source cannot be read.
    pub(super) fn read(
        &self,
        files: &dyn Files,
        path: &str,
    ) -> Result<Option<Vec<u8>>, FilesError> {
        match self.origins.get(path) {
            None => Ok(None),
            Some(CopySource::BuiltIn(name)) => self.built_in(files, name),
            Some(CopySource::Site(source)) => {
                let bytes = files.read(source)?;
                let Some(name) = built_in_name(path).filter(|_| source.starts_with("static/"))
                else {
                    return Ok(bytes);
                };
                let own = bytes
                    .map(|bytes| ejected::bytes_without_record(&bytes).to_vec())
                    .filter(|bytes| !render::assets::is_embedded(name, bytes));
                match own {
                    Some(own) => Ok(Some(own)),
                    None => self.built_in(files, name),
                }
            }
        }
    }

    fn built_in(&self, files: &dyn Files, name: &str) -> Result<Option<Vec<u8>>, FilesError> {
        let mut own = BTreeMap::new();
        if render::assets::is_sheet(name) {
            for (part, source) in &self.parts {
                let Some(bytes) = files.read(source)? else {
                    continue;
                };
                let bytes = ejected::bytes_without_record(&bytes).to_vec();
                if !render::assets::is_embedded(&format!("{STYLE_PARTS}{part}"), &bytes) {
                    own.insert(part.clone(), bytes);
                }
            }
        }
        let asset = render::assets::asset(name, &own);
        Ok(asset.map(|asset| asset.bytes.into_owned()))
    }
}

/// The folder of the built-in files in the output.
const BUILT_IN: &str = "hashiya/";

/// The name of the built-in file that a path of the output stands for.
fn built_in_name(path: &str) -> Option<&str> {
    path.strip_prefix(BUILT_IN)
}

/// Copies those of these files that belong to a part of the output. `portable`, if there is one, writes the addresses in style sheets and pages
/// anew.
pub(super) fn copy_files(
    site: &LinkedSite,
    files: &dyn Files,
    target: &dyn BuildTarget,
    portable: Option<PortableLinks<'_>>,
    shard: Shard,
) -> Result<(), PipelineError> {
    let statics = StaticFiles::of(site);
    for path in statics.origins.keys().filter(|path| shard.has(path)) {
        let Some(bytes) = statics.read(files, path)? else {
            continue;
        };
        let bytes = match portable {
            Some(links) => links.of_file(path, bytes),
            None => bytes,
        };
        put(target, path, bytes)?;
    }
    Ok(())
}

/// Puts a file into the target. A path that is not valid is left out.
pub(super) fn put(target: &dyn BuildTarget, path: &str, bytes: Vec<u8>) -> Result<(), OutputError> {
    OutputPath::new(path).map_or(Ok(()), |path| target.put(Artifact { path, bytes }))
}
