//! Files that are copied as they are: those in the site's `static/`, the built-in styles, scripts and
//! fonts, and pictures beside articles.

use std::collections::{BTreeMap, HashSet};

use super::ejected;
use super::outcome::PipelineError;
use super::overrides;
use super::portable::PortableLinks;
use super::site::LinkedSite;
use crate::address::PageKey;
use crate::artifact::{Artifact, OutputPath};
use crate::diagnostic::{Diagnostic, Severity};
use crate::export;
use crate::output::{BuildTarget, OutputError};
use crate::render;
use crate::render::assets::STYLE_PARTS;
use crate::search;
use crate::source::files::Files;
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
    let view = site.view();
    let generated = render::generated_files(&view, &site.plan)
        .into_iter()
        .map(|file| file.path);
    let mut built: HashSet<String> = site
        .plan
        .iter()
        .map(PageKey::file)
        .chain(generated)
        .chain(export::paths(&site.edition))
        .collect();
    built.retain(|file| !REPLACEABLE.contains(&file.as_str()));
    let is_built = |below: &str| built.contains(below) || below.starts_with(search::FOLDER);
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

/// Copies the site's static files, the built-in files that they do not replace, and the pictures of
/// articles. `portable`, if there is one, writes the addresses in style sheets and pages anew.
pub(super) fn copy_files(
    site: &LinkedSite,
    files: &dyn Files,
    target: &dyn BuildTarget,
    portable: Option<PortableLinks<'_>>,
) -> Result<(), PipelineError> {
    let put = |target: &dyn BuildTarget, path: &str, bytes: Vec<u8>| {
        let bytes = match portable {
            Some(links) => links.of_file(path, bytes),
            None => bytes,
        };
        put(target, path, bytes)
    };
    let mut parts = BTreeMap::new();
    let mut replaced = HashSet::new();
    for path in &site.statics {
        let Some(below) = path.strip_prefix("static/") else {
            continue;
        };
        let Some(bytes) = files.read(path)? else {
            continue;
        };
        let below = composed(below);
        let below = below.as_ref();
        let name = below.strip_prefix("hashiya/");
        let bytes = match name {
            Some(_) => ejected::bytes_without_record(&bytes).to_vec(),
            None => bytes,
        };
        if name.is_some_and(|name| render::assets::is_embedded(name, &bytes)) {
            continue;
        }
        match name
            .and_then(|name| name.strip_prefix(STYLE_PARTS))
            .filter(|part| part.rsplit('.').next() == Some("css"))
        {
            Some(part) => drop(parts.insert(part.to_owned(), bytes)),
            None => put(target, below, bytes)?,
        }
        replaced.insert(below.to_owned());
    }
    for asset in render::assets::assets(&parts) {
        let path = format!("hashiya/{}", asset.path);
        if !replaced.contains(path.as_str()) {
            put(target, &path, asset.bytes.into_owned())?;
        }
    }
    for (source, to) in site.images.copies() {
        if let Some(bytes) = files.read(source)? {
            put(target, to, bytes)?;
        }
    }
    Ok(())
}

/// Puts a file into the target. A path that is not valid is left out.
pub(super) fn put(target: &dyn BuildTarget, path: &str, bytes: Vec<u8>) -> Result<(), OutputError> {
    OutputPath::new(path).map_or(Ok(()), |path| target.put(Artifact { path, bytes }))
}
