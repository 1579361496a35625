//! What is wrong with a site: the findings that are kept, and those that only a check needs.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::article::{KeptArticle, MadeArticle};
use super::kept::KeptSite;
use crate::diagnostic::{Diagnostic, Severity};
use crate::edition::alignment;
use crate::edition::leads::WrittenLink;
use crate::lint;
use crate::pipeline::ejected;
use crate::pipeline::outcome::{PipelineError, SiteCounts};
use crate::pipeline::planned::{DeadLink, PlannedFiles, draft_addresses};
use crate::pipeline::relaxed::is_relaxed;
use crate::pipeline::site::LinkedSite;
use crate::pipeline::written_links::dead_links;
use crate::source::article::TextIndex;
use crate::source::files::Files;
use crate::source::id::EntityId;

/// A linked site and what was found in it.
pub(in crate::pipeline) struct CheckedSite {
    pub(in crate::pipeline) site: Arc<LinkedSite>,
    pub(in crate::pipeline) planned: PlannedFiles,
    /// The links that are reported to lead nowhere.
    pub(in crate::pipeline) reported: HashSet<DeadLink>,
    pub(in crate::pipeline) diagnostics: Vec<Diagnostic>,
    /// The entities that nothing refers to.
    pub(in crate::pipeline) unused: Vec<EntityId>,
    /// Whether the address of the site is the presumed one.
    pub(in crate::pipeline) is_base_url_presumed: bool,
    pub(in crate::pipeline) counts: SiteCounts,
}

impl KeptSite {
    /// Whether the site has errors with which it is not built, as far as that is known without a check.
    pub(super) fn has_errors(&self) -> bool {
        let is_error = |found: &Diagnostic| {
            found.severity == Severity::Error && !is_relaxed(found)
                || self.options.strict && found.severity == Severity::Warning
        };
        let in_articles = || {
            self.articles
                .par_iter()
                .any(|(_, kept)| kept.findings().any(is_error))
        };
        self.files.findings().any(|found| is_error(&found))
            || self.findings_but_of_articles().any(is_error)
            || in_articles()
    }

    /// The findings that are kept, without those of articles and files.
    fn findings_but_of_articles(&self) -> impl Iterator<Item = &Diagnostic> {
        let pages = self.pages.values().flat_map(|page| {
            let references = &page.references.findings;
            page.load_findings.iter().chain(references)
        });
        let entities = self.entity_references.values();
        self.settings
            .findings
            .iter()
            .chain(self.entities.findings())
            .chain(&self.settings_references.findings)
            .chain(entities.flat_map(|references| &references.findings))
            .chain(pages)
            .chain(&self.interface.findings)
            .chain(&self.image_findings)
            .chain(&self.edition_findings)
            .chain(&self.static_findings)
            .chain(&self.template_findings)
    }

    /// Finds everything that is wrong. Once `cancelled` says that nobody needs the result any more, the
    /// rest is left out.
    ///
    /// # Errors
    /// If files cannot be read.
    pub(super) fn check(
        &self,
        files: &dyn Files,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<CheckedSite, PipelineError> {
        let mut diagnostics: Vec<Diagnostic> = self.files.findings().collect();
        diagnostics.extend(self.findings_but_of_articles().cloned());
        let of_articles = self.articles.values().flat_map(KeptArticle::findings);
        diagnostics.extend(of_articles.cloned());
        let lints = &self.settings.lints;
        let settings = &self.settings.settings;
        diagnostics.extend(lints.vocabulary(settings, &self.entities.all));
        let used = self.used();
        diagnostics.extend(lints.edition(&self.site.edition, &used));
        let unused = lint::unused(&self.site.edition, &used)
            .into_iter()
            .map(|linked| linked.entity.id.clone())
            .collect();
        diagnostics.extend(ejected::check(files)?);
        diagnostics.extend(self.uncertain_alignments(cancelled));
        let planned = PlannedFiles::new(&self.site, self.left_out());
        let mut reported = HashSet::new();
        if !cancelled() {
            for (link, finding) in dead_links(&self.site, &planned, &self.addresses()) {
                reported.insert(link);
                diagnostics.push(finding);
            }
        }
        Ok(CheckedSite {
            site: Arc::clone(&self.site),
            planned,
            reported,
            diagnostics,
            unused,
            is_base_url_presumed: self.settings.is_base_url_presumed,
            counts: self.counts(),
        })
    }

    /// Every entity that is referred to, from drafts too.
    fn used(&self) -> BTreeSet<EntityId> {
        let mut used = self.settings_references.links.entities.clone();
        for (id, references) in &self.entity_references {
            let linked = references.links.entities.iter();
            used.extend(linked.filter(|other| *other != id).cloned());
        }
        let made = self.made();
        for made in made {
            for id in made.uses.iter().chain(&made.references.links.entities) {
                if !used.contains(id) {
                    used.insert(id.clone());
                }
            }
        }
        let pages = self.pages.values();
        used.extend(pages.flat_map(|page| page.references.links.entities.iter().cloned()));
        used
    }

    /// The ordinary links that authors wrote.
    fn addresses(&self) -> Vec<WrittenLink> {
        let entities = self.entity_references.values();
        let made = self.made();
        let pages = self.pages.values().map(|page| &page.references);
        let references = std::iter::once(&self.settings_references)
            .chain(entities)
            .chain(made.map(|made| &made.references))
            .chain(pages);
        references
            .flat_map(|references| references.links.addresses.iter().cloned())
            .collect()
    }

    /// Notes about blocks of two texts of which it is not certain that they answer each other.
    fn uncertain_alignments(&self, cancelled: &(dyn Fn() -> bool + Sync)) -> Vec<Diagnostic> {
        let made: Vec<_> = self
            .articles
            .values()
            .filter_map(|kept| kept.made.as_ref())
            .collect();
        let of = |made: &&MadeArticle| {
            if cancelled() {
                return Vec::new();
            }
            let anchored = &made.anchored;
            let texts = TextIndex::enumerate(&anchored.article.texts);
            let uncertain = texts.filter_map(|(index, text)| {
                let alignment = anchored.answer_of(index)?;
                alignment::uncertain(&anchored.article, text, alignment.pairs())
            });
            uncertain.collect::<Vec<Diagnostic>>()
        };
        made.par_iter().flat_map_iter(of).collect()
    }

    /// The addresses of drafts that are left out.
    fn left_out(&self) -> BTreeSet<String> {
        let drafts = self.names.iter().filter(|(_, names)| names.draft);
        let slugs = drafts.map(|(slug, _)| slug);
        draft_addresses(slugs, &self.entities.all, &self.options)
    }

    /// How much the site has.
    fn counts(&self) -> SiteCounts {
        let annotations = self
            .shown()
            .flat_map(|made| &made.anchored.article.annotations)
            .filter(|annotation| self.options.drafts.show(annotation.draft));
        SiteCounts {
            articles: self.site.edition.articles.len(),
            annotations: annotations.count(),
            entities: self.site.edition.entities.len(),
            pages: self.site.plan.len(),
        }
    }
}
