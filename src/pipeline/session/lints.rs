//! The lints of articles that are kept.
//!
//! A lint may compare an article with an entity. If that says something else, no place in the article is
//! another, so only its lints are run again, after the pages are shown.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::article::points_elsewhere;
use super::kept::KeptSite;
use super::vocabulary::EntitiesChange;
use crate::anchor::Gazetteer;
use crate::pipeline::anchoring::AnchorStage;
use crate::source::id::ArticleSlug;

impl KeptSite {
    /// What articles are anchored and linted with.
    pub(super) fn anchor_stage<'a>(&'a self, names: &'a Gazetteer) -> AnchorStage<'a> {
        AnchorStage {
            settings: &self.settings.settings,
            entities: &self.entities.all,
            names,
            lints: &self.settings.lints,
            options: &self.options,
        }
    }

    /// Notes the articles that refer to entities which say something else. Those in `dirty` are made
    /// again with their lints.
    pub(super) fn outdate_lints(
        &mut self,
        entities: &EntitiesChange,
        dirty: &BTreeSet<ArticleSlug>,
    ) {
        self.unlinted.retain(|slug| !dirty.contains(slug));
        if entities.loaded.is_empty() && entities.changed.is_empty() {
            return;
        }
        let outdated = self.others(dirty, |kept| {
            kept.made.as_ref().is_some_and(|made| {
                made.uses.iter().any(|id| {
                    entities.changed.contains_key(id)
                        || made.points_elsewhere && entities.loaded.contains(id)
                })
            })
        });
        self.unlinted.extend(outdated);
    }

    /// Runs the lints of the articles for which they are outdated.
    pub(super) fn lint_again(&mut self) {
        let nothing = Gazetteer::default();
        let stage = self.anchor_stage(&nothing);
        let linted: Vec<_> = self
            .unlinted
            .par_iter()
            .filter_map(|slug| {
                let made = self.articles.get(slug)?.made.as_ref()?;
                Some((slug.clone(), stage.lint(&made.anchored)))
            })
            .collect();
        for (slug, findings) in linted {
            let kept = self.articles.get_mut(&slug);
            if let Some(made) = kept.and_then(|kept| kept.made.as_mut()) {
                made.points_elsewhere = points_elsewhere(&findings, &made.anchored.article);
                made.lint_findings = findings;
            }
        }
        self.unlinted.clear();
    }
}
