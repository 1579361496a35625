//! The last two stages: every page rendered, every file copied.

use std::collections::{BTreeMap, HashSet};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::rendered::Seen;
use super::{Linked, PipelineError, Progress, Stage, data, overrides};
use crate::address::{Addresses, PageKey};
use crate::artifact::{Artifact, OutputPath};
use crate::diagnostic::{Diagnostic, Severity};
use crate::export;
use crate::output::{OutputError, Target};
use crate::render::assets::STYLE_PARTS;
use crate::render::{self, Site};
use crate::search;
use crate::source::files::Files;
use crate::source::picture::composed;

/// What a site's own file in `static/` may stand in for, besides what is below `hashiya/`.
const REPLACEABLE: [&str; 3] = [".nojekyll", "404.html", "robots.txt"];

/// What became of a page.
enum Made {
    /// It is written; this is what links need to know of it.
    Page(Seen),
    /// A template failed.
    Fault(Diagnostic),
    /// What its key names is not shown, or the site has a file of its own for it.
    Nothing,
}

impl Linked {
    pub(super) fn site(&self) -> Site<'_> {
        let articles = self.articles.iter();
        let addresses = Addresses {
            edition: &self.edition,
            articles: articles
                .map(|article| (&article.article.slug, article))
                .collect(),
            urls: &self.urls,
            pages: &self.pages,
            elements: self.templates.elements(),
            images: self.images.placed(),
        };
        Site {
            edition: &self.edition,
            addresses,
            locales: &self.locales,
            catalogue: &self.catalogue,
            sources: &self.sources,
        }
    }

    /// The site's own file in the place of one that is made.
    fn is_replaced(&self, made: &str) -> bool {
        REPLACEABLE.contains(&made)
            && self
                .statics
                .iter()
                .any(|file| file.strip_prefix("static/") == Some(made))
    }

    /// Files in `static/` that would stand in the place of what is built, or of each other.
    pub(super) fn overwriting(&self) -> Vec<Diagnostic> {
        let site = self.site();
        let machine = render::machine_files(&site, &self.plan)
            .into_iter()
            .map(|(path, _)| path);
        let mut built: HashSet<String> = self
            .plan
            .iter()
            .map(PageKey::file)
            .chain(machine)
            .chain(export::paths(&self.edition))
            .collect();
        built.retain(|file| !REPLACEABLE.contains(&file.as_str()));
        let ours = |below: &str| built.contains(below) || below.starts_with(search::FOLDER);
        let fault = |path: &str, what: &str, help: &str| {
            let message = format!("{path} would overwrite {what}");
            Diagnostic::of_file(overrides::OVERWRITES, Severity::Error, path, message).help(help)
        };
        let mut names = HashSet::new();
        let over = self.statics.iter().filter_map(|path| {
            let below = composed(path.strip_prefix("static/")?).into_owned();
            if ours(&below) {
                return Some(fault(path, "a page that is built", "rename the file, or the page"));
            }
            let twin = "a file of the same name: the two differ only in how their letters are put together";
            (!names.insert(below)).then(|| fault(path, twin, "rename one of the two"))
        });
        over.collect()
    }

    /// Renders every page and copies every file into the target; gives the faults of templates.
    pub(super) fn render(
        &self,
        files: &dyn Files,
        target: &dyn Target,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Vec<Diagnostic>, PipelineError> {
        let (site, plan) = (self.site(), &self.plan);
        let done = AtomicUsize::new(0);
        let made: Vec<Result<Made, PipelineError>> = plan
            .par_iter()
            .map(|key| {
                let made = render::page(&site, &self.templates, key);
                progress(Progress {
                    stage: Stage::Render,
                    done: done.fetch_add(1, Ordering::Relaxed) + 1,
                    total: plan.len(),
                });
                match made {
                    // The page has been made all the same: its template may be at fault.
                    Ok(Some(artifact)) if self.is_replaced(artifact.path.as_str()) => {
                        Ok(Made::Nothing)
                    }
                    Ok(Some(artifact)) => {
                        let seen = self.look(key, &String::from_utf8_lossy(&artifact.bytes));
                        target
                            .put(artifact)
                            .map(|()| Made::Page(seen))
                            .map_err(PipelineError::from)
                    }
                    Ok(None) => Ok(Made::Nothing),
                    Err(fault) => Ok(Made::Fault(fault)),
                }
            })
            .collect();
        let (mut diagnostics, mut seen) = (Vec::new(), Vec::new());
        for made in made {
            match made? {
                Made::Page(page) => seen.push(page),
                Made::Fault(fault) => diagnostics.push(fault),
                Made::Nothing => {}
            }
        }
        diagnostics.extend(self.dead_in_pages(&seen));
        for (path, make) in render::machine_files(&site, plan) {
            if !self.is_replaced(&path) {
                put(target, &path, Some(make()))?;
            }
        }
        for artifact in search::files(render::documents(&site)) {
            target.put(artifact)?;
        }
        data::write(&site, target)?;
        self.copy(files, target)?;
        Ok(diagnostics)
    }

    /// The site's own static files, the program's, and the images of articles.
    fn copy(&self, files: &dyn Files, target: &dyn Target) -> Result<(), PipelineError> {
        let mut parts = BTreeMap::new();
        let mut replaced = HashSet::new();
        for path in &self.statics {
            let Some(below) = path.strip_prefix("static/") else {
                continue;
            };
            let Some(bytes) = files.read(path)? else {
                continue;
            };
            let below = composed(below);
            let below = below.as_ref();
            let name = below.strip_prefix("hashiya/");
            if name.is_some_and(|name| render::assets::is_embedded(name, &bytes)) {
                continue;
            }
            match name
                .and_then(|name| name.strip_prefix(STYLE_PARTS))
                .filter(|part| part.rsplit('.').next() == Some("css"))
            {
                Some(part) => drop(parts.insert(part.to_owned(), bytes)),
                None => put(target, below, Some(bytes))?,
            }
            replaced.insert(below.to_owned());
        }
        for asset in render::assets::assets(&parts) {
            let path = format!("hashiya/{}", asset.path);
            if !replaced.contains(path.as_str()) {
                put(target, &path, Some(asset.bytes.into_owned()))?;
            }
        }
        for (source, to) in self.images.copies() {
            put(target, to, files.read(source)?)?;
        }
        Ok(())
    }
}

fn put(target: &dyn Target, path: &str, bytes: Option<Vec<u8>>) -> Result<(), OutputError> {
    match (OutputPath::new(path), bytes) {
        (Some(path), Some(bytes)) => target.put(Artifact { path, bytes }),
        _ => Ok(()),
    }
}
