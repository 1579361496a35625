//! Renders all pages, and writes all other files of a build into the target.

use std::collections::HashSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::data;
use super::outcome::PipelineError;
use super::page_links::{PageLinkChecker, PageLinks};
use super::planned::{DeadLink, PlannedFiles};
use super::portable::PortableLinks;
use super::progress::{Progress, Stage};
use super::shard::Shard;
use super::site::LinkedSite;
use super::static_files::{copy_files, is_replaced, put};
use crate::address::PageKey;
use crate::artifact::Artifact;
use crate::diagnostic::Diagnostic;
use crate::output::BuildTarget;
use crate::render::{self, Site};
use crate::search;
use crate::source::files::Files;

/// What became of a page.
enum Rendered {
    /// The page is in the target.
    Page(PageLinks),
    /// A template failed.
    Failed(Diagnostic),
    /// The page is not shown, or the site has a file in its place.
    Skipped,
}

/// Renders one page after another, in parallel.
struct PageRenderer<'a> {
    site: &'a LinkedSite,
    view: &'a Site<'a>,
    links: &'a PageLinkChecker<'a>,
    /// Set if links are written for a folder anywhere.
    portable: Option<PortableLinks<'a>>,
    target: &'a dyn BuildTarget,
}

impl PageRenderer<'_> {
    fn render(&self, key: &PageKey) -> Result<Rendered, PipelineError> {
        match render::page(self.view, &self.site.templates, key) {
            // Rendered all the same, because its template may have errors to report.
            Ok(Some(page)) if is_replaced(self.site, page.path.as_str()) => Ok(Rendered::Skipped),
            Ok(Some(page)) => {
                let links = self.links.read(key, &page.html);
                let mut artifact = Artifact::from(page);
                if let Some(portable) = self.portable {
                    artifact.bytes = portable.of_file(artifact.path.as_str(), artifact.bytes);
                }
                self.target.put(artifact)?;
                Ok(Rendered::Page(links))
            }
            Ok(None) => Ok(Rendered::Skipped),
            Err(fault) => Ok(Rendered::Failed(fault)),
        }
    }
}

/// Puts the files of a build that belong to a part of the output into the target, without committing
/// it. Returns the errors of templates and findings about links in pages; those in `reported` are left
/// out. Whether a page of another part has the element that a link names is not looked at.
pub(super) fn render_site(
    site: &LinkedSite,
    planned: &PlannedFiles,
    reported: &HashSet<DeadLink>,
    files: &dyn Files,
    target: &dyn BuildTarget,
    shard: Shard,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Vec<Diagnostic>, PipelineError> {
    let view = site.view();
    let links = PageLinkChecker::new(site, planned, reported);
    let portable = PortableLinks::of(site, planned);
    let renderer = PageRenderer {
        site,
        view: &view,
        links: &links,
        portable,
        target,
    };
    let done = AtomicUsize::new(0);
    let plan: Vec<&PageKey> = site.plan.iter().filter(|key| shard.has_page(key)).collect();
    progress(Progress::start(Stage::Render));
    let rendered: Vec<Result<Rendered, PipelineError>> = plan
        .par_iter()
        .map(|key| {
            let rendered = renderer.render(key);
            progress(Progress {
                stage: Stage::Render,
                done: done.fetch_add(1, Ordering::Relaxed) + 1,
                total: plan.len(),
            });
            rendered
        })
        .collect();
    let (mut diagnostics, mut pages) = (Vec::new(), Vec::new());
    for page in rendered {
        match page? {
            Rendered::Page(page) => pages.push(page),
            Rendered::Failed(fault) => diagnostics.push(fault),
            Rendered::Skipped => {}
        }
    }
    diagnostics.extend(links.findings(&pages));
    progress(Progress::start(Stage::Generate));
    for file in render::generated_files(&view, &site.plan) {
        if shard.has(&file.path) && !is_replaced(site, &file.path) {
            let path = file.path.clone();
            put(target, &path, file.into_bytes())?;
        }
    }
    // A page that is read from a folder may not read the index.
    if portable.is_none() && shard.has(search::FOLDER) {
        progress(Progress::start(Stage::Search));
        search::files(render::documents(&view))
            .into_par_iter()
            .try_for_each(|artifact| target.put(artifact))?;
    }
    if site.edition.settings.data {
        progress(Progress::start(Stage::Data));
        data::write(&view, target, shard)?;
    }
    progress(Progress::start(Stage::Copy));
    copy_files(site, files, target, portable, shard)?;
    Ok(diagnostics)
}
